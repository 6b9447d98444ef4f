import { readFileSync } from "node:fs";
import { PgDialect } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { calendarDay } from "../../foundation/calendar-day.ts";
import { type Asked, pageSql } from "../../modules/coverage/server/page-of.ts";
import { urlAs } from "../../server/database/roles.ts";
import type { BenchHouse } from "../records/house.ts";
import { type Plan, scansIn } from "../records/plans.ts";

export const pageLength = 50;

interface Measured {
  readonly what: string;
  /** Processor time of the database for one page, in µs. */
  readonly cpu: number;
  readonly raw: number;
  readonly ms: number;
  readonly rows: number;
  readonly read: number;
}

/** Its own process of PostgreSQL, whose time is read beside its work. */
async function connectAs(bench: BenchHouse, organisation: string | null): Promise<{ client: Client; pid: number }> {
  const url =
    organisation === null
      ? bench.ownerUrl
      : urlAs(bench.ownerUrl, "khurak_app", bench.secrets.password("database app"));
  const client = new Client({ connectionString: url });
  await client.connect();
  if (organisation !== null) await client.query("select set_config('khurak.organisation', $1, false)", [organisation]);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return { client, pid: rows[0]?.pid ?? 0 };
}

/** User and system time of a process in µs: a tick is 10 ms on Linux. */
function timeOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10_000;
}

export async function openMeasure(bench: BenchHouse, organisation: string) {
  const [ours, raw] = [await connectAs(bench, organisation), await connectAs(bench, null)];
  const dialect = new PgDialect();
  const today = calendarDay(Date.now(), "Asia/Kolkata");

  /** @param beyond how many pages in; the statement is prepared from its second time on, as the product does it */
  async function page(
    what: string,
    set: "due" | "overdue",
    reach: string,
    beyond: number,
    runs: number,
  ): Promise<Measured> {
    const asked: Asked = { wanted: { set }, today, reaches: [reach], village: null };
    const from = await cursorAfter(asked, beyond);
    const { sql, params } = dialect.sqlToQuery(pageSql(asked, { order: "longest", from, limit: pageLength + 1 }));
    const { rows } = await ours.client.query(`explain (analyze, format json) ${sql}`, params);
    const plan = rows[0]["QUERY PLAN"][0].Plan as Plan;
    const read = scansIn(plan).reduce((sum, one) => sum + one.rows, 0);
    const day = set === "due" ? "due_from" : "overdue_from";
    // The same rows by hand: past the wall, with a plan that is kept.
    const byHand = {
      name: `by hand ${what}`,
      text: `select child, ${day} from coverage.listed where organisation = $1 and reach = $2 and within and ${day} is not null
        and ${day} <= $3 and (${day}, child) > ($4, $5) order by ${day}, child limit ${pageLength + 1}`,
      values: [
        organisation,
        reach,
        today,
        from?.[0] ?? "0001-01-01",
        from?.[1] ?? "00000000-0000-0000-0000-000000000000",
      ],
    };
    const [mine, theirs] = [
      await timed(ours, () => ours.client.query({ name: `ours ${what}`, text: sql, values: params }), runs),
      await timed(raw, () => raw.client.query(byHand), runs),
    ];
    return { what, cpu: mine.cpu, raw: theirs.cpu, ms: mine.ms, rows: plan["Actual Rows"], read };
  }

  async function cursorAfter(asked: Asked, pages: number) {
    if (pages === 0) return null;
    const limit = pages * pageLength;
    const { sql, params } = dialect.sqlToQuery(pageSql(asked, { order: "longest", from: null, limit }));
    const last = (await ours.client.query(sql, params)).rows.at(-1);
    return last ? ([last.at, last.childId] as const as never) : null;
  }

  return {
    page,
    async close() {
      await ours.client.end();
      await raw.client.end();
    },
  };
}

async function timed({ pid }: { readonly pid: number }, ask: () => Promise<unknown>, runs: number) {
  for (let warm = 0; warm < 20; warm += 1) await ask();
  const [before, began] = [timeOf(pid), performance.now()];
  for (let run = 0; run < runs; run += 1) await ask();
  return { cpu: (timeOf(pid) - before) / runs, ms: (performance.now() - began) / runs };
}
