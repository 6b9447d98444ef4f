import type { VaccineCode } from "../schedules/vaccines.ts";

/** What a column can be about beside a vaccine. */
export const fieldColumns = [
  "name",
  "sex",
  "born",
  "mother",
  "father",
  "phone",
  "village",
  "landmark",
  "rch",
  "mcts",
  "u-win",
  "birth-registration",
] as const;
export type FieldColumn = (typeof fieldColumns)[number];

/** A dose that registers of India have a column for: which vaccine, and in which order those of one vaccine come. */
export interface DoseColumn {
  readonly code: string;
  readonly vaccine: VaccineCode;
  readonly order: number;
}

const inOrder = (vaccine: VaccineCode, ...codes: readonly string[]): readonly DoseColumn[] =>
  codes.map((code, order) => ({ code, vaccine, order }));

/** As the Mother and Child Protection card and the RCH register name them; the later ones as IAP's schedule does. */
export const doseColumns: readonly DoseColumn[] = [
  ...inOrder("BCG", "BCG"),
  ...inOrder("HEPB", "HEPB-0", "HEPB-1", "HEPB-2", "HEPB-3"),
  ...inOrder("OPV", "OPV-0", "OPV-1", "OPV-2", "OPV-3", "OPV-B"),
  ...inOrder("PENTA", "PENTA-1", "PENTA-2", "PENTA-3"),
  ...inOrder("RVV", "RVV-1", "RVV-2", "RVV-3"),
  ...inOrder("FIPV", "FIPV-1", "FIPV-2", "FIPV-3"),
  ...inOrder("IPV", "IPV-1", "IPV-2", "IPV-3"),
  ...inOrder("PCV", "PCV-1", "PCV-2", "PCV-3", "PCV-B"),
  ...inOrder("MR", "MR-1", "MR-2"),
  ...inOrder("MMR", "MMR-1", "MMR-2", "MMR-3"),
  ...inOrder("JE", "JE-1", "JE-2"),
  ...inOrder("VITA", "VITA-1", "VITA-2", "VITA-3", "VITA-4", "VITA-5", "VITA-6", "VITA-7", "VITA-8", "VITA-9"),
  ...inOrder("DPT", "DPT-1", "DPT-2", "DPT-3", "DPT-B1", "DPT-B2"),
  ...inOrder("TD", "TD-10", "TD-16"),
  ...inOrder("HPV", "HPV-1", "HPV-2"),
  ...inOrder("TCV", "TCV"),
  ...inOrder("VAR", "VAR-1", "VAR-2"),
  ...inOrder("HEXA", "HEXA-1", "HEXA-2", "HEXA-3"),
];

const byCode: ReadonlyMap<string, DoseColumn> = new Map(doseColumns.map((column) => [column.code, column]));

export const doseColumn = (meaning: string | null): DoseColumn | null =>
  meaning === null ? null : (byCode.get(meaning) ?? null);

/** What a column means: a field, the code of a dose, or null: it is left out. */
export type Meaning = string | null;
