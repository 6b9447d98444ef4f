import type { Id } from "../../../foundation/id.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import {
  AdverseTerm,
  type certainties,
  type medicineActions,
  type MedicineSaid,
  type SeriousReason,
} from "../../../modules/monitoring/adverse-event.ts";
import { lookAtAdverseEvent, recordAdverseEvent } from "../../../modules/monitoring/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Medicine } from "../../../modules/treatment/medicine.ts";
import type { EventOutcome, GradeOf } from "../../text/adverse-events.ts";
import type { AdverseEvent } from "./use-monitoring.ts";

type Certainty = (typeof certainties)[number];
type Action = (typeof medicineActions)[number];

/** What is said of one medicine; "" while nothing is. */
export interface SaidOf {
  readonly certainty: Certainty | "";
  readonly action: Action;
}

/** An adverse event as it is being written: a new one, or how an old one stands. */
export interface AdverseDraft {
  readonly eventId: Id;
  readonly lookId: Id;
  readonly term: AdverseTerm | "";
  readonly called: string;
  readonly beganOn: string;
  readonly on: string;
  readonly grade: GradeOf | "";
  readonly serious: readonly SeriousReason[];
  readonly outcome: EventOutcome;
  readonly medicines: Readonly<Partial<Record<Medicine, SaidOf>>>;
  readonly words: string;
}

export const nothingSaid: SaidOf = { certainty: "", action: "unchanged" };

export function newEvent(newId: () => Id, today: string): AdverseDraft {
  return {
    eventId: newId(),
    lookId: newId(),
    term: "",
    called: "",
    beganOn: today,
    on: today,
    grade: "",
    serious: [],
    outcome: "not-recovered",
    medicines: {},
    words: "",
  };
}

/** How it stood when somebody last looked, to be changed. */
export function lookAgain(newId: () => Id, today: string, event: AdverseEvent): AdverseDraft {
  const [newest] = event.looks;
  const medicines = newest?.medicines ?? [];
  return {
    ...newEvent(newId, today),
    eventId: event.eventId,
    term: event.term,
    called: event.called ?? "",
    beganOn: event.beganOn,
    grade: newest ? (String(newest.grade) as GradeOf) : "",
    serious: newest?.serious ?? [],
    outcome: newest?.outcome ?? "not-recovered",
    medicines: Object.fromEntries(medicines.map(({ medicine, ...said }) => [medicine, said])),
  };
}

/** Grade 5, "died" and "death" are one: whoever says one of them says all, and takes back all. */
export function changed(draft: AdverseDraft, change: Partial<AdverseDraft>): AdverseDraft {
  const next = { ...draft, ...change };
  const said = [
    change.grade !== undefined && (change.grade === "5") !== (draft.grade === "5") ? change.grade === "5" : null,
    change.outcome !== undefined && (change.outcome === "died") !== (draft.outcome === "died")
      ? change.outcome === "died"
      : null,
    change.serious !== undefined && change.serious.includes("death") !== draft.serious.includes("death")
      ? change.serious.includes("death")
      : null,
  ].find((one) => one !== null);
  if (said === undefined) return next;
  const others = next.serious.filter((reason) => reason !== "death");
  if (said === true) return { ...next, grade: "5", outcome: "died", serious: ["death", ...others] };
  return {
    ...next,
    grade: next.grade === "5" ? "" : next.grade,
    outcome: next.outcome === "died" ? "not-recovered" : next.outcome,
    serious: others,
  };
}

export type AdverseField = "term" | "called" | "beganOn" | "on" | "grade";

/** In the order in which they stand. */
export function adverseFaults(draft: AdverseDraft, today: string): readonly AdverseField[] {
  const faults: AdverseField[] = [];
  if (draft.term === "") faults.push("term");
  if (draft.term === "other" && draft.called.trim().length < 2) faults.push("called");
  if (draft.beganOn === "" || draft.beganOn > today) faults.push("beganOn");
  if (draft.grade === "") faults.push("grade");
  if (draft.on === "" || draft.on > today || draft.on < draft.beganOn) faults.push("on");
  return faults;
}

const lookIn = ({ lookId, on, grade, serious, outcome, medicines, words }: AdverseDraft) => ({
  lookId,
  on,
  grade: Number(grade),
  serious: [...serious],
  outcome,
  medicines: Object.entries(medicines).flatMap(([medicine, { certainty, action }]): MedicineSaid[] =>
    // What did not do it was not changed for it.
    certainty === ""
      ? []
      : [{ medicine: medicine as Medicine, certainty, action: certainty === "not" ? "unchanged" : action }],
  ),
  words: words.trim() === "" ? null : words,
});

export function toRecord(
  patientId: PatientId,
  episodeId: string,
  draft: AdverseDraft,
): InputOf<typeof recordAdverseEvent> {
  const { eventId, term, called, beganOn } = draft;
  const named = { term: AdverseTerm.parse(term), called: term === "other" ? called : null };
  return recordAdverseEvent.takes.parse({ patientId, episodeId, eventId, ...named, beganOn, ...lookIn(draft) });
}

export function toLook(patientId: PatientId, draft: AdverseDraft): InputOf<typeof lookAtAdverseEvent> {
  return lookAtAdverseEvent.takes.parse({ patientId, eventId: draft.eventId, ...lookIn(draft) });
}
