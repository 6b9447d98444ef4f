import type { GapRule, PlannedMedicine, Regimen } from "./regimen.ts";
import type { Source } from "./source.ts";
import { bedaquiline, everyDay } from "./second-line.ts";

/*
 * The six-month regimens with bedaquiline, pretomanid and linezolid, with moxifloxacin (BPaLM) or
 * without it (BPaL). Read for Khurak on tbksp.org (nodes 567, 579, 2470, 2485, 2487, 2492) in
 * November 2026; doses of pretomanid and moxifloxacin are recalled, not read.
 */

const who: Source = {
  says: "WHO operational handbook, tbksp.org, nodes 567, 579, 2470, 2485, 2492",
  confidence: "verified",
};
const recalled: Source = { says: "WHO operational handbook, recalled", confidence: "unverified" };

const gaps = (withinMonths: number): GapRule => ({
  madeUpOver: 7,
  longest: 14,
  altogether: 28,
  withinMonths,
  source: who,
});

const pretomanid: PlannedMedicine = { ...everyDay("Pa", 200, 1, "whole"), source: recalled };
const linezolid: PlannedMedicine = { ...everyDay("Lzd", 600, 1, "whole"), source: who };
const moxifloxacin: PlannedMedicine = { ...everyDay("Mfx", 400, 1, "whole"), source: recalled };

const excludedBy: Regimen["excludedBy"] = (
  [
    "pregnant",
    "breastfeeding",
    "second-line-over-a-month",
    "tb-of-the-brain",
    "tb-of-bones",
    "disseminated-tb",
  ] as const
).map((condition) => ({ condition, source: who }));

/** 26 weeks, a dose a day. The test that speaks for its end is taken in its last month (inferred). */
const wholeCourse = { code: "whole", doses: 26 * 7, followUpFromDose: 26 * 7 - 27, source: who } as const;

const shared = {
  version: "2026-11",
  source: who,
  countsOn: ["Bdq", "Lzd", "Pa"],
  despite: [],
  byGroups: false,
  fromAge: 14,
  fromKg: null,
  excludedBy,
} as const;

export const bpal: Regimen = {
  ...shared,
  code: "bpal",
  shortName: "BPaL",
  isFor: ["RR", "MDR", "pre-XDR"],
  phases: [
    {
      ...wholeCourse,
      // To 39 weeks in all, where sputum is still positive, or the patient no better, between months 4 and 6.
      extension: { byDoses: 13 * 7, upToDoses: 39 * 7, when: "still-positive", source: who },
    },
  ],
  medicines: [bedaquiline(["whole"], null), pretomanid, linezolid],
  becomes: null,
  gaps: gaps(10),
};

export const bpalm: Regimen = {
  ...shared,
  code: "bpalm",
  shortName: "BPaLM",
  isFor: ["RR", "MDR"],
  phases: [{ ...wholeCourse, extension: null }],
  medicines: [bedaquiline(["whole"], null), pretomanid, linezolid, moxifloxacin],
  // Where the bacteria turn out to withstand fluoroquinolones, it keeps its first day (node 2485).
  becomes: { without: "Mfx", regimen: bpal },
  gaps: gaps(7),
};
