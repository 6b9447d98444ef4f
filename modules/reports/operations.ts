import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { findPatients } from "../people/operations.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { PhaseCode } from "../treatment/episode.ts";
import { Outcome } from "../treatment/outcome.ts";
import { patientSets } from "./numbers.ts";

const PatientSet = z.enum(patientSets);

/** Doses due on days that have ended, by what is known of them; they add up to `due`. */
const Doses = z.object({
  due: z.int(),
  verified: z.int(),
  reported: z.int(),
  unknown: z.int(),
  missed: z.int(),
});

export const readDashboard = query({
  name: "reports.readDashboard",
  does: "The numbers of the programme in my area, each with the set of which it is a part, and the doses of the last 30 days.",
  at: "GET /dashboard",
  allow: [holding("doctor", "supervisor")],
  takes: z.strictObject({}),
  gives: z.object({
    today: CalendarDay,
    /** For each set: how many there are, and of how many. */
    numbers: z.array(z.object({ set: PatientSet, count: z.int(), partOf: z.nullable(PatientSet), of: z.int() })),
    /** Of everybody on treatment, also of those without a single record. */
    doses: z.object({ from: CalendarDay, to: CalendarDay, patients: z.int(), ...Doses.shape, rules: z.string() }),
    /** Only facilities with somebody on treatment, those with the most first. */
    facilities: z.array(
      z.object({
        placeId: PlaceId,
        name: z.string(),
        nameHindi: z.nullable(z.string()),
        onTreatment: z.int(),
        silent: z.int(),
        doses: Doses,
      }),
    ),
  }),
  refuses: [],
});

export const listPatientsIn = query({
  name: "reports.listPatientsIn",
  does: "List the patients behind a number of the dashboard, those who came to it last first.",
  at: "GET /dashboard/patients",
  allow: [holding("doctor", "supervisor", "worker")],
  takes: z.strictObject({
    set: PatientSet,
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    total: z.int(),
    patients: z.array(
      z.object({
        patientId: PatientId,
        name: z.string(),
        sex: Sex,
        age: z.int(),
        village: z.nullable(z.string()),
        facility: z.nullable(z.object({ placeId: PlaceId, name: z.string(), nameHindi: z.nullable(z.string()) })),
        registeredOn: CalendarDay,
        /** Their newest treatment; null: none has begun. */
        treatment: z.nullable(
          z.object({
            registrationNumber: z.nullable(z.string()),
            phase: z.nullable(PhaseCode),
            startedOn: CalendarDay,
            /** Which day of it today is, or how many days it had. */
            dayNumber: z.int(),
            /** Of the whole course. */
            dosesOfCourse: z.int(),
            doses: Doses,
            /** The last day of which somebody said anything; null: none. */
            heardOn: z.nullable(CalendarDay),
            closed: z.nullable(z.object({ outcome: Outcome, on: CalendarDay })),
          }),
        ),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findPatients],
});
