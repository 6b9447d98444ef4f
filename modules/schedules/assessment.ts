import type { DayNumber } from "./day-number.ts";
import type { DoseGiven } from "./person.ts";
import type { Series, TargetDose } from "./schedule.ts";

/*
 * What the engine finds: how each dose counts, what comes next, and which rule decided. Days are
 * numbers here (`dayOf` writes them); whoever shows them takes the words from `because`.
 */

export type Verdict = "valid" | "not-valid" | "extraneous" | "sub-standard";

/** From what an interval is counted. */
export type IntervalFrom =
  | { readonly is: "dose"; readonly given: Given; readonly target: TargetDose | null }
  | { readonly is: "observation"; readonly code: string; readonly on: DayNumber };

export interface Given {
  readonly dose: DoseGiven;
  readonly on: DayNumber;
  /** Its place in what was handed in, and in the order of days. */
  readonly index: number;
  readonly order: number;
}

export type VerdictReason =
  | { readonly is: "too-young"; readonly from: DayNumber }
  | { readonly is: "too-old"; readonly until: DayNumber }
  | { readonly is: "too-soon"; readonly from: DayNumber; readonly after: IntervalFrom }
  | { readonly is: "conflict"; readonly until: DayNumber; readonly with: Given }
  | { readonly is: "inadvertent" }
  | { readonly is: "other-vaccine" }
  | { readonly is: "series-complete" }
  | { readonly is: "substandard" };

export interface DoseEvaluation {
  readonly given: Given;
  /** The target dose it was held against; null where the series had none left. */
  readonly target: TargetDose | null;
  readonly verdict: Verdict;
  /** Why it does not count; null where it does. */
  readonly reason: VerdictReason | null;
}

/** A target dose that lies behind: what satisfied it; null where it was passed over. */
export interface Passed {
  /** Its place in the series, from 0. */
  readonly at: number;
  readonly given: Given | null;
}

export type SeriesStatus = "not-complete" | "complete" | "immune" | "contraindicated" | "aged-out" | "not-recommended";

/** The rule that a day comes from. Where several give the same day, the first of this order is named. */
export type Because =
  | { readonly is: "age" }
  | { readonly is: "interval"; readonly from: IntervalFrom }
  | { readonly is: "conflict"; readonly with: Given }
  | { readonly is: "season" }
  | { readonly is: "inadvertent"; readonly given: Given }
  /** Not before what was given last. */
  | { readonly is: "last-dose"; readonly given: Given }
  /** Of a vaccine group: the day of another antigen. */
  | { readonly is: "earliest" };

export interface ForecastDay {
  readonly on: DayNumber;
  readonly because: Because;
}

export interface Forecast {
  readonly target: TargetDose;
  /** 1 and the doses that count. */
  readonly doseNumber: number;
  readonly earliest: ForecastDay;
  readonly recommended: ForecastDay;
  /** The last day that is still in time; overdue from the next. */
  readonly pastDue: ForecastDay | null;
  /** The last day on which it may be given. */
  readonly latest: DayNumber | null;
  /** Vaccines to give, as the schedule prefers. */
  readonly vaccines: readonly string[];
}

export type StatusReason =
  | "past-season"
  | "past-maximum-age"
  | "cannot-finish-in-age"
  | "past-immunization"
  | "contraindicated"
  | "immune"
  | "complete";

export interface SeriesAssessment {
  readonly series: Series;
  /** What satisfied each target dose that lies behind, with those that a forecast passes over. */
  readonly behind: readonly Passed[];
  readonly evaluations: readonly DoseEvaluation[];
  readonly status: SeriesStatus;
  /** Why nothing is forecast; null where something is. */
  readonly statusReason: StatusReason | null;
  readonly forecast: Forecast | null;
}

export interface AntigenAssessment {
  readonly antigen: string;
  /** Of each series group the one that is somebody's. */
  readonly chosen: readonly SeriesAssessment[];
  /** Of these, without those that another group's makes needless: what is forecast. */
  readonly best: readonly SeriesAssessment[];
  /** All that were looked at. */
  readonly all: readonly SeriesAssessment[];
}

/**
 * What the series of one kind make of a vaccine group. Somebody at risk may have two forecasts: what
 * everybody of their age is to have, and what they are to have besides.
 */
export interface KindForecast {
  readonly kind: Series["kind"];
  readonly antigens: readonly string[];
  readonly status: SeriesStatus;
  readonly forecast: Forecast | null;
}

export interface GroupAssessment {
  readonly group: string;
  readonly antigens: readonly AntigenAssessment[];
  readonly kinds: readonly KindForecast[];
  /** Of all kinds: not complete where one of them is not. */
  readonly status: SeriesStatus;
  /** Of what is not complete, that which may be given first. */
  readonly forecast: Forecast | null;
  /** One for each dose that counts against an antigen of the group, in order of the days. */
  readonly evaluations: readonly DoseEvaluation[];
}

export interface Assessment {
  readonly groups: readonly GroupAssessment[];
  /** Written for a day after today: nothing that has happened, so it is not evaluated. */
  readonly inFuture: readonly Given[];
}
