import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays } from "../../../foundation/calendar-day.ts";
import { openWithFinders, today } from "../../../scenarios/with-finders.ts";
import { codeOf } from "../../../server/test-house.ts";
import { endCare, eraseChild } from "../../children/operations.ts";
import { endAssignment } from "../../staff/operations.ts";
import { cancelRecall, giveRecall, listRecalls, readMyFinds } from "../operations.ts";
import { recallCode } from "../recall.ts";

let world: Awaited<ReturnType<typeof openWithFinders>>;
before(async () => {
  world = await openWithFinders();
});
after(() => world.house.close());

const told = async (by = world.finder) => (await world.finds(by)).recalls.map(({ recallId }) => recallId as string);
const shown = async (recallId: string, by = world.admin) => {
  const both = [...(await world.recalls(by)).recalls, ...(await world.recalls(by, { which: "ended" })).recalls];
  return both.find((one) => one.recallId === recallId);
};
const cancel = (recallId: string, by = world.admin) => {
  world.later();
  return world.house.send(cancelRecall, { recallId, wordId: world.id() } as never, by).then(codeOf);
};

test("a finder is told a code, a lane, a mark and the day by which a visit is needed: no other word about the child leaves", async () => {
  const finder = await world.ours.member("finder", world.phc);
  const childId = await world.agreed({
    ...{ name: "Canary Bird", mother: "Mothercanary Devi", phone: { number: "+919812349876", of: "mother" } },
    ...{ born: { day: "2026-07-13" as never, exact: true } },
    address: { village: "Canaryvillage", landmark: "canarylandmark" },
  });
  const recallId = await world.recalled(childId, world.worker, { finderId: finder.member as never });
  const answer = await world.finds(finder);
  assert.deepEqual(answer.recalls, [
    {
      ...{ recallId, code: recallCode(recallId as never), lane: "the lane behind the temple", mark: "blue door" },
      ...{ neededBy: addDays(today, 2), expiresAt: new Date(world.house.clock.now + 72 * 3_600_000).toISOString() },
    },
  ]);
  assert.match(answer.recalls[0]?.code ?? "", /^K-[0-9A-F]{4}$/);
  assert.doesNotMatch(
    JSON.stringify(answer),
    new RegExp(
      `canary|9812349876|2026-07-13|${childId}|vaccin|dose|due|overdue|male|weight|${world.worker.member}`,
      "i",
    ),
  );
});

test("without a guardian's word for outreach nobody is asked to call: none, another one's, and one that was taken back", async () => {
  const { childId } = await world.registered();
  assert.equal(await world.give(childId), "no-consent");
  await world.consented(childId, ["outreach", "messages"]);
  const recallId = await world.recalled(childId);
  assert.deepEqual([(await told()).includes(recallId), (await shown(recallId))?.state], [true, "open"]);
  assert.equal((await shown(recallId))?.lane, "the lane behind the temple");
  await world.consented(childId, ["messages"]);
  assert.equal((await told()).includes(recallId), false);
  const gone = await shown(recallId);
  assert.deepEqual([gone?.state, gone?.lane, gone?.mark, gone?.endedOn], ["withdrawn", null, null, today]);
  assert.equal(await world.give(childId), "no-consent");
  assert.equal(await cancel(recallId), "recall-over");

  await world.consented(childId, ["outreach"]);
  assert.deepEqual([(await told()).includes(recallId), (await shown(recallId))?.state], [false, "withdrawn"]);
  assert.equal(await world.give(childId), "done");
});

test("of a child whose care ended, or who was erased, a finder is told nothing more", async () => {
  const [left, erased] = [await world.agreed(), await world.agreed()];
  const [one, other] = [await world.recalled(left), await world.recalled(erased)];
  assert.equal((await told()).filter((id) => [one, other].includes(id)).length, 2);
  const ending = { childId: left, endingId: world.id(), why: "moved-away", on: today, words: null };
  world.later();
  await world.house.act(endCare, ending as never, world.worker);
  const all = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId: erased, because: "asked-for-it" } as never, all);
  assert.equal((await told()).filter((id) => [one, other].includes(id)).length, 0);
  assert.deepEqual([await world.give(left), await world.give(erased, world.admin)], ["no-consent", "no-consent"]);
  const rest = await shown(other);
  assert.deepEqual([rest?.state, rest?.child, rest?.lane, rest?.mark], ["withdrawn", null, null, null]);
  assert.equal(await world.say(other, "not-found"), "done");
});

