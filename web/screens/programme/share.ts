/**
 * How many of a hundred, in whole numbers; null: of nobody. It is 100 only when it is all of them and 0
 * only when it is none, because rounding would hide the one that is missing.
 */
export function shareOf(count: number, of: number): number | null {
  if (of === 0) return null;
  if (count === 0 || count === of) return count === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((count / of) * 100)));
}

/** Of fewer people than these a share says less than the numbers: one of them is more than five in a hundred. */
const enoughPeople = 20;

/** @see shareOf; null also where there are too few to speak of a share. */
export const shareOfPeople = (count: number, of: number): number | null =>
  of < enoughPeople ? null : shareOf(count, of);
