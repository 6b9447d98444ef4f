import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Role } from "../../../foundation/actor.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { listSignInNames, openAccount, readMe } from "../../access/operations.ts";
import { addMember, endAssignment, listMembers, nameMembers } from "../operations.ts";

let house: TestHouse;
let organisation: TestOrganisation;
let blockA: string;
let blockB: string;
let adminOfA: Claims;
let superAdmin: Claims;

before(async () => {
  house = await openTestHouse();
  organisation = await house.organisation();
  blockA = await organisation.place("block", organisation.district);
  blockB = await organisation.place("block", organisation.district);
  adminOfA = await organisation.member("admin", blockA);
  superAdmin = await organisation.member("super-admin", null);
});
after(() => house.close());

const add = (by: Claims, role: Role, placeId: string | null, memberId = house.newId()) =>
  house.send(addMember, { memberId, assignmentId: house.newId(), name: "Somebody New", role, placeId } as never, by);
const end = (by: Claims, { member, assignment }: Claims & { assignment: string }) =>
  house.send(endAssignment, { memberId: member, assignmentId: assignment, reason: "left" } as never, by);

test("an admin takes people in for their own area, in roles below their own", async () => {
  assert.equal(codeOf(await add(adminOfA, "worker", blockB)), "not-allowed");
  assert.equal(codeOf(await add(adminOfA, "worker", null)), "not-allowed");
  assert.equal(codeOf(await add(adminOfA, "admin", blockA)), "role-not-yours-to-give");
  assert.equal(codeOf(await add(adminOfA, "worker", blockA)), "done");
});

test("a super admin takes in anyone, anywhere in the organisation, and nowhere else", async () => {
  assert.equal(codeOf(await add(superAdmin, "admin", blockB)), "done");
  assert.equal(codeOf(await add(superAdmin, "super-admin", null)), "done");
  const other = await house.organisation();
  assert.equal(codeOf(await add(superAdmin, "worker", other.district)), "not-allowed");
});

test("one id is one member", async () => {
  const memberId = house.newId();
  assert.equal(codeOf(await add(superAdmin, "worker", blockA, memberId)), "done");
  assert.equal(codeOf(await add(superAdmin, "doctor", blockB, memberId)), "already-a-member");
});

test("a role is ended by whoever has all of its holder's places, and not from outside", async () => {
  const inA = await organisation.member("worker", blockA);
  const inB = await organisation.member("worker", blockB);
  const everywhere = await organisation.member("doctor", null);
  assert.equal(codeOf(await end(adminOfA, inB)), "not-allowed");
  assert.equal(codeOf(await end(adminOfA, everywhere)), "not-allowed");
  const other = await house.organisation();
  assert.equal(codeOf(await end(await other.member("super-admin", null), inA)), "not-allowed");
  assert.equal(codeOf(await end(adminOfA, inA)), "done");
  assert.equal(codeOf(await end(adminOfA, await organisation.member("admin", blockA))), "role-not-yours-to-give");
});

test("ending a role again changes nothing; ending one that is not theirs is refused", async () => {
  const leaving = await organisation.member("worker", blockA);
  assert.equal(codeOf(await end(superAdmin, leaving)), "done");
  assert.equal(codeOf(await end(superAdmin, leaving)), "done");
  const ends = await house.look("select from staff.assignment_end where assignment = $1", [leaving.assignment]);
  assert.equal(ends.length, 1);
  const staying = await organisation.member("worker", blockA);
  assert.equal(codeOf(await end(superAdmin, { ...staying, assignment: leaving.assignment })), "no-such-assignment");
});

test("an admin gives no account to somebody whose role they could not give", async () => {
  const head = await organisation.member("admin", blockA);
  await house.look("alter table access.session disable trigger all");
  await house.look("delete from access.session where member = $1", [head.member]);
  await house.look("delete from access.account where member = $1", [head.member]);
  const account = { memberId: head.member, signInName: "head", password: "neem ke pattay" } as never;
  assert.equal(codeOf(await house.send(openAccount, account, adminOfA)), "role-not-yours-to-give");
  assert.equal(codeOf(await house.send(openAccount, account, superAdmin)), "done");
});

