import { msg } from "@lingui/core/macro";

/** What may be refused of a child's card: said on the worker's phone too. */
export const refusalsOfCards = {
  "card-known": msg({
    id: "refusal.card-known",
    message: "The card {number} is registered already. Take it out of the list; nothing was registered.",
  }),
  "card-of-another": msg({
    id: "refusal.card-of-another",
    message: "This card is another child’s. Use a card that nobody has.",
  }),
  "card-void": msg({
    id: "refusal.card-void",
    message: "This card was said to be lost, stolen or damaged. Use another one.",
  }),
  "has-a-card": msg({
    id: "refusal.has-a-card",
    message: "The child has a card of this kind already. Say first what became of it.",
  }),
  "no-such-card": msg({ id: "refusal.no-such-card", message: "There is no such card here. Look at its number." }),
  "no-such-chip": msg({
    id: "refusal.no-such-chip",
    message: "This card has no keys of its own: only a chip of the kind NTAG 424 DNA has.",
  }),
  "no-such-signer": msg({
    id: "refusal.no-such-signer",
    message: "There is no such phone among those of your workers.",
  }),
  "key-revoked": msg({
    id: "refusal.key-revoked",
    message: "This phone was said to be lost and writes no cards any more. Ask your admin.",
  }),
  "too-many-phones": msg({
    id: "refusal.too-many-phones",
    message: "Too many phones write cards in your name. Ask your admin to end those that you do not use.",
  }),
};
