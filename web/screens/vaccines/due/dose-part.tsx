import { Trans, useLingui } from "@lingui/react/macro";
import { type Evidence, evidences } from "../../../../modules/schedules/evidence.ts";
import { type VaccineCode, vaccineCodes } from "../../../../modules/schedules/vaccines.ts";
import { doseEvidenceWords, vaccineWords } from "../../../text/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { Tick } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { type DoseDraft, doseField } from "./draft.ts";

interface DosePartProps {
  readonly dose: DoseDraft;
  /** Which of them it is, from 1. */
  readonly place: number;
  readonly today: string;
  readonly wrong: (field: string) => string | null;
  readonly onChange: (change: Partial<DoseDraft>) => void;
  readonly onRemove: () => void;
}

/** One dose that was given: which vaccine, how it is known, when. */
export function DosePart({ dose, place, today, wrong, onChange, onRemove }: DosePartProps) {
  const { t, i18n } = useLingui();
  const { key, vaccine, evidence, on, dayUnknown } = dose;
  const none = (chosen: string) => (chosen === "" ? { none: t`Choose` } : {});
  return (
    <fieldset className="vaccines-given">
      <legend>
        <Trans>Dose {place}</Trans>
      </legend>
      <SelectField
        name={doseField(key, "vaccine")}
        label={t`Vaccine`}
        {...none(vaccine)}
        value={vaccine}
        wrong={wrong(doseField(key, "vaccine"))}
        choices={vaccineCodes.map((one) => ({ value: one, words: i18n._(vaccineWords[one]) }))}
        onChange={(chosen) => onChange({ vaccine: chosen as VaccineCode })}
      />
      <SelectField
        name={doseField(key, "evidence")}
        label={t`How is it known?`}
        {...none(evidence)}
        value={evidence}
        wrong={wrong(doseField(key, "evidence"))}
        choices={evidences
          .filter((one) => one !== "scar" || vaccine === "BCG")
          .map((one) => ({ value: one, words: i18n._(doseEvidenceWords[one]) }))}
        onChange={(chosen) => onChange({ evidence: chosen as Evidence })}
      />
      {evidence !== "scar" && (
        <div className="vaccines-day">
          {!dayUnknown && (
            <DateField
              name={doseField(key, "on")}
              label={t`Day it was given`}
              max={today}
              value={on}
              wrong={wrong(doseField(key, "on"))}
              onChange={(chosen) => onChange({ on: chosen })}
            />
          )}
          <Tick
            words={t`Nobody knows the day`}
            ticked={dayUnknown}
            onChange={(ticked) => onChange({ dayUnknown: ticked })}
          />
        </div>
      )}
      <Button look="bare" icon="close" onPress={onRemove}>
        <Trans>Remove dose {place}</Trans>
      </Button>
    </fieldset>
  );
}
