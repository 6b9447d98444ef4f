import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import type { PatientId } from "../people/patient.ts";

/** One treatment, from its start to its close. A patient may have several, one after the other. */
export const EpisodeId = idOf("EpisodeId");
export type EpisodeId = z.infer<typeof EpisodeId>;
export const PhaseId = idOf("PhaseId");
export const ExtensionId = idOf("ExtensionId");
export const OutcomeId = idOf("OutcomeId");

/** The two phases of a course (WHO's terms), in their order; a course without phases is one whole. */
export const phaseCodes = ["whole", "intensive", "continuation"] as const;
export const PhaseCode = z.enum(phaseCodes);
export type PhaseCode = z.infer<typeof PhaseCode>;

/** A dose day begins at three in the morning: what is swallowed after midnight belongs to the evening. */
export const doseDayBegins = "03:00";

/**
 * What is written in the TB register, and asked for at every counter: "DEMO-26-0417". It carries
 * nothing of the person, and is given when treatment starts and not before.
 *
 * @param count the how-manieth treatment that began in this organisation this year
 */
export function registrationNumber(handle: string, year: number, count: number): string {
  return `${handle.toUpperCase()}-${String(year).slice(-2)}-${String(count).padStart(4, "0")}`;
}

/**
 * What whoever closes a treatment holds alone, and whoever adds to its days holds together with
 * others: so nothing slips in behind the end.
 */
export const treatmentLock = (patientId: PatientId) => `treatment ${patientId}`;
