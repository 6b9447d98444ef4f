import { Trans, useLingui } from "@lingui/react/macro";
import { speaksFor } from "../../../modules/diagnosis/test-result.ts";
import { findingWords, testWords } from "../../text/diagnosis.ts";
import { resultShape } from "../diagnosis/look-of.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { monthOf } from "./days.ts";
import type { Treatment } from "./use-treatments.ts";

/** Smears and cultures since the start, the newest first. */
export function FollowUps({ treatment: { followUps, startedOn } }: { readonly treatment: Treatment }) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  if (followUps.length === 0) {
    return (
      <p className="treatment-none">
        <i className="shape shape-unknown" aria-hidden="true" />
        <Trans>No follow-up test yet</Trans>
      </p>
    );
  }
  return (
    <ul className="treatment-tests">
      {followUps.map(({ resultId, takenOn, finding }) => {
        const month = i18n.number(monthOf(startedOn, takenOn));
        const day = shown(takenOn);
        return (
          <li key={resultId}>
            <i className={`shape shape-${resultShape[speaksFor(finding)]}`} aria-hidden="true" />
            <span>
              <b>{i18n._(findingWords[finding.found])}</b>
              <small>
                {i18n._(testWords[finding.test])} · <Trans>Month {month}</Trans> · {day}
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
