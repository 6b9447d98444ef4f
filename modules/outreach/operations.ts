import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding, theHouse } from "../../foundation/permission.ts";
import { ChildId } from "../children/child.ts";
import { readChildRows } from "../children/operations.ts";
import { carriesChild, overChild } from "../children/rules.ts";
import { Facility } from "../people/shown.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { MemberId } from "../staff/member.ts";
import { nameMembers } from "../staff/operations.ts";
import { Coordinator, RupeesEach } from "./arrangement.ts";
import { LeadId, leadResults, Sighting, VoiceNote } from "./lead.ts";
import { Lane, Mark, RecallId, recallResults } from "./recall.ts";
import { hasRecall, overLead, overRecall } from "./rules.ts";
import {
  Arrangement,
  FinderLead,
  FinderMonth,
  FinderRecall,
  FinderRow,
  LeadCard,
  LeadShown,
  RecallShown,
} from "./shown.ts";

const RowId = idOf("RowId");

const page = {
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 50),
};

/* What a finder does. */

export const reportSighting = command({
  name: "outreach.reportSighting",
  does: "Tell of a child whom I saw, where the family agrees that a worker comes.",
  at: "POST /places/{placeId}/leads",
  allow: [over("placeId", "finder")],
  takes: z.strictObject({
    /** The facility whose worker goes there. */
    placeId: PlaceId,
    leadId: LeadId,
    sighting: Sighting,
  }),
  gives: z.object({ leadId: LeadId }),
  refuses: ["already-added", "not-a-facility", "day-not-begun", "seen-too-long-ago", "not-a-voice"],
  offline: true,
  uses: [findOpenPlace],
});

export const closeRecall = command({
  name: "outreach.closeRecall",
  does: "Say what came of a home that I was asked to call at. A refusal is final.",
  at: "POST /recalls/{recallId}/closed",
  allow: [hasRecall("recallId", "finder")],
  takes: z.strictObject({
    recallId: RecallId,
    wordId: RowId,
    result: z.enum(recallResults),
    /** The day on which they were there, by the clock of who was. */
    on: CalendarDay,
  }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "day-not-begun", "done-already"],
  offline: true,
});

export const readMyFinds = query({
  name: "outreach.readMyFinds",
  does: "Read what a finder's phone keeps: where I go, whom I call, what I sent and what came of it, and where I am asked to call.",
  at: "GET /my-finds",
  allow: [holding("finder")],
  takes: z.strictObject({}),
  gives: z.object({
    today: CalendarDay,
    timeZone: z.string(),
    /** The facilities of my area: a lead goes to one of them. */
    facilities: z.array(Facility),
    arrangement: Arrangement,
    /** The newest first: those of this month, and whatever is open. */
    leads: z.array(FinderLead),
    /** By the day on which a visit is needed. Withdrawn, expired and ended ones are not among them. */
    recalls: z.array(FinderRecall),
    month: FinderMonth,
  }),
  refuses: [],
});

/* What a worker or an admin does with it. */

export const acceptLead = command({
  name: "outreach.acceptLead",
  does: "Say that I go where a finder saw a child.",
  at: "POST /leads/{leadId}/accepted",
  allow: [overLead("leadId", "worker", "admin")],
  takes: z.strictObject({ leadId: LeadId, wordId: RowId }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "accepted-already", "lead-over"],
  offline: true,
});

export const closeLead = command({
  name: "outreach.closeLead",
  does: "Say what came of a lead, and who the child is, where they are registered now. What was said with it is destroyed.",
  at: "POST /leads/{leadId}/closed",
  allow: [overLead("leadId", "worker", "admin")],
  takes: z
    .strictObject({
      leadId: LeadId,
      wordId: RowId,
      result: z.enum(leadResults),
      /** Who it is, of those whom the asker may see. Of a child who is registered with somebody else it may be null. */
      childId: z.nullable(ChildId),
      on: CalendarDay,
    })
    .check(
      z.refine(
        ({ result, childId }) =>
          childId === null ? result !== "registered" : result === "registered" || result === "already-registered",
        { path: ["childId"] },
      ),
    ),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "day-not-begun", "lead-over", "no-such-child"],
  offline: true,
  uses: [readChildRows],
});

export const hearLead = query({
  name: "outreach.hearLead",
  does: "Hear what a finder spoke with a lead.",
  at: "GET /leads/{leadId}/voice",
  allow: [overLead("leadId", "worker", "admin")],
  takes: z.strictObject({ leadId: LeadId }),
  gives: VoiceNote,
  refuses: ["nothing-spoken"],
});

