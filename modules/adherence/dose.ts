import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";

export const DoseFactId = idOf("DoseFactId");

/** Whose word it is: what staff saw or judged themselves, or what the patient said. */
export const doseSources = ["staff", "patient"] as const;

/** Why a dose was not taken, as far as somebody said. */
export const missedReasons = ["side-effects", "no-medicine", "away", "did-not-want", "forgot", "other"] as const;
export const MissedReason = z.enum(missedReasons);

export const withdrawalReasons = ["wrong-patient", "wrong-day", "by-mistake"] as const;
export const WithdrawalReason = z.enum(withdrawalReasons);
