import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { recallCode, type RecallState } from "../recall.ts";
import type { RecallShown } from "../shown.ts";
import { isWithdrawn } from "./consent.sql.ts";
import { childReach, childrenNamed, namesFor } from "./shown-leads.ts";

export const laneColumn = "outreach.recall.lane";
export const markColumn = "outreach.recall.mark";

/** A recall as it is kept, its words still sealed. */
export interface RecallRow extends Record<string, unknown> {
  recallId: RecallShown["recallId"];
  child: ChildId;
  /** May the asker see the child now? */
  seen: boolean;
  facility: RecallShown["facility"];
  finder: string;
  lane: Buffer | null;
  mark: Buffer | null;
  neededBy: CalendarDay;
  givenAt: string;
  by: string;
  expiresAt: string;
  end: Exclude<RecallState, "open"> | null;
  endedOn: CalendarDay | null;
  withdrawn: boolean;
}

/** A recall whose hours are over, or whose consent went, is over, whether or not the clock has written it down yet. */
export const recallIsOver = (now: number): SQL =>
  sql`(r."end" is not null or r.expires_at <= ${new Date(now)} or ${isWithdrawn})`;

type Reading = Pick<Turning, "actor" | "tx" | "now" | "today" | "dayOf" | "vault" | "ask" | "about">;

/** @param where conditions on `outreach.recall r` and the facility `places.published_place p` that cares for the child */
export async function recallsWhere({ actor, tx }: Reading, where: SQL, limit: number): Promise<RecallRow[]> {
  const { rows } = await tx.execute<RecallRow>(sql`
    select r.id as "recallId", r.child, jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
      ${withinReach(sql`children.published_reach`, actor, childReach, sql`r.child`)} as seen,
      r.finder, r.lane, r.mark, r.needed_by::text as "neededBy", ${moment("r.at")} as "givenAt", r.by,
      ${moment("r.expires_at")} as "expiresAt", r."end", r.ended_on::text as "endedOn",
      r."end" is null and ${isWithdrawn} as withdrawn
    from outreach.recall r
      join children.published_reach home on home.subject = r.child and home.place is not null
      join places.published_place p on p.organisation = r.organisation and p.id = home.place
    where ${where} order by r.at desc, r.id desc limit ${limit}`);
  return rows;
}

function stateOf({ end, withdrawn, expiresAt }: RecallRow, now: number): RecallState {
  if (end !== null) return end;
  if (withdrawn) return "withdrawn";
  return Date.parse(expiresAt) <= now ? "expired" : "open";
}

/** With words and names, as far as they are kept and the asker may hear them; in the order of the rows. */
export async function recallsShown(reading: Reading, rows: readonly RecallRow[]): Promise<RecallShown[]> {
  const { now, today, dayOf, vault } = reading;
  const seen = rows.flatMap((row) => (row.seen ? [row.child] : []));
  const keys = seen.length === 0 ? new Map() : await vault.keysOf([...new Set(seen)]);
  const children = await childrenNamed(reading, seen);
  const by = await namesFor(
    reading,
    rows.flatMap((row) => [row.finder, row.by]),
  );
  return rows.map((row) => {
    const { recallId, facility, lane, mark, neededBy, givenAt, expiresAt } = row;
    const state = stateOf(row, now);
    const key = row.seen && state === "open" ? keys.get(row.child) : undefined;
    return {
      ...{ recallId, code: recallCode(recallId), facility, child: children.get(row.child) ?? null },
      finder: by(row.finder),
      lane: openNote(key, laneColumn, recallId, lane),
      mark: openNote(key, markColumn, recallId, mark),
      ...{ neededBy, givenAt, givenBy: by(row.by), expiresAt, state },
      endedOn: row.endedOn ?? (state === "open" ? null : state === "expired" ? dayOf(new Date(expiresAt)) : today),
    };
  });
}
