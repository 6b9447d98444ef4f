import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithRegisters } from "../../../scenarios/with-registers.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readChild } from "../../children/operations.ts";
import { readImmunization } from "../../immunization/operations.ts";
import {
  addRows,
  beginImport,
  confirmImport,
  forgetUnconfirmed,
  importNextRows,
  listImports,
  readImport,
  readOrigin,
  undoImport,
} from "../operations.ts";

/* A register comes in by rows that an admin confirmed: each once, whole or not at all. */

let opened: Awaited<ReturnType<typeof openWithRegisters>>;
let world: (typeof opened)["world"];
before(async () => {
  opened = await openWithRegisters();
  ({ world } = opened);
});
after(() => world.house.close());

test("rows become children whom a worker carries, with doses known by the register and nobody's consent", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const importId = await opened.brought([opened.row(2), opened.row(3, {}, { doses: [] })], worker.member);
  const [first] = await opened.linesOf(importId);
  assert.ok(first);
  const childId = first.child as never;
  const child = await world.house.act(readChild, { childId }, worker);
  assert.equal(child.consent, null);
  assert.equal(child.registeredBy.memberId, world.admin.member);
  const { doses } = await world.house.act(readImmunization, { childId }, worker);
  assert.deepEqual(
    doses.map(({ vaccine, on, evidence, by }) => [vaccine, on, evidence, by.memberId]),
    [["BCG", "2026-06-01", "register", world.admin.member]],
  );
  const { imports } = await world.house.act(readOrigin, { childId }, worker);
  assert.deepEqual(
    imports.map((one) => [one.importId, one.as, one.by.memberId]),
    [[importId, "registered", world.admin.member]],
  );
  const shown = await opened.read(importId);
  assert.deepEqual([shown.state, shown.fileName, shown.ends.registered], ["finished", "Naya Tola 2026.xlsx", 2]);
});

test("where nobody saw the register its doses are somebody's word, and certify nothing", async () => {
  const [line] = await opened.linesOf(await opened.brought([opened.row(2)], null, false));
  const { doses } = await world.house.act(readImmunization, { childId: line?.child as never }, world.admin);
  assert.deepEqual(
    doses.map(({ evidence }) => evidence),
    ["recall"],
  );
});

test("a worker's fifty-first child from a register waits in the review list, and is not lost", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const importId = await opened.brought(
    Array.from({ length: 52 }, (_, at) => opened.row(at + 2)),
    worker.member,
  );
  assert.equal((await opened.read(importId)).ends.registered, 52);
  assert.deepEqual(await world.meter(worker), { carried: 50, atMost: 50, waiting: 2 });
});

test("nothing comes in before it is confirmed, and nothing is confirmed before all rows are there", async () => {
  const importId = world.house.newId();
  const begun = { importId, placeId: world.phc, workerId: null, fileName: "x", rows: 2, leftOut: 0 };
  await world.house.act(beginImport, begun as never, world.admin);
  await world.house.act(addRows, { importId, rows: [opened.row(2)] } as never, world.admin);
  const confirm = () => world.house.send(confirmImport, { importId, registerSeen: true } as never, world.admin);
  assert.equal(codeOf(await confirm()), "rows-missing");
  assert.equal(
    codeOf(await world.house.send(importNextRows, { importId } as never, opened.asHouse())),
    "no-such-import",
  );
  await world.house.act(addRows, { importId, rows: [opened.row(3)] } as never, world.admin);
  assert.equal(
    codeOf(await world.house.send(addRows, { importId, rows: [opened.row(4)] } as never, world.admin)),
    "too-many-rows",
  );
  assert.equal(codeOf(await confirm()), "done");
  assert.equal(codeOf(await confirm()), "confirmed-already");
});

test("sixteen at once bring one import in once", async () => {
  const importId = await opened.sent(Array.from({ length: 60 }, (_, at) => opened.row(at + 2)));
  await Promise.all(
    Array.from({ length: 16 }, () =>
      world.house.send(confirmImport, { importId, registerSeen: true } as never, world.admin),
    ),
  );
  // Whoever finds another at it leaves it to them.
  const hand = async () => {
    while (codeOf(await world.house.send(importNextRows, { importId } as never, opened.asHouse())) === "done") {
      if ((await opened.read(importId)).state === "finished") return;
    }
  };
  await Promise.all(Array.from({ length: 16 }, hand));
  await opened.run(importId);
  const lines = await opened.linesOf(importId);
  assert.equal(lines.filter(({ end }) => end === "registered").length, 60);
  assert.equal(new Set(lines.map(({ child }) => child)).size, 60);
  const [counted] = await world.house.look<{ doses: number }>(
    "select count(*)::int as doses from immunization.dose where child in (select child from registers.line where import = $1)",
    [importId],
  );
  assert.equal(counted?.doses, 60);
});

