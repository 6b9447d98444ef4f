import "../../leads/leads.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { giveRecall, listRecalls } from "../../../../modules/outreach/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { RecallLine } from "../../outreach/recalls-desk.tsx";
import { useToday } from "../../patients/today.ts";
import { AskFinder } from "../ask-finder.tsx";
import type { Child } from "./child-shown.ts";

/** Where a finder was asked to call at this child's home; and that one may be asked, where the family agreed to it. */
export function ChildOutreach({ child }: { readonly child: Child }) {
  const { t } = useLingui();
  const { call, actor } = useAtHand();
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const { childId, identity, facility, consent, ended } = child;
  const may = (operation: typeof giveRecall | typeof listRecalls) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const of = (which: "open" | "ended") => ({
    queryKey: [listRecalls.name, childId, which],
    queryFn: () => answerTo(call(listRecalls, { which, childId, limit: 5 })),
    enabled: may(listRecalls),
  });
  const open = useQuery(of("open")).data?.recalls ?? [];
  const over = useQuery(of("ended")).data?.recalls ?? [];
  const agreed = consent?.alsoFor.includes("outreach") === true;
  const offered = may(giveRecall) && agreed && ended === null && facility !== null && open.length === 0;
  if (!offered && open.length + over.length === 0) return null;
  return (
    <Panel
      title={t`Finder`}
      act={
        offered && (
          <Button look="bare" onPress={() => setAsking(true)}>
            <Trans>Ask a finder to call there</Trans>
          </Button>
        )
      }
    >
      {open.length + over.length === 0 && (
        <p className="quiet">
          <Trans>The family has agreed that a finder comes by when a visit is needed.</Trans>
        </p>
      )}
      <ul className="leads">
        {[...open, ...over].map((recall) => (
          <RecallLine key={recall.recallId} recall={recall} onOpen={null} />
        ))}
      </ul>
      {asking && facility && (
        <AskFinder
          childId={childId}
          name={identity.name}
          village={identity.address.village}
          placeId={facility.placeId}
          today={today}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
