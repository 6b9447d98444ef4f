import "./note-field.css";
import { Field, type FieldProps } from "./field.tsx";

interface NoteFieldProps extends FieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
}

/** A few lines in one's own words. */
export function NoteField({ label, hint, wrong, optional, onChange, ...input }: NoteFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null} optional={optional ?? false}>
      {(described) => (
        <textarea
          className="field-box field-note"
          rows={3}
          {...input}
          {...described}
          aria-required={!optional}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
