import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithChildren, today } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { correctChild, findChildren, readChild, registerChild } from "../../children/operations.ts";
import type { ChildIdentity } from "../../children/child.ts";
import { readImmunization, recordDoses } from "../../immunization/operations.ts";
import {
  addRows,
  beginImport,
  compareRows,
  confirmImport,
  forgetUnconfirmed,
  importNextRows,
  listImports,
  readImport,
  readOrigin,
  undoImport,
  undoNextRows,
} from "../operations.ts";

/* A register comes in by rows that an admin confirmed: each once, whole or not at all, and is taken back whole. */

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const house = { is: "house", name: "registers.whenImportConfirmed" } as const;
const asHouse = () => ({ ...house, organisation: world.ours.id });

interface Row {
  readonly line: number;
  readonly identity: ChildIdentity;
  readonly doses: { vaccine: "BCG" | "OPV" | "PENTA"; on: string | null }[];
  readonly choice: { is: "new" } | { is: "looked-at-and-new" } | { is: "same"; childId: string };
}

function row(line: number, changes: Partial<ChildIdentity> = {}, more: Partial<Row> = {}): Row {
  const { identity } = world.fresh({ born: { day: "2026-06-01" as never, exact: true }, ...changes });
  return { line, identity: identity, doses: [{ vaccine: "BCG", on: "2026-06-01" }], choice: { is: "new" }, ...more };
}

async function sent(rows: readonly Row[], workerId: string | null = null, by: Claims = world.admin): Promise<string> {
  const importId = world.house.newId();
  const begun = {
    importId,
    placeId: world.phc,
    workerId,
    fileName: "Naya Tola 2026.xlsx",
    rows: rows.length,
    leftOut: 0,
  };
  await world.house.act(beginImport, begun as never, by);
  for (let at = 0; at < rows.length; at += 100) {
    await world.house.act(addRows, { importId, rows: rows.slice(at, at + 100) } as never, by);
  }
  return importId;
}

async function run(importId: string): Promise<void> {
  for (;;) {
    const { left } = await world.house.act(importNextRows, { importId } as never, asHouse());
    if (left === 0) return;
  }
}

async function brought(rows: readonly Row[], workerId: string | null = null, registerSeen = true): Promise<string> {
  const importId = await sent(rows, workerId);
  await world.house.act(confirmImport, { importId, registerSeen } as never, world.admin);
  await run(importId);
  return importId;
}

async function undone(importId: string): Promise<void> {
  await world.house.act(undoImport, { importId } as never, world.admin);
  for (;;) if ((await world.house.act(undoNextRows, { importId } as never, asHouse())).left === 0) return;
}

const read = (importId: string) => world.house.act(readImport, { importId } as never, world.admin);
const linesOf = (importId: string) =>
  world.house.look<{
    number: number;
    end: string;
    why: string | null;
    child: string;
    sealed: Buffer | null;
    doses: string[];
  }>('select number, "end", why, child, sealed, doses from registers.line where import = $1 order by number', [
    importId,
  ]);
const compared = async (rows: readonly Row[], by: Claims = world.admin) =>
  (
    await world.house.act(
      compareRows,
      {
        placeId: world.phc,
        rows: rows.map(({ line, identity: { name, sex, born, ofBirth, mother, guardian, phone } }) => ({
          ...{ line, name, sex, born, ofBirth, mother, guardian, phone },
        })),
      } as never,
      by,
    )
  ).rows;

test("rows become children whom a worker carries, with doses known by the register and nobody's consent", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const importId = await brought([row(2), row(3, {}, { doses: [] })], worker.member);
  const [first] = await linesOf(importId);
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
  const shown = await read(importId);
  assert.deepEqual([shown.state, shown.fileName, shown.ends.registered], ["finished", "Naya Tola 2026.xlsx", 2]);
});

