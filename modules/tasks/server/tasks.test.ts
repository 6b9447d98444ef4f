import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { openWithChildren, today as day } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { eraseChild } from "../../children/operations.ts";
import { endAssignment } from "../../staff/operations.ts";
import { assignTask, cancelTask, closeTask, giveTask, listMyTasks, listTasks } from "../operations.ts";

type Asked = InputOf<typeof assignTask>;

const today = day as CalendarDay;
let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const id = () => world.house.newId() as never;
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ placeId: world.phc as never, taskId: id(), kind: "visit", workerId: world.worker.member as never },
  ...{ childId: null, urgency: "usual", dueOn: addDays(today, 3), words: "bring the new cards" },
  ...more,
});
const assigned = async (more: Partial<Asked> = {}, by: Claims = world.admin) => {
  const input = asked(more);
  assert.equal(codeOf(await world.house.send(assignTask, input, by)), "done");
  return input.taskId;
};
const close = (taskId: string, by: Claims = world.worker, more: object = {}) => {
  world.house.clock.now += 1000;
  const closing = { taskId, wordId: id(), result: "done", on: today, words: "she was there", ...more };
  return world.house.send(closeTask, closing as never, by);
};
const cancel = (taskId: string, by: Claims = world.admin) =>
  world.house.send(cancelTask, { taskId, wordId: id(), why: "not-needed" } as never, by);
const mine = async (of: Claims = world.worker) => (await world.house.act(listMyTasks, {}, of)).tasks;
const listed = (of: Claims = world.admin, more: object = {}) => world.house.act(listTasks, { limit: 100, ...more }, of);

test("a task about a child reaches its worker with the child's name and what was written, and is closed with a result", async () => {
  const { childId } = await world.registered(world.worker, { name: "Gudiya" });
  const taskId = await assigned({
    childId: childId as never,
    kind: "trace",
    urgency: "urgent",
    words: "moved to her aunt?",
  });
  const card = (await mine()).find((one) => one.taskId === taskId);
  assert.deepEqual(
    [card?.child?.called.name, card?.words, card?.urgency, card?.state],
    ["Gudiya", "moved to her aunt?", "urgent", "open"],
  );
  assert.equal(codeOf(await close(taskId, world.worker, { result: "not-found" })), "done");
  const shown = (await listed(world.supervisor, { which: "ended" })).tasks.find((one) => one.taskId === taskId);
  assert.deepEqual(
    [shown?.state, shown?.ended?.result, shown?.ended?.words, shown?.endedBy?.name],
    ["closed", "not-found", "she was there", "Test worker"],
  );
  assert.equal(
    (await listed()).tasks.some((one) => one.taskId === taskId),
    false,
  );
});

test("who may ask, give, call off and close: the admin of the place, and the worker whose task it is", async () => {
  const other = await world.ours.member("worker", world.phc);
  const doctor = await world.ours.member("doctor", world.ours.district);
  for (const by of [world.worker, world.supervisor, doctor]) {
    assert.equal(codeOf(await world.house.send(assignTask, asked(), by)), "not-allowed");
  }
  const taskId = await assigned();
  for (const by of [other, world.supervisor, doctor, world.admin])
    assert.equal(codeOf(await close(taskId, by)), "not-allowed");
  for (const by of [other, world.worker, world.supervisor])
    assert.equal(codeOf(await cancel(taskId, by)), "not-allowed");
  assert.equal(
    (await mine(other)).some((one) => one.taskId === taskId),
    false,
  );
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("admin", theirs.district);
  assert.equal(codeOf(await cancel(taskId, stranger)), "not-allowed");
  assert.deepEqual((await listed(stranger)).counts, { open: 0, late: 0 });
  assert.equal(codeOf(await cancel(taskId)), "done");
});

test("a child of another facility, a worker who does not work there, a day that is gone and one too far ahead are refused", async () => {
  const elsewhere = await world.facility();
  const away = await world.ours.member("worker", elsewhere);
  const { childId } = await world.registered(world.worker);
  const code = async (more: Partial<Asked>) => codeOf(await world.house.send(assignTask, asked(more), world.admin));
  assert.equal(await code({ workerId: away.member as never }), "no-such-worker");
  assert.equal(await code({ workerId: world.supervisor.member as never }), "no-such-worker");
  assert.equal(
    await code({ childId: childId as never, placeId: elsewhere as never, workerId: away.member as never }),
    "no-such-child",
  );
  assert.equal(await code({ dueOn: addDays(today, -1) }), "day-gone");
  assert.equal(await code({ dueOn: addDays(today, 181) }), "too-far");
  assert.equal(await code({ words: null }), "not-understood");
  assert.equal(await code({ placeId: world.ours.district as never }), "not-a-facility");
  const twice = asked();
  assert.equal(codeOf(await world.house.send(assignTask, twice, world.admin)), "done");
  assert.equal(
    codeOf(await world.house.send(assignTask, { ...twice, words: "another" }, world.admin)),
    "already-added",
  );
});

