import { msg } from "@lingui/core/macro";

/** What went wrong with a list or a number of the programme; a code that stands nowhere else. */
export const refusalsOfReports = {
  "not-my-place": msg({
    id: "refusal.not-my-place",
    message: "This place is not in your area. Choose another place, or show all places.",
  }),
  "not-for-this-list": msg({
    id: "refusal.not-for-this-list",
    message: "This list cannot be narrowed or ordered like that. Open it again without it.",
  }),
  "too-many-lists": msg({
    id: "refusal.too-many-lists",
    message: "You keep 30 lists already. Remove one that you no longer use, then keep this one.",
  }),
  "no-such-list": msg({
    id: "refusal.no-such-list",
    message: "This list of yours was removed before. Load the page again.",
  }),
  "day-not-ended": msg({
    id: "refusal.day-not-ended",
    message:
      "The last day of the period has not ended yet, so its doses are not settled. Choose yesterday or a day before.",
  }),
  "too-many-to-print": msg({
    id: "refusal.too-many-to-print",
    message: "More than {most} rows do not fit on paper. Choose one facility, or take the CSV table.",
  }),
};
