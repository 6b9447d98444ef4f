import { Trans, useLingui } from "@lingui/react/macro";
import type { DoseState } from "../../../modules/adherence/dose-day.ts";
import { doseLegend, doseLetters, wordOfLegend, wordOfs } from "../../text/doses.ts";
import { shapeOf } from "./day-look.ts";
import { SourceGlyph } from "./source-glyph.tsx";

const states: readonly DoseState[] = ["verified", "reported", "missed", "unknown"];

/** Always there, also on paper. */
export function Legend() {
  const { t, i18n } = useLingui();
  return (
    <div className="doses-legend">
      <ul aria-label={t`What the letters and shapes mean`}>
        {states.map((state) => (
          <li key={state}>
            <b>{i18n._(doseLetters[state])}</b>
            <i className={`shape shape-${shapeOf[state]}`} aria-hidden="true" />
            {i18n._(doseLegend[state])}
          </li>
        ))}
      </ul>
      <ul aria-label={t`On whose word`}>
        {wordOfs.map((source) => (
          <li key={source}>
            <SourceGlyph source={source} size={15} />
            {i18n._(wordOfLegend[source])}
          </li>
        ))}
        <li>
          <span className="doses-today-mark" aria-hidden="true" />
          <Trans>today, not closed</Trans>
        </li>
      </ul>
    </div>
  );
}
