import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const RequestId = idOf("RequestId");
export type RequestId = z.infer<typeof RequestId>;
export const SpecimenId = idOf("SpecimenId");
export type SpecimenId = z.infer<typeof SpecimenId>;

export const specimenKinds = [
  "sputum",
  "induced-sputum",
  "gastric-aspirate",
  "bronchial-lavage",
  "lymph-node",
  "pleural-fluid",
  "spinal-fluid",
  "stool",
  "urine",
  "tissue",
  "other",
] as const;
export const SpecimenKind = z.enum(specimenKinds);

/** For a diagnosis, or to watch a treatment: laboratories keep the two apart, and so do their lists. */
export const purposes = ["diagnosis", "follow-up"] as const;
export const Purpose = z.enum(purposes);

/** Why a laboratory sends a specimen back. Whoever reads it must know what to do better. */
export const rejections = [
  "leaked",
  "too-little",
  "only-saliva",
  "no-label",
  "label-does-not-match",
  "too-old",
  "too-warm",
  "lost",
  "other",
] as const;
export const Rejection = z.enum(rejections);

/** Why what was asked for is wanted no more. */
export const cancellations = ["asked-twice", "wrong-patient", "not-needed", "patient-declined", "died"] as const;
export const Cancellation = z.enum(cancellations);

/** The number under which a laboratory's own register has a specimen, as it is written there. */
export const LabNumber = z.string().check(z.trim(), z.minLength(1), z.maxLength(30));

/** A note is a sentence or two, and lies sealed. */
export const Note = z.string().check(z.trim(), z.maxLength(1000));
