import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { cancelRecall, listRecalls } from "../../../modules/outreach/operations.ts";
import type { RecallShown } from "../../../modules/outreach/shown.ts";
import { scriptOf } from "../../text/language.ts";
import { recallStateWords } from "../../text/outreach.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { CalledName } from "../children/called.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";

interface RecallLineProps {
  readonly recall: RecallShown;
  /** Null: their page stands open. */
  readonly onOpen: ((childId: string) => void) | null;
}

export function RecallLine({ recall, onOpen }: RecallLineProps) {
  const { i18n } = useLingui();
  const { newId, actor } = useAtHand();
  const queries = useQueryClient();
  const shownDay = useShownDay();
  const [wordId] = useState(() => newId() as never);
  const { working, refused, send } = useSending(cancelRecall, () => {
    void queries.invalidateQueries({ queryKey: [listRecalls.name] });
  });
  const { recallId, code, child, finder, lane, mark, neededBy, expiresAt, state, endedOn } = recall;
  const [by, until, ended] = [shownDay(neededBy), shownDay(expiresAt), endedOn && shownDay(endedOn)];
  const shape = state === "found" ? "done" : state === "open" ? "due" : "none";
  return (
    <li className="lead">
      <p>
        {child && onOpen && (
          <>
            <button type="button" className="lead-name" onClick={() => onOpen(child.childId)}>
              <CalledName called={child.called} />
            </button>
            {" · "}
          </>
        )}
        {code}
        {finder.name !== null && (
          <>
            {" · "}
            <span lang={scriptOf(finder.name)}>{finder.name}</span>
          </>
        )}
      </p>
      {lane !== null && mark !== null && (
        <p>
          <Trans>The finder is told:</Trans> <span lang={scriptOf(lane)}>{lane}</span>,{" "}
          <span lang={scriptOf(mark)}>{mark}</span>
        </p>
      )}
      <p>
        <i className={`shape shape-${shape}`} aria-hidden="true" /> {i18n._(recallStateWords[state])}
        {ended !== null && <> · {ended}</>}
      </p>
      {state === "open" && (
        <p className="quiet">
          <Trans>
            Visit needed by {by}. The finder sees it until {until}.
          </Trans>
        </p>
      )}
      <NotSent refused={refused} />
      {state === "open" && cancelRecall.allow.some((rule) => rule.couldPass(actor)) && (
        <div className="lead-acts">
          <Button working={working} onPress={() => void send({ recallId, wordId })}>
            <Trans>Do not send the finder</Trans>
          </Button>
        </div>
      )}
    </li>
  );
}
