import { Trans, useLingui } from "@lingui/react/macro";
import { isCombination, type Medicine } from "../../../modules/treatment/medicine.ts";
import type { ProposedStep } from "../../../modules/treatment/propose.ts";
import { timesWords } from "../../text/prescription.ts";
import { Chips } from "../../ui/chips.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { fieldOf, type WrittenStep } from "./prescription-draft.ts";
import { weekdayIn } from "./use-dose-words.ts";

interface DoseWrittenProps {
  readonly medicine: Medicine;
  readonly at: number;
  /** Its days, where there is another step beside it. */
  readonly span: ProposedStep | null;
  readonly written: WrittenStep;
  readonly wrong: readonly string[];
  readonly onChange: (written: WrittenStep) => void;
}

/** A dose in the doctor's own hand: how much, how often, on which days. */
export function DoseWritten({ medicine, at, span, written, wrong, onChange }: DoseWrittenProps) {
  const { t, i18n } = useLingui();
  const change = (next: Partial<WrittenStep>) => onChange({ ...written, ...next });
  const [mg, tablets] = [fieldOf(medicine, at, "mg"), fieldOf(medicine, at, "tablets")];
  const combined = isCombination(medicine);
  return (
    <div className="prescribe-written">
      {span && <Days {...span} />}
      <div className="prescribe-amount">
        {!combined && (
          <NumberField
            name={mg}
            label={t`How much at a time`}
            unit={t`mg`}
            keys="decimal"
            maxLength={6}
            value={written.mg}
            wrong={wrong.includes(mg) ? t`Write 1 to 5000 mg; tablets in halves.` : null}
            onChange={(value) => change({ mg: value })}
          />
        )}
        <NumberField
          name={tablets}
          label={t`Tablets at a time`}
          optional={!combined}
          keys="decimal"
          maxLength={4}
          value={written.tablets}
          wrong={wrong.includes(tablets) ? t`Write how many tablets, up to 20, in halves.` : null}
          onChange={(value) => change({ tablets: value })}
        />
        <SelectField
          label={t`How often`}
          value={String(written.timesPerDay)}
          choices={(["1", "2", "3", "4"] as const).map((times) => ({ value: times, words: i18n._(timesWords[times]) }))}
          onChange={(times) => change({ timesPerDay: Number(times) })}
        />
      </div>
      <Chips
        label={t`On which days`}
        choices={(["1", "2", "3", "4", "5", "6", "7"] as const).map((day) => ({
          value: day,
          words: weekdayIn(i18n, Number(day)),
        }))}
        chosen={written.weekdays.map((day) => String(day) as "1")}
        onChange={(days) => {
          // On no day is to stop it, and that is written otherwise.
          if (days.length > 0) change({ weekdays: days.map(Number).toSorted((a, b) => a - b) });
        }}
      />
    </div>
  );
}

function Days({ from, until }: ProposedStep) {
  const shown = useShownDay();
  const first = shown(from);
  const last = until === null ? "" : shown(until);
  return (
    <small className="prescribe-days">
      {until === null ? (
        <Trans>from {first}</Trans>
      ) : (
        <>
          {first} – {last}
        </>
      )}
    </small>
  );
}
