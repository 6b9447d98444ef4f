import type { Module } from "../../../server/module.ts";
import { ChildChanged, ChildErased, ChildRegistered } from "../events.ts";
import { carriesChild } from "./carries-child.ts";
import compareChildren from "./compare-children.ts";
import correctChild from "./correct-child.ts";
import endAsSame from "./end-as-same.ts";
import endCare from "./end-care.ts";
import eraseChild from "./erase-child.ts";
import findChildren from "./find-children.ts";
import findSimilarChildren from "./find-similar-children.ts";
import giveChild from "./give-child.ts";
import leaveChildren from "./leave-children.ts";
import listCarriers from "./list-carriers.ts";
import listUncarried from "./list-uncarried.ts";
import markHome from "./mark-home.ts";
import { overChild } from "./over-child.ts";
import readChildCards from "./read-child-cards.ts";
import readChildRows from "./read-child-rows.ts";
import readChild from "./read-child.ts";
import readMeter from "./read-meter.ts";
import recordChildConsent from "./record-child-consent.ts";
import registerChild from "./register-child.ts";
import reopenCare from "./reopen-care.ts";
import takeInChild from "./take-in-child.ts";

export const children: Module = {
  name: "children",
  handlers: [
    registerChild,
    takeInChild,
    compareChildren,
    findSimilarChildren,
    findChildren,
    listUncarried,
    listCarriers,
    readMeter,
    readChild,
    readChildCards,
    readChildRows,
    correctChild,
    recordChildConsent,
    giveChild,
    leaveChildren,
    eraseChild,
    endCare,
    endAsSame,
    reopenCare,
    markHome,
  ],
  faces: [overChild, carriesChild],
  events: [ChildRegistered, ChildChanged, ChildErased],
  reactions: [],
  jobs: [],
};
