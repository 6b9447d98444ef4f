import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DayLook } from "./my-days.ts";

/** A day is a shape and a word, and only then a colour. */
export const dayShapes: Record<DayLook, string> = {
  seen: "done",
  awaiting: "attention",
  told: "reported",
  missed: "overdue",
  due: "due",
  unknown: "unknown",
  none: "none",
};

export const dayWords: Record<DayLook, MessageDescriptor> = {
  seen: msg({ id: "my-day.seen", message: "seen" }),
  awaiting: msg({ id: "my-day.awaiting", message: "still to be seen" }),
  told: msg({ id: "my-day.told", message: "told" }),
  missed: msg({ id: "my-day.missed", message: "not taken" }),
  due: msg({ id: "my-day.due", message: "to be taken" }),
  unknown: msg({ id: "my-day.unknown", message: "not known" }),
  none: msg({ id: "my-day.none", message: "nothing" }),
};
