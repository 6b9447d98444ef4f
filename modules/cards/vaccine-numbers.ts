/*
 * What a dose on a card is called: its number is its place here, from 1. **The list only ever grows at its end**: a
 * card that was written years ago is still in somebody's drawer.
 *
 * A card says what was given and when, not which dose of a series that was: the schedule works that out, and two
 * workers who count differently have still written down one injection.
 */
export const vaccineNumbers = [
  "BCG",
  "HEPB",
  "OPV",
  "PENTA",
  "RVV",
  "FIPV",
  "PCV",
  "MR",
  "JE",
  "VITA",
  "DPT",
  "TD",
  "HPV",
  "IPV",
  "HIB",
  "HEXA",
  "MMR",
  "MMRV",
  "TCV",
  "FLU",
  "HEPA",
  "HEPA-LIVE",
  "VAR",
  "TDAP",
] as const;

/** `number-31`: written by a newer program than this one. It is kept, passed on and shown as not known here. */
export type VaccineOnCard = (typeof vaccineNumbers)[number] | `number-${number}`;

export const vaccineAt = (number: number): VaccineOnCard => vaccineNumbers[number - 1] ?? `number-${number}`;

/** @returns null: no vaccine of the list, and no number that fits a byte */
export function numberOfVaccine(vaccine: string): number | null {
  const known = (vaccineNumbers as readonly string[]).indexOf(vaccine) + 1;
  if (known > 0) return known;
  const number = /^number-([1-9]\d{0,2})$/.exec(vaccine)?.[1];
  if (number === undefined || Number(number) > 255 || Number(number) <= vaccineNumbers.length) return null;
  return Number(number);
}
