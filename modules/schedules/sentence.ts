import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { JudgedDose } from "./judge-given.ts";
import type { PlannedDose } from "./planned-dose.ts";
import type { Reason } from "./reason.ts";
import { isVaccineCode } from "./vaccines.ts";

/*
 * A plan in sentences: "OPV-2 on or after 12 March: four weeks after OPV-1". The words are those of the catalogue
 * that screens, server and paper share (`web/text/schedules.ts`); what is here only puts them together.
 */

export interface Telling {
  /** The words of one id, filled in. */
  readonly say: (id: string, params: Readonly<Record<string, string | number>>) => string;
  /** "12 March 2026". */
  readonly day: (day: CalendarDay) => string;
}

/** "PENTA-2" is Penta-2, "DPT-B1" the first DPT booster, "TD-10" Td at ten years. */
export function doseName(telling: Telling, code: string): string {
  if (isVaccineCode(code)) return vaccineName(telling, code);
  const [, vaccine = code, booster, number = ""] = /^(.+?)-(B?)(\d*)$/.exec(code) ?? [];
  const form = booster ? (number ? "booster-number" : "booster") : Number(number) >= 10 ? "at-age" : "numbered";
  return telling.say(`dose-name.${form}`, { vaccine: vaccineName(telling, vaccine), number });
}

export const vaccineName = ({ say }: Telling, code: string): string =>
  isVaccineCode(code) ? say(`vaccine.${code}`, {}) : code;

/** Why a dose stands where it does, and its days. */
export function sayPlanned(telling: Telling, planned: PlannedDose): string {
  const { code, state, on, from, due, why, whyDue } = planned;
  const dose = doseName(telling, code);
  const day = (one: CalendarDay | null) => (one ? telling.day(one) : "");
  if (state === "given") return telling.say("dose-says.given", { dose, on: day(on) });
  if (!why) return dose;
  if (from === null) return telling.say(`dose-says.${why.code}`, { ...filled(telling, why), dose });
  const said = sayDayReason(telling, why);
  const saidDue = whyDue ? sayDayReason(telling, whyDue) : said;
  if (state === "overdue") return telling.say("dose-says.overdue", { dose, due: day(due), why: saidDue });
  if (state === "due") return telling.say("dose-says.due", { dose, from: day(from), why: said });
  const params = { dose, from: day(from), due: day(due), why: said, whyDue: saidDue };
  return telling.say(whyDue ? "dose-says.later-wished" : "dose-says.later", params);
}

/** Why a dose that was given does not count or was not needed; nothing of one that counts. */
export function sayJudged(telling: Telling, { why }: JudgedDose): string | null {
  return why && telling.say(`dose-judged.${why.code}`, filled(telling, why));
}

function sayDayReason(telling: Telling, why: Reason): string {
  const atBirth = why.code === "at-age" && why.params["count"] === 0;
  return telling.say(`dose-why.${atBirth ? "at-birth" : why.code}`, filled(telling, why));
}

/** The params of a reason in the reader's words. */
function filled(telling: Telling, { params }: Reason): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === "dose" || name === "other") said[name] = doseName(telling, String(value));
    else if (name === "vaccine") said[name] = vaccineName(telling, String(value));
    else if (name === "day" || name === "since") said[name] = telling.day(String(value) as CalendarDay);
  }
  const { count, unit } = params;
  if (count !== undefined && unit !== undefined) said["length"] = telling.say(`length.${unit}`, { count });
  return said;
}
