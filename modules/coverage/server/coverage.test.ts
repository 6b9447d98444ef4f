import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { tellAll } from "../../../scenarios/telling.ts";
import { openWithChildren } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { endAsSame, endCare, eraseChild, giveChild, registerChild } from "../../children/operations.ts";
import { recordDoses, recordNotGiven } from "../../immunization/operations.ts";
import { countChildrenIn, exportChildrenIn, listChildrenIn, readCoverage, setTarget } from "../operations.ts";
import type { Wanted } from "../sets.ts";

type Dose = InputOf<typeof recordDoses>["doses"][number];

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const today = "2026-11-21" as CalendarDay;
const ago = (days: number) => addDays(today, -days);
const dose = (vaccine: Dose["vaccine"], on: CalendarDay = today): Dose => ({
  ...{
    doseId: world.house.newId() as never,
    vaccine,
    on,
    evidence: "own-record",
    batch: null,
    expiresOn: null,
    site: null,
  },
});
const give = (childId: string, doses: Dose[], by: Claims = world.worker) =>
  world.house.act(recordDoses, { childId: childId as never, doses }, by);
const born = (days: number) => ({ born: { day: ago(days), exact: true } });

async function listed(wanted: Wanted, by: Claims = world.worker) {
  await tellAll(world.house);
  const { children } = await world.house.act(listChildrenIn, wanted, by);
  const { total } = await world.house.act(countChildrenIn, wanted, by);
  assert.equal(children.length, total, JSON.stringify(wanted));
  return children;
}
const names = async (wanted: Wanted, by?: Claims) => (await listed(wanted, by)).map(({ childId }) => childId as string);

test("a child registered is due; a dose moves it out of the list of that vaccine, and the last one to done", async () => {
  const child = await world.registered(world.worker, born(42));
  const open = await listed({ set: "due" });
  const mine = open.find(({ childId }) => childId === child.childId);
  // Six weeks old with nothing: research/immunization.md §2, BCG and what is given at six weeks.
  assert.deepEqual(mine?.open.map(({ code }) => code).toSorted(), [
    "BCG",
    "FIPV-1",
    "OPV-1",
    "PCV-1",
    "PENTA-1",
    "RVV-1",
  ]);
  await give(child.childId, [dose("PENTA"), dose("OPV"), dose("RVV")]);
  assert.equal((await names({ set: "due", vaccine: "PENTA" })).includes(child.childId), false);
  assert.equal((await names({ set: "due", vaccine: "BCG" })).includes(child.childId), true);
  await give(child.childId, [dose("BCG"), dose("FIPV"), dose("PCV")]);
  assert.equal((await names({ set: "due" })).includes(child.childId), false);
  assert.equal((await names({ set: "done" })).includes(child.childId), true);
  // Four weeks later the next doses may be given.
  assert.equal((await names({ set: "due", within: 27 })).includes(child.childId), false);
  assert.equal((await names({ set: "due", within: 28 })).includes(child.childId), true);
});

test("a worker sees whom she carries, those over the place all of it, nobody else anything", async () => {
  const child = await world.registered(world.worker, born(100));
  const other = await world.ours.member("worker", world.phc);
  const theirs = await world.house.organisation();
  const [elsewhere, stranger] = [await world.facility(), await theirs.member("supervisor", theirs.district)];
  const away = await world.ours.member("supervisor", elsewhere);
  assert.equal((await names({ set: "due" })).includes(child.childId), true);
  assert.equal((await names({ set: "due" }, world.supervisor)).includes(child.childId), true);
  for (const by of [other, away, stranger]) assert.deepEqual(await names({ set: "all" }, by), []);
  const refused = await world.house.send(countChildrenIn, { set: "all", placeId: world.phc as never }, away);
  assert.equal(codeOf(refused), "not-my-place");
  for (const role of ["finder", "patient"] as const) {
    const who = await world.ours.member(role as never, world.phc).catch(() => null);
    if (who) assert.equal(codeOf(await world.house.send(countChildrenIn, { set: "all" }, who)), "not-allowed");
  }
  // Given to another worker, a child is in her list and no longer in the first one's.
  const carryId = world.house.newId() as never;
  await world.house.act(
    giveChild,
    { childId: child.childId, carryId, workerId: other.member as never } as never,
    world.admin,
  );
  assert.equal((await names({ set: "due" })).includes(child.childId), false);
  assert.equal((await names({ set: "due" }, other)).includes(child.childId), true);
  assert.deepEqual(await names({ set: "due", workerId: other.member as never }, world.supervisor), [child.childId]);
});

