import { Suspense } from "react";
import { Redirect, Route, Switch, useSearch } from "wouter";
import type { Operation } from "../../foundation/operation.ts";
import { listToday, readDoses } from "../../modules/adherence/operations.ts";
import { listBoxes } from "../../modules/devices/operations.ts";
import { listNeedsYou } from "../../modules/diagnosis/operations.ts";
import { listLabWork, listPendingTests } from "../../modules/laboratory/operations.ts";
import { listMonitoringDue, readMonitoring } from "../../modules/monitoring/operations.ts";
import { readBenefits, readCarePlan, setPrices } from "../../modules/nutrition/operations.ts";
import { findPatients, registerPatient } from "../../modules/people/operations.ts";
import { cascadeReasons, cascadeSteps } from "../../modules/reports/cascade.ts";
import { listFacilities, listOrganisations, listPlaces } from "../../modules/places/operations.ts";
import { PlaceId } from "../../modules/places/place.ts";
import { patientSets } from "../../modules/reports/numbers.ts";
import { listInCascade, listPatientsIn, readAdherence, readDashboard } from "../../modules/reports/operations.ts";
import { listMembers } from "../../modules/staff/operations.ts";
import { listSendings, readPlace } from "../../modules/transfers/operations.ts";
import { listClips } from "../../modules/video-observation/operations.ts";
import { readSymptoms } from "../../modules/symptoms/operations.ts";
import { readTreatments } from "../../modules/treatment/operations.ts";
import { useAtHand } from "../screens/at-hand.ts";
import { NotHere } from "../screens/closed/not-here.tsx";
import { PageSkeleton } from "../ui/page-frame.tsx";
import { OnePatient } from "./one-patient.tsx";
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
const HowTheyFeel = later(() => import("../screens/symptoms/how-they-feel.tsx"), "HowTheyFeel");
const MonitoringPanel = later(() => import("../screens/monitoring/monitoring-panel.tsx"), "MonitoringPanel");
const MonitoringDue = later(() => import("../screens/monitoring/due/monitoring-due.tsx"), "MonitoringDue");
const CarePlanPanel = later(() => import("../screens/nutrition/care-plan-panel.tsx"), "CarePlanPanel");
const BenefitPanel = later(() => import("../screens/nutrition/benefit-panel.tsx"), "BenefitPanel");
const FoodPrices = later(() => import("../screens/nutrition/food-prices.tsx"), "FoodPrices");
const ChildrenPages = later(() => import("./children-pages.tsx"), "ChildrenPages");
const Sendings = later(() => import("../screens/transfers/sendings.tsx"), "Sendings");
const Today = later(() => import("../screens/doses/today.tsx"), "Today");
const Programme = later(() => import("../screens/programme/programme.tsx"), "Programme");
const AdherenceReport = later(() => import("../screens/adherence-report/adherence-report.tsx"), "AdherenceReport");
const CascadePeople = later(() => import("../screens/programme/cascade-people.tsx"), "CascadePeople");
const ListPage = later(() => import("../screens/lists/list-page.tsx"), "ListPage");
const Facilities = later(() => import("../screens/administration/facilities/facilities.tsx"), "Facilities");
const Boxes = later(() => import("../screens/boxes/boxes.tsx"), "Boxes");
const Organisations = later(() => import("../screens/administration/organisations/organisations.tsx"), "Organisations");
const Places = later(() => import("../screens/administration/places/places.tsx"), "Places");
const Staff = later(() => import("../screens/administration/staff/staff.tsx"), "Staff");

interface PagesProps {
  readonly path: string;
  /** Where "/" leads this person. */
  readonly home: string;
  readonly onGo: (path: string) => void;
}

const ofChildren = /^\/(children|sessions|tasks|outreach|coverage|aefi|certificates|growth|vaccines)(\/|$)/;

export function Pages({ path, home, onGo }: PagesProps) {
  const { actor } = useAtHand();
  const search = useSearch();
  const may = (operation: Operation) => operation.allow.some((rule) => rule.couldPass(actor));
  const openPlace = (placeId: string) => onGo(`/facilities/${placeId}`);
  const openPatient = (patientId: string) => onGo(`/patients/${patientId}`);
  return (
    <Suspense key={pageOf(path)} fallback={<PageSkeleton />}>
      <Switch>
        {ofChildren.test(path) && (
          <Route>
            <ChildrenPages home={home} onGo={onGo} />
          </Route>
        )}
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
                    {may(readSymptoms) && <HowTheyFeel patientId={known} />}
                    {may(readMonitoring) && <MonitoringPanel patientId={known} />}
                    {may(readCarePlan) && <CarePlanPanel patientId={known} />}
                    {may(readBenefits) && <BenefitPanel patientId={known} />}
                    <Diagnosis patientId={known} />
                  </PatientPage>
                )}
              </OnePatient>
            )}
          </Route>
        )}
        {may(readDashboard) && (
          <Route path="/programme">
            <Programme asked={new URLSearchParams(search)} onGo={onGo} />
          </Route>
        )}
        {may(readAdherence) && (
          <Route path="/programme/adherence">
            <AdherenceReport query={search} onGo={onGo} onOpen={openPatient} />
          </Route>
        )}
        {may(listInCascade) && (
          <Route path="/programme/cascade/:step/:because?">
            {({ step, because }) => {
              const known = cascadeSteps.find((one) => one === step);
              const why = because === undefined ? null : cascadeReasons.find((one) => one === because);
              if (known === undefined || why === undefined) return <NotHere onHome={() => onGo(home)} />;
              return (
                <CascadePeople step={known} because={why} asked={new URLSearchParams(search)} onOpen={openPatient} />
              );
            }}
          </Route>
        )}
        {may(listPatientsIn) && (
          <Route path="/programme/:set">
            {({ set }) => {
              const known = patientSets.find((one) => one === set);
              if (known === undefined) return <NotHere onHome={() => onGo(home)} />;
              return <ListPage set={known} query={search} onGo={onGo} onOpen={openPatient} />;
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
        {may(listBoxes) && (
          <Route path="/boxes">
            <Boxes />
          </Route>
        )}
        {may(setPrices) && (
          <Route path="/food-prices">
            <FoodPrices />
          </Route>
        )}
        {may(listOrganisations) && (
          <Route path="/organisations">
            <Organisations />
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
