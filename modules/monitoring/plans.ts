import { indiaDsTb } from "../treatment/india-dstb.ts";
import type { MonitoringPlan } from "./plan.ts";
import { resistantTbPlan } from "./resistant-tb-plan.ts";
import { susceptibleTbPlan } from "./susceptible-tb-plan.ts";

/** Every plan, and every version of one by which somebody was watched. */
export const plans: readonly MonitoringPlan[] = [susceptibleTbPlan, resistantTbPlan];

/** @param regimen its code; null: the treatment began before that was kept, with first-line drugs */
export function planFor(regimen: string | null): MonitoringPlan {
  return regimen === null || regimen === indiaDsTb.code ? susceptibleTbPlan : resistantTbPlan;
}
