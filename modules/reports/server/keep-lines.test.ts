import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { XrayAdded } from "../../diagnosis/events.ts";
import { erasePatient } from "../../people/operations.ts";
import { countPatientsIn, keepLines } from "../operations.ts";
import { keepLinesOf } from "./keep-lines-of.ts";
import { keepMissingLinesAtStart } from "./keep-missing-lines.job.ts";
import { tellAll } from "../../../scenarios/telling.ts";
import { whenLinesChange } from "./when-lines-change.ts";
import { sendAsTheHouse } from "../../../server/jobs/as-the-house.ts";

/* A line is what the facts say, whoever keeps it, how often, and in which order. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

const rows = (patientId: string) =>
  way.house.look(
    `select l.*, to_jsonb(array(select to_jsonb(r) from reports.listed r where r.patient = l.patient order by r.reach)) as lists
     from reports.line l where l.patient = $1`,
    [patientId],
  );
const counted = (set: "all" | "awaiting-decision", by = way.doctor) =>
  way.house.act(countPatientsIn, { set }, by).then(({ total }) => total);

/** Somebody who keeps lines in a transaction that the test ends, and stops before writing what they have read. */
async function openSlowHand() {
  const client = new Client({ connectionString: way.house.at.appUrl });
  await client.connect();
  await client.query("begin");
  await client.query("select set_config('khurak.organisation', $1, true)", [way.ours.id]);
  const actor = { is: "house", name: "test", organisation: way.ours.id } as const;
  const tx = drizzle({ client });
  const [read, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = new Proxy(tx, {
    get: (of, name) =>
      name !== "execute"
        ? Reflect.get(of, name)
        : async (statement: SQL) => {
            if (new PgDialect().sqlToQuery(statement).sql.includes("jsonb_populate_recordset")) {
              read.resolve();
              await goOn.promise;
            }
            return of.execute(statement);
          },
  });
  const hands = { actor, now: way.house.clock.now, today: "2026-11-21" as never, timeZone: "Asia/Kolkata", tx: slow };
  return {
    keeps: (patientId: string) => keepLinesOf(hands, [patientId]),
    read: read.promise,
    goOn: goOn.resolve,
    async end() {
      await client.query("commit");
      await client.end();
    },
  };
}

test("whoever keeps a line waits for whoever keeps it already, and has seen what came meanwhile", async () => {
  const patientId = await way.patient();
  await tellAll(way.house);
  const earlier = await openSlowHand();
  const kept = earlier.keeps(patientId);
  await earlier.read;
  // What the earlier one has not seen.
  const xrayId = await way.xray(patientId);
  const later = whenLinesChange.find(({ to }) => to === XrayAdded);
  assert.ok(later);
  const carries = { patientId, xrayId };
  const told = way.house.turn.react(later, { event: way.house.newId(), organisation: way.ours.id, carries });
  await Promise.race([told, way.house.until(async () => (await way.house.blocked()) === 1)]);
  earlier.goOn();
  await kept;
  await earlier.end();
  await told;
  assert.equal(await counted("awaiting-decision"), 1);
});

test("the first line of somebody is kept once, also by two at a time", async () => {
  const patientId = await way.patient();
  const earlier = await openSlowHand();
  const kept = earlier.keeps(patientId);
  await earlier.read;
  const told = tellAll(way.house);
  await way.house.until(async () => (await way.house.blocked()) === 1);
  earlier.goOn();
  await kept;
  await earlier.end();
  await told;
  assert.equal((await rows(patientId)).length, 1);
});

test("told late, told twice, told in another order: the line is the same", async () => {
  const patientId = await way.patient();
  const [picture, smear] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, smear);
  await tellAll(way.house);
  const once = await rows(patientId);
  assert.equal(once[0]?.["stands"], "confirmed");
  const happened = await way.house.look<{ name: string; carries: object }>(
    "select name, carries from house.event where carries ->> 'patientId' = $1 order by id desc",
    [patientId],
  );
  const all = [...happened, ...happened].flatMap(({ name, carries }) =>
    whenLinesChange.filter(({ to }) => to.name === name).map((reaction) => ({ reaction, carries })),
  );
  assert.ok(all.length > 6);
  await Promise.all(
    all.map(({ reaction, carries }) =>
      way.house.turn.react(reaction, { event: way.house.newId(), organisation: way.ours.id, carries }),
    ),
  );
  assert.deepEqual(await rows(patientId), once);
});

test("sixteen rounds at once leave what one leaves", async () => {
  for (let n = 0; n < 12; n += 1) await way.patient();
  const house = { is: "house", name: "test", organisation: way.ours.id } as const;
  const round = () => way.house.act(keepLines, { of: "missing" }, house);
  await Promise.all(Array.from({ length: 16 }, round));
  assert.equal(await counted("all"), await allOf());
  assert.equal((await round()).kept, 0);
});

async function allOf(): Promise<number> {
  const [found] = await way.house.look<{ count: number }>("select count(*)::int from people.published_patient");
  return found?.count ?? 0;
}

test("a database that is older than the line list has its lines after the first minute, and nobody's who was erased", async () => {
  const gone = await way.patient();
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: gone, because: "asked-for-it" }, top);
  await way.house.look("truncate reports.line, reports.listed");
  assert.equal(await counted("all"), 0);
  const send = sendAsTheHouse(way.house.turn, "test", way.ours.id, () => way.house.clock.now);
  const everywhere = (work: (send: never, organisation: string) => Promise<void>) => work(send as never, way.ours.id);
  await keepMissingLinesAtStart.run({ everywhere } as never);
  assert.equal(await counted("all"), await allOf());
  assert.deepEqual(await rows(gone), []);
});

test("of whoever was erased the line says nothing, and no list knows them", async () => {
  const patientId = await way.patient();
  const [picture, smear] = [await way.xray(patientId), await way.result(patientId)];
  await way.confirmed(patientId, picture, smear);
  await way.started(patientId);
  await tellAll(way.house);
  const everybody = await counted("all");
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId, because: "asked-for-it" }, top);
  await tellAll(way.house);
  assert.equal(await counted("all"), everybody - 1);
  const [left] = await rows(patientId);
  const kept = ["organisation", "patient", "reach", "sex", "born_year", "registered_on", "counted_on", "lists"];
  const saidBy = (row: object) =>
    new Set(Object.entries(row).flatMap(([name, value]) => (kept.includes(name) ? [] : [value])));
  assert.ok(left);
  assert.deepEqual(saidBy(left), new Set([null, 0, "nothing-yet"]));
  for (const list of left["lists"] as object[]) assert.deepEqual(saidBy(list), new Set([null, false]));
});
