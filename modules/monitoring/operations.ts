import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { raise, takeDown } from "../alerts/operations.ts";
import { findPatients, labelPatients } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { EpisodeId } from "../treatment/episode.ts";
import { AdverseEventId, AdverseTerm, agreeOnDeath, type Badness, lookFields, LookId } from "./adverse-event.ts";
import { AmendReason, ExaminationId, Found } from "./examination.ts";
import { DueShown, MonitoringShown } from "./shown.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const records = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

/** A sentence or two; it lies sealed. */
const Note = z.nullable(z.string().check(z.trim(), z.maxLength(1000)));

export const recordExamination = command({
  name: "monitoring.recordExamination",
  does: "Record what an examination found: an ECG, a blood count, sight, nerves and others. Past a limit it waits for a doctor.",
  at: "POST /patients/{patientId}/examinations",
  allow: records,
  takes: z.strictObject({
    patientId: PatientId,
    examinationId: ExaminationId,
    on: CalendarDay,
    found: Found,
    note: Note,
  }),
  gives: z.object({ examinationId: ExaminationId }),
  refuses: ["already-added", "day-not-begun", "erased"],
  uses: [labelPatients, raise, takeDown],
});

export const amendExamination = command({
  name: "monitoring.amendExamination",
  does: "Put another examination of the same kind in the place of one that was wrong, or take that one back; it stays readable.",
  at: "POST /patients/{patientId}/examinations/{amends}/amend",
  allow: records,
  takes: z.strictObject({
    patientId: PatientId,
    amends: ExaminationId,
    examinationId: ExaminationId,
    because: AmendReason,
    on: CalendarDay,
    /** Null: nothing stands in its place. */
    found: z.nullable(Found),
    note: Note,
  }),
  gives: z.object({ examinationId: ExaminationId }),
  refuses: ["no-such-examination", "already-amended", "another-kind", "already-added", "day-not-begun", "erased"],
  uses: [labelPatients, raise, takeDown],
});

const look = { lookId: LookId, on: CalendarDay, ...lookFields };
const deathIsSaidThrice = z.refine<Badness>(agreeOnDeath, {
  error: "Grade 5, the outcome died and the reason death go together.",
  path: ["outcome"],
});

export const recordAdverseEvent = command({
  name: "monitoring.recordAdverseEvent",
  does: "Record something bad that happened to somebody on treatment: what, how bad, which medicines may have done it, and what was done.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/adverse-events",
  allow: records,
  takes: z
    .strictObject({
      patientId: PatientId,
      episodeId: EpisodeId,
      eventId: AdverseEventId,
      term: AdverseTerm,
      /** What it is; with "other", and only with it. */
      called: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(80))),
      beganOn: CalendarDay,
      ...look,
    })
    .check(deathIsSaidThrice),
  gives: z.object({ eventId: AdverseEventId }),
  refuses: [
    "no-such-treatment",
    "say-which-event",
    "before-treatment",
    "day-not-begun",
    "looked-before-it-began",
    "not-prescribed",
    "already-added",
    "erased",
  ],
  uses: [raise, takeDown],
});

export const lookAtAdverseEvent = command({
  name: "monitoring.lookAtAdverseEvent",
  does: "Say how an adverse event stands now; what was said of it before stays readable.",
  at: "POST /patients/{patientId}/adverse-events/{eventId}/looks",
  allow: records,
  takes: z.strictObject({ patientId: PatientId, eventId: AdverseEventId, ...look }).check(deathIsSaidThrice),
  gives: z.object({ eventId: AdverseEventId }),
  refuses: ["no-such-event", "day-not-begun", "looked-before-it-began", "not-prescribed", "already-added", "erased"],
  uses: [raise, takeDown],
});

export const readMonitoring = query({
  name: "monitoring.readMonitoring",
  does: "Read how somebody is watched: the plan of their treatment and what of it is due, what was found, limits crossed, adverse events.",
  at: "GET /patients/{patientId}/monitoring",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: MonitoringShown,
  refuses: ["erased"],
  uses: [labelPatients, nameMembers],
});

export const listMonitoringDue = query({
  name: "monitoring.listMonitoringDue",
  does: "Of whom in my area an examination is overdue, due or comes within the week, those that wait longest first.",
  at: "GET /monitoring-due",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({
    /** Those that are overdue, or only the others; left out: both. */
    only: z.optional(z.enum(["overdue", "due"])),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    /** People, of all pages. */
    counts: z.object({ overdue: z.int(), due: z.int() }),
    patients: z.array(DueShown),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});

export const workOutDue = command({
  name: "monitoring.workOutDue",
  does: "Work out anew what each running treatment waits for, a page of patients at a time: for the house's nightly round.",
  at: "POST /monitoring-due/work-out",
  allow: [theHouse],
  takes: z.strictObject({
    after: z.optional(PatientId),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 100),
  }),
  gives: z.object({ worked: z.int(), next: z.nullable(PatientId) }),
  refuses: [],
  uses: [labelPatients],
});
