import "./drugs.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { type Drug, drugFindings, type DrugFinding } from "../../../../modules/diagnosis/drug.ts";
import type { TestKind } from "../../../../modules/diagnosis/test-result.ts";
import { drugSaysWords, drugWords } from "../../../text/drugs.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Wrong } from "../../../ui/field.tsx";
import { drugShape } from "../look-of.ts";
import { drugsAskedOf, type FindingDraft } from "./finding-draft.ts";

interface DrugRowsProps {
  readonly test: TestKind;
  readonly drugs: FindingDraft["drugs"];
  readonly wrong: string | null;
  readonly onChange: (drugs: FindingDraft["drugs"]) => void;
}

/** What works is asked before what does not: on a slip the eye looks for the drug, then for its letter. */
const answers = drugFindings.toSorted((one, other) => Number(other === "S") - Number(one === "S"));

/** A row for each drug that the test looks at; a row that is left alone says that it was not tested. */
export function DrugRows({ test, drugs, wrong, onChange }: DrugRowsProps) {
  const { t } = useLingui();
  const id = useId();
  const { first, more } = drugsAskedOf(test);
  const row = (drug: Drug, at: number) => (
    <DrugRow
      key={drug}
      drug={drug}
      field={at === 0 ? "drugs" : undefined}
      says={drugs[drug] ?? null}
      onSay={(says) => {
        const { [drug]: _before, ...others } = drugs;
        onChange(says === null ? others : { ...others, [drug]: says });
      }}
    />
  );
  return (
    <section className="answers drugs" aria-labelledby={id} aria-describedby={`${id}-wrong`}>
      <h3 id={id} className="answers-question">
        {t`What does it say of each drug?`}
      </h3>
      <p className="field-hint">
        <Trans>Leave a drug that was not tested as it is.</Trans>
      </p>
      {first.map((drug, at) => row(drug, at))}
      {more.length > 0 && (
        <details className="drugs-more" open={more.some((drug) => drugs[drug]) || undefined}>
          <summary>
            <Trans>More drugs</Trans>
          </summary>
          {more.map((drug) => row(drug, 1))}
        </details>
      )}
      <Wrong id={`${id}-wrong`} words={wrong} />
    </section>
  );
}

interface DrugRowProps {
  readonly drug: Drug;
  readonly field: string | undefined;
  readonly says: DrugFinding | null;
  readonly onSay: (says: DrugFinding | null) => void;
}

function DrugRow({ drug, field, says, onSay }: DrugRowProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const name = i18n._(drugWords[drug]);
  return (
    <div className="drug" role="radiogroup" aria-labelledby={id}>
      <span className="drug-name">
        <span id={id}>{name}</span>
        {says !== null && <IconButton icon="undo" label={t`${name}: not tested`} onPress={() => onSay(null)} />}
      </span>
      {answers.map((value, at) => (
        <label key={value} className="drug-answer">
          <input
            type="radio"
            name={id}
            data-field={at === 0 ? field : undefined}
            checked={says === value}
            onChange={() => onSay(value)}
          />
          <span>
            <i className={`shape shape-${drugShape[value]}`} aria-hidden="true" />
            {i18n._(drugSaysWords[value])}
          </span>
        </label>
      ))}
    </div>
  );
}