test("a sign-in name is taken once in an organisation, and a member has one account", async () => {
  const newcomer = async (signInName: string) => {
    const memberId = house.newId();
    await add(superAdmin, "worker", blockA, memberId);
    return { memberId, signInName, password: "neem ke pattay" } as never;
  };
  const first = await newcomer("asha");
  assert.equal(codeOf(await house.send(openAccount, first, superAdmin)), "done");
  assert.equal(codeOf(await house.send(openAccount, first, superAdmin)), "has-an-account");
  assert.equal(codeOf(await house.send(openAccount, await newcomer("asha"), superAdmin)), "sign-in-name-taken");
});

test("a member with two roles has both, and keeps the other when one ends", async () => {
  const both = await organisation.member("doctor", blockA);
  await house.look("insert into staff.assignment values ($1, $2, $3, 'lab', $4, now(), 'test')", [
    organisation.id,
    house.newId(),
    both.member,
    blockB,
  ]);
  const rolesOf = async () => (await house.act(readMe, {}, both)).roles.map(({ role }) => role).sort();
  assert.deepEqual(await rolesOf(), ["doctor", "lab"]);
  assert.equal(codeOf(await end(adminOfA, both)), "not-allowed");
  assert.equal(codeOf(await end(superAdmin, both)), "done");
  assert.deepEqual(await rolesOf(), ["lab"]);
});

test("an admin sees who works in their area, by name, page by page, and a colleague is named", async () => {
  const listed = await house.organisation("listed");
  const block = await listed.place("block", listed.district);
  const head = await listed.member("admin", block);
  const names = ["Zubeida Khatoon", "अनीता देवी", "Bablu Mahto", "Chandan Das", "Asha Toppo"];
  const ids = new Map<string, string>();
  for (const name of names) {
    const memberId = house.newId();
    ids.set(name, memberId);
    const input = { memberId, assignmentId: house.newId(), name, role: "worker", placeId: block };
    await house.act(addMember, input as never, listed.builder);
  }
  await listed.member("worker", listed.district);
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: { members: { name: string }[]; next: string | null; total: number } = await house.act(
      listMembers,
      { limit: 2, ...(after === "" ? {} : { after }) },
      head,
    );
    assert.equal(page.total, names.length + 1, "those of the block, and nobody of the district around it");
    seen.push(...page.members.map(({ name }) => name));
    after = page.next;
  }
  assert.deepEqual(seen, ["Asha Toppo", "Bablu Mahto", "Chandan Das", "Test admin", "Zubeida Khatoon", "अनीता देवी"]);
  assert.equal((await house.act(listMembers, { role: "admin" }, head)).total, 1);
  const memberIds = [ids.get("Asha Toppo"), house.newId()] as never[];
  const { members } = await house.act(nameMembers, { memberIds }, head);
  assert.deepEqual(
    members.map(({ name }) => name),
    ["Asha Toppo"],
  );
  const elsewhere = await house.act(nameMembers, { memberIds }, superAdmin);
  assert.deepEqual(elsewhere.members, [], "another organisation's people have no names here");
});

test("an admin sees who of their area can sign in, and nobody beyond it", async () => {
  const memberId = house.newId();
  await add(superAdmin, "worker", blockB, memberId);
  const account = { memberId, signInName: "sees-b", password: "neem ke pattay" } as never;
  await house.act(openAccount, account, superAdmin);
  const asked = { memberIds: [memberId] as never[] };
  assert.deepEqual(await house.act(listSignInNames, asked, adminOfA), { signInNames: [] });
  const seen = await house.act(listSignInNames, asked, superAdmin);
  assert.deepEqual(seen, { signInNames: [{ memberId, signInName: `sees-b@${organisation.handle}` }] } as never);
});
