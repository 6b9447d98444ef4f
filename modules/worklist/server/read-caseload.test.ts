import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { openOnVideo } from "../../../scenarios/on-video.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { assignWorker, endCare, erasePatient, registerPatient } from "../../people/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { type CaseloadRow, readCaseload } from "../operations.ts";

/* What a worker's phone keeps, beside a phone that asks for everything each time. */

let way: Awaited<ReturnType<typeof openOnVideo>>;
before(async () => {
  way = await openOnVideo();
});
after(() => way.house.close());

/** A phone: what it keeps, by what it was told. */
function phoneOf(worker: Claims, limit = 50) {
  const kept = new Map<string, CaseloadRow>();
  let cursor: string | null = null;
  return {
    kept,
    cursor: () => cursor,
    async ask(): Promise<number> {
      for (let asked = 1; ; asked += 1) {
        const told = await way.house.act(
          readCaseload,
          { limit, ...(cursor === null ? {} : { after: cursor }) },
          worker,
        );
        if (told.anew) kept.clear();
        for (const row of told.patients) kept.set(row.patientId, row);
        for (const id of told.gone) kept.delete(id);
        cursor = told.cursor;
        if (!told.more) return asked;
      }
    },
  };
}

/** Transactions of other databases hold the horizon back as well: it is asked until it has been told. */
const hears = (phone: ReturnType<typeof phoneOf>, isSo: () => boolean) =>
  way.house.until(async () => {
    await phone.ask();
    return isSo();
  });

async function isWhole(phone: ReturnType<typeof phoneOf>, worker: Claims): Promise<void> {
  const fresh = phoneOf(worker, 100);
  await fresh.ask();
  const inOrder = (kept: Map<string, CaseloadRow>) =>
    Array.from(kept.values()).toSorted((a, b) => (a.patientId < b.patientId ? -1 : 1));
  assert.deepEqual(inOrder(phone.kept), inOrder(fresh.kept));
}

test("a caseload read page by page, and then only what changed, is the caseload", async () => {
  way.dawn(1);
  const worker = way.worker;
  for (let count = 0; count < 5; count += 1) await way.patient();
  const { patientId, episodeId, phone: theirs } = await way.filming();
  const phone = phoneOf(worker, 2);
  assert.equal(await phone.ask(), 3);
  assert.equal(phone.kept.size, 6);
  assert.equal(phone.kept.get(patientId)?.course?.letters, "");
  await phone.ask();
  await way.said(patientId, 1);
  await hears(phone, () => phone.kept.get(patientId)?.course?.letters === "v");
  assert.equal(phone.kept.get(patientId)?.course?.episodeId, episodeId);
  way.dawn(2);
  const clip = await way.filmed(patientId, 2, theirs);
  await way.judged(patientId, clip, { verdict: "retake", reasons: ["too-dark"] });
  await way.followed();
  await hears(phone, () => phone.kept.get(patientId)?.course?.letters === "vm");
  await isWhole(phone, worker);
});

test("whoever is mine no more, or was erased, is named as gone; of other people's patients nothing is told", async () => {
  way.dawn(1);
  const [mine, other] = [await way.ours.member("worker", way.phc), await way.ours.member("worker", way.phc)];
  const registered = async (worker: Claims) => {
    const patientId = way.id();
    const name = `Somebody ${"abcdefgh"[count++]}`;
    const input = testRegistration({ patientId, placeId: way.phc, on: "2026-11-21" }, { name, phone: null });
    await way.house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, worker);
    return patientId;
  };
  let count = 0;
  const [kept, left, erased] = [await registered(mine), await registered(mine), await registered(mine)];
  const phone = phoneOf(mine);
  await phone.ask();
  assert.equal(phone.kept.size, 3);
  const theirs = await registered(other);
  await way.house.act(assignWorker, { patientId: left, careId: way.id(), memberId: other.member as never }, way.doctor);
  await way.house.act(endCare, { patientId: left, memberId: mine.member as never }, way.doctor);
  const all = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: erased, because: "asked-for-it" }, all);
  const told: string[] = [];
  await way.house.until(async () => {
    const answer = await way.house.act(readCaseload, { after: phone.cursor() ?? "" }, mine);
    told.push(JSON.stringify(answer));
    return answer.gone.length === 2;
  });
  assert.equal(
    told.some((answer) => answer.includes(theirs)),
    false,
  );
  await hears(phone, () => phone.kept.size === 1);
  assert.deepEqual([...phone.kept.keys()], [kept]);
  for (const id of [left, erased]) assert.ok(told.at(-1)?.includes(id));
  await isWhole(phone, mine);
});

