import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { notCounted } from "../devices/contact.ts";
import { findPatients, readMyself } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { lookedAfter, looksAfter, overPatient, thePatient, theirPhone } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { EpisodeId, PhaseCode } from "../treatment/episode.ts";
import { PrescribedItem, PrescribedItems } from "../treatment/prescription.ts";
import { ClipId, VerdictReason } from "../video-observation/clip.ts";
import { DoseFactId, doseSources, ManualReason, MissedReason, WithdrawalReason } from "./dose.ts";
import { clipVerdicts, doseStates } from "./dose-day.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const records = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

/** One word about one day. */
const said = {
  day: CalendarDay,
  source: z.enum(doseSources),
  says: z.enum(["taken", "missed"]),
  /** Staff saw it swallowed. */
  observed: z.boolean(),
  /** With a missed dose, where somebody said so. */
  because: z.nullable(MissedReason),
  /** Of a dose that is marked by hand: by what they know of it, or why so late. */
  known: z._default(z.nullable(ManualReason), null),
  /** When it was recorded, by the clock of the phone. */
  at: z.iso.datetime(),
};

export const recordDose = command({
  name: "adherence.recordDose",
  does: "Record that a patient took, or missed, the dose of one day: seen by staff, or told by the patient.",
  at: "POST /patients/{patientId}/doses",
  // A phone without network may send what its worker saw after the patient was handed over.
  allow: [...records, lookedAfter("patientId", "worker")],
  takes: z
    .strictObject({ patientId: PatientId, factId: DoseFactId, ...said })
    .check(
      z.refine(({ observed, source, says }) => !observed || (source === "staff" && says === "taken"), {
        path: ["observed"],
      }),
    )
    .check(z.refine(({ because, says }) => because === null || says === "missed", { path: ["because"] }))
    .check(
      z.refine(
        ({ known, source, says, observed }) => known !== null || source !== "staff" || says !== "taken" || observed,
        {
          path: ["known"],
        },
      ),
    ),
  gives: z.object({ factId: DoseFactId }),
  refuses: [
    "not-on-treatment",
    "day-not-begun",
    "before-treatment",
    "treatment-closed",
    "already-recorded",
    "reason-missing",
    "not-yours-then",
    "erased",
  ],
  offline: true,
});

export const withdrawDose = command({
  name: "adherence.withdrawDose",
  does: "Take back a word about a dose that was wrong; it stays readable, and counts no more.",
  at: "POST /patients/{patientId}/doses/{factId}/withdraw",
  allow: records,
  takes: z.strictObject({
    patientId: PatientId,
    factId: DoseFactId,
    withdrawalId: idOf("WithdrawalId"),
    why: WithdrawalReason,
  }),
  gives: z.object({ factId: DoseFactId }),
  refuses: ["no-such-dose", "withdrawn-already"],
  offline: true,
});

const Rate = z.object({ num: z.int(), den: z.int() });

/** Doses that were due on days that have ended, by what is known of them; the four add up to `due`. */
const Figures = z.object({
  /** How many days back; null: the whole treatment. */
  days: z.nullable(z.int()),
  from: CalendarDay,
  to: CalendarDay,
  due: z.int(),
  verified: z.int(),
  reported: z.int(),
  missed: z.int(),
  unknown: z.int(),
});

export const readDoses = query({
  name: "adherence.readDoses",
  does: "Read one treatment day by day: each day's state and on what evidence, with what was verified and what was told kept apart.",
  at: "GET /patients/{patientId}/treatments/{episodeId}/doses",
  allow: [...careTeam, thePatient("patientId")],
  takes: z.strictObject({ patientId: PatientId, episodeId: EpisodeId }),
  gives: z.object({
    /** The dose day that has not ended yet; after the close, the last day of the treatment. */
    today: CalendarDay,
    startedOn: CalendarDay,
    closedOn: z.nullable(CalendarDay),
    days: z.array(
      z.object({
        day: CalendarDay,
        state: z.enum([...doseStates, "not-due"]),
        /** The day has not ended: it is settled when it has. */
        open: z.boolean(),
        /** What the evidence says, also on an open day. */
        soFar: z.nullable(z.enum(doseStates)),
        /** The newest first, with those taken back. */
        evidence: z.array(
          z.object({
            factId: DoseFactId,
            ...said,
            by: By,
            withdrawn: z.nullable(z.object({ why: WithdrawalReason, at: z.iso.datetime(), by: By })),
          }),
        ),
        /** Of their pill box, in the order of time; where one is no dose, why. */
        openings: z.array(
          z.object({ at: z.iso.datetime(), counts: z.boolean(), because: z.nullable(z.enum(notCounted)) }),
        ),
        /** Filmed for this day, the newest first. */
        clips: z.array(
          z.object({
            clipId: ClipId,
            recordedAt: z.iso.datetime(),
            verdict: z.enum(clipVerdicts),
            received: z.boolean(),
          }),
        ),
      }),
    ),
    /** Doses of days that have ended. */
    verified: Rate,
    reported: Rate,
    /** Of the last 7, 14 and 30 days and of the whole treatment; a window longer than it says its own first day. */
    figures: z.array(Figures),
    rules: z.string(),
  }),
  refuses: ["no-such-treatment"],
  uses: [nameMembers],
});

