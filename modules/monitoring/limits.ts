import type { Source } from "../treatment/source.ts";
import type { Limit } from "./limit.ts";
import { harmHearing, harmSight, lengthenQt, slowTheThyroid } from "./resistant-tb-plan.ts";

/*
 * Content, to be signed by a programme's clinician. What was read in a source is "verified"; the
 * rest is what clinicians of drug-resistant TB commonly use, and says so where it is shown.
 */

const ecgSource: Source = {
  says: "MSF monitoring table, June 2023; endTB; ERJ: stop the suspected drug",
  confidence: "verified",
};
const pregnancySource: Source = {
  says: "tbksp.org nodes 567, 2506: no pretomanid in pregnancy, no ethionamide",
  confidence: "verified",
};
const inpatient: Source = { says: "ntep.in nodes 4346, 4349: below 14 to the hospital", confidence: "verified" };
const recalled: Source = { says: "common practice in drug-resistant TB, recalled", confidence: "unverified" };

const version = "2026-11";
const act = { version, weight: "act", source: recalled } as const;
const watch = { version, weight: "watch", source: recalled } as const;

const harmNerves = ["Lzd", "Cs", "Trd", "H", "Hh", "Eto", "Pto"] as const;
const harmTheLiver = ["Z", "H", "Hh", "R", "Eto", "Pto", "PAS", "Bdq", "Pa"] as const;

export const limits: readonly Limit[] = [
  {
    ...act,
    code: "qtcf-500",
    reading: "qtcf",
    is: "above",
    bound: 500,
    unit: "ms",
    suspects: lengthenQt,
    source: ecgSource,
  },
  { ...watch, code: "qtcf-480", reading: "qtcf", is: "at-least", bound: 480, unit: "ms", suspects: lengthenQt },
  { ...watch, code: "qtcf-rise-60", reading: "qtcf-rise", is: "above", bound: 60, unit: "ms", suspects: lengthenQt },
  { ...act, code: "hemoglobin-8", reading: "hemoglobin", is: "below", bound: 8, unit: "g/dL", suspects: ["Lzd"] },
  {
    ...act,
    code: "hemoglobin-fall-25",
    reading: "hemoglobin-fall",
    is: "at-least",
    bound: 25,
    unit: "%",
    suspects: ["Lzd"],
  },
  { ...act, code: "platelets-75000", reading: "platelets", is: "below", bound: 75_000, unit: "/µL", suspects: ["Lzd"] },
  {
    ...act,
    code: "neutrophils-1000",
    reading: "neutrophils",
    is: "below",
    bound: 1000,
    unit: "/µL",
    suspects: ["Lzd"],
  },
  { ...act, code: "enzymes-5", reading: "enzymes", is: "above", bound: 5, unit: "×", suspects: harmTheLiver },
  {
    ...act,
    code: "enzymes-3-with-signs",
    reading: "enzymes-with-signs",
    is: "above",
    bound: 3,
    unit: "×",
    suspects: harmTheLiver,
  },
  {
    ...act,
    code: "potassium-3.5",
    reading: "potassium",
    is: "below",
    bound: 3.5,
    unit: "mmol/L",
    suspects: harmHearing,
  },
  {
    ...act,
    code: "creatinine-rise-1.5",
    reading: "creatinine-rise",
    is: "at-least",
    bound: 1.5,
    unit: "×",
    suspects: harmHearing,
  },
  { ...act, code: "neuropathy-2", reading: "neuropathy", is: "at-least", bound: 2, unit: "", suspects: harmNerves },
  { ...act, code: "lines-lost-2", reading: "lines-lost", is: "at-least", bound: 2, unit: "", suspects: harmSight },
  { ...watch, code: "plates-lost-2", reading: "plates-lost", is: "at-least", bound: 2, unit: "", suspects: harmSight },
  {
    ...act,
    code: "hearing-loss-26",
    reading: "hearing-loss",
    is: "at-least",
    bound: 26,
    unit: "dB",
    suspects: harmHearing,
  },
  { ...act, code: "tsh-10", reading: "tsh", is: "above", bound: 10, unit: "mIU/L", suspects: slowTheThyroid },
  {
    ...act,
    code: "pregnant",
    reading: "pregnancy",
    is: "at-least",
    bound: 1,
    unit: "",
    // Not what did it, but what is not to be given.
    suspects: ["Pa", "Eto", "Pto", "Am", "S"],
    source: pregnancySource,
  },
  { ...watch, code: "hiv-positive", reading: "hiv", is: "at-least", bound: 1, unit: "", suspects: [] },
  { ...watch, code: "hba1c-6.5", reading: "hba1c", is: "at-least", bound: 6.5, unit: "%", suspects: [] },
  { ...watch, code: "albumin-3", reading: "albumin", is: "below", bound: 3, unit: "g/dL", suspects: [] },
  {
    ...act,
    code: "body-mass-14",
    reading: "body-mass",
    is: "below",
    bound: 14,
    unit: "kg/m²",
    suspects: [],
    source: inpatient,
  },
  { ...act, code: "body-mass-16", reading: "body-mass", is: "below", bound: 16, unit: "kg/m²", suspects: [] },
];
