import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { AnswerOf, InputOf } from "../../../foundation/operation.ts";
import { tellAll } from "../../../scenarios/telling.ts";
import { openWithChildren } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { endCare } from "../../children/operations.ts";
import { recordDoses, reportAefi } from "../../immunization/operations.ts";
import { listGivenIn, listInMonth, readGiven, readMonth, setTarget } from "../operations.ts";

/*
 * Numbers of the month and of a period beside their lists, over chance children. Every dose is given at an age and a
 * distance at which it counts, so what was written down is what is to be counted: no plan is asked here.
 */

type Dose = InputOf<typeof recordDoses>["doses"][number];
type Counted = AnswerOf<typeof listInMonth>["children"];

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const today = "2026-11-21" as CalendarDay;
const day = (text: string) => text as CalendarDay;

function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const dose = (vaccine: Dose["vaccine"], on: CalendarDay): Dose => ({
  ...{ doseId: world.house.newId() as never, vaccine, on, evidence: "card", batch: null, expiresOn: null, site: null },
});

interface Given {
  readonly childId: string;
  readonly born: CalendarDay;
  readonly mark: string;
  readonly on: CalendarDay;
}

/** Weeks between doses of pentavalent are at least four, measles vaccine is at nine months or later. */
async function aChild(random: () => number, by: Claims = world.worker, placeId = world.phc): Promise<Given[]> {
  const upTo = (many: number) => Math.floor(random() * many);
  const born = addDays(today, -(50 + upTo(700)));
  const { childId } = await world.registered(by, { born: { day: born, exact: true } }, placeId);
  const first = 42 + upTo(60);
  const visits = [
    [upTo(30), "BCG", "BCG"],
    [first, "PENTA", "PENTA-1"],
    [first + 28 + upTo(30), "PENTA", "PENTA-2"],
    [first + 90 + upTo(30), "PENTA", "PENTA-3"],
    [280 + upTo(150), "MR", "MR-1"],
  ] as const;
  const stops = upTo(visits.length + 6);
  const given = visits
    .slice(0, stops)
    .map(([age, vaccine, mark]) => ({ childId: childId as string, born, mark, vaccine, on: addDays(born, age) }))
    .filter(({ on }) => on <= today);
  const doses = given.map(({ vaccine, on }) => dose(vaccine, on));
  if (doses.length > 0) await world.house.act(recordDoses, { childId: childId as never, doses }, by);
  const last = doses.at(-1);
  if (last && upTo(2) === 0) {
    // Two events of one child on one day are two.
    for (const beganAt of ["09:30", "21:30"]) {
      const aefi = { aefiId: world.house.newId(), doseIds: [last.doseId], beganOn: last.on, beganAt };
      const what = { seen: ["fever"], grave: [], stands: "recovered", raisedTo: null, done: ["watched"], words: null };
      await world.house.act(reportAefi, { childId, ...aefi, ...what, on: today } as never, by);
    }
  }
  if (upTo(6) === 0) {
    const ending = { endingId: world.house.newId(), why: "moved-away", on: today, words: null };
    await world.house.act(endCare, { childId, ...ending } as never, by);
  }
  return given;
}

/** All pages of a list, in their order, by a few. */
async function all(read: (after: string | null) => Promise<{ children: Counted; next: string | null }>) {
  const rows: Counted[number][] = [];
  let after: string | null = null;
  do {
    const page: { children: Counted; next: string | null } = await read(after);
    assert.ok(page.children.length <= 3);
    rows.push(...page.children);
    after = page.next;
  } while (after !== null);
  return rows;
}

const birthday = (born: CalendarDay) => `${Number(born.slice(0, 4)) + 1}${born.slice(4).replace("-02-29", "-03-01")}`;
const shown = (rows: readonly { childId: string; on: string }[]) => rows.map(({ childId, on }) => `${on} ${childId}`);

const given: Given[] = [];

test("each number of a month is as long as its list, line by line, whole and by place, those who moved away in it", async () => {
  const source = chance(5);
  const random = () => source.next().value;
  for (let n = 0; n < 36; n += 1) given.push(...(await aChild(random)));
  await tellAll(world.house);
  const seen = new Set<string>();
  for (const month of ["2026-11", "2026-08", "2026-06", "2026-03", "2026-01", "2025-10"]) {
    for (const place of [{}, { placeId: world.phc as never }]) {
      const { rows } = await world.house.act(readMonth, { month, ...place }, world.supervisor);
      for (const { id, counts, count } of rows) {
        if (counts.is === "sessions") continue;
        const list = await all((after) =>
          world.house.act(
            listInMonth,
            { month, line: id, limit: counts.is === "aefi" ? 1 : 3, ...place, ...(after === null ? {} : { after }) },
            world.supervisor,
          ),
        );
        assert.equal(list.length, count, `${month} ${id}`);
        assert.ok(list.every(({ on }) => on.startsWith(month)));
        if (count > 0) seen.add(id);
        if (counts.is !== "doses" || counts.years !== 0) continue;
        const wanted = given.filter(
          ({ mark, on, born }) => mark === counts.mark && on.startsWith(month) && on < birthday(born),
        );
        assert.deepEqual(shown(list), shown(wanted).toSorted(), `${month} ${id}`);
      }
    }
  }
  for (const id of ["BCG 0", "PENTA-1 0", "PENTA-3 0", "MR-1 0", "MR-1 1", "aefi minor"]) assert.ok(seen.has(id), id);
});

