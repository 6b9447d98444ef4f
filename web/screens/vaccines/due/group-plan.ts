import type { JudgedDose } from "../../../../modules/schedules/judge-given.ts";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { confidences, linesOf, type DoseLine, type Programme } from "../../../../modules/schedules/programme.ts";

export interface GroupedPlan {
  /** May be given: what is overdue first, the longest waiting of it before the others. */
  readonly now: readonly PlannedDose[];
  /** By their day. */
  readonly later: readonly PlannedDose[];
  /** Another dose comes before it. */
  readonly waiting: readonly PlannedDose[];
  readonly tooLate: readonly PlannedDose[];
  readonly notNeeded: readonly PlannedDose[];
  readonly counts: readonly JudgedDose[];
  readonly countsNot: readonly JudgedDose[];
}

const by = (key: (dose: PlannedDose) => string) => (one: PlannedDose, other: PlannedDose) =>
  key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;

export function groupedPlan({ doses, given }: Plan): GroupedPlan {
  const inState = (state: PlannedDose["state"]) => doses.filter((dose) => dose.state === state);
  return {
    now: [...inState("overdue").toSorted(by(({ due }) => due ?? "")), ...inState("due")],
    later: inState("later").toSorted(by(({ due, from }) => due ?? from ?? "")),
    waiting: inState("waiting"),
    tooLate: inState("expired"),
    notNeeded: inState("not-needed"),
    counts: given.filter(({ verdict }) => verdict === "valid"),
    countsNot: given.filter(({ verdict }) => verdict !== "valid"),
  };
}

/** How a dose is given; of the ways in which it may be reached, the one that is least sure. */
export function lineFor(programme: Programme, code: string): DoseLine | null {
  const lines = linesOf(programme).filter((line) => line.code === code);
  const sure = ({ confidence }: DoseLine) => confidences.indexOf(confidence);
  return lines.toSorted((one, other) => sure(other) - sure(one))[0] ?? null;
}
