import { sql } from "drizzle-orm";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { listSessions } from "../operations.ts";
import { withNames } from "./named-workers.ts";
import { sessionsWhere } from "./standing.sql.ts";

/** Of a district in one month. */
const atMost = 1000;
const longestDays = 62;

export default handle(listSessions, async ({ input, actor, today, tx, ask, refuse }) => {
  const { from, until } = input;
  if (until > addDays(from, longestDays)) return refuse("too-far");
  const areas = actor.is === "person" ? actor.assignments.filter(({ role }) => looks.includes(role)) : [];
  const places = areas.map(({ place }) => place);
  const within = places.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(places)}::uuid[]`;
  const rows = await sessionsWhere(tx, sql`s.day between ${from} and ${until} and ${within}`, atMost + 1);
  const sessions = await withNames(ask, rows.slice(0, atMost));
  return { sessions, more: rows.length > atMost, today };
});

const looks: readonly string[] = ["admin", "doctor", "supervisor"];
