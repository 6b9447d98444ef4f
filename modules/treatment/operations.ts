import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { DecisionId } from "../diagnosis/decision.ts";
import { readGate } from "../diagnosis/operations.ts";
import { ResultId, TestFinding } from "../diagnosis/test-result.ts";
import { WeightKg } from "../people/body-measures.ts";
import { readPatient } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { By } from "../staff/who-wrote.ts";
import { EpisodeId, OutcomeId, PhaseCode, PhaseId, Tablets } from "./episode.ts";
import { Outcome, outcomeReasons } from "./outcome.ts";
import { lackings } from "./phase-end.ts";
import { RegimenRef } from "./regimen.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const decides = [overPatient("patientId", "doctor")] as const;

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/** The dose that a doctor orders, and the weight they had before them. */
const ordered = {
  weightKg: WeightKg,
  tablets: Tablets,
  /** Asked for where the table does not say this number of tablets, or says nothing. */
  why: z.nullable(Words),
};

export const startTreatment = command({
  name: "treatment.startTreatment",
  does: "Start a patient's treatment and give the registration number. Refused, with its reason, unless a doctor confirmed TB on this very X-ray and these very results.",
  at: "POST /patients/{patientId}/treatments",
  allow: decides,
  takes: z.strictObject({
    patientId: PatientId,
    episodeId: EpisodeId,
    phaseId: PhaseId,
    startsOn: CalendarDay,
    regimen: RegimenRef,
    ...ordered,
  }),
  gives: z.object({ episodeId: EpisodeId }),
  refuses: [
    "no-x-ray",
    "not-decided",
    "x-ray-changed",
    "results-changed",
    "decided-not-tb",
    "more-asked-for",
    "on-treatment-already",
    "decision-used",
    "day-not-begun",
    "before-the-decision",
    "no-such-regimen",
    "resistant-to-the-regimen",
    "no-weight",
    "weight-changed",
    "dose-needs-a-reason",
    "erased",
  ],
  uses: [readGate, readPatient],
});

/** What the doctor had before them when they decided; somebody may have added a dose or a result meanwhile. */
const Seen = z.strictObject({
  verified: z.int().check(z.minimum(0)),
  reported: z.int().check(z.minimum(0)),
  resultIds: z.array(ResultId).check(z.maxLength(200)),
});

export const switchPhase = command({
  name: "treatment.switchPhase",
  does: "Go on to the next phase of a treatment, on the doses and tests that stand; where they do not suffice, say why.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/phases",
  allow: decides,
  takes: z.strictObject({
    patientId: PatientId,
    episodeId: EpisodeId,
    phaseId: PhaseId,
    to: PhaseCode,
    beginsOn: CalendarDay,
    seen: Seen,
    ...ordered,
  }),
  gives: z.object({ phaseId: PhaseId }),
  refuses: [
    "no-such-treatment",
    "treatment-closed",
    "not-the-next-phase",
    "day-not-begun",
    "before-the-phase",
    "evidence-changed",
    "evidence-needs-a-reason",
    "no-weight",
    "weight-changed",
    "dose-needs-a-reason",
    "erased",
  ],
  uses: [readPatient],
});

export const closeTreatment = command({
  name: "treatment.closeTreatment",
  does: "Close a treatment with its outcome, as far as WHO's definitions let it be chosen on that day.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/close",
  allow: decides,
  takes: z.strictObject({
    patientId: PatientId,
    episodeId: EpisodeId,
    outcomeId: OutcomeId,
    outcome: Outcome,
    /** The day on which it ended: of the last dose, of death, of the decision. */
    on: CalendarDay,
    seen: Seen,
    why: z.nullable(Words),
  }),
  gives: z.object({ outcomeId: OutcomeId }),
  refuses: [
    "no-such-treatment",
    "treatment-closed",
    "day-not-begun",
    "before-the-phase",
    "dose-after-that-day",
    "evidence-changed",
    "outcome-not-open",
    "say-why",
    "erased",
  ],
});

const Taken = { verified: z.int(), reported: z.int() };
const Dose = { tablets: Tablets, weightKg: WeightKg, why: z.nullable(z.string()) };

const PhaseShown = z.object({
  phaseId: PhaseId,
  code: PhaseCode,
  beganOn: CalendarDay,
  /** Doses that make it complete, and those known to be taken in it. */
  doses: z.int(),
  ...Taken,
  ...Dose,
  /** On what the switch to this phase rested; null for the first. */
  evidence: z.nullable(
    z.object({ ...Taken, doses: z.int(), resultIds: z.array(ResultId), lacking: z.array(z.enum(lackings)) }),
  ),
  at: z.iso.datetime(),
  by: By,
});

const Close = z.object({
  outcome: Outcome,
  on: CalendarDay,
  why: z.nullable(z.string()),
  rules: z.string(),
  evidence: z.object({ ...Taken, doses: z.int(), resultIds: z.array(ResultId) }),
  at: z.iso.datetime(),
  by: By,
});

export const readTreatments = query({
  name: "treatment.readTreatments",
  does: "Read a patient's treatments, the newest first: regimen, phases with their doses, what the next step hangs on, and how it ended.",
  at: "GET /patients/{patientId}/treatments",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    treatments: z.array(
      z.object({
        episodeId: EpisodeId,
        /** Null, as the regimen: it began before these were kept. */
        registrationNumber: z.nullable(z.string()),
        regimen: z.nullable(RegimenRef),
        startedOn: CalendarDay,
        decisionId: DecisionId,
        at: z.iso.datetime(),
        by: By,
        /** In their order; the last one is the present one. */
        phases: z.array(PhaseShown),
        /** Smears and cultures since the start, the newest first. */
        followUps: z.array(z.object({ resultId: ResultId, takenOn: CalendarDay, finding: TestFinding })),
        /** Of the whole course. */
        doses: z.int(),
        ...Taken,
        lastDoseOn: z.nullable(CalendarDay),
        /** What the present phase lacks for its end. */
        lacking: z.array(z.enum(lackings)),
        outcomes: z.array(
          z.object({ outcome: Outcome, open: z.boolean(), because: z.enum(outcomeReasons), explain: z.boolean() }),
        ),
        closed: z.nullable(Close),
      }),
    ),
  }),
  refuses: [],
  uses: [nameMembers],
});
