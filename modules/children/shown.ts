import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { Sex } from "../people/patient.ts";
import { Facility } from "../people/shown.ts";
import { By } from "../staff/who-wrote.ts";
import { Called, ChildBorn, ChildId, ChildIdentity } from "./child.ts";
import { ChildConsent } from "./consent.ts";
import { EndedBecause } from "./ending.ts";
import { MarkedHome } from "./marked-home.ts";

/* How a child is shown: the shapes of lists, of the record, and of what a phone keeps. */

export const ChildRow = z.object({
  childId: ChildId,
  called: Called,
  mother: z.nullable(z.string()),
  sex: Sex,
  born: ChildBorn,
  village: z.string(),
  facility: z.nullable(Facility),
  /** Who carries the child; both null: nobody. */
  worker: By,
  registeredOn: CalendarDay,
});

export const UncarriedRow = z.extend(ChildRow, {
  since: CalendarDay,
  /** `full`: the worker who brought the child had no room. `nobody`: no worker was named, or the worker left. */
  because: z.enum(["full", "nobody"]),
});

export const ChildShown = z.object({
  childId: ChildId,
  registeredOn: CalendarDay,
  registeredBy: By,
  facility: z.nullable(Facility),
  identity: z.object({ ...ChildIdentity.shape }),
  /** Newest first; the first one is what stands above. */
  identityHistory: z.array(
    z.object({ at: z.iso.datetime(), by: By, why: z.string(), called: Called, changed: z.array(z.string()) }),
  ),
  /** Null: the child came in from a register, and nobody was asked yet. */
  consent: z.nullable(z.object({ ...ChildConsent.shape, on: CalendarDay })),
  worker: By,
  /** They are in the worker's list, and there was no place for them among the fifty. */
  waiting: z.boolean(),
  /** Their care here has ended. */
  ended: z.nullable(
    z.object({
      why: EndedBecause,
      on: CalendarDay,
      words: z.nullable(z.string()),
      /** The record of the same child that is kept. */
      sameAs: z.nullable(ChildId),
      by: By,
    }),
  ),
  /** Records that were entered a second time, and are counted with this one. */
  alsoEnteredAs: z.array(ChildId),
});

/** How a child is called, found and reached. */
export const ChildCard = z.object({
  childId: ChildId,
  called: Called,
  mother: z.nullable(z.string()),
  guardian: ChildIdentity.shape.guardian,
  sex: Sex,
  born: ChildBorn,
  ofBirth: ChildIdentity.shape.ofBirth,
  phone: ChildIdentity.shape.phone,
  village: z.string(),
  landmark: z.nullable(z.string()),
  facility: z.nullable(Facility),
  waiting: z.boolean(),
  registeredOn: CalendarDay,
  /** Where their home is; null: nobody has said it. */
  home: z.nullable(MarkedHome),
});
