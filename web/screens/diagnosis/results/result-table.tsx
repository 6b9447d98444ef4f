import "./results.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { type AmendReason, amendReasons, amendWords, findingWords, testWords } from "../../../text/diagnosis.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { resultShape } from "../look-of.ts";
import type { Result } from "../use-record.ts";
import { WrittenBy } from "../written-by.tsx";
import { DrugsSaid } from "./drugs-said.tsx";
import { type Amended, rowsOf } from "./rows.ts";

interface ResultTableProps {
  readonly results: readonly Result[];
  readonly wanted: readonly TestKind[];
  /** Null: this person may not. */
  readonly onAmend: ((result: Result) => void) | null;
}

export function ResultTable({ results, wanted, onAmend }: ResultTableProps) {
  const { t, i18n } = useLingui();
  const columns = [
    { title: t`Test and specimen`, width: 47 },
    { title: t`Result`, width: 53 },
  ];
  return (
    <Table caption={t`Test results`} columns={columns}>
      {wanted.map((test) => (
        <Row key={test} fresh={false}>
          <Cell>
            <b className="result-strong">{i18n._(testWords[test])}</b>
            <span className="result-faint">{t`The doctor asked for it`}</span>
          </Cell>
          <Cell>
            <span className="result-found">
              <i className="shape shape-unknown" aria-hidden="true" />
              <span>{t`Not known yet`}</span>
            </span>
          </Cell>
        </Row>
      ))}
      {rowsOf(results).map(({ result, instead }) => (
        <Row key={result.resultId} fresh={false}>
          <Cell>
            <Specimen result={result} />
          </Cell>
          <Cell>
            <Found result={result} />
            {instead.map((amended) => (
              <NoLonger key={amended.old.resultId} {...amended} />
            ))}
            {onAmend && (
              <span className="result-act">
                <Button look="bare" onPress={() => onAmend(result)}>
                  <Trans>Amend</Trans>
                  <span className="only-heard">{result.called ?? i18n._(testWords[result.finding.test])}</span>
                </Button>
              </span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Specimen({ result: { finding, called, takenOn, foundOn } }: { readonly result: Result }) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const taken = shown(takenOn);
  const found = shown(foundOn);
  return (
    <>
      <b className="result-strong">{called ?? i18n._(testWords[finding.test])}</b>
      <span className="result-faint">{t`Specimen of ${taken}`}</span>
      {foundOn !== takenOn && <span className="result-faint">{t`Result of ${found}`}</span>}
    </>
  );
}

function Found({ result: { finding, speaksFor, note, by } }: { readonly result: Result }) {
  const { i18n } = useLingui();
  return (
    <span className="result-found">
      <i className={`shape shape-${resultShape[speaksFor]}`} aria-hidden="true" />
      <span>
        {i18n._(findingWords[finding.found])}
        <DrugsSaid finding={finding} />
        {note !== null && note !== "" && (
          <span className="result-note" lang={scriptOf(note)}>
            {note}
          </span>
        )}
        <span className="result-faint">
          <WrittenBy by={by} />
        </span>
      </span>
    </span>
  );
}

/** What was wrong stays readable, with why it no longer stands. */
function NoLonger({ old, why }: Amended) {
  const { t, i18n } = useLingui();
  const reason = amendReasons.find((known): known is AmendReason => known === why);
  return (
    <span className="result-amended">
      <span className="only-heard">{t`No longer stands:`} </span>
      <s>{i18n._(findingWords[old.finding.found])}</s>
      <DrugsSaid finding={old.finding} />
      {reason && <span className="result-faint">{i18n._(amendWords[reason])}</span>}
    </span>
  );
}
