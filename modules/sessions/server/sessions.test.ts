import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import {
  codeOf,
  openTestHouse,
  type TestHouse,
  type TestOrganisation,
  testMorning,
} from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { addFacility } from "../../places/operations.ts";
import {
  cancelSession,
  changeSession,
  endSession,
  listMySessions,
  listSessions,
  listSites,
  openSession,
  planSessions,
  readSession,
} from "../operations.ts";

/* What may be planned and said of a session, by whom, in which state. What it needs and came to: counted.test.ts. */

type Plan = InputOf<typeof planSessions>;
type Member = Claims & { member: string };

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let admin: Claims;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = await facilityIn(ours.district);
  admin = await ours.member("admin", ours.district);
});
after(() => house.close());

async function facilityIn(district: string): Promise<string> {
  const placeId = house.newId();
  const placed = { placeId, parentId: district, type: "phc", name: "PHC", services: [] };
  await house.act(addFacility, placed as never, ours.builder);
  return placeId;
}

const today = "2026-11-21" as CalendarDay;
const worker = (): Promise<Member> => ours.member("worker", phc);

function planFor(workers: readonly Member[], more: Partial<Plan> = {}, ...days: CalendarDay[]): Plan {
  return {
    ...{ placeId: phc as never, from: "09:00", to: "13:00", site: null, villages: ["Rampur"] },
    days: (days.length === 0 ? [today] : days).map((day) => ({ sessionId: house.newId() as never, day })),
    workerIds: workers.map(({ member }) => member as never),
    ...more,
  };
}
const tryPlan = async (plan: Plan, by: Claims = admin) => codeOf(await house.send(planSessions, plan, by));

async function planned(workers: readonly Member[], more: Partial<Plan> = {}, day: CalendarDay = today): Promise<never> {
  const { sessionIds } = await house.act(planSessions, planFor(workers, more, day), admin);
  return sessionIds[0] as never;
}
const read = (sessionId: never, by: Claims = admin) => house.act(readSession, { sessionId }, by);
const open = (sessionId: never, by: Claims, on: CalendarDay = today) =>
  house.send(openSession, { sessionId, wordId: house.newId() as never, on }, by);
const cancel = (sessionId: never, by: Claims = admin) =>
  house.send(cancelSession, { sessionId, wordId: house.newId() as never, why: "holiday" }, by);

type End = InputOf<typeof endSession>;
const held: End["ended"] = { as: "held", vials: [{ vaccine: "BCG", opened: 1 }], note: null };
const notHeld: End["ended"] = { as: "not-held", why: "nobody-came", note: null };
const end = (sessionId: never, by: Claims, more: Partial<End> = {}) =>
  house.send(
    endSession,
    { sessionId, wordId: house.newId() as never, insteadOf: null, on: today, ended: held, ...more },
    by,
  );

test("an admin plans a row of sessions at an outreach site, and the site is offered the next time", async () => {
  const rekha = await worker();
  const site = { name: "Anganwadi 2", village: "Rampur", landmark: "behind the school" };
  const days = [0, 14, 28].map((on) => addDays(today, on));
  await house.act(planSessions, planFor([rekha], { site, villages: ["Rampur", "Sonpura"] }, ...days), admin);
  const { sessions } = await house.act(listSessions, { from: today, until: addDays(today, 40) }, admin);
  const theirs = sessions.filter(({ workers }) => workers.some(({ memberId }) => memberId === rekha.member));
  assert.deepEqual(
    theirs.map(({ day, site: at, state, villages }) => [day, at?.name, state, villages.length]),
    days.map((day) => [day, "Anganwadi 2", "planned", 2]),
  );
  const { sites } = await house.act(listSites, { placeId: phc as never }, admin);
  assert.deepEqual(sites, [{ site, villages: ["Rampur", "Sonpura"] }]);
});

test("what cannot be is refused by name, and nothing of a row is kept", async () => {
  const rekha = await worker();
  assert.equal(await tryPlan(planFor([rekha], {}, addDays(today, -1))), "day-gone");
  assert.equal(await tryPlan(planFor([rekha], {}, addDays(today, 400))), "too-far");
  assert.equal(await tryPlan(planFor([rekha], { from: "13:00", to: "09:00" })), "ends-before-it-begins");
  assert.equal(await tryPlan(planFor([rekha], { from: "13:00", to: "13:00" })), "ends-before-it-begins");
  assert.equal(await tryPlan(planFor([rekha], { placeId: ours.district as never })), "not-a-facility");
  assert.equal(await tryPlan(planFor([await ours.member("doctor", phc)])), "no-such-worker");
  const beside = await facilityIn(await ours.place("district", null));
  assert.equal(await tryPlan(planFor([await ours.member("worker", beside)])), "no-such-worker");
  assert.equal(await tryPlan(planFor([rekha], { workerIds: [] })), "not-understood");
  await planned([rekha], {}, addDays(today, 7));
  assert.equal(await tryPlan(planFor([rekha], {}, today, addDays(today, 7))), "overlaps");
  assert.deepEqual(
    (await house.act(listMySessions, {}, rekha)).sessions.map(({ day }) => day),
    [addDays(today, 7)],
  );
});

