import "./weight-curve.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { targetBodyMass } from "../../../modules/nutrition/needs.ts";
import { bodyMassIndex } from "../../../modules/people/body-measures.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type CurvePoint, curveOf } from "./curve.ts";

interface WeightCurveProps {
  readonly points: readonly CurvePoint[];
  readonly startedOn: CalendarDay;
  readonly months: number;
  readonly heightCm: number | null;
}

/** The weight since before the treatment, with the line below which somebody is too thin. */
export function WeightCurve({ points, startedOn, months, heightCm }: WeightCurveProps) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const curve = curveOf(points, { startedOn, months, heightCm });
  if (curve === null) return null;
  const { dots, thinLine, thinKg } = curve;
  const aim = i18n.number(Math.round(targetBodyMass.is * ((heightCm ?? 0) / 100) ** 2 * 10) / 10);
  const kilograms = i18n.number(thinKg ?? 0);
  return (
    <figure className="weights">
      <figcaption>
        <Trans>Weight, kg</Trans>
        {heightCm !== null && (
          <>
            {" · "}
            <Trans>
              aim: {aim} kg, BMI {targetBodyMass.is}
            </Trans>
          </>
        )}
      </figcaption>
      <div className="weights-field">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {thinLine !== null && <line className="weights-thin" x1="0" x2="100" y1={thinLine} y2={thinLine} />}
          <polyline className="weights-line" points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} />
        </svg>
        {thinLine !== null && (
          <span className="weights-thin-word" style={{ top: `${thinLine}%` }}>
            <Trans>BMI 18.5 at {kilograms} kg</Trans>
          </span>
        )}
        <ol aria-label={t`Weight by day`}>
          {dots.map(({ x, y, on, weightKg, labelled }) => (
            <li key={on} style={{ left: `${x}%`, top: `${y}%` }} title={`${shown(on)}: ${i18n.number(weightKg)} kg`}>
              <span className="only-heard">
                {shown(on)}: {i18n.number(weightKg)} kg{" "}
                {heightCm !== null && `BMI ${i18n.number(bodyMassIndex({ heightCm, weightKg }) ?? 0)}`}
              </span>
              {labelled && <b aria-hidden="true">{i18n.number(weightKg)}</b>}
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}
