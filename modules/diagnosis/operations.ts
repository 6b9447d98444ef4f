import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, FileGiven, query } from "../../foundation/operation.ts";
import { FilesAfter, FilesNamed, Forgotten, ForgetOld } from "../../foundation/keep-rules.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { PatientId } from "../people/patient.ts";
import { findPatients } from "../people/operations.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { Drug } from "./drug.ts";
import { ConfirmationBasis, Decided, DecisionId, GateState, Wanted } from "./decision.ts";
import { DecisionShown, WaitsForDoctor, XrayShown } from "./diagnosis-shown.ts";
import { ResistanceClass } from "./resistance.ts";
import { ResistanceShown, SettlementId } from "./resistance-shown.ts";
import { resultFields, ResultShown } from "./result-shown.ts";
import { ResultId } from "./test-result.ts";
import { SealedXray, XrayFileId, xrayFileFaults, XrayId, XrayKept, XraySent, XrayView } from "./x-ray.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
/** Where the picture is taken: beside those who treat, the technician of the area. */
const takesXrays = [overPatient("patientId", "doctor", "lab"), looksAfter("patientId", "worker")] as const;
const examines = [overPatient("patientId", "doctor", "lab")] as const;

const Note = z.string().check(z.trim(), z.maxLength(1000));

export const sendXrayFile = command({
  name: "diagnosis.sendXrayFile",
  does: "Send the file of an X-ray: it is looked into, and kept byte for byte; of a sound one that cannot be drawn here it is said why.",
  at: "PUT /patients/{patientId}/x-ray-files/{fileId}",
  allow: takesXrays,
  takes: z.strictObject({ patientId: PatientId, ...XraySent }),
  gives: XrayKept,
  refuses: [...xrayFileFaults, "file-changed-on-the-way", "already-added", "erased"],
  carriesFile: true,
});

export const lendXrayPlace = query({
  name: "diagnosis.lendXrayPlace",
  does: "Be lent a place at the file store, for one minute and one sealed X-ray file; where nothing is lent the file is sent.",
  at: "POST /patients/{patientId}/x-ray-files/{fileId}/place",
  allow: takesXrays,
  takes: z.strictObject({ patientId: PatientId, fileId: XrayFileId, sealed: SealedXray }),
  gives: z.object({
    place: z.nullable(z.object({ address: z.string(), headers: z.record(z.string(), z.string()) })),
  }),
  refuses: ["erased"],
});

export const takeXrayFile = command({
  name: "diagnosis.takeXrayFile",
  does: "Have the house take over an X-ray file that was brought to the store: it is opened, compared, looked into and kept as one that was sent.",
  at: "POST /patients/{patientId}/x-ray-files/{fileId}",
  allow: takesXrays,
  takes: z.strictObject({
    patientId: PatientId,
    ...XraySent,
    sealed: SealedXray,
    /** 32 bytes in base64url, made for this file and used for nothing else. */
    key: z.string().check(z.regex(/^[\w-]{43}$/)),
  }),
  gives: XrayKept,
  refuses: [...xrayFileFaults, "file-changed-on-the-way", "already-added", "erased"],
});

export const addXray = command({
  name: "diagnosis.addXray",
  does: "Add an X-ray to a patient's record from a file that was sent; a later one is a new version, and the gate closes until a doctor has seen it.",
  at: "POST /patients/{patientId}/x-rays",
  allow: takesXrays,
  takes: z.strictObject({
    patientId: PatientId,
    xrayId: XrayId,
    fileId: XrayFileId,
    takenOn: CalendarDay,
    view: XrayView,
    /** What whoever read it wrote. */
    report: z.nullable(Note),
  }),
  gives: z.object({ xrayId: XrayId }),
  refuses: ["no-such-file", "already-added", "day-not-begun", "erased"],
});

export const openXray = query({
  name: "diagnosis.openXray",
  does: "Show an X-ray: its grey samples, as a screen draws them.",
  at: "GET /patients/{patientId}/x-rays/{xrayId}/picture",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId, xrayId: XrayId }),
  gives: FileGiven,
  refuses: ["no-such-file", "x-ray-not-shown", "erased"],
  givesFile: true,
});

export const forgetOldXrays = command({
  name: "diagnosis.forgetOldXrays",
  does: "Throw away X-rays whose time is over; what was read in them stays.",
  at: "POST /x-rays/forget",
  allow: [theHouse],
  takes: ForgetOld,
  gives: Forgotten,
  refuses: [],
});

export const listXrayFiles = query({
  name: "diagnosis.listXrayFiles",
  does: "Name the files of X-rays that must be in the store.",
  at: "POST /x-rays/files",
  allow: [theHouse],
  takes: FilesAfter,
  gives: FilesNamed,
  unaudited: "The house counts its own files each night and shows nobody anything.",
  refuses: [],
});

export const saveXray = query({
  name: "diagnosis.saveXray",
  does: "Hand out the file of an X-ray as it came, byte for byte.",
  at: "GET /patients/{patientId}/x-rays/{xrayId}/file",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({ patientId: PatientId, xrayId: XrayId }),
  gives: FileGiven,
  refuses: ["no-such-file", "x-ray-no-longer-kept", "erased"],
  givesFile: true,
});

