import "./treatment-form.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { proposeDose } from "../../../modules/treatment/dose.ts";
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
import { useToday } from "../patients/today.ts";
import { isOffTheTable } from "./dose-draft.ts";
import { DoseFields } from "./dose-fields.tsx";
import { RegimenChoice } from "./regimen-choice.tsx";
import { rifampicinIn } from "./rifampicin.ts";
import { RifampicinNotice } from "./rifampicin-notice.tsx";
import {
  confirmedOn,
  type NewTreatment,
  type StartField,
  startKey,
  startToday,
  toStart,
  wrongInStart,
} from "./start-draft.ts";
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

/** Regimen, day and dose: each is filled in, so that in the ordinary case nothing is to be written. */
export function StartForm({ begun, patient, record, weightKg, weightShown, step, onClose }: StartFormProps) {
  const { t } = useLingui();
  const { draft, write } = useDraft(startKey(begun.patientId), startToday);
  const today = useToday();
  const confirmed = confirmedOn(record.decisions);
  const confirmedDay = useShownDay()(confirmed ?? today);
  const [wrong, setWrong] = useState<readonly StartField[]>([]);
  const regimen = regimens.find(({ code }) => code === draft.regimen) ?? regimens[0];
  const phase = regimen?.phases[0];
  if (!regimen || !phase) return null;
  const proposed = proposeDose(regimen.doseTable, weightKg, patient.age);
  const facts = { today, confirmedOn: confirmed, proposed };
  const says = regimen.countsOn.rifampicin ? rifampicinIn(record.resistance) : "works";
  const change = (next: Partial<typeof draft>) => {
    write(next);
    setWrong([]);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = wrongInStart(draft, facts);
    setWrong(faults);
    if (faults.length > 0) return leadTo(faults[0]);
    void step.send(toStart({ ...begun, regimen, weightKg }, draft, facts));
  };

  return (
    <form className="treatment-form" noValidate onSubmit={submit}>
      <RegimenChoice chosen={regimen} onChange={(code) => change({ regimen: code })} />
      <RifampicinNotice says={says} regimen={regimen.shortName} />
      {says !== "resistant" && (
        <>
          <DateField
            name="startsOn"
            label={t`First dose on`}
            max={today}
            value={draft.startsOn ?? today}
            wrong={
              wrong.includes("startsOn") ? t`Choose a day from ${confirmedDay}, when TB was confirmed, to today.` : null
            }
            onChange={(startsOn) => change({ startsOn })}
          />
          {weightShown}
          <DoseFields
            weightKg={weightKg}
            proposed={proposed}
            table={regimen.doseTable}
            phase={phase}
            draft={draft.dose}
            wrong={wrong.find((field) => field === "chosen" || field === "tablets") ?? null}
            onChange={(dose) => change({ dose: { ...draft.dose, ...dose } })}
          />
          {isOffTheTable(draft.dose, proposed) && (
            <NoteField
              name="why"
              label={t`Why this number of tablets?`}
              maxLength={1000}
              value={draft.why}
              wrong={wrong.includes("why") ? t`Write why: the table does not say this number.` : null}
              onChange={(why) => change({ why })}
            />
          )}
        </>
      )}
      <NotSent refused={step.refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        {says !== "resistant" && (
          <Button type="submit" look="main" working={step.working}>
            <Trans>Start treatment</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}
