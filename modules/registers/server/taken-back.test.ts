import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { today } from "../../../scenarios/with-children.ts";
import { openWithRegisters, type Row } from "../../../scenarios/with-registers.ts";
import { codeOf } from "../../../server/test-house.ts";
import { correctChild, findChildren, readChild } from "../../children/operations.ts";
import { readImmunization, recordDoses } from "../../immunization/operations.ts";
import { issueCertificate } from "../../certificates/operations.ts";
import { recordMeasure } from "../../growth/operations.ts";
import { closeLead, reportSighting } from "../../outreach/operations.ts";
import { undoImport } from "../operations.ts";

/* An import is taken back whole, but for the children whom somebody has touched since. */

let opened: Awaited<ReturnType<typeof openWithRegisters>>;
let world: (typeof opened)["world"];
before(async () => {
  opened = await openWithRegisters();
  ({ world } = opened);
});
after(() => world.house.close());

test("taken back: untouched children are nobody, touched ones stay with all doses, and the mended file comes in anew", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const rows = [opened.row(2), opened.row(3), opened.row(4)];
  const importId = await opened.brought(rows, worker.member);
  const [gone, corrected, vaccinated] = (await opened.linesOf(importId)).map(({ child }) => child as never);
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
  await opened.undone(importId);
  const shown = await opened.read(importId);
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
  const [again] = await opened.compared([rows[0] as Row]);
  assert.equal(again?.stands, "new");
  assert.equal(codeOf(await world.house.send(undoImport, { importId } as never, world.admin)), "undone-already");
});

test("whoever was measured or has a certificate since stays too", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const importId = await opened.brought([opened.row(12), opened.row(13)], worker.member);
  const [measured, certified] = (await opened.linesOf(importId)).map(({ child }) => child as never);
  assert.ok(measured && certified);
  world.house.clock.now += 60_000;
  const arm = { weightKg: null, heightCm: null, lying: null, headCm: null, muacMm: 130, oedema: null, ill: [] };
  const measure = { childId: measured, measureId: world.house.newId(), on: today, ...arm };
  await world.house.act(recordMeasure, measure as never, worker);
  await world.house.act(issueCertificate, { childId: certified, certificateId: world.house.newId() } as never, worker);
  await opened.undone(importId);
  const { lines } = await opened.read(importId);
  assert.deepEqual(new Set(lines.map(({ end }) => end)), new Set(["kept"]));
});

test("whom a finder's lead turned out to be stays too", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const finder = await world.ours.member("finder", world.phc);
  const importId = await opened.brought([opened.row(14)], worker.member);
  const [found] = (await opened.linesOf(importId)).map(({ child }) => child as never);
  assert.ok(found);
  world.house.clock.now += 60_000;
  const leadId = world.house.newId();
  const seen = { seenOn: today, age: "under-a-year", card: "no-card", agreed: true, where: "Sonpura" };
  const sighting = { ...seen, called: null, rough: null, voice: null };
  await world.house.act(reportSighting, { placeId: world.phc, leadId, sighting } as never, finder);
  const closing = { leadId, wordId: world.house.newId(), result: "already-registered", childId: found, on: today };
  await world.house.act(closeLead, closing as never, worker);
  await opened.undone(importId);
  assert.deepEqual(
    (await opened.read(importId)).lines.map(({ end }) => end),
    ["kept"],
  );
});

test("a dose that is written down while the import is taken back is not lost: the child stays, or is refused before", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const numbers = Array.from({ length: 16 }, (_, at) => 20 + at);
  const importId = await opened.brought(
    numbers.map((number) => opened.row(number)),
    worker.member,
  );
  const children = (await opened.linesOf(importId)).map(({ child }) => child);
  world.house.clock.now += 60_000;
  const told = await Promise.all([
    ...children.map((childId) =>
      world.house.send(
        recordDoses,
        {
          childId,
          doses: [
            {
              ...{ doseId: world.house.newId(), vaccine: "OPV", on: today, evidence: "own-record", batch: null },
              ...{ expiresOn: null, site: null },
            },
          ],
        } as never,
        worker,
      ),
    ),
    opened.undone(importId).then(() => null),
  ]);
  for (const [at, childId] of children.entries()) {
    const written = told[at] && codeOf(told[at]) === "done";
    const read = codeOf(await world.house.send(readChild, { childId } as never, world.admin));
    assert.equal(read, written ? "done" : "erased", `${childId}: ${String(written)}`);
  }
});

test("taken back from a child who was here before: only the doses go, with their reason", async () => {
  const known = await world.registered(world.worker);
  const importId = await opened.brought([
    opened.row(
      2,
      { ...known.identity },
      { choice: { is: "same", childId: known.childId }, doses: [{ vaccine: "OPV", on: today }] },
    ),
  ]);
  await opened.undone(importId);
  const { doses } = await world.house.act(readImmunization, { childId: known.childId }, world.worker);
  assert.deepEqual(
    doses.map(({ takenBack }) => takenBack?.why),
    ["register-taken-back"],
  );
  assert.equal((await world.house.act(findChildren, { childIds: [known.childId] }, world.worker)).children.length, 1);
});
