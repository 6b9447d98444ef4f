import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type {
  certainties,
  eventOutcomes,
  medicineActions,
  SeriousReason,
} from "../../modules/monitoring/adverse-event.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const grades = ["1", "2", "3", "4", "5"] as const;
export type GradeOf = (typeof grades)[number];

export const gradeWords: Words<GradeOf> = {
  "1": msg({ id: "grade.1", message: "1: mild" }),
  "2": msg({ id: "grade.2", message: "2: moderate" }),
  "3": msg({ id: "grade.3", message: "3: severe" }),
  "4": msg({ id: "grade.4", message: "4: life in danger" }),
  "5": msg({ id: "grade.5", message: "5: died of it" }),
};

/** What it means for the day of whoever has it (CTCAE's steps). */
export const gradeMeans: Words<GradeOf> = {
  "1": msg({ id: "grade-means.1", message: "Does everything as always" }),
  "2": msg({ id: "grade-means.2", message: "Some work is hard" }),
  "3": msg({ id: "grade-means.3", message: "Needs help to wash, eat or dress, or needs a hospital" }),
  "4": msg({ id: "grade-means.4", message: "Needs help at once" }),
  "5": msg({ id: "grade-means.5", message: "The patient has died" }),
};

export const seriousWords: Words<SeriousReason> = {
  death: msg({ id: "serious.death", message: "Death" }),
  "life-threatening": msg({ id: "serious.life-threatening", message: "Life in danger" }),
  hospital: msg({ id: "serious.hospital", message: "Hospital, or longer in it" }),
  disability: msg({ id: "serious.disability", message: "Lasting harm" }),
  "birth-defect": msg({ id: "serious.birth-defect", message: "Harm to an unborn child" }),
  other: msg({ id: "serious.other", message: "Serious for another reason" }),
};

export type EventOutcome = (typeof eventOutcomes)[number];

export const eventOutcomeWords: Words<EventOutcome> = {
  "not-recovered": msg({ id: "event-outcome.not-recovered", message: "As before" }),
  recovering: msg({ id: "event-outcome.recovering", message: "Getting better" }),
  recovered: msg({ id: "event-outcome.recovered", message: "Gone" }),
  "recovered-with-sequelae": msg({ id: "event-outcome.recovered-with-sequelae", message: "Gone, harm stayed" }),
  died: msg({ id: "event-outcome.died", message: "Died" }),
  unknown: msg({ id: "event-outcome.unknown", message: "Not known" }),
};

export const certaintyWords: Words<(typeof certainties)[number]> = {
  suspected: msg({ id: "certainty.suspected", message: "Probably did it" }),
  possible: msg({ id: "certainty.possible", message: "May have done it" }),
  not: msg({ id: "certainty.not", message: "Did not do it" }),
};

export const medicineActionWords: Words<(typeof medicineActions)[number]> = {
  unchanged: msg({ id: "medicine-action.unchanged", message: "dose as before" }),
  reduced: msg({ id: "medicine-action.reduced", message: "dose made smaller" }),
  held: msg({ id: "medicine-action.held", message: "paused" }),
  stopped: msg({ id: "medicine-action.stopped", message: "stopped" }),
};
