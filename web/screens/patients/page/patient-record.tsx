import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { bodyMassIndex } from "../../../../modules/people/body-measures.ts";
import { correctIdentity, recordHistory, recordMeasures } from "../../../../modules/people/operations.ts";
import { inLanguage } from "../../../text/language.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { AlertsPanel } from "../../alerts/alerts-panel.tsx";
import { refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { BoxPanel } from "../../boxes/box-panel.tsx";
import { DocumentsPanel } from "../../documents/documents-panel.tsx";
import { SentOnPanel } from "../../transfers/sent-on-panel.tsx";
import { PersonLine } from "../person-line.tsx";
import { useShownDay } from "../shown-day.ts";
import { ConsentPanel } from "./consent-panel.tsx";
import { ContactPanel } from "./contact-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { IdentityHistoryPanel } from "./identity-history-panel.tsx";
import { LooksPanel } from "./looks-panel.tsx";
import { measuresNow } from "./measures-now.ts";
import { MeasuresPanel } from "./measures-panel.tsx";
import { NotShown, PatientSkeleton } from "./not-shown.tsx";
import { PageHead } from "./page-head.tsx";
import { PhonesPanel } from "./phones-panel.tsx";
import { SymptomsPanel } from "./symptoms-panel.tsx";
import { type Patient, usePatient } from "./use-patient.ts";
import { WorkersPanel } from "./workers-panel.tsx";

interface PatientRecordProps {
  readonly patientId: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function PatientRecord({ patientId, onBack, children }: PatientRecordProps) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const read = usePatient(patientId);
  usePageTitle(t`Patient`, t`Khurak`);
  const patient = read.data;
  if (!patient) {
    return (
      <div className="patient-page">
        <PageHead name={null} title={t`Patient`} onBack={onBack} />
        {read.error ? (
          <NotShown error={read.error} fetching={read.isFetching} onAgain={() => void read.refetch()} onBack={onBack} />
        ) : (
          <PatientSkeleton label={t`Loading the patient`} />
        )}
      </div>
    );
  }
  const may = (operation: typeof correctIdentity | typeof recordMeasures | typeof recordHistory) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  return (
    <div className="patient-page">
      <Banner patient={patient} onBack={onBack} />
      {read.error && (
        <Notice
          look={refusalOf(read.error).code === "no-network" ? "offline" : "wrong"}
          act={
            <Button icon="again" working={read.isFetching} onPress={() => void read.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {sayRefusal(i18n, refusalOf(read.error))}
        </Notice>
      )}
      {children}
      <div className="patient-panels">
        <div>
          <ContactPanel patient={patient} mayCorrect={may(correctIdentity)} />
          <MeasuresPanel patient={patient} mayAdd={may(recordMeasures)} />
          <WorkersPanel patient={patient} />
          <SentOnPanel patient={patient} />
          <PhonesPanel patient={patient} />
          <BoxPanel patientId={patient.patientId} />
          <DocumentsPanel patientId={patient.patientId} />
        </div>
        <div>
          <SymptomsPanel patient={patient} />
          <HistoryPanel patient={patient} mayWrite={may(recordHistory)} />
          <ConsentPanel patient={patient} />
          <IdentityHistoryPanel patient={patient} />
          <AlertsPanel patientId={patient.patientId} />
          <LooksPanel patientId={patient.patientId} />
        </div>
      </div>
    </div>
  );
}

function Banner({ patient, onBack }: { readonly patient: Patient; readonly onBack: () => void }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const { identity, age, facility, registeredOn } = patient;
  const { weightKg, heightCm } = measuresNow(patient.measures);
  const index = bodyMassIndex({ weightKg, heightCm });
  const kilograms = weightKg === null ? "" : i18n.number(weightKg);
  const number = index === null ? "" : i18n.number(index, { minimumFractionDigits: 1 });
  const place = facility && inLanguage(language, facility).first;
  const day = useShownDay()(registeredOn);
  return (
    <PageHead name={identity.name} title={t`Patient`} onBack={onBack}>
      <p>
        <PersonLine age={age} sex={identity.sex} />
        {weightKg !== null && (
          <>
            {" · "}
            <Trans>{kilograms} kg</Trans>
          </>
        )}
        {index !== null && (
          <>
            {" · "}
            <Trans>BMI {number}</Trans>
          </>
        )}
      </p>
      <p>
        {place && `${place} · `}
        <Trans>registered on {day}</Trans>
      </p>
    </PageHead>
  );
}
