import type { InputOf } from "../../../../foundation/operation.ts";
import { correctChild } from "../../../../modules/children/operations.ts";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { CorrectionForm } from "../../patients/page/correction-form.tsx";
import { type Correction, useCorrection } from "../../patients/page/use-correction.ts";
import { useSending } from "../../patients/page/use-sending.ts";
import { useToday } from "../../patients/today.ts";
import { type ChildDraft, childFaults, draftOf, identityOf } from "../identity/child-draft.ts";
import { ChildFields } from "../identity/child-fields.tsx";
import { FamilyFields } from "../identity/family-fields.tsx";
import { type Child, useReadChildAgain } from "./child-shown.ts";

interface CorrectChildProps {
  readonly child: Child;
  readonly onClose: () => void;
}

interface Draft extends ChildDraft, Correction {
  readonly correctionId: InputOf<typeof correctChild>["correctionId"];
}

export function CorrectChild({ child, onClose }: CorrectChildProps) {
  const { newId } = useAtHand();
  const today = useToday();
  const { childId, identity, identityHistory } = child;
  const insteadOf = identityHistory[0]?.at ?? "";
  const again = useReadChildAgain(childId);
  const { draft, wrong, setWrong, write, forget } = useCorrection<Draft>(
    `${correctChild.name} ${childId}`,
    insteadOf,
    () => ({
      ...draftOf(identity),
      unnamed: false,
      correctionId: newId() as Draft["correctionId"],
      insteadOf,
      // Whoever comes to give a name has learnt more.
      why: identity.name === null ? "learnt-more" : "",
    }),
  );
  const done = () => {
    forget();
    again();
    onClose();
  };
  const { working, refused, send } = useSending(correctChild, done);

  function save() {
    const { correctionId, why } = draft;
    const faults: readonly string[] = [...childFaults(draft, today), ...(why === "" ? ["why"] : [])];
    const corrected = identityOf(draft, today, identity);
    setWrong(faults);
    if (faults.length > 0 || corrected === null || why === "") return leadTo(faults[0]);
    void send({ childId, correctionId, insteadOf: draft.insteadOf, identity: corrected, why });
  }

  return (
    <CorrectionForm
      {...{ wrong, refused, working, onClose }}
      why={draft.why}
      onWhy={(why) => write({ why })}
      onSave={save}
      onShowNow={done}
    >
      <ChildFields draft={draft} wrong={wrong} onChange={write} />
      <FamilyFields draft={draft} wrong={wrong} onChange={write} />
    </CorrectionForm>
  );
}