export const listToday = query({
  name: "adherence.listToday",
  does: "Whose dose is due today among those I look after, those of whom nothing is known yet first.",
  at: "GET /doses/today",
  allow: [holding("worker")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    patients: z.array(
      z.object({
        patientId: PatientId,
        episodeId: EpisodeId,
        name: z.string(),
        village: z.nullable(z.string()),
        phase: PhaseCode,
        /** What is to be taken today; nothing: no dose is due. */
        takes: z.array(PrescribedItem),
        /** Which day of the treatment today is, beginning with 1, and how many doses the course has. */
        dayNumber: z.int(),
        doses: z.int(),
        /** The last seven days, today last; "not-due" before the treatment began. */
        week: z.array(z.object({ day: CalendarDay, soFar: z.enum([...doseStates, "not-due"]) })),
        /** Today's newest word, to take it back by; null: nobody has said anything. */
        todayFactId: z.nullable(DoseFactId),
      }),
    ),
    next: z.nullable(z.string()),
    /** Of how many nothing is known today yet, and how many there are. */
    open: z.int(),
    total: z.int(),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

/** A running treatment, with every day as one letter. */
export const Course = z.object({
  patientId: PatientId,
  episodeId: EpisodeId,
  startedOn: CalendarDay,
  phase: PhaseCode,
  /** In the order in which they were written: of two that hold on a day, the later. */
  prescriptions: z.array(z.object({ from: CalendarDay, items: PrescribedItems })),
  doses: z.int(),
  /** One for each day from the first one on: v verified, r reported, m missed, - nothing known, x no dose due. */
  letters: z.string(),
  completeOn: z.nullable(CalendarDay),
  /** The newest word that stands, to take it back by. */
  lastWord: z.nullable(z.object({ factId: DoseFactId, day: CalendarDay })),
});

export const readCourses = query({
  name: "adherence.readCourses",
  does: "Read the running treatments of those whom I look after, with every day as one letter: what a worker's phone keeps.",
  at: "POST /courses",
  allow: [holding("worker")],
  takes: z.strictObject({ patientIds: z.array(PatientId).check(z.maxLength(100)) }),
  gives: z.object({
    courses: z.array(Course),
  }),
  refuses: [],
});

export const readMyCourse = query({
  name: "adherence.readMyCourse",
  does: "What a patient's own phone shows before it is unlocked: today's tablets and the last seven days.",
  at: "GET /patients/{patientId}/my-course",
  allow: [theirPhone("patientId")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    /** The name they are called by, without the rest of it. */
    calledBy: z.string(),
    today: CalendarDay,
    timeZone: z.string(),
    dayBegins: z.string(),
    /** May the phone film: is there consent to it? */
    video: z.boolean(),
    /** Is there a plan of what they eat? What it says is behind the PIN. Missing from what an older release kept. */
    eatsByPlan: z.optional(z.boolean()),
    /** Null: no treatment is running. */
    course: z.nullable(
      z.object({
        episodeId: EpisodeId,
        startedOn: CalendarDay,
        dayNumber: z.int(),
        doses: z.int(),
        /**
         * Today and the days after it, for a phone that has no network then: is a dose due, and how many tablets
         * are it; null: nobody has counted them. No names: the phone may be locked.
         */
        ahead: z.array(z.object({ day: CalendarDay, due: z.boolean(), tablets: z.nullable(z.number()) })),
        week: z.array(z.object({ day: CalendarDay, soFar: z.enum([...doseStates, "not-due"]) })),
      }),
    ),
    /** The clips of the last seven days, the newest first. */
    clips: z.array(
      z.object({
        clipId: ClipId,
        day: CalendarDay,
        state: z.enum(["on-the-way", "waiting", "accepted", "retake"]),
        reasons: z.array(VerdictReason),
      }),
    ),
  }),
  refuses: ["erased"],
  uses: [readMyself],
});
