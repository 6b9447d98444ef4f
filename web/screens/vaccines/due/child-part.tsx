import { Trans, useLingui } from "@lingui/react/macro";
import { type Sex, sexes } from "../../../../modules/people/patient.ts";
import { childSexWords } from "../../../text/children.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { ageUnits, type Draft } from "./draft.ts";

interface ChildPartProps {
  readonly draft: Draft;
  readonly today: string;
  readonly wrong: (field: string) => string | null;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** What a schedule asks of a child: born when, girl or boy, where JE is. */
export function ChildPart({ draft, today, wrong, onChange }: ChildPartProps) {
  const { t, i18n } = useLingui();
  return (
    <>
      <Born draft={draft} today={today} wrong={wrong} onChange={onChange} />
      <OneOf<Sex>
        name="sex"
        question={t`Girl or boy?`}
        across={3}
        answers={sexes.map((sex) => ({ value: sex, words: i18n._(childSexWords[sex]) }))}
        chosen={draft.sex}
        wrong={wrong("sex")}
        onChange={(sex) => onChange({ sex })}
      />
      <OneOf
        name="jeDistrict"
        question={t`Is it a district with Japanese encephalitis (JE)?`}
        across={2}
        answers={[
          { value: "yes" as const, words: t`Yes` },
          { value: "no" as const, words: t`No` },
        ]}
        chosen={draft.jeDistrict}
        wrong={wrong("jeDistrict")}
        onChange={(jeDistrict) => onChange({ jeDistrict })}
      />
    </>
  );
}

function Born({ draft, today, wrong, onChange }: ChildPartProps) {
  const { t } = useLingui();
  if (draft.bornBy === "age") {
    return (
      <div className="vaccines-born">
        <NumberField
          name="age"
          label={t`About how old?`}
          maxLength={3}
          value={draft.age}
          wrong={wrong("age")}
          onChange={(age) => onChange({ age })}
        />
        <OneOf
          name="ageUnit"
          question={t`Weeks, months or years?`}
          across={3}
          answers={ageUnits.map((unit) => ({
            value: unit,
            words: { weeks: t`Weeks`, months: t`Months`, years: t`Years` }[unit],
          }))}
          chosen={draft.ageUnit}
          wrong={wrong("ageUnit")}
          onChange={(ageUnit) => onChange({ ageUnit })}
        />
        <Button look="bare" onPress={() => onChange({ bornBy: "day" })}>
          <Trans>The date of birth is known</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="vaccines-born">
      <DateField
        name="born"
        label={t`Date of birth`}
        max={today}
        value={draft.born}
        wrong={wrong("born")}
        onChange={(born) => onChange({ born })}
      />
      <Button look="bare" onPress={() => onChange({ bornBy: "age" })}>
        <Trans>Only the age is known</Trans>
      </Button>
    </div>
  );
}
