import { tablets } from "../scenarios/prescribed.ts";
import { type Attempt, type Fresh, ofPatient, theDay } from "./attempt.ts";

/* Alerts, treatments and what is watched during them. */

/** An item of a prescription, as every doctor's is checked before anything else. */
const prescribed = ({ id }: Fresh) => ({
  prescriptionId: id(),
  weightKg: 43,
  items: tablets(theDay as never),
  why: null,
});
const seen = { verified: 0, reported: 0, resultIds: [] };

/** How an adverse event stands that befell nobody. */
const looked = (id: Fresh["id"]) => ({
  lookId: id(),
  on: theDay,
  grade: 1,
  serious: [],
  outcome: "recovering",
  medicines: [],
  words: null,
});

export const attemptsOnTreatment: Readonly<Record<string, Attempt>> = {
  "alerts.raise": ofPatient((patientId, { id }) => ({
    patientId,
    kind: "long-gap",
    thing: id(),
    facts: { days: 14 },
  })),
  "alerts.takeDown": ofPatient((patientId, { id }) => ({ patientId, kind: "long-gap", thing: id() })),
  "alerts.answerAlert": ofPatient((patientId, { id }) => ({
    patientId,
    alertId: id(),
    answerId: id(),
    words: "seen at home, takes them again",
  })),
  "alerts.readAlerts": ofPatient((patientId) => ({ patientId })),
  "alerts.listAlerts": () => ({}),
  "treatment.startTreatment": ofPatient((patientId, fresh) => ({
    patientId,
    episodeId: fresh.id(),
    phaseId: fresh.id(),
    startsOn: theDay,
    regimen: { code: "india-dstb", version: "2026-11" },
    present: [],
    ...prescribed(fresh),
  })),
  "treatment.switchPhase": ofPatient((patientId, fresh) => ({
    patientId,
    episodeId: fresh.id(),
    phaseId: fresh.id(),
    to: "continuation",
    beginsOn: theDay,
    seen,
    ...prescribed(fresh),
  })),
  "treatment.extendPhase": ofPatient((patientId, { id }) => ({
    patientId,
    episodeId: id(),
    phaseId: id(),
    extensionId: id(),
    phaseDoses: 120,
    seen,
    why: null,
  })),
  "treatment.changePrescription": ofPatient((patientId, fresh) => ({
    patientId,
    episodeId: fresh.id(),
    from: theDay,
    because: "side-effect",
    instead: fresh.id(),
    ...prescribed(fresh),
  })),
  "treatment.closeTreatment": ofPatient((patientId, { id }) => ({
    patientId,
    episodeId: id(),
    outcomeId: id(),
    outcome: "died",
    on: theDay,
    seen,
    why: null,
  })),
  "treatment.recordVisit": ofPatient((patientId, { id }) => ({
    patientId,
    episodeId: id(),
    visitId: id(),
    month: "6",
    on: theDay,
    found: "well",
    why: null,
  })),
  "treatment.readTreatments": ofPatient((patientId) => ({ patientId })),
  "treatment.lookOver": ofPatient((patientId) => ({ patientId })),
  "treatment.listToLookOver": () => ({}),
  "monitoring.recordExamination": ofPatient((patientId, { id }) => ({
    patientId,
    examinationId: id(),
    on: theDay,
    found: { kind: "ecg", qtcf: 430 },
    note: null,
  })),
  "monitoring.amendExamination": ofPatient((patientId, { id }) => ({
    patientId,
    amends: id(),
    examinationId: id(),
    because: "mistyped",
    on: theDay,
    found: null,
    note: null,
  })),
  "monitoring.recordAdverseEvent": ofPatient((patientId, { id }) => ({
    patientId,
    episodeId: id(),
    eventId: id(),
    term: "rash",
    called: null,
    beganOn: theDay,
    ...looked(id),
  })),
  "monitoring.lookAtAdverseEvent": ofPatient((patientId, { id }) => ({ patientId, eventId: id(), ...looked(id) })),
  "monitoring.readMonitoring": ofPatient((patientId) => ({ patientId })),
  "monitoring.listMonitoringDue": () => ({}),
  "monitoring.workOutDue": () => ({ limit: 1 }),
};
