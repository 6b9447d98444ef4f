import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Against, GroupLack } from "../../modules/treatment/against.ts";
import type { ConditionCode } from "../../modules/treatment/condition.ts";
import type { Reload } from "../../modules/treatment/gaps.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** What is asked before a regimen begins. */
export const conditionAskedWords: Words<ConditionCode> = {
  pregnant: msg({ id: "condition-asked.pregnant", message: "Pregnant" }),
  breastfeeding: msg({ id: "condition-asked.breastfeeding", message: "Breastfeeding" }),
  "second-line-over-a-month": msg({
    id: "condition-asked.second-line-over-a-month",
    message: "Bedaquiline, linezolid, pretomanid or delamanid for a month or more before",
  }),
  "extensive-pulmonary-tb": msg({
    id: "condition-asked.extensive-pulmonary-tb",
    message: "Extensive disease of both lungs",
  }),
  "tb-of-the-brain": msg({ id: "condition-asked.tb-of-the-brain", message: "TB of the brain or its membranes" }),
  "tb-of-bones": msg({ id: "condition-asked.tb-of-bones", message: "TB of bones or joints" }),
  "disseminated-tb": msg({ id: "condition-asked.disseminated-tb", message: "TB all over the body (miliary)" }),
  "severe-extrapulmonary-tb": msg({
    id: "condition-asked.severe-extrapulmonary-tb",
    message: "Severe TB outside the lungs",
  }),
};

/** What speaks against a regimen, in a list. */
export const againstWords: Words<Against["is"]> = {
  resistant: msg({ id: "against.resistant", message: "Resistance to {drug}" }),
  "in-conflict": msg({ id: "against.in-conflict", message: "{drug}: results contradict each other" }),
  class: msg({ id: "against.class", message: "Not meant for {class}" }),
  condition: msg({ id: "against.condition", message: "{condition}" }),
  "too-young": msg({ id: "against.too-young", message: "Only from {fromAge} years on" }),
  "too-light": msg({ id: "against.too-light", message: "Only from {fromKg} kg on" }),
};
/** The class is not known: it is meant for something, and nobody has found it. */
export const againstUnknownClass = msg({
  id: "against.unknown-class",
  message: "Resistance is not known yet",
});

/** The same, found while it is taken: what to do about it. */
export const doAboutWords: Words<
  "stops" | "settle" | "stop-medicine" | "becomes-bpal" | "in-one-tablet" | "class" | "other"
> = {
  stops: msg({
    id: "against-now.stops",
    message: "The regimen stands or falls with it. Close this treatment as failed, and choose a longer regimen.",
  }),
  settle: msg({
    id: "against-now.settle",
    message: "Two results contradict each other. Say first which one holds, under “Which medicines work”.",
  }),
  "stop-medicine": msg({
    id: "against-now.stop-medicine",
    message: "It is given in vain. Stop it, or put another in its place.",
  }),
  "becomes-bpal": msg({
    id: "against-now.becomes-bpal",
    message: "Stop moxifloxacin: the regimen becomes BPaL, and keeps the day on which it began.",
  }),
  "in-one-tablet": msg({
    id: "against-now.in-one-tablet",
    message: "It stands in a tablet with others and cannot be stopped alone. Decide whether this regimen still fits.",
  }),
  class: msg({
    id: "against-now.class",
    message: "Look whether this regimen still fits; where it does not, close it and choose another.",
  }),
  other: msg({ id: "against-now.other", message: "Look whether this regimen still fits." }),
};

/** What a longer regimen lacks by WHO's rule of groups. */
export const groupLackWords: Words<GroupLack> = {
  "group-a": msg({
    id: "group-lack.group-a",
    message: "none of group A works (levofloxacin or moxifloxacin, bedaquiline, linezolid)",
  }),
  "group-b": msg({ id: "group-lack.group-b", message: "one of group B (clofazimine, cycloserine or terizidone)" }),
  "both-of-group-b": msg({
    id: "group-lack.both-of-group-b",
    message: "both of group B (clofazimine, and cycloserine or terizidone)",
  }),
  "four-drugs": msg({ id: "group-lack.four-drugs", message: "four drugs that work" }),
};

/** What bedaquiline's rule says after days without it. */
export const reloadWords: Words<Reload> = {
  "go-on": msg({ id: "reload.go-on", message: "Less than 2 weeks: go on as before." }),
  "doctor-decides": msg({
    id: "reload.doctor-decides",
    message:
      "Exactly 2 or 8 weeks without bedaquiline: WHO leaves it open. Decide whether to give the daily dose again.",
  }),
  "load-again": msg({
    id: "reload.load-again",
    message: "More than 2 and less than 8 weeks without bedaquiline: give the daily dose again for 7 days.",
  }),
  "assess-anew": msg({
    id: "reload.assess-anew",
    message: "More than 8 weeks without bedaquiline: assess the patient anew before anything is given again.",
  }),
};
