import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type KeptDays, usualKeptDays } from "../../foundation/keep-rules.ts";
import type { FileGiven } from "../../foundation/operation.ts";
import { openXray, readDiagnosis, saveXray } from "../../modules/diagnosis/operations.ts";
import { film, openTheWay } from "../../scenarios/on-the-way.ts";
import { sendAsTheHouse } from "../jobs/as-the-house.ts";
import { allModules } from "../modules.ts";
import { codeOf, testKeys } from "../test-house.ts";
import { noteOfFiles, tidyOf } from "./tidy.ts";

/* The night's work: what is over its time goes and leaves a trace, waste goes, and what is missing is said. */

const day = 86_400_000;
let way: Awaited<ReturnType<typeof openTheWay>>;
const said: string[] = [];
const tidy = tidyOf(allModules(testKeys), (_, says) => void said.push(says));
before(async () => {
  way = await openTheWay();
  // Files are dated by this machine's clock.
  way.house.clock.now = Date.now();
});
after(() => way.house.close());

async function night(kept: KeptDays = usualKeptDays) {
  const { house, ours } = way;
  said.length = 0;
  await tidy.job.run({
    ...house,
    now: house.clock.now,
    kept,
    askAlone: (statement) => house.database.askAlone(statement),
    everywhere: (work) =>
      work(
        sendAsTheHouse(house.turn, "files.tidy", ours.id, () => house.clock.now),
        ours.id,
      ),
  });
  return tidy.standing();
}

async function aFilm() {
  const patientId = await way.patient();
  const xrayId = await way.xray(patientId);
  const ask = async (operation: typeof saveXray | typeof openXray) =>
    codeOf(await way.house.send(operation, { patientId, xrayId }, way.doctor));
  const shown = async () =>
    (await way.house.act(readDiagnosis, { patientId }, way.doctor)).xrays.map(({ picture, notShown }) =>
      picture ? "shown" : notShown,
    );
  const [row] = await way.house.look<{ id: string; picture: string }>(
    "select f.id, f.picture from diagnosis.xray_file f join diagnosis.xray x on x.file = f.id where x.id = $1",
    [xrayId],
  );
  assert.ok(row);
  return { patientId, xrayId, ...row, ask, shown };
}
const isThere = async (id: string) => (await way.house.files.read(way.ours.id, id)) !== null;

test("an X-ray is kept for ever unless a house says otherwise, and then a day more is too long", async () => {
  const one = await aFilm();
  way.house.clock.now += 400 * day;
  await night();
  assert.equal(await one.ask(saveXray), "done");
  await night({ ...usualKeptDays, "x-ray": 401 });
  assert.equal(await one.ask(saveXray), "done");
  await night({ ...usualKeptDays, "x-ray": 399 });
  assert.equal(await one.ask(saveXray), "x-ray-no-longer-kept");
  assert.equal(await one.ask(openXray), "x-ray-not-shown");
  assert.deepEqual(await one.shown(), ["no-longer-kept"]);
  assert.deepEqual([await isThere(one.id), await isThere(one.picture)], [false, false]);
  const trace = await way.house.look<{ rule: string; gone: boolean }>(
    "select rule, gone_at is not null as gone from diagnosis.forgotten_file where patient = $1",
    [one.patientId],
  );
  assert.deepEqual(trace, [
    { rule: "x-ray: 399 days", gone: true },
    { rule: "x-ray: 399 days", gone: true },
  ]);
  const leaves = await way.house.look(
    "select from house.audit_leaf where operation = 'diagnosis.forgetOldXrays' and $1 = any (people)",
    [one.patientId],
  );
  assert.ok(leaves.length > 0, "the audit names whose it was");
});

test("a picture that is over its time goes, and the X-ray is still saved as it came", async () => {
  const one = await aFilm();
  way.house.clock.now += 40 * day;
  const { missing } = await night({ ...usualKeptDays, "x-ray-picture": 30 });
  assert.equal(missing, 0, "what was forgotten is not missed");
  assert.deepEqual(await one.shown(), ["picture-no-longer-kept"]);
  const saved = (await way.house.act(
    saveXray,
    { patientId: one.patientId, xrayId: one.xrayId },
    way.doctor,
  )) as FileGiven;
  assert.ok(film.equals(Buffer.from(saved.bytes)));
  assert.deepEqual([await isThere(one.id), await isThere(one.picture)], [true, false]);
});

test("a file that no record names goes when it is a day old, not before, and others' organisations are let be", async () => {
  way.house.clock.now = Date.now();
  const [orphan, elsewhere] = [way.house.newId(), way.house.newId()];
  const other = way.house.newId();
  await way.house.files.keep(way.ours.id, orphan, Buffer.from("waste"));
  await way.house.files.keep(other, elsewhere, Buffer.from("another house's"));
  const one = await aFilm();
  await night();
  assert.equal(await isThere(orphan), true);
  way.house.clock.now += 2 * day;
  assert.equal((await night()).orphansRemoved, 1);
  assert.equal(await isThere(orphan), false);
  assert.equal(await one.ask(saveXray), "done");
  assert.ok(await way.house.files.read(other, elsewhere));
});

test("when too many files have no record, none is removed: the database is not theirs", async () => {
  const many = Array.from({ length: 120 }, () => way.house.newId());
  for (const id of many) await way.house.files.keep(way.ours.id, id, Buffer.from("x"));
  way.house.clock.now += 2 * day;
  const { orphansLeft, orphansRemoved } = await night();
  assert.deepEqual({ orphansLeft, orphansRemoved }, { orphansLeft: 120, orphansRemoved: 0 });
  assert.match(said.join(), /none was removed/);
  for (const id of many) assert.ok(await isThere(id));
  for (const id of many) await way.house.files.remove(way.ours.id, id);
});

test("a record whose file is gone is said, in the note of /readyz too", async () => {
  const one = await aFilm();
  await way.house.files.remove(way.ours.id, one.picture);
  assert.equal((await night()).missing, 1);
  assert.match(said.join(), /lacks files/);
  const note = noteOfFiles(tidy.standing(), way.house.clock.now + 3_600_000);
  assert.match(note, /1 h ago: 1 missing/);
  assert.match(noteOfFiles({ ...tidy.standing(), lookedAt: null }, 0), /not compared/);
});
