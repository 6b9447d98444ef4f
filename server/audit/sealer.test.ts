import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { Client } from "pg";
import { walkChain } from "../../tools/verify-audit/chain.ts";
import { connect, sqlState } from "../database/connection.ts";
import { openBellTower, ring } from "../turn/test-bells.ts";
import { noteOf, openSealer } from "./sealer.ts";
import { openTestChain, sealEveryLeaf, type TestChain } from "./test-chain.ts";

/* What the sealer promises. That what it wrote is right is said by the verifier, which shares no code with it. */

let chain: TestChain | undefined;
beforeEach(async () => {
  await chain?.close();
  chain = await openTestChain();
});
after(() => chain?.close());
const here = () => chain ?? assert.fail("There is no chain.");

const findings = async (look: TestChain["look"]) => {
  const found: string[] = [];
  const lines = await walkChain(look, ({ says }) => found.push(says), 7);
  return { found, lines };
};

/** The leaves in the order in which they are chained. */
const chained = async () =>
  (await here().look<{ leaf: string }>("select leaf from house.audit_line order by number")).map(({ leaf }) => leaf);

async function untilSo(isSo: () => Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < 5_000; asked += 1) if (await isSo()) return;
  throw new Error("It never came to be so.");
}

test("leaves are chained once each, in the order of their transactions", async () => {
  const { look, leave, sealAll } = here();
  await sealAll();
  const ids = await leave(25);
  await sealAll();
  assert.deepEqual(await chained(), ids);
  assert.deepEqual(await findings(look), { found: [], lines: 25 });
});

test("what was there before the first sealer is chained at one tick, in batches", async () => {
  const { look, leave, sealer } = here();
  await leave(25);
  await sealer({ batch: 10 }).tick();
  const [written] = await look<{ transactions: number }>(
    "select count(distinct xmin::text)::int as transactions from house.audit_line",
  );
  assert.ok((written?.transactions ?? 0) >= 3, "A million leaves would be one transaction.");
  assert.deepEqual(await findings(look), { found: [], lines: 25 });
});

test("with sixteen writers, sixteen sealers and killed connections every leaf is sealed exactly once", async () => {
  const { house, doctor } = await openBellTower();
  const others = connect({ url: house.at.appUrl, connections: 16, patienceMs: 10_000, onError: () => {} });
  try {
    const sealing = Array.from({ length: 16 }, () =>
      openSealer({ database: others, heads: null, clock: Date.now, onFault: () => {}, batch: 5 }),
    );
    let writing = true;
    let killed = 0;
    const kill = async () => {
      while (writing) {
        const [dead] = await house.look<{ count: number }>(
          `select count(pg_terminate_backend(pid))::int as count from (
             select pid from pg_stat_activity where datname = current_database() and query like '%seal_audit%'
               and usename = 'khurak_app' and state = 'active' limit 1) as one`,
        );
        killed += dead?.count ?? 0;
      }
    };
    const write = async (writer: number) => {
      // Ten each, and where nobody was killed yet more, until somebody is.
      for (let count = 0; count < 10 || (killed === 0 && count < 200); count += 1)
        await house.act(ring, { bellId: `${writer} ${count}` }, doctor);
    };
    const seal = async (one: (typeof sealing)[number]) => {
      while (writing) await one.tick();
    };
    const written = Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer))).finally(
      () => (writing = false),
    );
    await Promise.all([written, kill(), ...sealing.map(seal)]);
    await sealEveryLeaf(house.look, sealing[0] ?? assert.fail());
    assert.ok(killed > 0, "No sealer was ever met at work.");
    const { found, lines } = await findings(house.look);
    assert.deepEqual(found, []);
    assert.ok(lines >= 160);
  } finally {
    await others.close();
    await house.close();
  }
});

test("who began early and committed late is not passed by", async () => {
  const { database, clock, look, leave, sealer, sealAll } = here();
  await sealAll();
  const early = await database.begin();
  const insert = `insert into house.audit_leaf (id, at, operation, surface, actor, outcome, people)
    values ('01999999-0000-7000-8000-000000000001', $1, 'bells.ring', 'test', 'stranger', 'done', '{}')`;
  await early.send(insert, [new Date(clock.now)]);
  const later = await leave(3);
  const one = sealer();
  await one.tick();
  clock.now += 90_000;
  const [waiting, note] = [await chained(), noteOf(one.standing(), clock.now)];
  await early.commit();
  early.release();
  assert.deepEqual(waiting, [], "What came later waits for it.");
  assert.match(note, /the oldest unsealed leaf has waited 90 s/);
  await sealAll(one);
  assert.deepEqual(await chained(), ["01999999-0000-7000-8000-000000000001", ...later]);
  assert.deepEqual((await findings(look)).found, []);
  assert.match(noteOf(one.standing(), clock.now), /nothing waits/);
});

