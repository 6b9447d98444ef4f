import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { namesAlike } from "../people/similar.ts";
import type { ChildIdentity } from "./child.ts";

/*
 * Do two records look like one child? A question for whoever stands before the child, and never an answer.
 *
 * Newborns have no name, brothers and sisters share mother, phone and house, and one child is registered
 * by the hospital, the ANM and a finder within a month. So the mother and the phone count together with
 * the day of birth; the child's own name counts with one of them, since a day of birth is often misheard.
 */

type Sought = Pick<ChildIdentity, "name" | "sex" | "born" | "ofBirth" | "mother" | "phone">;

export const childLikenesses = ["same-mother", "same-phone", "same-name", "born-near"] as const;
export type ChildLikeness = (typeof childLikenesses)[number];

/** A birth a month apart cannot be another birth of the same mother; an estimated day is months off. */
const daysApart = { exact: 30, estimated: 120 };

/**
 * - `same-mother`: the mothers' names sound alike, each word of the shorter one
 * - `same-phone`: both have one, and it is the same
 * - `same-name`: both are named, and the names sound alike
 * - `born-near`: born within 30 days of each other, or within 120 where a day is estimated
 */
export function childLikeness(a: Sought, b: Sought): readonly ChildLikeness[] {
  const found: ChildLikeness[] = [];
  const sameName = (one: string | null, other: string | null) =>
    one !== null && other !== null && namesAlike(one, other) === "same-name";
  if (sameName(a.mother, b.mother)) found.push("same-mother");
  if (a.phone !== null && a.phone.number === b.phone?.number) found.push("same-phone");
  if (sameName(a.name, b.name)) found.push("same-name");
  const apart = a.born.exact && b.born.exact ? daysApart.exact : daysApart.estimated;
  if (daysBetween(a.born.day, b.born.day) <= apart) found.push("born-near");
  return found;
}

/** Worth a look before a child is registered. Twins of one birth that are told apart are two children. */
export function childrenLookAlike(a: Sought, b: Sought): readonly ChildLikeness[] {
  if (areTwins(a, b)) return [];
  const how = childLikeness(a, b);
  const has = (one: ChildLikeness) => how.includes(one);
  const family = has("same-mother") || has("same-phone");
  return family && (has("born-near") || has("same-name")) ? how : [];
}

/** So much alike that it is said even of a child whom the asker may not see. */
export function surelyTheSameChild(how: readonly ChildLikeness[]): boolean {
  return (["same-mother", "same-phone", "born-near"] as const).every((one) => how.includes(one));
}

function areTwins(a: Sought, b: Sought): boolean {
  return a.ofBirth !== null && b.ofBirth !== null && a.ofBirth.order !== b.ofBirth.order;
}

const daysBetween = (a: CalendarDay, b: CalendarDay) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
