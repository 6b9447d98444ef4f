import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { beginsWith, grown, openSecondLine } from "../../../scenarios/on-second-line.ts";
import { daily } from "../../../scenarios/prescribed.ts";
import { codeOf } from "../../../server/test-house.ts";
import { erasePatient } from "../../people/operations.ts";
import { changePrescription, closeTreatment } from "../operations.ts";

/* Another prescription in the place of the one before, and all that is refused on the way. */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const { items } = beginsWith.bpalm;
const without = (...medicines: string[]) => items.filter(({ medicine }) => !medicines.includes(medicine));

test("a medicine is stopped, the treatment held and taken up again; each whole set stays readable", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(20);
  assert.equal(await way.changed(patientId, { from: day(20), items: without("Lzd") }), "done");
  assert.equal(await way.changed(patientId, { from: day(22), items: [] }), "done");
  way.dawn(30);
  const reloaded = [
    { ...daily("Bdq", 400, day(30)), tablets: 4, until: day(36) },
    { ...daily("Bdq", 200, day(37)), tablets: 2, weekdays: [1, 3, 5] },
    ...without("Bdq", "Lzd"),
  ];
  assert.equal(await way.changed(patientId, { from: day(30), items: reloaded, because: "interrupted" }), "done");
  const { prescriptions, startedOn } = await way.read(patientId);
  assert.deepEqual(
    prescriptions.map(({ from, because, items: set }) => [from, because, set.length]),
    [
      [day(1), "phase", 5],
      [day(20), "side-effect", 4],
      [day(22), "side-effect", 0],
      [day(30), "interrupted", 4],
    ],
  );
  assert.equal(startedOn, day(1));
});

test("days: none before the treatment, none that lies more than two weeks ahead", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(10);
  const stop = { items: without("Lzd") };
  assert.equal(await way.changed(patientId, { ...stop, from: day(0) }), "before-treatment");
  assert.equal(await way.changed(patientId, { ...stop, from: day(25) }), "day-too-late");
  assert.equal(await way.changed(patientId, { ...stop, from: day(24) }), "done");
});

test("what changes nothing is no change; the same set from an earlier day is one", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(10);
  assert.equal(await way.changed(patientId, { from: day(10) }), "nothing-changed");
  assert.equal(await way.changed(patientId, { from: day(10), items: items.toReversed() }), "nothing-changed");
  assert.equal(await way.changed(patientId, { from: day(10), because: "weight" }), "nothing-changed");
  assert.equal(await way.changed(patientId, { from: day(10), items: [] }), "done");
  assert.equal(await way.changed(patientId, { from: day(11), items: [] }), "nothing-changed");
  assert.equal(await way.changed(patientId, { from: day(8), items: [], because: "mistake" }), "done");
});

test("another dose than the regimen has wants words, but after a side effect or an interruption", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(70);
  const lower = [...without("Lzd"), daily("Lzd", 300, day(70))];
  const change = { from: day(70), items: lower };
  assert.equal(await way.changed(patientId, { ...change, because: "not-to-be-had" }), "say-why");
  assert.equal(await way.changed(patientId, { ...change, because: "other" }), "say-why");
  assert.equal(await way.changed(patientId, { ...change, because: "weight" }), "dose-needs-a-reason");
  assert.equal(await way.changed(patientId, { ...change, because: "side-effect" }), "done");
  // A medicine that is left out is explained by its code, unless the code is "other".
  const stop = { from: day(71), items: without("Lzd") };
  assert.equal(await way.changed(patientId, { ...stop, because: "other" }), "say-why");
  const why = "The pharmacy in Sadar has none before Monday.";
  assert.equal(await way.changed(patientId, { ...stop, because: "other", why }), "done");
  assert.equal((await way.read(patientId)).prescriptions.at(-1)?.why, why);
  const [row] = await way.house.look<{ why: Buffer }>(
    "select why from treatment.prescription where patient = $1 and why is not null",
    [patientId],
  );
  assert.ok(row && !row.why.includes("pharmacy"), "what a doctor writes is sealed");
});

test("a weight in another row: the table's dose needs no word, another one does, and so does keeping the old", async () => {
  const { patientId } = await way.begun("nineMonth");
  way.dawn(5);
  const before = (await way.read(patientId)).prescriptions[0]?.items ?? [];
  await way.weighed(patientId, 52, day(5));
  assert.deepEqual(await way.waits(patientId), {
    "dose-for-new-weight": { kg: 52, medicines: ["E", "Hh", "Eto", "Lfx", "Z"].toSorted() },
  });
  const { redose } = await way.read(patientId);
  assert.deepEqual([redose?.from, redose?.weightKg, redose?.weighedOn], [43, 52, day(5)]);
  // India's table, ntep.in node 1825, row 46 to 70 kg.
  const row = { Lfx: 1000, E: 1200, Z: 1750, Hh: 900, Eto: 750 } as const;
  assert.deepEqual(
    Object.fromEntries((redose?.medicines ?? []).map(({ medicine, options }) => [medicine, options[0]?.mg])),
    row,
  );
  const weight = { because: "weight", from: day(5) } as const;
  assert.equal(await way.changed(patientId, { ...weight, items: before }), "weight-changed");
  const heavier = { ...weight, weightKg: 52 };
  assert.equal(await way.changed(patientId, { ...heavier, items: before }), "dose-needs-a-reason");
  const byTable = before.map((item) => ({ ...item, mg: (row as Record<string, number>)[item.medicine] ?? item.mg }));
  const one = byTable.map((item) => (item.medicine === "Z" ? { ...item, mg: 1500 } : item));
  assert.equal(await way.changed(patientId, { ...heavier, items: one }), "dose-needs-a-reason");
  const left = byTable.filter(({ medicine }) => medicine !== "Eto");
  assert.equal(await way.changed(patientId, { ...heavier, items: left }), "dose-needs-a-reason");
  assert.equal(await way.changed(patientId, { ...heavier, items: byTable }), "done");
  assert.deepEqual(await way.waits(patientId), {});
  assert.equal((await way.read(patientId)).redose, null);
  assert.deepEqual((await way.read(patientId)).prescriptions.at(-1)?.tables, ["india-9-month-bdq 2026-11"]);
});

