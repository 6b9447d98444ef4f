import assert from "node:assert/strict";
import { test } from "node:test";
import type { Waiting } from "../../local/outbox.ts";
import { chipOf, clipsHere, rowsOf } from "./what-waits.ts";

const item = (over: Partial<Waiting>): Waiting => ({
  id: "clip-1",
  lane: "media",
  operation: "videoObservation.receiveClip",
  about: "patient",
  says: { clipId: "clip-1", day: "2026-11-21" },
  madeAt: 5,
  bytes: 612_000,
  sent: 0,
  state: "waiting",
  tries: 0,
  nextAt: 0,
  refusal: null,
  ...over,
});
const announced = (over: Partial<Waiting> = {}) =>
  item({ id: "command-1", lane: "records", operation: "videoObservation.announceClip", bytes: 400, ...over });
const refusal = { code: "treatment-closed", params: {} };

test("a clip and its announcement are one thing that waits, of the clip’s size", () => {
  const rows = rowsOf([announced(), item({})]);
  assert.deepEqual(
    rows.map(({ id, bytes, day }) => ({ id, bytes, day })),
    [{ id: "clip-1", bytes: 612_000, day: "2026-11-21" }],
  );
  assert.deepEqual(chipOf(rows, "idle"), { is: "waiting", count: 1 });
});

test("a clip whose announcement is here no more still waits", () => {
  assert.equal(rowsOf([item({ sent: 300_000 })])[0]?.sent, 300_000);
});

test("when the house refuses the announcement, the clip needs a person, who decides on the announcement", () => {
  const all = [announced({ state: "refused", refusal }), item({})];
  const rows = rowsOf(all);
  assert.deepEqual(
    rows.map(({ id, state, refusal: why }) => ({ id, state, why })),
    [{ id: "command-1", state: "refused", why: refusal }],
  );
  assert.equal(clipsHere(all)[0]?.refused, true);
  assert.deepEqual(chipOf(rows, "no-network"), { is: "needs-you", count: 1 });
});

test("the line says what stands in the way, and “all sent” only of an empty list", () => {
  const rows = rowsOf([item({})]);
  assert.equal(chipOf(rows, "no-network").is, "offline");
  assert.equal(chipOf(rows, "paused").is, "paused");
  assert.equal(chipOf(rowsOf([announced({ state: "sending" }), item({})]), "idle").is, "sending");
  assert.equal(chipOf([], "idle").is, "all-sent");
  assert.equal(chipOf([], "no-network").is, "offline");
});

test("what somebody said and what they spoke with it are one thing; it is no film, and shows no day as filmed", () => {
  const says = { clipId: "report-1", day: "2026-11-21" };
  const spoken = [
    announced({ id: "command-2", operation: "symptoms.reportSymptoms", says }),
    item({ id: "report-1", operation: "symptoms.receiveVoice", says, bytes: 60_000 }),
  ];
  const told = announced({ id: "command-3", operation: "symptoms.reportSymptoms", says: { day: "2026-11-20" } });
  assert.deepEqual(
    rowsOf([...spoken, told]).map(({ id, what, day, bytes }) => ({ id, what, day, bytes })),
    [
      { id: "report-1", what: "voice", day: "2026-11-21", bytes: 60_000 },
      { id: "command-3", what: "report", day: "2026-11-20", bytes: 400 },
    ],
  );
  assert.deepEqual(clipsHere([...spoken, told]), []);
});
