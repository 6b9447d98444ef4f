import type * as z from "zod/mini";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { DecisionId } from "../../diagnosis/decision.ts";
import type { Drug } from "../../diagnosis/drug.ts";
import type { ResultId } from "../../diagnosis/test-result.ts";
import type { ConditionCode } from "../condition.ts";
import type { EpisodeId, ExtensionId, PhaseCode, PhaseId } from "../episode.ts";
import type { Outcome } from "../outcome.ts";
import type { Lacking, Taken } from "../phase-end.ts";
import type { ChangeReason, PrescribedItem, PrescriptionId } from "../prescription.ts";
import type { VisitFinding, VisitId, VisitMonth } from "../visit.ts";
import type { Letters } from "./course-so-far.ts";

type IdOf<Shape extends z.ZodMiniType> = z.infer<Shape>;

export interface Evidence extends Taken {
  readonly doses: number;
  readonly resultIds: IdOf<typeof ResultId>[];
}

/** When something was written, and by whom. */
interface Written {
  readonly at: string;
  readonly by: string;
}

/** Free words are still sealed, in hexadecimal. */
type Sealed = string | null;

export interface ExtensionRow extends Written {
  readonly extensionId: IdOf<typeof ExtensionId>;
  readonly doses: number;
  readonly upTo: number;
  readonly evidence: Evidence;
  readonly why: Sealed;
}

export interface PhaseRow extends Written {
  readonly phaseId: IdOf<typeof PhaseId>;
  readonly code: PhaseCode;
  readonly beganOn: CalendarDay;
  readonly why: Sealed;
  readonly evidence: (Evidence & { readonly lacking: Lacking[] }) | null;
  readonly extensions: ExtensionRow[];
}

export interface PrescriptionRow extends Written {
  readonly prescriptionId: PrescriptionId;
  readonly from: CalendarDay;
  readonly items: PrescribedItem[];
  readonly because: ChangeReason | "phase";
  readonly weightKg: number;
  readonly tables: string[];
  readonly withstood: Drug[];
  readonly why: Sealed;
}

export interface VisitRow extends Written {
  readonly visitId: IdOf<typeof VisitId>;
  readonly month: VisitMonth;
  readonly on: CalendarDay;
  readonly found: VisitFinding;
  readonly why: Sealed;
}

interface CloseRow extends Written {
  readonly outcomeId: string;
  readonly outcome: Outcome;
  readonly on: CalendarDay;
  readonly rules: string;
  readonly evidence: Evidence;
  readonly why: Sealed;
}

/** One treatment as it is written down. */
export interface EpisodeRow extends Written {
  episodeId: EpisodeId;
  decisionId: IdOf<typeof DecisionId>;
  startedOn: CalendarDay;
  registrationNumber: string | null;
  regimen: string | null;
  regimenVersion: string | null;
  present: ConditionCode[] | null;
  although: Sealed;
  extendedBy: number;
  foundByTest: boolean;
  course: Letters | null;
  phases: PhaseRow[];
  prescriptions: PrescriptionRow[];
  followUps: { resultId: string; takenOn: CalendarDay; test: string; found: string }[];
  closed: CloseRow | null;
  visits: VisitRow[];
}
