import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { openWithChildren, today as day } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { atMostCarried } from "../caseload.ts";
import { endAsSame, endCare, giveChild, listUncarried, readChild, reopenCare } from "../operations.ts";
import { readAefis, readImmunization, recordDoses, reportAefi } from "../../immunization/operations.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";

const today = day as CalendarDay;
let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const id = () => world.house.newId() as never;
const ends = (childId: never, by: Claims, more: object = {}) =>
  world.house.send(
    endCare,
    { childId, endingId: id(), why: "moved-away", on: today, words: "to an aunt in Dhanbad", ...more } as never,
    by,
  );
const reopens = (childId: never, by: Claims) => world.house.send(reopenCare, { childId, endingId: id() }, by);
const read = (childId: never, by: Claims = world.admin) => world.house.act(readChild, { childId }, by);
const uncarried = async () =>
  (await world.house.act(listUncarried, { limit: 100 }, world.admin)).children.map(({ childId }) => childId as string);
const dose = (vaccine: "BCG" | "OPV", on = addDays(today, -1)) => ({
  ...{ doseId: id(), vaccine, on, evidence: "own-record" as const, batch: null, expiresOn: null, site: null },
});
const child = async (by: Claims) => (await world.registered(by)).childId as never;

test("a child who moved away frees a place at once, leaves the phone, stays readable, and stands in no review list", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const children: never[] = [];
  for (let one = 0; one <= atMostCarried; one += 1) children.push(await child(worker));
  assert.deepEqual(await world.meter(worker), { carried: 50, atMost: 50, waiting: 1 });
  const { cursor } = await world.house.act(readCarriedChildren, { limit: 100 }, worker);
  const [first] = children as [never];
  assert.equal(codeOf(await ends(first, worker)), "done");
  assert.deepEqual(await world.meter(worker), { carried: 49, atMost: 50, waiting: 1 });
  await world.house.until(async () => {
    const told = await world.house.act(readCarriedChildren, { after: cursor }, worker);
    return told.gone.includes(first);
  });
  const { ended, worker: carrier } = await read(first);
  assert.deepEqual(
    [ended?.why, ended?.on, ended?.words, ended?.by.name, carrier.memberId],
    ["moved-away", today, "to an aunt in Dhanbad", "Test worker", null],
  );
  const waits = children.at(-1) as never;
  assert.ok((await uncarried()).includes(waits));
  assert.equal((await uncarried()).includes(first), false);
  // The free place is the admin's to give, and the one who waits takes it.
  const give = (childId: never) => ({ childId, carryId: id(), workerId: worker.member as never });
  await world.house.act(giveChild, give(waits), world.admin);
  assert.deepEqual(await world.meter(worker), { carried: 50, atMost: 50, waiting: 0 });
  assert.equal(codeOf(await world.house.send(giveChild, give(first), world.admin)), "care-ended");
  // Opened again with no room: back to the review list, and none of the fifty is pushed out.
  assert.equal(codeOf(await reopens(first, worker)), "done");
  assert.deepEqual(await world.meter(worker), { carried: 50, atMost: 50, waiting: 1 });
  assert.ok((await uncarried()).includes(first));
  assert.equal((await read(first)).ended, null);
});

test("what was recorded without network before an admin's ending arrives after it, and is kept", async () => {
  const worker = await world.ours.member("worker", world.phc);
  const childId = await child(worker);
  assert.equal(codeOf(await ends(childId, world.admin, { why: "died" })), "done");
  const doses = [dose("BCG")];
  assert.equal(codeOf(await world.house.send(recordDoses, { childId, doses }, worker)), "done");
  const stranger = await world.ours.member("worker", world.phc);
  const theirs = await world.house.send(recordDoses, { childId, doses: [dose("OPV")] }, stranger);
  assert.equal(codeOf(theirs), "not-allowed");
  assert.equal((await world.house.act(readImmunization, { childId }, world.admin)).doses.length, 1);
  // Opened again and given to somebody else, the first one writes no more.
  assert.equal(codeOf(await reopens(childId, world.admin)), "done");
  assert.deepEqual(await world.meter(worker), { carried: 1, atMost: 50, waiting: 0 });
  const give = { childId, carryId: id(), workerId: stranger.member as never };
  await world.house.act(giveChild, give, world.admin);
  const late = await world.house.send(recordDoses, { childId, doses: [dose("OPV")] }, worker);
  assert.equal(codeOf(late), "not-allowed");
});

