import "../leads/leads.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { listRecalls } from "../../../modules/outreach/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { RecallLine } from "../leads/recall-line.tsx";
import { AskFinder } from "./ask-finder.tsx";

interface FinderPanelProps {
  readonly childId: ChildId;
  /** The given name; null: not named yet. */
  readonly name: string | null;
  readonly village: string;
  readonly placeId: string;
  readonly today: CalendarDay;
  /** May a finder be asked, as far as it is known here? The house looks at what the family agreed to. */
  readonly offered: boolean;
}

/** Whether a finder was asked to call at this child's home, and what came of it; and that one may be asked. */
export function FinderPanel({ offered, ...child }: FinderPanelProps) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const { childId } = child;
  const [asking, setAsking] = useState(false);
  const of = (which: "open" | "ended") => ({
    queryKey: [listRecalls.name, childId, which],
    queryFn: () => answerTo(call(listRecalls, { which, childId, limit: 5 })),
  });
  const open = useQuery(of("open")).data?.recalls ?? [];
  const over = useQuery(of("ended")).data?.recalls ?? [];
  const may = offered && open.length === 0;
  if (!may && open.length + over.length === 0) return null;
  return (
    <Panel title={t`Finder`}>
      <ul className="leads">
        {[...open, ...over].map((recall) => (
          <RecallLine key={recall.recallId} recall={recall} onOpen={null} />
        ))}
      </ul>
      {may && (
        <Button wide onPress={() => setAsking(true)}>
          <Trans>Ask a finder to call there</Trans>
        </Button>
      )}
      {asking && <AskFinder {...child} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
