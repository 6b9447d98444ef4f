import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answered, Call } from "../../foundation/client.ts";
import type { Operation } from "../../foundation/operation.ts";
import { readMe, signIn } from "../../modules/access/operations.ts";
import { addFacility } from "../../modules/places/operations.ts";
import { callOf } from "./call.ts";

const phc = {
  placeId: "01a0c450-0000-7000-8000-000000000001",
  parentId: "01a0c450-0000-7000-8000-000000000002",
  type: "phc" as const,
  name: "PHC Sonpur",
  services: [],
};

const refused = (
  code: "busy" | "no-network" | "something-broke" | "not-signed-in" | "id-reused",
): Answered<Operation> => ({
  is: "refused",
  code,
  says: "",
  params: {},
  issues: [],
});
const done: Answered<Operation> = { is: "done", answer: {} };

/** A call over a house that answers as told, one answer after the other. */
function against(...answers: Answered<Operation>[]) {
  const sent: string[] = [];
  let turns = 0;
  let made = 0;
  const send = (async (_operation, _input, { commandId = "" } = {}) => {
    sent.push(commandId);
    return answers.shift() ?? done;
  }) as Call;
  const call = callOf({
    send,
    turn: async () => {
      turns += 1;
      return true;
    },
    newId: () => `id-${(made += 1)}`,
  });
  return { call, sent, turns: () => turns };
}

for (const code of ["no-network", "busy", "something-broke"] as const) {
  test(`after "${code}" the same command goes out under the same id`, async () => {
    const { call, sent } = against(refused(code), refused(code));
    await call(addFacility, phc);
    await call(addFacility, phc);
    await call(addFacility, phc);
    assert.deepEqual(sent, ["id-1", "id-1", "id-1"]);
  });
}

test("another input is another command", async () => {
  const { call, sent } = against(refused("no-network"));
  await call(addFacility, phc);
  await call(addFacility, { ...phc, name: "PHC Mahua" });
  assert.deepEqual(sent, ["id-1", "id-2"]);
});

test("what was answered is over: pressing again is a new command", async () => {
  const { call, sent } = against(refused("id-reused"), done);
  await call(addFacility, phc);
  await call(addFacility, phc);
  await call(addFacility, phc);
  assert.deepEqual(sent, ["id-1", "id-2", "id-3"]);
});

test("two presses at once are one command", async () => {
  const { call, sent } = against();
  await Promise.all([call(addFacility, phc), call(addFacility, phc)]);
  assert.deepEqual(sent, ["id-1", "id-1"]);
});

test("an expired token is turned once, and the same command sent again", async () => {
  const { call, sent, turns } = against(refused("not-signed-in"), done);
  assert.equal((await call(addFacility, phc)).is, "done");
  assert.deepEqual(sent, ["id-1", "id-1"]);
  assert.equal(turns(), 1);
});

test("a token that stays refused is not turned for ever", async () => {
  const { call, turns } = against(refused("not-signed-in"), refused("not-signed-in"));
  assert.equal((await call(readMe, {})).is, "refused");
  assert.equal(turns(), 1);
});

test("what strangers may ask never turns a session", async () => {
  const { call, turns } = against(refused("not-signed-in"));
  await call(signIn, { name: "asha@demo", password: "x" });
  assert.equal(turns(), 0);
});
