import type { Regimen } from "./regimen.ts";
import type { Source } from "./source.ts";
import { bedaquiline, byWeight, everyDay, weighed } from "./second-line.ts";
import { whoSecondLine } from "./who-second-line.ts";

/*
 * The longer regimen: where a shorter one may not be given, failed, or was left. It is made for one
 * person: this is what is proposed first, and the rule of groups (`group-rule.ts`) says what a change
 * of it lacks. Composition: PMC10674844, table 1; a month is 30 doses (inferred).
 */

const consensus: Source = { says: "PMC10674844, table 1", confidence: "verified" };
const recalled: Source = { says: "WHO operational handbook, recalled", confidence: "unverified" };

export const longer: Regimen = {
  code: "longer",
  version: "2026-11",
  shortName: "18 Bdq(6)-Lfx-Lzd-Cfz",
  source: consensus,
  isFor: ["RR", "MDR", "pre-XDR", "XDR"],
  countsOn: [],
  despite: [],
  byGroups: true,
  fromAge: null,
  fromKg: null,
  excludedBy: [],
  phases: [
    {
      code: "whole",
      doses: 18 * 30,
      followUpFromDose: 17 * 30 + 1,
      // India gives 18 to 20 months.
      extension: { byDoses: 30, upToDoses: 20 * 30, when: "still-positive", source: recalled },
      source: { says: "PMC10674844, table 1, in months of 30 doses", confidence: "unverified" },
    },
  ],
  medicines: [
    bedaquiline(["whole"], 24),
    byWeight(whoSecondLine, "Lfx", ["whole"], weighed(whoSecondLine, "Mfx")),
    { ...everyDay("Lzd", 600, 1, "whole"), source: recalled },
    { ...everyDay("Cfz", 100, null, "whole"), source: recalled },
    { ...everyDay("B6", 100, null, "whole"), source: recalled },
  ],
  becomes: null,
  gaps: null,
};
