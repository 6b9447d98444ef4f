import type { Module } from "../../../server/module.ts";
import { ChildsCardChanged } from "../events.ts";
import endCard from "./end-card.ts";
import endorsePhone from "./endorse-phone.ts";
import giveCard from "./give-card.ts";
import listCards from "./list-cards.ts";
import listSigners from "./list-signers.ts";
import readCard from "./read-card.ts";
import readCardsOfChild from "./read-cards-of-child.ts";
import readChildrensCards from "./read-childrens-cards.ts";
import readChipKeys from "./read-chip-keys.ts";
import readTrust from "./read-trust.ts";
import recordWriting from "./record-writing.ts";
import registerCards from "./register-cards.ts";
import revokeSigner from "./revoke-signer.ts";
import tapCard from "./tap-card.ts";
import voidCard from "./void-card.ts";
import whenChildErased from "./when-child-erased.ts";

export const cards: Module = {
  name: "cards",
  handlers: [
    registerCards,
    giveCard,
    endCard,
    recordWriting,
    readChildrensCards,
    readCardsOfChild,
    listCards,
    readCard,
    voidCard,
    endorsePhone,
    readTrust,
    listSigners,
    revokeSigner,
    readChipKeys,
    tapCard,
  ],
  faces: [],
  events: [ChildsCardChanged],
  reactions: [whenChildErased],
  jobs: [],
};
