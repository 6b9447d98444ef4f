import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import { ResistanceClass } from "../diagnosis/resistance.ts";
import { Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { PhaseCode } from "../treatment/episode.ts";
import { Outcome, outcomes } from "../treatment/outcome.ts";
import { type PatientSet, patientSets } from "./numbers.ts";

/*
 * The lists behind the numbers (requirement D10): by what each may be narrowed, and in which order it is
 * read. Each list, and each list narrowed by one thing, is read from an index of its own, so that a page
 * costs the same among a hundred thousand patients as among a hundred; what has no index is not offered.
 */

/** Narrower by each that is given; a place means all that lies in it. */
export const Narrowing = z.strictObject({
  placeId: z.optional(PlaceId),
  phase: z.optional(PhaseCode),
  /** The code of a regimen, as "bpalm": whichever version. */
  regimen: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
  resistance: z.optional(ResistanceClass),
  outcome: z.optional(Outcome),
  sex: z.optional(Sex),
});
export type Narrowing = z.infer<typeof Narrowing>;
export type Trait = Exclude<keyof Narrowing, "placeId">;

/** By the day on which they came to the list; "fewest-taken": by the share of doses due in thirty days that was taken. */
export const orders = ["newest", "oldest", "fewest-taken"] as const;
export const Order = z.enum(orders);
export type Order = z.infer<typeof Order>;

/** What is kept of whoever is in a list; some sets are one of them narrowed, as "cured" is of "closed". */
export const keptLists = [
  "all",
  "active",
  "waits",
  "tests",
  "confirmed",
  "treated",
  "silent",
  "overdue",
  "closed",
] as const;
export type Kept = (typeof keptLists)[number];

interface List {
  readonly kept: Kept;
  /** What the set itself says of a trait: it cannot be narrowed by that again. */
  readonly fixed: { readonly phase?: PhaseCode; readonly outcome?: Outcome };
}

/** From which list each set is read. */
export function listOf(set: PatientSet): List {
  const lists: Readonly<Record<Exclude<PatientSet, Outcome>, List>> = {
    all: { kept: "all", fixed: {} },
    active: { kept: "active", fixed: {} },
    "new-this-month": { kept: "all", fixed: {} },
    "awaiting-decision": { kept: "waits", fixed: {} },
    "pending-lab": { kept: "tests", fixed: {} },
    "confirmed-not-started": { kept: "confirmed", fixed: {} },
    "on-treatment": { kept: "treated", fixed: {} },
    whole: { kept: "treated", fixed: { phase: "whole" } },
    intensive: { kept: "treated", fixed: { phase: "intensive" } },
    continuation: { kept: "treated", fixed: { phase: "continuation" } },
    silent: { kept: "silent", fixed: {} },
    overdue: { kept: "overdue", fixed: {} },
    closed: { kept: "closed", fixed: {} },
  };
  return isOutcome(set) ? { kept: "closed", fixed: { outcome: set } } : lists[set];
}

const isOutcome = (set: PatientSet): set is Outcome => (outcomes as readonly string[]).includes(set);

/** By what each list may be narrowed beside the place. */
export const traitsOf: Readonly<Record<Kept, readonly Trait[]>> = {
  all: ["sex"],
  active: ["sex"],
  waits: ["sex"],
  tests: ["sex"],
  confirmed: ["sex", "resistance"],
  treated: ["sex", "phase", "regimen", "resistance"],
  silent: ["sex", "phase", "regimen", "resistance"],
  overdue: ["sex", "phase", "regimen", "resistance"],
  closed: ["sex", "outcome", "regimen", "resistance"],
};

/** By what a set may be narrowed, for a screen to offer. */
export function narrowedBy(set: PatientSet): readonly Trait[] {
  const { kept, fixed } = listOf(set);
  return traitsOf[kept].filter((trait) => !(trait in fixed));
}

/** In which orders a set may be read; the first is how it is read unless something is said. */
export function ordersOf(set: PatientSet): readonly Order[] {
  const { kept } = listOf(set);
  if (kept === "treated") return ["newest", "oldest", "fewest-taken"];
  // Who waits longest is looked at first.
  return kept === "all" || kept === "active" || kept === "closed" ? ["newest", "oldest"] : ["oldest", "newest"];
}

/** Who is wanted: a set, narrowed. */
export const Wanted = z.strictObject({ set: z.enum(patientSets), ...Narrowing.shape });
export type Wanted = z.infer<typeof Wanted>;

export const SavedListId = idOf("SavedListId");
/** What somebody searched for is not kept: it may be a name. */
export const SavedList = z.strictObject({
  listId: SavedListId,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  wanted: Wanted,
  order: Order,
});
export type SavedList = z.infer<typeof SavedList>;

/** So many lists may one member save. */
export const mostSavedLists = 30;
/** So many people of whom a search speaks are looked for in a list. */
export const mostSought = 300;
