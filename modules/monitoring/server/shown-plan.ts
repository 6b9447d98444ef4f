import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Sex } from "../../people/patient.ts";
import { planOf, type Slot, standingOf } from "../plan.ts";
import type { PlanShown } from "../shown.ts";
import { daysOf } from "./keep-standing.ts";
import type { Watched } from "./watched.sql.ts";

type Line = PlanShown["lines"][number];

/** The plan of one treatment, line by line, with what fills each window. Lines that nobody needs are left out. */
export function shownPlan(
  watched: Watched,
  person: { readonly sex: Sex; readonly age: number },
  today: CalendarDay,
): PlanShown {
  const { episodeId, startedOn, endsOn, closed, plan, taking } = watched;
  const lines = plan.lines.flatMap((line): Line[] => {
    const slots = planOf({ lines: [line] }, { ...watched, ...person });
    if (slots.length === 0) return [];
    const because = line.under?.filter((drug) => taking.has(drug)) ?? [];
    return [
      { kind: line.kind, because, source: line.source, slots: slots.map((slot) => shownSlot(slot, watched, today)) },
    ];
  });
  return { episodeId, startedOn, endsOn, closed, code: plan.code, version: plan.version, lines };
}

function shownSlot(slot: Slot, watched: Watched, today: CalendarDay): Line["slots"][number] {
  const { kind, is, n, from, until } = slot;
  const filled = watched.done.find((one) => one.kind === kind && from <= one.on && one.on <= until) ?? null;
  const standing = standingOf(slot, daysOf(watched, kind), today, watched.closed);
  return { is, n, from, until, standing, filled: filled && withoutKind(filled) };
}

const withoutKind = ({ on, examinationId, weightKg, finding }: Watched["done"][number]) => ({
  on,
  examinationId,
  weightKg,
  finding,
});
