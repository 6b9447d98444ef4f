import { useLingui } from "@lingui/react/macro";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { vaccineCodes } from "../../../modules/schedules/vaccines.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";

interface VaccineChoiceProps {
  readonly vaccine: string | undefined;
  readonly onChange: (vaccine: string | undefined) => void;
}

export function VaccineChoice({ vaccine, onChange }: VaccineChoiceProps) {
  const { t } = useLingui();
  const telling = useTelling();
  return (
    <FilterSelect
      label={t`Vaccine`}
      none={t`All vaccines`}
      value={vaccine ?? ""}
      choices={vaccineCodes.map((value) => ({ value, words: vaccineName(telling, value) }))}
      onChange={(value) => onChange(value === "" ? undefined : value)}
    />
  );
}
