import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { correctedAt, gapsIn, heardUntil, type Issue, judgeOpenings, type Opening } from "./contact.ts";

/* D18: which openings of a pill box are doses. Times are read as minutes of a course that begins at 0. */

const minute = 60_000;
const day = 24 * 60;
const received = 1_000 * day * minute;
/** Given out on the first minute, to A; from the tenth day on to B. */
const toA: Issue = { id: "A", from: received, until: received + 10 * day * minute };
const toB: Issue = { id: "B", from: received + 10 * day * minute, until: null };

/** [number, minute at which it was opened, minute of the contact that brought it] */
type Row = readonly [number: number, at: number, heard: number];
const openings = (rows: readonly Row[]): Opening[] =>
  rows.map(([number, at, heard]) => ({ number, at: received + at * minute, heardAt: received + heard * minute }));
const judge = (rows: readonly Row[], { issues = [toA, toB], refills = [] as number[] } = {}) =>
  judgeOpenings(
    openings(rows),
    issues,
    refills.map((at) => received + at * minute),
    received,
  );
const said = (judged: ReturnType<typeof judge>) =>
  judged.map(({ issue, because }) => `${issue ?? "-"} ${because ?? "dose"}`);
const gapMinutes = (rows: readonly Row[]) =>
  gapsIn(judge(rows)).map(({ from, to }) => [
    Math.max(0, (from - received) / minute),
    to === null ? null : (to - received) / minute,
  ]);

test("the box's clock is set right by what it said at the contact: an hour slow, in 1970, three years ahead", () => {
  const now = Date.parse("2026-11-21T09:00:00Z");
  const hour = 60 * minute;
  assert.equal(correctedAt(now - 25 * hour, now, now - hour), now - 24 * hour);
  assert.equal(correctedAt(2 * hour, now, 5 * hour), now - 3 * hour);
  const ahead = Date.parse("2029-11-21T09:00:00Z");
  assert.equal(correctedAt(ahead - day * minute, now, ahead), now - day * minute);
  assert.equal(correctedAt(now - hour, now, null), now - hour, "nobody compared: it is believed");
});

test("one dose: what is opened again within a quarter of an hour of one that counts", () => {
  const rows: Row[] = [
    [1, 480, 2000],
    [2, 495, 2000],
    [3, 496, 2000],
    [4, 1080, 2000],
  ];
  assert.deepEqual(said(judge(rows)), ["A dose", "A again", "A dose", "A dose"]);
});

test("within the tolerance a time may run back: the earlier one counts, and nothing creeps further back step by step", () => {
  const back: Row[] = [
    [1, 500, 2000],
    [2, 494, 2000],
    [3, 512, 2000],
  ];
  assert.deepEqual(said(judge(back)), ["A again", "A dose", "A dose"]);
  const creeping: Row[] = [
    [1, 500, 2000],
    [2, 492, 2000],
    [3, 485, 2000],
  ];
  assert.equal(said(judge(creeping))[2], "A clock");
});

test("openings around a refill are the refill, ten minutes before and after, and hide no dose besides", () => {
  const rows: Row[] = [
    [1, 489, 2000],
    [2, 490, 2000],
    [3, 510, 2000],
    [4, 511, 2000],
  ];
  assert.deepEqual(said(judge(rows, { refills: [500] })), ["A dose", "A refill", "A refill", "A dose"]);
});

test("an opening belongs to whoever had the box then, also when it is told late; in the cupboard to nobody", () => {
  const later: Issue = { id: "B", from: received + 12 * day * minute, until: null };
  const heard = 11 * day;
  const rows: Row[] = [
    [1, 9 * day, heard],
    [2, 11 * day - 5, heard],
    [3, 13 * day, 14 * day],
  ];
  assert.deepEqual(said(judge(rows, { issues: [toA, later] })), ["A dose", "- nobody", "B dose"]);
  assert.deepEqual(said(judge([[1, 9 * day, 13 * day]])), ["A dose"]);
});

test("an entry of the future, of before the box was given out, or out of order has no sure time", () => {
  const only = { issues: [toB] };
  assert.deepEqual(said(judge([[1, 11 * day, 11 * day - 11]], only)), ["B clock"]);
  assert.deepEqual(said(judge([[1, 11 * day, 11 * day - 9]], only)), ["B dose"], "a few minutes are no wrong clock");
  assert.deepEqual(said(judge([[1, 3 * day, 12 * day]], only)), ["B clock"]);
  assert.deepEqual(said(judge([[1, -5 * day, 12 * day]], only)), ["B clock"]);
  const backwards: Row[] = [
    [1, 12 * day, 20 * day],
    [2, 11 * day, 20 * day],
    [3, 13 * day, 20 * day],
  ];
  assert.deepEqual(said(judge(backwards, only)), ["B dose", "B clock", "B dose"]);
});

test("where numbers are missing, or a time is not sure, the time between the neighbours is silence", () => {
  const heard = 9 * day;
  assert.deepEqual(
    gapMinutes([
      [1, day, heard],
      [2, 2 * day, heard],
    ]),
    [],
  );
  assert.deepEqual(
    gapMinutes([
      [1, day, heard],
      [5, 4 * day, heard],
    ]),
    [[day, 4 * day]],
  );
  assert.deepEqual(
    gapMinutes([
      [1, day, heard],
      [2, 9999 * day, heard],
      [3, 3 * day, heard],
    ]),
    [[day, 3 * day]],
  );
  assert.deepEqual(
    gapMinutes([
      [1, day, heard],
      [2, 9999 * day, heard],
    ]),
    [[day, null]],
    "the last one: it goes on",
  );
  assert.deepEqual(gapMinutes([[13, day, heard]]), [[0, day]], "what came before the first that is known");
  // What was lost is found: no silence is left.
  assert.deepEqual(
    gapMinutes([
      [1, day, heard],
      [3, 3 * day, heard],
      [2, 2 * day, heard],
    ]),
    [],
  );
});

test("heard until the contact; no further than what was sent where the box has more", () => {
  const judged = judge([
    [1, day, 3 * day],
    [2, 2 * day, 3 * day],
  ]);
  const contact = received + 3 * day * minute;
  assert.equal(heardUntil(contact, null, judged), contact);
  assert.equal(heardUntil(contact, 2, judged), contact);
  assert.equal(heardUntil(contact, 7, judged), received + 2 * day * minute);
  assert.equal(heardUntil(contact, 7, []), null);
  assert.equal(heardUntil(contact, 0, []), contact, "a box that was never opened says so");
});

test("in whichever order a box's entries arrive, they are judged alike", () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: -2 * day, max: 14 * day }),
    fc.integer({ min: 0, max: 14 * day }),
  );
  const rows = fc.uniqueArray(row, { selector: ([number]) => number, maxLength: 40 });
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.integer({ min: 0, max: 14 * day }), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (all, refills, luck) => {
        const shuffled = all
          .map((one) => ({ one, by: luck.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one);
        assert.deepEqual(judge(shuffled, { refills }), judge(all, { refills }));
        const doses = judge(all, { refills }).filter(({ because }) => because === null);
        for (const dose of doses) assert.ok(dose.at <= dose.heardAt + 10 * minute, "no dose of the future");
      },
    ),
    { numRuns: 300 },
  );
});