test("of whoever died nothing is due and nothing counted; who refused lives here; who was erased is nowhere", async () => {
  const [died, refused, erased] = [
    await world.registered(world.worker, born(200)),
    await world.registered(world.worker, born(200)),
    await world.registered(world.worker, born(200)),
  ];
  const end = (childId: string, why: string) =>
    world.house.act(
      endCare,
      { childId, endingId: world.house.newId(), why, on: today, words: null } as never,
      world.worker,
    );
  await end(died.childId, "died");
  await end(refused.childId, "family-refused");
  assert.equal((await names({ set: "due" })).includes(erased.childId), true);
  const top = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId: erased.childId, because: "asked-for-it" } as never, top);
  const [due, all, zero, ended] = [
    await names({ set: "due" }, world.supervisor),
    await names({ set: "all" }, world.supervisor),
    await names({ set: "zero-dose" }, world.supervisor),
    await names({ set: "not-in-care" }, world.supervisor),
  ];
  const has = (list: readonly string[]) =>
    [died, refused, erased].map(({ childId }) => list.includes(childId as string));
  assert.deepEqual(
    [has(due), has(all)],
    [
      [false, false, false],
      [false, true, false],
    ],
  );
  assert.deepEqual(
    [has(zero), has(ended)],
    [
      [false, true, false],
      [true, true, false],
    ],
  );
  const [left] = await world.house.look(`select * from coverage.standing where child = $1`, [erased.childId]);
  assert.deepEqual([left?.["born_on"], left?.["village"], left?.["given"]], [null, null, {}]);
});

test("a child entered twice is counted once, with the doses of both records", async () => {
  const [kept, twin] = [
    await world.registered(world.worker, born(300)),
    await world.registered(world.worker, born(300)),
  ];
  await give(twin.childId, [dose("PENTA", ago(200))]);
  await world.house.act(
    endAsSame,
    { childId: twin.childId, endingId: world.house.newId(), sameAs: kept.childId } as never,
    world.admin,
  );
  const given = await names({ set: "given", mark: "PENTA-1" }, world.supervisor);
  assert.deepEqual([given.includes(kept.childId), given.includes(twin.childId)], [true, false]);
});

test("a village is found however it is spelt, and stands nowhere in clear", async () => {
  const there = world.fresh({ address: { village: "Kumhrar", landmark: null } as never, ...born(60) });
  await world.house.act(registerChild, there, world.worker);
  assert.deepEqual(await names({ set: "due", village: "Kumhrar" }), [there.childId]);
  assert.deepEqual(await names({ set: "due", village: "Bihta" }), []);
  const rows = await world.house.look(`select to_jsonb(s)::text as row from coverage.standing s`, []);
  assert.equal(
    rows.some(({ row }) => String(row).includes("Kumhrar")),
    false,
  );
});

