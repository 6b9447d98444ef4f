import { indiaIap } from "./india-iap.ts";
import { indiaUip } from "./india-uip.ts";
import { type Loaded, loadProgramme } from "./load-programme.ts";
import type { Programme, ScheduleCode } from "./programme.ts";

/** Every version that a decision may have been made by; of one code the newest stands last. */
export const programmes: readonly Programme[] = [indiaUip, indiaIap];

/** What a child is planned by unless somebody chose another. */
export const usualSchedule: ScheduleCode = "india-uip";

const loaded = new Map<Programme, Loaded>();

/** @param version the newest where it is left out; null: nobody has such a one */
export function scheduleOf(code: ScheduleCode, version?: string): Loaded | null {
  const programme = programmes.findLast((one) => one.code === code && (version ?? one.version) === one.version);
  if (!programme) return null;
  const known = loaded.get(programme);
  if (known) return known;
  const made = loadProgramme(programme);
  loaded.set(programme, made);
  return made;
}
