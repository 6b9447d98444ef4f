import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Resistance } from "../against.ts";
import { lastDayFor } from "../gaps.ts";
import type { readTreatments } from "../operations.ts";
import { type DaysWithoutDose, daysWithoutDose, lackingNow } from "./days-without-dose.ts";
import type { EpisodeSoFar } from "./episode-so-far.ts";
import { outcomesFor } from "./outcomes-for.ts";
import { againstNow, groupsLackNow, type PatientRead, redoseNow, reloadOf } from "./standing-now.ts";
import { visitsOf } from "./visits-of.ts";

type Shown = AnswerOf<typeof readTreatments>["treatments"][number];
type By = Shown["by"];

/** What a treatment is looked at with. */
export interface NowOf {
  readonly today: CalendarDay;
  /** The dose day that has not ended yet. */
  readonly doseDay: CalendarDay;
  readonly resistance: Resistance;
  readonly patient: PatientRead;
}

/** What opens the names and words of those who wrote. */
export interface Opens {
  by(name: string): By;
  words(column: string, row: string, sealed: string | null): string | null;
}

/** All who wrote something of a treatment. */
export function namesIn({ by, phases, prescriptions, closed, visits }: EpisodeSoFar): readonly string[] {
  const written = [...phases, ...phases.flatMap(({ extensions }) => extensions), ...prescriptions, ...visits];
  return [by, ...written.map((one) => one.by), ...(closed ? [closed.by] : [])];
}

export function shownTreatment(episode: EpisodeSoFar, now: NowOf, opens: Opens): Omit<Shown, "after"> {
  const without = daysWithoutDose(episode, now.doseDay);
  return { ...asWritten(episode, opens), ...asItStands(episode, now, without) };
}

function asWritten(episode: EpisodeSoFar, { by, words }: Opens) {
  const { episodeId, registrationNumber, regimen, startedOn, decisionId, at, closed } = episode;
  return {
    episodeId,
    registrationNumber,
    regimen: regimen && { code: regimen.code, version: regimen.version },
    startedOn,
    decisionId,
    at,
    by: by(episode.by),
    present: episode.present,
    although: words("treatment.episode.although", episodeId, episode.although),
    phases: episode.phases.map((phase) => ({
      ...phase,
      why: words("treatment.phase.why", phase.phaseId, phase.why),
      extensions: phase.extensions.map(({ extensionId, doses, upTo, evidence, why, ...written }) => ({
        extensionId,
        doses,
        from: upTo - doses,
        to: upTo,
        resultIds: evidence.resultIds,
        why: words("treatment.extension.why", extensionId, why),
        ...written,
        by: by(written.by),
      })),
      by: by(phase.by),
    })),
    prescriptions: episode.prescriptions.map((one) => ({
      ...one,
      why: words("treatment.prescription.why", one.prescriptionId, one.why),
      by: by(one.by),
    })),
    followUps: [...episode.followUps],
    doses: episode.doses,
    ...episode.taken,
    lastDoseOn: episode.lastDoseOn,
    closed: closed && {
      ...closed,
      why: words("treatment.outcome.why", closed.outcomeId, closed.why),
      by: by(closed.by),
    },
    visits: episode.visits.map((visit) => ({
      ...visit,
      why: words("treatment.visit.why", visit.visitId, visit.why),
      by: by(visit.by),
    })),
  };
}

/** Shorter rows are seen in the calendar of doses. */
const shortestGap = 3;

function asItStands(episode: EpisodeSoFar, now: NowOf, without: DaysWithoutDose) {
  const { today, doseDay, resistance, patient } = now;
  const { regimenTaken, startedOn } = episode;
  const { gaps, verdict } = without;
  const redose = redoseNow(episode, patient, doseDay);
  const { due, sustained } = visitsOf(episode, today);
  return {
    against: [...againstNow(episode, resistance, doseDay)],
    groupsLack: [...groupsLackNow(episode, resistance, doseDay)],
    redose: redose && {
      ...redose,
      medicines: redose.medicines.map(({ options, ...one }) => ({ ...one, options: [...options] })),
    },
    gaps: gaps
      .filter(({ days }) => days >= shortestGap)
      .map((gap) => ({ ...gap, reload: reloadOf(episode, gap) }))
      .toReversed(),
    gapVerdict:
      verdict && regimenTaken?.gaps ? { ...verdict, lastDay: lastDayFor(regimenTaken.gaps, startedOn) } : null,
    lacking: [...lackingNow(episode, without)],
    outcomes: [...outcomesFor(episode, without, today)],
    visitsDue: [...due],
    sustained,
  };
}
