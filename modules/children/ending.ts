import * as z from "zod/mini";

/*
 * How a child's care here ends. It frees the place in the worker's fifty at once; what was written stays readable,
 * and what arrives late from a phone is kept. Whoever was ended by mistake is opened again.
 */

export const endingReasons = ["died", "moved-away", "grown-up", "family-refused"] as const;
export const EndingReason = z.enum(endingReasons);
/** Said by itself: another record is the same child's, and what was given by both is counted there once. */
export const entered = "entered-twice";
export const EndedBecause = z.enum([...endingReasons, entered]);
