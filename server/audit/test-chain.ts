import { randomBytes } from "node:crypto";
import { Client, type QueryResultRow } from "pg";
import { newId } from "../../foundation/id.ts";
import { connect, type Database } from "../database/connection.ts";
import { makeTestDatabase } from "../database/test-database.ts";
import { writeLeaf } from "../turn/record-turn.ts";
import { openSealer, type Sealer, type SealerSettings } from "./sealer.ts";

/** A database with an audit chain, and a clock that stands still until a test moves it. */
export interface TestChain {
  readonly database: Database;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly clock: { now: number };
  readonly faults: string[];
  /** Leaves so many leaves, one turn after the other. @returns their ids */
  leave(count: number): Promise<string[]>;
  sealer(more?: Partial<SealerSettings>): Sealer;
  /** As `sealEveryLeaf`. */
  sealAll(sealer?: Sealer): Promise<void>;
  /** As the superuser, past every wall; outside a transaction unless one is begun. */
  look<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Ticks until every leaf is in a line. Other databases' transactions hold the horizon back as well, so that may take a
 * while; but once all have ended, and a sealer still has not sealed a leaf at fifty ticks, it never will.
 */
export async function sealEveryLeaf(look: TestChain["look"], sealer: Sealer): Promise<void> {
  for (let idle = 0; idle < 50; ) {
    const [before] = await look<{ ended: boolean }>(
      `select coalesce(max(xid::text::bigint) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint, true) as ended
       from house.audit_leaf where xid < pg_snapshot_xmax(pg_current_snapshot())`,
    );
    await sealer.tick();
    const [left] = await look<{ count: number }>(
      "select count(*)::int from house.audit_leaf a where not exists (select from house.audit_line l where l.leaf = a.id)",
    );
    if (left?.count === 0) return;
    if (before?.ended) idle += 1;
  }
  throw new Error("Some leaves were never sealed.");
}

export async function openTestChain(): Promise<TestChain> {
  const at = await makeTestDatabase();
  const database = connect({ url: at.appUrl, connections: 40, patienceMs: 10_000, onError: () => {} });
  const superuser = new Client({ connectionString: at.superUrl });
  await superuser.connect();
  const clock = { now: Date.UTC(2026, 10, 21, 4, 30) };
  const faults: string[] = [];
  const freshId = () => newId(clock.now, randomBytes(10));
  const look: TestChain["look"] = async (text, values = []) => (await superuser.query(text, [...values])).rows as never;
  const sealer: TestChain["sealer"] = (more) =>
    openSealer({
      ...{ database, heads: null, clock: () => clock.now, onFault: (_, what) => void faults.push(what) },
      ...more,
    });

  async function leaveOne(): Promise<string> {
    const id = freshId();
    clock.now += 1;
    const connection = await database.begin();
    const leaf = {
      ...{ id, organisation: null, operation: "bells.ring", askedBy: null, surface: "test", outcome: "done" },
      ...{ actor: { is: "stranger" } as const, people: [freshId(), freshId()] },
      ...{ subject: { bellId: freshId() }, request: freshId() },
    };
    await writeLeaf(connection, leaf, new Date(clock.now));
    await connection.commit();
    connection.release();
    return id;
  }

  return {
    database,
    appUrl: at.appUrl,
    ownerUrl: at.ownerUrl,
    clock,
    faults,
    look,
    sealer,
    async leave(count) {
      const ids: string[] = [];
      while (ids.length < count) ids.push(await leaveOne());
      return ids;
    },
    sealAll: (by = sealer()) => sealEveryLeaf(look, by),
    async close() {
      await database.close();
      await superuser.end();
      await at.drop();
    },
  };
}
