import { calendarDay, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { startTreatment } from "../../../modules/treatment/operations.ts";
import type { ProposedDose } from "../../../modules/treatment/dose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Decision } from "../diagnosis/use-record.ts";
import { timeZone } from "../patients/today.ts";
import { asProposed, type DoseDraft, type DoseField, doseFault, isOffTheTable, tabletsIn } from "./dose-draft.ts";

/** Whose, and its ids: they are made once, so that sent twice it is one treatment. */
export interface NewTreatment {
  readonly patientId: PatientId;
  readonly episodeId: Id;
  readonly phaseId: Id;
}

/** A start as it is being written. */
export interface StartDraft {
  readonly regimen: string;
  /** Null: today, whenever that is. */
  readonly startsOn: string | null;
  readonly dose: DoseDraft;
  readonly why: string;
}

export const startToday: StartDraft = { regimen: "", startsOn: null, dose: asProposed, why: "" };

export const startKey = (patientId: PatientId) => `${startTreatment.name} ${patientId}`;

export type StartField = "startsOn" | DoseField | "why";

/** No dose is given before TB was confirmed. */
export const confirmedOn = ([newest]: readonly Decision[]): CalendarDay | null =>
  newest ? calendarDay(Date.parse(newest.at), timeZone) : null;

interface Facts {
  readonly today: CalendarDay;
  readonly confirmedOn: CalendarDay | null;
  readonly proposed: ProposedDose;
}

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInStart(draft: StartDraft, { today, confirmedOn, proposed }: Facts): readonly StartField[] {
  const wrong: StartField[] = [];
  const startsOn = draft.startsOn ?? today;
  if (startsOn === "" || startsOn > today || (confirmedOn !== null && startsOn < confirmedOn)) wrong.push("startsOn");
  const fault = doseFault(draft.dose, proposed);
  if (fault) wrong.push(fault);
  if (isOffTheTable(draft.dose, proposed) && draft.why.trim() === "") wrong.push("why");
  return wrong;
}

interface Whose extends NewTreatment {
  readonly regimen: Regimen;
  readonly weightKg: number;
}

export function toStart(
  { regimen: { code, version }, ...whose }: Whose,
  draft: StartDraft,
  { today, proposed }: Facts,
): InputOf<typeof startTreatment> {
  return startTreatment.takes.parse({
    ...whose,
    regimen: { code, version },
    startsOn: draft.startsOn ?? today,
    tablets: tabletsIn(draft.dose, proposed),
    why: isOffTheTable(draft.dose, proposed) ? draft.why : null,
  });
}
