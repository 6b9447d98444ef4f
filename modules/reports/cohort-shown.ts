import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { CascadeReason, CascadeStep } from "./cascade.ts";
import { Facility } from "./listed-patient.ts";

/** Whose numbers: of a period, both days with it, and of a place in my area; without them of everybody there. */
export const cohort = { from: z.optional(CalendarDay), to: z.optional(CalendarDay), placeId: z.optional(PlaceId) };

export const CascadeShown = z.object({
  today: CalendarDay,
  /** All five, in their order; `untested`: how many of those at "tested" have no result. */
  steps: z.array(z.object({ step: CascadeStep, people: z.int(), untested: z.int() })),
  /** Where somebody stands and why they are not further; they add up to those registered. */
  places: z.array(z.object({ step: CascadeStep, because: CascadeReason, people: z.int() })),
});

export const PersonInCascade = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  age: z.int(),
  village: z.nullable(z.string()),
  facility: z.nullable(Facility),
  registeredOn: CalendarDay,
  step: CascadeStep,
  because: CascadeReason,
});

const Part = z.number().check(z.minimum(0), z.maximum(1));

export const SurvivalShown = z.object({
  today: CalendarDay,
  /** All who started; of them those who are watched, and how many of these had the event. */
  started: z.int(),
  people: z.int(),
  happened: z.int(),
  /** Empty where there are too few people for a curve; `day` in days since the start, parts from 0 to 1. */
  steps: z.array(
    z.object({
      day: z.int(),
      atRisk: z.int(),
      events: z.int(),
      censored: z.int(),
      survival: Part,
      low: z.nullable(Part),
      high: z.nullable(Part),
    }),
  ),
  /** As each thirtieth day began. */
  atRisk: z.array(z.object({ day: z.int(), people: z.int() })),
  /** The first day by which half of them had the event; null: it was fewer. */
  median: z.nullable(z.int()),
});
