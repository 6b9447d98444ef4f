import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { ProposedDose } from "../../../modules/treatment/dose.ts";
import { switchPhase } from "../../../modules/treatment/operations.ts";
import type { RegimenPhase } from "../../../modules/treatment/regimen.ts";
import { asProposed, type DoseDraft, type DoseField, doseFault, isOffTheTable, tabletsIn } from "./dose-draft.ts";
import { later } from "./days.ts";
import type { Treatment } from "./use-treatments.ts";

/** A switch to the next phase as it is being written. */
export interface GoOnDraft {
  /** Null: the first day on which it may begin. */
  readonly beginsOn: string | null;
  readonly dose: DoseDraft;
  readonly why: string;
}

export const goOnNow: GoOnDraft = { beginsOn: null, dose: asProposed, why: "" };

export const goOnKey = ({ episodeId }: Treatment) => `${switchPhase.name} ${episodeId}`;

export type GoOnField = "beginsOn" | DoseField | "why";

export interface GoOnFacts {
  readonly treatment: Treatment;
  readonly today: CalendarDay;
  readonly proposed: ProposedDose;
}

/** The dose of today may be taken already: then the next phase begins tomorrow. */
export const lastToBegin = (today: CalendarDay) => addDays(today, 1);

export function firstToBegin({ phases, startedOn }: Treatment): CalendarDay {
  return addDays(phases.at(-1)?.beganOn ?? startedOn, 1);
}

export function beginsOnIn({ beginsOn }: GoOnDraft, treatment: Treatment, today: CalendarDay): string {
  const next = treatment.lastDoseOn === today ? lastToBegin(today) : today;
  return beginsOn ?? later(next, firstToBegin(treatment));
}

/** A reason is owed for what is missing, and for a dose that the table does not say. */
export const owesReason = (draft: GoOnDraft, { treatment, proposed }: GoOnFacts) => ({
  lacking: treatment.lacking.length > 0,
  dose: isOffTheTable(draft.dose, proposed),
});

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInGoOn(draft: GoOnDraft, facts: GoOnFacts): readonly GoOnField[] {
  const { treatment, today, proposed } = facts;
  const wrong: GoOnField[] = [];
  const beginsOn = beginsOnIn(draft, treatment, today);
  if (beginsOn === "" || beginsOn > lastToBegin(today) || beginsOn < firstToBegin(treatment)) wrong.push("beginsOn");
  const fault = doseFault(draft.dose, proposed);
  if (fault) wrong.push(fault);
  const owes = owesReason(draft, facts);
  if ((owes.lacking || owes.dose) && draft.why.trim() === "") wrong.push("why");
  return wrong;
}

interface Whose {
  readonly patientId: PatientId;
  readonly phaseId: Id;
  readonly to: RegimenPhase;
  readonly weightKg: number;
}

export function toGoOn({ to, ...whose }: Whose, draft: GoOnDraft, facts: GoOnFacts): InputOf<typeof switchPhase> {
  const { treatment, today, proposed } = facts;
  const present = treatment.phases.at(-1);
  const owes = owesReason(draft, facts);
  return switchPhase.takes.parse({
    ...whose,
    episodeId: treatment.episodeId,
    to: to.code,
    beginsOn: beginsOnIn(draft, treatment, today),
    seen: {
      verified: present?.verified ?? 0,
      reported: present?.reported ?? 0,
      resultIds: treatment.followUps.map(({ resultId }) => resultId),
    },
    tablets: tabletsIn(draft.dose, proposed),
    why: owes.lacking || owes.dose ? draft.why : null,
  });
}
