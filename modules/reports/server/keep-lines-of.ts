import { getTableColumns, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { type CalendarDay, calendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { lineFactsOf } from "./line-facts.sql.ts";
import { lineOf, lineOfNobody, listsOf } from "./line-of.ts";
import { line, listed } from "./tables.ts";

type Hands = Pick<Turning, "actor" | "now" | "today" | "timeZone" | "tx">;

/**
 * Works the lines of these patients out anew, and in which lists they are for whom. Whoever does the same
 * for one of them waits until the end of the turn: the facts are read behind the lock, so the one that is
 * written last has seen all that the others saw.
 */
export async function keepLinesOf(
  { actor, now, today, timeZone, tx }: Hands,
  patientIds: readonly string[],
): Promise<void> {
  if (patientIds.length === 0) return;
  const organisation = organisationOf(actor);
  const doseDay = calendarDay(now, timeZone, doseDayBegins);
  await hold(tx, patientIds, doseDay);
  const lines: object[] = [];
  const lists: object[] = [];
  for (const { patient, who, before, known } of await lineFactsOf(tx, patientIds, { doseDay, timeZone })) {
    const kept = known && lineOf(known, { today, doseDay });
    lines.push({ organisation, patient, ...who, ...(kept ?? lineOfNobody(doseDay)) });
    const inLists = kept && listsOf(known, kept, doseDay);
    // The organisation is a reach as well: that of a role over all of it.
    const reaches = known ? [organisation, ...known.areas, ...known.members] : [];
    for (const reach of new Set([...reaches, ...before])) {
      const within = reaches.includes(reach);
      const { sex, registered_on } = who;
      lists.push({ organisation, reach, patient, within, sex, registered_on, ...(within ? inLists : {}) });
    }
  }
  await write(tx, line, ["organisation", "patient"], lines);
  await write(tx, listed, ["organisation", "reach", "patient"], lists);
}

/** In the order of ids, as everybody does it: two that want some of the same people do not wait for each other. */
async function hold(tx: Tx, patientIds: readonly string[], doseDay: CalendarDay): Promise<void> {
  const ids = sql.param(patientIds);
  await tx.execute(sql`
    insert into reports.line (organisation, patient, sex, born_year, registered_on, stands, counted_on,
      due, verified, reported, missed)
    select organisation, id, sex, born_year, registered_on, 'nothing-yet', ${doseDay}, 0, 0, 0, 0
    from people.published_patient where id = any (${ids}::uuid[]) order by id
    on conflict do nothing`);
  await tx.execute(sql`
    select from reports.line where patient = any (${ids}::uuid[]) order by patient for update`);
}

/** Writes only what is another than before: most lines are as they were. */
async function write(
  tx: Tx,
  table: typeof line | typeof listed,
  key: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const names = Object.values(getTableColumns(table)).map(({ name }) => name);
  const columns = (of: string, some = names) => sql.raw(some.map((name) => `${of}"${name}"`).join(", "));
  const kept = names.filter((name) => !key.includes(name));
  await tx.execute(sql`
    insert into ${table} as kept
    select ${columns("new.")} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) new
    on conflict (${columns("", [...key])}) do update set (${columns("", kept)}) = (${columns("excluded.", kept)})
    where (${columns("kept.", kept)}) is distinct from (${columns("excluded.", kept)})`);
}
