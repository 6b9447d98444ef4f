import * as z from "zod/mini";

/**
 * What speaks against a regimen and stands in no result: it is asked before the treatment begins,
 * and the answers are kept with it. (The list: tbksp.org nodes 567, 573, 579, 2506.)
 */
export const conditionCodes = [
  "pregnant",
  "breastfeeding",
  /** Bedaquiline, linezolid, pretomanid or delamanid for a month or more, and resistance to them not ruled out. */
  "second-line-over-a-month",
  "extensive-pulmonary-tb",
  "tb-of-the-brain",
  "tb-of-bones",
  "disseminated-tb",
  "severe-extrapulmonary-tb",
] as const;
export const ConditionCode = z.enum(conditionCodes);
export type ConditionCode = z.infer<typeof ConditionCode>;
