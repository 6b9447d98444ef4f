import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithChildren } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { moveMember } from "../../transfers/operations.ts";
import { giveChild, listCarriers, listUncarried, readChild, registerChild } from "../operations.ts";

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

test("sixteen phones of one worker register 64 children at once: fifty are carried, fourteen wait, none is lost", async () => {
  const busy = await world.ours.member("worker", world.phc);
  const inputs = Array.from({ length: 64 }, () => world.fresh());
  const left = [...inputs];
  const client = async () => {
    for (let next = left.pop(); next; next = left.pop()) await world.house.act(registerChild, next, busy);
  };
  await Promise.all(Array.from({ length: 16 }, client));
  assert.deepEqual(await world.meter(busy), { carried: 50, atMost: 50, waiting: 14 });
  const mine = new Set(inputs.map(({ childId }) => childId));
  const waiting = await world.house.act(listUncarried, { limit: 100 }, world.admin);
  const theirs = waiting.children.filter(({ childId }) => mine.has(childId));
  assert.equal(theirs.length, 14);
  for (const row of theirs) assert.deepEqual([row.because, row.worker.memberId], ["full", busy.member]);
  // Whoever brought a child may go on with it while it waits.
  const [one] = theirs;
  assert.ok(one);
  assert.equal((await world.house.act(readChild, { childId: one.childId }, busy)).waiting, true);
});

test("a child is given to a worker with room; a full caseload, another's area and no worker are refused", async () => {
  const full = await world.ours.member("worker", world.phc);
  for (let count = 0; count < 50; count += 1) await world.registered(full);
  const { childId } = await world.registered(full);
  const roomy = await world.ours.member("worker", world.phc);
  const away = await world.ours.member("worker", await world.facility());
  const give = async (workerId: string, by: Claims = world.admin) =>
    codeOf(
      await world.house.send(
        giveChild,
        { childId, carryId: world.house.newId() as never, workerId: workerId as never },
        by,
      ),
    );
  assert.equal(await give(full.member), "caseload-full");
  // Refused, nothing has changed: they still wait with whoever brought them.
  assert.equal((await world.house.act(readChild, { childId }, full)).waiting, true);
  assert.equal(await give(away.member), "works-elsewhere");
  assert.equal(await give(world.supervisor.member), "no-such-worker");
  const { carriers } = await world.house.act(listCarriers, { placeId: world.phc as never }, world.admin);
  assert.equal(carriers.find(({ memberId }) => memberId === full.member)?.carried, 50);
  assert.equal(
    carriers.some(({ memberId }) => memberId === away.member),
    false,
  );
  assert.equal(await give(roomy.member), "done");
  assert.deepEqual(await world.meter(full), { carried: 50, atMost: 50, waiting: 0 });
  assert.deepEqual(await world.meter(roomy), { carried: 1, atMost: 50, waiting: 0 });
  assert.equal(codeOf(await world.house.send(readChild, { childId }, full)), "not-allowed");
  assert.equal((await world.house.act(readChild, { childId }, roomy)).worker.memberId, roomy.member);
});

test("sixteen admins give twenty children to one worker with room for ten: ten are carried, and each by one", async () => {
  const target = await world.ours.member("worker", world.phc);
  for (let count = 0; count < 40; count += 1) await world.registered(target);
  const others = await Promise.all(Array.from({ length: 20 }, () => world.registered(world.admin)));
  const codes = await Promise.all(
    others.map(async ({ childId }) =>
      codeOf(
        await world.house.send(
          giveChild,
          { childId, carryId: world.house.newId() as never, workerId: target.member as never },
          world.admin,
        ),
      ),
    ),
  );
  assert.equal(codes.filter((code) => code === "done").length, 10);
  assert.equal(codes.filter((code) => code === "caseload-full").length, 10);
  assert.deepEqual(await world.meter(target), { carried: 50, atMost: 50, waiting: 0 });
});

test("an admin registers for a worker; without one the child stands in the list of those whom nobody carries", async () => {
  const carrier = await world.ours.member("worker", world.phc);
  const given = { ...world.fresh(), workerId: carrier.member as never };
  await world.house.act(registerChild, given, world.admin);
  assert.equal((await world.house.act(readChild, { childId: given.childId }, carrier)).worker.memberId, carrier.member);
  const alone = await world.registered(world.admin);
  const { children } = await world.house.act(listUncarried, { limit: 100 }, world.supervisor);
  assert.equal(children.find(({ childId }) => childId === alone.childId)?.because, "nobody");
});

test("a worker puts no child into a colleague's list; an admin's right elsewhere does not make it one here", async () => {
  const { house, ours, phc } = world;
  const [mine, colleague] = [await ours.member("worker", phc), await ours.member("worker", phc)];
  const onTo = { ...world.fresh(), workerId: colleague.member as never };
  assert.equal(codeOf(await house.send(registerChild, onTo, mine)), "no-such-worker");
  assert.deepEqual(await world.meter(colleague), { carried: 0, atMost: 50, waiting: 0 });
  const own = { ...world.fresh(), workerId: mine.member as never };
  assert.equal(codeOf(await house.send(registerChild, own, mine)), "done");
  const also = { assignmentId: house.newId(), role: "admin", placeId: await world.facility() };
  const all = await ours.member("super-admin", null);
  await house.act(moveMember, { memberId: mine.member, endsId: null, ...also } as never, all);
  assert.equal(codeOf(await house.send(registerChild, onTo, mine)), "no-such-worker");
});

test("children of a worker who moves away stand in the list from then on; the worker sees nothing of them", async () => {
  const leaving = await world.ours.member("worker", world.phc);
  const { childId } = await world.registered(leaving);
  await world.house.act(
    moveMember,
    {
      memberId: leaving.member as never,
      endsId: leaving.assignment as never,
      assignmentId: world.house.newId() as never,
      role: "worker",
      placeId: (await world.facility()) as never,
    },
    world.admin,
  );
  assert.equal(codeOf(await world.house.send(readChild, { childId }, leaving)), "not-allowed");
  const { children } = await world.house.act(listUncarried, { limit: 100 }, world.admin);
  assert.equal(children.find((row) => row.childId === childId)?.because, "nobody");
});
