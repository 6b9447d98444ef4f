import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ChildId } from "../../../../modules/children/child.ts";
import { readOrigin } from "../../../../modules/registers/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../../patients/shown-day.ts";

/** By which register a child, or doses of theirs, came in; nothing for everybody else. */
export function CameFrom({ childId }: { readonly childId: ChildId }) {
  const { call } = useAtHand();
  const shownDay = useShownDay();
  const read = useQuery({
    queryKey: [readOrigin.name, childId],
    queryFn: () => answerTo(call(readOrigin, { childId })),
  });
  return read.data?.imports.map(({ importId, on, by, as }) => {
    const day = shownDay(on);
    return (
      <p key={importId} className="patient-small">
        {as === "registered" ? (
          <Trans>Brought in with a register on {day}</Trans>
        ) : (
          <Trans>Missing doses were added from a register on {day}</Trans>
        )}
        {by.name !== null && <span lang={scriptOf(by.name)}> · {by.name}</span>}
      </p>
    );
  });
}