test("of one worker two sessions of one day do not overlap; one after the other they may", async () => {
  const [rekha, asha] = [await worker(), await worker()];
  await planned([rekha], { from: "09:00", to: "12:00" });
  assert.equal(await tryPlan(planFor([asha, rekha], { from: "11:59", to: "14:00" })), "overlaps");
  assert.equal(await tryPlan(planFor([rekha], { from: "12:00", to: "14:00" })), "done");
  assert.equal(await tryPlan(planFor([asha], { from: "09:00", to: "12:00" })), "done");
});

test("sixteen admins who plan one worker for one morning at once: one does", async () => {
  const rekha = await worker();
  const codes = await Promise.all(
    Array.from({ length: 16 }, (_, at) => tryPlan(planFor([rekha], { from: `09:${10 + at}`, to: "12:00" }))),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "overlaps")]);
});

test("no worker is in two places at once, whoever writes: the database holds it", async () => {
  const rekha = await worker();
  const [first, second] = [await planned([rekha]), await planned([rekha], {}, addDays(today, 1))];
  const moved = `update sessions.holder h set begins = o.begins + 30, ends = o.ends + 30
    from sessions.holder o where h.session = $2 and o.session = $1`;
  await assert.rejects(house.look(moved, [first, second]), /holder_in_one_place/);
});

test("a session is changed as long as it has not begun; what was planned before stays readable", async () => {
  const [rekha, asha] = [await worker(), await worker()];
  const sessionId = await planned([rekha]);
  const { planId } = await read(sessionId);
  const change = {
    ...{ sessionId, changeId: house.newId() as never, insteadOf: planId as never, day: addDays(today, 1) },
    ...{ from: "10:00", to: "12:00", site: null, villages: [], workerIds: [asha.member as never] },
  };
  const code = async (more: object = {}) =>
    codeOf(await house.send(changeSession, { ...change, changeId: house.newId() as never, ...more }, admin));
  assert.equal(await code({ insteadOf: house.newId() }), "changed-meanwhile");
  assert.equal(await code({ day: addDays(today, -1) }), "day-gone");
  await house.act(changeSession, change, admin);
  const now = await read(sessionId);
  assert.deepEqual([now.day, now.workers.map(({ memberId }) => memberId as string)], [change.day, [asha.member]]);
  assert.equal(now.words[0]?.kind, "changed");
  // Seen before the change: it is not written over.
  assert.equal(await code(), "changed-meanwhile");
  assert.equal(codeOf(await open(sessionId, rekha, change.day)), "not-allowed");
  // Whoever was freed by it may be planned elsewhere.
  assert.equal(await tryPlan(planFor([rekha])), "done");
});

test("one that is called off frees its workers, says why, and cannot be called off twice, changed or opened", async () => {
  const rekha = await worker();
  const sessionId = await planned([rekha]);
  assert.equal(codeOf(await cancel(sessionId)), "done");
  const { state, cancelledWhy, planId } = await read(sessionId);
  assert.deepEqual([state, cancelledWhy], ["cancelled", "holiday"]);
  assert.equal(codeOf(await cancel(sessionId)), "session-cancelled");
  assert.equal(codeOf(await open(sessionId, rekha)), "session-cancelled");
  assert.equal(codeOf(await end(sessionId, rekha, { ended: notHeld })), "session-cancelled");
  const { placeId: _, days: _days, ...plan } = planFor([rekha], { from: "15:00", to: "16:00" });
  const changing = { ...plan, sessionId, changeId: house.newId() as never, insteadOf: planId as never, day: today };
  assert.equal(codeOf(await house.send(changeSession, changing, admin)), "session-cancelled");
  assert.equal(await tryPlan(planFor([rekha])), "done");
});

test("a session that was held although it was called off was held", async () => {
  const rekha = await worker();
  const sessionId = await planned([rekha]);
  await cancel(sessionId);
  assert.equal(codeOf(await end(sessionId, rekha)), "done");
  assert.equal((await read(sessionId)).state, "held");
});

