import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { notGivenReasons, Vaccine } from "../immunization/dose.ts";
import { PlaceId } from "../places/place.ts";
import { ChildRow } from "../children/shown.ts";
import { Mark } from "./sets.ts";

/** One row of a list: who it is, as `children` says it at this moment, and where they stand. */
export const ListedChild = z.extend(ChildRow, {
  /** What may be given today, and what comes next where nothing may. */
  open: z.array(
    z.object({
      code: z.string(),
      vaccine: Vaccine,
      state: z.enum(["due", "overdue", "later"]),
      from: CalendarDay,
      overdueFrom: z.nullable(CalendarDay),
      until: z.nullable(CalendarDay),
      /** Something after an earlier dose: the doctor is asked first. */
      stopped: z.boolean(),
    }),
  ),
  expired: z.array(z.string()),
  reasons: z.array(z.enum(notGivenReasons)),
  schedule: z.string(),
  version: z.string(),
});
export type ListedChild = z.infer<typeof ListedChild>;

/** A dose that was given, or something after one, with the child: as long as the number that counts it. */
export const CountedChild = z.extend(ListedChild, { on: CalendarDay });

/** Counts of children; each is as long as the list of the same name. */
export const Figures = z.object({
  all: z.int(),
  /** Those of six weeks or older: whom zero-dose and left-out are a part of. */
  ofSixWeeks: z.int(),
  given: z.record(Mark, z.int()),
  inTime: z.record(Mark, z.int()),
  /** Days after the recommended one, of half of those who were given it; null: nobody was. */
  medianLate: z.record(Mark, z.nullable(z.number())),
  zeroDose: z.int(),
  trueZeroDose: z.int(),
  pentaDropout: z.int(),
  bcgMrDropout: z.int(),
  pentaMrDropout: z.int(),
  full: z.int(),
  complete: z.int(),
  /** Infants in a year by head count, where all facilities with children have one; null: not all, or none. */
  target: z.nullable(z.int()),
});
export type Figures = z.infer<typeof Figures>;

export const Group = z.object({
  placeId: z.nullable(PlaceId),
  /** A worker, where it is by worker. */
  memberId: z.nullable(z.string()),
  /** Of a place, a worker or a village; null: none. */
  name: z.nullable(z.string()),
  nameHindi: z.nullable(z.string()),
  figures: Figures,
});
