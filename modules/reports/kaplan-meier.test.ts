import assert from "node:assert/strict";
import { test } from "node:test";
import { atRiskEvery, kaplanMeier, medianDay, type WatchedTime } from "./kaplan-meier.ts";

/*
 * Weeks of remission of 21 children on 6-mercaptopurine (Freireich et al., Blood 21, 1963, 699–716); the
 * estimate as Kleinbaum and Klein print it (Survival Analysis, A Self-Learning Text, chapter 2). The
 * limits of the first step by hand: 0.8571^exp(±1.96 · √(3 / (21 · 18)) / 0.15415) = 0.6197 and 0.9516;
 * those of the others as statistical packages print them for these data with log-log limits.
 */
const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const stillWell = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const times = (days: readonly number[], happened: boolean): WatchedTime[] =>
  days.map((days) => ({ days, happened, people: 1 }));
const children = [...times(stillWell, false), ...times(relapsed, true)];

const printed = [
  [6, 21, 3, 0.8571, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1881, 0.6801],
] as const;

const rounded = (part: number | null) => (part === null ? null : Math.round(part * 10_000) / 10_000);

test("the curve of the children of 1963 is the one that the textbooks print", () => {
  const steps = kaplanMeier(children).filter(({ events }) => events > 0);
  assert.deepEqual(
    steps.map(({ day, atRisk, events, survival, low, high }) => [
      day,
      atRisk,
      events,
      rounded(survival),
      rounded(low),
      rounded(high),
    ]),
    printed,
  );
  assert.equal(medianDay(steps), 23);
});

test("of one day events come before censorings: whoever was watched until then was at risk", () => {
  // On day 6 three relapsed and one was seen for the last time: 21 at risk and not 20.
  const first = kaplanMeier(children)[0];
  assert.deepEqual([first?.atRisk, first?.events, first?.censored], [21, 3, 1]);
  assert.equal(kaplanMeier(children)[1]?.atRisk, 17);
});

test("who is no longer watched makes no step, and the interval stays as it was", () => {
  const steps = kaplanMeier(children);
  const [seventh, ninth] = [steps.find(({ day }) => day === 7), steps.find(({ day }) => day === 9)];
  assert.deepEqual([ninth?.events, ninth?.censored], [0, 1]);
  assert.deepEqual([ninth?.survival, ninth?.low, ninth?.high], [seventh?.survival, seventh?.low, seventh?.high]);
});

test("many people of one time are as many times one person", () => {
  const grouped: WatchedTime[] = [
    { days: 6, happened: true, people: 3 },
    ...children.filter(({ days, happened }) => !(days === 6 && happened)),
  ];
  assert.deepEqual(kaplanMeier(grouped), kaplanMeier(children));
});

test("of nobody there is no curve; where nothing happened it stays at one, without an interval", () => {
  assert.deepEqual(kaplanMeier([]), []);
  assert.deepEqual(atRiskEvery(30, []), [{ day: 0, people: 0 }]);
  const steps = kaplanMeier(times([3, 9, 9], false));
  assert.deepEqual(
    steps.map(({ survival, low, high }) => [survival, low, high]),
    [
      [1, null, null],
      [1, null, null],
    ],
  );
  assert.equal(medianDay(steps), null);
});

test("when the last one has it the curve ends at nought, and nothing is divided by nought", () => {
  const steps = kaplanMeier(times([0, 4], true));
  assert.deepEqual(
    steps.map(({ day, survival }) => [day, survival]),
    [
      [0, 0.5],
      [4, 0],
    ],
  );
  assert.deepEqual([steps[1]?.low, steps[1]?.high], [null, null]);
});

test("at risk are those whose time is that day or longer", () => {
  assert.deepEqual(atRiskEvery(10, children), [
    { day: 0, people: 21 },
    { day: 10, people: 15 },
    { day: 20, people: 8 },
    { day: 30, people: 4 },
  ]);
});
