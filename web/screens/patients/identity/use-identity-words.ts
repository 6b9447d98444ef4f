import { useLingui } from "@lingui/react/macro";
import type { IdentityField } from "./identity-faults.ts";

/** What is wrong with a field, in words that say what to do. */
export function useIdentityWords(wrong: readonly string[]): (field: IdentityField) => string | null {
  const { t } = useLingui();
  const words: Record<IdentityField, string> = {
    name: t`Write the name, 2 letters or more.`,
    sex: t`Choose one.`,
    age: t`Write the age in years. A guess is enough.`,
    day: t`Write a day that there is: day, month and year.`,
    phone: t`Write 10 digits, or press “No phone”.`,
    phoneOf: t`Choose whose phone it is.`,
    village: t`Write the village or ward, so that they are found at home.`,
    supporterName: t`Write the name, 2 letters or more.`,
    supporterRelation: t`Choose who they are to the patient.`,
    supporterPhone: t`Write 10 digits, or leave it empty.`,
    identifiers: t`Write the number on each card, or take the card away.`,
  };
  return (field) => (wrong.includes(field) ? words[field] : null);
}
