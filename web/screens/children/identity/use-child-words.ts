import { useLingui } from "@lingui/react/macro";
import type { ChildField } from "./child-draft.ts";

/** What is wrong with a field, in words that say what to do. */
export function useChildWords(wrong: readonly string[]): (field: ChildField) => string | null {
  const { t } = useLingui();
  const words: Record<ChildField, string> = {
    name: t`Write the name, 2 letters or more, or press “Not named yet”.`,
    sex: t`Choose one.`,
    born: t`Write a day that there is, not after today: day, month and year. The child is under 18.`,
    order: t`Choose which one it is.`,
    mother: t`Write the mother’s name, or press “The mother is not known”.`,
    guardian: t`Write the name of whoever brings the child up.`,
    relation: t`Choose who they are to the child.`,
    phone: t`Write 10 digits, or press “No phone”.`,
    phoneOf: t`Choose whose phone it is.`,
    village: t`Write the village or ward, so that they are found at home.`,
  };
  return (field) => (wrong.includes(field) ? words[field] : null);
}
