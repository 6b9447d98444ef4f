import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { Course, readCourses } from "../adherence/operations.ts";
import { readChildrensCards } from "../cards/operations.ts";
import { CardOfChild } from "../cards/shown.ts";
import { ChildId } from "../children/child.ts";
import { readChildCards } from "../children/operations.ts";
import { ChildCard } from "../children/shown.ts";
import { GrowthCard } from "../growth/measure.ts";
import { readGrowthCards } from "../growth/operations.ts";
import { readContacts } from "../people/operations.ts";
import { readImmunizationCards } from "../immunization/operations.ts";
import { ImmunizationCard } from "../immunization/shown.ts";
import { PatientId } from "../people/patient.ts";
import { Contact } from "../people/shown.ts";

/** One patient of a worker's, as their phone keeps them. */
export const CaseloadRow = z.extend(Contact, { course: z.nullable(z.omit(Course, { patientId: true })) });
export type CaseloadRow = z.infer<typeof CaseloadRow>;

export const readCaseload = query({
  name: "worklist.readCaseload",
  does: "Read whom I look after, for my phone to keep; asked again with the cursor, only what changed since.",
  at: "GET /caseload",
  allow: [holding("worker")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(300))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    /** Everything kept before is thrown away: from here on it is told anew. */
    anew: z.boolean(),
    patients: z.array(CaseloadRow),
    /** Not mine any more, or erased: to be forgotten. */
    gone: z.array(PatientId),
    cursor: z.string(),
    /** There is more now: ask again at once. */
    more: z.boolean(),
    today: CalendarDay,
    timeZone: z.string(),
    dayBegins: z.string(),
  }),
  refuses: [],
  uses: [readContacts, readCourses],
});

/** One child of a worker's, as their phone keeps them: from it the phone works out what is due. */
export const CarriedChild = z.extend(ChildCard, {
  immunization: ImmunizationCard,
  cards: z.array(CardOfChild),
  growth: GrowthCard,
});
export type CarriedChild = z.infer<typeof CarriedChild>;

export const readCarriedChildren = query({
  name: "worklist.readCarriedChildren",
  does: "Read the children whom I carry, for my phone to keep; asked again with the cursor, only what changed since.",
  at: "GET /caseload/children",
  allow: [holding("worker")],
  takes: z.strictObject({
    after: z.optional(z.string().check(z.maxLength(300))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    /** Everything kept before is thrown away: from here on it is told anew. */
    anew: z.boolean(),
    children: z.array(CarriedChild),
    /** Not mine any more, or erased: to be forgotten. */
    gone: z.array(ChildId),
    cursor: z.string(),
    /** There is more now: ask again at once. */
    more: z.boolean(),
    today: CalendarDay,
  }),
  refuses: [],
  uses: [readChildCards, readImmunizationCards, readChildrensCards, readGrowthCards],
});
