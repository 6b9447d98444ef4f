import { giveRecall, listRecalls } from "../../../../modules/outreach/operations.ts";
import { useAtHand } from "../../at-hand.ts";
import { useToday } from "../../patients/today.ts";
import { FinderPanel } from "../finder-panel.tsx";
import type { Child } from "./child-shown.ts";

/** A finder is asked where the family has agreed to it, and while the child is cared for. */
export function ChildOutreach({ child }: { readonly child: Child }) {
  const { actor } = useAtHand();
  const today = useToday();
  const { childId, identity, facility, consent, ended } = child;
  const may = (operation: typeof giveRecall | typeof listRecalls) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  if (facility === null || !may(listRecalls)) return null;
  const agreed = consent?.alsoFor.includes("outreach") === true;
  return (
    <FinderPanel
      childId={childId}
      name={identity.name}
      village={identity.address.village}
      placeId={facility.placeId}
      today={today}
      offered={may(giveRecall) && agreed && ended === null}
    />
  );
}
