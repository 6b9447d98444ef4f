import { type SQL, sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { programmes, scheduleOf } from "../../schedules/schedules.ts";
import { keepStandings } from "../operations.ts";
import { keepStandingsOf } from "./keep-standings-of.ts";

/** The newest version of each schedule. */
const newest = [...new Set(programmes.map(({ code }) => code))].flatMap((code) => scheduleOf(code)?.programme ?? []);

export default handle(keepStandings, async (turning) => {
  const { of, after, limit } = turning.input;
  const further = (id: SQL) => (after === undefined ? sql`true` : sql`${id} > ${after}::uuid`);
  const isNewest = sql.join(
    newest.map(({ code, version }) => sql`(schedule = ${code} and version = ${version})`),
    sql` or `,
  );
  const wanted = {
    missing: sql`
      select c.id from children.published_child c where ${further(sql`c.id`)}
        and not exists (select from coverage.standing s where s.organisation = c.organisation and s.child = c.id)
      order by c.id limit ${limit}`,
    turning: sql`
      select child as id from coverage.standing where turns_on <= ${turning.today}::date and ${further(sql`child`)}
      order by child limit ${limit}`,
    "other-version": sql`
      select child as id from coverage.standing where schedule is not null and not (${isNewest}) and ${further(sql`child`)}
      order by child limit ${limit}`,
  };
  const { rows } = await turning.tx.execute<{ id: string }>(wanted[of]);
  const childIds = rows.map(({ id }) => id);
  turning.about(...childIds);
  await keepStandingsOf(turning, childIds);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { kept: rows.length, next: last ? ChildId.parse(last.id) : null };
});