export const listMyLeads = query({
  name: "outreach.listMyLeads",
  does: "List the leads of my facilities that nobody has accepted, and those that I accepted: for my phone to keep.",
  at: "GET /caseload/leads",
  allow: [holding("worker")],
  takes: z.strictObject({}),
  gives: z.object({ leads: z.array(LeadCard), today: CalendarDay }),
  refuses: [],
  uses: [readChildRows, nameMembers],
});

export const listLeads = query({
  name: "outreach.listLeads",
  does: "List the leads of my area: those that wait for somebody, the oldest first, and those that ended, the newest first.",
  at: "GET /leads",
  allow: [holding("admin", "supervisor")],
  takes: z.strictObject({ which: z._default(z.enum(["open", "ended"]), "open"), ...page }),
  gives: z.object({
    today: CalendarDay,
    leads: z.array(LeadShown),
    counts: z.object({ sent: z.int(), accepted: z.int() }),
    next: z.nullable(z.string()),
  }),
  refuses: ["page-unknown"],
  uses: [readChildRows, nameMembers],
});

export const giveRecall = command({
  name: "outreach.giveRecall",
  does: "Ask a finder to call at a child's home, because a visit is needed: with the guardian's consent, and for 72 hours.",
  at: "POST /children/{childId}/recalls",
  allow: [overChild("childId", "admin"), carriesChild("childId", "worker")],
  takes: z.strictObject({
    childId: ChildId,
    recallId: RecallId,
    finderId: MemberId,
    lane: Lane,
    mark: Mark,
    neededBy: CalendarDay,
  }),
  gives: z.object({ recallId: RecallId }),
  refuses: ["already-added", "no-consent", "family-refused", "no-such-finder", "recall-open", "day-gone", "too-far"],
});

export const cancelRecall = command({
  name: "outreach.cancelRecall",
  does: "Call off that a finder calls at a child's home.",
  at: "POST /recalls/{recallId}/cancelled",
  allow: [overRecall("recallId", "worker", "admin")],
  takes: z.strictObject({ recallId: RecallId, wordId: RowId }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "recall-over"],
});

export const listRecalls = query({
  name: "outreach.listRecalls",
  does: "List whom finders were asked to call at, in my area or of the children whom I carry: the newest first.",
  at: "GET /recalls",
  allow: [holding("admin", "supervisor", "worker")],
  takes: z.strictObject({
    which: z._default(z.enum(["open", "ended"]), "open"),
    childId: z.optional(ChildId),
    ...page,
  }),
  gives: z.object({ today: CalendarDay, recalls: z.array(RecallShown), next: z.nullable(z.string()) }),
  refuses: ["page-unknown"],
  uses: [readChildRows, nameMembers],
});

export const listFinders = query({
  name: "outreach.listFinders",
  does: "List the finders who go along the lanes of a place, with their month.",
  at: "GET /places/{placeId}/finders",
  allow: [over("placeId", "worker", "admin", "supervisor")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({ finders: z.array(FinderRow), today: CalendarDay }),
  refuses: [],
  uses: [nameMembers],
});

export const arrangeOutreach = command({
  name: "outreach.arrangeOutreach",
  does: "Say whom the finders of a place call, and what they are thanked with.",
  at: "POST /places/{placeId}/outreach",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({
    placeId: PlaceId,
    arrangementId: RowId,
    coordinator: z.nullable(Coordinator),
    rupeesEach: RupeesEach,
  }),
  gives: z.object({ arrangementId: RowId }),
  refuses: ["already-added"],
});

export const readArrangement = query({
  name: "outreach.readArrangement",
  does: "Read whom the finders of a place call, and what they are thanked with: of the place itself, or of the next above it.",
  at: "GET /places/{placeId}/outreach",
  allow: [over("placeId", "admin", "supervisor", "worker")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.extend(Arrangement, {
    /** Where it was said; null: nowhere yet. */
    saidFor: z.nullable(z.object({ placeId: PlaceId, name: z.string(), nameHindi: z.nullable(z.string()) })),
  }),
  refuses: [],
});

/* What the house does by the clock. */

export const forgetOldOutreach = command({
  name: "outreach.forgetOldOutreach",
  does: "End leads that nobody followed and recalls whose hours are over, and destroy what was said with them.",
  at: "POST /outreach/forget-old",
  allow: [theHouse],
  takes: z.strictObject({}),
  gives: z.object({ leads: z.int(), recalls: z.int(), names: z.int() }),
  refuses: [],
});
