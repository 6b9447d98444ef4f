import assert from "node:assert/strict";
import { test } from "node:test";
import { recordDose } from "../../modules/adherence/operations.ts";
import type { Standing } from "../local/sender-ports.ts";
import { workerCallOf } from "./worker-call.ts";

const dose = {
  ...{ patientId: "01930000-0000-7000-8000-000000000000", factId: "01930000-0000-7000-8000-000000000001" },
  ...{ day: "2026-11-21", source: "staff", says: "taken", observed: true, because: null, at: "2026-11-21T04:30:00Z" },
} as never;

/** A phone whose sender stands as it is told to, and whose clock does not move. */
function phone(first: Standing) {
  let standing = first;
  let heard = () => {};
  const rows: { id: string; state: string }[] = [];
  const call = workerCallOf({
    house: () => assert.fail("what is recorded goes by the outbox"),
    caseload: () => ({ rows: [] }) as never,
    onHand: () => assert.fail("nothing is asked"),
    outbox: {
      all: async () => rows,
      add: async ({ id }: { id: string }) => void rows.push({ id, state: "waiting" }),
      onChange: () => () => {},
    } as never,
    sending: {
      standing: () => standing,
      onChange(hear) {
        heard = hear;
        return () => {};
      },
    },
    newId: () => "01930000-0000-7000-8000-000000000002",
    now: () => 0,
    after: () => () => {},
  });
  return {
    call,
    rows,
    stands(next: Standing) {
      standing = next;
      heard();
    },
  };
}

/** What came of it without any time going by; null: it is still waited for. */
async function atOnce<T>(answered: Promise<T>): Promise<T | null> {
  let came: T | null = null;
  void answered.then((answer) => (came = answer));
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  return came;
}

test("where there is no network a worker hears at once that the dose is kept", async () => {
  const { call, rows, stands } = phone("idle");
  const answered = call(recordDose, dose);
  assert.equal(await atOnce(answered), null);
  assert.equal(rows.length, 1);
  stands("sending");
  stands("no-network");
  assert.equal((await atOnce(answered))?.is, "done");
});

test("whoever must sign in first waits for nothing either", async () => {
  const { call } = phone("paused");
  assert.equal((await atOnce(call(recordDose, dose)))?.is, "done");
});
