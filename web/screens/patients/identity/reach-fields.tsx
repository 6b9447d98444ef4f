import { useLingui } from "@lingui/react/macro";
import { OneOf, Tick } from "../../../ui/choice.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";

interface ReachDraft<Owner extends string> {
  readonly phone: string;
  readonly noPhone: boolean;
  readonly phoneOf: Owner | "";
  readonly village: string;
  readonly landmark: string;
}

interface ReachFieldsProps<Owner extends string> {
  readonly draft: ReachDraft<Owner>;
  /** Whose phone it may be. */
  readonly owners: readonly { readonly value: Owner; readonly words: string }[];
  readonly across: 2 | 3;
  /** What is wrong with a field. */
  readonly words: (field: "phone" | "phoneOf" | "village") => string | null;
  readonly onChange: (change: Partial<ReachDraft<Owner>>) => void;
}

/** By which phone somebody is reached, and how their house is found. */
export function ReachFields<Owner extends string>({ draft, owners, across, words, onChange }: ReachFieldsProps<Owner>) {
  const { t } = useLingui();
  return (
    <>
      <div className="patient-phone">
        {!draft.noPhone && (
          <NumberField
            name="phone"
            label={t`Phone`}
            keys="tel"
            maxLength={16}
            value={draft.phone}
            wrong={words("phone")}
            onChange={(phone) => onChange({ phone })}
          />
        )}
        <Tick words={t`No phone`} ticked={draft.noPhone} onChange={(noPhone) => onChange({ noPhone })} />
      </div>
      {!draft.noPhone && (
        <OneOf
          name="phoneOf"
          question={t`Whose phone is it?`}
          across={across}
          answers={owners}
          chosen={draft.phoneOf}
          wrong={words("phoneOf")}
          onChange={(phoneOf) => onChange({ phoneOf })}
        />
      )}
      <TextField
        name="village"
        label={t`Village, tola or ward`}
        maxLength={120}
        autoCapitalize="words"
        autoComplete="off"
        value={draft.village}
        wrong={words("village")}
        onChange={(village) => onChange({ village })}
      />
      <TextField
        name="landmark"
        label={t`How is the house found?`}
        hint={t`Like: behind the school, by the hand pump`}
        optional
        maxLength={160}
        autoComplete="off"
        value={draft.landmark}
        onChange={(landmark) => onChange({ landmark })}
      />
    </>
  );
}
