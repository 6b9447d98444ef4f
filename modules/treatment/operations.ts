import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { theHouse } from "../../foundation/permission.ts";
import { raise, takeDown } from "../alerts/operations.ts";
import { readGate } from "../diagnosis/operations.ts";
import { ResultId } from "../diagnosis/test-result.ts";
import { WeightKg } from "../people/body-measures.ts";
import { readPatient } from "../people/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { ConditionCode, conditionCodes } from "./condition.ts";
import { EpisodeId, ExtensionId, OutcomeId, PhaseCode, PhaseId } from "./episode.ts";
import { Outcome } from "./outcome.ts";
import { ChangeReason, PrescribedItems, PrescriptionId } from "./prescription.ts";
import { RegimenRef } from "./regimen.ts";
import { TreatmentShown } from "./shown.ts";
import { VisitFinding, VisitId, visitMonths } from "./visit.ts";

const careTeam = [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")] as const;
const decides = [overPatient("patientId", "doctor")] as const;
const visits = [overPatient("patientId", "doctor"), looksAfter("patientId", "worker")] as const;

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
const ofEpisode = { patientId: PatientId, episodeId: EpisodeId };

export const lookOver = command({
  name: "treatment.lookOver",
  does: "Look at one running or closed treatment, and raise or take down what of it waits for a doctor.",
  at: "POST /patients/{patientId}/treatments/look-over",
  allow: [theHouse],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ raised: z.int() }),
  refuses: [],
  uses: [raise, takeDown, readGate, readPatient],
});

/** What a doctor prescribes, and the weight they had before them. */
const prescribed = {
  prescriptionId: PrescriptionId,
  weightKg: WeightKg,
  items: PrescribedItems,
  /** Asked for where it is not what the regimen has, or where something speaks against it. */
  why: z.nullable(Words),
};

export const startTreatment = command({
  name: "treatment.startTreatment",
  does: "Start a patient's treatment and give the registration number. Refused, with its reason, unless a doctor confirmed TB on this very X-ray and these very results.",
  at: "POST /patients/{patientId}/treatments",
  allow: decides,
  takes: z.strictObject({
    ...ofEpisode,
    phaseId: PhaseId,
    startsOn: CalendarDay,
    regimen: RegimenRef,
    /** Of what speaks against the regimen, what is so; all of it was asked. */
    present: z.array(ConditionCode).check(z.maxLength(conditionCodes.length)),
    ...prescribed,
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
    "regimen-needs-a-reason",
    "no-weight",
    "weight-changed",
    "nothing-prescribed",
    "dose-needs-a-reason",
    "erased",
  ],
  uses: [readGate, readPatient, lookOver],
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
    ...ofEpisode,
    phaseId: PhaseId,
    to: PhaseCode,
    beginsOn: CalendarDay,
    seen: Seen,
    ...prescribed,
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
    "nothing-prescribed",
    "dose-needs-a-reason",
    "erased",
  ],
  uses: [readPatient, lookOver],
});

export const extendPhase = command({
  name: "treatment.extendPhase",
  does: "Make the present phase longer by one step of its regimen, where the newest test still finds TB; otherwise say why.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/extensions",
  allow: decides,
  takes: z.strictObject({
    ...ofEpisode,
    phaseId: PhaseId,
    extensionId: ExtensionId,
    /** The doses of the phase that the doctor had before them: somebody may have made it longer meanwhile. */
    phaseDoses: z.int().check(z.minimum(1)),
    seen: Seen,
    why: z.nullable(Words),
  }),
  gives: z.object({ extensionId: ExtensionId }),
  refuses: [
    "no-such-treatment",
    "treatment-closed",
    "not-the-present-phase",
    "no-extension",
    "evidence-changed",
    "evidence-needs-a-reason",
    "erased",
  ],
  uses: [lookOver],
});

export const changePrescription = command({
  name: "treatment.changePrescription",
  does: "Prescribe otherwise from a day on: another dose, a medicine stopped, added or replaced, the treatment held or taken up again.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/prescriptions",
  allow: decides,
  takes: z.strictObject({
    ...ofEpisode,
    from: CalendarDay,
    because: ChangeReason,
    /** The newest prescription that the doctor had before them. */
    instead: PrescriptionId,
    ...prescribed,
  }),
  gives: z.object({ prescriptionId: PrescriptionId }),
  refuses: [
    "no-such-treatment",
    "treatment-closed",
    "before-treatment",
    "day-too-late",
    "prescription-changed",
    "nothing-changed",
    "resistant-to-the-regimen",
    "no-weight",
    "weight-changed",
    "dose-needs-a-reason",
    "say-why",
    "erased",
  ],
  uses: [readGate, readPatient, lookOver],
});

export const closeTreatment = command({
  name: "treatment.closeTreatment",
  does: "Close a treatment with its outcome, as far as WHO's definitions let it be chosen on that day.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/close",
  allow: decides,
  takes: z.strictObject({
    ...ofEpisode,
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
  uses: [lookOver],
});

export const recordVisit = command({
  name: "treatment.recordVisit",
  does: "Write down how somebody is, six or twelve months after a treatment that succeeded.",
  at: "POST /patients/{patientId}/treatments/{episodeId}/visits",
  allow: visits,
  takes: z.strictObject({
    ...ofEpisode,
    visitId: VisitId,
    month: z.enum(visitMonths),
    on: CalendarDay,
    found: VisitFinding,
    why: z.nullable(Words),
  }),
  gives: z.object({ visitId: VisitId }),
  refuses: [
    "no-such-treatment",
    "treatment-not-closed",
    "no-visit-asked-for",
    "visited-already",
    "day-not-begun",
    "before-the-window",
    "say-why",
    "erased",
  ],
  uses: [lookOver],
});

export const readTreatments = query({
  name: "treatment.readTreatments",
  does: "Read a patient's treatments, the newest first: regimen, phases, prescriptions, what the next step hangs on, and how it ended.",
  at: "GET /patients/{patientId}/treatments",
  allow: careTeam,
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({ treatments: z.array(TreatmentShown) }),
  refuses: [],
  uses: [nameMembers, readGate, readPatient],
});

export const listToLookOver = query({
  name: "treatment.listToLookOver",
  does: "Whose treatment may ask for a doctor today: by doses, by gaps, by days. For the house's nightly round.",
  at: "GET /treatments/to-look-over",
  allow: [theHouse],
  takes: z.strictObject({
    after: z.optional(PatientId),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 200),
  }),
  gives: z.object({ patientIds: z.array(PatientId), next: z.nullable(PatientId) }),
  refuses: [],
});
