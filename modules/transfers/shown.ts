import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ResistanceClass } from "../diagnosis/resistance.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { PhaseCode } from "../treatment/episode.ts";
import { Outcome } from "../treatment/outcome.ts";
import { RegimenRef } from "../treatment/regimen.ts";
import { Ending, SendingId, SendingKind } from "./sending.ts";

/* How somebody who was sent on is shown. */

/** What both sides see of it in a list. */
export const SendingFields = {
  sendingId: SendingId,
  patientId: PatientId,
  kind: SendingKind,
  /** A reason of a transfer or of a referral. */
  why: z.string(),
  from: Facility,
  /** Null: out of the organisation. */
  to: z.nullable(Facility),
  askedOn: CalendarDay,
  askedBy: By,
  /** It waits, and has for longer than it should. */
  late: z.boolean(),
  ended: z.nullable(z.object({ as: Ending, on: CalendarDay, by: By, why: z.nullable(z.string()) })),
};

export const SendingRow = z.object({ ...SendingFields, name: z.string(), sex: Sex, age: z.int() });

/** With its words, as they stand on the chart. */
export const SendingOnChart = z.object({
  ...SendingFields,
  note: z.nullable(z.string()),
  /** Where to, in words: out of the organisation. */
  destination: z.nullable(z.string()),
  /** What was done, or why not. */
  answer: z.nullable(z.string()),
});

/** What whoever is to take somebody over reads before they say yes. */
export const Summary = z.object({
  treatment: z.nullable(
    z.object({
      registrationNumber: z.string(),
      regimen: RegimenRef,
      phase: PhaseCode,
      startsOn: CalendarDay,
      closedOn: z.nullable(CalendarDay),
      outcome: z.nullable(Outcome),
    }),
  ),
  resistance: ResistanceClass,
  /** Was tuberculosis confirmed by a doctor? */
  confirmed: z.boolean(),
});
