import type { InputOf } from "../../foundation/operation.ts";
import type { recordDose } from "../../modules/adherence/operations.ts";
import type { endCard, giveCard, recordWriting } from "../../modules/cards/operations.ts";
import type { markHome, registerChild } from "../../modules/children/operations.ts";
import type { followReferral, recordMeasure } from "../../modules/growth/operations.ts";
import type { acceptLead, closeLead } from "../../modules/outreach/operations.ts";
import type { LeadCard } from "../../modules/outreach/shown.ts";
import type { recordDoses, recordNotGiven, reportAefi } from "../../modules/immunization/operations.ts";
import type { registerPatient } from "../../modules/people/operations.ts";
import type { endSession, openSession } from "../../modules/sessions/operations.ts";
import type { SessionCard } from "../../modules/sessions/shown.ts";
import type { closeTask } from "../../modules/tasks/operations.ts";
import type { TaskCard } from "../../modules/tasks/shown.ts";
import type { CaseloadRow } from "../../modules/worklist/operations.ts";
import type { Child } from "./caseload.ts";

/** What is known on the phone. */
export interface OnHand {
  readonly rows: readonly CaseloadRow[];
  readonly children: readonly Child[];
  /** Those that this worker holds, of the last week and the next four. */
  readonly sessions: readonly SessionCard[];
  /** What finders saw where this worker works. */
  readonly leads: readonly LeadCard[];
  /** What is asked of this worker: all that is open, and what ended in the last week. */
  readonly tasks: readonly TaskCard[];
  readonly timeZone: string;
  readonly dayBegins: string;
  /** Recorded here, the newest last. */
  readonly words: readonly InputOf<typeof recordDose>[];
  /** Taken back here. */
  readonly withdrawn: ReadonlySet<string>;
  readonly registrations: readonly InputOf<typeof registerPatient>[];
  readonly childRegistrations: readonly InputOf<typeof registerChild>[];
  /** Whose care was ended here: they stand in no list any more. */
  readonly endedHere: ReadonlySet<string>;
  /** Vaccines. */
  readonly dosesSaid: readonly InputOf<typeof recordDoses>[];
  readonly dosesTakenBack: ReadonlySet<string>;
  readonly notGivenSaid: readonly InputOf<typeof recordNotGiven>[];
  /** Cards. */
  readonly cardsGiven: readonly InputOf<typeof giveCard>[];
  readonly cardsEnded: readonly InputOf<typeof endCard>[];
  readonly cardsWritten: readonly InputOf<typeof recordWriting>[];
  /** What followed a vaccine. */
  readonly aefisSaid: readonly InputOf<typeof reportAefi>[];
  /** How children grow. */
  readonly measuresSaid: readonly InputOf<typeof recordMeasure>[];
  readonly measuresTakenBack: ReadonlySet<string>;
  readonly referralsFollowed: readonly InputOf<typeof followReferral>[];
  readonly leadsAccepted: readonly InputOf<typeof acceptLead>[];
  readonly leadsClosed: readonly InputOf<typeof closeLead>[];
  readonly sessionsOpened: readonly InputOf<typeof openSession>[];
  readonly sessionsEnded: readonly InputOf<typeof endSession>[];
  readonly homesMarked: readonly InputOf<typeof markHome>[];
  readonly tasksClosed: readonly InputOf<typeof closeTask>[];
}

/** One thing that was recorded on this phone. */
export interface RecordedHere {
  /** As "adherence.recordDose". */
  readonly operation: string;
  readonly input: object;
}
