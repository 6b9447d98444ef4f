import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import type { ManualReason } from "../../../modules/adherence/dose.ts";
import type { readDoses, recordDose } from "../../../modules/adherence/operations.ts";
import type { DoseLook, WordOf } from "../../text/doses.ts";

export type Doses = AnswerOf<typeof readDoses>;
export type DayOfCourse = Doses["days"][number];
export type Fact = DayOfCourse["evidence"][number];

/** What somebody says of a dose. */
export type Said = Pick<InputOf<typeof recordDose>, "source" | "says" | "observed" | "because"> & {
  /** Of a dose that is marked by hand. */
  readonly known?: ManualReason | null;
};

export const shapeOf: Record<DoseLook, string> = {
  verified: "done",
  reported: "reported",
  missed: "overdue",
  unknown: "unknown",
  due: "due",
};

/** Null: no dose was due. */
export function lookOf({ state, open, soFar }: Pick<DayOfCourse, "state" | "open" | "soFar">): DoseLook | null {
  if (!open) return state === "not-due" ? null : state;
  return soFar === "unknown" ? "due" : soFar;
}

export const standing = (evidence: readonly Fact[]) => evidence.filter(({ withdrawn }) => withdrawn === null);

/** The word that the day rests on: the last one of staff before the last one of the patient. */
export function speaking(evidence: readonly Fact[]): Fact | null {
  const inTime = standing(evidence).toSorted((one, other) => one.at.localeCompare(other.at));
  return inTime.findLast(({ source }) => source === "staff") ?? inTime.at(-1) ?? null;
}

export function wordOf({ source, observed }: Pick<Said, "source" | "observed">): WordOf {
  if (source === "patient") return "patient";
  return observed ? "seen" : "judged";
}

/** What a day is when this is all that is said of it. */
export function lookAfter({ says, observed }: Pick<Said, "says" | "observed">): "verified" | "reported" | "missed" {
  if (says === "missed") return "missed";
  return observed ? "verified" : "reported";
}
