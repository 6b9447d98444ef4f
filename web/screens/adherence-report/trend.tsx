import { Trans, useLingui } from "@lingui/react/macro";
import { Panel } from "../../ui/panel.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { Rate } from "./rates.tsx";
import type { SpanFigures } from "./use-adherence.ts";

interface TrendProps {
  readonly spans: readonly SpanFigures[];
  readonly by: "week" | "month";
}

/** Two marks for each week or month, and never one for both: a filled one that was seen, an open one that was told. */
export function Trend({ spans, by }: TrendProps) {
  const { t } = useLingui();
  const title = by === "week" ? t`Week by week` : t`Month by month`;
  const counted = spans.filter(({ due }) => due > 0);
  if (counted.length < 2) return null;
  return (
    <Panel title={title}>
      <figure className="adherence-trend">
        <Chart spans={counted} />
        <figcaption className="adherence-legend">
          <span>
            <i className="shape shape-done" aria-hidden="true" /> <Trans>Verified</Trans>
          </span>
          <span>
            <i className="shape shape-reported" aria-hidden="true" /> <Trans>Told</Trans>
          </span>
          <span className="adherence-small">
            <Trans>Of all days due, from 0 to 100 %</Trans>
          </span>
        </figcaption>
      </figure>
      <details className="adherence-numbers">
        <summary>
          <Trans>The same as a table</Trans>
        </summary>
        <TrendTable spans={counted} title={title} />
      </details>
    </Panel>
  );
}

const height = 100;
const step = 34;
/** Room for the shares at the side and the days below. */
const [beside, below] = [30, 16];

function Chart({ spans }: { readonly spans: readonly SpanFigures[] }) {
  const { i18n } = useLingui();
  const wide = spans.length * step;
  const every = Math.ceil(spans.length / 10);
  const dayOf = (day: string) =>
    i18n.date(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <svg
      viewBox={`${-beside} -8 ${wide + beside} ${height + below + 8}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {[0, 50, 100].map((share) => (
        <g key={share}>
          <line className="adherence-grid" x1={0} x2={wide} y1={height - share} y2={height - share} />
          <text className="adherence-tick" x={-4} y={height - share + 3} textAnchor="end">
            {i18n.number(share / 100, { style: "percent" })}
          </text>
        </g>
      ))}
      {spans.map(({ from, verified, reported, due }, at) => {
        const [seen, told] = [(verified / due) * height, (reported / due) * height];
        return (
          <g key={from}>
            <rect className="adherence-mark-verified" x={at * step + 7} y={height - seen} width={9} height={seen} />
            {at % every === 0 && (
              <text className="adherence-tick" x={at * step + step / 2} y={height + 12} textAnchor="middle">
                {dayOf(from)}
              </text>
            )}
            <rect className="adherence-mark-reported" x={at * step + 18} y={height - told} width={9} height={told} />
          </g>
        );
      })}
    </svg>
  );
}

function TrendTable({ spans, title }: Pick<TrendProps, "spans"> & { readonly title: string }) {
  const { t } = useLingui();
  const day = useShownDay();
  const columns = [
    { title: t`Days`, width: 40 },
    { title: t`Verified`, width: 30 },
    { title: t`Told`, width: 30 },
  ];
  return (
    <Table caption={title} columns={columns}>
      {spans.map(({ from, to, verified, reported, due }) => (
        <Row key={from} fresh={false}>
          <Cell>
            {day(from)} – {day(to)}
          </Cell>
          <Cell>
            <Rate count={verified} due={due} />
          </Cell>
          <Cell>
            <Rate count={reported} due={due} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
