import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { notGivenReasons, Vaccine } from "../immunization/dose.ts";
import { PlaceId } from "../places/place.ts";
import { MemberId } from "../staff/member.ts";
import { marks } from "./marks.ts";

/*
 * Which children a list, or a number, is about. A number and its list are read by the same conditions
 * (server/children-in.sql.ts): a number is always as long as its list.
 *
 *   all             whoever lives here: in care, or refused by the family; not who died, moved away or was entered twice
 *   due, overdue    in care, and a dose may be given today; or should have been by now
 *   done            in care, and nothing is due today; what can no longer be given does not count against it
 *   expired         in care, and a dose can no longer be given
 *   zero-dose       of six weeks or older, without Penta-1; after the first birthday without DPT-1
 *   true-zero-dose  of six weeks or older, without any BCG, polio, pentavalent or measles vaccine, whether or not it counts
 *   left-out        as zero-dose, as the part of a target
 *   penta-dropout   Penta-1 was given, Penta-3 was not
 *   bcg-mr-dropout  BCG was given, MR-1 was not; penta-mr-dropout: Penta-1 was, MR-1 was not
 *   given, missing  that dose counts; or does not, or was not given
 *   in-time         it was given within 28 days of the day for which it was recommended
 *   full, complete  fully immunized before the first birthday; completely before the second
 *   not-given       it was said why something that is open was not given: for that reason
 *   not-in-care     care ended here
 */
export const childSets = [
  ...(["due", "overdue", "done", "expired", "zero-dose", "true-zero-dose", "left-out"] as const),
  ...(["penta-dropout", "bcg-mr-dropout", "penta-mr-dropout", "given", "missing", "in-time"] as const),
  ...(["full", "complete", "not-given", "all", "not-in-care"] as const),
] as const;
export type ChildSet = (typeof childSets)[number];

export const Mark = z.enum(marks);

/** Of each the first order is read from an index. */
export const orders = ["longest", "youngest", "oldest"] as const;
export const Order = z.enum(orders);
export type Order = z.infer<typeof Order>;

/** Narrower by each that is given; a place means all that lies in it. */
export const Wanted = z.strictObject({
  set: z.enum(childSets),
  /** Of which dose: of "given", "missing" and "in-time". */
  mark: z.optional(Mark),
  /** Of "not-given": for that reason. */
  reason: z.optional(z.enum(notGivenReasons)),
  /** Only those to whom this vaccine is due, or overdue. */
  vaccine: z.optional(Vaccine),
  /** Of "due": also what is due in so many days. */
  within: z.optional(z.int().check(z.minimum(0), z.maximum(90))),
  placeId: z.optional(PlaceId),
  workerId: z.optional(MemberId),
  village: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  /** Born between these days, both of them in it. */
  bornFrom: z.optional(CalendarDay),
  bornUntil: z.optional(CalendarDay),
});
export type Wanted = z.infer<typeof Wanted>;

const marked: readonly ChildSet[] = ["given", "missing", "in-time"];

/** Is it said of which dose, or for which reason, where the set needs that, and nowhere else? */
export const isAsked = ({ set, mark, reason, within, vaccine }: Wanted): boolean =>
  marked.includes(set) === (mark !== undefined) &&
  (set === "not-given") === (reason !== undefined) &&
  (within === undefined || set === "due") &&
  (vaccine === undefined || set === "due" || set === "overdue");

/** What is waited for longest stands first where something is waited for. */
export const ordersOf = (set: ChildSet): readonly Order[] =>
  set === "due" || set === "overdue" ? orders : ["youngest", "oldest"];

/** In time: at most so many days after the recommended one. */
export const inTimeDays = 28;
/** Six weeks: from that age on Penta-1 may be given. */
export const pentaDays = 42;
