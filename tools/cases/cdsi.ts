import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { assess } from "../../modules/schedules/assess.ts";
import type { DoseEvaluation, Forecast, GroupAssessment, SeriesStatus } from "../../modules/schedules/assessment.ts";
import { dayOf } from "../../modules/schedules/day-number.ts";
import { loadCdsi } from "../../modules/schedules/load-cdsi.ts";
import type { Person } from "../../modules/schedules/person.ts";
import type { Schedule } from "../../modules/schedules/schedule.ts";
import { type Judge, readLine } from "./case.ts";

/** CDC writes an observation's number with three digits, and a vaccine's with two at least; a sheet may drop them. */
const numbered = (digits: number) =>
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((code) => String(code).trim().padStart(digits, "0")),
  );
const Observed = numbered(3);
const Observation = z.union([
  Observed,
  z.object({ code: Observed, date: z.nullish(z.union([CalendarDay, z.literal("")])) }),
]);

const Line = z.object({
  dob: CalendarDay,
  gender: z.nullish(z.string()),
  birthCountry: z.nullish(z.string()),
  assessmentDate: CalendarDay,
  vaccineGroup: z.string(),
  history: z.array(z.object({ date: CalendarDay, cvx: numbered(2), mvx: z.nullish(z.string()) })),
  observations: z.nullish(z.array(Observation)),
});

/** How CDC's cases call the vaccine groups, where it is not what the supporting data calls them. */
const groupNames: Readonly<Record<string, string>> = {
  dtap: "DTaP/Tdap/Td",
  pol: "Polio",
  covid: "COVID-19",
  pcv: "Pneumococcal",
  var: "Varicella",
  rota: "Rotavirus",
  mcv: "Meningococcal",
  menb: "Meningococcal B",
  flu: "Influenza",
  je: "Japanese Encephalitis",
  yf: "Yellow Fever",
};

/** Judges cases by CDC's supporting data. */
export function judgeByCdsi(data: unknown): Judge {
  const schedule = loadCdsi(data);
  return (line) => {
    const { vaccineGroup, assessmentDate, ...one } = readLine(Line, line);
    const name = groupIn(schedule, vaccineGroup);
    const { groups } = assess(schedule, personIn(one), assessmentDate);
    const asked = groups.find(({ group }) => group === name);
    if (!asked) throw new Error(`No vaccine group "${vaccineGroup}".`);
    return {
      history: one.history.map((_, index) => verdictOn(index, [asked, ...groups])),
      ...rowOf(asked),
    };
  };
}

/**
 * A case's row tells one forecast, and somebody at risk may have two. What is expected there is that of
 * the risk; only where an injection protects from several things, and those of the risk want nothing more
 * from it, is it the usual one that still wants them.
 */
function rowOf({ antigens, kinds, status, forecast }: GroupAssessment): object {
  const risk = kinds.find(({ kind }) => kind === "risk");
  if (!risk) return { seriesStatus: statusWords[status], ...daysOf(forecast) };
  const standard = kinds.find(({ kind }) => kind === "standard");
  const wanted = antigens.some(
    ({ antigen, best }) =>
      risk.antigens.includes(antigen) &&
      best.some(({ series, forecast }) => series.kind === "standard" && forecast !== null),
  );
  const told = standard && antigens.length > 1 && !risk.forecast && wanted ? standard : risk;
  return { seriesStatus: statusWords[told.status], ...daysOf(told.forecast) };
}

function groupIn({ groups }: Schedule, name: string): string {
  const wanted = name.trim().toLowerCase();
  return groupNames[wanted] ?? groups.find((group) => group.name.toLowerCase() === wanted)?.name ?? name;
}

type Written = Pick<z.infer<typeof Line>, "dob" | "gender" | "birthCountry" | "history" | "observations">;

function personIn({ dob, gender, birthCountry, history, observations }: Written): Person {
  return {
    born: dob,
    bornIn: birthCountry ?? null,
    sex: sexes[gender?.trim().charAt(0).toUpperCase() ?? ""] ?? "unknown",
    given: history.map(({ date, cvx, mvx }) => ({ on: date, vaccine: cvx, maker: mvx ?? null })),
    observed: (observations ?? []).map((one) =>
      typeof one === "string" ? { code: one } : { code: one.code, on: one.date || null },
    ),
  };
}

const sexes: Readonly<Record<string, Person["sex"]>> = { F: "female", M: "male" };

/** A dose that the group does not know is judged by the first group that does. */
function verdictOn(index: number, groups: readonly GroupAssessment[]): object {
  for (const { evaluations } of groups) {
    const found = evaluations.find(({ given }) => given.index === index);
    if (found) {
      const { verdict, reason } = found;
      return { evaluationStatus: verdictWords[verdict], evaluationReason: reason && reasonWords[reason.is] };
    }
  }
  return { evaluationStatus: null, evaluationReason: null };
}

function daysOf(forecast: Forecast | null): object {
  return {
    forecastDoseNumber: forecast?.doseNumber ?? null,
    earliestDate: forecast && dayOf(forecast.earliest.on),
    recommendedDate: forecast && dayOf(forecast.recommended.on),
    pastDueDate: forecast?.pastDue ? dayOf(forecast.pastDue.on) : null,
  };
}

const statusWords: Readonly<Record<SeriesStatus, string>> = {
  "not-complete": "Not complete",
  complete: "Complete",
  immune: "Immune",
  contraindicated: "Contraindicated",
  "aged-out": "Aged out",
  "not-recommended": "Not Recommended",
};

const verdictWords: Readonly<Record<DoseEvaluation["verdict"], string>> = {
  valid: "Valid",
  "not-valid": "Not Valid",
  extraneous: "Extraneous",
  "sub-standard": "Sub-standard",
};

const reasonWords: Readonly<Record<NonNullable<DoseEvaluation["reason"]>["is"], string>> = {
  "too-young": "Age: Too Young",
  "too-old": "Age: Too Old",
  "too-soon": "Interval: too Soon",
  conflict: "Live Virus Conflict",
  inadvertent: "Inadvertent Vaccine",
  "other-vaccine": "Not a preferable or allowable vaccine",
  "series-complete": "Series Already Complete",
  substandard: "Sub-standard dose",
};
