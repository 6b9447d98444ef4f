import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AgeSeen, CardSeen, LeadResult, LeadState } from "../../modules/outreach/lead.ts";
import type { RecallState } from "../../modules/outreach/recall.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/* What finders see and what came of it, as a worker and an admin say it. */

export const ageSeenWords: Words<AgeSeen> = {
  "under-a-month": msg({ id: "age-seen.under-a-month", message: "Newborn, under a month" }),
  "under-a-year": msg({ id: "age-seen.under-a-year", message: "Baby, under a year" }),
  "one-to-five": msg({ id: "age-seen.one-to-five", message: "Small child, one to five years" }),
  older: msg({ id: "age-seen.older", message: "Older than five" }),
};

export const cardSeenWords: Words<CardSeen> = {
  card: msg({ id: "card-seen.card", message: "has a vaccination card" }),
  "no-card": msg({ id: "card-seen.no-card", message: "has no vaccination card" }),
  unknown: msg({ id: "card-seen.unknown", message: "card not known" }),
};

export const leadStateWords: Words<LeadState> = {
  sent: msg({ id: "lead.sent", message: "Nobody goes there yet" }),
  accepted: msg({ id: "lead.accepted", message: "A worker goes there" }),
  registered: msg({ id: "lead.registered", message: "The child was registered" }),
  "already-registered": msg({ id: "lead.already-registered", message: "Was registered already" }),
  "not-found": msg({ id: "lead.not-found", message: "Home not found" }),
  moved: msg({ id: "lead.moved", message: "Moved away" }),
  refused: msg({ id: "lead.refused", message: "The family said no" }),
  expired: msg({ id: "lead.expired", message: "Nobody went in time" }),
};

/** As answers to what came of it. */
export const leadResultWords: Words<Exclude<LeadResult, "registered">> = {
  "already-registered": msg({ id: "lead-result.already-registered", message: "The child is registered already" }),
  "not-found": msg({ id: "lead-result.not-found", message: "I did not find the home" }),
  moved: msg({ id: "lead-result.moved", message: "The family has moved away" }),
  refused: msg({ id: "lead-result.refused", message: "The family does not want it" }),
};

export const recallStateWords: Words<RecallState> = {
  open: msg({ id: "recall.open", message: "The finder was asked" }),
  found: msg({ id: "recall.found", message: "The finder met the family" }),
  "not-found": msg({ id: "recall.not-found", message: "Home not found" }),
  moved: msg({ id: "recall.moved", message: "Moved away" }),
  refused: msg({ id: "recall.refused", message: "The family said no" }),
  expired: msg({ id: "recall.expired", message: "The 72 hours are over" }),
  cancelled: msg({ id: "recall.cancelled", message: "Called off" }),
  withdrawn: msg({ id: "recall.withdrawn", message: "The family took its agreement back" }),
};
