import type * as z from "zod/mini";

/**
 * Where a page ended, as it was handed out and comes back.
 *
 * @returns null: from the top; undefined: it is none of ours
 */
export function readCursor<Shape extends z.ZodMiniType>(
  shape: Shape,
  after: string | undefined,
): z.infer<Shape> | null | undefined {
  if (after === undefined) return null;
  try {
    return shape.parse(JSON.parse(after));
  } catch {
    return undefined;
  }
}
