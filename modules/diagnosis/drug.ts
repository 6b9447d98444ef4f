import * as z from "zod/mini";

/**
 * The drugs of TB treatment, by the letters that laboratories and registers use (the list and the
 * groups: ERS/ECDC/CDC consensus, table 3, after WHO; older drugs stand there because old results name them).
 */
export const drugs = {
  R: { name: "rifampicin", group: "first-line" },
  H: { name: "isoniazid", group: "first-line" },
  Hh: { name: "isoniazid, high dose", group: "first-line" },
  Rfb: { name: "rifabutin", group: "first-line" },
  Rpt: { name: "rifapentine", group: "first-line" },
  E: { name: "ethambutol", group: "first-line" },
  Z: { name: "pyrazinamide", group: "first-line" },
  Lfx: { name: "levofloxacin", group: "A" },
  Mfx: { name: "moxifloxacin", group: "A" },
  Bdq: { name: "bedaquiline", group: "A" },
  Lzd: { name: "linezolid", group: "A" },
  Cfz: { name: "clofazimine", group: "B" },
  Cs: { name: "cycloserine", group: "B" },
  Trd: { name: "terizidone", group: "B" },
  Dlm: { name: "delamanid", group: "C" },
  Pa: { name: "pretomanid", group: "none" },
  Am: { name: "amikacin", group: "C" },
  S: { name: "streptomycin", group: "C" },
  Eto: { name: "ethionamide", group: "C" },
  Pto: { name: "prothionamide", group: "C" },
  PAS: { name: "p-aminosalicylic acid", group: "C" },
  "Ipm-Cln": { name: "imipenem-cilastatin", group: "C" },
  Mpm: { name: "meropenem", group: "C" },
  "Amx-Clv": { name: "amoxicillin-clavulanate", group: "companion" },
  Km: { name: "kanamycin", group: "legacy" },
  Cm: { name: "capreomycin", group: "legacy" },
  Ofx: { name: "ofloxacin", group: "legacy" },
  Gfx: { name: "gatifloxacin", group: "legacy" },
  T: { name: "thioacetazone", group: "legacy" },
} as const;

export type Drug = keyof typeof drugs;
export const drugCodes = Object.keys(drugs) as Drug[];
export const Drug = z.enum(drugCodes as [Drug, ...Drug[]]);

/** Resistant, susceptible, or nothing: what is unclear and what was spoiled are never "susceptible". */
export const drugFindings = ["R", "S", "indeterminate", "contaminated"] as const;
export const DrugFinding = z.enum(drugFindings);
export type DrugFinding = z.infer<typeof DrugFinding>;

export const methods = ["phenotypic", "molecular"] as const;
export const Method = z.enum(methods);
export type Method = z.infer<typeof Method>;
