import { Trans, useLingui } from "@lingui/react/macro";
import type { Awaited } from "../../../modules/reports/survival.ts";
import { axisOf, bandPath, censorMarks, linePath } from "./survival-chart.ts";
import type { Survival } from "./use-cohort.ts";

interface SurvivalCurveProps {
  readonly what: Awaited;
  readonly survival: Survival;
}

const shares = [1, 0.75, 0.5, 0.25, 0];

/**
 * The step line with its band, and under the axis how many were still watched. Lines are drawn, words are
 * set beside them, so that both stay sharp at every width; whoever hears the page reads the table instead.
 */
export function SurvivalCurve({ what, survival: { steps, atRisk, median } }: SurvivalCurveProps) {
  const { t, i18n } = useLingui();
  const { end, ticks } = axisOf(steps.at(-1)?.day ?? 0);
  const watchedOn = (day: number) => atRisk.find((one) => one.day === day)?.people ?? 0;
  const medianDays = i18n.number(median ?? 0);
  const at = (day: number) => ({ left: `${(day / end) * 100}%` });
  return (
    <figure className="survival" aria-hidden="true">
      <figcaption>{what === "conversion" ? t`Share still culture-positive` : t`Share not lost`}</figcaption>
      <div className="survival-field">
        {shares.map((share) => (
          <span key={share} className="survival-share" style={{ top: `${(1 - share) * 100}%` }}>
            {i18n.number(share, { style: "percent" })}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {shares.map((share) => (
            <line key={share} className="survival-grid" x1="0" x2="100" y1={(1 - share) * 100} y2={(1 - share) * 100} />
          ))}
          <path className="survival-band" d={bandPath(steps, end)} />
          {median !== null && <path className="survival-median" d={`M0 50H${(median / end) * 100}V100`} />}
          <path className="survival-line" d={linePath(steps, end)} />
          {censorMarks(steps, end).map(({ day, x, y }) => (
            <line key={day} className="survival-mark" x1={x} x2={x} y1={y - 3} y2={y + 3} />
          ))}
        </svg>
        {median !== null && (
          <span className={`survival-half${median > end / 2 ? " survival-half-left" : ""}`} style={at(median)}>
            <Trans>half by day {medianDays}</Trans>
          </span>
        )}
      </div>
      <ol className="survival-days">
        {ticks.map((day) => (
          <li key={day} style={at(day)}>
            {i18n.number(day)}
          </li>
        ))}
      </ol>
      <p className="survival-words">
        <span>
          <Trans>still watched</Trans>
        </span>
        <span>
          <Trans>days since the start</Trans>
        </span>
      </p>
      <ol className="survival-days survival-watched">
        {ticks.map((day) => (
          <li key={day} style={at(day)}>
            {i18n.number(watchedOn(day))}
          </li>
        ))}
      </ol>
    </figure>
  );
}
