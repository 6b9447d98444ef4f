import "./feel.css";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import {
  grades,
  type Symptom,
  type SymptomCode,
  symptomCodes,
  type SymptomGrade,
} from "../../../../modules/symptoms/symptom.ts";
import { symptomGradeWords, symptomWords } from "../../../text/symptoms.ts";
import { Listen } from "../parts/listen.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { useListening } from "../parts/use-listening.ts";
import { usePhone } from "../phone-at-hand.ts";
import { keepReport } from "./keep-report.ts";
import { NoRoom } from "./no-room.tsx";
import { Picture } from "./picture.tsx";
import { gradePictures, symptomPictures } from "./pictures.ts";
import { Speak } from "./speak.tsx";
import { Told } from "./told.tsx";

/** Where they are: which picture, how bad, told; and from there once more, or in their own voice. */
type Step =
  | { readonly is: "which" }
  | { readonly is: "how"; readonly code: SymptomCode }
  | { readonly is: "told"; readonly symptom: Symptom; readonly spoken: boolean }
  | { readonly is: "speak"; readonly symptom: Symptom };

/** "I do not feel well": a picture, how bad it is, and it is told. Nothing of it waits for a network. */
export function Feel() {
  const { t } = useLingui();
  const { go } = usePhone();
  const [step, setStep] = useState<Step>({ is: "which" });
  const which = () => setStep({ is: "which" });
  const home = () => go("/f/");
  switch (step.is) {
    case "which":
      return (
        <PhonePage key="which" title={t`What troubles you?`} onBack={home}>
          <Which onChoose={(code) => setStep({ is: "how", code })} />
        </PhonePage>
      );
    case "how":
      return (
        <PhonePage key="how" title={t`How bad is it?`} onBack={which}>
          <How code={step.code} onTold={(symptom) => setStep({ is: "told", symptom, spoken: false })} />
        </PhonePage>
      );
    case "told":
      return (
        <PhonePage key="told" title={t`It is told`} onBack={home}>
          <Told
            symptom={step.symptom}
            spoken={step.spoken}
            onSpeak={() => setStep({ is: "speak", symptom: step.symptom })}
            onMore={which}
            onHome={home}
          />
        </PhonePage>
      );
    case "speak": {
      const { symptom } = step;
      return (
        <PhonePage
          key="speak"
          title={t`In your own voice`}
          onBack={() => setStep({ is: "told", symptom, spoken: false })}
        >
          <Speak onKept={() => setStep({ is: "told", symptom, spoken: true })} />
        </PhonePage>
      );
    }
  }
}

function Which({ onChoose }: { readonly onChoose: (code: SymptomCode) => void }) {
  const { i18n } = useLingui();
  const listening = useListening();
  const words = symptomCodes.map((code) => i18n._(symptomWords[code]));
  return (
    <>
      <Listen to={words} listening={listening} />
      <ul className="feel-grid">
        {symptomCodes.map((code, at) => (
          <li key={code}>
            <button
              type="button"
              className="feel-one"
              data-read={listening.reads === at ? "" : undefined}
              onClick={() => onChoose(code)}
            >
              <Picture of={symptomPictures[code]} />
              <span>{words[at]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface HowProps {
  readonly code: SymptomCode;
  readonly onTold: (symptom: Symptom) => void;
}

/** The second press tells it: whoever is ill is asked for nothing more. */
function How({ code, onTold }: HowProps) {
  const { i18n } = useLingui();
  const phone = usePhone();
  const listening = useListening();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const name = i18n._(symptomWords[code]);
  const words = grades.map((how) => i18n._(symptomGradeWords[how]));

  async function tell(how: SymptomGrade) {
    if (working) return;
    setWorking(true);
    setFailed(false);
    try {
      await keepReport(phone, [{ code, how }]);
      onTold({ code, how });
    } catch {
      setFailed(true);
      setWorking(false);
    }
  }
  return (
    <>
      <div className="feel-said">
        <Picture of={symptomPictures[code]} />
        <b>{name}</b>
      </div>
      {failed && <NoRoom />}
      <div className="feel-grades">
        {grades.map((how, at) => (
          <button
            key={how}
            type="button"
            className="feel-one"
            aria-disabled={working}
            data-read={listening.reads === at + 1 ? "" : undefined}
            onClick={() => void tell(how)}
          >
            <Picture of={gradePictures[how]} />
            <span>{words[at]}</span>
          </button>
        ))}
      </div>
      <Listen to={[name, ...words]} listening={listening} />
    </>
  );
}
