import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays } from "../../../foundation/calendar-day.ts";
import { day, missed } from "../../../scenarios/on-a-course.ts";
import { beginsWith, openSecondLine } from "../../../scenarios/on-second-line.ts";

/* Days without a dose: what the regimen makes of them, and who is lost to follow-up (D12, D13). */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const lostOf = async (patientId: never) => {
  const { outcomes } = await way.read(patientId);
  const { open, because, explain } = outcomes.find(({ outcome }) => outcome === "lost-to-follow-up") ?? {};
  return { open, because, explain };
};
const lost = (patientId: never, n: number, why: string | null = null) =>
  way.closed(patientId, { outcome: "lost-to-follow-up", on: day(n), why });

test("a gap says how many of its days nobody spoke of, and waits for the doctor from two weeks on", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.kept(episodeId, patientId, `${"v".repeat(10)}mm`);
  way.dawn(24);
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), {}, "thirteen days");
  way.dawn(25);
  const [gap] = (await way.read(patientId)).gaps;
  assert.deepEqual(gap, {
    from: day(11),
    until: day(24),
    days: 14,
    unknown: 12,
    held: 0,
    open: true,
    reload: "doctor-decides",
  });
  assert.deepEqual(await way.lookedOver(patientId), { raised: 1 });
  const facts = { from: day(11), days: 14, unknown: "some" };
  assert.deepEqual(await way.waits(patientId), { "long-gap": facts });
  way.dawn(26);
  assert.deepEqual(await way.lookedOver(patientId), { raised: 0 }, "another day is no news");
  await way.kept(episodeId, patientId, `${"v".repeat(10)}${"m".repeat(28)}`);
  way.dawn(39);
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), { "long-gap": { ...facts, days: 28, unknown: "none" } });
  assert.equal(await way.said(patientId, 39), "done");
  await way.kept(episodeId, patientId, `${"v".repeat(10)}${"m".repeat(28)}v`);
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), {}, "a dose today ends it today");
  assert.deepEqual((await way.read(patientId)).gaps[0]?.reload, "load-again");
});

test("BPaLM: gaps of a week are not made up, and count towards the doses; a longer one makes up every day", async () => {
  const short = await way.begun("bpalm");
  const ended = (gap: number, more: number) => `${"v".repeat(10)}${"-".repeat(gap)}${"v".repeat(more)}`;
  await way.kept(short.episodeId, short.patientId, ended(7, 164));
  way.dawn(182);
  const left = await way.read(short.patientId);
  assert.deepEqual([left.verified, left.doses, left.gapVerdict?.notMadeUp], [174, 182, 7]);
  assert.ok(left.lacking.includes("doses"), "175 are asked of this course");
  await way.kept(short.episodeId, short.patientId, ended(7, 165));
  assert.ok(!(await way.read(short.patientId)).lacking.includes("doses"));
  assert.equal(await way.closed(short.patientId, { outcome: "completed", on: day(182) }), "done");

  const long = await way.begun("bpalm");
  await way.kept(long.episodeId, long.patientId, ended(8, 165));
  way.dawn(184);
  const { gapVerdict, lacking } = await way.read(long.patientId);
  assert.deepEqual([gapVerdict?.toMakeUp, gapVerdict?.notMadeUp, lacking.includes("doses")], [8, 0, true]);
  assert.equal(await way.closed(long.patientId, { outcome: "completed", on: day(183) }), "outcome-not-open");
});

test("sixty days without a dose: where nobody spoke of them whoever chooses it says why, where they were missed nobody asks", async () => {
  const silent = await way.begun("bpalm");
  await way.kept(silent.episodeId, silent.patientId, `${"v".repeat(10)}${"m".repeat(50)}`);
  way.dawn(69);
  assert.deepEqual(await lostOf(silent.patientId), { open: false, because: "not-sixty-days", explain: false });
  way.dawn(70);
  assert.deepEqual(await lostOf(silent.patientId), { open: true, because: "met", explain: true });
  await way.lookedOver(silent.patientId);
  assert.deepEqual(await way.waits(silent.patientId), {
    "sixty-days-without-dose": { from: day(11), unknown: "some" },
  });
  assert.equal(await lost(silent.patientId, 69), "say-why");

  const missing = await way.begun("bpalm");
  await way.kept(missing.episodeId, missing.patientId, `${"v".repeat(10)}${"m".repeat(59)}`);
  way.dawn(70);
  assert.deepEqual(await lostOf(missing.patientId), { open: true, because: "met", explain: false });
  await way.lookedOver(missing.patientId);
  assert.deepEqual(await way.waits(missing.patientId), {
    "sixty-days-without-dose": { from: day(11), unknown: "none" },
  });
  assert.equal(await lost(missing.patientId, 69), "done");
  assert.deepEqual(await way.waits(missing.patientId), {}, "once it is closed nothing waits");
  way.dawn(70);
  assert.equal(await lost(silent.patientId, 69, "Asked three times; the family has moved."), "done");
});

test("days on which a doctor held the treatment make nobody lost, and are no gap that waits", async () => {
  const { patientId } = await way.begun("bpalm");
  await way.takes(patientId, 1, 10);
  way.dawn(11);
  assert.equal(await way.changed(patientId, { from: day(11), items: [] }), "done");
  way.dawn(31);
  await way.lookedOver(patientId);
  assert.deepEqual(await way.waits(patientId), {});
  const again = { from: day(31), items: beginsWith.bpalm.items, because: "recovered" as const };
  assert.equal(await way.changed(patientId, again), "done");
  assert.deepEqual((await way.read(patientId)).gaps[0], {
    ...{ from: day(11), until: day(30), days: 20, unknown: 0, held: 20, open: true, reload: "load-again" },
  });
  for (let n = 31; n <= 89; n += 1) {
    way.dawn(n);
    await way.said(patientId, n, missed);
  }
  // The last dose was on day 10, and twenty days were held: the sixtieth day is 90, and not 70.
  assert.deepEqual(await lostOf(patientId), { open: false, because: "not-sixty-days", explain: false });
  way.dawn(90);
  assert.deepEqual(await lostOf(patientId), { open: true, because: "met", explain: false });
});

test("whoever comes back after they were lost begins a new treatment, and it says so", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.kept(episodeId, patientId, `v${"m".repeat(60)}`);
  way.dawn(61);
  assert.equal(await lost(patientId, 61), "done");
  way.dawn(90);
  const picture = await way.xray(patientId);
  const found = await way.result(patientId, { test: "truenat", found: "found-rif-resistant" }, day(89));
  const gating = await way.gatingOf(patientId);
  assert.ok(gating.includes(found));
  assert.equal(await way.confirmed(patientId, picture, ...gating), "done");
  const { regimen, items } = beginsWith.longer;
  const moved = items.map((item) => ({
    ...item,
    from: addDays(item.from, 89),
    until: item.until && addDays(item.until, 89),
  }));
  assert.equal(await way.started(patientId, way.doctor, { startsOn: day(90), regimen, items: moved }), "done");
  const now = await way.read(patientId);
  assert.deepEqual([now.after, now.verified, now.gaps], ["lost-to-follow-up", 0, []]);
});
