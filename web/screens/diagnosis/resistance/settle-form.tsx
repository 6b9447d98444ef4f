import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { Id } from "../../../../foundation/id.ts";
import { settleConflict } from "../../../../modules/diagnosis/operations.ts";
import { SettlementId } from "../../../../modules/diagnosis/resistance-shown.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { drugWords } from "../../../text/drugs.ts";
import { holdsWords } from "../../../text/resistance.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { NoteField } from "../../../ui/note-field.tsx";
import { leadTo } from "../../../ui/step-page.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import type { DrugShown } from "./drug-shown.ts";
import { WordsOf } from "./words-of.tsx";

interface SettleFormProps {
  readonly patientId: PatientId;
  readonly shown: DrugShown;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

interface Draft {
  readonly settlementId: Id;
  readonly holds: "R" | "S" | "";
  readonly why: string;
}

type Field = "holds" | "why";
type Refused = Extract<Answered<typeof settleConflict>, { is: "refused" }>;

/** A doctor says which of two results holds, and why. Both stay readable. */
export function SettleForm({ patientId, shown, onClose, onSettled }: SettleFormProps) {
  const { t, i18n } = useLingui();
  const { call, newId, drafts } = useAtHand();
  const draftKey = `${settleConflict.name} ${patientId} ${shown.drug}`;
  const [draft, setDraft] = useState<Draft>(
    () => (drafts.get(draftKey) as Draft | undefined) ?? { settlementId: newId(), holds: "", why: "" },
  );
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [working, setWorking] = useState(false);
  const drug = i18n._(drugWords[shown.drug]);

  function write(change: Partial<Draft>) {
    const next = { ...draft, ...change };
    setDraft(next);
    drafts.set(draftKey, next);
    setWrong(wrong.filter((field) => !(field in change)));
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    const { settlementId, holds, why } = draft;
    const faults: Field[] = [
      ...(holds === "" ? ["holds" as const] : []),
      ...(why.trim().length < 3 ? ["why" as const] : []),
    ];
    setWrong(faults);
    setRefused(null);
    if (holds === "" || faults.length > 0) return leadTo(faults[0]);
    setWorking(true);
    const answered = await call(settleConflict, {
      patientId,
      settlementId: SettlementId.parse(settlementId),
      drug: shown.drug,
      holds,
      resultIds: shown.said.filter(({ says }) => says === "R" || says === "S").map(({ resultId }) => resultId),
      why,
    });
    setWorking(false);
    // It came in already when it was sent first; or somebody else has settled it: what stands now is shown.
    const over = answered.is === "done" || answered.code === "already-added" || answered.code === "no-conflict";
    if (!over) return setRefused(answered);
    drafts.delete(draftKey);
    onSettled();
  }

  return (
    <Dialog title={t`Which holds? ${drug}`} onClose={onClose}>
      <form className="diagnosis-form" noValidate onSubmit={(event) => void send(event)}>
        <WordsOf said={shown.said} />
        <OneOf
          name="holds"
          question={t`Which one holds?`}
          wrong={wrong.includes("holds") ? t`Choose which one holds.` : null}
          answers={(["R", "S"] as const).map((value) => ({ value, words: i18n._(holdsWords[value]) }))}
          chosen={draft.holds}
          onChange={(holds) => write({ holds })}
        />
        <NoteField
          name="why"
          label={t`Why does it hold?`}
          hint={t`A repeated test, a call to the laboratory, how the patient is doing`}
          wrong={wrong.includes("why") ? t`Write why, in a few words: it is read when the medicines are chosen.` : null}
          maxLength={1000}
          value={draft.why}
          onChange={(why) => write({ why })}
        />
        <p className="quiet">
          <Trans>Both results stay readable. A later result that says otherwise asks you again.</Trans>
        </p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>This one holds</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
