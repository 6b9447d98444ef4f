import { type ReactNode, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { Operation } from "../../foundation/operation.ts";
import { listToday, readDoses } from "../../modules/adherence/operations.ts";
import { listNeedsYou } from "../../modules/diagnosis/operations.ts";
import { listLabWork, listPendingTests } from "../../modules/laboratory/operations.ts";
import { listMonitoringDue, readMonitoring } from "../../modules/monitoring/operations.ts";
import { findPatients, registerPatient } from "../../modules/people/operations.ts";
import { PatientId } from "../../modules/people/patient.ts";
import { listFacilities, listPlaces } from "../../modules/places/operations.ts";
import { PlaceId } from "../../modules/places/place.ts";
import { patientSets } from "../../modules/reports/numbers.ts";
import { listPatientsIn, readDashboard } from "../../modules/reports/operations.ts";
import { listMembers } from "../../modules/staff/operations.ts";
import { listSendings, readPlace } from "../../modules/transfers/operations.ts";
import { listClips } from "../../modules/video-observation/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import { useAtHand } from "../screens/at-hand.ts";
import { NotHere } from "../screens/closed/not-here.tsx";
import { PageSkeleton } from "../ui/page-frame.tsx";
import { Arrival } from "./arrival.tsx";
import { later } from "./later.tsx";

const NeedsYou = later(() => import("../screens/diagnosis/needs-you/needs-you.tsx"), "NeedsYou");
const ClipReview = later(() => import("../screens/clips/clip-review.tsx"), "ClipReview");
const LabWork = later(() => import("../screens/laboratory/work/lab-work.tsx"), "LabWork");
const PendingTests = later(() => import("../screens/laboratory/pending/pending-tests.tsx"), "PendingTests");
const Patients = later(() => import("../screens/patients/patients.tsx"), "Patients");
const Register = later(() => import("../screens/patients/register/register.tsx"), "Register");
const PatientPage = later(() => import("../screens/patients/patient-page.tsx"), "PatientPage");
const Diagnosis = later(() => import("../screens/diagnosis/diagnosis.tsx"), "Diagnosis");
const TreatmentPanel = later(() => import("../screens/treatment/treatment-panel.tsx"), "TreatmentPanel");
const DosesPanel = later(() => import("../screens/doses/doses-panel.tsx"), "DosesPanel");
const MonitoringPanel = later(() => import("../screens/monitoring/monitoring-panel.tsx"), "MonitoringPanel");
const MonitoringDue = later(() => import("../screens/monitoring/due/monitoring-due.tsx"), "MonitoringDue");
const Sendings = later(() => import("../screens/transfers/sendings.tsx"), "Sendings");
const Today = later(() => import("../screens/doses/today.tsx"), "Today");
const Programme = later(() => import("../screens/programme/programme.tsx"), "Programme");
const PatientsInSet = later(() => import("../screens/programme/patient-set.tsx"), "PatientsInSet");
const Facilities = later(() => import("../screens/administration/facilities/facilities.tsx"), "Facilities");
const Places = later(() => import("../screens/administration/places/places.tsx"), "Places");
const Staff = later(() => import("../screens/administration/staff/staff.tsx"), "Staff");

interface PagesProps {
  readonly path: string;
  /** Where "/" leads this person. */
  readonly home: string;
  readonly onGo: (path: string) => void;
}

export function Pages({ path, home, onGo }: PagesProps) {
  const { actor } = useAtHand();
  const may = (operation: Operation) => operation.allow.some((rule) => rule.couldPass(actor));
  const openPlace = (placeId: string) => onGo(`/facilities/${placeId}`);
  const openPatient = (patientId: string) => onGo(`/patients/${patientId}`);
  return (
    <Suspense key={pageOf(path)} fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/">
          <Redirect to={home} replace />
        </Route>
        {may(listToday) && (
          <Route path="/today">
            <Today onOpen={openPatient} />
          </Route>
        )}
        {may(listNeedsYou) && (
          <Route path="/needs-you/:patientId?">
            {({ patientId }) => (
              <NeedsYou
                selected={patientId ?? null}
                onSelect={(chosen) => onGo(chosen === null ? "/needs-you" : `/needs-you/${chosen}`)}
                onOpenChart={openPatient}
              />
            )}
          </Route>
        )}
        {may(listClips) && (
          <Route path="/clips/:clipId?">
            {({ clipId }) => (
              <ClipReview
                selected={clipId ?? null}
                onSelect={(chosen) => onGo(chosen === null ? "/clips" : `/clips/${chosen}`)}
                onOpenChart={openPatient}
              />
            )}
          </Route>
        )}
        {may(listLabWork) && (
          <Route path="/lab-work">
            <LabWork />
          </Route>
        )}
        {may(listPendingTests) && (
          <Route path="/pending-tests">
            <PendingTests onOpen={openPatient} />
          </Route>
        )}
        {may(listMonitoringDue) && (
          <Route path="/monitoring-due">
            <MonitoringDue onOpen={openPatient} />
          </Route>
        )}
        {may(listSendings) && (
          <Route path="/sendings">
            <Sendings onOpen={openPatient} />
          </Route>
        )}
        {may(findPatients) && (
          <Route path="/patients">
            <Patients onOpen={openPatient} onRegister={may(registerPatient) ? () => onGo("/patients/new") : null} />
          </Route>
        )}
        {may(registerPatient) && (
          <Route path="/patients/new">
            <Register onDone={openPatient} onLeave={() => onGo("/patients")} onOpenPatient={openPatient} />
          </Route>
        )}
        {may(findPatients) && (
          <Route path="/patients/:patientId">
            {({ patientId }) => (
              <OnePatient patientId={patientId} otherwise={<NotHere onHome={() => onGo(home)} />}>
                {(known) => (
                  <PatientPage patientId={known} onBack={() => onGo("/patients")}>
                    {may(readTreatments) && may(readDoses) && (
                      <div className="patient-care">
                        <TreatmentPanel patientId={known} />
                        <DosesPanel patientId={known} />
                      </div>
                    )}
                    {may(readMonitoring) && <MonitoringPanel patientId={known} />}
                    <Diagnosis patientId={known} />
                  </PatientPage>
                )}
              </OnePatient>
            )}
          </Route>
        )}
        {may(readDashboard) && (
          <Route path="/programme">
            <Programme onOpenSet={(set) => onGo(`/programme/${set}`)} />
          </Route>
        )}
        {may(listPatientsIn) && (
          <Route path="/programme/:set">
            {({ set }) => {
              const known = patientSets.find((one) => one === set);
              if (known === undefined) return <NotHere onHome={() => onGo(home)} />;
              return (
                <PatientsInSet set={known} onChoose={(other) => onGo(`/programme/${other}`)} onOpen={openPatient} />
              );
            }}
          </Route>
        )}
        {may(listFacilities) && (
          <Route path="/facilities">
            <Facilities onOpen={may(readPlace) ? openPlace : null} />
          </Route>
        )}
        {may(listPlaces) && (
          <Route path="/places">
            <Places placeId={null} onOpen={may(readPlace) ? openPlace : null} onBack={() => onGo("/places")} />
          </Route>
        )}
        {may(readPlace) && (
          <Route path="/facilities/:placeId">
            {({ placeId }) => {
              const known = PlaceId.safeParse(placeId).data;
              if (known === undefined) return <NotHere onHome={() => onGo(home)} />;
              return <Places placeId={known} onOpen={openPlace} onBack={() => onGo("/places")} />;
            }}
          </Route>
        )}
        {may(listMembers) && (
          <Route path="/staff">
            <Staff />
          </Route>
        )}
        <Route>
          <NotHere onHome={() => onGo(home)} />
        </Route>
      </Switch>
      <Arrival key={pageOf(path)} page={pageOf(path)} />
    </Suspense>
  );
}

/** To choose another person in the queue is to stay on its page. */
const pageOf = (path: string) => ["/needs-you", "/clips"].find((queue) => path.startsWith(queue)) ?? path;

function OnePatient({
  patientId,
  otherwise,
  children,
}: {
  readonly patientId: string;
  readonly otherwise: ReactNode;
  readonly children: (known: PatientId) => ReactNode;
}) {
  const read = PatientId.safeParse(patientId);
  return read.success ? children(read.data) : otherwise;
}
