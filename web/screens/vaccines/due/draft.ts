import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { estimatedBirth, isChild } from "../../../../modules/children/child.ts";
import type { Sex } from "../../../../modules/people/patient.ts";
import type { Evidence } from "../../../../modules/schedules/evidence.ts";
import type { DoseTold } from "../../../../modules/schedules/judge-given.ts";
import type { Child } from "../../../../modules/schedules/plan.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import { wholeIn } from "../../patients/digits.ts";

export const ageUnits = ["weeks", "months", "years"] as const;

/** A child about whom somebody asks, as it is being written. It is kept nowhere and sent nowhere. */
export interface Draft {
  readonly bornBy: "day" | "age";
  readonly born: string;
  readonly age: string;
  readonly ageUnit: (typeof ageUnits)[number] | "";
  readonly sex: Sex | "";
  readonly jeDistrict: "yes" | "no" | "";
  /** The day for which it is asked. */
  readonly on: string;
  readonly doses: readonly DoseDraft[];
}

export interface DoseDraft {
  readonly key: number;
  readonly vaccine: VaccineCode | "";
  readonly evidence: Evidence | "";
  readonly on: string;
  readonly dayUnknown: boolean;
}

export const emptyDraft = (today: CalendarDay): Draft => ({
  ...{ bornBy: "day", born: "", age: "", ageUnit: "", sex: "", jeDistrict: "", on: today, doses: [] },
});

/** By what the dose before it is known, this one is as a rule too. */
export function withDose(draft: Draft): Draft {
  const before = draft.doses.at(-1);
  const evidence = before?.evidence === "scar" ? "" : (before?.evidence ?? "");
  const dose = { key: (before?.key ?? 0) + 1, vaccine: "" as const, evidence, on: "", dayUnknown: false };
  return { ...draft, doses: [...draft.doses, dose] };
}

/** A scar is that of BCG. */
export function withChangedDose(draft: Draft, key: number, change: Partial<DoseDraft>): Draft {
  const doses = draft.doses.map((dose) => {
    if (dose.key !== key) return dose;
    const changed = { ...dose, ...change };
    return changed.evidence === "scar" && changed.vaccine !== "BCG" ? { ...changed, evidence: "" as const } : changed;
  });
  return { ...draft, doses };
}

/** A scar tells no day. */
export const hasDay = ({ evidence, dayUnknown }: DoseDraft) => evidence !== "scar" && !dayUnknown;

export type FaultCode = "choose" | "no-number" | "no-day" | "after-today" | "after-asked" | "before-birth" | "no-child";

export interface Fault {
  /** The name of its field. */
  readonly field: string;
  readonly code: FaultCode;
}

export const doseField = (key: number, field: "vaccine" | "evidence" | "on") => `dose-${key}-${field}`;

/** Null while nobody knows it; of an age it is guessed, in the middle of what was said. */
export function bornOf({ bornBy, born, age, ageUnit }: Draft, today: CalendarDay): CalendarDay | null {
  if (bornBy === "day") return born === "" ? null : (born as CalendarDay);
  const count = wholeIn(age);
  return count === null || ageUnit === "" ? null : estimatedBirth({ count, unit: ageUnit }, today);
}

/** What still stands against it, in the order of the screen. */
export function faultsOf(draft: Draft, today: CalendarDay): readonly Fault[] {
  const born = bornOf(draft, today);
  const faults: Fault[] = [];
  const add = (field: string, code: FaultCode | null) => {
    if (code) faults.push({ field, code });
  };
  if (draft.bornBy === "age") {
    add("age", wholeIn(draft.age) === null ? "no-number" : born && !isChild(born, today) ? "no-child" : null);
    add("ageUnit", draft.ageUnit === "" ? "choose" : null);
  } else {
    add("born", born === null ? "no-day" : born > today ? "after-today" : isChild(born, today) ? null : "no-child");
  }
  add("sex", draft.sex === "" ? "choose" : null);
  add("jeDistrict", draft.jeDistrict === "" ? "choose" : null);
  add("on", faultOfAsked(draft, born));
  for (const dose of draft.doses) {
    add(doseField(dose.key, "vaccine"), dose.vaccine === "" ? "choose" : null);
    add(doseField(dose.key, "evidence"), dose.evidence === "" ? "choose" : null);
    if (hasDay(dose)) add(doseField(dose.key, "on"), faultOfGiven(dose, draft, born, today));
  }
  return faults;
}

function faultOfAsked({ on }: Draft, born: CalendarDay | null): FaultCode | null {
  if (on === "") return "no-day";
  if (born === null) return null;
  if (on < born) return "before-birth";
  return isChild(born, on as CalendarDay) ? null : "no-child";
}

function faultOfGiven(dose: DoseDraft, { on }: Draft, born: CalendarDay | null, today: CalendarDay): FaultCode | null {
  if (dose.on === "") return "no-day";
  if (born !== null && dose.on < born) return "before-birth";
  if (dose.on > today) return "after-today";
  return on !== "" && dose.on > on ? "after-asked" : null;
}

export interface Question {
  readonly child: Child;
  readonly isGuessed: boolean;
  readonly told: readonly DoseTold[];
  readonly on: CalendarDay;
}

/** Null while something stands against it. */
export function questionOf(draft: Draft, today: CalendarDay): Question | null {
  const born = bornOf(draft, today);
  if (born === null || faultsOf(draft, today).length > 0) return null;
  const told = draft.doses.flatMap((dose): DoseTold[] => {
    const { vaccine, evidence, on } = dose;
    if (vaccine === "" || evidence === "") return [];
    return [{ vaccine, evidence, on: hasDay(dose) ? (on as CalendarDay) : null }];
  });
  return {
    child: {
      born,
      sex: draft.sex === "female" || draft.sex === "male" ? draft.sex : "unknown",
      jeEndemic: draft.jeDistrict === "yes",
    },
    isGuessed: draft.bornBy === "age",
    told,
    on: draft.on as CalendarDay,
  };
}
