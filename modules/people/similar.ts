import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { nameSounds, nameWords, soundAlike } from "./name-sound.ts";
import { ageOn, type Identity } from "./patient.ts";

/*
 * Do two records look like one person? A question for whoever stands before the patient, and never
 * an answer: two records are not merged by a rule.
 *
 * A household shares its phone and its family name, and a worker registers them one after the
 * other. So a phone counts only with a name that is a person's own: not the word at the end of both
 * names, and not one that half a village bears.
 */

export interface Known {
  readonly name: string;
  readonly sex: Identity["sex"];
  readonly born: Identity["born"];
  /** As it is dialled: "+919812345678". */
  readonly phone: string | null;
}

export type Likeness = "same-phone" | "same-name" | "name-sounds-alike" | "same-age";

/** Ages are guessed, and rounded to fives and tens; two years either way catch most of what one person says twice. */
const yearsApart = 2;

const everyones = new Set(nameSounds("Mohammad Abdul Devi Kumar Kumari Bibi Begum Khatun Bano Lal Ram Singh"));

/**
 * - `same-phone`: both have one, and it is the same
 * - `same-name`: each word of the shorter name sounds like one of the longer
 * - `name-sounds-alike`: not all, but one that is a person's own
 * - `same-age`: at most two years apart, and of one sex
 */
export function likeness(a: Known, b: Known, today: CalendarDay): readonly Likeness[] {
  const found: Likeness[] = [];
  if (a.phone !== null && a.phone === b.phone) found.push("same-phone");
  const names = namesAlike(a.name, b.name);
  if (names !== null) found.push(names);
  if (a.sex === b.sex && Math.abs(ageOn(a.born, today) - ageOn(b.born, today)) <= yearsApart) found.push("same-age");
  return found;
}

/** Worth a look before somebody is registered. */
export function looksAlike(how: readonly Likeness[]): boolean {
  const has = (one: Likeness) => how.includes(one);
  return (has("same-phone") && (has("same-name") || has("name-sounds-alike"))) || (has("same-name") && has("same-age"));
}

/** So much alike that it is said even of somebody whom the asker may not see. */
export function surelyTheSame(how: readonly Likeness[]): boolean {
  return (["same-phone", "same-name", "same-age"] as const).every((one) => how.includes(one));
}

export function namesAlike(a: string, b: string): "same-name" | "name-sounds-alike" | null {
  const [shorter, longer] = [nameWords(a), nameWords(b)].sort((one, other) => one.length - other.length);
  if (shorter === undefined || longer === undefined || shorter.length === 0) return null;
  const left = [...longer];
  const found = shorter.filter((word) => {
    const at = left.findIndex((other) => soundAlike(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  if (found.length === shorter.length) return "same-name";
  if (shorter.length < longer.length && inOneWordAlike(a, b)) return "same-name";
  const family = shorter.length > 1 && shorter.at(-1)?.sound === longer.at(-1)?.sound ? shorter.at(-1) : null;
  return found.some((word) => word !== family && !everyones.has(word.sound)) ? "name-sounds-alike" : null;
}

/** "Om Prakash" is written "Omprakash" as well. */
function inOneWordAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => nameWords(name.replace(/\s+/g, ""))[0]);
  return one !== undefined && other !== undefined && soundAlike(one, other);
}