test("who may: not a stranger, not another organisation, not twice, not before birth nor tomorrow", async () => {
  const childId = await child(world.worker);
  const other = await world.ours.member("worker", world.phc);
  const doctor = await world.ours.member("doctor", world.ours.district);
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("admin", theirs.district);
  for (const by of [other, doctor, world.supervisor, stranger]) {
    assert.equal(codeOf(await ends(childId, by)), "not-allowed");
  }
  assert.equal(codeOf(await ends(childId, world.worker, { on: addDays(today, 1) })), "day-not-begun");
  assert.equal(codeOf(await ends(childId, world.worker, { on: "2001-01-01" })), "before-birth");
  assert.equal(codeOf(await reopens(childId, world.worker)), "not-ended");
  const codes = await Promise.all(Array.from({ length: 16 }, async () => codeOf(await ends(childId, world.worker))));
  assert.deepEqual(codes.toSorted(), [...Array.from({ length: 15 }, () => "care-ended"), "done"]);
});

test("entered twice: what stands in both counts once on the one that is kept, and an admin can undo it", async () => {
  const [first, second] = [await world.ours.member("worker", world.phc), await world.ours.member("worker", world.phc)];
  const [kept, twin] = [await child(first), await child(second)];
  const on = addDays(today, -20);
  await world.house.act(recordDoses, { childId: kept, doses: [dose("BCG", on), dose("OPV", on)] }, first);
  const twins = [dose("OPV", on), dose("OPV", addDays(today, -1))];
  await world.house.act(recordDoses, { childId: twin, doses: twins }, second);
  const report = {
    ...{ childId: twin, aefiId: id(), doseIds: [twins[1]?.doseId], beganOn: today, beganAt: null, seen: ["seizure"] },
    ...{ grave: [], stands: "recovered", raisedTo: null, done: [], words: "after the drops", on: today },
  };
  await world.house.act(reportAefi, report as never, second);
  const same = { childId: twin, endingId: id(), sameAs: kept };
  assert.equal(codeOf(await world.house.send(endAsSame, same, second)), "not-allowed");
  assert.equal(codeOf(await world.house.send(endAsSame, { ...same, sameAs: twin }, world.admin)), "no-such-child");
  assert.equal(codeOf(await world.house.send(endAsSame, { ...same, sameAs: id() }, world.admin)), "no-such-child");
  await world.house.act(endAsSame, same, world.admin);
  assert.deepEqual(await world.meter(second), { carried: 0, atMost: 50, waiting: 0 });
  const doses = async (childId: never, by: Claims) =>
    (await world.house.act(readImmunization, { childId }, by)).doses.map(
      ({ vaccine, on: given }) => `${vaccine} ${given}`,
    );
  // Shown as they were written; the plan takes one of each vaccine and day.
  assert.deepEqual(new Set(await doses(kept, first)), new Set([`BCG ${on}`, `OPV ${on}`, `OPV ${addDays(today, -1)}`]));
  const { aefis } = await world.house.act(readAefis, { childId: kept }, first);
  assert.deepEqual(
    aefis.map(({ words }) => words),
    ["after the drops"],
  );
  assert.deepEqual((await read(kept)).alsoEnteredAs, [twin]);
  assert.equal((await read(twin)).ended?.sameAs, kept);
  // A chain would lose somebody: neither what is kept ends as a third one, nor is anybody counted with what has ended.
  const third = await child(first);
  const ask = (childId: never, sameAs: never) =>
    world.house.send(endAsSame, { childId, endingId: id(), sameAs }, world.admin);
  assert.equal(codeOf(await ask(kept, third)), "no-such-child");
  assert.equal(codeOf(await ask(third, twin)), "no-such-child");
  assert.equal(codeOf(await reopens(twin, world.admin)), "done");
  assert.equal((await doses(kept, first)).length, 2);
  assert.deepEqual(await world.meter(second), { carried: 1, atMost: 50, waiting: 0 });
});
