import "./field.css";
import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words that say what to do. */
  readonly wrong?: string | null;
  readonly optional?: boolean;
}

interface Described {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** A label, its control, a hint, and what is wrong with it. */
export function Field({
  label,
  hint,
  wrong,
  optional = false,
  children,
}: FieldProps & { readonly children: (control: Described) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter((part) => part !== "").join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && (
          <span className="field-may-stay-empty">
            {" "}
            <Trans>(may stay empty)</Trans>
          </span>
        )}
      </label>
      {children({ id, "aria-invalid": Boolean(wrong), "aria-describedby": described === "" ? undefined : described })}
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Wrong id={`${id}-wrong`} words={wrong} />
    </div>
  );
}

export function Wrong({ id, words }: { readonly id: string; readonly words: string | null | undefined }) {
  return (
    <span id={id} aria-live="polite">
      {words && (
        <span className="field-wrong">
          <i className="shape shape-overdue" aria-hidden="true" />
          {words}
        </span>
      )}
    </span>
  );
}
