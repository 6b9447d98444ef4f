import { useLingui } from "@lingui/react/macro";
import { acuities } from "../../../modules/monitoring/examination.ts";
import { fieldHints, fieldWords } from "../../text/examinations.ts";
import { type Answer, OneOf } from "../../ui/choice.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { boundsOf, choicesOf, type ExaminationDraft, numbersOf, type WrittenKind } from "./examination-draft.ts";
import { useFoundWords } from "./use-found-words.ts";

interface ExaminationFieldsProps {
  readonly kind: WrittenKind;
  readonly fields: ExaminationDraft["fields"];
  readonly wrong: readonly string[];
  readonly onChange: (change: ExaminationDraft["fields"]) => void;
}

/** The fields of one kind of examination: numbers with their unit beside them, and what is chosen. */
export function ExaminationFields({ kind, fields, wrong, onChange }: ExaminationFieldsProps) {
  const choices = (choicesOf[kind] ?? []).map((name) => (
    <Choice
      key={name}
      kind={kind}
      name={name}
      chosen={fields[name] ?? ""}
      wrong={wrong.includes(name)}
      onChange={(chosen) => onChange({ [name]: chosen })}
    />
  ));
  const names = Object.keys(numbersOf[kind] ?? {}).filter((name) => name !== "lossDb" || fields["hears"] === "loss");
  const numbers = names.length > 0 && (
    <div className={names.length > 1 ? "monitoring-numbers" : undefined}>
      {names.map((name) => (
        <Number
          key={name}
          kind={kind}
          name={name}
          written={fields[name] ?? ""}
          wrong={wrong.includes(name)}
          onChange={(written) => onChange({ [name]: written })}
        />
      ))}
    </div>
  );
  // Of the liver the numbers stand on the slip; how somebody feels is asked after it.
  return kind === "liver" ? (
    <>
      {numbers}
      {choices}
    </>
  ) : (
    <>
      {choices}
      {numbers}
    </>
  );
}

interface FieldProps {
  readonly kind: WrittenKind;
  readonly name: string;
  readonly wrong: boolean;
}

function Number({
  kind,
  name,
  written,
  wrong,
  onChange,
}: FieldProps & { readonly written: string; readonly onChange: (written: string) => void }) {
  const { t, i18n } = useLingui();
  const spec = numbersOf[kind]?.[name];
  const [words, hint] = [fieldWords[name], fieldHints[name]];
  if (!spec || !words) return null;
  const { from, to, step, unit } = boundsOf(spec.of);
  const [least, most] = [i18n.number(from), i18n.number(to)];
  return (
    <NumberField
      name={name}
      label={i18n._(words)}
      {...(hint ? { hint: i18n._(hint) } : {})}
      optional={spec.optional && name !== "lossDb"}
      {...(unit === "" ? {} : { unit })}
      keys={step < 1 ? "decimal" : "numeric"}
      maxLength={8}
      value={written}
      wrong={wrong ? (unit === "" ? t`From ${least} to ${most}.` : t`In ${unit}, from ${least} to ${most}.`) : null}
      onChange={onChange}
    />
  );
}

function Choice({
  kind,
  name,
  chosen,
  wrong,
  onChange,
}: FieldProps & { readonly chosen: string; readonly onChange: (chosen: string) => void }) {
  const { t } = useLingui();
  const { acuity } = useFoundWords();
  if (kind === "vision") {
    return (
      <SelectField
        name={name}
        label={name === "right" ? t`Right eye` : t`Left eye`}
        none={t`Choose the last row that is read`}
        value={chosen}
        wrong={wrong ? t`Choose what this eye reads.` : null}
        choices={acuities.map((value) => ({ value, words: acuity(value) }))}
        onChange={onChange}
      />
    );
  }
  const asked: Readonly<Record<string, { question: string; answers: readonly Answer<string>[] }>> = {
    complains: {
      question: t`Does anything trouble them?`,
      answers: [
        { value: "no", words: t`Nothing` },
        { value: "yes", words: t`Yes` },
      ],
    },
    symptoms: {
      question: t`Nausea, pain in the belly, yellow eyes or dark urine?`,
      answers: [
        { value: "no", words: t`No` },
        { value: "yes", words: t`Yes` },
      ],
    },
    grade: {
      question: t`Pain, numbness or tingling in the feet (BPNS)`,
      answers: [
        { value: "0", words: t`0: none` },
        { value: "1", words: t`1: mild` },
        { value: "2", words: t`2: moderate` },
        { value: "3", words: t`3: severe` },
      ],
    },
    hears: {
      question: t`What did the audiometry show?`,
      answers: [
        { value: "normal", words: t`Hears normally` },
        { value: "loss", words: t`Hearing loss` },
      ],
    },
    found: {
      question: t`What did the test show?`,
      answers: [
        { value: "negative", words: t`Negative` },
        { value: "positive", words: t`Positive` },
        { value: "unclear", words: t`Not clear` },
      ],
    },
  };
  const one = asked[name];
  if (!one) return null;
  return (
    <OneOf
      name={name}
      question={one.question}
      wrong={wrong ? t`Choose one.` : null}
      across={one.answers.length === 3 ? 3 : 2}
      answers={one.answers}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
