import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { onceEach, planOf } from "../immunization/plan-of.ts";
import type { NotGivenReason } from "../immunization/dose.ts";
import type { DoseKept } from "../immunization/shown.ts";
import type { Sex } from "../people/patient.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";
import { type AgeGroup, ageGroupOf } from "./age-group.ts";
import { type Comer, cameOn, openAt, servesVillage } from "./expected.ts";
import type { VialsOpened } from "./session.ts";
import { type Usage, usageOf } from "./usage.ts";
import { vialOf } from "./vials.ts";

/*
 * What a session came to, counted from the records of children.
 *
 *   given at a session   written down as given here, on its day, by one of its workers, and not taken back
 *   of which dose        by the child's plan as it is known now; null: it counts for none (too early, from an expired vial)
 *   once each            the same vaccine of one child on one day is one dose, however many wrote it down
 *
 * A worker may hold two sessions on one day, one after the other. What they gave then belongs to the one that serves
 * the child's village; where none does, or more than one, to the earlier: it is counted once.
 */

/** A dose or a reason, as somebody wrote it down on the day. */
export interface GivenOn {
  readonly doseId: string;
  readonly childId: string;
  readonly by: string;
}

export interface NotGivenOn {
  readonly childId: string;
  readonly vaccine: VaccineCode;
  readonly why: NotGivenReason;
  readonly by: string;
}

/** A session of the day, as far as what was given is to be told apart. */
export interface OfDay {
  readonly sessionId: string;
  readonly from: string;
  readonly villages: readonly string[];
  readonly workerIds: readonly string[];
}

/** To which of a day's sessions belongs what one of their workers wrote down of a child of this village? */
export function sessionOf(by: string, village: string, ofDay: readonly OfDay[]): string | null {
  const theirs = ofDay
    .filter(({ workerIds }) => workerIds.includes(by))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const serving = theirs.filter((one) => one.villages.length > 0 && servesVillage(one, village));
  return (serving[0] ?? theirs[0])?.sessionId ?? null;
}

export interface TallyCell {
  readonly sex: Sex;
  readonly age: AgeGroup;
  readonly count: number;
}

export interface TallyLine {
  readonly vaccine: VaccineCode;
  /** "PENTA-2"; null: it counts for no dose. */
  readonly dose: string | null;
  readonly cells: readonly TallyCell[];
  readonly total: number;
}

export interface VialTally extends Usage {
  readonly vaccine: VaccineCode;
  /** Null: nobody has said it. */
  readonly opened: number | null;
}

export interface Tally {
  /** Of those who were expected. */
  readonly due: readonly string[];
  readonly came: readonly string[];
  readonly vaccinated: readonly string[];
  /** Vaccinated here without having been due by the list. */
  readonly beside: readonly string[];
  readonly lines: readonly TallyLine[];
  readonly notGiven: readonly { readonly why: NotGivenReason; readonly vaccines: number; readonly children: number }[];
  readonly vials: readonly VialTally[];
}

export interface TallyOf {
  readonly day: CalendarDay;
  /** Whoever is expected, and whoever was given something. */
  readonly children: readonly Comer[];
  readonly expected: ReadonlySet<string>;
  /** Already only what belongs to this session. */
  readonly given: readonly GivenOn[];
  readonly notGiven: readonly NotGivenOn[];
  /** Null: nobody has closed it yet. */
  readonly vials: readonly VialsOpened[] | null;
}

