import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { day } from "../../../scenarios/on-a-course.ts";
import { keepAllLines } from "../../../scenarios/telling.ts";
import { openSecondLine } from "../../../scenarios/on-second-line.ts";
import { bpalmFrom, daily } from "../../../scenarios/prescribed.ts";
import { readDashboard } from "../../reports/operations.ts";
import { listToday, readCourses } from "../operations.ts";
import { dueDays } from "./due-days.ts";
import { dueAt } from "./keep-course.ts";

/* Due doses come from the prescription (D12, D15): held days, free weekdays, doses twice a day. */

let way: Awaited<ReturnType<typeof openSecondLine>>;
before(async () => {
  way = await openSecondLine();
});
after(() => way.house.close());

const start = "2026-11-21" as CalendarDay; // a Saturday
const digits = (due: string | null, days: number) => Array.from({ length: days }, (_, at) => dueAt(due, at)).join("");

test("one dose every day needs no word; a hold, free days and doses twice a day are written down", () => {
  assert.equal(dueDays(start, []), null);
  assert.equal(dueDays(start, [{ from: start, items: bpalmFrom(start) }]), null);
  const held = { from: addDays(start, 3), items: [] };
  assert.equal(digits(dueDays(start, [{ from: start, items: bpalmFrom(start) }, held]), 6), "111000");
  const again = { from: addDays(start, 5), items: [daily("Lzd", 600, addDays(start, 5))] };
  const all = [{ from: start, items: bpalmFrom(start) }, held, again];
  assert.equal(digits(dueDays(start, all), 8), "11100111");
  const noSunday = { ...daily("Lzd", 600, start), weekdays: [1, 2, 3, 4, 5, 6] };
  assert.equal(digits(dueDays(start, [{ from: start, items: [noSunday] }]), 10), "1011111101");
  const twice = { ...daily("Dlm", 100, start), timesPerDay: 2 };
  assert.equal(digits(dueDays(start, [{ from: start, items: [twice] }]), 3), "222");
});

test("weekdays go on for longer than any course", () => {
  const noSunday = { ...daily("Lzd", 600, start), weekdays: [1, 2, 3, 4, 5, 6] };
  const due = dueDays(start, [{ from: start, items: [noSunday] }]);
  const sundays = Array.from({ length: 130 }, (_, week) => dueAt(due, 1 + 7 * week));
  assert.deepEqual(new Set(sundays), new Set([0]));
});

test("while everything is held nothing is due, counted or asked for; what was taken before stays counted", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.takes(patientId, 1, 4);
  assert.equal(await way.changed(patientId, { from: day(5), items: [], why: null }), "done");
  way.dawn(9);
  const { states, verified } = await way.calendar(patientId, episodeId);
  assert.deepEqual(states, [
    ...Array.from({ length: 4 }, () => "verified"),
    ...Array.from({ length: 5 }, () => "not-due"),
  ]);
  assert.deepEqual(verified, { num: 4, den: 4 });

  const { patients } = await way.house.act(listToday, {}, way.worker);
  const row = patients.find((one) => one.patientId === patientId);
  assert.deepEqual([row?.takes, row?.week.at(-1)?.soFar], [[], "not-due"]);
  // Nobody is silent who has nothing to say.
  await keepAllLines(way.house, way.ours.id);
  const { numbers, doses } = await way.house.act(readDashboard, {}, way.doctor);
  assert.equal(numbers.find(({ set }) => set === "silent")?.count, 0);
  assert.deepEqual([doses.due, doses.verified, doses.missed, doses.unknown], [4, 4, 0, 0]);
});

test("what was said of a day that turns out not to be due counts no more, and counts again when it is due again", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.takes(patientId, 1, 3);
  way.dawn(4);
  // Held from yesterday on: somebody had recorded yesterday's dose already.
  assert.equal(await way.changed(patientId, { from: day(3), items: [] }), "done");
  assert.equal((await way.row(episodeId))?.letters, "vv");
  assert.deepEqual((await way.calendar(patientId, episodeId)).verified, { num: 2, den: 2 });
  const again = bpalmFrom(day(1));
  assert.equal(await way.changed(patientId, { from: day(3), because: "mistake", items: again }), "done");
  assert.equal((await way.row(episodeId))?.letters, "vvv");
  assert.deepEqual((await way.calendar(patientId, episodeId)).verified, { num: 3, den: 3 });
});

test("taken up again: the free days lie between, and the course goes on to its last dose", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  await way.takes(patientId, 1, 2);
  assert.equal(await way.changed(patientId, { from: day(3), items: [] }), "done");
  way.dawn(6);
  const items = bpalmFrom(day(1)).map((item) => (item.from < day(6) ? { ...item, from: day(6) } : item));
  assert.equal(await way.changed(patientId, { from: day(6), because: "recovered", items }), "done");
  await way.takes(patientId, 6, 7);
  assert.equal((await way.row(episodeId))?.letters, "vvxxxvv");
  const { phases } = await way.read(patientId);
  assert.deepEqual([phases[0]?.verified, phases[0]?.doses], [4, 182]);
});

test("what is taken today is of today's prescription: bedaquiline on its days, and a worker's phone can tell ahead", async () => {
  const { patientId } = await way.begun("bpalm");
  const taken = async (n: number) => {
    way.dawn(n);
    const { patients } = await way.house.act(listToday, { limit: 100 }, way.worker);
    return patients.find((one) => one.patientId === patientId)?.takes.map(({ medicine, mg }) => `${medicine} ${mg}`);
  };
  assert.deepEqual(await taken(14), ["Bdq 400", "Pa 200", "Lzd 600", "Mfx 400"]);
  // Day 15 is Saturday, 5 December; day 17 the first Monday.
  assert.deepEqual(await taken(15), ["Pa 200", "Lzd 600", "Mfx 400"]);
  assert.deepEqual(await taken(17), ["Bdq 200", "Pa 200", "Lzd 600", "Mfx 400"]);
  const { courses } = await way.house.act(readCourses, { patientIds: [patientId] }, way.worker);
  assert.deepEqual(
    courses[0]?.prescriptions.map(({ from, items }) => [from, items.length]),
    [[day(1), 5]],
  );
});

test("sixteen records of doses cross a hold: every one is kept, and the letters are those of the prescription", async () => {
  const { patientId, episodeId } = await way.begun("bpalm");
  way.dawn(16);
  const doses = Array.from({ length: 16 }, (_, at) => way.said(patientId, at + 1));
  const [held, ...codes] = await Promise.all([way.changed(patientId, { from: day(10), items: [] }), ...doses]);
  assert.equal(held, "done");
  assert.deepEqual(new Set(codes), new Set(["done"]));
  await way.told("PrescriptionChanged", {
    patientId,
    episodeId,
    prescriptionId: (await way.read(patientId)).prescriptions.at(-1)?.prescriptionId,
  });
  assert.equal((await way.row(episodeId))?.letters, "v".repeat(9));
});
