import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, FileGiven, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { PatientId } from "../people/patient.ts";
import { findPatients } from "../people/operations.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { ConfirmationBasis, Decided, DecisionId, GateState, Wanted } from "./decision.ts";
import { ResultId, TestFinding } from "./test-result.ts";
import { XrayFileId, XrayFileKind, xrayFileFaults, XrayId, XrayPicture, XrayView } from "./x-ray.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
/** Where the picture is taken: beside those who treat, the technician of the area. */
const takesXrays = [overPatient("patientId", "doctor", "lab"), looksAfter("patientId", "worker")] as const;
const examines = [overPatient("patientId", "doctor", "lab")] as const;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Note = z.string().check(z.trim(), z.maxLength(1000));

export const sendXrayFile = command({
  name: "diagnosis.sendXrayFile",
  does: "Send the file of an X-ray: it is looked into, and kept byte for byte.",
  at: "PUT /patients/{patientId}/x-ray-files/{fileId}",
  allow: takesXrays,
  takes: z.strictObject({
    patientId: PatientId,
    fileId: XrayFileId,
    kind: XrayFileKind,
    /** Of the file as it lies on the sender's disk, in hexadecimal. */
    sha256: Sha256,
  }),
  gives: z.object({ fileId: XrayFileId }),
  refuses: [...xrayFileFaults, "file-changed-on-the-way", "already-added", "erased"],
  carriesFile: true,
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
  refuses: ["no-such-file", "erased"],
  givesFile: true,
});

export const saveXray = query({
  name: "diagnosis.saveXray",
  does: "Hand out the file of an X-ray as it came, byte for byte.",
  at: "GET /patients/{patientId}/x-rays/{xrayId}/file",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({ patientId: PatientId, xrayId: XrayId }),
  gives: FileGiven,
  refuses: ["no-such-file", "erased"],
  givesFile: true,
});

const resultFields = {
  /** When the specimen was taken, and when the laboratory had the result. */
  takenOn: CalendarDay,
  foundOn: CalendarDay,
  finding: TestFinding,
  note: z.nullable(Note),
};

export const enterResult = command({
  name: "diagnosis.enterResult",
  does: "Enter what a test found.",
  at: "POST /patients/{patientId}/results",
  allow: examines,
  takes: z.strictObject({ patientId: PatientId, resultId: ResultId, ...resultFields }),
  gives: z.object({ resultId: ResultId }),
  refuses: ["already-added", "day-not-begun", "found-before-taken", "erased"],
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
  refuses: ["already-added", "already-amended", "no-such-result", "day-not-begun", "found-before-taken", "erased"],
});

const ResultShown = z.object({
  resultId: ResultId,
  ...resultFields,
  speaksFor: z.enum(["tb", "no-tb", "nothing"]),
  enteredAt: z.iso.datetime(),
  by: By,
  amends: z.nullable(ResultId),
  why: z.nullable(z.string()),
  /** Another result stands in its place now. */
  amended: z.boolean(),
  /** The gate hangs on it: it stands, and does not merely watch a treatment that runs. */
  gates: z.boolean(),
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
    xrays: z.array(
      z.object({
        xrayId: XrayId,
        version: z.int(),
        takenOn: CalendarDay,
        view: XrayView,
        report: z.nullable(z.string()),
        kind: XrayFileKind,
        bytes: z.int(),
        picture: XrayPicture,
        addedAt: z.iso.datetime(),
        by: By,
      }),
    ),
    results: z.array(ResultShown),
    decisions: z.array(
      z.object({
        decisionId: DecisionId,
        decided: Decided,
        basis: z.nullable(ConfirmationBasis),
        wants: z.array(Wanted),
        note: z.nullable(z.string()),
        xrayId: z.nullable(XrayId),
        resultIds: z.array(ResultId),
        at: z.iso.datetime(),
        by: By,
      }),
    ),
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
    wants: z.array(Wanted).check(z.maxLength(6)),
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
    waiting: z.array(
      z.object({
        patientId: PatientId,
        name: z.string(),
        age: z.int(),
        sex: z.string(),
        since: z.iso.datetime(),
        why: z.enum(["reopened", "found-tb", "ready", "results-only", "x-ray-only"]),
        results: z.int(),
      }),
    ),
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
  does: "May treatment start for this patient, by the doctor's newest decision? Until the turn ends, nothing that it hangs on changes.",
  at: "GET /patients/{patientId}/gate",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ gate: GateState, decisionId: z.nullable(DecisionId) }),
  refuses: [],
});