test("what was killed in the middle of some rows is begun anew: nothing is lost, nothing doubled", async () => {
  const importId = await opened.sent(Array.from({ length: 25 }, (_, at) => opened.row(at + 2)));
  await world.house.act(confirmImport, { importId, registerSeen: true } as never, world.admin);
  // A row that cannot be opened ends the turn as a kill does: after nineteen others were written.
  await world.house.look("update registers.line set sealed = '\\x00' || sealed where import = $1 and number = 21", [
    importId,
  ]);
  assert.equal(
    codeOf(await world.house.send(importNextRows, { importId } as never, opened.asHouse())),
    "something-broke",
  );
  assert.equal((await opened.linesOf(importId)).filter(({ end }) => end !== "waiting").length, 0);
  const [counted] = await world.house.look<{ count: number }>(
    "select count(*)::int as count from children.identity i join registers.line l on l.child = i.child where l.import = $1",
    [importId],
  );
  assert.equal(counted?.count, 0);
  await world.house.look("update registers.line set sealed = substr(sealed, 2) where import = $1 and number = 21", [
    importId,
  ]);
  await opened.run(importId);
  assert.equal((await opened.read(importId)).ends.registered, 25);
});

test("what the house refuses is left with its reason, whole, and the others come in", async () => {
  const importId = await opened.brought([
    opened.row(2),
    opened.row(3, { born: { day: "2005-01-01" as never, exact: true } }, { doses: [] }),
    opened.row(4, {}, { doses: [{ vaccine: "BCG", on: "2026-05-31" }] }),
    opened.row(5, {}, { doses: [{ vaccine: "BCG", on: "2026-11-22" }] }),
    opened.row(6),
  ]);
  const shown = await opened.read(importId);
  assert.deepEqual([shown.ends.registered, shown.ends.left], [2, 3]);
  assert.deepEqual(
    shown.lines.map(({ line, why, child }) => [line, why, child]),
    [
      [3, "not-a-child", null],
      [4, "before-birth", null],
      [5, "day-not-begun", null],
    ],
  );
});

test("once all rows came in nobody can read them any more, nor those that nobody confirmed within a week", async () => {
  const open = await opened.sent([opened.row(2)]);
  const finished = await opened.brought([opened.row(2)]);
  const keyOf = (importId: string) =>
    world.house.look<{ wrapped: Buffer | null }>(
      "select k.wrapped from registers.import i join house.person_key k on k.person = i.rows_key where i.id = $1",
      [importId],
    );
  assert.deepEqual(
    (await opened.linesOf(finished)).map(({ sealed }) => sealed),
    [null],
  );
  assert.equal((await keyOf(finished))[0]?.wrapped, null);
  world.house.clock.now += 6 * 86_400_000;
  await world.house.act(forgetUnconfirmed, {}, opened.asHouse());
  assert.notEqual((await keyOf(open))[0]?.wrapped, null);
  world.house.clock.now += 2 * 86_400_000;
  await world.house.act(forgetUnconfirmed, {}, opened.asHouse());
  assert.equal((await keyOf(open))[0]?.wrapped, null);
  assert.deepEqual(
    (await opened.linesOf(open)).map(({ sealed }) => sealed),
    [null],
  );
  world.house.clock.now -= 8 * 86_400_000;
});

test("an admin sees the imports of their own area, and no other organisation's", async () => {
  const importId = await opened.brought([opened.row(2)]);
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("admin", theirs.district);
  const away = await world.ours.member("admin", await world.facility());
  for (const other of [stranger, away]) {
    const { imports } = await world.house.act(listImports, {}, other);
    assert.equal(
      imports.some((one) => one.importId === importId),
      false,
    );
    assert.equal(codeOf(await world.house.send(readImport, { importId } as never, other)), "not-allowed");
    assert.equal(codeOf(await world.house.send(undoImport, { importId } as never, other)), "not-allowed");
  }
  assert.equal(
    (await world.house.act(listImports, {}, world.admin)).imports.some((one) => one.importId === importId),
    true,
  );
});