test("it is opened on its day and closed with the vials and a note; a later word takes the place of the first", async () => {
  const rekha = await worker();
  const sessionId = await planned([rekha]);
  const tomorrow = await planned([rekha], {}, addDays(today, 1));
  assert.equal(codeOf(await open(tomorrow, rekha)), "not-its-day");
  assert.equal(codeOf(await open(tomorrow, rekha, addDays(today, 1))), "day-not-begun");
  assert.equal(codeOf(await end(tomorrow, rekha)), "not-its-day");
  assert.equal(codeOf(await open(sessionId, rekha)), "done");
  assert.equal((await read(sessionId)).state, "open");
  assert.equal(codeOf(await cancel(sessionId)), "session-begun");
  const note = "The cold box came late.";
  assert.equal(codeOf(await end(sessionId, rekha, { ended: { ...held, note } as never })), "done");
  const first = await read(sessionId);
  assert.deepEqual([first.state, first.ended?.vials], ["held", [{ vaccine: "BCG", opened: 1 }]]);
  assert.deepEqual([first.words[0]?.note, first.words[0]?.by.name], [note, "Test worker"]);
  assert.equal(codeOf(await open(sessionId, rekha)), "session-over");
  assert.equal(codeOf(await end(sessionId, rekha)), "closed-meanwhile");
  const vials = [{ vaccine: "BCG", opened: 2 }];
  const second = { insteadOf: first.ended?.wordId as never, ended: { ...held, vials } as never };
  assert.equal(codeOf(await end(sessionId, rekha, second)), "done");
  const now = await read(sessionId);
  assert.deepEqual([now.ended?.vials, now.words.map(({ kind }) => kind)], [vials, ["held", "held", "opened"]]);
  const kept = await house.look<{ note: Buffer }>(
    "select note from sessions.word where session = $1 and note is not null",
    [sessionId],
  );
  assert.equal(
    kept.some((row) => row.note.toString("latin1").includes("cold box")),
    false,
  );
});

test("sixteen phones that close one session at once: one word stands, the others are told", async () => {
  const rekha = await worker();
  const sessionId = await planned([rekha]);
  const codes = await Promise.all(Array.from({ length: 16 }, async () => codeOf(await end(sessionId, rekha))));
  assert.deepEqual(codes.toSorted(), [...Array.from({ length: 15 }, () => "closed-meanwhile"), "done"]);
});

test("the same command from a phone that did not hear the answer is one word; the same id with another body is not", async () => {
  const rekha = await worker();
  const sessionId = await planned([rekha]);
  const input = { sessionId, wordId: house.newId() as never, insteadOf: null, on: today, ended: held };
  const commandId = house.newId();
  await house.act(endSession, input, rekha, { commandId });
  await house.act(endSession, input, rekha, { commandId });
  assert.equal((await read(sessionId)).words.length, 1);
});

test("a worker sees and closes only what they hold; a doctor and a supervisor look; another district and organisation see nothing", async () => {
  const [rekha, other] = [await worker(), await worker()];
  const sessionId = await planned([rekha]);
  assert.equal((await house.act(listMySessions, {}, other)).sessions.length, 0);
  assert.equal(codeOf(await end(sessionId, other)), "not-allowed");
  assert.equal(codeOf(await house.send(readSession, { sessionId }, other)), "not-allowed");
  assert.equal((await read(sessionId, rekha)).state, "planned");
  for (const role of ["doctor", "supervisor"] as const) {
    const looking = await ours.member(role, ours.district);
    assert.equal((await read(sessionId, looking)).state, "planned");
    assert.equal(await tryPlan(planFor([other]), looking), "not-allowed");
    assert.equal(codeOf(await cancel(sessionId, looking)), "not-allowed");
  }
  assert.equal(await tryPlan(planFor([rekha]), rekha), "not-allowed");
  const sibling = await ours.member("admin", await ours.place("district", null));
  assert.equal(codeOf(await house.send(readSession, { sessionId }, sibling)), "not-allowed");
  const inSibling = await house.act(listSessions, { from: today, until: today }, sibling);
  assert.deepEqual(inSibling.sessions, []);
  const theirs = await house.organisation();
  const stranger = await theirs.member("admin", null);
  assert.equal(codeOf(await house.send(readSession, { sessionId }, stranger)), "not-allowed");
  assert.deepEqual((await house.act(listSessions, { from: today, until: today }, stranger)).sessions, []);
});

test("after midnight in India it is the next day, while it is still the day before in London", async () => {
  house.clock.now = Date.UTC(2027, 1, 28, 18, 25);
  const [feb28, mar1] = ["2027-02-28" as CalendarDay, "2027-03-01" as CalendarDay];
  try {
    const now = await ours.member("admin", ours.district);
    const holder = await ours.member("worker", phc);
    const plan = planFor([holder], {}, feb28, mar1);
    const { sessionIds } = await house.act(planSessions, plan, now);
    const [first, second] = sessionIds as never[];
    assert.equal(codeOf(await open(second as never, holder, mar1)), "day-not-begun");
    // 00:05 on 1 March in India, 18:35 on 28 February in London: the year has no 29 February.
    house.clock.now = Date.UTC(2027, 1, 28, 18, 35);
    assert.equal(codeOf(await open(first as never, holder, mar1)), "not-its-day");
    assert.equal(codeOf(await open(second as never, holder, mar1)), "done");
    assert.equal(codeOf(await end(first as never, holder, { on: mar1 })), "done");
    assert.equal(await tryPlan(planFor([holder], { from: "20:00", to: "21:00" }, feb28), now), "day-gone");
  } finally {
    house.clock.now = testMorning;
  }
});
