import { Trans, useLingui } from "@lingui/react/macro";
import { type SymptomAnswers, type SymptomCode, symptomScreen } from "../../../../modules/people/symptom-screen.ts";
import { symptomAnswerWords, symptomQuestions } from "../../../text/people.ts";
import { OneOf } from "../../../ui/choice.tsx";

interface SymptomFieldsProps {
  readonly answers: SymptomAnswers;
  readonly onChange: (answers: SymptomAnswers) => void;
}

const possible = ["yes", "no", "not-asked"] as const;

export function SymptomFields({ answers, onChange }: SymptomFieldsProps) {
  const { i18n } = useLingui();
  const unverified = symptomScreen.symptoms.some(({ sure }) => sure === "unverified");
  return (
    <>
      {symptomScreen.symptoms.map(({ code }) => (
        <OneOf<SymptomAnswers[SymptomCode]>
          key={code}
          name={code}
          question={i18n._(symptomQuestions[code])}
          across={3}
          answers={possible.map((answer) => ({
            value: answer,
            words: i18n._(symptomAnswerWords[answer]),
            quiet: answer === "not-asked",
          }))}
          chosen={answers[code]}
          onChange={(answer) => onChange({ ...answers, [code]: answer })}
        />
      ))}
      {unverified && (
        <p className="patient-small">
          <Trans>This list of questions is not verified yet: the programme has to confirm it.</Trans>
        </p>
      )}
    </>
  );
}
