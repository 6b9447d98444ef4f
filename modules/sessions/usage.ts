/*
 * How much of what was opened reached a child (BMC Public Health 2020, s12889-020-08637-1, Table 1).
 *
 *   usage %     given / issued × 100       issued: doses in the vials that were opened
 *   wastage %   100 − usage
 *   factor      100 / (100 − wastage)      how many doses are needed for one given
 */

export interface Usage {
  readonly given: number;
  readonly issued: number;
  /** Null: no vial was opened, or more was given than the opened vials hold. */
  readonly usage: number | null;
  readonly wastage: number | null;
  /** Null also where nothing was given: no number of vials would have been enough. */
  readonly factor: number | null;
  /** Somebody counted wrong: more was given than the opened vials hold. */
  readonly tooFew: boolean;
}

export function usageOf(given: number, issued: number): Usage {
  const tooFew = given > issued;
  if (issued === 0 || tooFew) return { given, issued, usage: null, wastage: null, factor: null, tooFew };
  const usage = (given / issued) * 100;
  const wastage = 100 - usage;
  return { given, issued, usage, wastage, factor: given === 0 ? null : factorOf(wastage), tooFew };
}

/** @param wastage in per cent, below 100 */
export const factorOf = (wastage: number): number => 100 / (100 - wastage);
