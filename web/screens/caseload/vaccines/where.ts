import type { DoseSaid } from "../../../../modules/immunization/dose.ts";
import type { DoseLine } from "../../../../modules/schedules/programme.ts";
import { linesOf, type ScheduleCode } from "../../../../modules/schedules/programme.ts";
import { scheduleOf } from "../../../../modules/schedules/schedules.ts";

type Site = NonNullable<DoseSaid["site"]>;

export interface Where {
  readonly says: Site | "thigh" | "arm" | "by-the-vial";
  /** What is written down unless somebody says another; null: the schedule leaves it open. */
  readonly site: Site | null;
  readonly route: string;
}

/** Where the programme has a dose given. */
export function whereOf({ route, site }: Pick<DoseLine, "route" | "site">): Where {
  if (site === "mouth") return { says: "mouth", site: "mouth", route };
  // Of several brands each has its own place.
  const part = site.includes(";") ? null : site.includes("thigh") ? "thigh" : site.includes("arm") ? "arm" : null;
  if (part === null) return { says: "by-the-vial", site: null, route };
  const side = /\bleft\b/.test(site) ? "left" : /\bright\b/.test(site) ? "right" : null;
  if (side === null) return { says: part, site: null, route };
  return { says: `${side}-${part}`, site: `${side}-${part}`, route };
}

export function lineOf(schedule: ScheduleCode, code: string): DoseLine | undefined {
  const loaded = scheduleOf(schedule);
  return loaded ? linesOf(loaded.programme).find((line) => line.code === code) : undefined;
}
