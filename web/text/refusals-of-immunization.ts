import { msg } from "@lingui/core/macro";

/** What may be refused of a vaccine that is written down: said on the worker's phone too. */
export const refusalsOfImmunization = {
  "before-birth": msg({
    id: "refusal.before-birth",
    message: "That day lies before the child was born. Look at the day of the vaccine, and at the date of birth.",
  }),
  "not-a-district": msg({
    id: "refusal.not-a-district",
    message: "This is said for a whole district. Open the district and say it there.",
  }),
};
