import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { addFacility } from "../../places/operations.ts";
import { moveMember } from "../../transfers/operations.ts";
import {
  correctChild,
  eraseChild,
  findChildren,
  findSimilarChildren,
  giveChild,
  listCarriers,
  listUncarried,
  readChild,
  readMeter,
  recordChildConsent,
  registerChild,
} from "../operations.ts";
import { testChild } from "../test-child.ts";

type Identity = InputOf<typeof registerChild>["identity"];
type Member = Claims & { assignment: string };

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let worker: Member;
let admin: Member;
let supervisor: Member;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = await facility();
  worker = await ours.member("worker", phc);
  admin = await ours.member("admin", ours.district);
  supervisor = await ours.member("supervisor", ours.district);
});
after(() => house.close());

async function facility(organisation = ours): Promise<string> {
  const placeId = house.newId();
  const input = { placeId, parentId: organisation.district, type: "phc", name: `PHC ${placeId}`, services: [] };
  await house.act(addFacility, input as never, organisation.builder);
  return placeId;
}

const today = "2026-11-21";
let mothers = 0;
/** A mother whose name sounds like nobody else's here, and no phone. */
const family = () => {
  mothers += 1;
  const name = `Xa${mothers.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")} Qu${"aeiou"[mothers % 5]}`;
  return { mother: name, phone: null };
};
const fresh = (identity: Partial<Identity> = {}, placeId = phc) =>
  testChild({ childId: house.newId(), placeId, on: today }, { ...family(), ...identity });

async function registered(by: Claims = worker, identity: Partial<Identity> = {}) {
  const input = fresh(identity);
  await house.act(registerChild, input, by);
  return input;
}
const meter = (of: Claims) => house.act(readMeter, {}, of);

test("sixteen phones of one worker register 64 children at once: fifty are carried, fourteen wait, none is lost", async () => {
  const busy = await ours.member("worker", phc);
  const inputs = Array.from({ length: 64 }, () => fresh());
  const left = [...inputs];
  const client = async () => {
    for (let next = left.pop(); next; next = left.pop()) await house.act(registerChild, next, busy);
  };
  await Promise.all(Array.from({ length: 16 }, client));
  assert.deepEqual(await meter(busy), { carried: 50, atMost: 50, waiting: 14 });
  const mine = new Set(inputs.map(({ childId }) => childId));
  const waiting = await house.act(listUncarried, { limit: 100 }, admin);
  const theirs = waiting.children.filter(({ childId }) => mine.has(childId));
  assert.equal(theirs.length, 14);
  for (const row of theirs) assert.deepEqual([row.because, row.worker.memberId], ["full", busy.member]);
  // Whoever brought a child may go on with it while it waits.
  const [one] = theirs;
  assert.ok(one);
  assert.equal((await house.act(readChild, { childId: one.childId }, busy)).waiting, true);
});

test("a child is given to a worker with room; a full caseload, another's area and no worker are refused", async () => {
  const full = await ours.member("worker", phc);
  for (let count = 0; count < 50; count += 1) await registered(full);
  const { childId } = await registered(full);
  const roomy = await ours.member("worker", phc);
  const away = await ours.member("worker", await facility());
  const give = async (workerId: string, by: Claims = admin) =>
    codeOf(await house.send(giveChild, { childId, carryId: house.newId() as never, workerId: workerId as never }, by));
  assert.equal(await give(full.member), "caseload-full");
  // Refused, nothing has changed: they still wait with whoever brought them.
  assert.equal((await house.act(readChild, { childId }, full)).waiting, true);
  assert.equal(await give(away.member), "works-elsewhere");
  assert.equal(await give(supervisor.member), "no-such-worker");
  const { carriers } = await house.act(listCarriers, { placeId: phc as never }, admin);
  assert.equal(carriers.find(({ memberId }) => memberId === full.member)?.carried, 50);
  assert.equal(
    carriers.some(({ memberId }) => memberId === away.member),
    false,
  );
  assert.equal(await give(roomy.member), "done");
  assert.deepEqual(await meter(full), { carried: 50, atMost: 50, waiting: 0 });
  assert.deepEqual(await meter(roomy), { carried: 1, atMost: 50, waiting: 0 });
  assert.equal(codeOf(await house.send(readChild, { childId }, full)), "not-allowed");
  assert.equal((await house.act(readChild, { childId }, roomy)).worker.memberId, roomy.member);
});

test("sixteen admins give twenty children to one worker with room for ten: ten are carried, and each by one", async () => {
  const target = await ours.member("worker", phc);
  for (let count = 0; count < 40; count += 1) await registered(target);
  const others = await Promise.all(Array.from({ length: 20 }, () => registered(admin)));
  const codes = await Promise.all(
    others.map(async ({ childId }) =>
      codeOf(
        await house.send(
          giveChild,
          { childId, carryId: house.newId() as never, workerId: target.member as never },
          admin,
        ),
      ),
    ),
  );
  assert.equal(codes.filter((code) => code === "done").length, 10);
  assert.equal(codes.filter((code) => code === "caseload-full").length, 10);
  assert.deepEqual(await meter(target), { carried: 50, atMost: 50, waiting: 0 });
});

test("an admin registers for a worker; without one the child stands in the list of those whom nobody carries", async () => {
  const carrier = await ours.member("worker", phc);
  const given = { ...fresh(), workerId: carrier.member as never };
  await house.act(registerChild, given, admin);
  assert.equal((await house.act(readChild, { childId: given.childId }, carrier)).worker.memberId, carrier.member);
  const alone = await registered(admin);
  const { children } = await house.act(listUncarried, { limit: 100 }, supervisor);
  assert.equal(children.find(({ childId }) => childId === alone.childId)?.because, "nobody");
});

test("children of a worker who moves away stand in the list from then on; the worker sees nothing of them", async () => {
  const leaving = await ours.member("worker", phc);
  const { childId } = await registered(leaving);
  await house.act(
    moveMember,
    {
      memberId: leaving.member as never,
      endsId: leaving.assignment as never,
      assignmentId: house.newId() as never,
      role: "worker",
      placeId: (await facility()) as never,
    },
    admin,
  );
  assert.equal(codeOf(await house.send(readChild, { childId }, leaving)), "not-allowed");
  const { children } = await house.act(listUncarried, { limit: 100 }, admin);
  assert.equal(children.find((row) => row.childId === childId)?.because, "nobody");
});
