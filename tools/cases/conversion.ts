import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { responseIn, RulesVersion, type Told } from "../../modules/treatment/conversion.ts";
import { type Judge, readLine } from "./case.ts";

export const Cultures = z.array(
  z.object({ date: CalendarDay, result: z.nullish(z.enum(["pos", "neg", "contaminated"])) }),
);

const Line = z.object({ rules: RulesVersion, start: CalendarDay, cultures: Cultures });

export const conversion: Judge = (line) => {
  const { rules, start, cultures } = readLine(Line, line);
  return responseIn(toldIn(cultures, start), rules);
};

/** What cultures since the start say; one that was spoiled or has no result says nothing. */
export function toldIn(cultures: z.infer<typeof Cultures>, start: CalendarDay): readonly Told[] {
  return cultures.flatMap(({ date, result }) =>
    date >= start && (result === "pos" || result === "neg") ? [{ day: date, positive: result === "pos" }] : [],
  );
}
