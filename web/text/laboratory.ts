import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { openStates, RequestState } from "../../modules/laboratory/request.ts";
import type { cancellations, purposes, rejections, specimenKinds } from "../../modules/laboratory/specimen.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export type Purpose = (typeof purposes)[number];
export type Rejection = (typeof rejections)[number];
export type SpecimenKind = (typeof specimenKinds)[number];
export type OpenState = (typeof openStates)[number];

export const specimenWords: Words<SpecimenKind> = {
  sputum: msg({ id: "specimen.sputum", message: "Sputum" }),
  "induced-sputum": msg({ id: "specimen.induced-sputum", message: "Sputum after inhaling salt water" }),
  "gastric-aspirate": msg({ id: "specimen.gastric-aspirate", message: "Fluid from the stomach" }),
  "bronchial-lavage": msg({ id: "specimen.bronchial-lavage", message: "Washing of the airways" }),
  "lymph-node": msg({ id: "specimen.lymph-node", message: "Lymph node" }),
  "pleural-fluid": msg({ id: "specimen.pleural-fluid", message: "Fluid from around the lung" }),
  "spinal-fluid": msg({ id: "specimen.spinal-fluid", message: "Fluid from the spine" }),
  stool: msg({ id: "specimen.stool", message: "Stool" }),
  urine: msg({ id: "specimen.urine", message: "Urine" }),
  tissue: msg({ id: "specimen.tissue", message: "Tissue" }),
  other: msg({ id: "specimen.other", message: "Something else" }),
};

export const purposeWords: Words<Purpose> = {
  diagnosis: msg({ id: "lab-purpose.diagnosis", message: "For the diagnosis" }),
  "follow-up": msg({ id: "lab-purpose.follow-up", message: "To watch the treatment" }),
};

/** In a row of filters. */
export const purposeShortWords: Words<Purpose> = {
  diagnosis: msg({ id: "lab-purpose-short.diagnosis", message: "Diagnosis" }),
  "follow-up": msg({ id: "lab-purpose-short.follow-up", message: "Follow-up" }),
};

export const stateWords: Words<RequestState> = {
  "to-collect": msg({ id: "lab-state.to-collect", message: "Specimen to take" }),
  "on-the-way": msg({ id: "lab-state.on-the-way", message: "On the way to the lab" }),
  "in-the-lab": msg({ id: "lab-state.in-the-lab", message: "In the lab" }),
  "collect-again": msg({ id: "lab-state.collect-again", message: "Take another specimen" }),
  done: msg({ id: "lab-state.done", message: "Results are here" }),
  cancelled: msg({ id: "lab-state.cancelled", message: "Not wanted any more" }),
};

/** As the laboratory chooses it, and as it stands beside the specimen. */
export const rejectionWords: Words<Rejection> = {
  leaked: msg({ id: "rejection.leaked", message: "It leaked" }),
  "too-little": msg({ id: "rejection.too-little", message: "Too little" }),
  "only-saliva": msg({ id: "rejection.only-saliva", message: "Only saliva" }),
  "no-label": msg({ id: "rejection.no-label", message: "No label" }),
  "label-does-not-match": msg({ id: "rejection.label-does-not-match", message: "The label does not match" }),
  "too-old": msg({ id: "rejection.too-old", message: "Too old" }),
  "too-warm": msg({ id: "rejection.too-warm", message: "It got too warm" }),
  lost: msg({ id: "rejection.lost", message: "Lost on the way" }),
  other: msg({ id: "rejection.other", message: "Something else" }),
};

/** What whoever takes the next one does better. */
export const doBetterWords: Words<Rejection> = {
  leaked: msg({ id: "do-better.leaked", message: "Close the lid until it is tight, and carry the cup upright." }),
  "too-little": msg({ id: "do-better.too-little", message: "Bring more: two teaspoons at least." }),
  "only-saliva": msg({
    id: "do-better.only-saliva",
    message: "Thick sputum from deep in the chest, in the morning, after rinsing the mouth.",
  }),
  "no-label": msg({ id: "do-better.no-label", message: "Write name, age and day on the cup, not on the lid." }),
  "label-does-not-match": msg({
    id: "do-better.label-does-not-match",
    message: "Write the same name on the cup and on the form.",
  }),
  "too-old": msg({ id: "do-better.too-old", message: "Send it on the day on which it is taken." }),
  "too-warm": msg({ id: "do-better.too-warm", message: "Keep it in a cold box, and out of the sun." }),
  lost: msg({ id: "do-better.lost", message: "Note who carries it, and ask whether it has come." }),
  other: msg({ id: "do-better.other", message: "Ask the lab what was wrong." }),
};

export const cancellationWords: Words<(typeof cancellations)[number]> = {
  "asked-twice": msg({ id: "cancellation.asked-twice", message: "It was asked for twice" }),
  "wrong-patient": msg({ id: "cancellation.wrong-patient", message: "It was the wrong patient" }),
  "not-needed": msg({ id: "cancellation.not-needed", message: "It is not needed any more" }),
  "patient-declined": msg({ id: "cancellation.patient-declined", message: "The patient does not want it" }),
  died: msg({ id: "cancellation.died", message: "The patient has died" }),
};
