import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { InvitationCode } from "../../../../modules/access/phone.ts";
import type { Language } from "../../../text/language.ts";
import { Act } from "../parts/act.tsx";
import { ChooseLanguage, OtherLanguage } from "../parts/choose-language.tsx";
import { DigitPad } from "../parts/digit-pad.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { refusalWords } from "../refusal-words.ts";

interface BindProps {
  readonly language: Language;
  readonly languageChosen: boolean;
  readonly onLanguage: (language: Language) => void;
  /** What stood behind # in the address: a scanned link carries the code there, which no server is sent. */
  readonly linkCode: string;
  /** Binds the phone; the code of a refusal, or null when it is bound and kept. */
  readonly bind: (code: string, pin: string) => Promise<string | null>;
  /** Something is half filled in: no new release may load the page anew. The answer ends it. */
  readonly holdReleases: () => () => void;
  /** It is no patient who stands here. */
  readonly onWorker: () => void;
}

type Step =
  | { readonly is: "code"; readonly wrong: string | null }
  | { readonly is: "pin"; readonly wrong: string | null }
  | { readonly is: "pin-again"; readonly pin: string }
  | { readonly is: "binding" }
  | { readonly is: "not-bound"; readonly pin: string; readonly because: string };

/** A code from the worker, then a PIN twice: the phone is the patient's own from then on. */
export function Bind({ language, languageChosen, onLanguage, linkCode, bind, holdReleases, onWorker }: BindProps) {
  const { t, i18n } = useLingui();
  const scanned = InvitationCode.safeParse(linkCode).success ? linkCode : null;
  const [code, setCode] = useState(scanned ?? "");
  const [step, setStep] = useState<Step>({ is: scanned === null ? "code" : "pin", wrong: null });
  useEffect(() => holdReleases(), [holdReleases]);
  if (!languageChosen) return <ChooseLanguage onChoose={onLanguage} />;

  const say = (refusal: string) => i18n._(refusalWords(refusal));
  async function send(pin: string) {
    setStep({ is: "binding" });
    const refused = await bind(code, pin);
    if (refused === null) return;
    if (refused === "code-unknown") setStep({ is: "code", wrong: say(refused) });
    else if (refused === "pin-too-plain") setStep({ is: "pin", wrong: say(refused) });
    else setStep({ is: "not-bound", pin, because: say(refused) });
  }

  return (
    <PhonePage
      title={t`Connect this phone`}
      tools={<OtherLanguage language={language} onChoose={onLanguage} />}
      {...(step.is === "pin-again" ? { onBack: () => setStep({ is: "pin", wrong: null }) } : {})}
    >
      {step.is === "code" && (
        <DigitPad
          key="code"
          label={t`The 8 digits that your health worker shows you`}
          count={8}
          wrong={step.wrong}
          onWhole={(digits) => {
            setCode(digits);
            setStep({ is: "pin", wrong: null });
          }}
        />
      )}
      {step.is === "code" && scanned === null && <Act onPress={onWorker}>{t`I am a health worker`}</Act>}
      {step.is === "pin" && (
        <DigitPad
          key="pin"
          label={t`Choose a PIN of 6 digits. Tell it to nobody.`}
          count={6}
          hidden
          wrong={step.wrong}
          onWhole={(pin) => setStep({ is: "pin-again", pin })}
        />
      )}
      {step.is === "pin-again" && (
        <DigitPad
          key="pin-again"
          label={t`The same 6 digits once more`}
          count={6}
          hidden
          onWhole={(pin) => {
            if (pin === step.pin) void send(pin);
            else setStep({ is: "pin", wrong: t`The two were not the same. Choose a PIN again.` });
          }}
        />
      )}
      {step.is === "binding" && (
        <div className="phone-middle" role="status">
          <p className="phone-lead">{t`The phone is being connected …`}</p>
        </div>
      )}
      {step.is === "not-bound" && (
        <div className="phone-middle">
          <i className="shape shape-attention" aria-hidden="true" />
          <p className="phone-lead" role="alert">
            {step.because}
          </p>
          <Act look="main" drawing="again" onPress={() => void send(step.pin)}>
            {t`Try again`}
          </Act>
        </div>
      )}
    </PhonePage>
  );
}
