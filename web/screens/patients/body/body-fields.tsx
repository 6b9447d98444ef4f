import { useLingui } from "@lingui/react/macro";
import { NumberField } from "../../../ui/number-field.tsx";
import { BodyMass } from "./body-mass.tsx";
import { areSwapped, type BodyDraft, bodyFaults, bodyOf } from "./body-draft.ts";

interface BodyFieldsProps {
  readonly draft: BodyDraft;
  readonly wrong: readonly string[];
  /** Null while the age is not known. */
  readonly age: number | null;
  /** The height as it was last measured: then the weight alone tells the BMI. */
  readonly heightBefore?: number | null;
  readonly onChange: (change: Partial<BodyDraft>) => void;
}

export function BodyFields({ draft, wrong, age, heightBefore = null, onChange }: BodyFieldsProps) {
  const { t } = useLingui();
  const written = bodyFaults(draft).length === 0 ? bodyOf(draft) : null;
  const swapped = areSwapped(draft) ? t`Look again: are weight and height swapped?` : null;
  const measures = written && { ...written, heightCm: written.heightCm ?? heightBefore };
  return (
    <>
      <div className="patient-pair">
        <NumberField
          name="weightKg"
          label={t`Weight`}
          unit={t`kg`}
          keys="decimal"
          maxLength={5}
          value={draft.weightKg}
          wrong={swapped ?? (wrong.includes("weightKg") ? t`Write kilograms, 1 to 300.` : null)}
          onChange={(weightKg) => onChange({ weightKg })}
        />
        <NumberField
          name="heightCm"
          label={t`Height`}
          unit={t`cm`}
          keys="decimal"
          maxLength={5}
          value={draft.heightCm}
          wrong={swapped === null && wrong.includes("heightCm") ? t`Write centimetres, 30 to 250.` : null}
          onChange={(heightCm) => onChange({ heightCm })}
        />
      </div>
      <div aria-live="polite">{measures && <BodyMass measures={measures} age={age} />}</div>
    </>
  );
}
