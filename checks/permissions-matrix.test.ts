import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { roles } from "../foundation/actor.ts";
import { anyone, theHouse } from "../foundation/permission.ts";
import { openAccount } from "../modules/access/operations.ts";
import { decide, openXray } from "../modules/diagnosis/operations.ts";
import { readPatient } from "../modules/people/operations.ts";
import { addFacility, listFacilities } from "../modules/places/operations.ts";
import { addMember, endAssignment } from "../modules/staff/operations.ts";
import { startTreatment } from "../modules/treatment/operations.ts";
import { operations } from "../tools/operations.ts";
import { type Findings, tryEverything } from "./permissions-matrix.ts";
import { mayCreate } from "./permissions-expected.ts";
import { openProvingGround, type ProvingGround } from "./proving-ground.ts";

let ground: ProvingGround;
before(async () => {
  ground = await openProvingGround();
});
after(() => ground.close());

const none = { wrongAllows: [], wrongDenies: [], wrongWords: [], broken: [] };

function assertRight({ tried, ...found }: Findings): void {
  assert.ok(tried > operations.length * roles.length, `Only ${tried} were tried.`);
  assert.deepEqual(found, none);
}

test("by REST: nobody is let through who should not be, and nobody kept out who should be in", async () => {
  assertRight(await tryEverything(ground, ground.doors.rest, operations));
});

/** REST asks the turn: of the operations with the same rules one shows that the answer is the turn's own. */
test("by the turn: the same, for one operation of each set of rules", async () => {
  const ofEachSet = new Map(operations.map((one) => [one.allow.map((rule) => rule.name).join(), one]));
  const { tried, ...found } = await tryEverything(ground, ground.doors.turn, [...ofEachSet.values()]);
  assert.ok(tried > ofEachSet.size * roles.length, `Only ${tried} were tried.`);
  assert.deepEqual(found, none);
});

test("a rule taken away, a rule too narrow and an operation that nobody tries are seen", async () => {
  for (const door of [ground.doors.turn, ground.doors.rest]) {
    for (const operation of [
      addFacility,
      listFacilities,
      endAssignment,
      readPatient,
      openXray,
      decide,
      startTreatment,
    ]) {
      const open = await tryEverything(ground, door, [{ ...operation, allow: [anyone] }]);
      assert.ok(open.wrongAllows.length > 0, operation.name);
      const shut = await tryEverything(ground, door, [{ ...operation, allow: [theHouse] }]);
      assert.ok(shut.wrongDenies.length > 0, operation.name);
    }
  }
  const untried = { ...listFacilities, name: "places.closeFacility" } as const;
  await assert.rejects(tryEverything(ground, ground.doors.turn, [untried]), /write its row in checks\/attempts\.ts/);
});

test("a wall that is down in the database lets another organisation in, and is seen", async () => {
  const { house, doors } = ground;
  // Of two walls one is enough: to reach a patient both must be down.
  for (const [walls, operation] of [
    [["people.care", "places.place"], readPatient],
    [["places.place"], addFacility],
  ] as const) {
    for (const wall of walls) await house.look(`alter table ${wall} disable row level security`);
    const { wrongAllows } = await tryEverything(ground, doors.turn, [operation]);
    for (const wall of walls) await house.look(`alter table ${wall} enable row level security`);
    assert.ok(
      wrongAllows.some((what) => what.includes("thing in another organisation")),
      operation.name,
    );
    assert.deepEqual((await tryEverything(ground, doors.turn, [operation])).wrongAllows, [], operation.name);
  }
});

test("a rule narrowed to one half of whom it should let in is seen", async () => {
  const halves = await Promise.all(
    readPatient.allow.map((rule) => tryEverything(ground, ground.doors.turn, [{ ...readPatient, allow: [rule] }])),
  );
  assert.ok(halves[0]?.wrongDenies.some((what) => what.includes("by worker, a patient they look after")));
  assert.ok(halves[1]?.wrongDenies.some((what) => what.includes("by doctor, thing in their area")));
});

test("who may create whom, open their account and end their role", async () => {
  const { house, own, someone, doors } = ground;
  for (const creator of roles) {
    const by = await someone(creator, null);
    for (const role of roles) {
      const should = mayCreate[creator].includes(role);
      const existing = await own.member(role, own.district);
      await house.look("delete from access.session where member = $1", [existing.member]);
      await house.look("delete from access.account where member = $1", [existing.member]);
      const [memberId, assignmentId] = [house.newId(), house.newId()];
      const fates = {
        add: await doors.turn(
          addMember,
          { memberId, assignmentId, name: "Somebody New", role, placeId: own.district },
          by,
        ),
        open: await doors.turn(
          openAccount,
          {
            memberId: existing.member,
            signInName: `a${existing.member.slice(-12)}`,
            password: "a long enough password",
          },
          by,
        ),
        end: await doors.turn(
          endAssignment,
          { memberId: existing.member, assignmentId: existing.assignment, reason: "left" },
          by,
        ),
      };
      for (const [what, fate] of Object.entries(fates)) {
        assert.equal(fate === "done", should, `${creator} → ${what} ${role}: ${fate}`);
      }
    }
  }
});

/** Admin of one district and super admin of a block in another: neither makes a super admin of the first. */
test("two roles over two areas are not both of them over both", async () => {
  const { house, own, places, doors } = ground;
  const by = await own.member("admin", own.district);
  const block = await own.place("block", places.sibling);
  await house.look("insert into staff.assignment values ($1, $2, $3, 'super-admin', $4, now(), 'test')", [
    own.id,
    house.newId(),
    by.member,
    block,
  ]);
  const [memberId, assignmentId] = [house.newId(), house.newId()];
  const input = { memberId, assignmentId, name: "Somebody New", role: "super-admin", placeId: own.district };
  assert.notEqual(await doors.turn(addMember, input, by), "done");
});
