import { when } from "../../../server/module.ts";
import { CourseChanged, DayResolved } from "../../adherence/events.ts";
import { ConflictSettled, DiagnosisDecided, ResultEntered, XrayAdded } from "../../diagnosis/events.ts";
import { RequestMoved } from "../../laboratory/events.ts";
import { PlanMoved } from "../../monitoring/events.ts";
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

/** One queue for each, and one thing to do: a line is worked out whole, so it matters neither which nor how often. */
export const whenLinesChange = changes.map((kind) =>
  when(
    kind,
    { name: `reports.whenLinesChange.${kind.name}`, does: "Keep the line of a patient as the other subjects say it." },
    async (turning, { carries: { patientId } }) => {
      turning.about(patientId);
      await keepLinesOf(turning, [patientId]);
    },
  ),
);
