import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Drug, DrugFinding, Method } from "../../modules/diagnosis/drug.ts";
import { resistanceOn } from "../../modules/diagnosis/resistance.ts";
import { type Judge, readLine } from "./case.ts";

const Line = z.object({
  on: CalendarDay,
  results: z.array(z.object({ date: CalendarDay, drug: Drug, method: Method, result: DrugFinding })),
});

export const resistance: Judge = (line) => {
  const { on, results } = readLine(Line, line);
  const { class: is, conflicts } = resistanceOn(on, results);
  return { class: is, conflicts: conflicts.toSorted() };
};