test("a refusal is final until the guardian agrees anew", async () => {
  const childId = await world.agreed();
  const recallId = await world.recalled(childId);
  assert.equal(await world.say(recallId, "refused"), "done");
  assert.equal((await shown(recallId))?.state, "refused");
  assert.deepEqual(
    [await world.give(childId), await world.give(childId, world.admin)],
    ["family-refused", "family-refused"],
  );
  await world.consented(childId, ["messages"]);
  assert.equal(await world.give(childId), "no-consent");
  await world.consented(childId, ["outreach"]);
  assert.equal(await world.give(childId), "done");
});

test("a finder is asked for seventy-two hours, to the minute, and then told nothing", async () => {
  const finder = await world.ours.member("finder", world.phc);
  const childId = await world.agreed();
  const given = world.house.clock.now;
  const recallId = await world.recalled(childId, world.worker, { finderId: finder.member as never });
  const from = world.house.clock.now;
  const at = async (ms: number) => {
    world.house.clock.now = from + ms;
    return [(await told(finder)).includes(recallId), (await shown(recallId))?.state];
  };
  assert.deepEqual(await at(72 * 3_600_000 - 60_000), [true, "open"]);
  assert.deepEqual(await at(72 * 3_600_000), [false, "expired"]);
  assert.equal((await shown(recallId))?.lane, null);
  assert.equal(await world.say(recallId, "found", finder), "done");
  assert.deepEqual([(await shown(recallId))?.state, (await told(finder)).includes(recallId)], ["found", false]);
  assert.equal((await world.finds(finder)).month.found, 1);
  world.house.clock.now = given + 80 * 3_600_000;
  assert.equal(await world.give(childId, world.worker, { neededBy: addDays(today, 5) }), "done");
  world.house.clock.now = given;
});

test("what a finder did without network is heard a week after the hours are over, and then no more", async () => {
  const [first, second] = [await world.recalled(await world.agreed()), await world.recalled(await world.agreed())];
  const from = world.house.clock.now;
  const over = from + 72 * 3_600_000;
  world.house.clock.now = over + 7 * 86_400_000 - 60_000;
  assert.equal(await world.say(first, "not-found"), "done");
  world.house.clock.now = over + 7 * 86_400_000 + 60_000;
  assert.equal(await world.say(second, "not-found"), "done-already");
  world.house.clock.now = from;
});

test("called off and found all the same: what was found is what is shown, once", async () => {
  const recallId = await world.recalled(await world.agreed());
  assert.equal(await cancel(recallId), "done");
  assert.equal(await cancel(recallId), "recall-over");
  assert.deepEqual([(await told()).includes(recallId), (await shown(recallId))?.state], [false, "cancelled"]);
  assert.equal(await world.say(recallId, "found", world.finder, { on: addDays(today, 1) }), "day-not-begun");
  assert.equal(await world.say(recallId, "found"), "done");
  assert.equal((await shown(recallId))?.state, "found");
  assert.equal(await world.say(recallId, "moved"), "done-already");
});

test("one home is called at by one finder at a time, of sixteen askings too", async () => {
  for (let round = 0; round < 5; round += 1) {
    const childId = await world.agreed();
    const asked = Array.from({ length: 16 }, () => world.asked(childId));
    const codes = await Promise.all(
      asked.map((input) => world.house.send(giveRecall, input, world.worker).then(codeOf)),
    );
    assert.equal(codes.filter((code) => code === "done").length, 1);
    assert.equal(codes.filter((code) => code === "recall-open").length, 15);
  }
});