test("a change for another reason answers nothing about the weight", async () => {
  const { patientId } = await way.begun("nineMonth");
  way.dawn(5);
  await way.weighed(patientId, 52, day(5));
  const before = (await way.read(patientId)).prescriptions[0]?.items ?? [];
  const stop = { from: day(5), weightKg: 52, items: before.filter(({ medicine }) => medicine !== "Eto") };
  assert.equal(await way.changed(patientId, stop), "done");
  assert.deepEqual(await way.waits(patientId), {
    "dose-for-new-weight": { kg: 52, medicines: ["E", "Hh", "Lfx", "Z"] },
  });
  const { redose, prescriptions } = await way.read(patientId);
  assert.deepEqual([redose?.from, prescriptions.at(-1)?.weightKg], [43, 52]);
  const why = "Vomits; to be raised in two weeks.";
  assert.equal(await way.changed(patientId, { from: day(5), weightKg: 52, because: "weight", why }), "done");
  assert.deepEqual(await way.waits(patientId), {});
});

test("keeping the doses in spite of a new weight is said once, and not asked again in the same row", async () => {
  const { patientId } = await way.begun("nineMonth");
  way.dawn(5);
  await way.weighed(patientId, 46.2, day(5));
  const keep = {
    because: "weight",
    from: day(5),
    weightKg: 46.2,
    why: "Just over the line, and she vomits.",
  } as const;
  assert.equal(await way.changed(patientId, keep), "done");
  assert.deepEqual(await way.waits(patientId), {});
  way.dawn(9);
  await way.weighed(patientId, 47, day(9));
  assert.deepEqual(await way.waits(patientId), {});
  assert.equal((await way.read(patientId)).redose, null);
});

test("a drug that the bacteria withstand is not added where the regimen stands or falls with it, and with a word elsewhere", async () => {
  const one = await way.begun("bpalm");
  way.dawn(6);
  assert.equal(await way.changed(one.patientId, { from: day(6), items: without("Lzd", "Mfx") }), "done");
  await way.foundLater(one.patientId, grown("Lzd", "R"), 5);
  await way.foundLater(one.patientId, grown("Lfx", "R"), 5);
  const again = { from: day(7), items: without("Mfx"), because: "recovered" as const, why: "Asked for it." };
  assert.equal(await way.changed(one.patientId, again), "resistant-to-the-regimen");
  // Levofloxacin and moxifloxacin are one to the bacteria, and BPaLM can do without.
  const quinolone = { from: day(7), items: without("Lzd"), because: "recovered" as const };
  assert.equal(await way.changed(one.patientId, quinolone), "say-why");
  assert.equal(await way.changed(one.patientId, { ...quinolone, why: "Nothing else is to be had." }), "done");
  // What somebody prescribed in spite of it is not said to them again; what they did not know is.
  assert.deepEqual(await way.waits(one.patientId), { "resistance-against-regimen": { drugs: ["Lzd"] } });
});

test("of sixteen doctors who change it at once one does, and the others are told", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  way.dawn(5);
  const { prescriptions } = await way.read(patientId);
  const instead = prescriptions[0]?.prescriptionId as never;
  const change = {
    patientId,
    episodeId,
    from: day(5),
    because: "side-effect" as const,
    instead,
    weightKg: 43,
    why: null,
  };
  const codes = await Promise.all(
    Array.from({ length: 16 }, () =>
      way.house
        .send(changePrescription, { ...change, prescriptionId: way.id(), items: without("Lzd") }, way.doctor)
        .then(codeOf),
    ),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "prescription-changed")]);
  assert.equal((await way.read(patientId)).prescriptions.length, 2);
});

test("a change that crosses the close is made before it, or is told that the treatment ended", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { patientId, episodeId } = await way.begun("bpalm");
    way.dawn(2);
    const seen = { verified: 0, reported: 0, resultIds: [] };
    const end = { outcomeId: way.id(), outcome: "died" as const, on: day(1), seen, why: null };
    const [change, close] = await Promise.all([
      way.changed(patientId, { from: day(2), items: [] }),
      way.house.send(closeTreatment, { patientId, episodeId, ...end }, way.doctor).then(codeOf),
    ]);
    assert.equal(close, "done");
    assert.ok(change === "done" || change === "treatment-closed", change);
    assert.equal(await way.changed(patientId, { from: day(2), items: without("Pa") }), "treatment-closed");
  }
});

test("nobody changes it from another district, nor a worker, nor under another patient, nor of somebody erased", async () => {
  const [one, other] = [await way.begun("bpalm"), await way.begun("bpalm")];
  const hold = { from: day(1), items: [] };
  assert.equal(await way.changed(one.patientId, hold, way.neighbour), "not-allowed");
  assert.equal(await way.changed(one.patientId, hold, way.worker), "not-allowed");
  const elsewhere = await way.house.organisation();
  const stranger = await elsewhere.member("doctor", elsewhere.district);
  assert.equal(await way.changed(one.patientId, hold, stranger), "not-allowed");
  assert.equal(await way.changed(one.patientId, { ...hold, episodeId: other.episodeId }), "no-such-treatment");
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: one.patientId, because: "asked-for-it" }, top);
  assert.equal(await way.changed(one.patientId, hold), "erased");
});
