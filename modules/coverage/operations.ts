import * as z from "zod/mini";
import { addDays, CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { ChildId } from "../children/child.ts";
import { findChildren, readChildRows } from "../children/operations.ts";
import { notGivenReasons } from "../immunization/dose.ts";
import { readImmunizationFacts } from "../immunization/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { listSessions } from "../sessions/operations.ts";
import { nameMembers } from "../staff/operations.ts";
import { monthLines, MonthName, MonthShown } from "./month.ts";
import { GivenShown, infantMarks, longestPeriod } from "./period.ts";
import { Order, Wanted } from "./sets.ts";
import { CountedChild, Figures, Group, ListedChild } from "./shown.ts";

const lookers = [holding("admin", "doctor", "supervisor")] as const;
const afterPage = z.optional(z.string().check(z.maxLength(200)));
/** "not-for-this-list": sets.ts says by what each is narrowed, and in which orders it is read. */
const refusedWanted = ["not-my-place", "not-for-this-list"] as const;

export const listChildrenIn = query({
  name: "coverage.listChildrenIn",
  does: "List the children of my area, or those whom I carry, who are due, overdue, done or behind a figure; narrowed and in an order.",
  at: "POST /coverage/children",
  allow: [holding("admin", "doctor", "supervisor", "worker")],
  takes: z.strictObject({
    ...Wanted.shape,
    /** Without it the first of `ordersOf(set)`. */
    order: z.optional(Order),
    after: afterPage,
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({ today: CalendarDay, children: z.array(ListedChild), next: z.nullable(z.string()) }),
  refuses: ["page-unknown", ...refusedWanted],
  uses: [findChildren],
});

export const countChildrenIn = query({
  name: "coverage.countChildrenIn",
  does: "How many children such a list holds.",
  at: "POST /coverage/children/count",
  allow: [holding("admin", "doctor", "supervisor", "worker")],
  takes: Wanted,
  gives: z.object({ total: z.int() }),
  refuses: [...refusedWanted],
});

export const exportChildrenIn = query({
  name: "coverage.exportChildrenIn",
  does: "Hand out a page of such a list for a table of my own, without phone numbers; who was in it stays known.",
  at: "POST /coverage/children/export",
  allow: lookers,
  takes: z.strictObject({
    ...Wanted.shape,
    order: z.optional(Order),
    after: afterPage,
    limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 500),
  }),
  gives: z.object({ today: CalendarDay, children: z.array(ListedChild), next: z.nullable(z.string()) }),
  refuses: ["page-unknown", ...refusedWanted],
  uses: [findChildren],
});

export const readCoverage = query({
  name: "coverage.readCoverage",
  does: "Coverage, drop-out, zero-dose and timeliness of the children of my area who were born in a period, each a count of children.",
  at: "POST /coverage",
  allow: lookers,
  takes: z
    .strictObject({
      placeId: z.optional(PlaceId),
      bornFrom: CalendarDay,
      bornUntil: CalendarDay,
      by: z.enum(["facility", "block", "worker", "village"]),
    })
    .check(z.refine(({ bornFrom, bornUntil }) => bornFrom <= bornUntil, { path: ["bornUntil"] })),
  gives: z.object({
    today: CalendarDay,
    whole: Figures,
    groups: z.array(Group),
    /** Of those whose open doses were not given, for which reason how many. */
    reasons: z.array(z.object({ why: z.enum(notGivenReasons), children: z.int() })),
    /** What a version, a schedule or a district's word changed for how many children, the newest first. */
    changes: z.array(
      z.object({
        because: z.enum(["version", "schedule", "je"]),
        what: z.string(),
        on: CalendarDay,
        children: z.int(),
        newlyDue: z.int(),
        noLongerDue: z.int(),
        moved: z.int(),
      }),
    ),
  }),
  refuses: ["not-my-place"],
  uses: [readChildRows, nameMembers],
});

export const setTarget = command({
  name: "coverage.setTarget",
  does: "Say how many infants a facility has in a year by a head count, and where that number is from.",
  at: "POST /places/{placeId}/infants",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({
    /** The facility. */
    placeId: PlaceId,
    targetId: idOf("RowId"),
    infants: z.int().check(z.minimum(1), z.maximum(100_000)),
    source: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)),
  }),
  gives: z.object({ targetId: idOf("RowId") }),
  refuses: ["not-a-facility", "already-added"],
});

