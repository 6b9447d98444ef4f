import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { By } from "../staff/who-wrote.ts";
import { ResultId, TestFinding } from "./test-result.ts";

const Words = z.string().check(z.trim(), z.maxLength(1000));

/** What is written down of a result. */
export const resultFields = {
  /** When the specimen was taken, and when the laboratory had the result. */
  takenOn: CalendarDay,
  foundOn: CalendarDay,
  finding: TestFinding,
  /** How a test is called that is none of ours; with "other", and only with it. */
  called: z._default(z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(80))), null),
  note: z.nullable(Words),
};

export const ResultShown = z.object({
  resultId: ResultId,
  ...resultFields,
  speaksFor: z.enum(["tb", "no-tb", "nothing"]),
  enteredAt: z.iso.datetime(),
  by: By,
  amends: z.nullable(ResultId),
  why: z.nullable(z.string()),
  /** Another result stands in its place now. */
  amended: z.boolean(),
  /** The gate hangs on it: it stands, and does not merely watch a treatment that runs. */
  gates: z.boolean(),
});
