import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { Id } from "../../../foundation/id.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { closeTreatment } from "../../../modules/treatment/operations.ts";
import { closeWords, outcomeDayWords } from "../../text/treatment.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import {
  type CloseDraft,
  type CloseField,
  closedOnIn,
  closeKey,
  firstToClose,
  notClosed,
  owesWhy,
  toClose,
  wrongInClose,
} from "./close-draft.ts";
import { CourseEvidence } from "./evidence.tsx";
import { OutcomeChoice } from "./outcome-choice.tsx";
import { useDraft } from "./use-draft.ts";
import type { Step } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface CloseFormProps {
  readonly whose: { readonly patientId: PatientId; readonly outcomeId: Id };
  readonly name: string;
  readonly treatment: Treatment;
  /** What it opens with. */
  readonly outcome: CloseDraft["outcome"];
  readonly step: Step<typeof closeTreatment>;
  /** Refused: this is how it stands now. */
  readonly onSeen: (now: Treatment) => void;
  readonly onClose: () => void;
}

/** The outcome, its day, and a reason where nothing else gives one. */
export function CloseForm({ whose, name, treatment, outcome, step, onSeen, onClose }: CloseFormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const first = useShownDay()(firstToClose(treatment));
  const { draft, write } = useDraft(closeKey(treatment), { ...notClosed, outcome });
  const [wrong, setWrong] = useState<readonly CloseField[]>([]);
  const change = (next: Partial<CloseDraft>) => {
    write(next);
    setWrong([]);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const faults = wrongInClose(draft, treatment, today);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    const now = await step.send(toClose(whose, draft, treatment, today));
    const same = now?.find(({ episodeId }) => episodeId === treatment.episodeId);
    if (same) onSeen(same);
  }

  return (
    <form className="treatment-form" noValidate onSubmit={(event) => void submit(event)}>
      <CourseEvidence name={name} treatment={treatment} />
      <OutcomeChoice
        treatment={treatment}
        chosen={draft.outcome}
        wrong={wrong.includes("outcome")}
        onChange={(chosen) => change({ outcome: chosen, on: null })}
      />
      {draft.outcome !== "" && (
        <>
          <DateField
            name="on"
            label={i18n._(outcomeDayWords[draft.outcome])}
            max={today}
            value={closedOnIn(draft, treatment, today)}
            wrong={wrong.includes("on") ? t`Choose a day from ${first} to today.` : null}
            onChange={(on) => change({ on })}
          />
          <NoteField
            name="why"
            label={owesWhy(draft, treatment) ? t`Why, in your words` : t`A word to the record`}
            optional={!owesWhy(draft, treatment)}
            maxLength={1000}
            value={draft.why}
            wrong={wrong.includes("why") ? t`Write why, in your words.` : null}
            onChange={(why) => change({ why })}
          />
        </>
      )}
      <NotSent refused={step.refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="main" working={step.working}>
          {draft.outcome === "" ? <Trans>Close treatment</Trans> : i18n._(closeWords[draft.outcome])}
        </Button>
      </div>
    </form>
  );
}
