import type { Source } from "../treatment/source.ts";
import type { MonitoringPlan } from "./plan.ts";

/*
 * The plan for first-line treatments. No table was read for it: it is what the rules of the phases
 * need (a weight for the dose, sputum near the end of each phase), and what India's programme is
 * known to ask for at the beginning.
 */

const recalled: Source = { says: "India's programme, recalled", confidence: "unverified" };
const ntep: Source = { says: "monthly weighing: ntep.in node 770", confidence: "unverified" };

const line = {
  under: null,
  of: null,
  before: true,
  weeks: [],
  months: null,
  atTheEnd: false,
  asIndicated: false,
  source: recalled,
} as const;

export const susceptibleTbPlan: MonitoringPlan = {
  code: "susceptible-tb",
  version: "2026-11",
  source: recalled,
  lines: [
    { ...line, kind: "weight", months: { every: 1, upTo: null }, source: ntep },
    { ...line, kind: "sputum", months: { every: 2, upTo: 2 }, atTheEnd: true },
    { ...line, kind: "hiv" },
    { ...line, kind: "hba1c" },
  ],
};
