import { Field, type FieldProps } from "../../ui/field.tsx";

interface TimeFieldProps extends FieldProps {
  readonly name: string;
  /** "09:30". */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The browser's own clock, in the form that its owner chose. */
export function TimeField({ label, hint, wrong, onChange, ...input }: TimeFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null}>
      {(described) => (
        <input
          className="field-box"
          type="time"
          {...input}
          {...described}
          aria-required
          onChange={(event) => onChange(event.target.value.slice(0, 5))}
        />
      )}
    </Field>
  );
}
