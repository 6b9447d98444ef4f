import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf, RefusalOf } from "../../../foundation/operation.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import type { readPatient } from "../../people/operations.ts";
import {
  type Against,
  type GroupLack,
  groupsLack,
  resistanceAgainst,
  type Resistance,
  withstoodAmong,
} from "../against.ts";
import { type Gap, reloadAfter } from "../gaps.ts";
import { dosedFor, drugsFrom, drugsTakenToTheEnd, inForce, isHeld, medicinesFrom } from "../prescription.ts";
import { type Redose, redoseFor } from "../propose.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";

/* What of a running treatment asks for somebody, by what is known today. Once it is closed nothing does. */

/** What the results that stand say against the regimen, and against what is prescribed from here on. */
export function againstNow(
  { regimen, prescriptions, closed }: EpisodeSoFar,
  resistance: Resistance,
  today: CalendarDay,
): readonly Against[] {
  if (closed || !regimen) return [];
  return resistanceAgainst(regimen, medicinesFrom(prescriptions.at(-1)?.items ?? [], today), resistance);
}

/** What the medicines of a longer regimen lack by the rule of groups; nothing while it is held. */
export function groupsLackNow(
  { regimen, prescriptions, closed }: EpisodeSoFar,
  resistance: Resistance,
  today: CalendarDay,
): readonly GroupLack[] {
  const newest = prescriptions.at(-1) ?? null;
  if (closed || !regimen?.byGroups || newest === null || isHeld(newest)) return [];
  const taken = [...drugsFrom(newest.items, today), ...drugsTakenToTheEnd(prescriptions, today)];
  const withstood = withstoodAmong(taken, resistance);
  return groupsLack(taken.filter((drug) => !withstood.includes(drug)));
}

export type PatientRead = AnswerOf<typeof readPatient> | Refusal<RefusalOf<typeof readPatient>>;

export interface RedoseNow {
  readonly weightKg: number;
  readonly weighedOn: CalendarDay;
  /** The weight by which the doses were found. */
  readonly from: number;
  readonly medicines: readonly Redose[];
}

/** What the newest weight changes in the doses; null: nothing. */
export function redoseNow(
  { regimen, prescriptions, closed }: EpisodeSoFar,
  patient: PatientRead,
  today: CalendarDay,
): RedoseNow | null {
  const newest = prescriptions.at(-1);
  const from = dosedFor(prescriptions);
  if (closed || !regimen || !newest || from === null || isRefusal(patient)) return null;
  const weighed = patient.measures.find(({ weightKg }) => weightKg !== null);
  if (!weighed || weighed.weightKg === null) return null;
  const { age } = patient;
  const left = newest.items.filter(({ until }) => until === null || until >= today);
  const medicines = redoseFor(regimen, left, { weightKg: from, age }, { weightKg: weighed.weightKg, age });
  if (medicines.length === 0) return null;
  return { weightKg: weighed.weightKg, weighedOn: weighed.on, from, medicines };
}

/** What the rule of bedaquiline says of a gap; null: it was not prescribed then, or the gap is shorter than two weeks. */
export function reloadOf({ prescriptions }: EpisodeSoFar, { from, days }: Gap): ReturnType<typeof reloadAfter> | null {
  // Where a doctor held it, the last prescription that said otherwise is that of the day before.
  const prescribed = [from, addDays(from, -1)].some((day) =>
    medicinesFrom(inForce(prescriptions, day)?.items ?? [], day).includes("Bdq"),
  );
  return prescribed && days >= 14 ? reloadAfter(days) : null;
}
