import "./alerts.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerAlert, listAlerts, readAlerts } from "../../../modules/alerts/operations.ts";
import { readSymptoms } from "../../../modules/symptoms/operations.ts";
import { alertAsks, alertAsksAlone, alertWords } from "../../text/alerts.ts";
import { Button } from "../../ui/button.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { PatientHead } from "../diagnosis/needs-you/patient-head.tsx";
import { useSince } from "../diagnosis/needs-you/use-since.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { usePatient } from "../patients/page/use-patient.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { HowTheyFeel } from "../symptoms/how-they-feel.tsx";
import { TreatmentPanel } from "../treatment/treatment-panel.tsx";
import { alertShape } from "./alert-shape.ts";
import { useAlertFacts } from "./use-alert-facts.ts";
import type { Alert } from "./use-alerts.ts";

interface AlertCaseProps {
  readonly alert: Alert;
  readonly leadHere: boolean;
  readonly onOpenChart: () => void;
  readonly onAnswered: () => void;
}

/** One thing that waits: what it is, the treatment beside it, and what was done about it. */
export function AlertCase({ alert, leadHere, onOpenChart, onAnswered }: AlertCaseProps) {
  const { t, i18n } = useLingui();
  const { patientId, kind, facts, since } = alert;
  const patient = usePatient(patientId);
  const known = useAlertFacts()(kind, facts);
  const { said } = useSince()(since);
  const noMedicine = kind === "value-past-limit" && Array.isArray(facts.drugs) && facts.drugs.length === 0;
  if (!patient.data) {
    return (
      <Unread
        waiting={patient.isPending ? t`The patient’s record is loading` : null}
        error={patient.error}
        working={patient.isFetching}
        onAgain={() => void patient.refetch()}
      />
    );
  }
  return (
    <>
      <PatientHead patient={patient.data} leadHere={leadHere} onOpenChart={onOpenChart} />
      <section className="alert-says">
        <i className={`shape shape-${alertShape[kind]}`} aria-hidden="true" />
        <div>
          <h3>{i18n._(alertWords[kind])}</h3>
          {known !== "" && <p className="alert-known">{known}</p>}
          <p>{i18n._(noMedicine ? alertAsksAlone : alertAsks[kind])}</p>
          <p className="alert-since">{said}</p>
        </div>
      </section>
      {kind === "severe-symptom" && <HowTheyFeel patientId={patientId} />}
      <TreatmentPanel patientId={patientId} />
      <footer className="needs-foot">
        <Answer alert={alert} onAnswered={onAnswered} />
      </footer>
    </>
  );
}

/** In words: a press alone would say nothing to whoever reads it afterwards. */
function Answer({ alert: { patientId, alertId }, onAnswered }: Pick<AlertCaseProps, "alert" | "onAnswered">) {
  const { t } = useLingui();
  const { drafts, newId } = useAtHand();
  const queries = useQueryClient();
  const key = `${answerAlert.name} ${alertId}`;
  const [words, setWords] = useState(() => {
    const kept = drafts.get(key);
    return typeof kept === "string" ? kept : "";
  });
  const [answerId] = useState(newId);
  const [wrong, setWrong] = useState(false);
  const sending = useSending(answerAlert, () => {
    drafts.delete(key);
    for (const { name } of [listAlerts, readAlerts, readSymptoms]) void queries.invalidateQueries({ queryKey: [name] });
    onAnswered();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim().length < 3) {
      setWrong(true);
      return leadTo("words");
    }
    void sending.send({ patientId, alertId, answerId: answerId as never, words: words.trim() });
  };
  return (
    <form className="alert-answer" noValidate onSubmit={submit}>
      <NoteField
        name="words"
        label={t`What did you do?`}
        maxLength={1000}
        value={words}
        wrong={wrong ? t`Write what you did, in a few words.` : null}
        onChange={(next) => {
          setWords(next);
          setWrong(false);
          drafts.set(key, next);
        }}
      />
      <NotSent refused={sending.refused} />
      <Button type="submit" look="main" working={sending.working}>
        <Trans>It is done: take it off the list</Trans>
      </Button>
    </form>
  );
}
