import { msg } from "@lingui/core/macro";

/** What may be refused of a vaccine that is written down: said on the worker's phone too. */
export const refusalsOfImmunization = {
  "before-birth": msg({
    id: "refusal.before-birth",
    message: "That day lies before the child was born. Look at the day of the vaccine, and at the date of birth.",
  }),
  "before-the-dose": msg({
    id: "refusal.before-the-dose",
    message: "That lies before the vaccine was given. Look at the day it began, and at the vaccines that are ticked.",
  }),
  "no-such-aefi": msg({
    id: "refusal.no-such-aefi",
    message: "There is no such report here, or not any more. Open the child’s page again.",
  }),
  "done-already": msg({
    id: "refusal.done-already",
    message: "This was done already. Open the page again to see by whom.",
  }),
  "closed-already": msg({
    id: "refusal.closed-already",
    message: "This report was closed. Nothing is added to it any more.",
  }),
  "not-a-district": msg({
    id: "refusal.not-a-district",
    message: "This is said for a whole district. Open the district and say it there.",
  }),
};
