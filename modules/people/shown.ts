import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { PlaceId } from "../places/place.ts";
import { By } from "../staff/who-wrote.ts";
import { HeightCm, WeightKg } from "./body-measures.ts";
import { Consent } from "./consent.ts";
import { DiseaseHistory } from "./disease-history.ts";
import { Born, Identity, PatientId, Sex } from "./patient.ts";

/* How a patient is shown: the shapes of `readPatient` and `readContacts`. */

export const Facility = z.object({ placeId: PlaceId, name: z.string(), nameHindi: z.nullable(z.string()) });

export const PatientShown = z.object({
  patientId: PatientId,
  registeredOn: CalendarDay,
  registeredBy: By,
  facility: z.nullable(Facility),
  identity: z.object({ ...Identity.shape }),
  age: z.int(),
  /** Newest first; the first one is what stands above. */
  identityHistory: z.array(
    z.object({ at: z.iso.datetime(), by: By, why: z.string(), name: z.string(), changed: z.array(z.string()) }),
  ),
  symptoms: z.object({ on: CalendarDay, answers: z.record(z.string(), z.string()) }),
  measures: z.array(
    z.object({ on: CalendarDay, heightCm: z.nullable(HeightCm), weightKg: z.nullable(WeightKg), by: By }),
  ),
  history: z.object({ ...DiseaseHistory.shape, at: z.iso.datetime(), by: By }),
  consent: z.object({ ...Consent.shape, on: CalendarDay }),
  lookedAfterBy: z.array(By),
});

/** How somebody is called, found and reached. */
export const Contact = z.object({
  patientId: PatientId,
  name: z.string(),
  sex: Sex,
  born: Born,
  phone: Identity.shape.phone,
  village: z.string(),
  landmark: z.nullable(z.string()),
  facility: z.nullable(Facility),
  registeredOn: CalendarDay,
});
