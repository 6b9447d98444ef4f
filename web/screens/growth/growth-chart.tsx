import { Trans, useLingui } from "@lingui/react/macro";
import { type Curve, curvesOf } from "../../../modules/growth/curves.ts";
import type { Judged } from "../../../modules/growth/judged.ts";
import type { Standard, TableSex } from "../../../modules/growth/standards.ts";
import { standsFrom } from "../../../modules/growth/scores.ts";
import { type Charted, pointsOf } from "./points-of.ts";

interface GrowthChartProps {
  readonly of: Charted;
  readonly sex: TableSex;
  readonly ageDays: number;
  /** The oldest first. */
  readonly all: readonly Judged[];
}

/** Drawn in these units; a phone shows it at its own width. */
const [wide, high] = [340, 270];
const room = { left: 32, right: 26, top: 8, bottom: 22 };
const month = 30.4375;

interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The WHO's lines with a child's own points before them. The same stands as words beside it. */
export function GrowthChart({ of, sex, ageDays, all }: GrowthChartProps) {
  const { i18n } = useLingui();
  const points = pointsOf(of, all);
  const { from, to, every, lines } = drawnOf(of, sex, ageDays, points);
  const ys = [...lines.flatMap((line) => line.points.map(({ y }) => y)), ...points.map(({ y }) => y)];
  const [least, most] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const scale: Scale = {
    x: (value) => room.left + ((value - from) / (to - from)) * (wide - room.left - room.right),
    y: (value) => high - room.bottom - ((value - least) / (most - least)) * (high - room.top - room.bottom),
  };
  const steps = stepsOf(least, most);
  return (
    <figure className="growth-chart">
      <svg viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
        {steps.map((value) => (
          <g key={value}>
            <line
              className="growth-grid"
              x1={room.left}
              x2={wide - room.right}
              y1={scale.y(value)}
              y2={scale.y(value)}
            />
            <text className="growth-tick" x={room.left - 4} y={scale.y(value) + 3} textAnchor="end">
              {i18n.number(value)}
            </text>
          </g>
        ))}
        {ticksOf(of, from, to).map(({ at, words }) => (
          <text key={at} className="growth-tick" x={scale.x(at)} y={high - 6} textAnchor="middle">
            {i18n.number(words)}
          </text>
        ))}
        {lines.map((line) => (
          <g key={line.z} className={`growth-line growth-line-${Math.abs(line.z)}`}>
            <path d={pathOf(line.points, scale)} />
            <text x={wide - room.right + 3} y={scale.y(line.points.at(-1)?.y ?? 0) + 3}>
              {line.z > 0 ? `+${i18n.number(line.z)}` : i18n.number(line.z)}
            </text>
          </g>
        ))}
        <path className="growth-own" d={pathOf(points, scale)} />
        {points.map(({ x, y }, at) => (
          <circle
            key={`${x} ${y}`}
            className={at === points.length - 1 ? "growth-newest" : "growth-point"}
            cx={scale.x(x)}
            cy={scale.y(y)}
            r={at === points.length - 1 ? 5 : 3.5}
          />
        ))}
      </svg>
      <figcaption>
        {of === "weight-for-length" ? <Trans>Weight in kg by length in cm</Trans> : <Trans>By age in months</Trans>}
        {every > 0 && points.length === 0 && (
          <>
            {" · "}
            <Trans>not measured yet</Trans>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function drawnOf(of: Charted, sex: TableSex, ageDays: number, points: readonly { readonly x: number }[]) {
  if (of === "weight-for-length") {
    const stands = ageDays >= standsFrom;
    const xs = points.map(({ x }) => x);
    const from = Math.max(stands ? 65 : 45, Math.floor(Math.min(...xs, stands ? 80 : 55)) - 5);
    const to = Math.min(stands ? 120 : 110, Math.ceil(Math.max(...xs, stands ? 100 : 80)) + 5);
    const standard: Standard = stands ? "weight-for-height" : "weight-for-length";
    return { from, to, every: 1, lines: curvesOf(standard, sex, { from, to, every: 1 }) };
  }
  // A year's view for a baby, two years', or all five.
  const to = ageDays < 300 ? 365 : ageDays < 670 ? 730 : 1826;
  const from = of === "arm-for-age" ? 91 : 0;
  return { from, to, every: 14, lines: curvesOf(of, sex, { from, to, every: 14 }) };
}

function stepsOf(least: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => (most - least) / one <= 8) ?? 100;
  const first = Math.ceil(least / step) * step;
  return Array.from({ length: Math.floor((most - first) / step) + 1 }, (_, at) => first + at * step);
}

function ticksOf(of: Charted, from: number, to: number): readonly { readonly at: number; readonly words: number }[] {
  if (of === "weight-for-length") return stepsOf(from, to).map((at) => ({ at, words: at }));
  const step = to <= 365 ? 2 : to <= 730 ? 4 : 12;
  const months = Math.floor(to / month);
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step)
    .filter((words) => words * month >= from)
    .map((words) => ({ at: words * month, words }));
}

const pathOf = (points: Curve["points"], { x, y }: Scale): string =>
  points.map((point, at) => `${at === 0 ? "M" : "L"}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("");
