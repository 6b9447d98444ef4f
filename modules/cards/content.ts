import type { CalendarDay } from "../../foundation/calendar-day.ts";
import {
  byte,
  dayNumber,
  dayNumbered,
  fourBytes,
  fromHex,
  fromUtf8,
  hexOf,
  joined,
  type Reader,
  twoBytes,
  utf8,
} from "./bytes.ts";
import { type CardDose, cardEvidences, unionOfDoses } from "./card-dose.ts";
import { numberOfVaccine, vaccineAt } from "./vaccine-numbers.ts";

/*
 * What a card says, as bytes; its envelope (length, signature, digest) is record.ts.
 *
 *   version    4   rises by one with each writing; of two the higher is the newer
 *   flags      1   sex in bits 0 and 1 (1 female, 2 male, 3 other), 4 incomplete, 8 printed
 *   bound to   1 + n   the chip's UID (4, 7 or 10 bytes), or the number of a printed card (1 to 12 letters)
 *   child     16   the child's id
 *   born       2   days since 1 January 2000
 *   written    2   days since 1 January 2000
 *   schedule   1 + n   code and version, as "india-uip@2026-11"; up to 24 letters
 *   name       1 + n   given name in UTF-8, cut to 24 bytes; no family name, phone, place or diagnosis
 *   visits     1   how many days with doses; for each: day after birth 2, doses 1, and for each dose
 *              2   number of the vaccine, flags: evidence in bits 0 to 2, 8 batch known, 16 taken back
 *
 * All numbers have the most significant byte first. The same content always has the same bytes.
 */

export const sexesOnCard = ["female", "male", "other"] as const;

export type Binding =
  | { readonly is: "chip" /** In hex, as the reader gives it, without colons. */; readonly uid: string }
  | { readonly is: "printed"; readonly cardNumber: string };

export interface CardContent {
  readonly version: number;
  readonly boundTo: Binding;
  /** A UUID. */
  readonly childId: string;
  readonly born: CalendarDay;
  readonly sex: (typeof sexesOnCard)[number];
  readonly givenName: string;
  /** "india-uip@2026-11" */
  readonly schedule: string;
  readonly writtenOn: CalendarDay;
  readonly doses: readonly CardDose[];
  /** There was no room for all doses: the house knows more than the card. */
  readonly incomplete: boolean;
}

const longestName = 24;

/** @throws RangeError for content that no card can hold: whoever writes cards checks it before */
export function contentBytes(content: CardContent): Uint8Array {
  const { boundTo, schedule } = content;
  const binding = boundTo.is === "chip" ? fromHex(boundTo.uid) : asciiBytes(boundTo.cardNumber, 1, 12);
  if (binding === null || (boundTo.is === "chip" && ![4, 7, 10].includes(binding.length)))
    throw new RangeError("A card is bound to a UID of 4, 7 or 10 bytes, or to a number of 1 to 12 letters.");
  const child = fromHex(content.childId.replaceAll("-", ""));
  if (child?.length !== 16) throw new RangeError("A child's id is a UUID.");
  const flags =
    sexesOnCard.indexOf(content.sex) + 1 + (content.incomplete ? 4 : 0) + (boundTo.is === "printed" ? 8 : 0);
  const coded = asciiBytes(schedule, 1, 24);
  if (coded === null) throw new RangeError("A schedule's code and version are 1 to 24 letters.");
  const name = shortName(content.givenName);
  return joined(
    fourBytes(within(content.version, 1, 0xffffffff)),
    byte(flags),
    byte(binding.length),
    binding,
    child,
    twoBytes(within(dayNumber(content.born), 0, 0xffff)),
    twoBytes(within(dayNumber(content.writtenOn), 0, 0xffff)),
    byte(coded.length),
    coded,
    byte(name.length),
    name,
    doseBytes(unionOfDoses(content.doses)),
  );
}

function within(number: number, least: number, most: number): number {
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new RangeError(`${number} does not lie between ${least} and ${most}.`);
}

function asciiBytes(text: string, least: number, most: number): Uint8Array | null {
  return /^[!-~]*$/.test(text) && text.length >= least && text.length <= most ? utf8(text) : null;
}

/** Cut between two characters as people see them: a vowel sign stays with its consonant. */
function shortName(name: string): Uint8Array {
  const characters = name.match(/\P{M}\p{M}*/gu) ?? [];
  let short = "";
  for (const character of characters) {
    if (utf8(short + character).length > longestName) break;
    short += character;
  }
  return utf8(short);
}

function doseBytes(doses: readonly CardDose[]): Uint8Array {
  const days = [...new Set(doses.map(({ day }) => day))];
  const parts = [byte(within(days.length, 0, 255))];
  for (const day of days) {
    const given = doses.filter((dose) => dose.day === day);
    parts.push(twoBytes(within(day, 0, 0xffff)), byte(within(given.length, 1, 255)));
    for (const dose of given) {
      const number = numberOfVaccine(dose.vaccine);
      if (number === null) throw new RangeError(`${dose.vaccine} has no number on cards.`);
      const evidence = cardEvidences.indexOf(dose.evidence);
      parts.push(Uint8Array.of(number, evidence + (dose.batchKnown ? 8 : 0) + (dose.takenBack ? 16 : 0)));
    }
  }
  return joined(...parts);
}

/** @returns null: no content, or not the one way in which it is written */
export function readContent(read: Reader): CardContent | null {
  const [version, flags, bindingLength] = [read.number(4), read.number(1), read.number(1)];
  if (version === null || version === 0 || flags === null || flags > 15 || bindingLength === null) return null;
  const boundTo = bindingIn(read.take(bindingLength), (flags & 8) > 0);
  const sex = sexesOnCard[(flags & 3) - 1];
  const child = read.take(16);
  const [born, writtenOn] = [read.number(2), read.number(2)];
  if (boundTo === null || sex === undefined || child === null || born === null || writtenOn === null) return null;
  const [schedule, givenName] = [textIn(read), textIn(read)];
  const doses = dosesIn(read);
  if (schedule === null || givenName === null || doses === null) return null;
  return {
    ...{ version, boundTo, sex, schedule, givenName, doses, incomplete: (flags & 4) > 0 },
    childId: hexOf(child).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"),
    born: dayNumbered(born),
    writtenOn: dayNumbered(writtenOn),
  };
}

function bindingIn(bytes: Uint8Array | null, printed: boolean): Binding | null {
  if (bytes === null) return null;
  if (!printed) return [4, 7, 10].includes(bytes.length) ? { is: "chip", uid: hexOf(bytes) } : null;
  const cardNumber = fromUtf8(bytes);
  return cardNumber === null ? null : { is: "printed", cardNumber };
}

function textIn(read: Reader): string | null {
  const length = read.number(1);
  const bytes = length === null ? null : read.take(length);
  return bytes && fromUtf8(bytes);
}

function dosesIn(read: Reader): readonly CardDose[] | null {
  const doses: CardDose[] = [];
  const visits = read.number(1);
  for (let visit = 0; visit < (visits ?? 0); visit += 1) {
    const [day, count] = [read.number(2), read.number(1)];
    for (let at = 0; at < (count ?? 0); at += 1) {
      const [number, flags] = [read.number(1), read.number(1)];
      if (day === null || number === null || number === 0 || flags === null) return null;
      doses.push({
        vaccine: vaccineAt(number),
        day,
        evidence: cardEvidences[flags & 7] ?? "none",
        batchKnown: (flags & 8) > 0,
        takenBack: (flags & 16) > 0,
      });
    }
    if (count === null) return null;
  }
  return visits === null ? null : doses;
}
