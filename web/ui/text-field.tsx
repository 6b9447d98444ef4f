import { useLingui } from "@lingui/react/macro";
import { type HTMLAttributes, useState } from "react";
import { IconButton } from "./button.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

interface TextFieldProps extends FieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang?: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly autoCapitalize?: "none" | "words";
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly spellCheck?: boolean;
}

export function TextField({ label, hint, wrong, optional, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null} optional={optional ?? false}>
      {(described) => (
        <input
          className="field-box"
          type="text"
          {...input}
          {...described}
          aria-required={!optional}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type PasswordFieldProps = Pick<
  TextFieldProps,
  "label" | "hint" | "wrong" | "name" | "value" | "onChange" | "autoComplete"
>;

export function PasswordField({ label, hint, wrong, onChange, ...input }: PasswordFieldProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} wrong={wrong ?? null}>
      {(described) => (
        <span className="field-beside">
          <input
            className="field-box"
            type={shown ? "text" : "password"}
            {...input}
            {...described}
            aria-required
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <IconButton
            icon={shown ? "hidden" : "shown"}
            label={shown ? t`Hide password` : t`Show password`}
            controls={described.id}
            onPress={() => setShown(!shown)}
          />
        </span>
      )}
    </Field>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
}

/** Its label is heard, and seen as what stands in the empty field. */
export function SearchField({ label, onChange, ...input }: SearchFieldProps) {
  return (
    <span className="field-beside field-search">
      <Icon name="search" size={16} />
      <input
        className="field-box"
        type="search"
        aria-label={label}
        placeholder={label}
        enterKeyHint="search"
        {...input}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
