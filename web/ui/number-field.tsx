import "./number-field.css";
import { Field, type FieldProps } from "./field.tsx";

interface NumberFieldProps extends FieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** "kg": stands in the field, behind the number. */
  readonly unit?: string;
  /** Which keys the phone shows. */
  readonly keys?: "numeric" | "decimal" | "tel";
  readonly maxLength?: number;
  readonly autoComplete?: string;
}

/** Text that brings up the phone's keys for numbers; digits of either script are read. */
export function NumberField({
  label,
  hint,
  wrong,
  optional,
  unit,
  keys = "numeric",
  onChange,
  ...input
}: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null} optional={optional ?? false}>
      {(described) => (
        <span className="field-number">
          <input
            className="field-box"
            type="text"
            inputMode={keys}
            autoComplete="off"
            {...input}
            {...described}
            aria-required={!optional}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit !== undefined && <span className="field-unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
