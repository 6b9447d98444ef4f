import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Id } from "../../../foundation/id.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { changePrescription } from "../../../modules/treatment/operations.ts";
import { changeReasons } from "../../../modules/treatment/prescription.ts";
import type { Taker } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { scriptOf } from "../../text/language.ts";
import { changeReasonWords } from "../../text/prescription.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import type { DiagnosisRecord } from "../diagnosis/use-record.ts";
import { NotSent } from "../not-sent.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import {
  type ChangeDraft,
  changeKey,
  dayOf,
  faultOf,
  fromIn,
  heldSince,
  itemsBefore,
  lastToChange,
  type Opening,
  toChange,
  unchanged,
  wrongInChange,
} from "./change-draft.ts";
import { HoldOrTakeUp } from "./hold.tsx";
import { placesNow, proposalsNow } from "./places-now.ts";
import { placesOf } from "./prescription-draft.ts";
import { PrescriptionEditor } from "./prescription-editor.tsx";
import { useDraft } from "./use-draft.ts";
import type { Step } from "./use-step.ts";
import type { Treatment } from "./use-treatments.ts";

interface ChangeFormProps {
  readonly whose: { readonly patientId: PatientId; readonly prescriptionId: Id };
  readonly name: string;
  readonly taker: Taker;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly resistance: DiagnosisRecord["resistance"];
  readonly opening: Opening;
  readonly weightShown: ReactNode;
  readonly step: Step<typeof changePrescription>;
  /** Refused: this is how it stands now. */
  readonly onSeen: (now: Treatment) => void;
  readonly onClose: () => void;
}

/** What is taken now, and what of it is to be otherwise: from when, and why. */
export function ChangeForm(props: ChangeFormProps) {
  const { whose, name, treatment, regimen, opening, weightShown, step, onSeen, onClose } = props;
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const { draft, write } = useDraft(changeKey(treatment, opening), unchanged(opening));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const facts = useFacts(props, draft);
  if (facts === null) return null;
  const { today, taker, places } = facts;
  const change = (next: Partial<ChangeDraft>) => {
    write(next);
    setWrong([]);
  };
  const fault = faultOf(draft, facts);
  const [first, last] = [shown(treatment.startedOn), shown(lastToChange(today))];
  const held = heldSince(treatment.prescriptions);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (facts === null) return;
    const faults = wrongInChange(draft, facts);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    const now = await step.send(toChange(whose, draft, facts));
    const same = now?.find(({ episodeId }) => episodeId === treatment.episodeId);
    if (same) onSeen(same);
  }

  return (
    <form className="treatment-form" noValidate onSubmit={(event) => void submit(event)}>
      <p lang={scriptOf(name)}>{name}</p>
      <HoldOrTakeUp
        treatment={treatment}
        opening={opening}
        held={draft.held}
        onHold={(hold) => change({ held: hold })}
      />
      {!draft.held && (
        <PrescriptionEditor
          now={(treatment.prescriptions.findLast(({ items }) => items.length > 0) ?? facts.before).items.filter(
            ({ until }) => until === null || until >= today,
          )}
          title={held === null ? t`What is taken now` : t`What is taken up again`}
          regimen={regimen}
          taker={taker}
          places={places}
          draft={draft.prescription}
          wrong={wrong}
          onChange={(prescription) => change({ prescription })}
        />
      )}
      {weightShown}
      {wrong.includes("unchanged") && (
        <Notice look="attention">
          <Trans>Nothing is changed yet.</Trans>
        </Notice>
      )}
      <DateField
        name="from"
        label={t`From this day on`}
        max={lastToChange(today)}
        value={fromIn(draft, treatment, today)}
        wrong={wrong.includes("from") ? t`Choose a day from ${first} to ${last}.` : null}
        onChange={(from) => change({ from })}
      />
      <OneOf
        name="because"
        across={2}
        question={t`Why?`}
        wrong={wrong.includes("because") ? t`Choose why.` : null}
        answers={changeReasons.map((reason) => ({ value: reason, words: i18n._(changeReasonWords[reason]) }))}
        chosen={draft.because}
        onChange={(because) => change({ because })}
      />
      {fault === "resistant-to-the-regimen" ? (
        <Notice look="wrong">
          <Trans>The bacteria withstand a medicine that you added, and this regimen stands or falls with it.</Trans>
        </Notice>
      ) : (
        <NoteField
          name="why"
          label={fault === null ? t`A word to the record` : t`Why, in your words`}
          optional={fault === null}
          maxLength={1000}
          value={draft.why}
          wrong={wrong.includes("why") ? t`Write why, in your words.` : null}
          onChange={(why) => change({ why })}
        />
      )}
      <NotSent refused={step.refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="main" working={step.working}>
          <Trans>Prescribe</Trans>
        </Button>
      </div>
    </form>
  );
}

function useFacts({ treatment, regimen, taker, resistance, opening }: ChangeFormProps, draft: ChangeDraft) {
  const today = useDoseDay();
  const before = treatment.prescriptions.at(-1);
  if (!before) return null;
  const from = dayOf(draft, treatment, today);
  const proposals = proposalsNow(regimen, treatment, from, taker);
  const now = placesNow(
    {
      items: itemsBefore(treatment, opening, from, regimen),
      from,
      redose: opening.is === "redose" ? (treatment.redose?.medicines ?? []) : [],
    },
    proposals,
  );
  const places = placesOf(
    now,
    draft.prescription,
    from,
    (medicine) => proposals.flatMap(({ oneOf }) => oneOf).find((dosing) => dosing.medicine === medicine) ?? null,
  );
  return { treatment, regimen, today, taker, resistance, before, places };
}
