import { Trans, useLingui } from "@lingui/react/macro";
import { marks } from "../../../modules/coverage/marks.ts";
import type { ChildSet } from "../../../modules/coverage/sets.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { Panel } from "../../ui/panel.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { InHand } from "./in-hand.tsx";
import { PartOf, Share } from "./number.tsx";
import type { Figures } from "./use-coverage.ts";

interface DoseTableProps {
  readonly figures: Figures;
  readonly listOf: (set: ChildSet, mark?: string) => string;
  readonly onGo: (address: string) => void;
}

/** Asked for long after the second birthday: of no use where nobody has it. */
const muchLater: readonly string[] = ["DPT-B2", "VITA-5", "VITA-9"];

/** Coverage and timeliness, dose by dose. */
export function DoseTable({ figures, listOf, onGo }: DoseTableProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const columns = [
    { title: t`Dose`, width: 22 },
    { title: t`Coverage`, width: 22 },
    { title: t`Children`, width: 18 },
    { title: t`In time`, width: 22 },
    { title: t`Median delay, days`, width: 16 },
  ];
  return (
    <Panel title={t`Dose by dose`}>
      <p className="coverage-small">
        <Trans>
          Doses that count by the child’s own schedule, of all children. In time: at most 28 days after the day
          recommended by age, of those who were given it.
        </Trans>
      </p>
      <Table caption={t`Dose by dose`} columns={columns}>
        {marks
          .filter((mark) => figures.given[mark] > 0 || !muchLater.includes(mark))
          .map((mark) => {
            const [given, inTime] = [figures.given[mark], figures.inTime[mark]];
            const late = figures.medianLate[mark];
            return (
              <Row key={mark} fresh={false}>
                <Cell>
                  <b>{doseName(telling, mark)}</b>
                </Cell>
                <Cell>
                  <InHand>{t`Coverage`}</InHand>
                  <Share count={given} of={figures.all} />
                </Cell>
                <Cell>
                  <InHand>{t`Children`}</InHand>
                  <PartOf count={given} of={figures.all} to={listOf("given", mark)} toAll={listOf("all")} onGo={onGo} />
                </Cell>
                <Cell>
                  <InHand>{t`In time`}</InHand>
                  <Share count={inTime} of={given} />
                  <PartOf
                    count={inTime}
                    of={given}
                    to={listOf("in-time", mark)}
                    toAll={listOf("given", mark)}
                    onGo={onGo}
                  />
                </Cell>
                <Cell>
                  <InHand>{t`Median delay, days`}</InHand>
                  {late === null ? "–" : i18n.number(Math.round(late))}
                </Cell>
              </Row>
            );
          })}
      </Table>
    </Panel>
  );
}