test("asked may be only who is a finder over the child's facility, and for a day that is neither gone nor far ahead", async () => {
  const elsewhere = await world.facility();
  const away = await world.ours.member("finder", elsewhere);
  const childId = await world.agreed();
  const give = (more: object) => world.give(childId, world.worker, more as never);
  for (const finderId of [away.member, world.worker.member, world.id()])
    assert.equal(await give({ finderId }), "no-such-finder");
  assert.equal(await give({ neededBy: addDays(today, -1) }), "day-gone");
  assert.equal(await give({ neededBy: addDays(today, 31) }), "too-far");
  const input = world.asked(childId, { neededBy: addDays(today, 30) });
  assert.equal(codeOf(await world.house.send(giveRecall, input, world.worker)), "done");
  assert.equal(await world.say(input.recallId, "moved"), "done");
  assert.equal(codeOf(await world.house.send(giveRecall, input, world.worker)), "already-added");
});

test("a finder answers for what they were asked alone; another finder, another facility and another organisation see none of it", async () => {
  const [beside, away] = [
    await world.ours.member("finder", world.phc),
    await world.ours.member("worker", await world.facility()),
  ];
  const outside = await world.house.organisation();
  const stranger = await outside.member("admin", outside.district);
  const theirs = await outside.member("finder", outside.district);
  const childId = await world.agreed();
  const recallId = await world.recalled(childId);
  for (const by of [beside, theirs, world.worker, world.admin])
    assert.equal(await world.say(recallId, "found", by), "not-allowed");
  for (const by of [away, stranger, world.supervisor, world.finder])
    assert.equal(await cancel(recallId, by), "not-allowed");
  for (const by of [away, stranger, beside]) assert.equal(await world.give(childId, by), "not-allowed");
  assert.deepEqual([(await told(beside)).includes(recallId), (await told(theirs)).includes(recallId)], [false, false]);
  for (const by of [away, stranger]) assert.equal(await shown(recallId, by), undefined);
  assert.equal(codeOf(await world.house.send(listRecalls, {}, world.finder)), "not-allowed");
  assert.equal(codeOf(await world.house.send(readMyFinds, {}, world.worker)), "not-allowed");
  assert.equal((await shown(recallId, world.supervisor))?.state, "open");
  assert.equal((await shown(recallId, world.worker))?.child?.childId, childId);
});

test("a finder whose role ended there is told nothing more, though they hold it elsewhere", async () => {
  const leaving = await world.ours.member("finder", world.phc);
  const recallId = await world.recalled(await world.agreed(), world.worker, { finderId: leaving.member as never });
  assert.deepEqual(await told(leaving), [recallId]);
  const ended = { memberId: leaving.member, assignmentId: leaving.assignment, reason: "left" };
  await world.house.look(
    `insert into staff.assignment (organisation, id, member, role, place, since, given_by)
     select organisation, $1, member, 'finder', $2, since, given_by from staff.assignment where id = $3`,
    [world.house.newId(), await world.facility(), leaving.assignment],
  );
  await world.house.act(endAssignment, ended as never, world.ours.builder);
  assert.deepEqual(await told(leaving), []);
});

test("the list goes page by page, the newest first, and of one child where that is asked", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const ids: string[] = [];
  let childId = "";
  for (let count = 0; count < 3; count += 1) {
    childId = await world.agreed({}, worker);
    ids.push(await world.recalled(childId, worker));
  }
  const pages: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof world.recalls>> = await world.recalls(worker, {
      ...{ limit: 1 },
      ...(after && { after }),
    });
    pages.push(...page.recalls.map(({ recallId }) => recallId));
    after = page.next;
  }
  assert.deepEqual(pages, ids.toReversed());
  assert.deepEqual(
    (await world.recalls(world.admin, { childId })).recalls.map(({ recallId }) => recallId as string),
    ids.slice(-1),
  );
  assert.equal(codeOf(await world.house.send(listRecalls, { after: "nonsense" }, world.admin)), "page-unknown");
});
