import { daily } from "./india-dstb.ts";
import type { Regimen } from "./regimen.ts";
import type { Source } from "./source.ts";
import { byWeight } from "./second-line.ts";
import { whoSecondLine } from "./who-second-line.ts";

const consensus: Source = { says: "PMC10674844, table 1", confidence: "verified" };

/**
 * TB that withstands isoniazid and not rifampicin: six months of HRZE with levofloxacin; where
 * levofloxacin may not be given, without it. A month is 30 doses (inferred).
 */
export const hMono: Regimen = {
  code: "h-mono",
  version: "2026-11",
  shortName: "6 (H)REZ-Lfx",
  source: consensus,
  isFor: ["Hr"],
  countsOn: ["R"],
  despite: ["H"],
  byGroups: false,
  fromAge: null,
  fromKg: null,
  excludedBy: [],
  phases: [
    {
      code: "whole",
      doses: 6 * 30,
      followUpFromDose: 5 * 30 + 1,
      extension: null,
      source: { says: "PMC10674844, table 1, in months of 30 doses", confidence: "unverified" },
    },
  ],
  medicines: [daily("HRZE", "whole"), byWeight(whoSecondLine, "Lfx", ["whole"])],
  becomes: null,
  gaps: null,
};
