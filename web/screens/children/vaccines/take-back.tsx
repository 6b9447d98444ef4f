import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { takenBackReasons } from "../../../../modules/immunization/dose.ts";
import { takeBackDose } from "../../../../modules/immunization/operations.ts";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import { takenBackWords } from "../../../text/immunization.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import type { Child } from "../page/child-shown.ts";
import { type DoseShown, useImmunizationAgain } from "./use-immunization.ts";
import { useTelling } from "./use-telling.ts";

interface TakeBackProps {
  readonly childId: Child["childId"];
  readonly dose: DoseShown;
  readonly onClose: () => void;
}

type Input = InputOf<typeof takeBackDose>;

/** A wrong dose stays readable and counts no more; the right one is written down anew. */
export function TakeBack({ childId, dose, onClose }: TakeBackProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const telling = useTelling();
  const again = useImmunizationAgain(childId);
  const [takenBackId] = useState(() => newId() as Input["takenBackId"]);
  const [why, setWhy] = useState<Input["why"] | "">("");
  const [unchosen, setUnchosen] = useState(false);
  const { working, refused, send } = useSending(takeBackDose, () => {
    again();
    onClose();
  });
  return (
    <Dialog title={t`This is wrong`} small onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (why === "") return setUnchosen(true);
          void send({ childId, doseId: dose.doseId, takenBackId, why });
        }}
      >
        <p>
          <b>{doseName(telling, dose.vaccine)}</b> {dose.on !== null && telling.day(dose.on)}
        </p>
        <OneOf
          name="why"
          question={t`What is wrong with it?`}
          hint={t`It stays readable, and counts no more.`}
          answers={takenBackReasons.map((reason) => ({ value: reason, words: i18n._(takenBackWords[reason]) }))}
          chosen={why}
          wrong={unchosen && why === "" ? t`Choose one.` : null}
          onChange={setWhy}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="stop" working={working}>
              <Trans>Take it back</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
