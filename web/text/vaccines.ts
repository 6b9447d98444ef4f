import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Confidence, OnlyFor, UnitName } from "../../modules/schedules/programme.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

/** How sure a line of a schedule is. */
export const surenessWords: Words<Confidence> = {
  A: msg({ id: "sureness.A", message: "Two or more sources agree" }),
  B: msg({ id: "sureness.B", message: "One source, or they differ in detail" }),
  C: msg({ id: "sureness.C", message: "Not verified: ask the medical officer" }),
};

export const onlyForWords: Words<OnlyFor> = {
  girls: msg({ id: "only-for.girls", message: "For girls" }),
  "je-endemic": msg({ id: "only-for.je-endemic", message: "Only in JE districts" }),
};

/** As a table says an age: in digits, so that ages are compared at a glance. */
export const ageWords: Words<UnitName> = {
  day: msg({ id: "age.day", message: "{count, plural, one {# day} other {# days}}" }),
  week: msg({ id: "age.week", message: "{count, plural, one {# week} other {# weeks}}" }),
  month: msg({ id: "age.month", message: "{count, plural, one {# month} other {# months}}" }),
  year: msg({ id: "age.year", message: "{count, plural, one {# year} other {# years}}" }),
};

export const ageSpanWords: Words<UnitName> = {
  day: msg({ id: "age-span.day", message: "{from} to {to} days" }),
  week: msg({ id: "age-span.week", message: "{from} to {to} weeks" }),
  month: msg({ id: "age-span.month", message: "{from} to {to} months" }),
  year: msg({ id: "age-span.year", message: "{from} to {to} years" }),
};
