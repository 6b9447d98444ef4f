import * as z from "zod/mini";
import { Id } from "./id.ts";

/*
 * Commands of one phone in one request, where a request each would take minutes (docs/decisions/0059). A bundle does
 * nothing together but travel: each command is a turn of its own, with its own permission, its own audit leaf and its own
 * answer under its own id.
 *
 *   lines     what is about one person, in its order; nothing is said about the order of two lines
 *   answers   in the same places. A line ends with its first command that was not done: what stands behind it was not
 *             begun, has no answer, and is asked again once its sender has settled the one before it
 */

/** So many commands at most; more than ten seconds of turns, a phone that waits thirty would take for silence. */
export const bundledAtMost = 100;
/** Of all inputs together, so that a bundle is no larger than the largest request (256 kB). */
export const bundledBytes = 128_000;

export const BundledCommand = z.strictObject({
  id: Id,
  /** As "adherence.recordDose": one that a phone may keep while it has no network. */
  operation: z.string().check(z.maxLength(100)),
  /** Whole, with what stands in the address of a request of its own. */
  input: z.record(z.string(), z.unknown()),
});
export type BundledCommand = z.infer<typeof BundledCommand>;

export const Bundle = z
  .strictObject({ lines: z.array(z.array(BundledCommand).check(z.minLength(1))).check(z.minLength(1)) })
  .check(
    z.refine(({ lines }) => lines.reduce((sum, line) => sum + line.length, 0) <= bundledAtMost, { path: ["lines"] }),
  );

export const BundledAnswer = z.discriminatedUnion("is", [
  z.object({ is: z.literal("done"), answer: z.unknown() }),
  z.object({
    is: z.literal("refused"),
    code: z.string(),
    /** In the reader's language. */
    says: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    issues: z.array(z.object({ at: z.string(), code: z.string() })),
  }),
]);
export type BundledAnswer = z.infer<typeof BundledAnswer>;

export const BundleAnswer = z.object({ lines: z.array(z.array(BundledAnswer)) });
export type BundleAnswer = z.infer<typeof BundleAnswer>;

export const bundleAddress = "/api/bundle";
