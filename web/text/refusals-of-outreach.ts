import { msg } from "@lingui/core/macro";

/** What may be refused of finders' leads and of calls at a child's home. */
export const refusalsOfOutreach = {
  "seen-too-long-ago": msg({
    id: "refusal.seen-too-long-ago",
    message: "That was more than two weeks ago. Ask the family again before you tell of the child.",
  }),
  "accepted-already": msg({
    id: "refusal.accepted-already",
    message: "Another worker goes there already. The list shows who.",
  }),
  "lead-over": msg({
    id: "refusal.lead-over",
    message: "Somebody has said what came of it, or its time is over. Load the list again.",
  }),
  "nothing-spoken": msg({ id: "refusal.nothing-spoken", message: "Nothing was spoken here, or it is kept no longer." }),
  "no-consent": msg({
    id: "refusal.no-consent",
    message: "The family has not agreed that a finder comes by. Ask them, and write it down on the child’s page first.",
  }),
  "family-refused": msg({
    id: "refusal.family-refused",
    message: "The family said no to a finder. Nobody is sent again until they agree anew on the child’s page.",
  }),
  "no-such-finder": msg({
    id: "refusal.no-such-finder",
    message: "This finder does not go along these lanes, or not any more. Choose another one.",
  }),
  "recall-open": msg({
    id: "refusal.recall-open",
    message: "A finder was asked to call there already. Wait for the answer.",
  }),
  "recall-over": msg({ id: "refusal.recall-over", message: "This has ended already. Load the list again." }),
};
