import { Trans, useLingui } from "@lingui/react/macro";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { stepOn } from "./survival-chart.ts";
import type { Survival } from "./use-cohort.ts";

/** The curve in numbers, a row for each thirty days. */
export function SurvivalTable({ title, survival }: { readonly title: string; readonly survival: Survival }) {
  const { t, i18n } = useLingui();
  const percent = (part: number) => i18n.number(part, { style: "percent" });
  const columns = [
    { title: t`Day`, width: 20 },
    { title: t`Still watched`, width: 25 },
    { title: t`Share`, width: 20 },
    { title: t`95 % interval`, width: 35 },
  ];
  return (
    <details className="survival-table">
      <summary>
        <Trans>The curve as a table</Trans>
      </summary>
      <Table caption={title} columns={columns}>
        {survival.atRisk.map(({ day, people }) => {
          const { survival: share, low, high } = stepOn(survival.steps, day) ?? { survival: 1, low: null, high: null };
          return (
            <Row key={day} fresh={false}>
              <Cell>{i18n.number(day)}</Cell>
              <Cell>{i18n.number(people)}</Cell>
              <Cell>{percent(share)}</Cell>
              <Cell>{low !== null && high !== null ? `${percent(low)} – ${percent(high)}` : "–"}</Cell>
            </Row>
          );
        })}
      </Table>
    </details>
  );
}
