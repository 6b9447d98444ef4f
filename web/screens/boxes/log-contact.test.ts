import assert from "node:assert/strict";
import { test } from "node:test";
import { logContact } from "./log-contact.ts";

/* A log that is brought says until when the box was heard. */

const now = Date.parse("2026-11-21T10:00:00Z");
const entries = [
  { number: 2, boxAt: "2026-11-20T08:00:00.000Z" },
  { number: 1, boxAt: "2026-11-19T08:00:00.000Z" },
];
const log = { serial: "KB-1", boxAt: "2026-11-20T09:00:00.000Z", batteryMv: 3900, entries };

test("read just now: heard until now, and its clock is compared", () => {
  const { readAt, boxAt } = logContact(log, "now", now);
  assert.deepEqual([readAt, boxAt], ["2026-11-21T10:00:00.000Z", log.boxAt]);
});

test("read earlier: heard until its own clock says, and no later than now", () => {
  assert.deepEqual(logContact(log, "earlier", now).readAt, log.boxAt);
  assert.equal(logContact(log, "earlier", now).boxAt, null, "nobody knows what our clock said then");
  assert.equal(logContact({ ...log, boxAt: null }, "earlier", now).readAt, "2026-11-20T08:00:00.000Z");
  assert.equal(
    logContact({ ...log, boxAt: "2029-01-01T00:00:00.000Z" }, "earlier", now).readAt,
    "2026-11-21T10:00:00.000Z",
  );
});
