import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { sql } from "drizzle-orm";
import { connect } from "./connection.ts";
import { makeTestDatabase } from "./test-database.ts";

async function oneConnection(t: TestContext) {
  const at = await makeTestDatabase();
  const database = connect({ url: at.appUrl, connections: 1, patienceMs: 5_000, onError: () => {} });
  const connection = await database.begin();
  t.after(async () => {
    await connection.rollback();
    connection.release();
    await database.close();
    await at.drop();
  });
  const ask = async <Row extends Record<string, unknown>>(text: ReturnType<typeof sql>) =>
    (await connection.tx.execute<Row>(text)).rows;
  const prepared = () =>
    ask<{ statement: string }>(
      sql`select statement from pg_prepared_statements where statement like '%int as n%' and statement not like '%pg_prepared%'`,
    );
  return { ask, prepared };
}

test("a statement that is sent again is parsed and planned no more", async (t) => {
  const { ask, prepared } = await oneConnection(t);
  const asked = (n: number) => ask(sql`select ${n}::int as n /* prepared here */`);
  await asked(1);
  assert.equal((await prepared()).length, 0);
  for (const n of [2, 3, 4]) assert.deepEqual(await asked(n), [{ n }]);
  assert.equal((await prepared()).length, 1);
});

test("texts without end do not fill a connection", async (t) => {
  const { ask, prepared } = await oneConnection(t);
  for (let n = 0; n < 600; n += 1) {
    const text = sql`select ${sql.raw(String(n))}::int as n /* prepared here */`;
    for (const _ of ["once", "again"]) assert.deepEqual(await ask(text), [{ n }]);
  }
  assert.ok((await prepared()).length <= 500, `${(await prepared()).length} are prepared`);
});
