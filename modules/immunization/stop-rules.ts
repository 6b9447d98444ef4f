import type { Confidence } from "../schedules/programme.ts";
import type { VaccineCode } from "../schedules/vaccines.ts";
import type { aefiSources, AefiSign } from "./aefi-signs.ts";

/*
 * What happened after a vaccine and stops it. "never": the documents forbid another dose; "ask": the medical officer
 * decides before another dose. Both are lifted by a doctor alone. A rule reaches each vaccine that has a component in
 * common with what was given: DPT after pentavalent, MMR after MR.
 */

export type StopLevel = "never" | "ask";

interface StopRule {
  /** Null: every event that is severe or serious. */
  readonly sign: AefiSign | null;
  readonly level: StopLevel;
  /** Only vaccines that contain it, given with a vaccine that contains it; null: whatever was given. */
  readonly component: Component | null;
  /** Began within so many days of the dose; null: whenever. */
  readonly withinDays: number | null;
  readonly sources: readonly (keyof typeof aefiSources)[];
  readonly confidence: Confidence;
}

export const stopRules: readonly StopRule[] = [
  { sign: "anaphylaxis", level: "never", component: null, withinDays: null, sources: ["cdc"], confidence: "B" },
  { sign: "unconscious", level: "never", component: "pertussis", withinDays: 7, sources: ["cdc"], confidence: "B" },
  {
    sign: "blood-in-stool",
    level: "never",
    component: "rotavirus",
    withinDays: null,
    sources: ["cdc"],
    confidence: "B",
  },
  // The documents name seizure, collapse, crying and high fever as grounds to weigh; of the rest nobody says it may go on.
  { sign: null, level: "ask", component: null, withinDays: null, sources: ["cdc"], confidence: "C" },
];

const dtp = ["diphtheria", "tetanus", "pertussis"] as const;

/** What is in it that somebody may react to, as far as two vaccines share it. Carriers and traces are not listed. */
export const componentsOf = {
  BCG: ["bcg"],
  HEPB: ["hepatitis-b"],
  OPV: ["polio-oral"],
  PENTA: [...dtp, "hepatitis-b", "hib"],
  RVV: ["rotavirus"],
  FIPV: ["polio-injected"],
  PCV: ["pneumococcus"],
  MR: ["measles", "rubella"],
  JE: ["je"],
  VITA: ["vitamin-a"],
  DPT: dtp,
  TD: ["tetanus", "diphtheria"],
  HPV: ["hpv"],
  IPV: ["polio-injected"],
  HIB: ["hib"],
  HEXA: [...dtp, "hepatitis-b", "hib", "polio-injected"],
  MMR: ["measles", "mumps", "rubella"],
  MMRV: ["measles", "mumps", "rubella", "varicella"],
  TCV: ["typhoid"],
  FLU: ["influenza"],
  HEPA: ["hepatitis-a"],
  "HEPA-LIVE": ["hepatitis-a"],
  VAR: ["varicella"],
  TDAP: dtp,
} as const satisfies Record<VaccineCode, readonly string[]>;
export type Component = (typeof componentsOf)[VaccineCode][number];

export const contains = (vaccine: VaccineCode, component: Component): boolean =>
  (componentsOf[vaccine] as readonly Component[]).includes(component);

export const shareComponent = (one: VaccineCode, other: VaccineCode): boolean =>
  componentsOf[one].some((component) => contains(other, component));
