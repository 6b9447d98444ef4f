import { usualKeptDays } from "../foundation/keep-rules.ts";
import { testRegistration } from "../modules/people/test-registration.ts";
import { type Attempt, type Fresh, ofPatient, theDay } from "./attempt.ts";
import { attemptsOnCards } from "./attempts-on-cards.ts";
import { attemptsOnCertificates } from "./attempts-on-certificates.ts";
import { attemptsOnChildren } from "./attempts-on-children.ts";
import { attemptsOnCoverage } from "./attempts-on-coverage.ts";
import { attemptsOnDevices } from "./attempts-on-devices.ts";
import { attemptsOnDocuments } from "./attempts-on-documents.ts";
import { attemptsOnGrowth } from "./attempts-on-growth.ts";
import { attemptsOnImmunization } from "./attempts-on-immunization.ts";
import { attemptsOnRegisters } from "./attempts-on-registers.ts";
import { attemptsOnSessions } from "./attempts-on-sessions.ts";
import { attemptsOnSymptoms } from "./attempts-on-symptoms.ts";
import { attemptsOnNutrition } from "./attempts-on-nutrition.ts";
import { attemptsOnOutreach } from "./attempts-on-outreach.ts";
import { attemptsOnTasks } from "./attempts-on-tasks.ts";
import { attemptsOnTransfers } from "./attempts-on-transfers.ts";
import { attemptsOnTreatment } from "./attempts-on-treatment.ts";
import type { Member } from "./proving-ground.ts";

/*
 * For each operation, an input that names a thing, so that the same thing can be tried by everyone.
 * Null: this operation can do nothing to such a thing. An operation without a row here fails the
 * matrix.
 */

const overMember = (input: (member: Member, fresh: Fresh) => object): Attempt => {
  return async (thing, fresh) => input(await thing.member(), fresh);
};

const sealed = { bytes: 100, sha256: "0".repeat(64) };
const finding = { takenOn: theDay, foundOn: theDay, finding: { test: "smear", found: "negative" }, note: null };

let codes = 10_000_000;
const eightDigits = () => String((codes += 1));

/** A clip that was announced for nobody's treatment: each is refused by its own rule, once the asker is let in. */
const ofClip = (input: (fresh: Fresh) => object = () => ({})): Attempt =>
  ofPatient((patientId, fresh) => ({ patientId, clipId: fresh.id(), ...input(fresh) }));

/** A specimen of a laboratory in the place that never came there. */
const ofSpecimen = (input: (fresh: Fresh) => object = () => ({})): Attempt => {
  return ({ facility }, fresh) =>
    facility === null ? null : { labId: facility, specimenId: fresh.id(), ...input(fresh) };
};

const reported = { foundOn: theDay, finding: finding.finding, called: null, note: null };

