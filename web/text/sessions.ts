import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { cancelledReasons, notHeldReasons, SessionState } from "../../modules/sessions/session.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const sessionStateWords: Words<SessionState> = {
  planned: msg({ id: "session-state.planned", message: "Planned" }),
  open: msg({ id: "session-state.open", message: "Running" }),
  held: msg({ id: "session-state.held", message: "Held" }),
  "not-held": msg({ id: "session-state.not-held", message: "Not held" }),
  cancelled: msg({ id: "session-state.cancelled", message: "Called off" }),
};

/** Why a session was called off, or was not held. */
export const sessionWhyWords: Words<(typeof cancelledReasons)[number] | (typeof notHeldReasons)[number]> = {
  holiday: msg({ id: "session-why.holiday", message: "Holiday" }),
  "nobody-came": msg({ id: "session-why.nobody-came", message: "Nobody came" }),
  "no-vaccine": msg({ id: "session-why.no-vaccine", message: "No vaccines came" }),
  "no-worker": msg({ id: "session-why.no-worker", message: "No worker was free" }),
  "site-closed": msg({ id: "session-why.site-closed", message: "The site was closed" }),
  weather: msg({ id: "session-why.weather", message: "Rain or a blocked road" }),
  other: msg({ id: "session-why.other", message: "Another reason" }),
};