test("doses to infants of a period are what was written down, as a part of the head count for so many days", async () => {
  const [from, until] = [day("2026-04-01"), today];
  const read = (more = {}) => world.house.act(readGiven, { from, until, ...more }, world.supervisor);
  const none = await read();
  assert.equal(none.target, null);
  assert.deepEqual(
    none.uncounted.map(({ placeId }) => placeId),
    [world.phc],
  );
  assert.ok(none.doses.every(({ percent }) => percent === null));
  const infants = { placeId: world.phc, targetId: world.house.newId(), infants: 146, source: "Head count of April" };
  await world.house.act(setTarget, infants as never, world.admin);
  const answer = await read();
  // 1 April to 21 November: 30 + 31 + 30 + 31 + 31 + 30 + 31 + 21 days; 146 × 235 ÷ 365 = 94.
  assert.deepEqual([answer.days, answer.target?.infants, answer.uncounted], [235, 146, []]);
  assert.ok(Math.abs((answer.target?.ofDays ?? 0) - 94) < 1e-9);
  const of = (mark: string) =>
    given.filter((one) => one.mark === mark && one.on >= from && one.on <= until && one.on < birthday(one.born));
  for (const { mark, count, percent } of answer.doses) {
    assert.equal(count, of(mark).length, mark);
    assert.ok(Math.abs((percent ?? -1) - (100 * count) / 94) <= 0.05, mark);
    const list = await all((after) =>
      world.house.act(
        listGivenIn,
        { from, until, mark, limit: 3, ...(after === null ? {} : { after }) },
        world.supervisor,
      ),
    );
    assert.deepEqual(shown(list), shown(of(mark)).toSorted(), mark);
  }
  assert.ok(of("PENTA-1").length > 0);
  // A period that goes on ends today.
  assert.deepEqual(await read({ until: day("2027-03-31") }), answer);
});

test("drop-out of a period lies below zero where more went on than began, and of nobody there is none", async () => {
  const phc = await world.facility();
  const by = await world.ours.member("worker", phc);
  // Begun before the period; three third doses and one first lie in it.
  for (const begun of ["2026-04-20", "2026-04-20", "2026-04-20", "2026-07-10"]) {
    const born = addDays(day(begun), -42);
    const { childId } = await world.registered(by, { born: { day: born, exact: true } }, phc);
    const doses = [0, 28, 72].map((days) => dose("PENTA", addDays(day(begun), days)));
    const until = begun === "2026-07-10" ? doses.slice(0, 1) : doses;
    await world.house.act(recordDoses, { childId: childId as never, doses: until }, by);
  }
  await tellAll(world.house);
  const asked = { from: day("2026-07-01"), until: day("2026-07-31"), placeId: phc as never };
  const { dropOuts, doses, target } = await world.house.act(readGiven, asked, world.supervisor);
  // (1 − 3) ÷ 1
  assert.deepEqual(
    dropOuts.map(({ first, second, firsts, seconds, percent }) => [first, second, firsts, seconds, percent]),
    [
      ["PENTA-1", "PENTA-3", 1, 3, -200],
      ["BCG", "MR-1", 0, 0, null],
      ["PENTA-1", "MR-1", 1, 0, 100],
    ],
  );
  assert.equal(target, null);
  assert.equal(doses.find(({ mark }) => mark === "PENTA-3")?.count, 3);
  // Where one facility with infants has no head count the whole has none, and it is said which one.
  const whole = await world.house.act(readGiven, { from: asked.from, until: asked.until }, world.supervisor);
  assert.equal(whole.target, null);
  assert.deepEqual(
    whole.uncounted.map(({ placeId }) => placeId),
    [phc],
  );
});

test("nobody lists what they may not count, and a period that has not begun has no doses and no percent", async () => {
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("supervisor", theirs.district);
  const elsewhere = await world.ours.member("doctor", await world.facility());
  const inMonth = { month: "2026-11", line: "BCG 0" };
  const inPeriod = { from: day("2026-04-01"), until: today };
  const place = { placeId: world.phc as never };
  for (const by of [stranger, elsewhere]) {
    assert.deepEqual((await world.house.act(listInMonth, inMonth, by)).children, []);
    assert.deepEqual((await world.house.act(listGivenIn, { ...inPeriod, mark: "BCG" }, by)).children, []);
    assert.ok((await world.house.act(readGiven, inPeriod, by)).doses.every(({ count }) => count === 0));
    for (const sent of [
      await world.house.send(listInMonth, { ...inMonth, ...place }, by),
      await world.house.send(readGiven, { ...inPeriod, ...place }, by),
      await world.house.send(listGivenIn, { ...inPeriod, ...place, mark: "BCG" }, by),
    ]) {
      assert.equal(codeOf(sent), "not-my-place");
    }
  }
  const later = { from: day("2026-12-01"), until: day("2026-12-31") };
  const send = world.house.send;
  const ahead = await world.house.act(readGiven, { ...later, ...place }, world.supervisor);
  assert.deepEqual([ahead.days, ahead.target], [0, { infants: 146, ofDays: 0 }]);
  assert.ok(ahead.doses.every(({ count, percent }) => count === 0 && percent === null));
  const none = await world.house.act(listGivenIn, { ...later, mark: "BCG" }, world.supervisor);
  assert.deepEqual(none.children, []);
  const december = { ...inMonth, month: "2026-12" };
  assert.equal(codeOf(await send(listInMonth, december, world.supervisor)), "month-not-begun");
  assert.equal(codeOf(await send(listInMonth, { ...inMonth, after: "x" }, world.supervisor)), "page-unknown");
});
