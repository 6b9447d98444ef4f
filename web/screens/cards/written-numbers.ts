import { cardNumber } from "../../../modules/cards/card.ts";

/** As many as are taken in at once. */
export const mostCards = 200;

/**
 * Numbers of cards as a reader or a list gives them: one a line, or with commas between; colons and hyphens within a
 * number are passed over.
 *
 * @returns each once, in its order; and what is no number of a chip
 */
export function writtenNumbers(pasted: string, kind: "chip" | "sun-chip") {
  const words = pasted.split(/[\s,;]+/).filter((word) => word !== "");
  const read = words.map((word) => cardNumber(kind, word));
  return {
    numbers: [...new Set(read.filter((one) => one !== null))],
    wrong: words.filter((_, at) => read[at] === null),
  };
}
