import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { switchPhase } from "../../../modules/treatment/operations.ts";
import { type Departure, departuresFrom, type ProposedMedicine } from "../../../modules/treatment/propose.ts";
import type { RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { later } from "./days.ts";
import { asProposed, faultsIn, itemsIn, type Place, type PrescriptionDraft } from "./prescription-draft.ts";
import type { Treatment } from "./use-treatments.ts";

/** A switch to the next phase as it is being written. */
export interface GoOnDraft {
  /** Null: the first day on which it may begin. */
  readonly beginsOn: string | null;
  readonly prescription: PrescriptionDraft;
  readonly why: string;
}

export const goOnNow: GoOnDraft = { beginsOn: null, prescription: asProposed, why: "" };

export const goOnKey = ({ episodeId }: Treatment) => `${switchPhase.name} ${episodeId}`;

export interface GoOnFacts {
  readonly treatment: Treatment;
  readonly today: CalendarDay;
  readonly proposed: readonly ProposedMedicine[];
  readonly places: readonly Place[];
}

/** The dose of today may be taken already: then the next phase begins tomorrow. */
export const lastToBegin = (today: CalendarDay) => addDays(today, 1);

export function firstToBegin({ phases, startedOn }: Treatment): CalendarDay {
  return addDays(phases.at(-1)?.beganOn ?? startedOn, 1);
}

/** From when on something else is taken, unless another day is chosen. */
export const nextDose = ({ lastDoseOn }: Treatment, today: CalendarDay) =>
  lastDoseOn === today ? lastToBegin(today) : today;

export function beginsOnIn({ beginsOn }: GoOnDraft, treatment: Treatment, today: CalendarDay): string {
  return beginsOn ?? later(nextDose(treatment, today), firstToBegin(treatment));
}

/** A reason is owed for what is missing, and for each dose that is not the regimen's. */
export const owesReason = (
  draft: GoOnDraft,
  { treatment, proposed, places }: GoOnFacts,
): { lacking: boolean; departures: readonly Departure[] } => ({
  lacking: treatment.lacking.length > 0,
  departures:
    faultsIn(places, draft.prescription).length > 0
      ? []
      : departuresFrom(proposed, itemsIn(places, draft.prescription)),
});

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInGoOn(draft: GoOnDraft, facts: GoOnFacts): readonly string[] {
  const { treatment, today, places } = facts;
  const beginsOn = beginsOnIn(draft, treatment, today);
  const outside = beginsOn === "" || beginsOn > lastToBegin(today) || beginsOn < firstToBegin(treatment);
  const owes = owesReason(draft, facts);
  return [
    ...(outside ? ["beginsOn"] : []),
    ...faultsIn(places, draft.prescription),
    ...((owes.lacking || owes.departures.length > 0) && draft.why.trim() === "" ? ["why"] : []),
  ];
}

/** What of the present phase the doctor has before them. */
export function seenIn({ phases, followUps }: Treatment) {
  const present = phases.at(-1);
  return {
    verified: present?.verified ?? 0,
    reported: present?.reported ?? 0,
    resultIds: followUps.map(({ resultId }) => resultId),
  };
}

interface Whose {
  readonly patientId: PatientId;
  readonly phaseId: Id;
  readonly prescriptionId: Id;
  readonly to: RegimenPhase;
  readonly weightKg: number;
}

export function toGoOn({ to, ...whose }: Whose, draft: GoOnDraft, facts: GoOnFacts): InputOf<typeof switchPhase> {
  const { treatment, today, places } = facts;
  const owes = owesReason(draft, facts);
  return switchPhase.takes.parse({
    ...whose,
    episodeId: treatment.episodeId,
    to: to.code,
    beginsOn: beginsOnIn(draft, treatment, today),
    seen: seenIn(treatment),
    items: itemsIn(places, draft.prescription),
    why: owes.lacking || owes.departures.length > 0 ? draft.why : null,
  });
}
