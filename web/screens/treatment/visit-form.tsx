import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { recordVisit } from "../../../modules/treatment/operations.ts";
import { visitFindings } from "../../../modules/treatment/visit.ts";
import { visitFindingWords, visitMonthWords } from "../../text/after-treatment.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { useDraft } from "./use-draft.ts";
import { useStep } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";
import { notVisited, type VisitDraft, visitedOn, visitOwesWords, wrongInVisit } from "./visit-draft.ts";

interface RecordVisitProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly due: Treatment["visitsDue"][number];
}

/** The act, and the form: how is this person, so long after the treatment? */
export function RecordVisit({ patientId, treatment: { episodeId }, due }: RecordVisitProps) {
  const { t, i18n } = useLingui();
  const { newId, drafts } = useAtHand();
  const today = useToday();
  const first = useShownDay()(due.from);
  const key = `${recordVisit.name} ${episodeId} ${due.month}`;
  const [visitId] = useState(newId);
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { draft, write } = useDraft(key, notVisited);
  const step = useStep(recordVisit, patientId, () => {
    drafts.delete(key);
    setOpen(false);
  });
  const owes = visitOwesWords(draft, due, today);
  const change = (next: Partial<VisitDraft>) => {
    write(next);
    setWrong([]);
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    const faults = wrongInVisit(draft, due, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    void step.send(
      recordVisit.takes.parse({
        ...{ patientId, episodeId, visitId, month: due.month, found: draft.found },
        on: visitedOn(draft, today),
        why: draft.why.trim() === "" ? null : draft.why,
      }),
    );
  }

  return (
    <>
      <Button
        look={due.standing === "later" ? "plain" : "main"}
        onPress={() => {
          step.forget();
          setOpen(true);
        }}
      >
        <Trans>Record the visit</Trans>
      </Button>
      {open && (
        <Dialog title={i18n._(visitMonthWords[due.month])} onClose={() => setOpen(false)}>
          <form className="treatment-form" noValidate onSubmit={submit}>
            <OneOf
              name="found"
              question={t`How are they?`}
              wrong={wrong.includes("found") ? t`Choose how they are.` : null}
              answers={visitFindings.map((found) => ({ value: found, words: i18n._(visitFindingWords[found]) }))}
              chosen={draft.found}
              onChange={(found) => change({ found })}
            />
            <DateField
              name="on"
              label={t`Visited on`}
              max={today}
              value={visitedOn(draft, today)}
              wrong={wrong.includes("on") ? t`Choose a day from ${first} to today.` : null}
              onChange={(on) => change({ on })}
            />
            <NoteField
              name="why"
              label={owes ? t`What was done to find them, or why it is late` : t`A word to the record`}
              optional={!owes}
              maxLength={1000}
              value={draft.why}
              wrong={wrong.includes("why") ? t`Write why, in your words.` : null}
              onChange={(why) => change({ why })}
            />
            <NotSent refused={step.refused} />
            <div className="dialog-acts">
              <Button onPress={() => setOpen(false)}>
                <Trans>Not now</Trans>
              </Button>
              <Button type="submit" look="main" working={step.working}>
                <Trans>Record</Trans>
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
