import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface Choice {
  readonly value: string;
  readonly words: string;
}

export interface ChoiceGroup {
  readonly words: string;
  readonly choices: readonly Choice[];
}

interface SelectProps {
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What stands first and means that nothing is chosen. */
  readonly none?: string;
  readonly choices: readonly (Choice | ChoiceGroup)[];
}

interface Described {
  readonly id?: string;
  readonly "aria-label"?: string;
  readonly "aria-required"?: boolean;
  readonly "aria-invalid"?: boolean;
  readonly "aria-describedby"?: string | undefined;
}

function Select({ value, onChange, none, choices, ...described }: SelectProps & Described) {
  return (
    <span className="field-select">
      <select className="field-box" value={value} onChange={(event) => onChange(event.target.value)} {...described}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) =>
          "choices" in choice ? (
            <optgroup key={choice.words} label={choice.words}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
      <Icon name="down" size={15} />
    </span>
  );
}

function option({ value, words }: Choice) {
  return (
    <option key={value} value={value}>
      {words}
    </option>
  );
}

export function SelectField({ label, hint, wrong, ...select }: FieldProps & SelectProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null}>
      {(described) => <Select {...select} {...described} aria-required />}
    </Field>
  );
}

/** In a row of filters: its label is heard, and its first choice says the same. */
export function FilterSelect({ label, ...select }: SelectProps & { readonly label: string }) {
  return <Select {...select} aria-label={label} />;
}
