import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { correctIdentity } from "../../../../modules/people/operations.ts";
import { correctionWords } from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { ContactFields } from "../identity/contact-fields.tsx";
import { draftOf, type IdentityDraft, identityOf, isMinorDraft } from "../identity/identity-draft.ts";
import { identityFaults } from "../identity/identity-faults.ts";
import { IdentifierFields } from "../identity/identifier-fields.tsx";
import { SupporterFields } from "../identity/supporter-fields.tsx";
import { WhoFields } from "../identity/who-fields.tsx";
import { useToday } from "../today.ts";
import { NotSent } from "../../not-sent.tsx";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface CorrectIdentityProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

type Input = InputOf<typeof correctIdentity>;
interface Draft extends IdentityDraft {
  readonly correctionId: Input["correctionId"];
  /** What stood there when the writing began: nobody writes over a newer correction. */
  readonly insteadOf: string;
  readonly why: Input["why"] | "";
}

const reasons = ["was-wrong", "has-changed", "learnt-more"] as const;

export function CorrectIdentity({ patient, onClose }: CorrectIdentityProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const today = useToday();
  const { patientId, identity, identityHistory } = patient;
  const insteadOf = identityHistory[0]?.at ?? "";
  const readAgain = useReadAgain(patientId);
  const key = `${correctIdentity.name} ${patientId}`;
  const [draft, setDraft] = useState((): Draft => {
    const kept = drafts.get(key) as Draft | undefined;
    // What was written over an older state would undo the newer one.
    if (kept?.insteadOf === insteadOf) return kept;
    return { ...draftOf(identity, today), correctionId: newId() as Draft["correctionId"], insteadOf, why: "" };
  });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { working, refused, send } = useSending(correctIdentity, () => {
    drafts.delete(key);
    readAgain();
    onClose();
  });
  const minor = isMinorDraft(draft, today);

  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(key, next);
    setWrong(wrong.filter((field) => !(field in change)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: readonly string[] = [...identityFaults(draft, today), ...(draft.why === "" ? ["why"] : [])];
    const corrected = identityOf(draft, today, identity);
    setWrong(faults);
    if (faults.length > 0 || corrected === null || draft.why === "") return leadTo(faults[0]);
    void send({
      patientId,
      correctionId: draft.correctionId,
      insteadOf: draft.insteadOf,
      identity: corrected,
      why: draft.why,
    });
  }

  return (
    <Dialog title={t`Correct`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={submit}>
        <WhoFields draft={draft} wrong={wrong} onChange={write} />
        <ContactFields draft={draft} wrong={wrong} onChange={write} />
        <h3 className="answers-question">{minor ? <Trans>Guardian</Trans> : <Trans>Supporter</Trans>}</h3>
        <SupporterFields draft={draft} wrong={wrong} minor={minor} onChange={write} />
        <IdentifierFields draft={draft} wrong={wrong} onChange={write} />
        <OneOf
          name="why"
          question={t`Why is it changed?`}
          hint={t`What stood there before stays readable.`}
          answers={reasons.map((reason) => ({ value: reason, words: i18n._(correctionWords[reason]) }))}
          chosen={draft.why}
          wrong={wrong.includes("why") ? t`Choose one.` : null}
          onChange={(why) => write({ why })}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            {refused?.code === "changed-meanwhile" ? (
              <Button
                look="main"
                onPress={() => {
                  drafts.delete(key);
                  readAgain();
                  onClose();
                }}
              >
                <Trans>Show what stands there now</Trans>
              </Button>
            ) : (
              <>
                <Button onPress={onClose}>
                  <Trans>Not now</Trans>
                </Button>
                <Button type="submit" look="main" working={working}>
                  {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
                </Button>
              </>
            )}
          </div>
        </div>
      </form>
    </Dialog>
  );
}
