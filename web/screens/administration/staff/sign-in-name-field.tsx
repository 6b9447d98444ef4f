import { useLingui } from "@lingui/react/macro";
import { Field } from "../../../ui/field.tsx";

interface SignInNameFieldProps {
  readonly value: string;
  /** What stands after "@". */
  readonly handle: string;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

/** The part before "@"; the rest stands behind it, as it will be typed. */
export function SignInNameField({ value, handle, wrong, onChange }: SignInNameFieldProps) {
  const { t } = useLingui();
  return (
    <Field label={t`Name to sign in with`} hint={t`Small English letters, digits, dot or hyphen`} wrong={wrong}>
      {(described) => (
        <span className="sign-in-name">
          <input
            className="field-box"
            type="text"
            name="signInName"
            value={value}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...described}
            aria-required
            onChange={(event) => onChange(event.target.value.toLowerCase())}
          />
          <span>@{handle}</span>
        </span>
      )}
    </Field>
  );
}