test("where nobody saw the register its doses are somebody's word, and certify nothing", async () => {
  const [line] = await linesOf(await brought([row(2)], null, false));
  const { doses } = await world.house.act(readImmunization, { childId: line?.child as never }, world.admin);
  assert.deepEqual(
    doses.map(({ evidence }) => evidence),
    ["recall"],
  );
});

test("a worker's fifty-first child from a register waits in the review list, and is not lost", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const importId = await brought(
    Array.from({ length: 52 }, (_, at) => row(at + 2)),
    worker.member,
  );
  assert.equal((await read(importId)).ends.registered, 52);
  assert.deepEqual(await world.meter(worker), { carried: 50, atMost: 50, waiting: 2 });
});

test("nothing comes in before it is confirmed, and nothing is confirmed before all rows are there", async () => {
  const importId = world.house.newId();
  const begun = { importId, placeId: world.phc, workerId: null, fileName: "x", rows: 2, leftOut: 0 };
  await world.house.act(beginImport, begun as never, world.admin);
  await world.house.act(addRows, { importId, rows: [row(2)] } as never, world.admin);
  const confirm = () => world.house.send(confirmImport, { importId, registerSeen: true } as never, world.admin);
  assert.equal(codeOf(await confirm()), "rows-missing");
  assert.equal(codeOf(await world.house.send(importNextRows, { importId } as never, asHouse())), "no-such-import");
  await world.house.act(addRows, { importId, rows: [row(3)] } as never, world.admin);
  assert.equal(
    codeOf(await world.house.send(addRows, { importId, rows: [row(4)] } as never, world.admin)),
    "too-many-rows",
  );
  assert.equal(codeOf(await confirm()), "done");
  assert.equal(codeOf(await confirm()), "confirmed-already");
});

test("sixteen at once bring one import in once", async () => {
  const importId = await sent(Array.from({ length: 60 }, (_, at) => row(at + 2)));
  await Promise.all(
    Array.from({ length: 16 }, () =>
      world.house.send(confirmImport, { importId, registerSeen: true } as never, world.admin),
    ),
  );
  // Whoever finds another at it leaves it to them.
  const hand = async () => {
    while (codeOf(await world.house.send(importNextRows, { importId } as never, asHouse())) === "done") {
      if ((await read(importId)).state === "finished") return;
    }
  };
  await Promise.all(Array.from({ length: 16 }, hand));
  await run(importId);
  const lines = await linesOf(importId);
  assert.equal(lines.filter(({ end }) => end === "registered").length, 60);
  assert.equal(new Set(lines.map(({ child }) => child)).size, 60);
  const [counted] = await world.house.look<{ doses: number }>(
    "select count(*)::int as doses from immunization.dose where child in (select child from registers.line where import = $1)",
    [importId],
  );
  assert.equal(counted?.doses, 60);
});

test("what was killed in the middle of some rows is begun anew: nothing is lost, nothing doubled", async () => {
  const importId = await sent(Array.from({ length: 25 }, (_, at) => row(at + 2)));
  await world.house.act(confirmImport, { importId, registerSeen: true } as never, world.admin);
  // A row that cannot be opened ends the turn as a kill does: after nineteen others were written.
  await world.house.look("update registers.line set sealed = '\\x00' || sealed where import = $1 and number = 21", [
    importId,
  ]);
  assert.equal(codeOf(await world.house.send(importNextRows, { importId } as never, asHouse())), "something-broke");
  assert.equal((await linesOf(importId)).filter(({ end }) => end !== "waiting").length, 0);
  const [counted] = await world.house.look<{ count: number }>(
    "select count(*)::int as count from children.identity i join registers.line l on l.child = i.child where l.import = $1",
    [importId],
  );
  assert.equal(counted?.count, 0);
  await world.house.look("update registers.line set sealed = substr(sealed, 2) where import = $1 and number = 21", [
    importId,
  ]);
  await run(importId);
  assert.equal((await read(importId)).ends.registered, 25);
});

