import "./drugs.css";
import { useLingui } from "@lingui/react/macro";
import { drugFindings } from "../../../../modules/diagnosis/drug.ts";
import type { TestFinding } from "../../../../modules/diagnosis/test-result.ts";
import { drugSaysWords, drugWords } from "../../../text/drugs.ts";
import { drugShape } from "../look-of.ts";

/** The drugs of a result, by what was found of them: what does not work stands first. */
export function DrugsSaid({ finding: { drugs = [] } }: { readonly finding: TestFinding }) {
  const { i18n } = useLingui();
  const groups = drugFindings
    .map((says) => ({ says, of: drugs.filter((one) => one.says === says) }))
    .filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  return (
    <span className="drugs-said">
      {groups.map(({ says, of }) => (
        <span key={says} className={`drugs-${drugShape[says]}`}>
          <i className={`shape shape-${drugShape[says]}`} aria-hidden="true" />
          <span>
            {i18n._(drugSaysWords[says])}
            <span className="only-heard">: </span>
            {of.map(({ drug }) => (
              <span key={drug} className="drug-letters" title={i18n._(drugWords[drug])}>
                <span aria-hidden="true">{drug}</span>
                <span className="only-heard">{i18n._(drugWords[drug])}, </span>
              </span>
            ))}
          </span>
        </span>
      ))}
    </span>
  );
}
