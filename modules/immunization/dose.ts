import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { evidences } from "../schedules/evidence.ts";
import { scheduleCodes } from "../schedules/programme.ts";
import { vaccineCodes } from "../schedules/vaccines.ts";

export const DoseId = idOf("DoseId");
export const Vaccine = z.enum(vaccineCodes);
export const Evidence = z.enum(evidences);
export const Schedule = z.enum(scheduleCodes);

/** Where it was given, as a vaccinator says it; what the schedule recommends stands in its lines. */
export const sites = ["left-thigh", "right-thigh", "left-arm", "right-arm", "mouth"] as const;

/** One dose, as whoever gave it or saw it on a card writes it down. */
export const DoseSaid = z
  .strictObject({
    doseId: DoseId,
    vaccine: Vaccine,
    /** Null: nobody knows the day. */
    on: z.nullable(CalendarDay),
    evidence: Evidence,
    /** As printed on the vial. */
    batch: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
    /** The last day on which the vial may be used. */
    expiresOn: z.nullable(CalendarDay),
    site: z.nullable(z.enum(sites)),
  })
  .check(z.refine(({ on, evidence }) => on !== null || evidence !== "own-record", { path: ["on"] }));
export type DoseSaid = z.infer<typeof DoseSaid>;

/** From an expired vial: it was given, it counts for nothing, and it is to be given again. */
export const isSpoilt = ({ on, expiresOn }: Pick<DoseSaid, "on" | "expiresOn">): boolean =>
  on !== null && expiresOn !== null && expiresOn < on;

/** Why a dose that stands there is wrong. */
export const takenBackReasons = ["pressed-by-mistake", "wrong-child", "wrong-vaccine", "wrong-day"] as const;

/** The import of a register by which a dose came in was taken back. */
export const takenBackBecause = [...takenBackReasons, "register-taken-back"] as const;

/** Why a dose that was due was not given. */
export const notGivenReasons = [
  "child-absent",
  "child-ill",
  "family-refused",
  "family-away",
  "no-vaccine",
  "past-reaction",
  "other",
] as const;
export type NotGivenReason = (typeof notGivenReasons)[number];
