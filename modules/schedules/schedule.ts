import type { DayNumber } from "./day-number.ts";
import type { Span } from "./span.ts";

/*
 * A schedule as the engine reads it: every age and interval already parsed, every list of vaccines a
 * set. Whoever loads one (from CDC's CDSi data, from a programme's table) makes this; what stands here
 * knows no vaccine, no disease and no country.
 *
 * The words are those of CDC's CDSi Logic Specification 4.5. An *antigen* is what somebody is to be
 * protected from; a *series* is one way of getting there, a row of *target doses*; several series of an
 * antigen compete, within their *series group*, and the best is forecast. A *vaccine group* puts
 * together the antigens that are given in one injection.
 *
 * Null always means that the rule is silent. A lower bound belongs to what it bounds, an upper bound
 * does not: `until` one year ends on the day before the first birthday.
 */

export interface Schedule {
  readonly code: string;
  readonly version: string;
  readonly antigens: readonly Antigen[];
  readonly groups: readonly VaccineGroup[];
  /** Against which antigens each vaccine counts. A vaccine that is not here counts for nothing. */
  readonly vaccines: ReadonlyMap<string, readonly Association[]>;
  /** By the vaccine that comes second, then by the one that came first. */
  readonly conflicts: ReadonlyMap<string, ReadonlyMap<string, Conflict>>;
}

export interface Association {
  readonly antigen: string;
  readonly ages: AgeBounds | null;
}

export interface AgeBounds {
  readonly from: Span | null;
  readonly until: Span | null;
}

/** Days of a calendar, both of them inside. */
export interface Period {
  readonly from: DayNumber;
  readonly through: DayNumber;
}

/** From which day after the first vaccine to which (not with it) the second must not be given. */
export interface Conflict {
  readonly begins: Span;
  /** Where the first dose was valid, and where it was not. */
  readonly endsIfValid: Span;
  readonly endsIfNot: Span;
}

export interface VaccineGroup {
  readonly name: string;
  readonly antigens: readonly string[];
  /** Its dose is numbered by the antigen that has had the fewest, otherwise by the one that has had the most. */
  readonly whole: boolean;
}

export interface Antigen {
  readonly name: string;
  readonly group: string;
  readonly series: readonly Series[];
  readonly immunity: Immunity;
  /** Against the antigen at all. */
  readonly contraindications: readonly Contraindication[];
  readonly vaccineContraindications: readonly VaccineContraindication[];
}

export interface Immunity {
  /** Observations that are evidence of it. */
  readonly observed: ReadonlySet<string>;
  /** Whoever was born before (in that country, where it names one) is immune, unless one of these is observed. */
  readonly bornBefore: DayNumber | null;
  readonly bornIn: string | null;
  readonly unless: ReadonlySet<string>;
}

export interface Contraindication {
  readonly observation: string;
  readonly ages: AgeBounds;
}

export interface VaccineContraindication extends Contraindication {
  readonly vaccines: ReadonlyMap<string, AgeBounds>;
}

export interface Series {
  readonly name: string;
  readonly antigen: string;
  readonly kind: "standard" | "risk" | "evaluation-only";
  readonly doses: readonly TargetDose[];
  /** Series of one group compete with each other. */
  readonly group: string;
  /** A group whose completed series makes this one's group needless. */
  readonly equivalentGroups: ReadonlySet<string>;
  readonly isDefault: boolean;
  /** Of one maker's product all through. */
  readonly isProduct: boolean;
  /** "A" comes before "B". */
  readonly priority: string;
  /** 1 comes before 2. */
  readonly preference: number;
  /** Null: of any. */
  readonly sexes: ReadonlySet<string> | null;
  readonly minAgeToStart: Span | null;
  readonly maxAgeToStart: Span | null;
  /** A risk series is for whoever has one of these. */
  readonly indications: readonly Indication[];
}

export interface Indication {
  readonly observation: string;
  readonly ages: AgeBounds;
}

export interface TargetDose {
  /** 1 is the first. */
  readonly number: number;
  /** As the programme calls it ("OPV-2"); null where it has no name of its own. */
  readonly code: string | null;
  /** The first that is in force rules: by the day of the dose, or by today in a forecast. */
  readonly ages: readonly AgeRule[];
  /** All that are in force must hold. */
  readonly intervals: readonly IntervalRule[];
  /** A dose that was too soon by those counts all the same where all of these hold. */
  readonly allowableIntervals: readonly IntervalRule[];
  readonly preferable: readonly DoseVaccine[];
  readonly allowable: readonly DoseVaccine[];
  /** Given by mistake: not valid, and from it no interval is counted. */
  readonly inadvertent: ReadonlySet<string>;
  readonly skips: readonly Skip[];
  /** Given only in these days. */
  readonly season: Period | null;
  /** Once satisfied, it is open again; only where it is passed over does the next take its place. */
  readonly recurring: boolean;
}

export interface AgeRule {
  /** A few days before the minimum, for a dose that was given all the same (grace). Null: the minimum itself. */
  readonly absoluteMin: Span | null;
  readonly min: Span | null;
  readonly earliestRecommended: Span | null;
  readonly latestRecommended: Span | null;
  readonly max: Span | null;
  /** Null: always. */
  readonly inForce: Period | null;
}

export interface IntervalRule {
  readonly from: IntervalStart;
  /** As of an age. */
  readonly absoluteMin: Span | null;
  readonly min: Span | null;
  readonly earliestRecommended: Span | null;
  readonly latestRecommended: Span | null;
  readonly inForce: Period | null;
  /** In a vaccine group it outweighs the dates of other antigens. */
  readonly overrides: boolean;
}

export type IntervalStart =
  | { readonly is: "previous" }
  | { readonly is: "target"; readonly number: number }
  | { readonly is: "vaccines"; readonly vaccines: ReadonlySet<string> }
  | { readonly is: "observation"; readonly code: string };

export interface DoseVaccine {
  readonly vaccine: string;
  /** Null: of any maker. */
  readonly maker: string | null;
  readonly ages: AgeBounds;
  /** It is named in a forecast. */
  readonly recommended: boolean;
}

/** When a target dose is passed over. */
export interface Skip {
  readonly at: "evaluation" | "forecast" | "both";
  /** All sets are to be met, or one of them. */
  readonly all: boolean;
  readonly sets: readonly SkipSet[];
}

export interface SkipSet {
  readonly all: boolean;
  readonly conditions: readonly SkipCondition[];
  readonly inForce: Period | null;
}

export type SkipCondition =
  | { readonly is: "age"; readonly ages: AgeBounds }
  | { readonly is: "completed"; readonly seriesGroups: ReadonlySet<string> }
  | { readonly is: "interval"; readonly span: Span }
  | SkipByCount;

/** So many doses of these vaccines, given at these ages and in these days. */
export interface SkipByCount {
  readonly is: "count";
  readonly vaccines: ReadonlySet<string>;
  readonly ages: AgeBounds;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly count: number;
  readonly logic: "more" | "equal" | "fewer";
  readonly validOnly: boolean;
}
