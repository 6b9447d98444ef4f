import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import type { PlannedDose } from "../../modules/schedules/planned-dose.ts";
import { planFor } from "../../modules/schedules/plan.ts";
import { scheduleCodes } from "../../modules/schedules/programme.ts";
import { scheduleOf } from "../../modules/schedules/schedules.ts";
import { vaccineCodes } from "../../modules/schedules/vaccines.ts";
import { type Judge, readLine } from "./case.ts";

const Line = z.object({
  schedule: z.enum(scheduleCodes),
  dob: CalendarDay,
  sex: z.enum(["F", "M"]),
  today: CalendarDay,
  jeEndemic: z.nullish(z.boolean()),
  history: z.array(z.object({ date: CalendarDay, code: z.enum(vaccineCodes) })),
});

export const due: Judge = (line) => {
  const { schedule, dob, sex, today, jeEndemic, history } = readLine(Line, line);
  const loaded = scheduleOf(schedule);
  if (!loaded) throw new Error(`There is no schedule ${schedule}.`);
  const child = { born: dob, sex: sex === "F" ? "female" : "male", jeEndemic: jeEndemic ?? false } as const;
  const told = history.map(({ date, code }) => ({ on: date, vaccine: code }));
  const { given, doses } = planFor(loaded, child, told, today);
  return {
    history: given.map(({ verdict, why }) =>
      verdict === "not-valid" ? { valid: false, reason: why?.code } : { valid: true },
    ),
    due: codesOf(doses, ({ state }) => state === "due" || state === "overdue"),
    overdue: codesOf(doses, ({ state }) => state === "overdue"),
    later: doses
      .filter(({ state }) => state === "later")
      .map(({ code, from, due: recommended }) => ({ dose: code, from, due: recommended }))
      .toSorted((a, b) => (a.dose < b.dose ? -1 : 1)),
    // A dose that only its course's end keeps from being given has not passed its own upper age.
    expired: codesOf(doses, ({ state, why }) => state === "expired" && why?.code === "past-limit"),
  };
};

const codesOf = (doses: readonly PlannedDose[], wanted: (dose: PlannedDose) => boolean): string[] =>
  doses
    .filter(wanted)
    .map(({ code }) => code)
    .toSorted();