test("given to somebody else it leaves the first phone; what the first one did before that is kept, once", async () => {
  const [first, second] = [await world.ours.member("worker", world.phc), await world.ours.member("worker", world.phc)];
  const taskId = await assigned({ workerId: first.member as never });
  const giving = { taskId, givingId: id(), workerId: second.member };
  await world.house.act(giveTask, giving as never, world.admin);
  assert.deepEqual([(await mine(first)).length, (await mine(second)).length], [0, 1]);
  assert.equal(codeOf(await close(taskId, first)), "done");
  assert.equal(codeOf(await close(taskId, second)), "done-already");
  assert.equal(
    codeOf(await world.house.send(giveTask, { ...giving, givingId: id() } as never, world.admin)),
    "task-over",
  );
});

test("called off and done all the same: what was done is what is shown", async () => {
  const taskId = await assigned();
  assert.equal(codeOf(await cancel(taskId)), "done");
  assert.equal(codeOf(await cancel(taskId)), "task-over");
  assert.equal((await mine()).find((one) => one.taskId === taskId)?.state, "cancelled");
  assert.equal(codeOf(await close(taskId)), "done");
  const card = (await mine()).find((one) => one.taskId === taskId);
  assert.deepEqual([card?.state, card?.ended?.result, card?.ended?.cancelled], ["closed", "done", null]);
  assert.equal(codeOf(await cancel(taskId)), "task-over");
});

test("sixteen close one task at once, and sixteen call one off: each ends once", async () => {
  const [closed, cancelled] = [await assigned(), await assigned()];
  const closings = await Promise.all(Array.from({ length: 16 }, () => close(closed)));
  assert.equal(closings.filter((one) => codeOf(one) === "done").length, 1);
  const offs = await Promise.all(Array.from({ length: 16 }, () => cancel(cancelled)));
  assert.equal(offs.filter((one) => codeOf(one) === "done").length, 1);
});

test("the list is read by its day, page by page, counts what is late, and says whose worker is gone", async () => {
  const leaving = await world.ours.member("worker", world.phc);
  const days = [9, 1, 5, 1].map((ahead) => addDays(today, ahead));
  const ids: string[] = [];
  for (const dueOn of days) ids.push(await assigned({ dueOn, workerId: leaving.member as never }));
  const pages: string[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page: Awaited<ReturnType<typeof listed>> = await listed(world.admin, {
      ...{ limit: 1, workerId: leaving.member },
      ...(next === "" ? {} : { after: next }),
    });
    pages.push(...page.tasks.map(({ dueOn }) => dueOn));
    next = page.next;
  }
  assert.deepEqual(pages, days.toSorted());
  await world.house.act(
    endAssignment,
    { memberId: leaving.member, assignmentId: leaving.assignment, reason: "left" } as never,
    world.ours.builder,
  );
  const { tasks, workers } = await listed(world.admin, { workerId: leaving.member });
  assert.deepEqual(
    workers.filter(({ memberId }) => memberId === leaving.member).map(({ name, tasks: count }) => [name, count]),
    [["Test worker", 4]],
  );
  assert.ok(
    workers.some(({ memberId }) => memberId === world.worker.member),
    "all of the area can be chosen",
  );
  assert.deepEqual([tasks.length, tasks.every(({ workerGone }) => workerGone)], [4, true]);
  assert.equal(codeOf(await world.house.send(listTasks, { after: "nonsense" }, world.admin)), "page-unknown");
});

test("of a child who was erased nothing is left but that there was a task", async () => {
  const { childId } = await world.registered(world.worker, { name: "Raja" });
  const taskId = await assigned({ childId: childId as never, words: "the house by the well" });
  const all = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId, because: "asked-for-it" } as never, all);
  const card = (await mine()).find((one) => one.taskId === taskId);
  assert.deepEqual([card?.child, card?.words, card?.state], [null, null, "open"]);
  assert.equal(codeOf(await close(taskId)), "done");
});

test("at ten past midnight in India the day before is gone", async () => {
  const admin = await world.ours.member("admin", world.ours.district);
  const before = (await listed(admin)).counts.late;
  await assigned({ dueOn: today });
  // 00:10 of the 22nd in India is 18:40 of the 21st in Greenwich.
  world.house.clock.now = Date.parse(`${today}T18:40:00Z`);
  const after = await listed(admin);
  assert.deepEqual([after.today, after.counts.late > before], [addDays(today, 1), true]);
});
