import { msg } from "@lingui/core/macro";

/** What may be refused of a session: said on the worker's phone too. */
export const refusalsOfSessions = {
  "not-its-day": msg({
    id: "refusal.not-its-day",
    message: "The session is planned for another day. Look at its day, and whether the date on this phone is right.",
  }),
  "session-cancelled": msg({
    id: "refusal.session-cancelled",
    message: "This session was called off. If it was held all the same, say that it was held.",
  }),
  "session-over": msg({
    id: "refusal.session-over",
    message: "This session has ended already. Look at what was written down of it.",
  }),
  "session-begun": msg({
    id: "refusal.session-begun",
    message: "This session has begun already, so its plan stays as it is. Its worker says how it ended.",
  }),
  "closed-meanwhile": msg({
    id: "refusal.closed-meanwhile",
    message:
      "A colleague has said meanwhile how this session ended. Look at it, and put it right if something is missing.",
  }),
  "day-gone": msg({ id: "refusal.day-gone", message: "That day has passed. Choose today or a later day." }),
  "too-far": msg({ id: "refusal.too-far", message: "That is too many days at once, or too far ahead. Choose fewer." }),
  "ends-before-it-begins": msg({
    id: "refusal.ends-before-it-begins",
    message: "The end lies before the beginning. Look at both times.",
  }),
  overlaps: msg({
    id: "refusal.overlaps",
    message: "One of these workers holds another session at that time. Choose another time, day or worker.",
  }),
};
