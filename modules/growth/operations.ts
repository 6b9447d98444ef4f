import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { ChildId } from "../children/child.ts";
import { findChildren } from "../children/operations.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { GrowthCard, isSomething, measureFields, MeasureId, referralSteps, wrongMeasures } from "./measure.ts";
import { GrowthShown, ReferredChild } from "./shown.ts";

const readers = [overChild("childId", "admin", "doctor", "supervisor"), carriesChild("childId", "worker")] as const;
/** Whoever has the child before them: the worker, and the doctor to whom they were sent. */
const measurers = [overChild("childId", "doctor"), carriesChild("childId", "worker")] as const;

const RowId = idOf("RowId");
const mostAnswered = 60;

export const recordMeasure = command({
  name: "growth.recordMeasure",
  does: "Write down what was measured of a child on a day, and the danger signs that were seen.",
  at: "POST /children/{childId}/measures",
  allow: measurers,
  takes: z
    .strictObject({ childId: ChildId, measureId: MeasureId, ...measureFields })
    .check(z.refine(isSomething, { path: ["weightKg"] })),
  gives: z.object({ measureId: MeasureId }),
  refuses: ["erased", "day-not-begun", "before-birth", "already-added"],
  offline: true,
});

export const takeBackMeasure = command({
  name: "growth.takeBackMeasure",
  does: "Say that a measure that stands there is wrong: it stays readable, and counts no more.",
  at: "POST /children/{childId}/measures/{measureId}/taken-back",
  allow: measurers,
  takes: z.strictObject({ childId: ChildId, measureId: MeasureId, takenBackId: RowId, why: z.enum(wrongMeasures) }),
  gives: z.object({ measureId: MeasureId }),
  refuses: ["no-such-measure", "withdrawn-already"],
  offline: true,
});

export const followReferral = command({
  name: "growth.followReferral",
  does: "Say what became of sending a child to somebody else after a measure: told, seen, admitted, refused, or not reached.",
  at: "POST /children/{childId}/growth-referrals",
  allow: [overChild("childId", "admin", "doctor"), carriesChild("childId", "worker")],
  takes: z.strictObject({
    childId: ChildId,
    stepId: RowId,
    step: z.enum(referralSteps),
    /** The measures that were looked at: it holds for these. */
    saw: z.array(MeasureId).check(z.minLength(1), z.maxLength(mostAnswered)),
    on: CalendarDay,
    words: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))),
  }),
  gives: z.object({ stepId: RowId }),
  refuses: ["erased", "day-not-begun", "no-such-measure", "already-added"],
  offline: true,
});

export const readGrowth = query({
  name: "growth.readGrowth",
  does: "Read what was measured of a child, what the WHO's tables say of it, and what became of each referral.",
  at: "GET /children/{childId}/growth",
  allow: readers,
  takes: z.strictObject({ childId: ChildId }),
  gives: GrowthShown,
  refuses: ["erased"],
  uses: [nameMembers],
});

export const readGrowthCards = query({
  name: "growth.readGrowthCards",
  does: "Read how the children whom I carry grew: what a worker's phone judges by.",
  at: "POST /children/growth-cards",
  allow: [holding("worker")],
  takes: z.strictObject({ childIds: z.array(ChildId).check(z.maxLength(100)) }),
  gives: z.object({
    /** Whoever I do not carry is missing. */
    cards: z.array(z.extend(GrowthCard, { childId: ChildId })),
  }),
  refuses: [],
});

export const listReferrals = query({
  name: "growth.listReferrals",
  does: "List the children of my area whom somebody is to see because of a measure, and nobody has seen yet; who is to be seen first stands first.",
  at: "GET /growth-referrals",
  allow: [holding("admin", "doctor", "supervisor")],
  takes: z.strictObject({
    /** Only those who are severely wasted. */
    severe: z._default(z.boolean(), false),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
  }),
  gives: z.object({
    today: CalendarDay,
    children: z.array(ReferredChild),
    /** How many are listed, how many of them are severely wasted, and for how many the day is gone. */
    counts: z.object({ open: z.int(), severe: z.int(), late: z.int() }),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [findChildren],
});
