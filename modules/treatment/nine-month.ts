import { indiaNineMonthBdq } from "./india-9-month.ts";
import type { PlannedMedicine, Regimen, RegimenPhase } from "./regimen.ts";
import type { Source } from "./source.ts";
import { bedaquiline, byWeight, forDays, weighed } from "./second-line.ts";
import { whoSecondLine } from "./who-second-line.ts";

/*
 * The nine-month all-oral regimen, in its two forms: with ethionamide through the intensive phase,
 * or with linezolid for its first two months, which is the one for pregnant women. Read on
 * tbksp.org (nodes 573, 2506, 2508) and ntep.in (node 1134) in November 2026. A month is 30 doses,
 * as in India's monthly boxes (inferred).
 */

const who: Source = {
  says: "WHO operational handbook, tbksp.org, nodes 573, 2506; ntep.in node 1134",
  confidence: "verified",
};
const inferred: Source = { says: "the same, in months of 30 doses", confidence: "unverified" };
const recalled: Source = { says: "WHO operational handbook, recalled", confidence: "unverified" };

const month = 30;
const intensive: RegimenPhase = {
  code: "intensive",
  doses: 4 * month,
  // Sputum at the end of the fourth month.
  followUpFromDose: 3 * month + 1,
  extension: { byDoses: month, upToDoses: 6 * month, when: "still-positive", source: who },
  source: inferred,
};
const continuation: RegimenPhase = {
  code: "continuation",
  doses: 5 * month,
  followUpFromDose: 4 * month + 1,
  extension: null,
  source: inferred,
};

const table = indiaNineMonthBdq;
const both = ["intensive", "continuation"] as const;

const shared = {
  version: "2026-11",
  source: who,
  isFor: ["RR", "MDR"],
  despite: [],
  byGroups: false,
  fromAge: 6,
  fromKg: 15,
  phases: [intensive, continuation],
  becomes: null,
  gaps: null,
} as const;

const excludedBy: Regimen["excludedBy"] = (
  ["second-line-over-a-month", "extensive-pulmonary-tb", "severe-extrapulmonary-tb", "tb-of-the-brain"] as const
).map((condition) => ({ condition, source: who }));

/** What both forms share; bedaquiline runs on into the continuation phase, 24 weeks in all. */
const backbone: readonly PlannedMedicine[] = [
  bedaquiline(both, 24),
  byWeight(table, "Lfx", both, weighed(whoSecondLine, "Mfx")),
  byWeight(table, "Cfz", both),
  byWeight(table, "Z", both),
  byWeight(table, "E", both),
  byWeight(table, "Hh", ["intensive"]),
];

export const nineMonthEto: Regimen = {
  ...shared,
  code: "nine-month-eto",
  shortName: "4–6 Bdq(6)-Lfx-Cfz-Z-E-Hh-Eto / 5 Lfx-Cfz-Z-E",
  countsOn: ["Lfx", "Mfx", "Bdq"],
  excludedBy: [{ condition: "pregnant", source: who }, ...excludedBy],
  medicines: [...backbone, byWeight(table, "Eto", ["intensive"]), byWeight(table, "B6", both)],
};

export const nineMonthLzd: Regimen = {
  ...shared,
  code: "nine-month-lzd",
  shortName: "4–6 Bdq(6)-Lzd(2)-Lfx-Cfz-Z-E-Hh / 5 Lfx-Cfz-Z-E",
  countsOn: ["Lfx", "Mfx", "Bdq", "Lzd"],
  excludedBy,
  medicines: [
    ...backbone,
    // Two months; the 600 mg are those of BPaLM.
    { in: ["intensive"], oneOf: [forDays("Lzd", 600, 2 * month)], source: recalled },
    byWeight(table, "B6", both),
  ],
};
