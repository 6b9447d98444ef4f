import "./strip.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { speaksFor } from "../../../modules/diagnosis/test-result.ts";
import { findingWords, testWords } from "../../text/diagnosis.ts";
import { shortFinding, stripRowWords } from "../../text/treatment-chart.ts";
import { resultShape } from "../diagnosis/look-of.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type Cell, type Strip, stripRows } from "./strip.ts";

interface BacteriologyStripProps {
  readonly strip: Strip;
  /** Where today lies; null: the treatment is over. */
  readonly present: number | null;
}

/** Month by month what was found in sputum, from before the first dose on; and whether the bacteria went. */
export function BacteriologyStrip({ strip: { rows, response }, present }: BacteriologyStripProps) {
  const { t, i18n } = useLingui();
  const months = rows.smear.length - 1;
  return (
    <div className={`strip${months > 12 ? " strip-many" : ""}`}>
      <table>
        <caption>
          <Trans>Bacteria by month</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{t`Test`}</span>
            </th>
            <th scope="col">
              <span className="treatment-month-word" aria-hidden="true">
                <Trans>Before</Trans>
              </span>
              <span className="treatment-month-number" aria-hidden="true">
                0
              </span>
              <span className="only-heard">{t`Before the treatment`}</span>
            </th>
            {Array.from({ length: months }, (_, at) => {
              const number = i18n.number(at + 1);
              return (
                <th key={at} scope="col" data-present={at + 1 === present ? "" : undefined}>
                  <span className="only-heard">{t`Month ${number}`}</span>
                  <span aria-hidden="true">{number}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {stripRows.map((row) => (
            <tr key={row}>
              <th scope="row">{i18n._(stripRowWords[row])}</th>
              {rows[row].map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column} data-present={column === present ? "" : undefined}>
                  <Found cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Went {...response} />
    </div>
  );
}

function Found({ cell }: { readonly cell: Cell }) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  return cell.map(({ takenOn, finding }, at) => {
    const word = i18n._(findingWords[finding.found]);
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="strip-found" title={`${i18n._(testWords[finding.test])}: ${word}, ${shown(takenOn)}`}>
        <i className={`shape shape-${resultShape[speaksFor(finding)]}`} aria-hidden="true" />
        <span aria-hidden="true">{shortFinding(i18n, finding.found)}</span>
        <span className="only-heard">
          {word}, {shown(takenOn)}
        </span>
      </span>
    );
  });
}

function Went({ convertedOn, revertedOn }: Strip["response"]) {
  const shown = useShownDay();
  if (convertedOn === null) return null;
  const gone = shown(convertedOn);
  const back = revertedOn === null ? "" : shown(revertedOn);
  return (
    <p className="strip-went">
      <i className={`shape shape-${revertedOn === null ? "done" : "overdue"}`} aria-hidden="true" />
      {revertedOn === null ? (
        <Trans>Converted: two negative tests in a row, the first on {gone}.</Trans>
      ) : (
        <Trans>
          Converted on {gone}, and came back: two positive tests in a row, the first on {back}.
        </Trans>
      )}
    </p>
  );
}