export const attempts: Readonly<Record<string, Attempt>> = {
  ...attemptsOnCards,
  ...attemptsOnCertificates,
  ...attemptsOnChildren,
  ...attemptsOnCoverage,
  ...attemptsOnDevices,
  ...attemptsOnDocuments,
  ...attemptsOnGrowth,
  ...attemptsOnImmunization,
  ...attemptsOnRegisters,
  ...attemptsOnSessions,
  ...attemptsOnSymptoms,
  ...attemptsOnNutrition,
  ...attemptsOnOutreach,
  ...attemptsOnTasks,
  ...attemptsOnTransfers,
  ...attemptsOnTreatment,
  "places.addFacility": ({ place }, { id, word }) =>
    place === null ? null : { placeId: id(), parentId: place, type: "phc", name: `PHC ${word()}`, services: [] },
  "places.addPlace": ({ place }, { id, word }) => ({
    placeId: id(),
    parentId: place,
    kind: place === null ? "district" : "block",
    name: `Place ${word()}`,
  }),
  "places.listFacilities": ({ place }) => (place === null ? {} : { under: place }),
  "places.listPlaces": () => ({}),
  "places.openOrganisation": (_, { id, word }) => ({ organisationId: id(), handle: word(), name: "Another one" }),
  "staff.addMember": ({ place }, { id }) => ({
    memberId: id(),
    assignmentId: id(),
    name: "Somebody New",
    role: "worker",
    placeId: place,
  }),
  "staff.endAssignment": overMember(({ member, assignment }) => ({
    memberId: member,
    assignmentId: assignment,
    reason: "left",
  })),
  "staff.listMembers": () => ({}),
  "staff.nameMembers": () => ({ memberIds: [] }),
  "people.readLooks": ofPatient((patientId) => ({ patientId })),
  "people.labelPatients": () => ({ patientIds: [] }),
  "people.registerPatient": ({ facility }, { id, word }) =>
    facility === null
      ? null
      : testRegistration({ patientId: id(), placeId: facility, on: theDay }, { name: word(), phone: null }),
  "people.findSimilar": () => ({
    identity: { name: "Nobody", sex: "other", born: { year: 1990, day: null }, phone: null },
  }),
  "people.findPatients": () => ({ limit: 1 }),
  "people.readPatient": ofPatient((patientId) => ({ patientId })),
  "people.correctIdentity": ofPatient((patientId, { id }) => ({
    patientId,
    correctionId: id(),
    insteadOf: "2026-01-01T00:00:00.000Z",
    identity: testRegistration({ patientId, placeId: id(), on: theDay }).identity,
    why: "was-wrong",
  })),
  "people.recordMeasures": ofPatient((patientId, { id }) => ({
    patientId,
    measureId: id(),
    on: theDay,
    body: { heightCm: null, weightKg: 50 },
  })),
  "people.recordHistory": ofPatient((patientId, { id }) => ({
    patientId,
    historyId: id(),
    history: testRegistration({ patientId, placeId: id(), on: theDay }).history,
  })),
  "people.assignWorker": ofPatient((patientId, { id }) => ({ patientId, careId: id(), memberId: id() })),
  "people.endCare": ofPatient((patientId, { id }) => ({ patientId, memberId: id() })),
  // Nobody is erased here: others still try the same patient.
  "people.erasePatient": (_, { id }) => ({ patientId: id(), because: "asked-for-it" }),
  "diagnosis.sendXrayFile": ofPatient((patientId, { id }) => ({
    patientId,
    fileId: id(),
    kind: "png",
    sha256: "0".repeat(64),
  })),
  "diagnosis.lendXrayPlace": ofPatient((patientId, { id }) => ({ patientId, fileId: id(), sealed })),
  "diagnosis.takeXrayFile": ofPatient((patientId, { id }) => ({
    patientId,
    fileId: id(),
    kind: "png",
    sha256: "0".repeat(64),
    sealed,
    key: "k".repeat(43),
  })),
  "diagnosis.addXray": ofPatient((patientId, { id }) => ({
    patientId,
    xrayId: id(),
    fileId: id(),
    takenOn: theDay,
    view: "pa",
    report: null,
  })),
  "diagnosis.openXray": ofPatient((patientId, { id }) => ({ patientId, xrayId: id() })),
  "diagnosis.saveXray": ofPatient((patientId, { id }) => ({ patientId, xrayId: id() })),
  "diagnosis.enterResult": ofPatient((patientId, { id }) => ({ patientId, resultId: id(), ...finding })),
  "diagnosis.amendResult": ofPatient((patientId, { id }) => ({
    patientId,
    amends: id(),
    resultId: id(),
    ...finding,
    why: "written-wrong",
  })),
  "diagnosis.readResults": ofPatient((patientId) => ({ patientId })),
  "diagnosis.readDiagnosis": ofPatient((patientId) => ({ patientId })),
  "diagnosis.decide": ofPatient((patientId, { id }) => ({
    patientId,
    decisionId: id(),
    decided: "confirmed",
    xrayId: null,
    resultIds: [],
    basis: null,
    wants: [],
    note: null,
  })),
  "diagnosis.settleConflict": ofPatient((patientId, { id }) => ({
    patientId,
    settlementId: id(),
    drug: "R",
    holds: "R",
    resultIds: [id(), id()],
    why: "the second was read twice",
  })),
  "diagnosis.listNeedsYou": () => ({}),
  "diagnosis.standings": () => ({ patientIds: [] }),
  "diagnosis.readGate": ofPatient((patientId) => ({ patientId })),
  "laboratory.requestTests": ofPatient((patientId, { id }) => ({
    patientId,
    requestId: id(),
    tests: ["xpert"],
    purpose: "diagnosis",
    labId: id(),
    askedOn: theDay,
    collected: null,
    note: null,
  })),
  "laboratory.collectSpecimen": ofPatient((patientId, { id }) => ({
    patientId,
    requestId: id(),
    specimenId: id(),
    kind: "sputum",
    collectedOn: theDay,
  })),
  "laboratory.cancelRequest": ofPatient((patientId, { id }) => ({ patientId, requestId: id(), why: "asked-twice" })),
  "laboratory.readRequests": ofPatient((patientId) => ({ patientId })),
  "laboratory.listPendingTests": () => ({}),
  "laboratory.listLabWork": () => ({}),
  "laboratory.readSpecimen": ofSpecimen(),
  "laboratory.receiveSpecimen": ofSpecimen(() => ({ receivedOn: theDay, labNumber: null })),
  "laboratory.rejectSpecimen": ofSpecimen(() => ({ rejectedOn: theDay, why: "leaked", note: null })),
  "laboratory.reportResult": ofSpecimen(({ id }) => ({ resultId: id(), ...reported, instead: null })),
  "laboratory.copyResult": ofPatient((patientId, { id }) => ({
    patientId,
    specimenId: id(),
    resultId: id(),
    ...reported,
  })),
  "adherence.recordDose": ofPatient((patientId, { id }) => ({
    patientId,
    factId: id(),
    day: theDay,
    source: "staff",
    says: "taken",
    observed: true,
    because: null,
    at: `${theDay}T04:30:00.000Z`,
  })),
  "adherence.withdrawDose": ofPatient((patientId, { id }) => ({
    patientId,
    factId: id(),
    withdrawalId: id(),
    why: "by-mistake",
  })),
  "adherence.readDoses": ofPatient((patientId, { id }) => ({ patientId, episodeId: id() })),
  "adherence.listToday": () => ({}),
  "reports.readDashboard": () => ({}),
  "reports.readAdherence": () => ({ from: "2026-11-01", to: "2026-11-20", by: "total" }),
  "reports.printAdherence": () => ({ from: "2026-11-01", to: "2026-11-20", by: "facility", language: "en" }),
  "reports.printPatientAdherence": ofPatient((patientId, { id }) => ({ patientId, episodeId: id(), language: "en" })),
  "reports.readCascade": () => ({}),
  "reports.listInCascade": () => ({ step: "registered" }),
  "reports.readSurvival": () => ({ what: "loss" }),
  "reports.listPatientsIn": () => ({ set: "all" }),
  "reports.countPatientsIn": () => ({ set: "all" }),
  "reports.exportPatientsIn": () => ({ set: "all" }),
  "reports.saveList": (_, { id }) => ({ listId: id(), name: "Mine", wanted: { set: "all" }, order: "newest" }),
  "reports.removeSavedList": (_, { id }) => ({ listId: id() }),
  "reports.readSavedLists": () => ({}),
  "reports.keepLines": () => ({ of: "missing", limit: 1 }),
  "access.openAccount": overMember(({ member }, { word }) => ({
    memberId: member,
    signInName: word(),
    password: "a long enough password",
  })),
  "access.listSignInNames": () => ({ memberIds: [] }),
  "access.readMe": () => ({}),
  "access.signIn": () => ({ name: "nobody@nowhere", password: "not this one" }),
  "access.signOut": () => ({}),
  "access.signOutEverywhere": () => ({}),
  "access.turnSession": () => ({}),
  "access.invitePatient": ofPatient((patientId, { id }) => ({ patientId, invitationId: id(), code: eightDigits() })),
  "access.readPhones": ofPatient((patientId) => ({ patientId })),
  "access.endPhone": ofPatient((patientId, { id }) => ({ patientId, phoneId: id() })),
  "access.bindPhone": (_, { id }) => ({ phoneId: id(), code: "00000000", key: "A".repeat(87), pin: "271828" }),
  "access.openFromPhone": (_, { id }) => ({
    phoneId: id(),
    at: `${theDay}T04:30:00.000Z`,
    signature: "A".repeat(86),
    pin: null,
  }),
  "people.recordConsent": ofPatient((patientId, { id }) => ({
    patientId,
    consentId: id(),
    on: theDay,
    consent: testRegistration({ patientId, placeId: id(), on: theDay }, {}).consent,
  })),
  "people.readMyself": ofPatient((patientId) => ({ patientId })),
  "videoObservation.announceClip": ofClip(() => ({
    day: theDay,
    clock: { at: `${theDay}T04:30:00.000Z`, aheadMs: null },
    seconds: 20,
    bytes: 1000,
    sha256: "0".repeat(64),
    type: "video/webm",
  })),
  "videoObservation.mayUploadClip": ofClip(),
  "videoObservation.receiveClip": ofClip(),
  "videoObservation.listClips": () => ({}),
  "videoObservation.openClip": ofClip(),
  "videoObservation.judgeClip": ofClip(({ id }) => ({ verdictId: id(), verdict: "accepted", reasons: [] })),
  "videoObservation.withdrawVerdict": ofClip(({ id }) => ({ verdictId: id() })),
  "videoObservation.readClips": ofPatient((patientId) => ({ patientId })),
  "videoObservation.takeClip": ofClip(),
  "videoObservation.keepSmallerClip": ofClip(),
  "videoObservation.forgetOldClips": () => ({ kept: usualKeptDays }),
  "videoObservation.listClipFiles": () => ({ after: null }),
  "diagnosis.forgetOldXrays": () => ({ kept: usualKeptDays }),
  "diagnosis.listXrayFiles": () => ({ after: null }),
  "adherence.readMyCourse": ofPatient((patientId) => ({ patientId })),
  "people.readContacts": () => ({ patientIds: [] }),
  "adherence.readCourses": () => ({ patientIds: [] }),
  "worklist.readCaseload": () => ({}),
};