/* Counted by hand, from the formulas of research/immunization.md §7. */
test("figures of eight children are what a hand counts, and each as long as its list", async () => {
  const phc = await world.facility();
  const worker = await world.ours.member("worker", phc);
  const supervisor = await world.ours.member("supervisor", phc);
  const day = (text: string) => text as CalendarDay;
  const register = async (on: string) => {
    const input = world.fresh({ born: { day: day(on), exact: true } } as never, phc);
    await world.house.act(registerChild, input, worker);
    return input.childId as string;
  };
  const all: string[] = [];
  for (let n = 0; n < 8; n += 1) all.push(await register("2025-03-01"));
  const [a, b, c, d, e] = all as [string, string, string, string, string];
  // Six, ten and fourteen weeks are 12 April, 10 May and 7 June.
  const three = ["2025-04-12", "2025-05-10", "2025-06-07"] as const;
  const series = (vaccine: Dose["vaccine"], days: readonly string[]) => days.map((on) => dose(vaccine, day(on)));
  // a: all in time. b: as a, but MR after the birthday. c: Penta-1 thirty days late, BCG. d: MR-1 alone. e: Penta told only.
  await give(
    a,
    [dose("BCG", day("2025-03-01")), ...series("PENTA", three), ...series("OPV", three), dose("MR", day("2025-12-01"))],
    worker,
  );
  await give(
    b,
    [dose("BCG", day("2025-03-05")), ...series("PENTA", three), ...series("OPV", three), dose("MR", day("2026-03-01"))],
    worker,
  );
  await give(c, [dose("BCG", day("2025-03-01")), dose("PENTA", day("2025-05-12"))], worker);
  await give(d, [dose("MR", day("2026-01-10"))], worker);
  await give(e, [{ ...dose("PENTA", day("2025-04-12")), evidence: "recall" }], worker);
  await world.house.act(
    recordNotGiven,
    {
      childId: e,
      notGivenId: world.house.newId(),
      vaccines: ["PENTA", "MR"],
      on: today,
      why: "family-refused",
    } as never,
    worker,
  );
  await tellAll(world.house);
  const cohort = { bornFrom: day("2025-03-01"), bornUntil: day("2025-03-01") };
  const read = () => world.house.act(readCoverage, { ...cohort, by: "facility", placeId: phc as never }, supervisor);
  const { whole, groups, reasons } = await read();
  assert.deepEqual(
    [whole.all, whole.given["BCG"], whole.given["PENTA-1"], whole.given["PENTA-3"], whole.given["MR-1"]],
    [8, 3, 3, 2, 3],
  );
  assert.deepEqual([whole.full, whole.complete], [1, 0]);
  // d has measles vaccine and e was told of pentavalent: neither was reached by nobody.
  assert.deepEqual([whole.zeroDose, whole.trueZeroDose], [5, 3]);
  assert.deepEqual([whole.pentaDropout, whole.bcgMrDropout, whole.pentaMrDropout], [1, 1, 1]);
  // Penta-1: 0, 0 and 30 days late.
  assert.deepEqual([whole.medianLate["PENTA-1"], whole.inTime["PENTA-1"]], [0, 2]);
  assert.deepEqual(reasons, [{ why: "family-refused", children: 1 }]);
  assert.deepEqual(
    groups.map(({ placeId, figures }) => [placeId, figures.all]),
    [[phc, 8]],
  );
  const lists: [Wanted, number][] = [
    [{ set: "all" }, whole.all],
    [{ set: "given", mark: "MR-1" }, 3],
    [{ set: "missing", mark: "MR-1" }, 5],
    [{ set: "in-time", mark: "PENTA-1" }, 2],
    [{ set: "full" }, 1],
    [{ set: "zero-dose" }, 5],
    [{ set: "left-out" }, 5],
    [{ set: "true-zero-dose" }, 3],
    [{ set: "penta-dropout" }, 1],
    [{ set: "bcg-mr-dropout" }, 1],
    [{ set: "not-given", reason: "family-refused" }, 1],
  ];
  for (const [wanted, count] of lists) {
    const list = await listed({ ...wanted, ...cohort, placeId: phc as never }, supervisor);
    assert.equal(list.length, count, JSON.stringify(wanted));
  }
  assert.equal(whole.target, null);
  const infants = { placeId: phc, targetId: world.house.newId(), infants: 20, source: "Head count of April 2025" };
  await world.house.act(setTarget, infants as never, world.admin);
  assert.equal((await read()).whole.target, 20);
});

test("an empty place has noughts and nobody, and no division is made", async () => {
  const phc = await world.facility();
  const asked = { bornFrom: ago(700), bornUntil: ago(365), by: "facility", placeId: phc as never } as const;
  const { whole, groups } = await world.house.act(readCoverage, asked, world.supervisor);
  assert.deepEqual(
    [whole.all, whole.given["BCG"], whole.medianLate["BCG"], whole.target, groups],
    [0, 0, null, null, []],
  );
});

test("a page goes on where the last one ended, each child once; no phone number is handed out", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(after);
    assert.ok(page.children.length <= 3);
    seen.push(...page.children.map(({ childId }) => childId as string));
    after = page.next;
  } while (after !== null);
  assert.deepEqual(seen.toSorted(), (await names({ set: "all" }, world.supervisor)).toSorted());
  assert.equal(new Set(seen).size, seen.length);
  const { children } = await world.house.act(exportChildrenIn, { set: "all" }, world.supervisor);
  assert.equal(JSON.stringify(children).includes("phone"), false);
  function read(from: string | null) {
    const more = from === null ? {} : { after: from };
    return world.house.act(listChildrenIn, { set: "all", limit: 3, ...more }, world.supervisor);
  }
});

test("a list is narrowed only by what it knows", async () => {
  for (const wanted of [{ set: "given" }, { set: "due", mark: "BCG" }, { set: "done", vaccine: "MR" }] as const) {
    assert.equal(codeOf(await world.house.send(countChildrenIn, wanted, world.worker)), "not-for-this-list");
  }
});
