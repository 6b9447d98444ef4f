import { useLingui } from "@lingui/react/macro";
import { PhonePage } from "../phone/parts/phone-page.tsx";
import { BigAnswer } from "./big-answer.tsx";
import type { Drawn } from "./pictures.tsx";
import { ReadAloud } from "./read-aloud.tsx";

interface QuestionProps<Value extends string> {
  readonly title: string;
  /** What is to be said to the family, word by word. */
  readonly lead?: string;
  /** Of three. */
  readonly step: number;
  readonly answers: readonly { readonly value: Value; readonly words: string; readonly drawn: Drawn }[];
  readonly onChoose: (value: Value) => void;
  readonly onBack: () => void;
}

/** One question on a page, answered by one press. */
export function Question<Value extends string>({ title, lead, step, answers, onChoose, onBack }: QuestionProps<Value>) {
  const { t } = useLingui();
  return (
    <PhonePage
      title={title}
      onBack={onBack}
      tools={<ReadAloud words={[title, ...(lead === undefined ? [] : [lead]), ...answers.map(({ words }) => words)]} />}
    >
      <p className="finder-step">
        <span>{t`Question ${step} of 3`}</span>
        <span className="finder-steps" aria-hidden="true">
          {[1, 2, 3].map((one) => (
            <i key={one} className={one <= step ? "finder-stepped" : ""} />
          ))}
        </span>
      </p>
      {lead !== undefined && <p className="finder-lead">{lead}</p>}
      <div className="finder-answers">
        {answers.map(({ value, words, drawn }) => (
          <BigAnswer key={value} drawn={drawn} words={words} onPress={() => onChoose(value)} />
        ))}
      </div>
    </PhonePage>
  );
}
