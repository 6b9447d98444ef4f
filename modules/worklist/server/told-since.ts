import * as z from "zod/mini";
import type { Tx } from "../../../server/database/connection.ts";
import {
  beginningOf,
  type FeedPlace,
  type Happened,
  happenedAfter,
  horizonOf,
} from "../../../server/database/feed.sql.ts";
import { readCursor } from "../../../server/database/cursor.ts";

/*
 * What a phone keeps of some kind of people, told whole once and from then on only where something changed
 * (decision 23).
 */

/** One kind of people whom a worker's phone keeps. */
export interface Kind<Id extends string, Row> {
  /** Under which name an event carries their id. */
  readonly carriedAs: string;
  /** Raised when a row keeps something else than before: every phone then reads all of it anew. */
  readonly shape: number;
  /** Mine, behind `last` in the order of their ids. */
  mineBehind(last: string, limit: number): Promise<readonly Id[]>;
  /** Of these, whom this worker looks after or once did: nothing is told of anybody else. */
  everMine(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** As they are kept; who is mine no more, or was erased, is missing. */
  rowsOf(ids: readonly Id[]): Promise<readonly Row[]>;
  idOf(row: Row): Id;
}

interface Asked {
  readonly tx: Tx;
  /** Whose phone asks. */
  readonly of: string;
  readonly after: string | undefined;
  readonly limit: number;
}

interface Told<Id, Row> {
  /** Everything kept before is thrown away. */
  readonly anew: boolean;
  readonly rows: Row[];
  readonly gone: Id[];
  readonly cursor: string;
  readonly more: boolean;
}

const Xid = z.string().check(z.regex(/^\d{1,20}$/));
const Cursor = z.discriminatedUnion("is", [
  /** The first reading, page by page; what happens meanwhile is told afterwards, from `from` on. */
  z.strictObject({ is: z.literal("whole"), shape: z.int(), of: z.uuid(), from: Xid, last: z.uuid() }),
  z.strictObject({ is: z.literal("changes"), shape: z.int(), of: z.uuid(), xid: Xid, id: z.uuid() }),
]);
type Cursor = z.infer<typeof Cursor>;

/** Events looked through at once; most speak of somebody else's people. */
const eventsAtOnce = 1000;
const nobody = "00000000-0000-7000-8000-000000000000";

export async function toldSince<Id extends string, Row>(
  kind: Kind<Id, Row>,
  { tx, of, after, limit }: Asked,
): Promise<Told<Id, Row>> {
  // Asked first: what is read below it is told again rather than passed by.
  const horizon = await horizonOf(tx);
  const cursor = standing(readCursor(Cursor, after) ?? null, kind.shape, of, horizon);
  const told =
    cursor?.is === "changes"
      ? await changes(kind, tx, cursor, horizon, limit)
      : await whole(kind, cursor ?? { is: "whole", shape: kind.shape, of, from: horizon, last: nobody }, limit);
  return { ...told, anew: cursor === null, cursor: JSON.stringify(told.cursor) };
}

/** Of another worker, of a shape that is no more, or of a database that was since put back to an earlier day: it begins anew. */
function standing(read: Cursor | null, shape: number, of: string, horizon: string): Cursor | null {
  if (read?.of !== of || read.shape !== shape) return null;
  return BigInt(read.is === "changes" ? read.xid : read.from) > BigInt(horizon) ? null : read;
}

async function whole<Id extends string, Row>(kind: Kind<Id, Row>, cursor: Cursor & { is: "whole" }, limit: number) {
  const ids = await kind.mineBehind(cursor.last, limit + 1);
  const shown = ids.slice(0, limit);
  const more = ids.length > limit;
  const { shape, of, from } = cursor;
  const next: Cursor = more
    ? { ...cursor, last: shown.at(-1) ?? cursor.last }
    : { is: "changes", shape, of, ...beginningOf(from) };
  return { rows: [...(await kind.rowsOf(shown))], gone: [], cursor: next, more };
}

async function changes<Id extends string, Row>(
  kind: Kind<Id, Row>,
  tx: Tx,
  cursor: Cursor & { is: "changes" },
  horizon: string,
  limit: number,
) {
  const happened = await happenedAfter(tx, cursor, horizon, eventsAtOnce);
  const ofWhom = ({ carries }: Happened) => carries[kind.carriedAs];
  const named = new Set(happened.map(ofWhom).filter((id) => typeof id === "string"));
  const mine = await kind.everMine([...named]);
  const changed = new Set<Id>();
  let place: FeedPlace = { xid: cursor.xid, id: cursor.id };
  let full = false;
  for (const one of happened) {
    const id = ofWhom(one);
    if (typeof id === "string" && mine.has(id) && !changed.has(id as Id)) {
      full = changed.size === limit;
      if (full) break;
      changed.add(id as Id);
    }
    place = { xid: one.xid, id: one.id };
  }
  const more = full || happened.length === eventsAtOnce;
  if (!more) place = beginningOf(horizon);
  const rows = await kind.rowsOf([...changed]);
  const still = new Set(rows.map((row) => kind.idOf(row)));
  return {
    rows: [...rows],
    gone: [...changed].filter((id) => !still.has(id)),
    cursor: { is: "changes" as const, shape: cursor.shape, of: cursor.of, ...place },
    more,
  };
}
