import { Trans, useLingui } from "@lingui/react/macro";
import { drugWords } from "../../../text/drugs.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { DrugShown } from "./drug-shown.ts";
import { WordsOf } from "./words-of.tsx";

interface ConflictProps {
  readonly shown: DrugShown;
  /** Null: this person may not say which holds. */
  readonly onSettle: (() => void) | null;
}

/** Two results that contradict each other on a drug: both are shown, and neither is chosen silently. */
export function Conflict({ shown, onSettle }: ConflictProps) {
  const { i18n } = useLingui();
  const drug = i18n._(drugWords[shown.drug]);
  return (
    <Notice
      look="attention"
      act={
        onSettle && (
          <Button onPress={onSettle}>
            <Trans>Say which holds</Trans>
            <span className="only-heard">{drug}</span>
          </Button>
        )
      }
    >
      <b>
        <Trans>{drug}: results contradict each other</Trans>
      </b>
      <WordsOf said={shown.said} />
      <span>
        {onSettle ? (
          <Trans>Until you say which holds, it counts as resistance.</Trans>
        ) : (
          <Trans>Until a doctor says which holds, it counts as resistance.</Trans>
        )}
      </span>
    </Notice>
  );
}
