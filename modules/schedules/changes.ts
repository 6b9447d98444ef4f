import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { Plan } from "./plan.ts";
import type { DoseState, PlannedDose } from "./planned-dose.ts";
import type { Reason } from "./reason.ts";
import type { VaccineCode } from "./vaccines.ts";

/*
 * What another schedule, or another version of it, changes for one child: two plans of the same history on the same day.
 * A dose of the programme is known by its code; one that no longer stands in it is dropped, whatever takes its place.
 */
export type Change =
  /** Asked for now, and was not; asked for no longer. */
  | {
      readonly is: "added" | "dropped";
      readonly dose: string;
      readonly state: DoseState;
      readonly due: CalendarDay | null;
    }
  | { readonly is: "state"; readonly dose: string; readonly was: DoseState; readonly now: DoseState }
  | { readonly is: "day"; readonly dose: string; readonly was: CalendarDay; readonly now: CalendarDay }
  /** A dose that was given counts now, or no longer. */
  | { readonly is: "counts"; readonly vaccine: VaccineCode; readonly on: CalendarDay | null }
  | {
      readonly is: "counts-no-longer";
      readonly vaccine: VaccineCode;
      readonly on: CalendarDay | null;
      readonly why: Reason | null;
    };

const asked: ReadonlySet<DoseState> = new Set(["due", "overdue", "later", "waiting"]);

export function changesBetween(before: Plan, after: Plan): readonly Change[] {
  const was = new Map(before.doses.map((dose) => [dose.code, dose]));
  const now = new Map(after.doses.map((dose) => [dose.code, dose]));
  return [
    ...after.doses.flatMap((dose) => changeOf(was.get(dose.code) ?? null, dose)),
    ...before.doses.flatMap((dose) => (now.has(dose.code) || !asked.has(dose.state) ? [] : [listed("dropped", dose)])),
    ...changesOfGiven(before, after),
  ];
}

const listed = (is: "added" | "dropped", { code, state, due }: PlannedDose): Change => ({ is, dose: code, state, due });

function changeOf(was: PlannedDose | null, now: PlannedDose): readonly Change[] {
  if (was === null) return asked.has(now.state) ? [listed("added", now)] : [];
  if (was.state !== now.state) return [{ is: "state", dose: now.code, was: was.state, now: now.state }];
  if (was.due === null || now.due === null || was.due === now.due) return [];
  return [{ is: "day", dose: now.code, was: was.due, now: now.due }];
}

function changesOfGiven(before: Plan, after: Plan): readonly Change[] {
  return after.given.flatMap(({ told: { vaccine, on }, verdict, why }, at): Change[] => {
    const counted = before.given[at]?.verdict === "valid";
    if (counted === (verdict === "valid")) return [];
    return [counted ? { is: "counts-no-longer", vaccine, on, why } : { is: "counts", vaccine, on }];
  });
}
