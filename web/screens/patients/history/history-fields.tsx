import { Trans, useLingui } from "@lingui/react/macro";
import { conditions, earlierTbAnswers } from "../../../../modules/people/disease-history.ts";
import type { Sex } from "../../../../modules/people/patient.ts";
import { conditionWords, earlierTbWords, medicineWords } from "../../../text/people.ts";
import { AnyOf, OneOf, Tick } from "../../../ui/choice.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { askedOfMedicine, hadTb, type HistoryDraft } from "./history-draft.ts";

interface HistoryFieldsProps {
  readonly draft: HistoryDraft;
  readonly sex: Sex | "";
  readonly wrong: readonly string[];
  readonly onChange: (change: Partial<HistoryDraft>) => void;
}

const yesNo = ["yes", "no", "not-known"] as const;

export function HistoryFields({ draft, sex, wrong, onChange }: HistoryFieldsProps) {
  const { t, i18n } = useLingui();
  const asked = conditions.filter((condition) => condition !== "pregnant" || sex !== "male");
  return (
    <>
      <OneOf
        name="earlierTb"
        question={t`Did they have TB before?`}
        across={2}
        answers={earlierTbAnswers.map((answer) => ({ value: answer, words: i18n._(earlierTbWords[answer]) }))}
        chosen={draft.earlierTb}
        wrong={wrong.includes("earlierTb") ? t`Choose one.` : null}
        onChange={(earlierTb) => onChange({ earlierTb })}
      />
      {hadTb(draft) && (
        <NumberField
          name="lastTreatedIn"
          label={t`In which year did the last treatment begin?`}
          optional
          maxLength={4}
          value={draft.lastTreatedIn}
          wrong={wrong.includes("lastTreatedIn") ? t`Write a year that has been, like 2019.` : null}
          onChange={(lastTreatedIn) => onChange({ lastTreatedIn })}
        />
      )}
      {askedOfMedicine(draft) && (
        <OneOf
          name="medicineOverAMonth"
          question={t`Did they take TB medicine for more than a month?`}
          across={3}
          answers={yesNo.map((answer) => ({ value: answer, words: i18n._(medicineWords[answer]) }))}
          chosen={draft.medicineOverAMonth}
          wrong={wrong.includes("medicineOverAMonth") ? t`Choose one.` : null}
          onChange={(medicineOverAMonth) => onChange({ medicineOverAMonth })}
        />
      )}
      <div className="patient-conditions">
        <AnyOf
          question={t`What else do they live with?`}
          hint={t`Press all that are true.`}
          across={2}
          answers={asked.map((condition) => ({ value: condition, words: i18n._(conditionWords[condition]) }))}
          chosen={draft.has}
          onChange={(has) => onChange({ has, noneOfThem: false })}
        />
        <Tick
          words={t`Asked: none of these`}
          ticked={draft.noneOfThem}
          onChange={(noneOfThem) => onChange(noneOfThem ? { noneOfThem, has: [] } : { noneOfThem })}
        />
      </div>
      <NoteField
        name="note"
        label={t`Anything else the doctor should know?`}
        hint={<Trans>Medicine they take, an operation, an allergy</Trans>}
        optional
        maxLength={500}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
