import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { decideStop } from "../../../modules/immunization/operations.ts";
import { type AefiKept, stopDecisions } from "../../../modules/immunization/shown.ts";
import { type Stop, stoppedBy } from "../../../modules/immunization/stops.ts";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { sayStop } from "../../text/aefi.ts";
import { stopDecisionWords } from "../../text/aefi-steps.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useAefisAgain } from "./use-aefis.ts";

type Input = InputOf<typeof decideStop>;

interface DecideStopProps {
  readonly childId: ChildId;
  readonly stop: Stop;
  readonly aefis: readonly AefiKept[];
  readonly onClose: () => void;
}

/** Whether a stopped vaccine may be given after all: the doctor's word, for the events that stand here now. */
export function DecideStop({ childId, stop, aefis, onClose }: DecideStopProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const telling = useTelling();
  const again = useAefisAgain();
  const [decisionId] = useState(() => newId() as Input["decisionId"]);
  const [decision, setDecision] = useState<Input["decision"] | "">("");
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(decideStop, () => {
    again();
    onClose();
  });
  const { vaccine } = stop;
  const unwritten = words.trim().length < 3;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (decision === "" || unwritten) return;
    const saw = [...stoppedBy(aefis, vaccine)];
    void send({ childId, decisionId, vaccine, decision, saw, words: words.trim() });
  }

  return (
    <Dialog title={vaccineName(telling, vaccine)} onClose={onClose} small>
      <form className="patient-form" noValidate onSubmit={submit}>
        <p>{sayStop(telling, stop)}</p>
        <OneOf
          name="stop-decision"
          question={t`What do you decide?`}
          hint={t`The worker’s phone follows it when it next has network.`}
          wrong={asked && decision === "" ? t`Choose one.` : null}
          answers={stopDecisions.map((one) => ({ value: one, words: i18n._(stopDecisionWords[one]) }))}
          chosen={decision}
          onChange={setDecision}
        />
        <NoteField
          name="words"
          label={t`Why?`}
          maxLength={1000}
          wrong={asked && unwritten ? t`Write why, in a few words.` : null}
          value={words}
          onChange={setWords}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              <Trans>Decide</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