export const enterResult = command({
  name: "diagnosis.enterResult",
  does: "Enter what a test found.",
  at: "POST /patients/{patientId}/results",
  allow: examines,
  takes: z.strictObject({ patientId: PatientId, resultId: ResultId, ...resultFields }),
  gives: z.object({ resultId: ResultId }),
  refuses: ["already-added", "day-not-begun", "found-before-taken", "say-which-test", "erased"],
});

export const amendResult = command({
  name: "diagnosis.amendResult",
  does: "Put another result in the place of one that was wrong; the wrong one stays readable, and the gate closes until a doctor has seen it.",
  at: "POST /patients/{patientId}/results/{amends}/amend",
  allow: examines,
  takes: z.strictObject({
    patientId: PatientId,
    amends: ResultId,
    resultId: ResultId,
    ...resultFields,
    why: z.enum(["written-wrong", "other-patient", "tested-again"]),
  }),
  gives: z.object({ resultId: ResultId }),
  refuses: [
    "already-added",
    "already-amended",
    "no-such-result",
    "day-not-begun",
    "found-before-taken",
    "say-which-test",
    "erased",
  ],
});

export const readResults = query({
  name: "diagnosis.readResults",
  does: "Read a patient's test results, the newest first, with those that were amended.",
  at: "GET /patients/{patientId}/results",
  allow: examines,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ results: z.array(ResultShown) }),
  refuses: [],
  uses: [nameMembers],
});

export const readDiagnosis = query({
  name: "diagnosis.readDiagnosis",
  does: "Read all that the gate hangs on, side by side: X-ray versions, results, decisions, and whether treatment may start.",
  at: "GET /patients/{patientId}/diagnosis",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    /** The newest first. */
    xrays: z.array(XrayShown),
    results: z.array(ResultShown),
    resistance: ResistanceShown,
    decisions: z.array(DecisionShown),
    gate: GateState,
    needsDoctor: z.boolean(),
  }),
  refuses: [],
  uses: [nameMembers],
});

export const decide = command({
  name: "diagnosis.decide",
  does: "Confirm TB, say that it is not TB, or ask for more: on this X-ray and these results and no others.",
  at: "POST /patients/{patientId}/decisions",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({
    patientId: PatientId,
    decisionId: DecisionId,
    decided: Decided,
    /** What the doctor had before them. */
    xrayId: z.nullable(XrayId),
    resultIds: z.array(ResultId).check(z.maxLength(200)),
    /** With a confirmation, and only with one. */
    basis: z.nullable(ConfirmationBasis),
    /** With a request for more, and only with one. */
    wants: z.array(Wanted).check(z.maxLength(9)),
    note: z.nullable(Note),
  }),
  gives: z.object({ decisionId: DecisionId }),
  refuses: [
    "no-x-ray",
    "x-ray-changed",
    "results-changed",
    "say-on-what-basis",
    "no-result-speaks-for-tb",
    "say-what-is-wanted",
    "already-decided",
    "nothing-to-decide-on",
    "erased",
  ],
});

export const settleConflict = command({
  name: "diagnosis.settleConflict",
  does: "Say which of two results that contradict each other on a drug holds; both stay readable, and a later result that says otherwise opens it anew.",
  at: "POST /patients/{patientId}/settlements",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({
    patientId: PatientId,
    settlementId: SettlementId,
    drug: Drug,
    holds: z.enum(["R", "S"]),
    /** The results that the doctor had before them: all that say R or S of this drug. */
    resultIds: z.array(ResultId).check(z.minLength(2), z.maxLength(200)),
    why: Note.check(z.minLength(3)),
  }),
  gives: z.object({ settlementId: SettlementId }),
  refuses: ["no-conflict", "results-changed", "already-added", "erased"],
});

export const listNeedsYou = query({
  name: "diagnosis.listNeedsYou",
  does: "Who waits for a doctor's decision in my area, the most urgent first, and why.",
  at: "GET /needs-you",
  allow: [holding("doctor")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    waiting: z.array(WaitsForDoctor),
    next: z.nullable(z.string()),
    total: z.int(),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

export const standings = query({
  name: "diagnosis.standings",
  does: "How far these patients have come on the way to a decision.",
  at: "POST /patients/standings",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({ patientIds: z.array(PatientId).check(z.maxLength(100)) }),
  gives: z.object({
    standings: z.array(
      z.object({
        patientId: PatientId,
        stands: z.enum(["nothing-yet", "waits-for-doctor", "more-asked-for", "confirmed", "not-tb"]),
      }),
    ),
  }),
  refuses: [],
});

export const readGate = query({
  name: "diagnosis.readGate",
  does: "May treatment start for this patient, by the doctor's newest decision, and what do their bacteria withstand? Until the turn ends, nothing that it hangs on changes.",
  at: "GET /patients/{patientId}/gate",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    gate: GateState,
    decisionId: z.nullable(DecisionId),
    resistance: z.object({
      rules: z.string(),
      class: ResistanceClass,
      /** What counts of each drug of which something was said; R decides a conflict until a doctor settles it. */
      drugs: z.array(z.object({ drug: Drug, result: z.enum(["R", "S", "unknown"]), conflict: z.boolean() })),
    }),
  }),
  refuses: [],
});
