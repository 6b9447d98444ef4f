import * as z from "zod/mini";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { type Drug, type DrugFinding, drugCodes, type Method } from "./drug.ts";

/*
 * What the bacteria withstand (requirement D6), from results and by dated rules.
 *
 * A drug is resistant or susceptible by what was found of it; what was unclear or spoiled says
 * nothing, so a rifampicin that is "indeterminate" is unknown and never susceptible. Where one
 * result says R and another S, nothing is settled silently: the drug is in conflict, both results
 * are shown, and R decides the class until a doctor says which of the two holds. What they said
 * holds for the results that they saw; a later one that says otherwise opens the conflict anew.
 *
 * WHO's definitions of January 2021 (the notice as quoted by ERJ and HPS): the class hangs on
 * rifampicin, isoniazid, the fluoroquinolones (Lfx, Mfx), bedaquiline and linezolid. Amikacin,
 * kanamycin and capreomycin no longer count. Bedaquiline or linezolid alone make nobody XDR.
 */

export const classes = ["DS", "Hr", "RR", "MDR", "pre-XDR", "XDR", "other", "unknown"] as const;
export const ResistanceClass = z.enum(classes);
export type ResistanceClass = z.infer<typeof ResistanceClass>;

/** What one result said of one drug. */
export interface DrugResult {
  /** The day of the specimen. */
  readonly date: CalendarDay;
  readonly drug: Drug;
  readonly method: Method;
  readonly result: DrugFinding;
  /** By what a settlement names it; where nobody settles, it needs no name. */
  readonly resultId?: string;
}

/** A doctor's word on a drug in conflict: which holds, and which results they had before them. */
export interface Settlement {
  readonly drug: Drug;
  readonly holds: "R" | "S";
  readonly seen: readonly string[];
}

/** One drug: what counts of it, and what was said. */
export interface DrugProfile {
  readonly drug: Drug;
  readonly result: "R" | "S" | "unknown";
  /** Both R and S were found, and no doctor has said which holds. */
  readonly conflict: boolean;
}

export interface RuleSet {
  readonly version: string;
  /** The first day on which it was in force. */
  readonly from: CalendarDay;
  readonly source: { readonly says: string; readonly confidence: "verified" | "unverified" };
  classOf(is: (drug: Drug) => "R" | "S" | "unknown"): ResistanceClass;
}

type Says = (drug: Drug) => "R" | "S" | "unknown";

const anyResistant = (is: Says, ...codes: readonly Drug[]) => codes.some((drug) => is(drug) === "R");
/** Who withstands a high dose withstands the usual one; who yields to a high dose may still withstand the usual. */
const isoniazid = (is: Says) => (anyResistant(is, "H", "Hh") ? "R" : is("H"));

/** What both rule sets share: where rifampicin and isoniazid alone decide. */
function byFirstLine(is: Says, rifampicinResistant: (base: "RR" | "MDR") => ResistanceClass): ResistanceClass {
  const [rifampicin, h] = [is("R"), isoniazid(is)];
  if (rifampicin === "unknown") return "unknown";
  if (rifampicin === "R") return rifampicinResistant(h === "R" ? "MDR" : "RR");
  if (h === "R") return "Hr";
  // Without isoniazid nobody can say that all is well.
  if (h === "unknown") return "unknown";
  return anyResistant(is, "E", "Z", "Rfb", "Rpt") ? "other" : "DS";
}

export const who2021: RuleSet = {
  version: "who-2021",
  // The month was read, the day in it was not.
  from: "2021-01-01" as CalendarDay,
  source: { says: "WHO, January 2021, as quoted by ERJ and HPS", confidence: "verified" },
  classOf: (is) =>
    byFirstLine(is, (base) => {
      if (!anyResistant(is, "Lfx", "Mfx")) return base;
      return anyResistant(is, "Bdq", "Lzd") ? "XDR" : "pre-XDR";
    }),
};

/** Kept for what was classed before 2021: the injectable drugs counted, and nothing stood between MDR and XDR. */
export const who2006: RuleSet = {
  version: "who-2006",
  from: "2006-10-01" as CalendarDay,
  source: { says: "WHO 2006, as built into OpenMRS mdrtb", confidence: "unverified" },
  classOf: (is) =>
    byFirstLine(is, (base) => {
      const both = anyResistant(is, "Ofx", "Lfx", "Mfx", "Gfx") && anyResistant(is, "Am", "Km", "Cm");
      return base === "MDR" && both ? "XDR" : base;
    }),
};

/** The newest first. */
export const ruleSets: readonly RuleSet[] = [who2021, who2006];

/** The rules in force on a day. */
export function rulesOn(day: CalendarDay): RuleSet {
  return ruleSets.find(({ from }) => from <= day) ?? who2006;
}

export interface ResistanceProfile {
  readonly rules: string;
  readonly class: ResistanceClass;
  /** In the order of the list of drugs; only those of which something was said, also if it says nothing. */
  readonly drugs: readonly DrugProfile[];
  readonly conflicts: readonly Drug[];
}

/**
 * @param on results of specimens taken after this day do not count
 * @param settled the newest last
 */
export function resistanceOn(
  on: CalendarDay,
  results: readonly DrugResult[],
  settled: readonly Settlement[] = [],
  rules: RuleSet = who2021,
): ResistanceProfile {
  const counted = results.filter(({ date }) => date <= on);
  const profiles = drugCodes
    .filter((drug) => counted.some((result) => result.drug === drug))
    .map((drug) => profileOf(drug, counted, settled));
  const said = new Map(profiles.map(({ drug, result }) => [drug, result]));
  return {
    rules: rules.version,
    class: rules.classOf((drug) => said.get(drug) ?? "unknown"),
    drugs: profiles,
    conflicts: profiles.flatMap(({ drug, conflict }) => (conflict ? [drug] : [])),
  };
}

function profileOf(drug: Drug, counted: readonly DrugResult[], settled: readonly Settlement[]): DrugProfile {
  const telling = counted.filter((one) => one.drug === drug && (one.result === "R" || one.result === "S"));
  const settlement = settled.findLast((one) => one.drug === drug);
  const speaks = new Set(telling.map(({ result }) => result));
  if (settlement && speaks.size === 2) {
    const { holds, seen } = settlement;
    const later = telling.filter(({ resultId }) => resultId === undefined || !seen.includes(resultId));
    if (later.every(({ result }) => result === holds)) return { drug, result: holds, conflict: false };
  }
  return {
    drug,
    result: speaks.has("R") ? "R" : speaks.has("S") ? "S" : "unknown",
    conflict: speaks.size === 2,
  };
}
