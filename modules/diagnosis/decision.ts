import * as z from "zod/mini";
import { idOf } from "../../foundation/id.ts";
import { closedBecause, decisions } from "./gate.ts";

export const DecisionId = idOf("DecisionId");
export const Decided = z.enum(decisions);

/** On what a confirmation rests (WHO 2013 definitions, rev. 2020): a laboratory found it, or the doctor judges by picture and person. */
export const confirmationBases = ["bacteriological", "clinical"] as const;
export const ConfirmationBasis = z.enum(confirmationBases);

/** What a doctor asks for before deciding. */
export const wanted = [
  "another-x-ray",
  "smear",
  "xpert",
  "truenat",
  "culture",
  "lpa-first",
  "lpa-second",
  "dst",
  "see-the-patient",
] as const;
export const Wanted = z.enum(wanted);

export const GateState = z.discriminatedUnion("is", [
  z.object({ is: z.literal("open") }),
  z.object({ is: z.literal("closed"), because: z.enum(closedBecause) }),
]);
