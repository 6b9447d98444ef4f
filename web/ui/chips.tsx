import "./chips.css";
import { useId } from "react";
import type { Choice } from "./select-field.tsx";
import { Icon } from "./icon.tsx";

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly (Choice & { readonly value: Value })[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any number of these: a group of check boxes that look like chips. */
export function Chips<Value extends string>({ label, hint, choices, chosen, onChange }: ChipsProps<Value>) {
  const id = useId();
  return (
    <fieldset className="chips" aria-describedby={hint === undefined ? undefined : id}>
      <legend className="field-label">{label}</legend>
      {hint !== undefined && (
        <span className="field-hint" id={id}>
          {hint}
        </span>
      )}
      <div>
        {choices.map(({ value, words }) => (
          <label key={value} className="chip">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
            <span>
              <Icon name="tick" size={14} />
              {words}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly (Choice & { readonly value: Value; readonly lang?: string })[];
  readonly chosen: Value;
  readonly onChange: (chosen: Value) => void;
}

/** Exactly one of a few, all in sight. */
export function Segments<Value extends string>({ label, choices, chosen, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="only-heard">{label}</legend>
      {choices.map(({ value, words, lang }) => (
        <label key={value} className="segment" lang={lang}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChange(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
