import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { PatientId } from "../people/patient.ts";
import { By } from "../staff/who-wrote.ts";
import { ConfirmationBasis, Decided, DecisionId, Wanted } from "./decision.ts";
import { ResistanceClass } from "./resistance.ts";
import { doctorNeeds } from "./standing.ts";
import { ResultId } from "./test-result.ts";
import { NotShownBecause, XrayFileKind, XrayId, XrayPicture, XrayView } from "./x-ray.ts";

/** One version of a patient's X-ray, as a screen shows it. */
export const XrayShown = z.object({
  xrayId: XrayId,
  version: z.int(),
  takenOn: CalendarDay,
  view: XrayView,
  report: z.nullable(z.string()),
  kind: XrayFileKind,
  bytes: z.int(),
  /** Null: the file is kept and cannot be drawn here, and `notShown` says why. */
  picture: z.nullable(XrayPicture),
  notShown: z.nullable(NotShownBecause),
  addedAt: z.iso.datetime(),
  by: By,
});

/** What a doctor decided, on what. */
export const DecisionShown = z.object({
  decisionId: DecisionId,
  decided: Decided,
  basis: z.nullable(ConfirmationBasis),
  wants: z.array(Wanted),
  note: z.nullable(z.string()),
  xrayId: z.nullable(XrayId),
  resultIds: z.array(ResultId),
  /** The class as the doctor had it before them; null: it was not worked out then. */
  resistance: z.nullable(z.object({ rules: z.string(), class: ResistanceClass })),
  at: z.iso.datetime(),
  by: By,
});

/** Somebody in the queue of a doctor. */
export const WaitsForDoctor = z.object({
  patientId: PatientId,
  name: z.string(),
  age: z.int(),
  sex: z.string(),
  since: z.iso.datetime(),
  why: z.enum(doctorNeeds),
  results: z.int(),
});
