import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { closeTreatment } from "../../../modules/treatment/operations.ts";
import type { Outcome } from "../../../modules/treatment/outcome.ts";
import type { Treatment } from "./use-treatments.ts";

/** A close as it is being written. */
export interface CloseDraft {
  readonly outcome: Outcome | "";
  /** Null: the day that goes with the outcome. */
  readonly on: string | null;
  readonly why: string;
}

export const notClosed: CloseDraft = { outcome: "", on: null, why: "" };

export const closeKey = ({ episodeId }: Treatment) => `${closeTreatment.name} ${episodeId}`;

export type CloseField = "outcome" | "on" | "why";

/** No dose lies behind the end, and no specimen. */
export const firstToClose = ({ lastDoseOn, startedOn, followUps }: Treatment): CalendarDay =>
  [lastDoseOn, ...followUps.map(({ takenOn }) => takenOn)].reduce<CalendarDay>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    startedOn,
  );

export function closedOnIn({ outcome, on }: CloseDraft, treatment: Treatment, today: CalendarDay): string {
  if (on !== null) return on;
  if (outcome === "cured" || outcome === "completed") return firstToClose(treatment);
  // Nobody's day of death is guessed.
  return outcome === "died" ? "" : today;
}

export const owesWhy = ({ outcome }: CloseDraft, { outcomes }: Treatment) =>
  outcomes.some((view) => view.outcome === outcome && view.explain);

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInClose(draft: CloseDraft, treatment: Treatment, today: CalendarDay): readonly CloseField[] {
  const wrong: CloseField[] = [];
  const open = treatment.outcomes.some((view) => view.open && view.outcome === draft.outcome);
  if (!open) return ["outcome"];
  const on = closedOnIn(draft, treatment, today);
  if (on === "" || on > today || on < firstToClose(treatment)) wrong.push("on");
  if (owesWhy(draft, treatment) && draft.why.trim() === "") wrong.push("why");
  return wrong;
}

interface Whose {
  readonly patientId: PatientId;
  readonly outcomeId: Id;
}

export function toClose(
  whose: Whose,
  draft: CloseDraft,
  treatment: Treatment,
  today: CalendarDay,
): InputOf<typeof closeTreatment> {
  const { episodeId, verified, reported, followUps } = treatment;
  return closeTreatment.takes.parse({
    ...whose,
    episodeId,
    outcome: draft.outcome,
    on: closedOnIn(draft, treatment, today),
    seen: { verified, reported, resultIds: followUps.map(({ resultId }) => resultId) },
    why: draft.why.trim() === "" ? null : draft.why,
  });
}
