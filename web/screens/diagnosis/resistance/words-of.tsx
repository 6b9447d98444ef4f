import { useLingui } from "@lingui/react/macro";
import { testWords } from "../../../text/diagnosis.ts";
import { drugSaysWords } from "../../../text/drugs.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { drugShape } from "../look-of.ts";
import type { DrugShown } from "./drug-shown.ts";

/** Each result that says something of a drug, by which test and of which day's specimen. */
export function WordsOf({ said }: Pick<DrugShown, "said">) {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  return (
    <ul className="words-of">
      {said.map(({ resultId, test, says, takenOn }) => (
        <li key={resultId}>
          <i className={`shape shape-${drugShape[says]}`} aria-hidden="true" />
          <span>
            {i18n._(drugSaysWords[says])} · {i18n._(testWords[test])}, {shownDay(takenOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
