import { Trans, useLingui } from "@lingui/react/macro";
import { drugWords } from "../../../text/drugs.ts";
import { scriptOf } from "../../../text/language.ts";
import { countsWords, holdsWords } from "../../../text/resistance.ts";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { countsShape } from "../look-of.ts";
import { WrittenBy } from "../written-by.tsx";
import type { DrugShown } from "./drug-shown.ts";
import { WordsOf } from "./words-of.tsx";

export function DrugTable({ drugs }: { readonly drugs: readonly DrugShown[] }) {
  const { t, i18n } = useLingui();
  const columns = [
    { title: t`Medicine`, width: 45 },
    { title: t`By which result`, width: 55 },
  ];
  return (
    <Table caption={t`Medicine by medicine`} columns={columns}>
      {drugs.map((shown) => (
        <Row key={shown.drug} fresh={false}>
          <Cell>
            <b className="result-strong">{i18n._(drugWords[shown.drug])}</b>
            <span className={`resistance-counts resistance-${countsShape[shown.result]}`}>
              <i className={`shape shape-${countsShape[shown.result]}`} aria-hidden="true" />
              {i18n._(countsWords[shown.result])}
            </span>
          </Cell>
          <Cell>
            <WordsOf said={shown.said} />
            {shown.settled && !shown.conflict && <Settled settled={shown.settled} />}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Settled({ settled: { holds, why, at, by } }: { readonly settled: NonNullable<DrugShown["settled"]> }) {
  const { i18n } = useLingui();
  const day = useShownDay()(at);
  return (
    <span className="resistance-settled">
      <b>{i18n._(holdsWords[holds])}</b>
      {why !== null && <span lang={scriptOf(why)}>{why}</span>}
      <span className="result-faint">
        <Trans>
          Said by <WrittenBy by={by} /> on {day}
        </Trans>
      </span>
    </span>
  );
}
