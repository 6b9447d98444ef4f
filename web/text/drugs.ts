import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Drug, DrugFinding } from "../../modules/diagnosis/drug.ts";

/** As a laboratory's slip has it: the name, and the letters of the register. */
export const drugWords: Record<Drug, MessageDescriptor> = {
  R: msg({ id: "drug.R", message: "Rifampicin (R)" }),
  H: msg({ id: "drug.H", message: "Isoniazid (H)" }),
  Hh: msg({ id: "drug.Hh", message: "Isoniazid, high dose (Hh)" }),
  Rfb: msg({ id: "drug.Rfb", message: "Rifabutin (Rfb)" }),
  Rpt: msg({ id: "drug.Rpt", message: "Rifapentine (Rpt)" }),
  E: msg({ id: "drug.E", message: "Ethambutol (E)" }),
  Z: msg({ id: "drug.Z", message: "Pyrazinamide (Z)" }),
  Lfx: msg({ id: "drug.Lfx", message: "Levofloxacin (Lfx)" }),
  Mfx: msg({ id: "drug.Mfx", message: "Moxifloxacin (Mfx)" }),
  Bdq: msg({ id: "drug.Bdq", message: "Bedaquiline (Bdq)" }),
  Lzd: msg({ id: "drug.Lzd", message: "Linezolid (Lzd)" }),
  Cfz: msg({ id: "drug.Cfz", message: "Clofazimine (Cfz)" }),
  Cs: msg({ id: "drug.Cs", message: "Cycloserine (Cs)" }),
  Trd: msg({ id: "drug.Trd", message: "Terizidone (Trd)" }),
  Dlm: msg({ id: "drug.Dlm", message: "Delamanid (Dlm)" }),
  Pa: msg({ id: "drug.Pa", message: "Pretomanid (Pa)" }),
  Am: msg({ id: "drug.Am", message: "Amikacin (Am)" }),
  S: msg({ id: "drug.S", message: "Streptomycin (S)" }),
  Eto: msg({ id: "drug.Eto", message: "Ethionamide (Eto)" }),
  Pto: msg({ id: "drug.Pto", message: "Prothionamide (Pto)" }),
  PAS: msg({ id: "drug.PAS", message: "p-Aminosalicylic acid (PAS)" }),
  "Ipm-Cln": msg({ id: "drug.Ipm-Cln", message: "Imipenem-cilastatin (Ipm-Cln)" }),
  Mpm: msg({ id: "drug.Mpm", message: "Meropenem (Mpm)" }),
  "Amx-Clv": msg({ id: "drug.Amx-Clv", message: "Amoxicillin-clavulanate (Amx-Clv)" }),
  Km: msg({ id: "drug.Km", message: "Kanamycin (Km)" }),
  Cm: msg({ id: "drug.Cm", message: "Capreomycin (Cm)" }),
  Ofx: msg({ id: "drug.Ofx", message: "Ofloxacin (Ofx)" }),
  Gfx: msg({ id: "drug.Gfx", message: "Gatifloxacin (Gfx)" }),
  T: msg({ id: "drug.T", message: "Thioacetazone (T)" }),
};

/** What a test says of one drug, short enough for four beside each other. */
export const drugSaysWords: Record<DrugFinding, MessageDescriptor> = {
  S: msg({ id: "drug-says.S", message: "Works (S)" }),
  R: msg({ id: "drug-says.R", message: "Resistance (R)" }),
  indeterminate: msg({ id: "drug-says.indeterminate", message: "Not clear" }),
  contaminated: msg({ id: "drug-says.contaminated", message: "Spoilt" }),
};
