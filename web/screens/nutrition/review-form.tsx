import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { type RedFlag, redFlags } from "../../../modules/nutrition/need.ts";
import { reviewPlan } from "../../../modules/nutrition/operations.ts";
import { appetites, type CarePlanId, shares } from "../../../modules/nutrition/review.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { appetiteWords, redFlagWords, shareWords } from "../../text/nutrition.ts";
import { Button } from "../../ui/button.tsx";
import { AnyOf, OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { numberIn } from "../patients/digits.ts";
import { useSending } from "../patients/page/use-sending.ts";

interface ReviewFormProps {
  readonly patientId: PatientId;
  readonly carePlanId: CarePlanId;
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** Once a month: the scale, the appetite, how much of it was eaten. */
export function ReviewForm({ patientId, carePlanId, onClose, onKept }: ReviewFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [reviewId] = useState(() => newId());
  const [weight, setWeight] = useState("");
  const [appetite, setAppetite] = useState<(typeof appetites)[number] | "">("");
  const [ate, setAte] = useState<(typeof shares)[number] | "">("");
  const [flags, setFlags] = useState<readonly RedFlag[]>([]);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(reviewPlan, onKept);
  const weightKg = weight.trim() === "" ? null : numberIn(weight);
  const wrongWeight = weight.trim() !== "" && (weightKg === null || weightKg < 1 || weightKg > 300);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrongWeight) return leadTo("weight");
    if (appetite === "") return leadTo("appetite");
    if (ate === "") return leadTo("ate");
    const rounded = weightKg === null ? null : Math.round(weightKg * 10) / 10;
    const said = { appetite, ate, flags, words: words.trim() === "" ? null : words };
    void send(reviewPlan.takes.parse({ patientId, carePlanId, reviewId, weightKg: rounded, ...said }));
  }

  return (
    <Dialog title={t`Review the plan`} onClose={onClose} small>
      <form className="plan-form" noValidate onSubmit={submit}>
        <NumberField
          name="weight"
          label={t`Weight today`}
          unit={t`kg`}
          keys="decimal"
          optional
          value={weight}
          wrong={tried && wrongWeight ? t`Write kilograms, 1 to 300.` : null}
          onChange={setWeight}
        />
        <OneOf
          name="appetite"
          question={t`How is the appetite?`}
          across={3}
          answers={appetites.map((value) => ({ value, words: i18n._(appetiteWords[value]) }))}
          chosen={appetite}
          wrong={tried && appetite === "" ? t`Choose one.` : null}
          onChange={setAppetite}
        />
        <OneOf
          name="ate"
          question={t`How much of the plan was eaten?`}
          answers={shares.map((value) => ({ value, words: i18n._(shareWords[value]) }))}
          chosen={ate}
          wrong={tried && ate === "" ? t`Choose one.` : null}
          onChange={setAte}
        />
        <AnyOf
          question={t`Danger signs`}
          answers={redFlags.map((value) => ({ value, words: i18n._(redFlagWords[value]) }))}
          chosen={flags}
          onChange={setFlags}
        />
        <NoteField name="words" label={t`Note`} optional maxLength={1000} value={words} onChange={setWords} />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Record</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
