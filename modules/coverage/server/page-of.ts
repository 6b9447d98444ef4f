import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { isAsked, type Order, ordersOf, type Wanted } from "../sets.ts";
import { isWanted, orderedBy } from "./children-in.sql.ts";
import { reachesOf } from "./my-reaches.sql.ts";
import { villageTokens } from "./village-token.ts";

/** Where a page ended: the day by which it is ordered, and who. */
const Cursor = z.tuple([CalendarDay, ChildId]);
type Cursor = z.infer<typeof Cursor>;

export interface Asked {
  readonly wanted: Wanted;
  readonly today: CalendarDay;
  readonly reaches: readonly string[];
  /** A token. */
  readonly village: string | null;
}
interface Paged {
  readonly order: Order;
  readonly from: Cursor | null;
  readonly limit: number;
}
interface Found extends Record<string, unknown> {
  readonly childId: ChildId;
  readonly at: CalendarDay;
}

/** What is asked for, with the right of whoever asks. */
export async function askedOf(
  { tx, actor, today, vault }: Pick<Turning, "tx" | "actor" | "today" | "vault">,
  wanted: Wanted,
): Promise<Asked | "not-my-place" | "not-for-this-list"> {
  if (!isAsked(wanted)) return "not-for-this-list";
  const reaches = await reachesOf(tx, actor, wanted.placeId);
  if (reaches === null) return "not-my-place";
  const { village } = wanted;
  const token = village === undefined ? null : ((await villageTokens(vault, [village])).get(village) ?? null);
  return { wanted, today, reaches, village: token };
}

interface Page {
  readonly found: readonly Found[];
  readonly next: string | null;
}

export async function pageOf(
  tx: Tx,
  asked: Asked,
  {
    order,
    after,
    limit,
  }: { readonly order: Order | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<Page | "page-unknown" | "not-for-this-list"> {
  const offered = ordersOf(asked.wanted.set);
  const by = order ?? offered[0] ?? "youngest";
  if (!offered.includes(by)) return "not-for-this-list";
  const from = readCursor(Cursor, after);
  if (from === undefined) return "page-unknown";
  const { rows } = await tx.execute<Found>(pageSql(asked, { order: by, from, limit: limit + 1 }));
  const found = rows.slice(0, limit);
  const last = found.at(-1);
  return { found, next: rows.length > limit && last ? JSON.stringify([last.at, last.childId]) : null };
}

export function pageSql(asked: Asked, { order, from, limit }: Paged): SQL {
  const by = orderedBy(asked.wanted.set, order);
  const way = order === "youngest" ? sql`desc` : sql`asc`;
  const beyond = order === "youngest" ? sql`<` : sql`>`;
  const further = from ? sql`and (${by}, l.child) ${beyond} (${from[0]}::date, ${from[1]}::uuid)` : sql``;
  return sql`
    select l.child as "childId", ${by}::text as at ${fromWhere(asked)} ${further}
    order by ${by} ${way}, l.child ${way} limit ${limit}`;
}

export const countSql = (asked: Asked): SQL => sql`select count(*)::int as total ${fromWhere(asked)}`;

/** Only what is asked of a standing makes it looked up: a page of what is due is read from one index. */
function fromWhere({ wanted, today, reaches, village }: Asked): SQL {
  const { set, vaccine, workerId } = wanted;
  const looksUp =
    (set !== "due" && set !== "overdue") || vaccine !== undefined || workerId !== undefined || village !== null;
  const standing = looksUp
    ? sql`join coverage.standing s on s.organisation = l.organisation and s.child = l.child`
    : sql``;
  const [one] = reaches;
  const under =
    reaches.length === 1 && one !== undefined
      ? sql`l.reach = ${one}::uuid`
      : // Whoever is under two of them is read once.
        sql`l.reach = any (${sql.param(reaches)}::uuid[]) and not exists (
          select from coverage.listed o where o.reach = any (${sql.param(reaches)}::uuid[])
            and o.child = l.child and o.within and o.reach < l.reach)`;
  return sql`from coverage.listed l ${standing} where ${under} and ${isWanted({ wanted, today, village })}`;
}
