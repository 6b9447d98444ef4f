import * as z from "zod/mini";

/**
 * The drugs of TB treatment, by the letters that laboratories and registers use (the list and the
 * groups: ERS/ECDC/CDC consensus, table 3, after WHO; older drugs stand there because old results name them).
 */
export const drugGroups = {
  R: "first-line", // rifampicin
  H: "first-line", // isoniazid
  Hh: "first-line", // isoniazid, high dose
  Rfb: "first-line", // rifabutin
  Rpt: "first-line", // rifapentine
  E: "first-line", // ethambutol
  Z: "first-line", // pyrazinamide
  Lfx: "A", // levofloxacin
  Mfx: "A", // moxifloxacin
  Bdq: "A", // bedaquiline
  Lzd: "A", // linezolid
  Cfz: "B", // clofazimine
  Cs: "B", // cycloserine
  Trd: "B", // terizidone
  Dlm: "C", // delamanid
  Pa: "none", // pretomanid
  Am: "C", // amikacin
  S: "C", // streptomycin
  Eto: "C", // ethionamide
  Pto: "C", // prothionamide
  PAS: "C", // p-aminosalicylic acid
  "Ipm-Cln": "C", // imipenem-cilastatin
  Mpm: "C", // meropenem
  "Amx-Clv": "companion", // amoxicillin-clavulanate
  Km: "legacy", // kanamycin
  Cm: "legacy", // capreomycin
  Ofx: "legacy", // ofloxacin
  Gfx: "legacy", // gatifloxacin
  T: "legacy", // thioacetazone
} as const;

export type Drug = keyof typeof drugGroups;
export const drugCodes = Object.keys(drugGroups) as Drug[];
export const Drug = z.enum(drugCodes as [Drug, ...Drug[]]);

/** Resistant, susceptible, or nothing: what is unclear and what was spoiled are never "susceptible". */
export const drugFindings = ["R", "S", "indeterminate", "contaminated"] as const;
export const DrugFinding = z.enum(drugFindings);
export type DrugFinding = z.infer<typeof DrugFinding>;

export const methods = ["phenotypic", "molecular"] as const;
export const Method = z.enum(methods);
export type Method = z.infer<typeof Method>;
