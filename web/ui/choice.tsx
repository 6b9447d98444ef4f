import "./choice.css";
import { type ReactNode, useId } from "react";
import { Wrong } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface Answer<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly beneath?: string;
  /** It stands for "no answer", and looks like it. */
  readonly quiet?: boolean;
}

interface QuestionProps {
  readonly question: ReactNode;
  readonly hint?: ReactNode;
  readonly wrong?: string | null;
  readonly across?: 1 | 2 | 3;
}

interface OneOfProps<Value extends string> extends QuestionProps {
  /** By it a form finds what to lead to. */
  readonly name: string;
  readonly answers: readonly Answer<Value>[];
  /** "" while nothing is chosen. */
  readonly chosen: Value | "";
  readonly onChange: (chosen: Value) => void;
}

/** One of a few answers, each big enough for a thumb. */
export function OneOf<Value extends string>({ name, answers, chosen, onChange, ...question }: OneOfProps<Value>) {
  const group = useId();
  return (
    <Question {...question}>
      {answers.map(({ value, ...face }, at) => (
        <label key={value} className={`answer${face.quiet ? " answer-quiet" : ""}`}>
          <input
            type="radio"
            // The form finds the first one by the name; a browser keeps groups apart by it.
            name={`${name}-${group}`}
            data-field={at === 0 ? name : undefined}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <Face {...face} square={false} />
        </label>
      ))}
    </Question>
  );
}

interface AnyOfProps<Value extends string> extends QuestionProps {
  readonly answers: readonly Answer<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any number of them. */
export function AnyOf<Value extends string>({ answers, chosen, onChange, ...question }: AnyOfProps<Value>) {
  return (
    <Question {...question}>
      {answers.map(({ value, ...face }) => (
        <Tick
          key={value}
          {...face}
          ticked={chosen.includes(value)}
          onChange={(ticked) => onChange(ticked ? [...chosen, value] : chosen.filter((other) => other !== value))}
        />
      ))}
    </Question>
  );
}

interface TickProps {
  readonly words: string;
  readonly beneath?: string;
  readonly ticked: boolean;
  readonly onChange: (ticked: boolean) => void;
}

export function Tick({ ticked, onChange, ...face }: TickProps) {
  return (
    <label className="answer">
      <input type="checkbox" checked={ticked} onChange={(event) => onChange(event.target.checked)} />
      <Face {...face} square />
    </label>
  );
}

function Question({ question, hint, wrong, across = 1, children }: QuestionProps & { readonly children: ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter((part) => part !== "").join(" ");
  return (
    <fieldset className="answers" aria-describedby={described === "" ? undefined : described}>
      <legend className="answers-question">{question}</legend>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={`answers-tiles answers-${across}`}>{children}</div>
      <Wrong id={`${id}-wrong`} words={wrong} />
    </fieldset>
  );
}

function Face({
  words,
  beneath,
  square,
}: {
  readonly words: string;
  readonly beneath?: string;
  readonly square: boolean;
}) {
  return (
    <span className="answer-face">
      <span className={`answer-mark${square ? " answer-mark-square" : ""}`} aria-hidden="true">
        <Icon name="tick" size={15} />
      </span>
      <span className="answer-words">
        {words}
        {beneath !== undefined && <span className="answer-beneath">{beneath}</span>}
      </span>
    </span>
  );
}
