import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { amendResult, enterResult, readResults } from "../diagnosis/operations.ts";
import { resultFields } from "../diagnosis/result-shown.ts";
import { ResultId, TestKind } from "../diagnosis/test-result.ts";
import { findPatients, labelPatients } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { OpenState } from "./request.ts";
import { PendingShown, RequestShown, SpecimenShown, WorkShown } from "./shown.ts";
import { Cancellation, LabNumber, Note, Purpose, Rejection, RequestId, SpecimenId, SpecimenKind } from "./specimen.ts";

const treats = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;
/** Sputum is often coughed up in front of the laboratory. */
const collects = [overPatient("patientId", "doctor", "lab"), looksAfter("patientId", "worker")] as const;
const inTheLab = [over("labId", "lab")] as const;

const Collected = { specimenId: SpecimenId, kind: SpecimenKind, collectedOn: CalendarDay };

export const requestTests = command({
  name: "laboratory.requestTests",
  does: "Ask a laboratory for tests on one specimen of a patient; with the specimen, where it was taken already.",
  at: "POST /patients/{patientId}/lab-requests",
  allow: treats,
  takes: z.strictObject({
    patientId: PatientId,
    requestId: RequestId,
    tests: z.array(TestKind).check(z.minLength(1), z.maxLength(8)),
    purpose: Purpose,
    /** A facility with a laboratory, also one outside the patient's area. */
    labId: PlaceId,
    askedOn: CalendarDay,
    collected: z.nullable(z.strictObject(Collected)),
    note: z.nullable(Note),
  }),
  gives: z.object({ requestId: RequestId }),
  refuses: ["already-added", "no-such-lab", "day-not-begun", "collected-before-asked", "erased"],
  uses: [findOpenPlace],
});

export const collectSpecimen = command({
  name: "laboratory.collectSpecimen",
  does: "Record that a specimen was taken for a request: the first, or another one after a rejection.",
  at: "POST /patients/{patientId}/lab-requests/{requestId}/specimens",
  allow: collects,
  takes: z.strictObject({ patientId: PatientId, requestId: RequestId, ...Collected }),
  gives: z.object({ specimenId: SpecimenId }),
  refuses: [
    "no-such-request",
    "request-ended",
    "specimen-not-wanted",
    "already-added",
    "day-not-begun",
    "collected-before-asked",
    "erased",
  ],
});

export const cancelRequest = command({
  name: "laboratory.cancelRequest",
  does: "Want the tests of a request no more; what was found already stays.",
  at: "POST /patients/{patientId}/lab-requests/{requestId}/cancel",
  allow: treats,
  takes: z.strictObject({ patientId: PatientId, requestId: RequestId, why: Cancellation }),
  gives: z.object({ requestId: RequestId }),
  refuses: ["no-such-request", "request-ended"],
});

export const readRequests = query({
  name: "laboratory.readRequests",
  does: "Read what was asked for of a patient, the newest first, with each specimen and how far it came.",
  at: "GET /patients/{patientId}/lab-requests",
  allow: [overPatient("patientId", "doctor", "supervisor", "lab"), looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    requests: z.array(RequestShown),
  }),
  refuses: [],
  uses: [nameMembers],
});

