import type { Condition, DiseaseHistory, earlierTbAnswers } from "../../../../modules/people/disease-history.ts";
import type { Sex } from "../../../../modules/people/patient.ts";
import { wholeIn } from "../digits.ts";

export interface HistoryDraft {
  readonly earlierTb: (typeof earlierTbAnswers)[number] | "";
  readonly lastTreatedIn: string;
  readonly medicineOverAMonth: DiseaseHistory["medicineOverAMonth"] | "";
  readonly has: readonly Condition[];
  readonly noneOfThem: boolean;
  readonly note: string;
}

export const emptyHistory: HistoryDraft = {
  earlierTb: "",
  lastTreatedIn: "",
  medicineOverAMonth: "",
  has: [],
  noneOfThem: false,
  note: "",
};

export const historyFields = ["earlierTb", "lastTreatedIn", "medicineOverAMonth"] as const;
export type HistoryField = (typeof historyFields)[number];

export const hadTb = ({ earlierTb }: HistoryDraft) => earlierTb === "once" || earlierTb === "more-than-once";
/** Whoever never had TB is not asked what they took for it. */
export const askedOfMedicine = ({ earlierTb }: HistoryDraft) => earlierTb !== "" && earlierTb !== "never";

export function historyFaults(draft: HistoryDraft, thisYear: number): readonly HistoryField[] {
  const year = wholeIn(draft.lastTreatedIn);
  const wrong: HistoryField[] = [];
  if (draft.earlierTb === "") wrong.push("earlierTb");
  if (hadTb(draft) && draft.lastTreatedIn.trim() !== "" && (year === null || year < 1940 || year > thisYear)) {
    wrong.push("lastTreatedIn");
  }
  if (askedOfMedicine(draft) && draft.medicineOverAMonth === "") wrong.push("medicineOverAMonth");
  return wrong;
}

export function historyOf(draft: HistoryDraft, sex: Sex | ""): DiseaseHistory {
  const asked = askedOfMedicine(draft);
  return {
    earlierTb: draft.earlierTb === "" ? "not-known" : draft.earlierTb,
    lastTreatedIn: hadTb(draft) ? wholeIn(draft.lastTreatedIn) : null,
    medicineOverAMonth: !asked ? "no" : draft.medicineOverAMonth === "" ? "not-known" : draft.medicineOverAMonth,
    has: draft.has.filter((condition) => condition !== "pregnant" || sex !== "male"),
    noneOfThem: draft.noneOfThem,
    note: draft.note.trim() === "" ? null : draft.note.trim(),
  };
}

export function historyDraftOf(history: DiseaseHistory): HistoryDraft {
  return {
    earlierTb: history.earlierTb,
    lastTreatedIn: history.lastTreatedIn === null ? "" : String(history.lastTreatedIn),
    medicineOverAMonth: history.medicineOverAMonth,
    has: history.has,
    noneOfThem: history.noneOfThem,
    note: history.note ?? "",
  };
}
