import assert from "node:assert/strict";
import { test } from "node:test";
import { batchToday, isExpired } from "../screens/caseload/vaccines/batch.ts";
import { openBatches } from "./batches.ts";

const today = "2026-11-21" as never;
const yesterday = "2026-11-20" as never;
const vial = (batch: string | null, saidOn = today) => ({ batch, expiresOn: null, saidOn });

function disk() {
  const kept = new Map<string, { name: string; value: unknown }>();
  const notes = {
    get: async (name: string) => kept.get(name),
    put: async (note: { name: string; value: unknown }) => void kept.set(note.name, note),
  };
  return { notes } as never;
}

test("a vial that was said once is known for the rest of the day, also after the phone was closed", async () => {
  const phone = disk();
  const first = await openBatches(phone);
  assert.equal(batchToday(first.now(), "OPV", today), undefined);
  await first.keep({ OPV: vial("OP221") });
  await first.keep({ PENTA: vial("PV602") });
  const again = (await openBatches(phone)).now();
  assert.equal(batchToday(again, "OPV", today)?.batch, "OP221");
  assert.equal(batchToday(again, "PENTA", today)?.batch, "PV602");
});

test("on the next day it is asked again", async () => {
  const batches = await openBatches(disk());
  await batches.keep({ OPV: vial("OP221", yesterday) });
  assert.equal(batchToday(batches.now(), "OPV", today), undefined);
});

test("that there is no batch to read is an answer too, and is asked for once", async () => {
  const batches = await openBatches(disk());
  await batches.keep({ OPV: vial(null) });
  assert.notEqual(batchToday(batches.now(), "OPV", today), undefined);
});

test("a vial is good on the day that is printed on it, and expired on the next", () => {
  assert.equal(isExpired({ expiresOn: today }, today), false);
  assert.equal(isExpired({ expiresOn: yesterday }, today), true);
  assert.equal(isExpired({ expiresOn: null }, today), false);
  assert.equal(isExpired(undefined, today), false);
});
