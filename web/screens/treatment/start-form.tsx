import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { proposeMedicines } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { regimens } from "../../../modules/treatment/regimens.ts";
import type { startTreatment } from "../../../modules/treatment/operations.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import type { DiagnosisRecord } from "../diagnosis/use-record.ts";
import { NotSent } from "../not-sent.tsx";
import type { Patient } from "../patients/page/use-patient.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { ConditionsAsked } from "./conditions-asked.tsx";
import { useDepartureWords } from "./departures.ts";
import { asProposed, placesOf, takenIn } from "./prescription-draft.ts";
import { PrescriptionEditor } from "./prescription-editor.tsx";
import { RegimenChoice } from "./regimen-choice.tsx";
import { askedOf, fitsOf, knownOf, onlyFitting } from "./regimen-fit.ts";
import { rifampicinIn } from "./rifampicin.ts";
import { RifampicinNotice } from "./rifampicin-notice.tsx";
import { RowsOfTables } from "./row-says.tsx";
import {
  confirmedOn,
  isAnswered,
  type NewTreatment,
  owesWords,
  presentIn,
  type StartDraft,
  startKey,
  startsOnIn,
  startToday,
  toStart,
  wrongInStart,
} from "./start-draft.ts";
import { useAgainstWords } from "./use-against-words.ts";
import { useDraft } from "./use-draft.ts";
import type { Step } from "./use-step.ts";

interface StartFormProps {
  readonly begun: NewTreatment;
  readonly patient: Patient;
  readonly record: DiagnosisRecord;
  readonly weightKg: number;
  readonly weightShown: ReactNode;
  readonly step: Step<typeof startTreatment>;
  readonly onClose: () => void;
}

/** The regimen first; what hangs on it is filled in, so that in the ordinary case nothing is to be written. */
export function StartForm(props: StartFormProps) {
  const { begun, patient, record, weightKg, step, onClose } = props;
  const today = useDoseDay();
  const { draft, write } = useDraft(startKey(begun.patientId), startToday);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // By what the record says: they keep their order while the questions are answered.
  const fits = fitsOf(regimens, record.resistance, { age: patient.age, weightKg, present: knownOf(patient) });
  const open = fits.filter(({ is }) => is !== "stopped");
  const regimen = open.find((fit) => fit.regimen.code === draft.regimen)?.regimen ?? onlyFitting(fits);
  const facts = regimen && factsOf(props, regimen, draft, today);
  const change = (next: Partial<StartDraft>) => {
    write(next);
    setWrong([]);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = facts ? wrongInStart(draft, facts) : ["regimen"];
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    if (facts) void step.send(toStart(begun, draft, facts));
  };

  return (
    <form className="treatment-form" noValidate onSubmit={submit}>
      <RegimenChoice
        fits={fits}
        chosen={regimen}
        wrong={wrong.includes("regimen")}
        onChange={(code) => change({ regimen: code, prescription: asProposed })}
      />
      {facts && <Rest {...props} facts={facts} draft={draft} wrong={wrong} onDraft={change} />}
      <NotSent refused={step.refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button type="submit" look="main" working={step.working}>
          <Trans>Start treatment</Trans>
        </Button>
      </div>
    </form>
  );
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(
  { patient, record, weightKg }: StartFormProps,
  regimen: Regimen,
  draft: StartDraft,
  today: ReturnType<typeof useDoseDay>,
) {
  const startsOn = startsOnIn(draft, today);
  const taker = { weightKg, age: patient.age };
  const first = regimen.phases[0]?.code ?? "whole";
  const proposed = proposeMedicines(regimen, first, { startedOn: startsOn, beginsOn: startsOn }, taker);
  return {
    today,
    confirmedOn: confirmedOn(record.decisions),
    patient,
    resistance: record.resistance,
    regimen,
    weightKg,
    proposed,
    places: placesOf(proposed, draft.prescription, startsOn),
  };
}

interface RestProps extends StartFormProps {
  readonly facts: Facts;
  readonly draft: StartDraft;
  readonly wrong: readonly string[];
  readonly onDraft: (change: Partial<StartDraft>) => void;
}

/** What hangs on the regimen: questions, first day, doses, and words where something is not the ordinary. */
function Rest({ facts, draft, wrong, patient, record, weightKg, weightShown, onDraft }: RestProps) {
  const { t } = useLingui();
  const against = useAgainstWords();
  const departures = useDepartureWords();
  const { regimen, today, places } = facts;
  const confirmed = useShownDay()(facts.confirmedOn ?? today);
  const owes = owesWords(draft, facts);
  const said = [...owes.against.map(against), departures(owes.departures)].filter((part) => part !== "").join("; ");
  const taker = { weightKg, age: patient.age };
  const says = regimen.isFor.includes("DS") ? rifampicinIn(record.resistance) : "works";
  return (
    <>
      <RifampicinNotice says={says} regimen={regimen.shortName} />
      <ConditionsAsked
        asked={askedOf(regimen, patient)}
        present={presentIn(draft, patient)}
        none={isAnswered(draft, facts) && draft.none.length > 0}
        history={patient.history}
        wrong={wrong.includes("present")}
        onChange={onDraft}
      />
      <DateField
        name="startsOn"
        label={t`First dose on`}
        max={today}
        value={draft.startsOn ?? today}
        wrong={wrong.includes("startsOn") ? t`Choose a day from ${confirmed}, when TB was confirmed, to today.` : null}
        onChange={(startsOn) => onDraft({ startsOn })}
      />
      {weightShown}
      <PrescriptionEditor
        title={t`What is to be taken`}
        regimen={regimen}
        taker={taker}
        places={places}
        draft={draft.prescription}
        wrong={wrong}
        onChange={(prescription) => onDraft({ prescription })}
      />
      <RowsOfTables regimen={regimen} taken={[...takenIn(places, draft.prescription)]} taker={taker} />
      {said !== "" && (
        <NoteField
          name="why"
          label={t`Why all the same?`}
          hint={said}
          maxLength={1000}
          value={draft.why}
          wrong={wrong.includes("why") ? t`Write why, in your words.` : null}
          onChange={(why) => onDraft({ why })}
        />
      )}
    </>
  );
}
