import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { changePrescription } from "../../../modules/treatment/operations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useDoseDay } from "../patients/today.ts";
import { later } from "./days.ts";
import { useDraft } from "./use-draft.ts";
import { useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface KeepDosesProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly weightKg: number;
  readonly onDone: () => void;
}

/** The doses stay as they are at another weight: the same prescription, with a word why. */
export function KeepDoses({ patientId, treatment, weightKg, onDone }: KeepDosesProps) {
  const { t } = useLingui();
  const { newId, drafts } = useAtHand();
  const today = useDoseDay();
  const key = `${changePrescription.name} ${treatment.episodeId} keep`;
  const [prescriptionId] = useState(newId);
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const { draft, write } = useDraft(key, { why: "" });
  const step = useStep(changePrescription, patientId, () => {
    drafts.delete(key);
    setOpen(false);
    onDone();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const newest = treatment.prescriptions.at(-1);
    if (draft.why.trim() === "") {
      setWrong(true);
      return leadTo("why");
    }
    if (!newest) return;
    void step.send(
      changePrescription.takes.parse({
        ...{ patientId, prescriptionId, weightKg, episodeId: treatment.episodeId },
        from: later(newest.from, today),
        because: "weight",
        instead: newest.prescriptionId,
        items: newest.items,
        why: draft.why,
      }),
    );
  }

  return (
    <>
      <Button
        onPress={() => {
          step.forget();
          setOpen(true);
        }}
      >
        <Trans>Keep them</Trans>
      </Button>
      {open && (
        <Dialog small title={t`Keep the doses`} onClose={() => setOpen(false)}>
          <form className="treatment-form" noValidate onSubmit={submit}>
            <NoteField
              name="why"
              label={t`Why do they stay as they are?`}
              maxLength={1000}
              value={draft.why}
              wrong={wrong ? t`Write why, in your words.` : null}
              onChange={(why) => {
                write({ why });
                setWrong(false);
              }}
            />
            <NotSent refused={step.refused} />
            <div className="dialog-acts">
              <Button onPress={() => setOpen(false)}>
                <Trans>Not now</Trans>
              </Button>
              <Button type="submit" look="main" working={step.working}>
                <Trans>Keep them</Trans>
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
