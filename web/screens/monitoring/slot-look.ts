import { onceKinds, type PlanKind, type SlotStanding } from "../../../modules/monitoring/plan.ts";
import type { Shape } from "../diagnosis/look-of.ts";
import type { Line, Plan, SlotShown } from "./use-monitoring.ts";

export const slotShape: Record<SlotStanding, Shape> = {
  done: "done",
  due: "due",
  overdue: "overdue",
  later: "later",
  missed: "none",
  "not-needed": "none",
};

/** One line of the plan with the window that is to be filled first. */
export interface ToDo {
  readonly line: Line;
  readonly slot: SlotShown;
}

interface Ending {
  readonly kind: PlanKind;
  readonly until: string;
}

/** What is looked at again and again by its last days; behind it what is looked at once. */
export function byUrgency(one: Ending, other: Ending): number {
  const once = Number(onceKinds.includes(one.kind)) - Number(onceKinds.includes(other.kind));
  if (once !== 0) return once;
  return one.until < other.until ? -1 : one.until > other.until ? 1 : 0;
}

/** What is overdue or due, of each line the window that ended first, or ends first. */
export function toDoNow({ lines }: Pick<Plan, "lines">): readonly ToDo[] {
  const waiting = lines.flatMap((line): ToDo[] => {
    const open = line.slots.filter(({ standing }) => standing === "overdue" || standing === "due");
    const [first] = open.toSorted((a, b) => (a.until < b.until ? -1 : 1));
    return first ? [{ line, slot: first }] : [];
  });
  return waiting.toSorted((a, b) =>
    byUrgency({ kind: a.line.kind, until: a.slot.until }, { kind: b.line.kind, until: b.slot.until }),
  );
}

/** A column of the matrix: the windows of one line that stand in it. */
export interface Column {
  readonly is: "before" | "weeks" | "month" | "end";
  readonly n: number | null;
}

/** The columns that at least one line fills; the weeks stand together in one. */
export function columnsOf(lines: readonly Line[]): readonly Column[] {
  const slots = lines.flatMap((line) => line.slots);
  const months = [...new Set(slots.flatMap(({ is, n }) => (is === "month" && n !== null ? [n] : [])))];
  const columns: Column[] = [];
  if (slots.some(({ is }) => is === "before")) columns.push({ is: "before", n: null });
  if (slots.some(({ is }) => is === "week")) columns.push({ is: "weeks", n: null });
  for (const n of months.toSorted((a, b) => a - b)) columns.push({ is: "month", n });
  if (slots.some(({ is }) => is === "end")) columns.push({ is: "end", n: null });
  return columns;
}

export function inColumn({ slots }: Line, column: Column): readonly SlotShown[] {
  return slots.filter(({ is, n }) => (column.is === "weeks" ? is === "week" : is === column.is && n === column.n));
}

/** It stands apart: a table of months would be empty in it. */
export const isOnce = ({ kind }: Line) => onceKinds.includes(kind);
