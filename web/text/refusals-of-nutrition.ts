import { msg } from "@lingui/core/macro";

/** What went wrong with a care plan, a price or the nutrition benefit; codes that stand nowhere else. */
export const refusalsOfNutrition = {
  "no-plan-for-them": msg({
    id: "refusal.no-plan-for-them",
    message: "No plan can be computed for this patient. Open the proposal again: it says why and what to do.",
  }),
  "belongs-in-hospital": msg({
    id: "refusal.belongs-in-hospital",
    message: "This patient belongs in a hospital, so no plan for home is kept. Open the proposal again.",
  }),
  "nothing-on-the-plate": msg({
    id: "refusal.nothing-on-the-plate",
    message: "Nothing is on the plate. Put food on it, or go back to what was proposed.",
  }),
  "not-what-they-eat": msg({
    id: "refusal.not-what-they-eat",
    message: "A food on the plate is not eaten by this patient, or does not suit their diabetes. Take it off.",
  }),
  "too-much-at-first": msg({
    id: "refusal.too-much-at-first",
    message: "That is too much for the first days: food that comes too fast is dangerous. Take something off.",
  }),
  "doctor-decides-to-begin-high": msg({
    id: "refusal.doctor-decides-to-begin-high",
    message: "Only the patient’s doctor decides that food need not begin low. Ask them, or keep the gentle plan.",
  }),
  "no-such-plan": msg({
    id: "refusal.no-such-plan",
    message: "This plan is not there, or a newer one took its place. Open the page again.",
  }),
  "one-price-twice": msg({
    id: "refusal.one-price-twice",
    message: "One food has two prices here. Write one for each.",
  }),
  "month-not-begun": msg({
    id: "refusal.month-not-begun",
    message: "That month of treatment has not begun yet. Choose an earlier one.",
  }),
  "after-treatment": msg({
    id: "refusal.after-treatment",
    message: "The treatment had ended before that month began. Choose an earlier one.",
  }),
  "not-due-for-supplement": msg({
    id: "refusal.not-due-for-supplement",
    message: "The food supplement is for the first two months of treatment. Choose one of them.",
  }),
  "paid-already": msg({
    id: "refusal.paid-already",
    message: "This month is written down as paid already. If that is wrong, take it back first.",
  }),
  "no-such-payment": msg({
    id: "refusal.no-such-payment",
    message: "This entry is not in the list. Open the page again.",
  }),
};