test("what is written early and committed late is not passed by", async () => {
  way.dawn(1);
  const late = await way.patient();
  const phone = phoneOf(way.worker);
  await phone.ask();
  // Another turn that has written its event and not committed yet.
  const slow = new Client({ connectionString: way.house.at.superUrl });
  await slow.connect();
  await slow.query("begin");
  await slow.query(
    `insert into house.event (organisation, id, name, carries, operation, actor, at)
     values ($1, $2, 'PatientChanged', jsonb_build_object('patientId', $3::text), 'test', 'test', now())`,
    [way.ours.id, way.id(), late],
  );
  await way.patient();
  await phone.ask();
  await slow.query("commit");
  await slow.end();
  // Known already: told once more is what a change looks like.
  phone.kept.delete(late);
  await hears(phone, () => phone.kept.has(late));
});

test("nobody is passed by where the numbers of transactions grow by a digit", async () => {
  way.dawn(1);
  const worker = await way.ours.member("worker", way.phc);
  const phone = phoneOf(worker, 1);
  const changed: string[] = [];
  for (const xid of ["9", "10", "99", "100"]) {
    const patientId = way.id();
    const name = `Digit ${"abcd"[changed.length]}`;
    const input = testRegistration({ patientId, placeId: way.phc, on: "2026-11-21" }, { name, phone: null });
    await way.house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, worker);
    await way.house.look(
      `insert into house.event (organisation, id, xid, name, carries, operation, actor, at)
       values ($1, $2, $3::text::xid8, 'PatientChanged', jsonb_build_object('patientId', $4::text), 'test', 'test', now())`,
      [way.ours.id, way.id(), xid, patientId],
    );
    changed.push(patientId);
  }
  await phone.ask();
  const told: string[] = [];
  let after = JSON.stringify({ ...(JSON.parse(phone.cursor() ?? "") as object), xid: "8" });
  for (const _ of changed) {
    const answer = await way.house.act(readCaseload, { limit: 1, after }, worker);
    told.push(...answer.patients.map(({ patientId }) => patientId));
    after = answer.cursor;
  }
  assert.deepEqual(told, changed);
});

test("sixteen who write while a phone reads: it ends with everything, once each", async () => {
  way.dawn(1);
  const worker = await way.ours.member("worker", way.phc);
  const phone = phoneOf(worker, 3);
  await phone.ask();
  let writing = true;
  const names = "abcdefghijklmnop";
  const writers = Array.from({ length: 16 }, async (_, at) => {
    for (let count = 0; count < 5; count += 1) {
      const name = `Writer ${names[at]}${names[count]}`;
      const input = testRegistration(
        { patientId: way.house.newId(), placeId: way.phc, on: "2026-11-21" },
        { name, phone: null },
      );
      await way.house.act(registerPatient, { ...input, similar: "looked-at-and-new" }, worker);
    }
  });
  const reading = (async () => {
    while (writing) await phone.ask();
  })();
  await Promise.all(writers);
  writing = false;
  await reading;
  await hears(phone, () => phone.kept.size === 80);
  await isWhole(phone, worker);
});

test("a cursor that is none, another worker's, or ahead of the database begins anew", async () => {
  const worker = await way.ours.member("worker", way.phc);
  const anew = async (after: string) => (await way.house.act(readCaseload, { after }, worker)).anew;
  const phone = phoneOf(way.worker);
  await phone.ask();
  assert.equal(await anew(phone.cursor() ?? ""), true);
  assert.equal(await anew("nonsense"), true);
  const own = phoneOf(worker);
  await own.ask();
  assert.equal(await anew(own.cursor() ?? ""), false);
  const ahead = { ...(JSON.parse(own.cursor() ?? "") as object), xid: "18446744073709551" };
  assert.equal(await anew(JSON.stringify(ahead)), true);
});
