import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { ChildId, ChildIdentity } from "../children/child.ts";
import { Vaccine } from "../immunization/dose.ts";

export const ImportId = idOf("ImportId");

/** Where a row stands in its file, as a spreadsheet counts. */
export const LineNumber = z.int().check(z.minimum(1), z.maximum(20_000));

/** By what a row is compared with who is here already. */
export const SoughtRow = z.strictObject({
  line: LineNumber,
  name: ChildIdentity.shape.name,
  sex: ChildIdentity.shape.sex,
  born: ChildIdentity.shape.born,
  ofBirth: ChildIdentity.shape.ofBirth,
  mother: ChildIdentity.shape.mother,
  guardian: ChildIdentity.shape.guardian,
  phone: ChildIdentity.shape.phone,
});

/** What is to become of a row, as whoever imports decided. */
export const RowChoice = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("new") }),
  /** It looks like somebody, was looked at, and is none of them. */
  z.strictObject({ is: z.literal("looked-at-and-new") }),
  /** Only what is missing is added. */
  z.strictObject({ is: z.literal("same"), childId: ChildId }),
]);

/** A dose as a register shows it; null: a tick without a day. */
const RegisterDose = z.strictObject({ vaccine: Vaccine, on: z.nullable(CalendarDay) });

export const ImportRow = z.strictObject({
  line: LineNumber,
  identity: ChildIdentity,
  doses: z.array(RegisterDose).check(z.maxLength(60)),
  choice: RowChoice,
});

/**
 * What a row came to:
 *
 *   waiting      not yet
 *   registered   a child who was not here
 *   added        doses were added to a child who was here
 *   known        all of it was here
 *   left         nothing: `why` says what held it up
 *   undone       taken back
 *   kept         not taken back: somebody has touched the child since
 */
export const rowEnds = ["waiting", "registered", "added", "known", "left", "undone", "kept"] as const;
export const RowEnd = z.enum(rowEnds);

/** - `open`: rows are still being sent */
export const importStates = ["open", "running", "finished", "taking-back", "taken-back"] as const;
