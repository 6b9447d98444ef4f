import type { VaccineCode } from "../schedules/vaccines.ts";
import { factorOf } from "./usage.ts";
import { vialLines, vialOf, vialsHolding } from "./vials.ts";

/** What is to be brought of one vaccine. */
export interface Need {
  readonly vaccine: VaccineCode;
  readonly children: number;
  /** Doses with what is wasted of them: children × factor, to a tenth. */
  readonly doses: number;
  readonly factor: number;
  readonly holds: number;
  readonly vials: number;
}

/**
 * children due × 100 / (100 − wastage %), rounded up to whole vials.
 *
 * @param open for each child, the vaccines that may be given on that day
 */
export function needsOf(open: readonly (readonly VaccineCode[])[]): readonly Need[] {
  return vialLines.flatMap(({ vaccine, holds, wastage }) => {
    const children = open.filter((vaccines) => vaccines.includes(vaccine)).length;
    if (children === 0) return [];
    const factor = factorOf(wastage);
    const doses = children * factor;
    return [
      { vaccine, children, doses: Math.round(doses * 10) / 10, factor, holds, vials: vialsHolding(doses, holds) },
    ];
  });
}

/** What a form begins with: the fewest vials that hold what was given. */
export const fewestVials = (vaccine: VaccineCode, given: number): number => vialsHolding(given, vialOf(vaccine).holds);
