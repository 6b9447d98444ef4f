import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ResistanceClass } from "../../modules/diagnosis/resistance.ts";

/** The name of a class, as registers have it. */
export const classWords: Record<ResistanceClass, MessageDescriptor> = {
  DS: msg({ id: "resistance.DS", message: "Drug-sensitive TB" }),
  Hr: msg({ id: "resistance.Hr", message: "Hr-TB" }),
  RR: msg({ id: "resistance.RR", message: "RR-TB" }),
  MDR: msg({ id: "resistance.MDR", message: "MDR-TB" }),
  "pre-XDR": msg({ id: "resistance.pre-XDR", message: "Pre-XDR-TB" }),
  XDR: msg({ id: "resistance.XDR", message: "XDR-TB" }),
  other: msg({ id: "resistance.other", message: "Other resistance" }),
  unknown: msg({ id: "resistance.unknown", message: "Not known yet" }),
};

/** What it means, for whoever does not know the letters. */
export const classMeans: Record<ResistanceClass, MessageDescriptor> = {
  DS: msg({ id: "resistance-means.DS", message: "Rifampicin and isoniazid work." }),
  Hr: msg({ id: "resistance-means.Hr", message: "Isoniazid does not work, rifampicin does." }),
  RR: msg({
    id: "resistance-means.RR",
    message: "Rifampicin does not work. Isoniazid works or is not known.",
  }),
  MDR: msg({ id: "resistance-means.MDR", message: "Rifampicin and isoniazid do not work." }),
  "pre-XDR": msg({
    id: "resistance-means.pre-XDR",
    message: "Rifampicin does not work, nor does levofloxacin or moxifloxacin.",
  }),
  XDR: msg({
    id: "resistance-means.XDR",
    message: "Rifampicin, levofloxacin or moxifloxacin, and bedaquiline or linezolid do not work.",
  }),
  other: msg({
    id: "resistance-means.other",
    message: "Rifampicin and isoniazid work, another first-line drug does not.",
  }),
  unknown: msg({
    id: "resistance-means.unknown",
    message: "Without a result for rifampicin and isoniazid nobody can say that the usual medicines work.",
  }),
};

/** What counts of one drug. */
export const countsWords: Record<"R" | "S" | "unknown", MessageDescriptor> = {
  R: msg({ id: "drug-counts.R", message: "Does not work" }),
  S: msg({ id: "drug-counts.S", message: "Works" }),
  unknown: msg({ id: "drug-counts.unknown", message: "Not known" }),
};

export const holdsWords: Record<"R" | "S", MessageDescriptor> = {
  R: msg({ id: "drug-holds.R", message: "Resistance holds: it does not work" }),
  S: msg({ id: "drug-holds.S", message: "It works: the resistance does not hold" }),
};