test("a sealer that dies in the middle of a batch leaves nothing of it, and meanwhile no other begins", async () => {
  const { look, leave, sealer, sealAll, faults } = here();
  await leave(9);
  await look("select pg_advisory_lock(7)");
  await look(`create function house.wait() returns trigger language plpgsql as
    'begin if new.number = 5 then perform pg_advisory_xact_lock(7); end if; return new; end'`);
  await look("create trigger wait before insert on house.audit_line for each row execute function house.wait()");
  const dying = sealer();
  let ended: Promise<void> | undefined;
  const stuck = "select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";
  await untilSo(async () => {
    // Until the horizon lets it begin.
    ended ??= dying.tick().then(() => void (ended = undefined));
    return (await look(stuck)).length === 1;
  });
  const other = sealer();
  await other.tick();
  assert.equal(other.standing().lookedAt, null);
  await look(`select pg_terminate_backend(pid) from (${stuck}) as dying`);
  await ended;
  assert.deepEqual(faults, ["audit leaves wait: sealing failed"]);
  assert.equal(dying.standing().sealingFails, true);
  assert.deepEqual(await chained(), []);
  await look("drop function house.wait cascade");
  await sealAll(dying);
  assert.deepEqual(await findings(look), { found: [], lines: 9 });
  assert.equal(dying.standing().sealingFails, false);
});

const bookmark = "select xid::text, cluster::text, looked_through from house.audit_bookmark";

test("in a database restored into another cluster every leaf is sealed, and none twice", async () => {
  const { look, leave, sealer, sealAll } = here();
  await leave(5);
  await sealAll();
  const [before] = await look<{ hash: Buffer }>("select hash from house.audit_line where number = 5");
  const restored = await leave(6);
  // As it looks over there: the count of transactions is far behind what rows and bookmark say.
  await look("update house.audit_leaf set xid = '900000000000' where id = any ($1)", [restored.slice(0, 4)]);
  await look("update house.audit_bookmark set xid = '900000000000', leaf = $1", [restored[1]]);
  const one = sealer({ batch: 2 });
  await sealAll(one);
  await leave(3);
  await sealAll(one);
  assert.deepEqual(await findings(look), { found: [], lines: 14 });
  const [same] = await look<{ hash: Buffer }>("select hash from house.audit_line where number = 5");
  assert.deepEqual(same, before);
  const [place] = await look<{ xid: string }>(bookmark);
  assert.ok(BigInt(place?.xid ?? 0) < 900_000_000_000n, "It goes by this cluster's count again.");
});

test("another cluster whose count is just ahead is told apart by its name", async () => {
  const { look, leave, sealAll } = here();
  await leave(4);
  await sealAll();
  const [behind] = await leave(1);
  await look("update house.audit_leaf set xid = '3' where id = $1", [behind]);
  await look("update house.audit_bookmark set cluster = cluster - 1");
  await sealAll();
  assert.deepEqual(await findings(look), { found: [], lines: 5 });
});

test("a bookmark that is lost, or put back, seals nothing twice", async () => {
  const { look, leave, sealAll } = here();
  await leave(6);
  await sealAll();
  for (const damage of ["delete from house.audit_bookmark", "update house.audit_bookmark set xid = '3'"]) {
    await look(damage);
    await leave(2);
    await sealAll();
  }
  assert.deepEqual(await findings(look), { found: [], lines: 10 });
});

test("an idle house writes nothing", async () => {
  const { look, leave, sealAll } = here();
  await leave(3);
  await sealAll();
  await look("begin");
  const [sealed] = await look<{ sealed: number }>("select sealed from house.seal_audit(100)");
  const [wrote] = await look<{ xid: string | null }>("select pg_current_xact_id_if_assigned()::text as xid");
  await look("rollback");
  assert.equal(sealed?.sealed, 0);
  assert.equal(wrote?.xid, null);
});

test("the app can seal, and can read no leaf and touch no line", async () => {
  const { appUrl, leave, sealAll } = here();
  await leave(2);
  await sealAll();
  const app = new Client({ connectionString: appUrl });
  await app.connect();
  for (const text of [
    "select from house.audit_leaf",
    "update house.audit_leaf set actor = 'nobody'",
    "delete from house.audit_leaf",
    ...["house.audit_line", "house.audit_bookmark"].flatMap((table) => [
      `select from ${table}`,
      `insert into ${table} default values`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]),
    "update house.audit_line set hash = ''",
    "update house.audit_bookmark set xid = '3'",
    "set role khurak_door",
  ]) {
    await assert.rejects(app.query(text), (error) => sqlState(error) === "42501", text);
  }
  await app.end();
});

test("a leaf cannot be written so that it stops the sealer", async () => {
  const { look, sealAll } = here();
  const odd = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code + 1)).join("");
  await look(
    `insert into house.audit_leaf (id, at, operation, asked_by, surface, actor, outcome, people, subject) values
     (gen_random_uuid(), 'infinity', $1, '', E'\\u2028\\U0001F514', 'ख़ुराक', '"],["', '{}', '{"b": 1, "a": [null]}'),
     (gen_random_uuid(), '-infinity', '', null, '\\', '', '', array[[gen_random_uuid()]], 'null'),
     (gen_random_uuid(), '0044-03-15 00:00:00.000001 BC', '', null, '', '', '', array[null]::uuid[], null)`,
    [odd],
  );
  await sealAll();
  assert.deepEqual(await findings(look), { found: [], lines: 3 });
});
