/*
 * What somebody may have been given, as a programme names it: the code in a history and on a card. A line
 * of a schedule says which of them count for it. The list only ever grows.
 */
export const vaccineCodes = [
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
export type VaccineCode = (typeof vaccineCodes)[number];

const known: ReadonlySet<string> = new Set(vaccineCodes);

export const isVaccineCode = (code: string): code is VaccineCode => known.has(code);
