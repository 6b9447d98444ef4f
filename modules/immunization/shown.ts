import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { By } from "../staff/who-wrote.ts";
import { DoseId, Evidence, notGivenReasons, Schedule, sites, takenBackReasons, Vaccine } from "./dose.ts";

/** What a plan is worked out from, by the same rules on a server and on a phone (`plan-of.ts`). */
export const PlannedBy = z.object({
  schedule: Schedule,
  /** The children of the district are given the vaccine against Japanese encephalitis. */
  jeEndemic: z.boolean(),
});

/** A dose that stands. */
export const DoseKept = z.object({
  doseId: DoseId,
  vaccine: Vaccine,
  on: z.nullable(CalendarDay),
  evidence: Evidence,
  batch: z.nullable(z.string()),
  expiresOn: z.nullable(CalendarDay),
  site: z.nullable(z.enum(sites)),
  spoilt: z.boolean(),
});
export type DoseKept = z.infer<typeof DoseKept>;

export const NotGiven = z.object({ vaccine: Vaccine, on: CalendarDay, why: z.enum(notGivenReasons) });

/** As a worker's phone keeps it. */
export const ImmunizationCard = z.extend(PlannedBy, {
  doses: z.array(DoseKept),
  /** The newest of each vaccine. */
  notGiven: z.array(NotGiven),
  /** What was written down by mistake, and stands no more: a card that still says it is wrong. */
  takenBack: z.array(z.object({ vaccine: Vaccine, on: CalendarDay })),
});
export type ImmunizationCard = z.infer<typeof ImmunizationCard>;

export const ImmunizationShown = z.extend(PlannedBy, {
  today: CalendarDay,
  doses: z.array(
    z.extend(DoseKept, {
      by: By,
      at: z.iso.datetime(),
      /** By which version it was judged, and what it was counted as then. */
      version: z.string(),
      countedAs: z.array(z.string()),
      takenBack: z.nullable(z.object({ why: z.enum(takenBackReasons), by: By, at: z.iso.datetime() })),
    }),
  ),
  notGiven: z.array(z.extend(NotGiven, { by: By })),
});
