import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import type { Person } from "../../foundation/actor.ts";
import type { Operation } from "../../foundation/operation.ts";
import { listOf, narrowedBy, type Order, ordersOf, type Trait, type Wanted } from "../../modules/reports/lists.ts";
import { type PatientSet, patientSets } from "../../modules/reports/numbers.ts";
import { daysOf, reachesOf } from "../../modules/reports/server/listed-as.sql.ts";
import { type Asked, type Cursor, type Found, pageSql } from "../../modules/reports/server/page-of.ts";
import { calendarDay } from "../../foundation/calendar-day.ts";
import { urlAs } from "../../server/database/roles.ts";
import { houseDoor } from "../../server/turn.ts";
import type { BenchHouse } from "../records/house.ts";
import type { openParts } from "../records/parts.ts";
import { type Plan, scansIn } from "../records/plans.ts";
import { freshId, type Who } from "./fill.ts";

export type Parts = Awaited<ReturnType<typeof openParts>>;
export const pageLength = 50;
const deep = 1_000;
const rounds = 9;

/** One way of asking for a list. */
export interface Way {
  readonly set: PatientSet;
  readonly order: Order;
  readonly narrowed: { readonly [key in Trait]?: string };
}

/** A common value of each trait, and a rare one. */
const values: Readonly<Record<Trait, readonly string[]>> = {
  sex: ["female", "other"],
  phase: ["continuation", "whole"],
  regimen: ["india-dstb", "bpalm"],
  resistance: ["unknown", "RR"],
  outcome: ["completed", "failed"],
};

const single = (set: PatientSet) =>
  narrowedBy(set).flatMap((trait) => values[trait].map((value) => ({ [trait]: value })));

/** Every list in each order, whole and narrowed by each single trait; "cured" is one that is narrowed already. */
export const ways: readonly Way[] = patientSets.flatMap((set) =>
  ordersOf(set).flatMap((order) =>
    (isNarrowed(set) ? [{}] : [{}, ...single(set)]).map((narrowed) => ({ set, order, narrowed })),
  ),
);

/** Narrowed by two: there is an index for each and none for both. */
export const waysByTwo: readonly Way[] = patientSets.flatMap((set) =>
  ordersOf(set).flatMap((order) => {
    if (isNarrowed(set)) return single(set).map((narrowed) => ({ set, order, narrowed }));
    const pairs = single(set).flatMap((one) => single(set).map((other) => ({ ...one, ...other })));
    return pairs.filter((pair) => Object.keys(pair).length === 2).map((narrowed) => ({ set, order, narrowed }));
  }),
);

function isNarrowed(set: PatientSet): boolean {
  return Object.keys(listOf(set).fixed).length > 0;
}

export interface Times {
  /** Of all rounds: what it costs where nothing else is at work. */
  readonly best: number;
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds of a whole turn: who asks, what they may, the rows, the names, the audit leaf, the commit. */
export async function timesOf({ turn }: Parts, operation: Operation, input: object, { by }: Who): Promise<Times> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const done = await turn.run({ operation, input, by, commandId: freshId(), door: houseDoor });
    taken.push(performance.now() - began);
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
  }
  // The first one of a kind has its statements planned.
  const sorted = taken.slice(1).toSorted((a, b) => a - b);
  return { best: sorted[0] ?? 0, p50: sorted[Math.floor(sorted.length / 2)] ?? 0, p95: sorted.at(-1) ?? 0 };
}

export interface Read {
  readonly read: number;
  readonly returned: number;
  readonly by: string;
}

/** The list's own statement as the app's role sees it, in its scope. */
export async function openEyes(bench: BenchHouse, organisation: string) {
  const client = new Client({
    connectionString: urlAs(bench.ownerUrl, "khurak_app", bench.secrets.password("database app")),
  });
  await client.connect();
  await client.query("select set_config('khurak.organisation', $1, false)", [organisation]);
  const tx = drizzle({ client });
  const dialect = new PgDialect();
  const [now, timeZone] = [Date.now(), "Asia/Kolkata"];
  const days = daysOf({ now, timeZone, today: calendarDay(now, timeZone) });

  async function askedBy({ by }: Who, wanted: Wanted): Promise<Asked> {
    const { rows } = await client.query("select role, place from staff.published_assignment where member = $1", [
      by.member,
    ]);
    const actor: Person = {
      ...{ is: "person", id: by.member, organisation, session: by.session, phone: null },
      assignments: rows,
    };
    const reaches = await reachesOf(tx, actor, null);
    if (!reaches) throw new Error("Nobody asks for a place.");
    return { wanted, reaches, days, among: null };
  }

  return {
    async reads(who: Who, { set, order, narrowed }: Way, from: Cursor | null): Promise<Read> {
      const asked = await askedBy(who, { set, ...narrowed } as Wanted);
      const { sql, params } = dialect.sqlToQuery(pageSql(asked, { order, from, limit: pageLength + 1 }));
      const { rows } = await client.query(`explain (analyze, format json) ${sql}`, params);
      const plan = rows[0]["QUERY PLAN"][0].Plan as Plan;
      const scans = scansIn(plan);
      const names = [...new Set(scans.map(({ by }) => by))].join(", ");
      return { read: scans.reduce((sum, one) => sum + one.rows, 0), returned: plan["Actual Rows"], by: names };
    },
    /** Where the 999th page ended; null: the list is shorter. */
    async farInto(who: Who, { set, order, narrowed }: Way): Promise<Cursor | null> {
      const asked = await askedBy(who, { set, ...narrowed } as Wanted);
      const limit = pageLength * (deep - 1);
      const { rows } = await tx.execute<Found>(pageSql(asked, { order, from: null, limit }));
      const last = rows.at(-1);
      return rows.length === limit && last ? [last.at, last.patientId] : null;
    },
    close: () => client.end(),
  };
}
