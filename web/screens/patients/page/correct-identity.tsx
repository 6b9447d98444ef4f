import { Trans } from "@lingui/react/macro";
import type { InputOf } from "../../../../foundation/operation.ts";
import { correctIdentity } from "../../../../modules/people/operations.ts";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { ContactFields } from "../identity/contact-fields.tsx";
import { draftOf, type IdentityDraft, identityOf, isMinorDraft } from "../identity/identity-draft.ts";
import { identityFaults } from "../identity/identity-faults.ts";
import { IdentifierFields } from "../identity/identifier-fields.tsx";
import { SupporterFields } from "../identity/supporter-fields.tsx";
import { WhoFields } from "../identity/who-fields.tsx";
import { useToday } from "../today.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { type Correction, useCorrection } from "./use-correction.ts";
import { type Patient, useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface CorrectIdentityProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

interface Draft extends IdentityDraft, Correction {
  readonly correctionId: InputOf<typeof correctIdentity>["correctionId"];
}

export function CorrectIdentity({ patient, onClose }: CorrectIdentityProps) {
  const { newId } = useAtHand();
  const today = useToday();
  const { patientId, identity, identityHistory } = patient;
  const insteadOf = identityHistory[0]?.at ?? "";
  const readAgain = useReadAgain(patientId);
  const { draft, wrong, setWrong, write, forget } = useCorrection<Draft>(
    `${correctIdentity.name} ${patientId}`,
    insteadOf,
    () => ({ ...draftOf(identity, today), correctionId: newId() as Draft["correctionId"], insteadOf, why: "" }),
  );
  const done = () => {
    forget();
    readAgain();
    onClose();
  };
  const { working, refused, send } = useSending(correctIdentity, done);
  const minor = isMinorDraft(draft, today);

  function save() {
    const { correctionId, why } = draft;
    const faults: readonly string[] = [...identityFaults(draft, today), ...(why === "" ? ["why"] : [])];
    const corrected = identityOf(draft, today, identity);
    setWrong(faults);
    if (faults.length > 0 || corrected === null || why === "") return leadTo(faults[0]);
    void send({ patientId, correctionId, insteadOf: draft.insteadOf, identity: corrected, why });
  }

  return (
    <CorrectionForm
      {...{ wrong, refused, working, onClose }}
      why={draft.why}
      onWhy={(why) => write({ why })}
      onSave={save}
      onShowNow={done}
    >
      <WhoFields draft={draft} wrong={wrong} onChange={write} />
      <ContactFields draft={draft} wrong={wrong} onChange={write} />
      <h3 className="answers-question">{minor ? <Trans>Guardian</Trans> : <Trans>Supporter</Trans>}</h3>
      <SupporterFields draft={draft} wrong={wrong} minor={minor} onChange={write} />
      <IdentifierFields draft={draft} wrong={wrong} onChange={write} />
    </CorrectionForm>
  );
}