export const listTargets = query({
  name: "coverage.listTargets",
  does: "List the facilities of my area with the head count of infants that was said of each last, and where it is from.",
  at: "GET /coverage/targets",
  allow: lookers,
  takes: z.strictObject({}),
  gives: z.object({
    facilities: z.array(
      z.object({
        placeId: PlaceId,
        name: z.string(),
        nameHindi: z.nullable(z.string()),
        infants: z.nullable(z.int()),
        source: z.nullable(z.string()),
      }),
    ),
  }),
  refuses: [],
});

export const readMonth = query({
  name: "coverage.readMonth",
  does: "The month's figures of immunization for the report: doses by vaccine and age, full immunization, sessions, what followed vaccines.",
  at: "GET /coverage/month",
  allow: lookers,
  takes: z.strictObject({ placeId: z.optional(PlaceId), month: MonthName }),
  gives: MonthShown,
  refuses: ["not-my-place", "month-not-begun"],
  uses: [listSessions],
});

const aPageOfCounted = { after: afterPage, limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50) };
const countedPage = z.object({ today: CalendarDay, children: z.array(CountedChild), next: z.nullable(z.string()) });

export const listInMonth = query({
  name: "coverage.listInMonth",
  does: "List whom a number of the month's report counts: each dose, each full immunization, each event with its child and day.",
  at: "POST /coverage/month/children",
  allow: lookers,
  takes: z.strictObject({
    placeId: z.optional(PlaceId),
    month: MonthName,
    /** The id of a row that does not count sessions. */
    line: z.enum(monthLines),
    ...aPageOfCounted,
  }),
  gives: countedPage,
  refuses: ["not-my-place", "month-not-begun", "page-unknown"],
  uses: [findChildren],
});

const period = { placeId: z.optional(PlaceId), from: CalendarDay, until: CalendarDay };
const isPeriod = ({ from, until }: { readonly from: CalendarDay; readonly until: CalendarDay }) =>
  from <= until && until < addDays(from, longestPeriod);

export const readGiven = query({
  name: "coverage.readGiven",
  does: "Doses given to infants of my area in a period of at most a year, as a part of the head count of infants, and the drop-out of the same doses.",
  at: "POST /coverage/given",
  allow: lookers,
  takes: z.strictObject(period).check(z.refine(isPeriod, { path: ["until"] })),
  gives: GivenShown,
  refuses: ["not-my-place"],
});

export const listGivenIn = query({
  name: "coverage.listGivenIn",
  does: "List the infants to whom a dose was given in a period, each with its day.",
  at: "POST /coverage/given/children",
  allow: lookers,
  takes: z
    .strictObject({ ...period, mark: z.enum(infantMarks), ...aPageOfCounted })
    .check(z.refine(isPeriod, { path: ["until"] })),
  gives: countedPage,
  refuses: ["not-my-place", "page-unknown"],
  uses: [findChildren],
});

export const keepStandings = command({
  name: "coverage.keepStandings",
  does: "Work out anew where children stand, a page at a time: for the house's rounds.",
  at: "POST /coverage/keep",
  allow: [theHouse],
  takes: z.strictObject({
    /** "missing": whoever has no row yet; "turning": whose day has come; "other-version": planned by an older schedule. */
    of: z.enum(["missing", "turning", "other-version"]),
    after: z.optional(ChildId),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 200),
  }),
  gives: z.object({ kept: z.int(), next: z.nullable(ChildId) }),
  refuses: [],
  uses: [readChildRows, readImmunizationFacts],
});
