import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { amendResult, enterResult, listNeedsYou, readDiagnosis, readGate, settleConflict } from "../operations.ts";
import type { TestFinding } from "../test-result.ts";

/* What the bacteria withstand, from a result on paper to a doctor's word on two that contradict each other. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

type Says = "R" | "S" | "indeterminate" | "contaminated";
const line = (r: Says, h: Says): TestFinding => ({
  test: "lpa-first",
  found: "found",
  drugs: [
    { drug: "R", says: r },
    { drug: "H", says: h },
  ],
});
const grown = (drug: "R" | "H" | "Lfx" | "Bdq", says: Says): TestFinding => ({
  test: "dst",
  found: "grown",
  drugs: [{ drug, says }],
});

const read = async (patientId: never) => (await way.house.act(readDiagnosis, { patientId }, way.doctor)).resistance;
const classOf = async (patientId: never) => (await read(patientId)).class;
const settle = (patientId: never, resultIds: never[], more: object = {}, by = way.doctor) =>
  way.house
    .send(
      settleConflict,
      {
        ...{ patientId, settlementId: way.id(), drug: "R", holds: "S", resultIds, why: "The culture was grown twice" },
        ...more,
      } as never,
      by,
    )
    .then(codeOf);
const waitsFor = async (patientId: never) =>
  (await way.house.act(listNeedsYou, { limit: 100 }, way.doctor)).waiting.find((one) => one.patientId === patientId)
    ?.why ?? null;

test("each result adds what it says, and the class follows", async () => {
  const patientId = await way.patient();
  assert.equal(await classOf(patientId), "unknown");
  await way.result(patientId, { test: "truenat", found: "found-rif-resistant" });
  assert.equal(await classOf(patientId), "RR");
  await way.result(patientId, line("R", "R"));
  assert.equal(await classOf(patientId), "MDR");
  await way.result(patientId, { test: "lpa-second", found: "found", drugs: [{ drug: "Lfx", says: "R" }] });
  assert.equal(await classOf(patientId), "pre-XDR");
  await way.result(patientId, grown("Bdq", "R"));
  const { class: is, rules, drugs } = await read(patientId);
  assert.deepEqual([is, rules], ["XDR", "who-2021"]);
  const rifampicin = drugs.find(({ drug }) => drug === "R");
  assert.deepEqual(rifampicin?.said.map(({ test: by, method, says }) => [by, method, says]).toSorted(), [
    ["lpa-first", "molecular", "R"],
    ["truenat", "molecular", "R"],
  ]);
});

test("a test of another name needs its name, and only such a test has one", async () => {
  const patientId = await way.patient();
  const enter = (finding: TestFinding, called: string | null) =>
    way.house.send(enterResult, { patientId, resultId: way.id(), ...way.found(finding), called }, way.lab).then(codeOf);
  assert.equal(await enter({ test: "other", found: "speaks-for" }, null), "say-which-test");
  assert.equal(await enter({ test: "smear", found: "1+" }, "Biopsy"), "say-which-test");
  assert.equal(await enter({ test: "other", found: "speaks-for" }, "Biopsy"), "done");
  const { results } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([results[0]?.called, results[0]?.speaksFor], ["Biopsy", "tb"]);
  const kept = await way.house.look(
    "select encode(called, 'escape') as called from diagnosis.result where patient = $1",
    [patientId],
  );
  assert.doesNotMatch(String(kept[0]?.["called"]), /Biopsy/);
});

test("a contradiction calls the doctor, who says which holds; what was said stays readable", async () => {
  const patientId = await way.patient();
  const picture = await way.xray(patientId);
  const first = await way.result(patientId, { test: "xpert", found: "found-rif-resistant" });
  const second = await way.result(patientId, grown("R", "S"));
  assert.equal(await way.confirmed(patientId, picture, first, second), "done");
  // The decision is made; what is left is that two laboratories disagree.
  assert.equal(await waitsFor(patientId), "conflict");
  const before = await read(patientId);
  assert.deepEqual([before.class, before.drugs.map(({ conflict }) => conflict)], ["RR", [true]]);

  assert.equal(await settle(patientId, [first]), "not-understood");
  assert.equal(await settle(patientId, [first, way.id()]), "results-changed");
  assert.equal(await settle(patientId, [first, second], { drug: "H" }), "results-changed");
  assert.equal(await settle(patientId, [first, second], {}, way.worker), "not-allowed");
  assert.equal(await settle(patientId, [first, second], {}, way.neighbour), "not-allowed");
  assert.equal(await settle(patientId, [first, second]), "done");
  const after = await read(patientId);
  assert.equal(after.class, "unknown");
  assert.equal(after.drugs[0]?.settled?.holds, "S");
  assert.equal(after.drugs[0]?.settled?.why, "The culture was grown twice");
  assert.equal(await waitsFor(patientId), null);
  assert.equal(await settle(patientId, [first, second]), "no-conflict");

  // The gate stands as it stood: nothing that it hangs on has changed.
  const { gate } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual(gate, { is: "open" });
});

test("a later result that says otherwise opens a settled conflict anew", async () => {
  const patientId = await way.patient();
  const both = [await way.result(patientId, line("R", "S")), await way.result(patientId, line("S", "S"))];
  assert.equal(await settle(patientId, both as never[]), "done");
  assert.equal(await classOf(patientId), "DS");
  const third = await way.result(patientId, grown("R", "R"));
  const { class: is, drugs } = await read(patientId);
  assert.deepEqual([is, drugs[0]?.conflict], ["RR", true]);
  assert.equal(await settle(patientId, both as never[]), "results-changed");
  assert.equal(await settle(patientId, [...both, third] as never[], { holds: "R" }), "done");
  assert.equal(await classOf(patientId), "RR");
});

test("sixteen doctors at once settle it once", async () => {
  const patientId = await way.patient();
  const both = [await way.result(patientId, line("R", "S")), await way.result(patientId, line("S", "S"))] as never[];
  const codes = await Promise.all(Array.from({ length: 16 }, () => settle(patientId, both)));
  assert.deepEqual(
    [codes.filter((code) => code === "done").length, new Set(codes)],
    [1, new Set(["done", "no-conflict"])],
  );
});

test("an amended result no longer contradicts anybody", async () => {
  const patientId = await way.patient();
  const wrong = await way.result(patientId, line("R", "S"));
  await way.result(patientId, line("S", "S"));
  assert.equal(await waitsFor(patientId), "conflict");
  assert.deepEqual(
    (await read(patientId)).drugs.map(({ conflict }) => conflict),
    [true, false],
  );
  const resultId = way.id();
  const right = { patientId, amends: wrong, resultId, ...way.found(line("S", "S")), why: "written-wrong" } as never;
  await way.house.act(amendResult, right, way.lab);
  const { class: is, drugs } = await read(patientId);
  assert.deepEqual([is, drugs.map(({ conflict }) => conflict)], ["DS", [false, false]]);
});

test("a doctor's decision keeps the class that they had before them", async () => {
  const patientId = await way.patient();
  const picture = await way.xray(patientId);
  const result = await way.result(patientId, line("R", "R"));
  await way.confirmed(patientId, picture, result);
  await way.result(patientId, { test: "lpa-second", found: "found", drugs: [{ drug: "Lfx", says: "R" }] });
  const { decisions, resistance } = await way.house.act(readDiagnosis, { patientId }, way.doctor);
  assert.deepEqual([decisions[0]?.resistance, resistance.class], [{ rules: "who-2021", class: "MDR" }, "pre-XDR"]);
});

test("no treatment that counts on rifampicin begins against a resistance, by whichever test; a settled one is over", async () => {
  const asConfirmed = async (findings: readonly TestFinding[]) => {
    const patientId = await way.patient();
    const picture = await way.xray(patientId);
    const ids: never[] = [];
    for (const finding of findings) ids.push(await way.result(patientId, finding));
    assert.equal(await way.confirmed(patientId, picture, ...ids), "done");
    return { patientId, ids };
  };
  const byLine = await asConfirmed([line("R", "S")]);
  assert.equal(await way.started(byLine.patientId), "resistant-to-the-regimen");
  const byCulture = await asConfirmed([grown("R", "R")]);
  assert.equal(await way.started(byCulture.patientId), "resistant-to-the-regimen");
  const both = await asConfirmed([line("R", "S"), line("S", "S")]);
  assert.equal(await way.started(both.patientId), "resistant-to-the-regimen");
  assert.equal(await settle(both.patientId, both.ids), "done");
  assert.equal(await way.started(both.patientId), "done");
  const { resistance } = await way.house.act(readGate, { patientId: both.patientId }, way.doctor);
  assert.equal(resistance.class, "DS");
});

test("a resistance to any drug found on the way brings the doctor back to the gate; a susceptible one does not", async () => {
  const { patientId } = await way.onTreatment();
  const gateNow = async () => (await way.house.act(readDiagnosis, { patientId }, way.doctor)).gate.is;
  way.house.clock.now += 86_400_000;
  const tomorrow = "2026-11-22";
  await way.result(patientId, grown("Lfx", "S"), tomorrow);
  assert.equal(await gateNow(), "open");
  await way.result(patientId, grown("H", "R"), tomorrow);
  assert.equal(await gateNow(), "closed");
  way.house.clock.now -= 86_400_000;
});

test("results keep their first when they are amended twice, so that who points at one finds what stands", async () => {
  const patientId = await way.patient();
  const first = await way.result(patientId, { test: "smear", found: "1+" });
  let amends = first;
  for (const found of ["2+", "3+"] as const) {
    const resultId = way.id();
    const right = {
      patientId,
      amends,
      resultId,
      ...way.found({ test: "smear", found }),
      why: "written-wrong",
    } as never;
    await way.house.act(amendResult, right, way.lab);
    amends = resultId;
  }
  const rows = await way.house.look("select id, first, found from diagnosis.published_result where patient = $1", [
    patientId,
  ]);
  assert.deepEqual(rows, [{ id: amends, first, found: "3+" }]);
});
