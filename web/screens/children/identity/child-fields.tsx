import { Trans, useLingui } from "@lingui/react/macro";
import { type Sex, sexes } from "../../../../modules/people/patient.ts";
import { childSexWords } from "../../../text/children.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf, Tick } from "../../../ui/choice.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { DayOfBirth } from "../../patients/identity/day-of-birth.tsx";
import { ageUnits, type ChildFieldsProps } from "./child-draft.ts";
import { useChildWords } from "./use-child-words.ts";

/** The child themself: name, girl or boy, born when, one of how many. */
export function ChildFields({ draft, wrong, onChange }: ChildFieldsProps) {
  const { t, i18n } = useLingui();
  const words = useChildWords(wrong);
  return (
    <>
      <div className="patient-phone">
        {!draft.unnamed && (
          <TextField
            name="name"
            label={t`The child’s name`}
            hint={t`As they say it, in Hindi or English`}
            maxLength={80}
            autoCapitalize="words"
            autoComplete="off"
            spellCheck={false}
            value={draft.name}
            wrong={words("name")}
            onChange={(name) => onChange({ name })}
          />
        )}
        <Tick words={t`Not named yet`} ticked={draft.unnamed} onChange={(unnamed) => onChange({ unnamed })} />
      </div>
      <OneOf<Sex>
        name="sex"
        question={t`Girl or boy?`}
        across={3}
        answers={sexes.map((sex) => ({ value: sex, words: i18n._(childSexWords[sex]) }))}
        chosen={draft.sex}
        wrong={words("sex")}
        onChange={(sex) => onChange({ sex })}
      />
      <BornFields draft={draft} wrong={wrong} onChange={onChange} />
      <OneOf
        name="of"
        question={t`Born alone, or a twin?`}
        across={3}
        answers={[
          { value: "1" as const, words: t`Alone` },
          { value: "2" as const, words: t`Twins` },
          { value: "3" as const, words: t`Three` },
        ]}
        chosen={draft.of}
        onChange={(of) => onChange({ of, ...(of === "1" ? { order: "" as const } : {}) })}
      />
      {draft.of !== "1" && (
        <OneOf
          name="order"
          question={t`Which one is it?`}
          across={3}
          answers={(["1", "2", "3"] as const).slice(0, Number(draft.of)).map((order) => ({
            value: order,
            words: { "1": t`Born first`, "2": t`Born second`, "3": t`Born third` }[order],
          }))}
          chosen={draft.order}
          wrong={words("order")}
          onChange={(order) => onChange({ order })}
        />
      )}
    </>
  );
}

/** The day, which a schedule needs; or an age, from which it is guessed and marked as that. */
function BornFields({ draft, wrong, onChange }: ChildFieldsProps) {
  const { t } = useLingui();
  const words = useChildWords(wrong);
  if (draft.bornBy === "age") {
    return (
      <div className="patient-born">
        <NumberField
          name="born"
          label={t`About how old?`}
          maxLength={3}
          value={draft.age}
          wrong={draft.ageUnit === "" && draft.age !== "" ? null : words("born")}
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
          wrong={wrong.includes("born") && draft.ageUnit === "" ? t`Choose one.` : null}
          onChange={(ageUnit) => onChange({ ageUnit })}
        />
        <Button look="bare" onPress={() => onChange({ bornBy: "day" })}>
          <Trans>The date of birth is known</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="patient-born">
      <DayOfBirth name="born" draft={draft} wrong={words("born")} onChange={onChange} />
      <Button look="bare" onPress={() => onChange({ bornBy: "age" })}>
        <Trans>Only the age is known</Trans>
      </Button>
    </div>
  );
}
