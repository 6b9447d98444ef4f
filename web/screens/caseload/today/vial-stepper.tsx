import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

interface VialStepperProps {
  readonly name: string;
  readonly beneath: ReactNode;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** More than a session ever opens. */
const atMost = 200;

/** One fewer, one more: each under a thumb, and the number said when it changes. */
export function VialStepper({ name, beneath, value, onChange }: VialStepperProps) {
  const { t, i18n } = useLingui();
  return (
    <div className="camp-stepper" role="group" aria-label={name}>
      <span className="camp-stepper-words">
        <b>{name}</b>
        <span className="camp-quiet">{beneath}</span>
      </span>
      <button
        type="button"
        aria-label={t`One vial fewer: ${name}`}
        aria-disabled={value === 0}
        onClick={() => onChange(Math.max(0, value - 1))}
      >
        −
      </button>
      <output>{i18n.number(value)}</output>
      <button
        type="button"
        aria-label={t`One vial more: ${name}`}
        onClick={() => onChange(Math.min(atMost, value + 1))}
      >
        +
      </button>
    </div>
  );
}
