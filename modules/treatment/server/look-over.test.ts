import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { beginsWith, grown, openSecondLine } from "../../../scenarios/on-second-line.ts";
import { tablets } from "../../../scenarios/prescribed.ts";
import { sendAsTheHouse } from "../../../server/jobs/as-the-house.ts";
import { amendResult, settleConflict } from "../../diagnosis/operations.ts";
import { erasePatient } from "../../people/operations.ts";
import { listToLookOver } from "../operations.ts";
import { lookOverAll } from "./look-over-treatments.job.ts";

/* What of a treatment waits for the doctor, and when it waits no more (D8, D11, D12). */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const againstOf = async (patientId: never) =>
  (await way.read(patientId)).against.map((one) => [one.is, one.weight, "drug" in one ? one.drug : null]);

test("a resistance that is found later waits for the doctor until its drug is stopped; the treatment keeps its start", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(8);
  await way.foundLater(patientId, grown("Lfx", "R"), 7);
  assert.deepEqual(await againstOf(patientId), [
    ["resistant", "wants-words", "Lfx"],
    ["class", "wants-words", null],
  ]);
  assert.deepEqual(await way.waits(patientId), { "resistance-against-regimen": { drugs: ["Lfx"] } });
  const items = beginsWith.bpalm.items.filter(({ medicine }) => medicine !== "Mfx");
  assert.equal(await way.changed(patientId, { from: day(9), items, because: "resistance" }), "done");
  assert.deepEqual(await way.waits(patientId), {});
  // BPaLM without moxifloxacin is BPaL, which is for this very class.
  assert.deepEqual(await againstOf(patientId), []);
  assert.equal((await way.read(patientId)).startedOn, day(1));
});

test("resistance to what the regimen counts on stops it; after an amendment it waits no more", async () => {
  const { patientId } = await way.begun("bpalm");
  way.dawn(8);
  const amends = await way.foundLater(patientId, grown("Bdq", "R"), 7);
  assert.deepEqual(await againstOf(patientId), [["resistant", "stops", "Bdq"]]);
  assert.deepEqual(await way.waits(patientId), { "resistance-against-regimen": { drugs: ["Bdq"] } });
  const resultId = way.id();
  const instead = { ...way.found(grown("Bdq", "S"), day(7)), why: "written-wrong" as const };
  await way.house.act(amendResult, { patientId, amends, resultId, ...instead }, way.lab);
  await way.told("ResultEntered", { patientId, resultId });
  assert.deepEqual(await way.waits(patientId), {});
});

test("two results that contradict each other wait, until a doctor settles them", async () => {
  const { patientId } = await way.begun("bpalm", grown("Lzd", "S"));
  way.dawn(8);
  await way.foundLater(patientId, grown("Lzd", "R"), 7);
  assert.deepEqual(await againstOf(patientId), [["in-conflict", "stops", "Lzd"]]);
  assert.deepEqual(await way.waits(patientId), { "resistance-against-regimen": { drugs: ["Lzd"] } });
  const settlement = { settlementId: way.id(), drug: "Lzd" as const, holds: "S" as const };
  const why = "The second strain was another patient's.";
  await way.house.act(
    settleConflict,
    { patientId, ...settlement, resultIds: await way.resultsOn(patientId, "Lzd"), why },
    way.doctor,
  );
  await way.told("ConflictSettled", { patientId, settlementId: settlement.settlementId });
  assert.deepEqual([await way.waits(patientId), await againstOf(patientId)], [{}, []]);
});

test("what the doctor knew and explained when they began is not said to them again", async () => {
  way.dawn(1);
  const patientId = await way.confirmedWith(grown("Lfx", "R"));
  const begins = { ...beginsWith.bpalm, why: "Pending a second opinion; moxifloxacin stays for now." };
  assert.equal(await way.started(patientId, way.doctor, begins), "done");
  assert.deepEqual(await way.waits(patientId), {});
  way.dawn(8);
  await way.foundLater(patientId, grown("Mfx", "R"), 7);
  assert.deepEqual(await way.waits(patientId), {}, "to the bacteria the two are one");
  await way.foundLater(patientId, grown("Pa", "R"), 7);
  assert.deepEqual(await way.waits(patientId), { "resistance-against-regimen": { drugs: ["Pa"] } });
});

test("sputum that is still positive waits from the fourth month on, and no more once it is negative", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.kept(episodeId, patientId, "v".repeat(119));
  way.dawn(120);
  await way.foundLater(patientId, { test: "culture", found: "positive" }, 120);
  assert.deepEqual(await way.waits(patientId), {}, "119 days after the start");
  await way.kept(episodeId, patientId, "v".repeat(124));
  way.dawn(125);
  await way.foundLater(patientId, { test: "culture", found: "positive" }, 121);
  assert.deepEqual(await way.waits(patientId), { "still-positive": { month: 4 } });
  await way.foundLater(patientId, { test: "smear", found: "negative" }, 124);
  assert.deepEqual(await way.waits(patientId), {});
});

test("a phase whose doses are complete may end, with what it lacks; and waits no more once it went on", async () => {
  way.dawn(1);
  const { patientId, episodeId } = await way.onTreatment();
  await way.kept(episodeId, patientId, "v".repeat(55));
  way.dawn(56);
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), {});
  await way.kept(episodeId, patientId, "v".repeat(56));
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), { "phase-may-end": { lacking: ["follow-up"] } });
  await way.foundLater(patientId, { test: "smear", found: "negative" }, 52);
  assert.deepEqual(await way.waits(patientId), { "phase-may-end": { lacking: [] } });
  assert.equal(await way.switched(patientId, { beginsOn: day(57), items: tablets(day(57), 3, "HRE") }), "done");
  assert.deepEqual(await way.waits(patientId), {});
  await way.kept(episodeId, patientId, "v".repeat(168));
  way.dawn(169);
  await way.foundLater(patientId, { test: "smear", found: "negative" }, 165);
  assert.deepEqual(await way.waits(patientId), { "doses-complete": { lacking: [] } });
  assert.equal(await way.closed(patientId, { on: day(168) }), "done");
  assert.deepEqual(await way.waits(patientId), {});
});

test("the nightly round goes through all who are treated, a page at a time, and past whom it failed for", async () => {
  const one = await way.begun("bpalm");
  const erased = await way.begun("bpalm");
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: erased.patientId, because: "asked-for-it" }, top);
  const listed: string[] = [];
  let after: { after?: never } = {};
  for (;;) {
    const page = await way.house.act(listToLookOver, { ...after, limit: 2 }, way.ours.builder);
    listed.push(...page.patientIds);
    if (page.next === null) break;
    after = { after: page.next as never };
  }
  assert.equal(new Set(listed).size, listed.length);
  assert.ok(listed.includes(one.patientId) && !listed.includes(erased.patientId));

  way.dawn(30);
  const send = sendAsTheHouse(way.house.turn, "treatment.lookOverTreatments", way.ours.id, () => way.house.clock.now);
  const broken = listed.find((patientId) => patientId !== one.patientId);
  const failing: typeof send = async (operation, input, file) => {
    if ((input as { patientId?: string }).patientId === broken) throw new Error("Lost.");
    return send(operation, input, file);
  };
  await assert.rejects(lookOverAll(failing), /1 treatments could not be looked over/);
  assert.deepEqual(await way.waits(one.patientId), { "long-gap": { from: day(1), days: 28, unknown: "some" } });
});
