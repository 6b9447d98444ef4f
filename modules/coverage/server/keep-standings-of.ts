import { getTableColumns, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Turning } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import { standingOf } from "../standing.ts";
import { type Changed, changedBy } from "./changes-of.ts";
import { hold, keptOf, withTheirSubjects } from "./child-facts.sql.ts";
import { listedOf, rowOf, rowOfNobody } from "./row-of.ts";
import { listed, standing } from "./tables.ts";
import { villageTokens } from "./village-token.ts";

type Hands = Pick<Turning, "actor" | "today" | "tx" | "ask" | "vault">;

/**
 * Works out anew where these children stand, and under which reaches they are listed. Whoever does the same for one of
 * them waits until the end of the turn: the facts are read behind the lock, so the one that is written last has seen
 * all that the others saw.
 */
export async function keepStandingsOf(
  { actor, today, tx, ask, vault }: Hands,
  asked: readonly string[],
): Promise<void> {
  if (asked.length === 0) return;
  const organisation = organisationOf(actor);
  const ids = await withTheirSubjects(tx, asked);
  await hold(tx, ids);
  const childIds = ids.map((id) => ChildId.parse(id));
  const [rows, facts] = [await ask(readChildRows, { childIds }), await ask(readImmunizationFacts, { childIds })];
  if (isRefusal(rows) || isRefusal(facts)) throw new Error("The house was refused.");
  const villages = new Map(rows.children.map(({ childId, village }) => [childId as string, village]));
  const tokens = await villageTokens(vault, villages.values());
  const planned = new Map(facts.children.map((one) => [one.childId as string, one]));

  const standings: object[] = [];
  const lists: object[] = [];
  const changes: Changed[] = [];
  for (const { child, known, before, reaches: had } of await keptOf(tx, ids)) {
    const one = planned.get(child);
    if (!known || !one) {
      standings.push({ organisation, child, ...rowOfNobody });
      for (const reach of had) lists.push({ organisation, reach, child, within: false });
      continue;
    }
    const { immunization } = one;
    const now = standingOf(one, immunization, today);
    const row = rowOf(known, { standing: now, immunization, village: tokens.get(villages.get(child) ?? "") ?? "\\x" });
    standings.push({ organisation, child, ...row });
    const changed = changedBy(before, now, immunization.jeEndemic, today);
    if (changed) changes.push(changed);
    // The organisation is a reach as well: that of a role over all of it.
    const reaches = [organisation, ...known.areas, ...(known.worker === null ? [] : [known.worker])];
    for (const reach of new Set([...reaches, ...had])) {
      const within = reaches.includes(reach);
      lists.push({ organisation, reach, child, within, ...(within ? listedOf(row) : {}) });
    }
  }
  await write(tx, standing, ["organisation", "child"], standings);
  await write(tx, listed, ["organisation", "reach", "child"], lists);
  await count(tx, organisation, today, changes);
}

/** Writes only what is another than before: most rows are as they were. */
async function write(
  tx: Tx,
  table: typeof standing | typeof listed,
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

/** Last of all, in one order: whoever else changes children of the same kind waits no longer than for the end of this turn. */
async function count(tx: Tx, organisation: string, on: CalendarDay, changes: readonly Changed[]): Promise<void> {
  const keyOf = ({ because, what }: Changed) => `${because} ${what}`;
  for (const key of [...new Set(changes.map(keyOf))].toSorted()) {
    const of = changes.filter((one) => keyOf(one) === key);
    const [first] = of;
    if (!first) continue;
    const many = (is: "newlyDue" | "noLongerDue" | "moved") => of.filter((one) => one[is]).length;
    await tx.execute(sql`
      insert into coverage.change as kept (organisation, because, what, "on", children, newly_due, no_longer_due, moved)
      values (${organisation}, ${first.because}, ${first.what}, ${on}, ${of.length},
        ${many("newlyDue")}, ${many("noLongerDue")}, ${many("moved")})
      on conflict (organisation, "on", because, what) do update set children = kept.children + excluded.children,
        newly_due = kept.newly_due + excluded.newly_due, no_longer_due = kept.no_longer_due + excluded.no_longer_due,
        moved = kept.moved + excluded.moved`);
  }
}
