import { BoxSerial } from "../../../modules/devices/box.ts";

/** As many as are taken in at once. */
export const mostSerials = 200;

/**
 * Numbers of boxes as somebody pastes them: one a line, or with commas and spaces between.
 *
 * @returns each once, in its order; and the words that are no number
 */
export function readSerials(pasted: string): {
  readonly serials: readonly string[];
  readonly wrong: readonly string[];
} {
  const words = pasted.split(/[\s,;]+/).filter((word) => word !== "");
  const read = words.map((word) => BoxSerial.safeParse(word));
  return {
    serials: [...new Set(read.flatMap((one) => (one.success ? [one.data] : [])))],
    wrong: words.filter((_, at) => !read[at]?.success),
  };
}
