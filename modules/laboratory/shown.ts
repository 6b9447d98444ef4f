import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { resultFields } from "../diagnosis/result-shown.ts";
import { ResultId, TestKind } from "../diagnosis/test-result.ts";
import { PatientId, Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { By } from "../staff/who-wrote.ts";
import { OpenState, RequestState } from "./request.ts";
import { Cancellation, Purpose, Rejection, RequestId, SpecimenId, SpecimenKind } from "./specimen.ts";

const Received = z.nullable(z.object({ on: CalendarDay, labNumber: z.nullable(z.string()) }));
const Rejected = z.nullable(z.object({ on: CalendarDay, why: Rejection, note: z.nullable(z.string()) }));

/** What stands on the label of a specimen, and no more of the person. */
const label = { name: z.string(), sex: Sex, age: z.int() };
const lab = { labId: PlaceId, labName: z.string(), labNameHindi: z.nullable(z.string()) };

/** One request with all its specimens, as those who treat see it. */
export const RequestShown = z.object({
  requestId: RequestId,
  state: RequestState,
  tests: z.array(TestKind),
  /** Those of them that have no result yet. */
  missing: z.array(TestKind),
  purpose: Purpose,
  ...lab,
  askedOn: CalendarDay,
  note: z.nullable(z.string()),
  at: z.iso.datetime(),
  by: By,
  cancelled: z.nullable(z.object({ why: Cancellation, at: z.iso.datetime(), by: By })),
  /** In the order in which they were taken. */
  specimens: z.array(
    z.object({
      specimenId: SpecimenId,
      kind: SpecimenKind,
      collectedOn: CalendarDay,
      received: Received,
      rejected: Rejected,
      /** Those that stand. */
      resultIds: z.array(ResultId),
    }),
  ),
});

/** A request that is not done, in a list. */
export const PendingShown = z.object({
  requestId: RequestId,
  patientId: PatientId,
  ...label,
  village: z.nullable(z.string()),
  state: OpenState,
  missing: z.array(TestKind),
  purpose: Purpose,
  ...lab,
  /** The day since which it stands as it does. */
  since: CalendarDay,
  /** Why the newest specimen was rejected; null: it was not. */
  rejected: z.nullable(Rejection),
});

/** A specimen in the queue of its laboratory. */
export const WorkShown = z.object({
  specimenId: SpecimenId,
  ...lab,
  ...label,
  kind: SpecimenKind,
  purpose: Purpose,
  missing: z.array(TestKind),
  collectedOn: CalendarDay,
  receivedOn: z.nullable(CalendarDay),
  labNumber: z.nullable(z.string()),
  since: CalendarDay,
});

/** One specimen, as its laboratory sees it. */
export const SpecimenShown = z.object({
  ...label,
  kind: SpecimenKind,
  purpose: Purpose,
  tests: z.array(TestKind),
  askedOn: CalendarDay,
  collectedOn: CalendarDay,
  note: z.nullable(z.string()),
  received: Received,
  rejected: Rejected,
  /** Those that stand. */
  results: z.array(z.object({ resultId: ResultId, ...resultFields })),
});
