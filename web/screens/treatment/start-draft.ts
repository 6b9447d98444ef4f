import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import { type Against, wantsWords } from "../../../modules/treatment/against.ts";
import type { ConditionCode } from "../../../modules/treatment/condition.ts";
import { startTreatment } from "../../../modules/treatment/operations.ts";
import { type Departure, departuresFrom, type ProposedMedicine } from "../../../modules/treatment/propose.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import type { Decision, DiagnosisRecord } from "../diagnosis/use-record.ts";
import type { Patient } from "../patients/page/use-patient.ts";
import { doseDayOf } from "../patients/today.ts";
import { asProposed, faultsIn, itemsIn, type Place, type PrescriptionDraft } from "./prescription-draft.ts";
import { againstIn, askedOf, knownOf } from "./regimen-fit.ts";

/** Whose, and its ids: they are made once, so that sent twice it is one treatment. */
export interface NewTreatment {
  readonly patientId: PatientId;
  readonly episodeId: Id;
  readonly phaseId: Id;
  readonly prescriptionId: Id;
}

/** A start as it is being written. */
export interface StartDraft {
  /** "": the only one that fits, if there is one. */
  readonly regimen: string;
  /** Null: today, whenever that is. */
  readonly startsOn: string | null;
  /** What is so of what is asked; null: what the record says. */
  readonly present: readonly ConditionCode[] | null;
  /** Of which it was said that none is so. */
  readonly none: readonly ConditionCode[];
  readonly prescription: PrescriptionDraft;
  readonly why: string;
}

export const startToday: StartDraft = {
  regimen: "",
  startsOn: null,
  present: null,
  none: [],
  prescription: asProposed,
  why: "",
};

export const startKey = (patientId: PatientId) => `${startTreatment.name} ${patientId}`;

/** No dose is given before TB was confirmed. */
export const confirmedOn = ([newest]: readonly Decision[]): CalendarDay | null =>
  newest ? doseDayOf(Date.parse(newest.at)) : null;

/** A field may be empty while it is being written: then the proposal is for today. */
export const startsOnIn = ({ startsOn }: StartDraft, today: CalendarDay): CalendarDay =>
  startsOn === null || startsOn === "" ? today : (startsOn as CalendarDay);

interface Facts {
  readonly today: CalendarDay;
  readonly confirmedOn: CalendarDay | null;
  readonly patient: Patient;
  readonly resistance: DiagnosisRecord["resistance"];
  readonly regimen: Regimen;
  readonly weightKg: number;
  readonly proposed: readonly ProposedMedicine[];
  readonly places: readonly Place[];
}

export const presentIn = ({ present }: StartDraft, patient: Patient): readonly ConditionCode[] =>
  present ?? knownOf(patient);

/** Every question that this regimen asks has its answer. */
export function isAnswered(draft: StartDraft, { patient, regimen }: Pick<Facts, "patient" | "regimen">): boolean {
  const asked = askedOf(regimen, patient);
  const present = presentIn(draft, patient);
  return asked.some((one) => present.includes(one)) || asked.every((one) => draft.none.includes(one));
}

/** What wants words: what speaks against the regimen, and where the prescription departs from it. */
export function owesWords(
  draft: StartDraft,
  facts: Facts,
): { against: readonly Against[]; departures: readonly Departure[] } {
  const { patient, resistance, regimen, weightKg, proposed, places } = facts;
  const items = itemsIn(places, draft.prescription);
  const asked = askedOf(regimen, patient);
  const present = presentIn(draft, patient).filter((one) => asked.includes(one));
  const prescribed = items.map(({ medicine }) => medicine);
  const against = againstIn(regimen, prescribed, resistance, { age: patient.age, weightKg, present });
  return {
    against: against.filter((one) => wantsWords([one])),
    // What is not written yet is no departure.
    departures: faultsIn(places, draft.prescription).length > 0 ? [] : departuresFrom(proposed, items),
  };
}

/** In the order in which they stand, so that the first is the one to lead to. */
export function wrongInStart(draft: StartDraft, facts: Facts): readonly string[] {
  const { today, confirmedOn: confirmed, places } = facts;
  const startsOn = draft.startsOn ?? today;
  const owes = owesWords(draft, facts);
  return [
    ...(isAnswered(draft, facts) ? [] : ["present"]),
    ...(startsOn === "" || startsOn > today || (confirmed !== null && startsOn < confirmed) ? ["startsOn"] : []),
    ...faultsIn(places, draft.prescription),
    ...(owes.against.length + owes.departures.length > 0 && draft.why.trim() === "" ? ["why"] : []),
  ];
}

export function toStart(whose: NewTreatment, draft: StartDraft, facts: Facts): InputOf<typeof startTreatment> {
  const { today, patient, regimen, weightKg, places } = facts;
  const owes = owesWords(draft, facts);
  const asked = askedOf(regimen, patient);
  return startTreatment.takes.parse({
    ...whose,
    regimen: { code: regimen.code, version: regimen.version },
    startsOn: draft.startsOn ?? today,
    present: presentIn(draft, patient).filter((one) => asked.includes(one)),
    weightKg,
    items: itemsIn(places, draft.prescription),
    why: owes.against.length + owes.departures.length > 0 ? draft.why : null,
  });
}
