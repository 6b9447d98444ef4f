import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CardKind, cardStates, endReasons } from "../../modules/cards/card.ts";
import type { CardFault } from "../../modules/cards/record.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const cardKindWords: Words<CardKind> = {
  chip: msg({ id: "card-kind.chip", message: "Card with a chip" }),
  "sun-chip": msg({ id: "card-kind.sun-chip", message: "Card with a chip that proves itself" }),
  printed: msg({ id: "card-kind.printed", message: "Printed card" }),
};

export const cardStateWords: Words<(typeof cardStates)[number]> = {
  "in-stock": msg({ id: "card-state.in-stock", message: "In stock" }),
  given: msg({ id: "card-state.given", message: "With a child" }),
  void: msg({ id: "card-state.void", message: "Void" }),
};

export const endReasonWords: Words<(typeof endReasons)[number]> = {
  lost: msg({ id: "card-ended.lost", message: "Lost" }),
  stolen: msg({ id: "card-ended.stolen", message: "Stolen" }),
  damaged: msg({ id: "card-ended.damaged", message: "Damaged" }),
  "given-by-mistake": msg({ id: "card-ended.given-by-mistake", message: "Given by mistake" }),
  "not-needed": msg({ id: "card-ended.not-needed", message: "Not needed any more" }),
};

/** Why a card is not believed, and what to do. */
export const cardFaultWords: Words<CardFault | "void"> = {
  empty: msg({ id: "card-fault.empty", message: "Nothing is written on this card yet." }),
  unreadable: msg({ id: "card-fault.unreadable", message: "This is no card of ours, or it cannot be read." }),
  torn: msg({
    id: "card-fault.torn",
    message: "The card was pulled away while it was written. Write it again from the child’s page.",
  }),
  "unknown-format": msg({
    id: "card-fault.unknown-format",
    message: "A newer phone wrote this card. Open this phone once with network, so that it learns to read it.",
  }),
  altered: msg({
    id: "card-fault.altered",
    message: "Somebody changed what stands on this card. Do not believe it; tell your admin.",
  }),
  "key-unknown": msg({
    id: "card-fault.key-unknown",
    message:
      "Who wrote this card is not known here. It may be another organisation’s. Ask the family what they remember.",
  }),
  "key-revoked": msg({
    id: "card-fault.key-revoked",
    message:
      "A phone wrote this card that was lost later. Ask the family, and write the card anew from the child’s page.",
  }),
  "key-expired": msg({
    id: "card-fault.key-expired",
    message: "The phone that wrote this card had not been online for too long. Ask the family what they remember.",
  }),
  "key-not-yet-valid": msg({
    id: "card-fault.key-not-yet-valid",
    message: "By its date this card was written before the phone that wrote it was allowed to. Do not believe it.",
  }),
  copied: msg({
    id: "card-fault.copied",
    message: "This is a copy of another card. Do not believe it; keep it if you can, and tell your admin.",
  }),
  "wrong-kind": msg({
    id: "card-fault.wrong-kind",
    message: "What stands here belongs on another kind of card. Do not believe it; tell your admin.",
  }),
  "written-in-future": msg({
    id: "card-fault.written-in-future",
    message: "By its date this card is from the future. Look at the date of your phone.",
  }),
  void: msg({
    id: "card-fault.void",
    message: "This card was said to be lost, stolen or damaged. It counts no more.",
  }),
};
