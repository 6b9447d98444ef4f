export type AgeUnit = "birth" | "days" | "weeks" | "months" | "years";

/**
 * A child's age as people say it: days in the first week, weeks to the age at which the first series ends, then months,
 * and years from the second birthday on. Completed ones.
 *
 * @param days after birth
 */
export function ageOn(days: number): { readonly count: number; readonly unit: AgeUnit } {
  if (days === 0) return { count: 0, unit: "birth" };
  if (days < 7) return { count: days, unit: "days" };
  if (days < 7 * 16) return { count: Math.floor(days / 7), unit: "weeks" };
  // The mean month; the birthday itself belongs to the age that it begins.
  const months = Math.floor((days + 0.75) / 30.4375);
  return months < 24 ? { count: months, unit: "months" } : { count: Math.floor(months / 12), unit: "years" };
}
