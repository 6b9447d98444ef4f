import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type {
  Ending,
  refusalReasons,
  ReferredFor,
  SendingKind,
  TransferReason,
} from "../../modules/transfers/sending.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const sendingKindWords: Words<SendingKind> = {
  transfer: msg({ id: "sending.transfer", message: "Transfer" }),
  referral: msg({ id: "sending.referral", message: "Referral" }),
  out: msg({ id: "sending.out", message: "Out of the organisation" }),
};

/** On the choice, with what it means. */
export const sendingKindMeans: Words<SendingKind> = {
  transfer: msg({
    id: "sending-means.transfer",
    message: "Another facility is to care for them. Until it says yes, yours does.",
  }),
  referral: msg({
    id: "sending-means.referral",
    message: "Another facility does one thing for them. You go on caring.",
  }),
  out: msg({
    id: "sending-means.out",
    message: "They go to somebody who does not work with this programme.",
  }),
};

export const transferReasonWords: Words<TransferReason> = {
  "moved-home": msg({ id: "transfer-reason.moved-home", message: "They live elsewhere now" }),
  nearer: msg({ id: "transfer-reason.nearer", message: "It is nearer to them" }),
  "needs-more-care": msg({ id: "transfer-reason.needs-more-care", message: "They need more than is done here" }),
  "back-to-their-place": msg({
    id: "transfer-reason.back-to-their-place",
    message: "Back to the facility of their place",
  }),
  "asked-for-it": msg({ id: "transfer-reason.asked-for-it", message: "They asked for it" }),
};

export const referredForWords: Words<ReferredFor> = {
  "x-ray": msg({ id: "referred-for.x-ray", message: "X-ray" }),
  "dr-tb-care": msg({ id: "referred-for.dr-tb-care", message: "Opinion of the drug-resistant TB centre" }),
  "hiv-care": msg({ id: "referred-for.hiv-care", message: "HIV treatment (ART)" }),
  "diabetes-care": msg({ id: "referred-for.diabetes-care", message: "Diabetes clinic" }),
};

export const refusalReasonWords: Words<(typeof refusalReasons)[number]> = {
  "no-room": msg({ id: "sending-refusal.no-room", message: "No room just now" }),
  "not-reached-us": msg({ id: "sending-refusal.not-reached-us", message: "They did not come" }),
  "belongs-elsewhere": msg({ id: "sending-refusal.belongs-elsewhere", message: "They belong to another facility" }),
  "not-offered-here": msg({ id: "sending-refusal.not-offered-here", message: "It is not done here" }),
};

export const endingWords: Words<Ending> = {
  accepted: msg({ id: "sending-ended.accepted", message: "Taken over" }),
  refused: msg({ id: "sending-ended.refused", message: "Not taken over" }),
  answered: msg({ id: "sending-ended.answered", message: "Answered" }),
  withdrawn: msg({ id: "sending-ended.withdrawn", message: "Taken back" }),
  arrived: msg({ id: "sending-ended.arrived", message: "Arrived" }),
};
