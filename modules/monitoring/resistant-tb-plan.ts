import type { Drug } from "../diagnosis/drug.ts";
import type { Source } from "../treatment/source.ts";
import type { MonitoringPlan, PlanLine } from "./plan.ts";

/*
 * The plan for second-line treatments: MSF's table of June 2023, with endTB's windows and months and
 * the consensus in ERJ where it says nothing. Where sources differ, the one that looks more often
 * holds. India's own table (PMDT) could not be had: the plan is to be set by the programme, and the
 * screens say that it was not.
 */

const msf: Source = { says: "MSF monitoring table, June 2023", confidence: "verified" };
const msfAndEndTb: Source = {
  says: "MSF monitoring table, June 2023; endTB patientMonitoringConf.json",
  confidence: "verified",
};
const endTb: Source = { says: "endTB patientMonitoringConf.json", confidence: "verified" };
const endTbAndErj: Source = {
  says: "endTB patientMonitoringConf.json; ERS/ECDC/CDC consensus, ERJ",
  confidence: "verified",
};
const whoAndMsf: Source = {
  says: "WHO operational handbook, tbksp.org, nodes 601, 2470; MSF monitoring table, June 2023",
  confidence: "verified",
};

const line: Omit<PlanLine, "kind" | "source"> = {
  under: null,
  of: null,
  before: true,
  weeks: [],
  months: { every: 1, upTo: null },
  atTheEnd: false,
  asIndicated: false,
};
const once = { ...line, months: null };

/** Fluoroquinolones, bedaquiline, clofazimine and delamanid lengthen the QT interval. */
export const lengthenQt: readonly Drug[] = ["Bdq", "Mfx", "Lfx", "Cfz", "Dlm"];
export const harmSight: readonly Drug[] = ["E", "Lzd", "Eto"];
export const harmHearing: readonly Drug[] = ["Am", "S"];
export const slowTheThyroid: readonly Drug[] = ["Eto", "Pto", "PAS"];

export const resistantTbPlan: MonitoringPlan = {
  code: "resistant-tb",
  version: "2026-11",
  source: msfAndEndTb,
  lines: [
    { ...line, kind: "clinical", weeks: [1, 2, 3, 4, 6], source: msf },
    { ...line, kind: "weight", weeks: [1, 2, 3, 4, 6], source: msf },
    { ...line, kind: "sputum", atTheEnd: true, source: whoAndMsf },
    { ...once, kind: "drug-test", source: msf },
    { ...line, kind: "ecg", under: lengthenQt, weeks: [1, 2, 3, 4], source: msf },
    { ...line, kind: "blood-count", under: ["Lzd"], weeks: [2], source: msf },
    { ...line, kind: "liver", months: { every: 1, upTo: 20 }, source: endTb },
    { ...line, kind: "kidney", months: { every: 1, upTo: 8 }, atTheEnd: true, source: endTb },
    { ...line, kind: "vision", under: harmSight, source: msfAndEndTb },
    { ...line, kind: "neuropathy", under: ["Lzd"], source: msfAndEndTb },
    {
      ...line,
      kind: "hearing",
      under: harmHearing,
      months: { every: 1, upTo: 8 },
      atTheEnd: true,
      source: endTb,
    },
    { ...line, kind: "thyroid", under: slowTheThyroid, months: { every: 3, upTo: null }, source: endTbAndErj },
    { ...line, kind: "x-ray", months: { every: 6, upTo: null }, atTheEnd: true, source: msfAndEndTb },
    // From twelve to fifty-five is inferred. What the source has "as indicated" beside these nobody is late with.
    { ...once, kind: "pregnancy-test", of: { sex: "female", fromAge: 12, toAge: 55 }, source: endTb },
    { ...once, kind: "hiv", source: endTb },
    { ...once, kind: "hepatitis-b", asIndicated: true, source: endTb },
    { ...once, kind: "hepatitis-c", asIndicated: true, source: endTb },
    { ...once, kind: "hba1c", source: endTb },
    { ...once, kind: "albumin", asIndicated: true, source: endTb },
  ],
};
