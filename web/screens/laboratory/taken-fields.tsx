import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { specimenKinds } from "../../../modules/laboratory/specimen.ts";
import { type SpecimenKind, specimenWords } from "../../text/laboratory.ts";
import { DateField } from "../../ui/date-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";

interface Taken {
  readonly kind: SpecimenKind;
  readonly collectedOn: string;
}

interface TakenFieldsProps {
  readonly draft: Taken;
  readonly today: CalendarDay;
  readonly wrong: boolean;
  readonly onChange: (change: Partial<Taken>) => void;
}

/** What was taken, and when. */
export function TakenFields({ draft, today, wrong, onChange }: TakenFieldsProps) {
  const { t, i18n } = useLingui();
  return (
    <div className="diagnosis-pair">
      <SelectField
        name="kind"
        label={t`What was taken`}
        value={draft.kind}
        choices={specimenKinds.map((value) => ({ value, words: i18n._(specimenWords[value]) }))}
        onChange={(chosen) => {
          const kind = specimenKinds.find((one) => one === chosen);
          if (kind) onChange({ kind });
        }}
      />
      <DateField
        name="collectedOn"
        label={t`Taken on`}
        max={today}
        value={draft.collectedOn}
        wrong={wrong ? t`Choose the day, today or earlier.` : null}
        onChange={(collectedOn) => onChange({ collectedOn })}
      />
    </div>
  );
}
