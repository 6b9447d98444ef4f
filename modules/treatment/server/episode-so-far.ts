import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { ResultId, TestFinding } from "../../diagnosis/test-result.ts";
import type { FollowUp, Taken } from "../phase-end.ts";
import { dosesOf, phaseOf, type Regimen, regimenTaken } from "../regimen.ts";
import { regimenOf } from "../regimens.ts";
import { lastDoseOf, takenIn } from "./course-so-far.ts";
import type { EpisodeRow, Evidence, PhaseRow } from "./episode-row.ts";

/** A phase with the doses known to be taken in it. */
export interface PhaseSoFar extends PhaseRow, Taken {
  /** Doses that make it complete, with those of its extensions. */
  readonly doses: number;
}

/** One treatment with all that its next step hangs on. Free words are still sealed, in hexadecimal. */
export interface EpisodeSoFar extends Omit<EpisodeRow, "regimen" | "regimenVersion" | "phases" | "followUps"> {
  /** Null: it began before regimens were kept. */
  readonly regimen: Regimen | null;
  /** What it has become by what is prescribed: BPaLM without moxifloxacin is BPaL. */
  readonly regimenTaken: Regimen | null;
  /** In their order; the last one is the present one. */
  readonly phases: readonly PhaseSoFar[];
  /** Smears and cultures since the start, the newest first. */
  readonly followUps: readonly (FollowUp & { readonly resultId: Evidence["resultIds"][number] })[];
  /** Of the whole course, with its extensions. */
  readonly doses: number;
  readonly taken: Taken;
  readonly lastDoseOn: CalendarDay | null;
}

export function soFar({ regimen: code, regimenVersion, phases, followUps, ...row }: EpisodeRow): EpisodeSoFar {
  const regimen = code === null || regimenVersion === null ? null : regimenOf({ code, version: regimenVersion });
  const prescribed =
    row.prescriptions.findLast(({ items }) => items.length > 0)?.items.map(({ medicine }) => medicine) ?? [];
  return {
    ...row,
    regimen,
    regimenTaken: regimen && regimenTaken(regimen, prescribed),
    phases: phases.map((phase, at) => ({
      ...phase,
      ...takenIn(row.course, phase.beganOn, phases[at + 1]?.beganOn ?? null),
      doses: ((regimen && phaseOf(regimen, phase.code)?.doses) ?? 0) + sum(phase.extensions.map(({ doses }) => doses)),
    })),
    followUps: followUps.map(({ resultId, takenOn, test, found }) => ({
      resultId: ResultId.parse(resultId),
      takenOn,
      finding: TestFinding.parse({ test, found }),
    })),
    doses: regimen === null ? 0 : dosesOf(regimen) + row.extendedBy,
    taken: takenIn(row.course, row.startedOn, null),
    lastDoseOn: lastDoseOf(row.course),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
