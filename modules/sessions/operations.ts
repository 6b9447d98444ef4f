import * as z from "zod/mini";
import { CalendarDay } from "../../foundation/calendar-day.ts";
import { idOf } from "../../foundation/id.ts";
import { command, query } from "../../foundation/operation.ts";
import { holding } from "../../foundation/permission.ts";
import { readChildRows } from "../children/operations.ts";
import { readGivenOn, readImmunizationFacts } from "../immunization/operations.ts";
import { findOpenPlace } from "../places/operations.ts";
import { PlaceId } from "../places/place.ts";
import { over } from "../places/rules.ts";
import { nameMembers } from "../staff/operations.ts";
import { daysAtMost } from "./repeat.ts";
import { holdsSession, overSession } from "./rules.ts";
import { cancelledReasons, Ended, planned, SessionId, Site } from "./session.ts";
import { NeedsShown, SessionCard, SessionShown, TallyShown } from "./shown.ts";

/** Whoever hands out work plans; those over the place look; a worker sees those that they hold. */
const readers = [
  overSession("sessionId", "admin", "doctor", "supervisor"),
  holdsSession("sessionId", "worker"),
] as const;
const planner = [overSession("sessionId", "admin")] as const;
const holder = [holdsSession("sessionId", "worker")] as const;

const RowId = idOf("RowId");

export const planSessions = command({
  name: "sessions.planSessions",
  does: "Plan immunization sessions at one site, one or a row of them: when, where, who holds them and for which villages.",
  at: "POST /places/{placeId}/sessions",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({
    /** The facility. */
    placeId: PlaceId,
    days: z
      .array(z.strictObject({ sessionId: SessionId, day: CalendarDay }))
      .check(z.minLength(1), z.maxLength(daysAtMost)),
    ...planned,
  }),
  gives: z.object({ sessionIds: z.array(SessionId) }),
  refuses: [
    "already-added",
    "not-a-facility",
    "no-such-worker",
    "day-gone",
    "too-far",
    "ends-before-it-begins",
    "overlaps",
  ],
  uses: [findOpenPlace],
});

export const changeSession = command({
  name: "sessions.changeSession",
  does: "Plan a session otherwise, as long as it has not begun; what stood there before stays readable.",
  at: "POST /sessions/{sessionId}/plan",
  allow: planner,
  takes: z.strictObject({
    sessionId: SessionId,
    changeId: RowId,
    /** The plan that was seen: nobody writes over a newer one. */
    insteadOf: RowId,
    day: CalendarDay,
    ...planned,
  }),
  gives: z.object({ sessionId: SessionId }),
  refuses: [
    "already-added",
    "changed-meanwhile",
    "session-begun",
    "session-cancelled",
    "no-such-worker",
    "day-gone",
    "too-far",
    "ends-before-it-begins",
    "overlaps",
  ],
});

export const cancelSession = command({
  name: "sessions.cancelSession",
  does: "Call a session off before it has begun, and say why.",
  at: "POST /sessions/{sessionId}/cancelled",
  allow: planner,
  takes: z.strictObject({ sessionId: SessionId, wordId: RowId, why: z.enum(cancelledReasons) }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "session-begun", "session-cancelled"],
});

export const openSession = command({
  name: "sessions.openSession",
  does: "Say that a session has begun.",
  at: "POST /sessions/{sessionId}/opened",
  allow: holder,
  takes: z.strictObject({ sessionId: SessionId, wordId: RowId, on: CalendarDay }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "day-not-begun", "not-its-day", "session-cancelled", "session-over"],
  offline: true,
});

export const endSession = command({
  name: "sessions.endSession",
  does: "Say how a session ended: held, with the vials that were opened, or not held, and why; a later word takes the place of this one.",
  at: "POST /sessions/{sessionId}/ended",
  allow: holder,
  takes: z.strictObject({
    sessionId: SessionId,
    wordId: RowId,
    /** The word that was seen and is put right; null: nobody had said it yet. */
    insteadOf: z.nullable(RowId),
    on: CalendarDay,
    ended: Ended,
  }),
  gives: z.object({ wordId: RowId }),
  refuses: ["already-added", "day-not-begun", "not-its-day", "session-cancelled", "closed-meanwhile"],
  offline: true,
});

export const listSessions = query({
  name: "sessions.listSessions",
  does: "List the sessions of my area between two days, by day and site.",
  at: "GET /sessions",
  allow: [holding("admin", "doctor", "supervisor")],
  takes: z.strictObject({ from: CalendarDay, until: CalendarDay }),
  gives: z.object({ sessions: z.array(SessionCard), more: z.boolean(), today: CalendarDay }),
  refuses: ["too-far"],
  uses: [nameMembers],
});

export const listMySessions = query({
  name: "sessions.listMySessions",
  does: "List the sessions that I hold: those of the last week, which may still be closed, and of the next two weeks or so.",
  at: "GET /caseload/sessions",
  allow: [holding("worker")],
  takes: z.strictObject({}),
  gives: z.object({ sessions: z.array(SessionCard), today: CalendarDay }),
  refuses: [],
  uses: [nameMembers],
});

export const listSites = query({
  name: "sessions.listSites",
  does: "List the outreach sites where sessions of a facility were planned, the newest first, with the villages they served.",
  at: "GET /places/{placeId}/session-sites",
  allow: [over("placeId", "admin")],
  takes: z.strictObject({ placeId: PlaceId }),
  gives: z.object({
    sites: z.array(z.object({ site: Site, villages: z.array(z.string()) })),
  }),
  refuses: [],
});

export const readSession = query({
  name: "sessions.readSession",
  does: "Read one session, and what was said of it.",
  at: "GET /sessions/{sessionId}",
  allow: readers,
  takes: z.strictObject({ sessionId: SessionId }),
  gives: SessionShown,
  refuses: [],
  uses: [nameMembers],
});

export const readNeeds = query({
  name: "sessions.readNeeds",
  does: "Work out who is due at a session, and how many doses and vials are to be brought for them.",
  at: "GET /sessions/{sessionId}/needs",
  allow: readers,
  takes: z.strictObject({ sessionId: SessionId }),
  gives: NeedsShown,
  refuses: [],
  uses: [readChildRows, readImmunizationFacts],
});

export const readTally = query({
  name: "sessions.readTally",
  does: "Count a session from the records: who came, what was given, why something was not, and how much of the opened vials was used.",
  at: "GET /sessions/{sessionId}/tally",
  allow: readers,
  takes: z.strictObject({ sessionId: SessionId }),
  gives: TallyShown,
  refuses: ["day-not-begun"],
  uses: [readChildRows, readImmunizationFacts, readGivenOn],
});