export function tallyOf({ day, children, expected, given, notGiven, vials }: TallyOf): Tally {
  const here = new Set(given.map(({ doseId }) => doseId));
  const due = children.filter((child) => expected.has(child.childId) && openAt(child, day).length > 0);
  const isDue = new Set(due.map(({ childId }) => childId));
  const at = (child: Comer) => {
    // A card keeps the newest reason of each vaccine; these are the reasons of the day.
    const reasons = notGiven.filter(({ childId }) => childId === child.childId).map((one) => ({ ...one, on: day }));
    const immunization = { ...child.immunization, notGiven: reasons };
    return cameOn({ immunization }, day, (doseId) => here.has(doseId));
  };
  const doses = children.flatMap((child) => dosesOf(child, day, here));
  return {
    due: due.map(({ childId }) => childId),
    came: due.filter((child) => at(child).came).map(({ childId }) => childId),
    vaccinated: due.filter((child) => at(child).vaccines > 0).map(({ childId }) => childId),
    beside: children.filter((one) => !isDue.has(one.childId) && at(one).vaccines > 0).map(({ childId }) => childId),
    lines: linesOf(doses),
    notGiven: reasonsOf(notGiven.filter((one) => !isGiven(one, children, day, here))),
    vials: vialsOf(doses, vials),
  };
}

/** Not given in the morning and given after all. */
function isGiven(
  { childId, vaccine }: NotGivenOn,
  children: readonly Comer[],
  day: CalendarDay,
  here: ReadonlySet<string>,
) {
  const doses = children.find((child) => child.childId === childId)?.immunization.doses ?? [];
  return doses.some((dose) => dose.vaccine === vaccine && dose.on === day && here.has(dose.doseId));
}

interface Counted {
  readonly vaccine: VaccineCode;
  readonly dose: string | null;
  readonly sex: Sex;
  readonly age: AgeGroup;
}

/** What a child was given here, each vaccine once, and what it counts for. */
function dosesOf(child: Comer, day: CalendarDay, here: ReadonlySet<string>): readonly Counted[] {
  const { doses } = child.immunization;
  const ofHere = onceEach(doses.filter((dose) => here.has(dose.doseId) && dose.on === day));
  if (ofHere.length === 0) return [];
  const { given } = planOf(child, child.immunization, day);
  const is = ({ vaccine }: DoseKept) => given.find(({ told }) => told.vaccine === vaccine && told.on === day)?.is[0];
  const who = { sex: child.sex, age: ageGroupOf(child.born.day, day) };
  return ofHere.map((dose) => ({ ...who, vaccine: dose.vaccine, dose: is(dose) ?? null }));
}

function linesOf(doses: readonly Counted[]): readonly TallyLine[] {
  const lines = new Map<string, Counted[]>();
  for (const dose of doses) {
    const key = `${dose.vaccine} ${dose.dose ?? ""}`;
    const known = lines.get(key);
    if (known) known.push(dose);
    else lines.set(key, [dose]);
  }
  return [...lines.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ vaccine: first.vaccine, dose: first.dose, cells: cellsOf(all), total: all.length }] : [];
  });
}

function cellsOf(all: readonly Counted[]): readonly TallyCell[] {
  const cells = new Map<string, TallyCell>();
  for (const { sex, age } of all) {
    const key = `${sex} ${age}`;
    cells.set(key, { sex, age, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()];
}

function reasonsOf(notGiven: readonly NotGivenOn[]): Tally["notGiven"] {
  return [...new Set(notGiven.map(({ why }) => why))].map((why) => {
    const those = notGiven.filter((one) => one.why === why);
    return { why, vaccines: those.length, children: new Set(those.map(({ childId }) => childId)).size };
  });
}

function vialsOf(doses: readonly Counted[], vials: readonly VialsOpened[] | null): readonly VialTally[] {
  const vaccines = new Set([...doses.map(({ vaccine }) => vaccine), ...(vials ?? []).map(({ vaccine }) => vaccine)]);
  return [...vaccines].map((vaccine) => {
    const given = doses.filter((one) => one.vaccine === vaccine).length;
    const opened = vials?.find((one) => one.vaccine === vaccine)?.opened ?? (vials === null ? null : 0);
    const usage = usageOf(given, (opened ?? 0) * vialOf(vaccine).holds);
    return { vaccine, opened, ...usage, tooFew: opened !== null && usage.tooFew };
  });
}
