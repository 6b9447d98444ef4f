import { msg } from "@lingui/core/macro";

/** What may be refused about a child: said on the worker's phone too. */
export const refusalsOfChildren = {
  "not-born-yet": msg({
    id: "refusal.not-born-yet",
    message: "That day of birth has not come yet. Look at day, month and year.",
  }),
  "not-a-child": msg({
    id: "refusal.not-a-child",
    message: "By this day of birth they are 18 or older. Look at the year of birth.",
  }),
  "no-such-child": msg({
    id: "refusal.no-such-child",
    message: "There is no such child here, or not any more.",
  }),
  "no-such-measure": msg({
    id: "refusal.no-such-measure",
    message: "There is no such measure of this child. Open the child once more, and look.",
  }),
  "care-ended": msg({
    id: "refusal.care-ended",
    message: "This child’s care here has ended. Open it again first, if that was a mistake.",
  }),
  "not-ended": msg({ id: "refusal.not-ended", message: "This child’s care goes on: there is nothing to open again." }),
  "works-elsewhere": msg({
    id: "refusal.works-elsewhere",
    message: "This worker works in another area. Choose one from the child’s health centre.",
  }),
  "caseload-full": msg({
    id: "refusal.caseload-full",
    message: "This worker carries 50 children already, which is the most. Choose another one.",
  }),
};
