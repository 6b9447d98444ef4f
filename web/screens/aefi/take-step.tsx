import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import type { AefiId } from "../../../modules/immunization/aefi.ts";
import type { followUps } from "../../../modules/immunization/aefi-steps.ts";
import { followUpAefi, lookAtAefi } from "../../../modules/immunization/operations.ts";
import { aefiStepWords } from "../../text/aefi-steps.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useAefisAgain } from "./use-aefis.ts";

export type Step = "medical-officer" | (typeof followUps)[number];

interface TakeStepProps {
  readonly childId: ChildId;
  readonly aefiId: AefiId;
  readonly step: Step;
  readonly onClose: () => void;
}

/** That a step was taken, by whoever says so; the close says why. */
export function TakeStep({ childId, aefiId, step, onClose }: TakeStepProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const [stepId] = useState(() => newId() as InputOf<typeof followUpAefi>["stepId"]);
  const [caseId, setCaseId] = useState("");
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const again = useAefisAgain();
  const kept = () => {
    again();
    onClose();
  };
  const look = useSending(lookAtAefi, kept);
  const follow = useSending(followUpAefi, kept);
  const missing = step === "closed" && words.trim() === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (missing) return;
    const said = words.trim() === "" ? null : words.trim();
    if (step === "medical-officer") return void look.send({ childId, aefiId, stepId, words: said });
    const number = caseId.trim() === "" ? null : caseId.trim();
    void follow.send({ childId, aefiId, stepId, step, caseId: number, words: said });
  }

  return (
    <Dialog title={i18n._(aefiStepWords[step])} onClose={onClose} small>
      <form className="patient-form" noValidate onSubmit={submit}>
        {step === "district" && (
          <TextField
            name="case"
            label={t`Case number of the district`}
            hint={t`As SAFE-VAC gives it.`}
            optional
            maxLength={60}
            autoComplete="off"
            value={caseId}
            onChange={setCaseId}
          />
        )}
        <NoteField
          name="words"
          label={step === "closed" ? t`What came of it?` : t`In your own words`}
          optional={step !== "closed"}
          maxLength={1000}
          wrong={asked && missing ? t`Write what came of it.` : null}
          value={words}
          onChange={setWords}
        />
        <div className="patient-form-foot">
          <NotSent refused={look.refused ?? follow.refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={look.working || follow.working}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
