import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import {
  beginningOf,
  type FeedPlace,
  type Happened,
  happenedAfter,
  horizonOf,
} from "../../../server/database/feed.sql.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { readCourses } from "../../adherence/operations.ts";
import { readContacts } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { type CaseloadRow, readCaseload } from "../operations.ts";

type Caseload = Turning<typeof readCaseload>;

/** Raised when a row keeps something else than before: every phone then reads its caseload anew. */
const shape = 1;

const Xid = z.string().check(z.regex(/^\d{1,20}$/));
const Cursor = z.discriminatedUnion("is", [
  /** The first reading, page by page; what happens meanwhile is told afterwards, from `from` on. */
  z.strictObject({ is: z.literal("whole"), shape: z.literal(shape), of: z.uuid(), from: Xid, last: PatientId }),
  z.strictObject({ is: z.literal("changes"), shape: z.literal(shape), of: z.uuid(), xid: Xid, id: z.uuid() }),
]);
type Cursor = z.infer<typeof Cursor>;

/** Events looked through at once; most speak of somebody else's patients. */
const eventsAtOnce = 1000;

export default handle(readCaseload, async (turning) => {
  const { input, actor, now, timeZone, tx } = turning;
  const of = actor.is === "person" ? actor.id : "";
  // Asked first: what is read below it is told again rather than passed by.
  const horizon = await horizonOf(tx);
  const cursor = cursorOf(readCursor(Cursor, input.after) ?? null, of, horizon);
  const told =
    cursor?.is === "changes"
      ? await changes(turning, cursor, horizon)
      : await whole(turning, cursor ?? { is: "whole", shape, of, from: horizon, last: nobody });
  return {
    ...told,
    anew: cursor === null,
    cursor: JSON.stringify(told.cursor),
    today: calendarDay(now, timeZone, doseDayBegins),
    timeZone,
    dayBegins: doseDayBegins,
  };
});

const nobody = "00000000-0000-7000-8000-000000000000" as PatientId;

interface Told {
  readonly patients: CaseloadRow[];
  readonly gone: PatientId[];
  readonly cursor: Cursor;
  readonly more: boolean;
}

async function whole(turning: Caseload, cursor: Cursor & { is: "whole" }): Promise<Told> {
  const { input, actor, tx } = turning;
  const mine = withinReach(sql`people.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`p.id`);
  const { rows } = await tx.execute<{ id: PatientId }>(sql`
    select p.id from people.published_patient p where ${mine} and p.id > ${cursor.last}
    order by p.id limit ${input.limit + 1}`);
  const shown = rows.slice(0, input.limit).map(({ id }) => id);
  const more = rows.length > input.limit;
  const { of, from } = cursor;
  const last = shown.at(-1) ?? cursor.last;
  return {
    patients: await rowsOf(turning, shown),
    gone: [],
    cursor: more ? { ...cursor, last } : { is: "changes", shape, of, ...beginningOf(from) },
    more,
  };
}

async function changes(turning: Caseload, cursor: Cursor & { is: "changes" }, horizon: string): Promise<Told> {
  const { input, tx } = turning;
  const happened = await happenedAfter(tx, cursor, horizon, eventsAtOnce);
  const mine = await everMine(tx, cursor.of, happened);
  const changed = new Set<PatientId>();
  let place: FeedPlace = { xid: cursor.xid, id: cursor.id };
  let full = false;
  for (const { xid, id, carries } of happened) {
    const patientId = carries["patientId"] as PatientId;
    if (mine.has(patientId) && !changed.has(patientId)) {
      full = changed.size === input.limit;
      if (full) break;
      changed.add(patientId);
    }
    place = { xid, id };
  }
  const more = full || happened.length === eventsAtOnce;
  if (!more) place = beginningOf(horizon);
  const patients = await rowsOf(turning, [...changed]);
  const still = new Set(patients.map(({ patientId }) => patientId));
  return {
    patients,
    gone: [...changed].filter((id) => !still.has(id)),
    cursor: { is: "changes", shape, of: cursor.of, ...place },
    more,
  };
}

/** Of those of whom something happened, whom this worker looks after or once did: nothing is told of anybody else. */
async function everMine(tx: Tx, member: string, happened: readonly Happened[]): Promise<ReadonlySet<PatientId>> {
  const named = new Set(happened.map(({ carries }) => carries["patientId"]).filter((id) => typeof id === "string"));
  const { rows } = await tx.execute<{ subject: PatientId }>(sql`
    select subject from people.published_looked_after
    where member = ${member} and subject = any (${sql.param([...named])}::uuid[])`);
  return new Set(rows.map(({ subject }) => subject));
}

/** Of another worker, of a shape that is no more, or of a database that was since put back to an earlier day: it begins anew. */
function cursorOf(read: Cursor | null, of: string, horizon: string): Cursor | null {
  if (read?.of !== of) return null;
  return BigInt(read.is === "changes" ? read.xid : read.from) > BigInt(horizon) ? null : read;
}

async function rowsOf({ ask }: Caseload, patientIds: PatientId[]): Promise<CaseloadRow[]> {
  const found = await ask(readContacts, { patientIds });
  const running = await ask(readCourses, { patientIds });
  const courses = new Map(
    isRefusal(running) ? [] : running.courses.map(({ patientId, ...course }) => [patientId, course] as const),
  );
  const contacts = isRefusal(found) ? [] : found.contacts;
  return contacts.map((contact) => ({ ...contact, course: courses.get(contact.patientId) ?? null }));
}
