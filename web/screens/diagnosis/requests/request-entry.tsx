import { Trans, useLingui } from "@lingui/react/macro";
import { cancellationWords, purposeWords, stateWords } from "../../../text/laboratory.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { useTestNames } from "../../laboratory/use-test-names.ts";
import { requestShape } from "../look-of.ts";
import { WrittenBy } from "../written-by.tsx";
import { LifeLine } from "./life-line.tsx";
import { type Asked, isOpen } from "./use-requests.ts";

export type Act = "take" | "copy" | "cancel";

interface RequestEntryProps {
  readonly asked: Asked;
  /** What this person may do with requests. */
  readonly may: (act: Act) => boolean;
  readonly onAct: (act: Act) => void;
}

/** One request, how far it came, and what comes next. */
export function RequestEntry({ asked, may, onAct }: RequestEntryProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const names = useTestNames();
  const { state, tests, missing, purpose, labName, labNameHindi, note, by, cancelled } = asked;
  const lab = inLanguage(language, { name: labName, nameHindi: labNameHindi });
  const acts = actsOf(asked).filter(may);
  const left = names(missing);
  return (
    <li className="asked-for">
      <div className="asked-for-head">
        <b>{names(tests)}</b>
        <span className="asked-for-state">
          <i className={`shape shape-${requestShape[state]}`} aria-hidden="true" />
          {i18n._(stateWords[state])}
        </span>
      </div>
      <p className="quiet">
        {i18n._(purposeWords[purpose])} · <span lang={lab.lang}>{lab.first}</span> · <WrittenBy by={by} />
      </p>
      {note !== null && <q lang={scriptOf(note)}>{note}</q>}
      {isOpen(asked) && missing.length < tests.length && (
        <p>
          <Trans>Still missing: {left}</Trans>
        </p>
      )}
      {cancelled && (
        <p>
          {i18n._(cancellationWords[cancelled.why])} · <WrittenBy by={cancelled.by} />
        </p>
      )}
      {state === "done" || state === "cancelled" ? (
        <details className="asked-for-past">
          <summary>
            <Trans>How it went</Trans>
          </summary>
          <LifeLine asked={asked} />
        </details>
      ) : (
        <LifeLine asked={asked} />
      )}
      {acts.length > 0 && (
        <div className="asked-for-acts">
          {acts.map((act) => (
            <Button key={act} look={act === "cancel" ? "bare" : "plain"} onPress={() => onAct(act)}>
              {{ take: t`Specimen taken`, copy: t`Copy a result`, cancel: t`Not wanted any more` }[act]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** What can be done as it stands. */
function actsOf({ state }: Asked): readonly Act[] {
  switch (state) {
    case "to-collect":
    case "collect-again":
      return ["take", "cancel"];
    case "on-the-way":
    case "in-the-lab":
      return ["copy", "cancel"];
    case "done":
    case "cancelled":
      return [];
  }
}
