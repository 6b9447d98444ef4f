import { Field, type FieldProps } from "./field.tsx";

interface DateFieldProps extends FieldProps {
  readonly name: string;
  /** "2026-11-21", or "" while none is chosen. */
  readonly value: string;
  readonly max?: string;
  readonly onChange: (value: string) => void;
}

/** The browser's own calendar, in the form and the language that its owner chose. */
export function DateField({ label, hint, wrong, optional, onChange, ...input }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null} optional={optional ?? false}>
      {(described) => (
        <input
          className="field-box"
          type="date"
          {...input}
          {...described}
          aria-required={!optional}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