export const listPendingTests = query({
  name: "laboratory.listPendingTests",
  does: "Whose tests are not done in my area: to collect, to collect again, on the way, or in the laboratory; those that wait longest first.",
  at: "GET /pending-tests",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({
    state: z.optional(OpenState),
    purpose: z.optional(Purpose),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    /** Of each state, with this purpose; of all pages. */
    counts: z.array(z.object({ state: OpenState, count: z.int() })),
    pending: z.array(PendingShown),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

export const listLabWork = query({
  name: "laboratory.listLabWork",
  does: "What is on its way to my laboratory and what waits there, those that wait longest first.",
  at: "GET /lab-work",
  allow: [holding("lab")],
  takes: z.strictObject({
    state: z._default(z.enum(["on-the-way", "in-the-lab"]), "in-the-lab"),
    purpose: z.optional(Purpose),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    counts: z.array(z.object({ state: z.enum(["on-the-way", "in-the-lab"]), purpose: Purpose, count: z.int() })),
    work: z.array(WorkShown),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [labelPatients],
});

export const readSpecimen = query({
  name: "laboratory.readSpecimen",
  does: "Read one specimen of my laboratory: its label, what is asked for, and what was reported of it.",
  at: "GET /labs/{labId}/specimens/{specimenId}",
  allow: inTheLab,
  takes: z.strictObject({ labId: PlaceId, specimenId: SpecimenId }),
  gives: SpecimenShown,
  refuses: ["no-such-specimen", "erased"],
  uses: [labelPatients, readResults],
});

export const receiveSpecimen = command({
  name: "laboratory.receiveSpecimen",
  does: "Record that a specimen has come to my laboratory, with its number in the register.",
  at: "POST /labs/{labId}/specimens/{specimenId}/receive",
  allow: inTheLab,
  takes: z.strictObject({
    labId: PlaceId,
    specimenId: SpecimenId,
    receivedOn: CalendarDay,
    labNumber: z.nullable(LabNumber),
  }),
  gives: z.object({ specimenId: SpecimenId }),
  refuses: [
    "no-such-specimen",
    "request-ended",
    "received-already",
    "rejected-already",
    "day-not-begun",
    "received-before-collected",
  ],
});

export const rejectSpecimen = command({
  name: "laboratory.rejectSpecimen",
  does: "Send a specimen back that cannot be tested, and say why: whoever took it is to take another.",
  at: "POST /labs/{labId}/specimens/{specimenId}/reject",
  allow: inTheLab,
  takes: z.strictObject({
    labId: PlaceId,
    specimenId: SpecimenId,
    rejectedOn: CalendarDay,
    why: Rejection,
    note: z.nullable(Note),
  }),
  gives: z.object({ specimenId: SpecimenId }),
  refuses: [
    "no-such-specimen",
    "request-ended",
    "rejected-already",
    "say-what-was-wrong",
    "day-not-begun",
    "rejected-before-received",
    "erased",
  ],
});

const reported = {
  resultId: ResultId,
  foundOn: resultFields.foundOn,
  finding: resultFields.finding,
  called: resultFields.called,
  note: resultFields.note,
};

export const reportResult = command({
  name: "laboratory.reportResult",
  does: "Report what a test found in a specimen of my laboratory, or put another result in the place of one that was wrong.",
  at: "POST /labs/{labId}/specimens/{specimenId}/results",
  allow: inTheLab,
  takes: z.strictObject({
    labId: PlaceId,
    specimenId: SpecimenId,
    ...reported,
    /** A result of this specimen that was wrong; it stays readable. */
    instead: z.nullable(z.strictObject({ amends: ResultId, why: amendResult.takes.shape.why })),
  }),
  gives: z.object({ resultId: ResultId }),
  refuses: [
    "no-such-specimen",
    "request-ended",
    "not-received",
    "rejected-already",
    "found-before-received",
    "no-such-result",
    "already-amended",
    "already-added",
    "day-not-begun",
    "say-which-test",
    "erased",
  ],
  uses: [enterResult, amendResult],
});

export const copyResult = command({
  name: "laboratory.copyResult",
  does: "Copy from paper what a laboratory found in a specimen; for one that does not report here itself.",
  at: "POST /patients/{patientId}/specimens/{specimenId}/results",
  allow: [overPatient("patientId", "doctor", "lab")],
  takes: z.strictObject({ patientId: PatientId, specimenId: SpecimenId, ...reported }),
  gives: z.object({ resultId: ResultId }),
  refuses: [
    "no-such-specimen",
    "request-ended",
    "rejected-already",
    "found-before-received",
    "already-added",
    "day-not-begun",
    "say-which-test",
    "erased",
  ],
  uses: [enterResult],
});
