import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { erasePatient, registerPatient } from "../../people/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { mostSavedLists } from "../lists.ts";
import {
  countPatientsIn,
  exportPatientsIn,
  listPatientsIn,
  readSavedLists,
  removeSavedList,
  saveList,
} from "../operations.ts";
import { tellAll } from "../../../scenarios/telling.ts";

/* What whoever reads a list may ask of it. */

let way: Awaited<ReturnType<typeof openTheWay>>;
const people: Record<string, never> = {};

before(async () => {
  way = await openTheWay();
  const names = ["Sunita Hembrom", "Phulmani Soren", "Birsa Munda", "Kamla Devi", "Ashok Ram"];
  for (const [at, name] of names.entries()) {
    // Each a day after the one before.
    const ids = { patientId: way.house.newId(), placeId: way.phc, on: `2026-11-${16 + at}` };
    const phone = { number: `+91981230000${at + 1}`, of: "own" as const };
    await way.house.act(registerPatient, testRegistration(ids, { name, phone }), way.worker);
    people[name] = ids.patientId as never;
  }
  for (const name of ["Sunita Hembrom", "Kamla Devi"]) {
    await way.xray(people[name] as never);
    way.house.clock.now += 86_400_000;
  }
  await tellAll(way.house);
});
after(() => way.house.close());

type Input = Partial<InputOf<typeof listPatientsIn>> & Pick<InputOf<typeof listPatientsIn>, "set">;
const listed = (input: Input, by: Claims = way.doctor) => way.house.act(listPatientsIn, input, by);
const namesOf = (patients: readonly { name: string }[]) => patients.map(({ name }) => name);
const asked = async (input: Input, by: Claims = way.doctor) => codeOf(await way.house.send(listPatientsIn, input, by));

test("somebody is found in a list by a name in either script and by a phone, and only if they are in it", async () => {
  for (const search of ["Sunita", "सुनीता हेंब्रम", "9812300001", "+91 98123 00001"]) {
    assert.deepEqual(namesOf((await listed({ set: "all", search })).patients), ["Sunita Hembrom"], search);
    assert.deepEqual(namesOf((await listed({ set: "awaiting-decision", search })).patients), ["Sunita Hembrom"]);
    const { total, narrow } = await way.house.act(countPatientsIn, { set: "all", search }, way.doctor);
    assert.deepEqual([total, narrow], [1, false]);
  }
  assert.deepEqual((await listed({ set: "awaiting-decision", search: "Birsa" })).patients, []);
  assert.equal((await listed({ set: "all", search: "  " })).patients.length, 5);
});

test("whoever waits longest comes first, and says since when", async () => {
  const { patients } = await listed({ set: "awaiting-decision" });
  assert.deepEqual(
    patients.map(({ name, waitsSince, treatment }) => [name, waitsSince, treatment]),
    [
      ["Sunita Hembrom", "2026-11-21", null],
      ["Kamla Devi", "2026-11-22", null],
    ],
  );
  assert.deepEqual((await listed({ set: "awaiting-decision", order: "newest" })).patients, patients.toReversed());
});

test("somebody who leaves the list while it is read makes nobody else come twice or be passed by", async () => {
  const first = await listed({ set: "all", order: "newest", limit: 2 });
  const shown = namesOf(first.patients);
  const top = await way.ours.member("super-admin", null);
  const leaving = people[shown[0] ?? ""] as never;
  await way.house.act(erasePatient, { patientId: leaving, because: "asked-for-it" }, top);
  await tellAll(way.house);
  const rest = await listed({ set: "all", order: "newest", after: first.next ?? "", limit: 10 });
  assert.equal(rest.next, null);
  assert.deepEqual([...shown, ...namesOf(rest.patients)].toSorted(), Object.keys(people).toSorted());
});

test("a list whose line is late shows nobody who was erased meanwhile", async () => {
  const before = (await listed({ set: "all" })).patients.length;
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: people["Birsa Munda"] as never, because: "asked-for-it" }, top);
  assert.equal((await listed({ set: "all" })).patients.length, before - 1);
  await tellAll(way.house);
});

