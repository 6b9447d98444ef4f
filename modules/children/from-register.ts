import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Sex } from "../people/patient.ts";
import { PlaceId } from "../places/place.ts";
import { MemberId } from "../staff/member.ts";
import { childLikenesses } from "./alike.ts";
import { ChildBorn, ChildId, ChildIdentity } from "./child.ts";
import { ChildRow } from "./shown.ts";

/* What is said of a child who comes in from a register, and of those who look like one. */

/** A request of a register's rows. */
export const comparedAtOnce = 100;

/** By what a child is compared with those who are here. */
export const Sought = z.strictObject({
  name: ChildIdentity.shape.name,
  sex: Sex,
  born: ChildBorn,
  ofBirth: ChildIdentity.shape.ofBirth,
  mother: ChildIdentity.shape.mother,
  phone: ChildIdentity.shape.phone,
});

export const SimilarFound = z.object({
  /** Those whom the asker may see. */
  seen: z.array(z.extend(ChildRow, { because: z.array(z.enum(childLikenesses)) })),
  /** How many there are beside whom the asker may not see: same mother, phone and birth. Nothing more is said of them. */
  elsewhere: z.int(),
});

export const TakenIn = z.strictObject({
  childId: ChildId,
  placeId: PlaceId,
  identity: ChildIdentity,
  /** Null: nobody yet. Whoever has no room has the child in their list all the same. */
  workerId: z.nullable(MemberId),
  /** Somebody looked at those who look alike, and it is none of them. */
  lookedAt: z.boolean(),
  on: CalendarDay,
  /** Who brings the register in. */
  by: MemberId,
});
