import * as z from "zod/mini";
import { type Reaction, when } from "../../../server/module.ts";
import { CourseChanged, DayResolved } from "../../adherence/events.ts";
import { ConflictSettled, DiagnosisDecided, ResultEntered, XrayAdded } from "../../diagnosis/events.ts";
import { RequestMoved } from "../../laboratory/events.ts";
import { PlanMoved } from "../../monitoring/events.ts";
import { PatientId } from "../../people/patient.ts";
import { PatientChanged, PatientErased, PatientRegistered } from "../../people/events.ts";
import {
  PhaseExtended,
  PhaseSwitched,
  PrescriptionChanged,
  TreatmentClosed,
  TreatmentStarted,
} from "../../treatment/events.ts";
import { keepLinesOf } from "./keep-lines-of.ts";

/*
 * All that changes a line of the line list. A dose of today is not among it: day after day nothing follows
 * from one but that somebody is heard, and the night counts it; where more follows, DayResolved says so.
 */
const changes = [
  ...[PatientRegistered, PatientChanged, PatientErased],
  ...[XrayAdded, ResultEntered, DiagnosisDecided, ConflictSettled, RequestMoved],
  ...[TreatmentStarted, PhaseSwitched, PhaseExtended, PrescriptionChanged, TreatmentClosed],
  ...[PlanMoved, CourseChanged, DayResolved],
] as const;

const OfPatient = z.object({ patientId: PatientId });

/** One queue for all: a line is worked out whole, so it matters neither which happened nor how often. */
export const whenLinesChange: readonly Reaction[] = changes.map((kind) => ({
  ...when(
    kind,
    { name: "reports.whenLinesChange", does: "Keep the line of a patient as the other subjects say it." },
    async (turning, { carries: { patientId } }) => {
      turning.about(patientId);
      await keepLinesOf(turning, [patientId]);
    },
  ),
  reads: OfPatient,
  together: (carries) => OfPatient.parse(carries).patientId,
}));