test("what a list cannot be narrowed by, whose order it has not and whose page it is not is refused, and so is a place elsewhere", async () => {
  assert.equal(await asked({ set: "all", phase: "intensive" }), "not-for-this-list");
  assert.equal(await asked({ set: "cured", outcome: "died" }), "not-for-this-list");
  assert.equal(await asked({ set: "silent", order: "fewest-taken" }), "not-for-this-list");
  const day = JSON.stringify(["2026-11-21", people["Birsa Munda"]]);
  assert.equal(await asked({ set: "on-treatment", order: "fewest-taken", after: day }), "page-unknown");
  const [elsewhere, nowhere] = [await way.ours.place("district", null), way.house.newId()];
  for (const placeId of [elsewhere, nowhere]) {
    assert.equal(await asked({ set: "all", placeId: placeId as never }), "not-my-place");
  }
  assert.equal((await listed({ set: "all", placeId: way.phc as never })).patients.length, 3);
});

test("a worker narrows among those they look after, and another place holds none of them", async () => {
  const set = "awaiting-decision";
  const here = await listed({ set, placeId: way.phc as never }, way.worker);
  assert.deepEqual(namesOf(here.patients), ["Sunita Hembrom", "Kamla Devi"]);
  const elsewhere = await way.ours.place("block", way.ours.district);
  assert.deepEqual((await listed({ set, placeId: elsewhere as never }, way.worker)).patients, []);
});

test("another organisation knows nobody of ours", async () => {
  const theirs = await way.house.organisation();
  const doctor = await theirs.member("doctor", null);
  assert.equal((await way.house.act(countPatientsIn, { set: "all" }, doctor)).total, 0);
  assert.equal(await asked({ set: "all", placeId: way.phc as never }, doctor), "not-my-place");
});

test("a table for a doctor holds no phone, and each page says in the audit whom it named", async () => {
  const page = await way.house.act(exportPatientsIn, { set: "all", limit: 2 }, way.doctor);
  assert.equal(page.patients.length, 2);
  assert.ok(page.next);
  assert.ok(!JSON.stringify(page).includes("98123"));
  const rest = await way.house.act(exportPatientsIn, { set: "all", limit: 2, after: page.next }, way.doctor);
  const leaves = await way.house.look<{ people: string[] }>(
    "select people from house.audit_leaf where operation = 'reports.exportPatientsIn' and outcome = 'done' order by xid",
  );
  const idsOf = ({ patients }: typeof page) => patients.map(({ patientId }) => patientId as string);
  assert.equal(leaves.length, 2);
  for (const id of idsOf(page)) assert.ok(leaves[0]?.people.includes(id));
  for (const id of idsOf(rest)) assert.ok(leaves[1]?.people.includes(id) && !leaves[0]?.people.includes(id));
  assert.equal(codeOf(await way.house.send(exportPatientsIn, { set: "all" }, way.worker)), "not-allowed");
});

test("a saved list is mine alone, at most thirty, and gone when I remove it", async () => {
  const wanted = { set: "silent", resistance: "RR" } as const;
  const save = (by: Claims, more: object = {}) =>
    way.house.send(saveList, { listId: way.id(), name: "Mine", wanted, order: "oldest", ...more } as never, by);
  const listId = way.id();
  await save(way.doctor, { listId });
  const mine = await way.house.act(readSavedLists, {}, way.doctor);
  assert.deepEqual(mine.lists, [{ listId, name: "Mine", wanted, order: "oldest" }]);
  assert.deepEqual((await way.house.act(readSavedLists, {}, way.neighbour)).lists, []);
  assert.equal(codeOf(await way.house.send(removeSavedList, { listId }, way.neighbour)), "no-such-list");
  assert.equal(codeOf(await save(way.doctor, { order: "fewest-taken" })), "not-for-this-list");
  const codes = await Promise.all(Array.from({ length: mostSavedLists }, () => save(way.doctor).then(codeOf)));
  assert.equal(codes.filter((code) => code === "too-many-lists").length, 1);
  await way.house.act(removeSavedList, { listId }, way.doctor);
  assert.equal((await way.house.act(readSavedLists, {}, way.doctor)).lists.length, mostSavedLists - 1);
  assert.equal(codeOf(await save(way.doctor)), "done");
});
