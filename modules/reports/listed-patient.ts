import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { ResistanceClass } from "../diagnosis/resistance.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { PhaseCode } from "../treatment/episode.ts";
import { Outcome } from "../treatment/outcome.ts";

/** Doses due on days that have ended, by what is known of them; they add up to `due`. */
export const Doses = z.object({
  due: z.int(),
  verified: z.int(),
  reported: z.int(),
  unknown: z.int(),
  missed: z.int(),
});

/** Their newest treatment. */
const Treatment = z.object({
  registrationNumber: z.nullable(z.string()),
  regimen: z.nullable(z.string()),
  phase: z.nullable(PhaseCode),
  startedOn: CalendarDay,
  /** Which day of it today is, or how many days it had. */
  dayNumber: z.int(),
  /** Of the whole course. */
  dosesOfCourse: z.int(),
  doses: Doses,
  /** Of the thirty days that ended before today; of a treatment that is closed none. */
  lately: Doses,
  /** The last day of which somebody said anything; null: none. */
  heardOn: z.nullable(CalendarDay),
  closed: z.nullable(z.object({ outcome: Outcome, on: CalendarDay })),
});

export const Facility = z.object({ placeId: PlaceId, name: z.string(), nameHindi: z.nullable(z.string()) });

/** One row of a list, as it is exported. */
export const LinePatient = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.int(),
  village: z.nullable(z.string()),
  facility: z.nullable(Facility),
  registeredOn: CalendarDay,
  resistance: ResistanceClass,
  /** Null: none has begun. */
  treatment: z.nullable(Treatment),
});

/** One row of a list, and since when they are in what lists are about; null: they are not. */
export const ListedPatient = z.object({
  ...LinePatient.shape,
  waitsSince: z.nullable(CalendarDay),
  testsSince: z.nullable(CalendarDay),
  silentSince: z.nullable(CalendarDay),
  overdueSince: z.nullable(CalendarDay),
});
