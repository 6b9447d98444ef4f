import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { Amount, PrescribedItem } from "../../../modules/treatment/prescription.ts";
import { medicineWords } from "../../text/medicines.ts";
import * as words from "../../text/prescription.ts";
import { regimenNames, sayFilled } from "../../text/treatment.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { useAmountWords } from "../doses/takes.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { daysFrom } from "./days.ts";

type Dose = Pick<PrescribedItem, "mg" | "tablets" | "timesPerDay" | "weekdays">;
type Span = Pick<PrescribedItem, "from" | "until">;

export interface DoseWords {
  readonly medicine: (medicine: Medicine) => string;
  /** Without its letters. */
  readonly name: (medicine: Medicine) => string;
  readonly regimen: (regimen: Pick<Regimen, "code" | "shortName">) => string;
  /** "400 mg · 4 tablets" */
  readonly amount: (amount: Amount) => string;
  /** "200 mg · 2 tablets Mon Wed Fri" */
  readonly dose: (dose: Dose) => string;
  /** "400 mg daily for 2 weeks, then 200 mg Mon Wed Fri": lengths, as a prescription is written. */
  readonly course: (steps: readonly (Dose & Span)[]) => string;
  /** The same with the days on which each ends, as it is read later. */
  readonly courseByDay: (steps: readonly (Dose & Span)[]) => string;
}

export function useDoseWords(): DoseWords {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const amount = useAmountWords();
  const joined = (steps: readonly (Dose & Span)[], long: (span: Span) => string) =>
    steps
      .map((step) => [doseIn(i18n, amount, step), long(step)].filter((part) => part !== "").join(" "))
      .reduce((first, next) => (first === "" ? next : sayFilled(i18n, words.thenWords, { first, next })), "");
  return {
    medicine: (medicine) => i18n._(medicineWords[medicine]),
    name: (medicine) => i18n._(medicineWords[medicine]).replace(/ \([^)]*\)$/, ""),
    regimen: ({ code, shortName }) => (regimenNames[code] ? i18n._(regimenNames[code]) : shortName),
    amount,
    dose: (dose) => doseIn(i18n, amount, dose),
    course: (steps) => joined(steps, (span) => lengthOf(i18n, span)),
    courseByDay: (steps) =>
      joined(steps, ({ until }) => (until === null ? "" : sayFilled(i18n, words.untilWords, { day: shown(until) }))),
  };
}

function doseIn(i18n: I18n, amountOf: DoseWords["amount"], { mg, tablets, timesPerDay, weekdays }: Dose): string {
  if (mg === null && tablets !== null && timesPerDay === 1 && weekdays === null)
    return sayFilled(i18n, words.tabletsADay, { tablets });
  const often = [
    timesPerDay === 1 && weekdays === null ? i18n._(words.dailyWords) : "",
    timesPerDay > 1 ? i18n._(words.timesWords[String(timesPerDay) as "2"]) : "",
    weekdays === null ? "" : weekdays.map((day) => weekdayIn(i18n, day)).join(" "),
  ];
  return [amountOf({ mg, tablets }), ...often].filter((part) => part !== "").join(" ");
}

/** "Mon"; the days of a week that began on a Monday. */
export function weekdayIn(i18n: I18n, weekday: number): string {
  return i18n.date(new Date(Date.UTC(2024, 0, weekday)), { weekday: "short", timeZone: "UTC" });
}

function lengthOf(i18n: I18n, { from, until }: { readonly from: CalendarDay; readonly until: CalendarDay | null }) {
  if (until === null) return "";
  const days = daysFrom(from, until) + 1;
  return days % 7 === 0
    ? sayFilled(i18n, words.forWeeksWords, { weeks: days / 7 })
    : sayFilled(i18n, words.forDaysWords, { days });
}