test("the same file again finds each row here, adds no child and no dose; two admins at once as well", async () => {
  const rows = Array.from({ length: 5 }, (_, at) => row(at + 2));
  await brought(rows);
  const again = await compared(rows);
  assert.deepEqual(
    again.map(({ stands, imported }) => [stands, imported]),
    rows.map(() => ["same", true]),
  );
  const other = await world.ours.member("admin", world.ours.district);
  const [one, two] = [await sent(rows), await sent(rows, null, other)];
  for (const importId of [one, two])
    await world.house.act(confirmImport, { importId, registerSeen: true } as never, world.admin);
  await Promise.all([run(one), run(two)]);
  assert.deepEqual([(await read(one)).ends.known, (await read(two)).ends.known], [5, 5]);
});

test("who is here already gets only what is missing; who looks alike is shown; a stranger's child is not named", async () => {
  const born = { day: "2026-06-01" as never, exact: true };
  const known = await world.registered(world.worker, { name: "Meera", sex: "female", born });
  const first = {
    doseId: world.house.newId(),
    vaccine: "BCG",
    on: "2026-06-02",
    evidence: "card",
    batch: null,
    expiresOn: null,
    site: null,
  };
  await world.house.act(recordDoses, { childId: known.childId, doses: [first] } as never, world.worker);
  const same = row(
    2,
    { ...known.identity },
    {
      doses: [
        { vaccine: "BCG", on: "2026-06-01" },
        { vaccine: "OPV", on: "2026-07-13" },
      ],
    },
  );
  const alike = row(3, { ...known.identity, name: "Kavita" });
  const [isSame, isAlike] = await compared([same, alike]);
  assert.deepEqual([isSame?.stands, isSame?.children[0]?.childId, isAlike?.stands], ["same", known.childId, "alike"]);

  const importId = await brought([{ ...same, choice: { is: "same", childId: known.childId } }]);
  assert.equal((await read(importId)).ends.added, 1);
  const { doses } = await world.house.act(readImmunization, { childId: known.childId }, world.worker);
  assert.deepEqual(
    doses.map(({ vaccine, on }) => [vaccine, on]),
    [
      ["BCG", "2026-06-02"],
      ["OPV", "2026-07-13"],
    ],
  );

  const away = await world.facility();
  const awayAdmin = await world.ours.member("admin", away);
  const hidden = { ...known.identity, phone: { number: "+919812300001", of: "mother" as const } };
  await world.house.act(registerChild, world.fresh({ ...hidden, mother: "Rukmini Xalxo" }), world.worker);
  const [elsewhere] = (
    await world.house.act(
      compareRows,
      {
        placeId: away,
        rows: [
          {
            line: 2,
            name: "Meera",
            sex: "female",
            born,
            ofBirth: null,
            mother: "Rukmini Xalxo",
            guardian: null,
            phone: hidden.phone,
          },
        ],
      } as never,
      awayAdmin,
    )
  ).rows;
  assert.deepEqual([elsewhere?.stands, elsewhere?.children], ["elsewhere", []]);
});

test("a child of another area takes no doses from somebody's register, whatever the row says", async () => {
  const away = await world.facility();
  const theirs = await world.ours.member("worker", away);
  const hidden = world.fresh({}, away);
  await world.house.act(registerChild, hidden, theirs);
  const near = await world.ours.member("admin", world.phc);
  const importId = await sent([row(2, {}, { choice: { is: "same", childId: hidden.childId } })], null, near);
  await world.house.act(confirmImport, { importId, registerSeen: true } as never, near);
  await run(importId);
  const [line] = await linesOf(importId);
  assert.deepEqual([line?.end, line?.why, line?.doses], ["left", "cared-for-elsewhere", []]);
});

