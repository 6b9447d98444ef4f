import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { FilesAfter, FilesNamed, Forgotten, ForgetOld } from "../../foundation/keep-rules.ts";
import { command, FileGiven, query, UploadAnswer } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { findPatients, readMyself } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient, theirPhone } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { PrescribedItem } from "../treatment/prescription.ts";
import {
  clipBytesAtMost,
  ClipId,
  clipTypes,
  dayDoubts,
  PhoneClock,
  Verdict,
  VerdictId,
  VerdictReason,
} from "./clip.ts";

/** Whoever films: the patient on their own phone, or the worker who looks after them on theirs. */
const films = [theirPhone("patientId"), looksAfter("patientId", "worker")] as const;
const looks = [overPatient("patientId", "doctor", "supervisor")] as const;
const One = { patientId: PatientId, clipId: ClipId };

export const announceClip = command({
  name: "videoObservation.announceClip",
  does: "Say that a dose was filmed: it counts as told from now on, and the clip follows when the network allows.",
  at: "POST /patients/{patientId}/clips",
  allow: films,
  takes: z.strictObject({
    ...One,
    /** The dose day that the phone showed when it was filmed. */
    day: CalendarDay,
    clock: PhoneClock,
    seconds: z.number().check(z.minimum(0), z.maximum(600)),
    bytes: z.int().check(z.minimum(1), z.maximum(4 * clipBytesAtMost)),
    /** Of the clip as it is sent, in hexadecimal. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    type: z.enum(clipTypes),
  }),
  gives: z.object({ clipId: ClipId }),
  refuses: ["not-on-treatment", "before-treatment", "treatment-closed", "video-not-agreed", "erased"],
  offline: true,
  uses: [readMyself],
});

/** Asked at each request of an upload, before a byte of it is taken. */
export const mayUploadClip = query({
  name: "videoObservation.mayUploadClip",
  does: "May this clip be sent, and how large was it said to be?",
  at: "GET /patients/{patientId}/clips/{clipId}/upload",
  allow: films,
  takes: z.strictObject(One),
  gives: UploadAnswer,
  refuses: ["no-such-clip"],
  takesUpload: true,
  unaudited: "It shows the sender what the sender said.",
});

export const receiveClip = command({
  name: "videoObservation.receiveClip",
  does: "Take over a clip that has been sent whole: checked against its hash, sealed and kept.",
  at: "POST /patients/{patientId}/clips/{clipId}/received",
  allow: films,
  takes: z.strictObject(One),
  gives: z.object({ clipId: ClipId }),
  refuses: ["no-such-clip", "clip-not-whole", "file-changed-on-the-way", "not-a-video", "erased"],
});

export const listClips = query({
  name: "videoObservation.listClips",
  does: "List the clips that wait for somebody to look at them, the oldest first.",
  at: "GET /clips/waiting",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    clips: z.array(
      z.object({
        ...One,
        name: z.string(),
        day: CalendarDay,
        doubt: z.nullable(z.enum(dayDoubts)),
        recordedAt: z.iso.datetime(),
        receivedAt: z.iso.datetime(),
        seconds: z.number(),
        /** As it came, and as it is kept; the second null: it was not made smaller. */
        bytes: z.object({ sent: z.int(), kept: z.nullable(z.int()) }),
        /** Somebody else has looked; what they found is not said. */
        second: z.boolean(),
        /** Two have looked, and found differently: this look settles it. */
        differ: z.boolean(),
        /** What was due that day, as far as it is known. */
        episode: z.object({
          episodeId: z.string(),
          dayNumber: z.int(),
          doses: z.int(),
          takes: z.array(PrescribedItem),
        }),
      }),
    ),
    next: z.nullable(z.string()),
    total: z.int(),
    /** Announced, and still on their way from the phones. */
    onTheWay: z.int(),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

export const openClip = query({
  name: "videoObservation.openClip",
  does: "Watch a clip.",
  at: "GET /patients/{patientId}/clips/{clipId}",
  allow: looks,
  takes: z.strictObject(One),
  gives: FileGiven,
  refuses: ["no-such-clip", "clip-on-its-way", "clip-no-longer-kept", "erased"],
  givesFile: true,
});

export const judgeClip = command({
  name: "videoObservation.judgeClip",
  does: "Say what a clip shows: the dose taken, a clip to be made again, or something a doctor must see.",
  at: "POST /patients/{patientId}/clips/{clipId}/verdicts",
  allow: looks,
  takes: z
    .strictObject({
      ...One,
      verdictId: VerdictId,
      verdict: Verdict,
      reasons: z.array(VerdictReason).check(z.maxLength(6)),
    })
    .check(
      z.refine(({ verdict, reasons }) => (verdict === "accepted") === (reasons.length === 0), {
        path: ["reasons"],
        error: "A retake and a flag need a reason; an accepted clip has none.",
      }),
    ),
  gives: z.object({ verdictId: VerdictId }),
  refuses: ["no-such-clip", "clip-on-its-way", "already-judged"],
});

export const withdrawVerdict = command({
  name: "videoObservation.withdrawVerdict",
  does: "Take back what I found in a clip.",
  at: "POST /patients/{patientId}/clips/{clipId}/verdicts/{verdictId}/withdrawal",
  allow: looks,
  takes: z.strictObject({ ...One, verdictId: VerdictId }),
  gives: z.object({ verdictId: VerdictId }),
  refuses: ["no-such-verdict", "not-your-verdict"],
});

export const readClips = query({
  name: "videoObservation.readClips",
  does: "Read which clips a patient has sent, and what was found in each.",
  at: "GET /patients/{patientId}/clips",
  allow: [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    clips: z.array(
      z.object({
        clipId: ClipId,
        day: CalendarDay,
        doubt: z.nullable(z.enum(dayDoubts)),
        recordedAt: z.iso.datetime(),
        state: z.enum(["awaited", "received", "no-longer-kept"]),
        bytes: z.object({ sent: z.int(), kept: z.nullable(z.int()) }),
        /** Newest first; those taken back are among them. */
        verdicts: z.array(
          z.object({
            verdictId: VerdictId,
            verdict: Verdict,
            reasons: z.array(VerdictReason),
            at: z.iso.datetime(),
            by: By,
            withdrawn: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  refuses: [],
  uses: [nameMembers],
});

export const takeClip = query({
  name: "videoObservation.takeClip",
  does: "Take a clip as its phone sent it, to make it smaller.",
  at: "GET /patients/{patientId}/clips/{clipId}/sent",
  allow: [theHouse],
  takes: z.strictObject(One),
  gives: FileGiven,
  refuses: ["no-such-clip", "clip-no-longer-kept", "erased"],
  givesFile: true,
});

export const keepSmallerClip = command({
  name: "videoObservation.keepSmallerClip",
  does: "Keep a clip that was made smaller in the place of the one that was sent.",
  at: "POST /patients/{patientId}/clips/{clipId}/smaller",
  allow: [theHouse],
  takes: z.strictObject(One),
  gives: z.object({ clipId: ClipId }),
  refuses: ["no-such-clip", "erased"],
  carriesFile: true,
});

export const forgetOldClips = command({
  name: "videoObservation.forgetOldClips",
  does: "Throw away clips whose time is over; what was found in them stays.",
  at: "POST /clips/forget",
  allow: [theHouse],
  takes: ForgetOld,
  gives: Forgotten,
  refuses: [],
});

export const listClipFiles = query({
  name: "videoObservation.listClipFiles",
  does: "Name the files of clips that must be in the store.",
  at: "POST /clips/files",
  allow: [theHouse],
  takes: FilesAfter,
  gives: FilesNamed,
  unaudited: "The house counts its own files each night and shows nobody anything.",
  refuses: [],
});
