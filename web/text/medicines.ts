import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Medicine } from "../../modules/treatment/medicine.ts";
import { drugWords } from "./drugs.ts";

/** What is prescribed, by its name and its letters. */
export const medicineWords: Readonly<Record<Medicine, MessageDescriptor>> = {
  ...drugWords,
  HRZE: msg({ id: "medicine.HRZE", message: "4-in-1 tablet (HRZE)" }),
  HRE: msg({ id: "medicine.HRE", message: "3-in-1 tablet (HRE)" }),
  B6: msg({ id: "medicine.B6", message: "Pyridoxine (B6)" }),
};
