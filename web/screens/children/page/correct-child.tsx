import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { correctChild } from "../../../../modules/children/operations.ts";
import { correctionWords } from "../../../text/people.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
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

type Input = InputOf<typeof correctChild>;
interface Draft extends ChildDraft {
  readonly correctionId: Input["correctionId"];
  /** What stood there when the writing began: nobody writes over a newer correction. */
  readonly insteadOf: string;
  readonly why: Input["why"] | "";
}

const reasons = ["was-wrong", "has-changed", "learnt-more"] as const;

export function CorrectChild({ child, onClose }: CorrectChildProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const today = useToday();
  const { childId, identity, identityHistory } = child;
  const insteadOf = identityHistory[0]?.at ?? "";
  const again = useReadChildAgain(childId);
  const key = `${correctChild.name} ${childId}`;
  const [draft, setDraft] = useState((): Draft => {
    const kept = drafts.get(key) as Draft | undefined;
    // What was written over an older state would undo the newer one.
    if (kept?.insteadOf === insteadOf) return kept;
    // Whoever comes to give a name has learnt more.
    const unnamed = identity.name === null;
    return {
      ...draftOf(identity),
      unnamed: false,
      correctionId: newId() as Draft["correctionId"],
      insteadOf,
      why: unnamed ? "learnt-more" : "",
    };
  });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const done = () => {
    drafts.delete(key);
    again();
    onClose();
  };
  const { working, refused, send } = useSending(correctChild, done);

  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(key, next);
    setWrong(wrong.filter((field) => !(field in change)));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults: readonly string[] = [...childFaults(draft, today), ...(draft.why === "" ? ["why"] : [])];
    const corrected = identityOf(draft, today, identity);
    setWrong(faults);
    if (faults.length > 0 || corrected === null || draft.why === "") return leadTo(faults[0]);
    const { correctionId, why } = draft;
    void send({ childId, correctionId, insteadOf: draft.insteadOf, identity: corrected, why });
  }

  return (
    <Dialog title={t`Correct`} onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={submit}>
        <ChildFields draft={draft} wrong={wrong} onChange={write} />
        <FamilyFields draft={draft} wrong={wrong} onChange={write} />
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
              <Button look="main" onPress={done}>
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
