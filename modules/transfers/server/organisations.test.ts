import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { readMe, signIn } from "../../access/operations.ts";
import { addPlace, listOrganisations, listPlaces } from "../../places/operations.ts";
import { listMembers } from "../../staff/operations.ts";
import { foundOrganisation } from "../operations.ts";

/* D23: a super admin of the whole organisation opens another one, and sees nothing of what it does. */

let house: TestHouse;
let organisation: TestOrganisation;
let superAdmin: Claims;
before(async () => {
  house = await openTestHouse();
  organisation = await house.organisation();
  superAdmin = await organisation.member("super-admin", null);
});
after(() => house.close());

type Founding = InputOf<typeof foundOrganisation>;
const password = "neem-patang-diya-417";
const founding = (handle: string, more: Partial<Founding> = {}): Founding => ({
  organisationId: house.newId() as never,
  handle,
  name: `Zila ${handle}` as never,
  timeZone: "Asia/Kolkata",
  first: { memberId: house.newId() as never, name: "Rekha Devi" as never, signInName: "rekha" as never, password },
  ...more,
});
const send = (input: Founding, by = superAdmin) => house.send(foundOrganisation, input, by);
const listed = async (by: Claims) => (await house.act(listOrganisations, {}, by)).organisations;

/** The claims of whoever signs in under this name, as the house reads them. */
async function signedIn(name: string): Promise<Claims> {
  await house.act(signIn, { name, password }, null);
  const [open] = await house.look<{ member: string; id: string }>(
    `select s.member, s.id from access.session s join access.account a on a.member = s.member
     join places.organisation o on o.id = a.organisation where a.sign_in_name || '@' || o.handle = $1
     order by s.id desc limit 1`,
    [name],
  );
  assert.ok(open);
  return { member: open.member, session: open.id };
}

test("its first member signs in, holds all of it, and begins with a district; who opened it sees only its name", async () => {
  assert.equal(codeOf(await send(founding("kishanganj"))), "done");
  const rekha = await signedIn("rekha@kishanganj");
  const me = await house.act(readMe, {}, rekha);
  assert.deepEqual(
    [me.organisation.name, me.name, me.roles.map(({ role, placeId }) => [role, placeId])],
    ["Zila kishanganj", "Rekha Devi", [["super-admin", null]]],
  );
  const placeId = house.newId() as never;
  await house.act(addPlace, { placeId, parentId: null, kind: "district", name: "Kishanganj" as never }, rekha);
  assert.deepEqual(
    (await house.act(listPlaces, {}, rekha)).places.map(({ name }) => name),
    ["Kishanganj"],
  );
  assert.ok(!(await house.act(listPlaces, {}, superAdmin)).places.some(({ name }) => name === "Kishanganj"));
  const { members } = await house.act(listMembers, {}, superAdmin);
  assert.ok(!members.some(({ name }) => name === "Rekha Devi"));
  assert.ok((await listed(superAdmin)).some(({ handle, own }) => handle === "kishanganj" && !own));
  assert.deepEqual(
    (await listed(rekha)).map(({ handle, own }) => [handle, own]),
    [["kishanganj", true]],
  );
});

test("sixteen times at once it is opened once; the same request again answers the same", async () => {
  const input = founding("araria");
  const codes = await Promise.all(Array.from({ length: 16 }, async () => codeOf(await send(input))));
  assert.deepEqual(new Set(codes), new Set(["done"]));
  const found = await house.look("select from access.account where organisation = $1", [input.organisationId]);
  assert.equal(found.length, 1);
  const first = { ...input.first, memberId: house.newId() as never };
  assert.equal(codeOf(await send({ ...input, first })), "handle-taken");
});

test("what is refused leaves nothing behind, and nobody gets into an organisation that is there", async () => {
  const taken = founding(organisation.handle);
  assert.equal(codeOf(await send(taken)), "handle-taken");
  assert.equal(codeOf(await send(founding("purnia", { timeZone: "Mars/Olympus" }))), "no-such-time-zone");
  const opened = (await listed(superAdmin)).filter(({ own }) => !own).map(({ handle }) => handle);
  assert.ok(!opened.includes(organisation.handle) && !opened.includes("purnia"));
  // Somebody who knows how another organisation is called, its id and one of its members.
  const theirs = await house.organisation();
  const member = await theirs.member("admin", null);
  const first = { ...taken.first, memberId: member.member as never };
  const accounts = async () =>
    (await house.look("select from access.account where organisation = $1", [theirs.id])).length;
  const before = await accounts();
  const into = founding(theirs.handle, { organisationId: theirs.id as never, first });
  assert.equal(codeOf(await send(into)), "handle-taken");
  assert.ok(!(await listed(superAdmin)).some(({ handle }) => handle === theirs.handle));
  assert.equal(await accounts(), before);
});
