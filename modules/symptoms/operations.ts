import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { FilesAfter, FilesNamed, Forgotten, ForgetOld } from "../../foundation/keep-rules.ts";
import { command, FileGiven, query, UploadAnswer } from "../../foundation/operation.ts";
import { theHouse } from "../../foundation/permission.ts";
import { raise, takeDown } from "../alerts/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient, thePatient, theirPhone } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { ReportId, ReportLookId, Symptom, Symptoms } from "./symptom.ts";
import { VoiceAnnounced, voiceStates } from "./voice.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const staff = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;
/** Whoever says it: the patient on their own phone, which asks for no PIN to send, or those who treat them. */
const tells = [theirPhone("patientId"), ...staff] as const;
const One = { patientId: PatientId, reportId: ReportId };

export const reportSymptoms = command({
  name: "symptoms.reportSymptoms",
  does: "Say what troubles a patient and how badly, or that they are well. What is severe or a sign of danger waits for a doctor at once.",
  at: "POST /patients/{patientId}/symptom-reports",
  allow: tells,
  takes: z.strictObject({
    ...One,
    /** The dose day on which it was said; one that has not begun counts as today. */
    day: CalendarDay,
    /** When, as far as the phone knows the house's clock. */
    at: z.iso.datetime(),
    symptoms: Symptoms,
    /** A sentence or two; it lies sealed. Never from a locked phone. */
    note: z.nullable(z.string().check(z.trim(), z.maxLength(500))),
    /** A spoken message follows. */
    voice: z.nullable(VoiceAnnounced),
  }),
  gives: z.object({ reportId: ReportId }),
  refuses: ["already-added", "note-needs-pin", "erased"],
  offline: true,
  uses: [raise],
});

/** Asked at each request of an upload, before a byte of it is taken. */
export const mayUploadVoice = query({
  name: "symptoms.mayUploadVoice",
  does: "May this spoken message be sent, and how large was it said to be?",
  at: "GET /patients/{patientId}/symptom-reports/{reportId}/voice/upload",
  allow: tells,
  takes: z.strictObject(One),
  gives: UploadAnswer,
  refuses: ["no-such-voice"],
  takesUpload: true,
  unaudited: "It shows the sender what the sender said.",
});

export const receiveVoice = command({
  name: "symptoms.receiveVoice",
  does: "Take over a spoken message that has been sent whole: checked against its hash, sealed and kept.",
  at: "POST /patients/{patientId}/symptom-reports/{reportId}/voice/received",
  allow: tells,
  takes: z.strictObject(One),
  gives: z.object({ reportId: ReportId }),
  refuses: ["no-such-voice", "voice-not-whole", "file-changed-on-the-way", "not-a-voice", "erased"],
});

export const readSymptoms = query({
  name: "symptoms.readSymptoms",
  does: "Read what a patient said of how they feel, the newest first, and what was done about it.",
  at: "GET /patients/{patientId}/symptom-reports",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    /** The dose day. */
    today: CalendarDay,
    /** The newest 400. */
    reports: z.array(
      z.object({
        reportId: ReportId,
        day: CalendarDay,
        /** By the phone's clock; never later than it arrived. */
        at: z.iso.datetime(),
        symptoms: z.array(Symptom),
        note: z.nullable(z.string()),
        source: z.enum(["patient", "staff"]),
        /** Of a patient's own report both are null. */
        by: By,
        voice: z.nullable(z.object({ seconds: z.int(), state: z.enum(voiceStates) })),
        /** The oldest first. Answered as an alert: without words, which stand with the alert. */
        looks: z.array(z.object({ at: z.iso.datetime(), by: By, words: z.nullable(z.string()) })),
      }),
    ),
  }),
  refuses: ["erased"],
  uses: [nameMembers],
});

export const readMySymptoms = query({
  name: "symptoms.readMySymptoms",
  does: "Read what I said of how I feel, the newest first, and whether somebody has looked at it.",
  at: "GET /patients/{patientId}/my-symptoms",
  allow: [thePatient("patientId")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    reports: z.array(
      z.object({
        reportId: ReportId,
        day: CalendarDay,
        symptoms: z.array(Symptom),
        source: z.enum(["patient", "staff"]),
        seen: z.boolean(),
      }),
    ),
  }),
  refuses: [],
});

export const lookAtReport = command({
  name: "symptoms.lookAtReport",
  does: "Say that a report was seen, and what was done about it. Once a doctor has, it waits for none any more.",
  at: "POST /patients/{patientId}/symptom-reports/{reportId}/looks",
  allow: staff,
  takes: z.strictObject({
    ...One,
    lookId: ReportLookId,
    words: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))),
  }),
  gives: z.object({ reportId: ReportId }),
  refuses: ["no-such-report", "already-added", "erased"],
  uses: [takeDown],
});

export const openVoice = query({
  name: "symptoms.openVoice",
  does: "Listen to a spoken message.",
  at: "GET /patients/{patientId}/symptom-reports/{reportId}/voice",
  allow: careTeam,
  takes: z.strictObject(One),
  gives: FileGiven,
  refuses: ["no-such-voice", "voice-on-its-way", "voice-no-longer-kept", "erased"],
  givesFile: true,
});

export const forgetOldVoices = command({
  name: "symptoms.forgetOldVoices",
  does: "Throw away spoken messages whose time is over; what was reported stays.",
  at: "POST /voices/forget",
  allow: [theHouse],
  takes: ForgetOld,
  gives: Forgotten,
  refuses: [],
});

export const listVoiceFiles = query({
  name: "symptoms.listVoiceFiles",
  does: "Name the files of spoken messages that must be in the store.",
  at: "POST /voices/files",
  allow: [theHouse],
  takes: FilesAfter,
  gives: FilesNamed,
  unaudited: "The house counts its own files each night and shows nobody anything.",
  refuses: [],
});
