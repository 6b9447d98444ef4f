import assert from "node:assert/strict";
import { test } from "node:test";
import { followRecorded } from "./follow-recorded.ts";

const operation = { name: "outreach.closeRecall" } as never;

/** A phone with two words in its outbox, and a house that does not say them yet. */
async function withTwo() {
  const rows = ["first", "second"].map((id) => ({ id, operation: "outreach.closeRecall", state: "waiting" }));
  let heard = () => {};
  const asked: number[] = [];
  const outbox = {
    all: async () => [...rows],
    inputOf: async (id: string) => ({ said: id }),
    onChange: (hear: () => void) => {
      heard = hear;
    },
  };
  const recorded = followRecorded({
    ...{ outbox: outbox as never, onTold: () => {}, isKnown: () => false, after: () => () => {} },
    ask: async () => (asked.push(1), "no-network"),
  });
  await recorded.begin();
  return {
    recorded,
    asked,
    async leaves(id: string) {
      rows.splice(
        rows.findIndex((row) => row.id === id),
        1,
      );
      heard();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("what has left and the house does not say yet is still shown as said here", async () => {
  const { recorded, asked, leaves } = await withTwo();
  await leaves("first");
  assert.deepEqual(recorded.inputsOf(operation), [{ said: "first" }, { said: "second" }]);
  assert.equal(asked.length, 1);
});

test("what was taken back is gone at once, and the house is not waited for", async () => {
  const { recorded, asked, leaves } = await withTwo();
  recorded.takenBack("first");
  await leaves("first");
  assert.deepEqual(recorded.inputsOf(operation), [{ said: "second" }]);
  assert.equal(asked.length, 0);
});