test("what the house refuses is left with its reason, whole, and the others come in", async () => {
  const importId = await brought([
    row(2),
    row(3, { born: { day: "2005-01-01" as never, exact: true } }, { doses: [] }),
    row(4, {}, { doses: [{ vaccine: "BCG", on: "2026-05-31" }] }),
    row(5, {}, { doses: [{ vaccine: "BCG", on: "2026-11-22" }] }),
    row(6),
  ]);
  const shown = await read(importId);
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
  const open = await sent([row(2)]);
  const finished = await brought([row(2)]);
  const keyOf = (importId: string) =>
    world.house.look<{ wrapped: Buffer | null }>(
      "select k.wrapped from registers.import i join house.person_key k on k.person = i.rows_key where i.id = $1",
      [importId],
    );
  assert.deepEqual(
    (await linesOf(finished)).map(({ sealed }) => sealed),
    [null],
  );
  assert.equal((await keyOf(finished))[0]?.wrapped, null);
  world.house.clock.now += 6 * 86_400_000;
  await world.house.act(forgetUnconfirmed, {}, asHouse());
  assert.notEqual((await keyOf(open))[0]?.wrapped, null);
  world.house.clock.now += 2 * 86_400_000;
  await world.house.act(forgetUnconfirmed, {}, asHouse());
  assert.equal((await keyOf(open))[0]?.wrapped, null);
  assert.deepEqual(
    (await linesOf(open)).map(({ sealed }) => sealed),
    [null],
  );
  world.house.clock.now -= 8 * 86_400_000;
});

test("taken back: untouched children are nobody, touched ones stay with all doses, and the mended file comes in anew", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const rows = [row(2), row(3), row(4)];
  const importId = await brought(rows, worker.member);
  const [gone, corrected, vaccinated] = (await linesOf(importId)).map(({ child }) => child as never);
  assert.ok(gone && corrected && vaccinated);
  world.house.clock.now += 60_000;
  const { identity, identityHistory } = await world.house.act(readChild, { childId: corrected }, world.admin);
  await world.house.act(
    correctChild,
    {
      childId: corrected,
      correctionId: world.house.newId(),
      insteadOf: identityHistory[0]?.at,
      identity: { ...identity, name: "Naya" },
      why: "learnt-more",
    } as never,
    world.admin,
  );
  const dose = {
    doseId: world.house.newId(),
    vaccine: "OPV",
    on: today,
    evidence: "own-record",
    batch: null,
    expiresOn: null,
    site: null,
  };
  await world.house.act(recordDoses, { childId: vaccinated, doses: [dose] } as never, worker);
  await undone(importId);
  const shown = await read(importId);
  assert.equal(shown.state, "taken-back");
  assert.deepEqual(shown.lines.map(({ end, child }) => [end, child?.childId]).filter(([end]) => end === "kept")[0], [
    "kept",
    corrected,
  ]);
  assert.equal(codeOf(await world.house.send(readChild, { childId: gone }, world.admin)), "erased");
  const kept = await world.house.act(readImmunization, { childId: corrected }, world.admin);
  assert.equal(
    kept.doses.every(({ takenBack }) => takenBack === null),
    true,
  );
  const [again] = await compared([rows[0] as Row]);
  assert.equal(again?.stands, "new");
  assert.equal(codeOf(await world.house.send(undoImport, { importId } as never, world.admin)), "undone-already");
});

test("taken back from a child who was here before: only the doses go, with their reason", async () => {
  const known = await world.registered(world.worker);
  const importId = await brought([
    row(
      2,
      { ...known.identity },
      { choice: { is: "same", childId: known.childId }, doses: [{ vaccine: "OPV", on: today }] },
    ),
  ]);
  await undone(importId);
  const { doses } = await world.house.act(readImmunization, { childId: known.childId }, world.worker);
  assert.deepEqual(
    doses.map(({ takenBack }) => takenBack?.why),
    ["register-taken-back"],
  );
  assert.equal((await world.house.act(findChildren, { childIds: [known.childId] }, world.worker)).children.length, 1);
});

test("an admin sees the imports of their own area, and no other organisation's", async () => {
  const importId = await brought([row(2)]);
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
