import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { command, query } from "../../foundation/operation.ts";
import { DecisionId } from "../diagnosis/decision.ts";
import { readGate } from "../diagnosis/operations.ts";
import { PatientId } from "../people/patient.ts";
import { looksAfter, overPatient } from "../people/rules.ts";
import { EpisodeId } from "./episode.ts";

export const startTreatment = command({
  name: "treatment.startTreatment",
  does: "Start a patient's treatment. Refused, with its reason, unless a doctor confirmed TB on this very X-ray and these very results.",
  at: "POST /patients/{patientId}/treatments",
  allow: [overPatient("patientId", "doctor")],
  takes: z.strictObject({ patientId: PatientId, episodeId: EpisodeId, startsOn: CalendarDay }),
  gives: z.object({ episodeId: EpisodeId }),
  refuses: [
    "no-x-ray",
    "not-decided",
    "x-ray-changed",
    "results-changed",
    "decided-not-tb",
    "more-asked-for",
    "on-treatment-already",
    "day-not-begun",
    "erased",
  ],
  uses: [readGate],
});

export const readTreatments = query({
  name: "treatment.readTreatments",
  does: "Read a patient's treatments, the newest first, each with the decision it rests on.",
  at: "GET /patients/{patientId}/treatments",
  allow: [overPatient("patientId", "doctor", "supervisor"), looksAfter("patientId", "worker")],
  takes: z.strictObject({ patientId: PatientId }),
  gives: z.object({
    treatments: z.array(z.object({ episodeId: EpisodeId, startedOn: CalendarDay, decisionId: DecisionId })),
  }),
  refuses: [],
});
