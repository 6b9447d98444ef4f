import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { beginsWith, grown, openSecondLine } from "../../../scenarios/on-second-line.ts";
import { daily, tablets } from "../../../scenarios/prescribed.ts";
import { codeOf } from "../../../server/test-house.ts";
import { enterResult } from "../../diagnosis/operations.ts";
import { testRegistration } from "../../people/test-registration.ts";
import { startTreatment } from "../operations.ts";

/* Which regimen may begin, and what is written down when something spoke against it (D8). */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const why = "Discussed with the DR-TB centre in Patna.";
type Start = NonNullable<Parameters<typeof way.started>[2]>;
const started = (patientId: never, more: Start) => way.started(patientId, way.doctor, more);
const { bpalm, longer } = beginsWith;

test("a regimen that fits, as it is proposed, asks for no word; what was asked is kept", async () => {
  const { patientId } = await way.begun("bpalm");
  const { regimen, phases, prescriptions, present, although, doses, against } = await way.read(patientId);
  assert.deepEqual([regimen?.code, phases[0]?.code, doses], ["bpalm", "whole", 182]);
  assert.deepEqual([present, although, against], [[], null, []]);
  const [first] = prescriptions;
  assert.deepEqual([first?.because, first?.from, first?.weightKg, first?.tables], ["phase", day(1), 43, []]);
  assert.deepEqual(first?.items, bpalm.items);
});

test("what speaks against it is said in words, and both stay: what was so, and why it began", async () => {
  const patientId = await way.confirmedWith();
  const pregnant = { ...bpalm, present: ["pregnant" as const] };
  assert.equal(await started(patientId, pregnant), "regimen-needs-a-reason");
  assert.equal(await started(patientId, { ...pregnant, why }), "done");
  const { present, although, prescriptions } = await way.read(patientId);
  assert.deepEqual([present, although, prescriptions[0]?.why], [["pregnant"], why, null]);
  const [row] = await way.house.look<{ although: Buffer }>(
    "select although from treatment.episode where patient = $1",
    [patientId],
  );
  assert.ok(row && !row.although.includes("Patna"), "what a doctor writes is sealed");
});

test("a condition that is nothing to this regimen asks for no word", async () => {
  const patientId = await way.confirmedWith();
  assert.equal(await started(patientId, { ...longer, present: ["pregnant"] }), "done");
});

test("too young for the regimen, or another class of resistance than it is for, asks for words", async () => {
  const ids = { patientId: way.id(), placeId: way.phc, on: day(1) };
  const supporter = { name: "Sunita Devi", relation: "mother", phone: null, isGuardian: true } as const;
  const born = { year: 2014, day: null };
  const child = testRegistration(ids, { name: "Guddi Kumari", born, phone: null, supporter });
  const { identity } = child;
  const consent = { ...child.consent, givenBy: "guardian" as const };
  const patientId = await way.confirmedAs(await way.patient({ identity, consent }));
  assert.equal(await started(patientId, bpalm), "regimen-needs-a-reason");
  const sensitive = await way.patient();
  const picture = await way.xray(sensitive);
  assert.equal(await way.confirmed(sensitive, picture, await way.result(sensitive)), "done");
  assert.equal(await started(sensitive, bpalm), "regimen-needs-a-reason", "nobody knows what they withstand");
  assert.equal(await started(sensitive, { ...bpalm, why }), "done");
});

test("no word opens a regimen to bacteria that withstand what it counts on", async () => {
  for (const drug of ["Bdq", "Lzd", "Pa"] as const) {
    const patientId = await way.confirmedWith(grown(drug, "R"));
    assert.equal(await started(patientId, { ...bpalm, why }), "resistant-to-the-regimen", drug);
    assert.equal(await started(patientId, { ...longer, why }), "done", drug);
  }
  const rifampicin = await way.confirmedWith();
  assert.equal(await way.started(rifampicin, way.doctor, { why }), "resistant-to-the-regimen");
  // A drug in conflict counts as resistant until a doctor settles it.
  const conflict = await way.confirmedWith(grown("Bdq", "R"), grown("Bdq", "S"));
  assert.equal(await started(conflict, { ...bpalm, why }), "resistant-to-the-regimen");
});

test("a drug in it that the bacteria withstand, and on which it does not count, asks for words; left out it is named", async () => {
  const patientId = await way.confirmedWith(grown("Mfx", "R"));
  assert.equal(await started(patientId, bpalm), "regimen-needs-a-reason");
  const bpal = { code: "bpal", version: "2026-11" };
  const items = bpalm.items.filter(({ medicine }) => medicine !== "Mfx");
  assert.equal(await started(patientId, { ...bpalm, items }), "dose-needs-a-reason", "BPaLM has moxifloxacin");
  assert.equal(await started(patientId, { regimen: bpal, items }), "done");
});

test("nothing prescribed, another amount, a medicine more or less: each is refused without a word, and kept with one", async () => {
  const patientId = await way.confirmedWith();
  const withItems = (items: Start["items"]) => started(patientId, { ...bpalm, items: items ?? [] });
  assert.equal(await withItems([]), "nothing-prescribed");
  assert.equal(await started(patientId, { ...bpalm, items: [], why }), "nothing-prescribed");
  const rest = bpalm.items.filter(({ medicine }) => medicine !== "Lzd");
  assert.equal(await withItems(rest), "dose-needs-a-reason");
  const lower = [...rest, daily("Lzd", 300, day(1))];
  assert.equal(await withItems(lower), "dose-needs-a-reason");
  assert.equal(await withItems([...bpalm.items, daily("Cfz", 100, day(1))]), "dose-needs-a-reason");
  // One question, two reasons: the words stand beside both.
  assert.equal(await started(patientId, { ...bpalm, items: lower, present: ["breastfeeding"], why }), "done");
  const { although, prescriptions } = await way.read(patientId);
  assert.deepEqual([although, prescriptions[0]?.why], [why, why]);
});

test("what is not understood never reaches the rules: a tablet and a third, no amount at all, a drug of old", async () => {
  const patientId = await way.confirmedWith();
  const [item] = tablets(day(1));
  assert.ok(item);
  const bad = [
    { ...item, tablets: 1.3 },
    { ...item, tablets: null },
    { ...item, medicine: "Km", mg: 500, tablets: null },
    { ...item, until: day(0) },
    { ...item, timesPerDay: 0 },
    { ...item, weekdays: [0] },
  ];
  for (const one of bad) assert.equal(await started(patientId, { items: [one] as never }), "not-understood");
  assert.equal(await started(patientId, { ...bpalm, present: ["asthma"] as never }), "not-understood");
});

test("a start that crosses a resistance is begun before it and told of it, or refused", async () => {
  for (let round = 0; round < 4; round += 1) {
    const patientId = await way.confirmedWith();
    const ids = { patientId, episodeId: way.id(), phaseId: way.id(), prescriptionId: way.id() };
    const start = { ...ids, startsOn: day(1), ...bpalm, present: [], weightKg: 43, why: null };
    const resultId = way.id();
    const [began, entered] = await Promise.all([
      way.house.send(startTreatment, start, way.doctor).then(codeOf),
      way.house.send(enterResult, { patientId, resultId, ...way.found(grown("Bdq", "R")) }, way.lab).then(codeOf),
    ]);
    assert.equal(entered, "done");
    await way.told("ResultEntered", { patientId, resultId });
    if (began === "done")
      assert.deepEqual(await way.waits(patientId), { "resistance-against-regimen": { drugs: ["Bdq"] } });
    else assert.equal(began, "results-changed");
  }
});
