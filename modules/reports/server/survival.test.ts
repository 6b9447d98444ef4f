import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { readSurvival } from "../operations.ts";
import { keptLine } from "./test-line.ts";

/*
 * Seven who started on the same day, 100 days ago. Of six the culture was positive:
 *
 *   converted on day 30, 60 and 60 · died on day 60 · lost on day 70 · still watched on day 100
 */
const today = "2026-11-21" as CalendarDay;
const startedOn = addDays(today, -100);
const on = (day: number): CalendarDay => addDays(startedOn, day);
let way: Awaited<ReturnType<typeof openTheWay>>;

before(async () => {
  way = await openTheWay();
  const culture = { startedOn, positiveAtStart: true, stands: "confirmed", regimen: "bpalm", resistance: "RR" };
  for (const told of [
    { ...culture, convertedOn: on(30) },
    { ...culture, convertedOn: on(60) },
    { ...culture, convertedOn: on(60), closedOn: on(90), outcome: "cured" },
    { ...culture, closedOn: on(60), outcome: "died" },
    { ...culture, closedOn: on(70), outcome: "lost-to-follow-up" },
    { ...culture },
    { ...culture, positiveAtStart: false, regimen: "india-dstb", resistance: "DS" },
  ]) {
    await keptLine(way.house, await way.patient(), told);
  }
  await keptLine(way.house, await way.patient());
});
after(() => way.house.close());

const read = (input: object) => way.house.act(readSurvival, input as never, way.doctor);
/** Parts as a calculator on paper has them. */
const percent = (part: number) => Math.round(part * 10_000) / 100;

test("conversion is watched in those who were culture-positive; who died is watched until that day", async () => {
  const { started, people, happened, steps, atRisk, median } = await read({ what: "conversion" });
  assert.deepEqual([started, people, happened, median], [7, 6, 3, 60]);
  // 5/6 on day 30; on day 60 two of five, the death after them; then 3/6 = 50 %.
  assert.deepEqual(
    steps.map(({ day, atRisk: n, events, censored, survival }) => [day, n, events, censored, percent(survival)]),
    [
      [30, 6, 1, 0, 83.33],
      [60, 5, 2, 1, 50],
      [70, 2, 0, 1, 50],
      [100, 1, 0, 1, 50],
    ],
  );
  assert.deepEqual(
    atRisk.map(({ day, people: left }) => [day, left]),
    [
      [0, 6],
      [30, 6],
      [60, 5],
      [90, 1],
    ],
  );
});

test("loss is watched in all who started; every other end is the end of the watch", async () => {
  const { started, people, happened, steps, median } = await read({ what: "loss" });
  assert.deepEqual([started, people, happened, median], [7, 7, 1, null]);
  // Died on 60, lost on 70 of six, cured on 90, four until today.
  assert.deepEqual(
    steps.map(({ day, atRisk: n, events, censored, survival }) => [day, n, events, censored, percent(survival)]),
    [
      [60, 7, 0, 1, 100],
      [70, 6, 1, 0, 83.33],
      [90, 5, 0, 1, 83.33],
      [100, 4, 0, 4, 83.33],
    ],
  );
});

test("of fewer than five there is no curve: a step of it would be one of them", async () => {
  const { people, happened, steps, atRisk, median } = await read({ what: "loss", regimen: "india-dstb" });
  assert.deepEqual([people, happened, steps, atRisk, median], [1, 0, [], [], null]);
  assert.deepEqual((await read({ what: "loss", resistance: "XDR" })).started, 0);
});

test("by regimen, by resistance, and by the day on which the treatment started", async () => {
  assert.equal((await read({ what: "loss", regimen: "bpalm" })).started, 6);
  assert.equal((await read({ what: "conversion", resistance: "RR" })).people, 6);
  assert.equal((await read({ what: "loss", from: startedOn, to: startedOn })).started, 7);
  assert.equal((await read({ what: "loss", from: on(1) })).started, 0);
  assert.equal((await read({ what: "loss", to: on(-1) })).started, 0);
});
