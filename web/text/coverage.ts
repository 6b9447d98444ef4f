import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ChildSet } from "../../modules/coverage/sets.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

/** What a list of children is called. */
export const childSetWords: Words<ChildSet> = {
  due: msg({ id: "child-set.due", message: "Due" }),
  overdue: msg({ id: "child-set.overdue", message: "Overdue" }),
  done: msg({ id: "child-set.done", message: "Nothing due now" }),
  expired: msg({ id: "child-set.expired", message: "Too late for a dose" }),
  "zero-dose": msg({ id: "child-set.zero-dose", message: "Zero-dose" }),
  "true-zero-dose": msg({ id: "child-set.true-zero-dose", message: "No vaccine at all" }),
  "left-out": msg({ id: "child-set.left-out", message: "Left out" }),
  "penta-dropout": msg({ id: "child-set.penta-dropout", message: "Penta-1 without Penta-3" }),
  "bcg-mr-dropout": msg({ id: "child-set.bcg-mr-dropout", message: "BCG without MR-1" }),
  "penta-mr-dropout": msg({ id: "child-set.penta-mr-dropout", message: "Penta-1 without MR-1" }),
  given: msg({ id: "child-set.given", message: "Dose given" }),
  missing: msg({ id: "child-set.missing", message: "Dose missing" }),
  "in-time": msg({ id: "child-set.in-time", message: "Dose given in time" }),
  full: msg({ id: "child-set.full", message: "Fully immunized by one year" }),
  complete: msg({ id: "child-set.complete", message: "Completely immunized by two years" }),
  "not-given": msg({ id: "child-set.not-given", message: "Not given, with the reason" }),
  all: msg({ id: "child-set.all", message: "All children who live here" }),
  "not-in-care": msg({ id: "child-set.not-in-care", message: "Care ended" }),
};

/** Who is in it: how a number is counted, in words. */
export const childSetMeaning: Words<ChildSet> = {
  due: msg({ id: "child-meaning.due", message: "In care, and a dose may be given today." }),
  overdue: msg({ id: "child-meaning.overdue", message: "In care, and a dose should have been given by now." }),
  done: msg({
    id: "child-meaning.done",
    message: "In care, and nothing may be given today. A dose that can no longer be given does not count against it.",
  }),
  expired: msg({ id: "child-meaning.expired", message: "In care, and the last day of a dose has passed." }),
  "zero-dose": msg({
    id: "child-meaning.zero-dose",
    message:
      "Six weeks or older, without a Penta-1 that counts (begun after one year: DPT-1). Part of all of that age.",
  }),
  "true-zero-dose": msg({
    id: "child-meaning.true-zero-dose",
    message: "Six weeks or older, without any BCG, polio, pentavalent or measles vaccine, whether or not it counts.",
  }),
  "left-out": msg({
    id: "child-meaning.left-out",
    message: "The same children as zero-dose: (children − Penta-1) ÷ children.",
  }),
  "penta-dropout": msg({
    id: "child-meaning.penta-dropout",
    message:
      "Drop-out: (Penta-1 − Penta-3) ÷ Penta-1. Above 10 in 100 is usually called a problem; that limit is not verified.",
  }),
  "bcg-mr-dropout": msg({
    id: "child-meaning.bcg-mr-dropout",
    message: "Drop-out: (BCG − MR-1) ÷ BCG. It may be below zero, and is shown as it is.",
  }),
  "penta-mr-dropout": msg({
    id: "child-meaning.penta-mr-dropout",
    message: "Drop-out: (Penta-1 − MR-1) ÷ Penta-1. It may be below zero, and is shown as it is.",
  }),
  given: msg({ id: "child-meaning.given", message: "A dose that counts by the child’s own schedule." }),
  missing: msg({ id: "child-meaning.missing", message: "No dose that counts by the child’s own schedule." }),
  "in-time": msg({
    id: "child-meaning.in-time",
    message: "The dose counts, and was given at most 28 days after the day that is recommended by age.",
  }),
  full: msg({
    id: "child-meaning.full",
    message: "BCG, three OPV, three Penta (or DPT) and MR-1, all before the first birthday, as a part of all children.",
  }),
  complete: msg({
    id: "child-meaning.complete",
    message:
      "As fully immunized, with MR-2, the first DPT booster and the OPV booster, all before the second birthday.",
  }),
  "not-given": msg({
    id: "child-meaning.not-given",
    message: "It was written down why a dose that is still open was not given.",
  }),
  all: msg({
    id: "child-meaning.all",
    message:
      "Registered, and not known to have died, moved away or been entered twice. Families who refused are counted.",
  }),
  "not-in-care": msg({
    id: "child-meaning.not-in-care",
    message: "Died, moved away, grown up, refused, or entered twice.",
  }),
};

export const bornWords: Words<"one" | "infants" | "two"> = {
  one: msg({ id: "coverage-born.one", message: "Turned one in the last 12 months" }),
  infants: msg({ id: "coverage-born.infants", message: "Born in the last 12 months" }),
  two: msg({ id: "coverage-born.two", message: "Turned two in the last 12 months" }),
};

export const periodWords: Words<"year" | "twelve"> = {
  year: msg({ id: "coverage-period.year", message: "Financial year so far, from April" }),
  twelve: msg({ id: "coverage-period.twelve", message: "Last 12 months" }),
};

export const groupedWords: Words<"facility" | "block" | "worker" | "village"> = {
  facility: msg({ id: "coverage-by.facility", message: "By facility" }),
  block: msg({ id: "coverage-by.block", message: "By block" }),
  worker: msg({ id: "coverage-by.worker", message: "By worker" }),
  village: msg({ id: "coverage-by.village", message: "By village" }),
};

export const rankedWords: Words<"penta3" | "full" | "dropout" | "zero"> = {
  penta3: msg({ id: "coverage-rank.penta3", message: "Lowest Penta-3 first" }),
  full: msg({ id: "coverage-rank.full", message: "Lowest full immunization first" }),
  dropout: msg({ id: "coverage-rank.dropout", message: "Highest drop-out first" }),
  zero: msg({ id: "coverage-rank.zero", message: "Most zero-dose first" }),
};

export const childOrderWords: Words<"longest" | "youngest" | "oldest"> = {
  longest: msg({ id: "child-order.longest", message: "Waiting longest first" }),
  youngest: msg({ id: "child-order.youngest", message: "Youngest first" }),
  oldest: msg({ id: "child-order.oldest", message: "Oldest first" }),
};

export const monthCountWords: Words<
  | ("full male" | "full female" | "sessions planned" | "sessions held")
  | ("aefi minor" | "aefi severe" | "aefi serious" | "aefi death")
> = {
  "full male": msg({ id: "month-row.full-male", message: "Fully immunized at 9 to 11 months: boys" }),
  "full female": msg({ id: "month-row.full-female", message: "Fully immunized at 9 to 11 months: girls" }),
  "sessions planned": msg({ id: "month-row.sessions-planned", message: "Immunization sessions planned" }),
  "sessions held": msg({ id: "month-row.sessions-held", message: "Immunization sessions held" }),
  "aefi minor": msg({ id: "month-row.aefi-minor", message: "After vaccines (AEFI): minor" }),
  "aefi severe": msg({ id: "month-row.aefi-severe", message: "After vaccines (AEFI): severe" }),
  "aefi serious": msg({ id: "month-row.aefi-serious", message: "After vaccines (AEFI): serious, deaths among them" }),
  "aefi death": msg({ id: "month-row.aefi-death", message: "After vaccines (AEFI): deaths" }),
};
