import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fact, lookAfter, lookOf, speaking, wordOf } from "./day-look.ts";

const fact = (factId: string, at: string, more: Partial<Fact> = {}) =>
  ({ factId, at, source: "staff", says: "taken", observed: true, withdrawn: null, ...more }) as Fact;
const takenBack = { withdrawn: { why: "by-mistake", at: "", by: { memberId: null, name: null } } } as const;

test("today is due while nothing is known, and settled only when it has ended", () => {
  assert.equal(lookOf({ state: "unknown", open: true, soFar: "unknown" }), "due");
  assert.equal(lookOf({ state: "unknown", open: true, soFar: "verified" }), "verified");
  assert.equal(lookOf({ state: "unknown", open: false, soFar: "unknown" }), "unknown");
  assert.equal(lookOf({ state: "not-due", open: false, soFar: null }), null);
  assert.equal(lookOf({ state: "not-due", open: true, soFar: null }), null);
});

test("a day rests on the last word of staff, then on the patient's, and on nothing taken back", () => {
  const early = fact("early", "2026-11-12T02:00:00Z");
  const late = fact("late", "2026-11-12T05:00:00Z");
  const told = fact("told", "2026-11-12T09:00:00Z", { source: "patient", observed: false });
  assert.equal(speaking([told, late, early])?.factId, "late");
  assert.equal(speaking([told, { ...late, ...takenBack }, early])?.factId, "early");
  assert.equal(speaking([told])?.factId, "told");
  assert.equal(speaking([{ ...told, ...takenBack }]), null);
});

test("what is said makes the day what it is", () => {
  assert.equal(lookAfter({ says: "taken", observed: true }), "verified");
  assert.equal(lookAfter({ says: "taken", observed: false }), "reported");
  assert.equal(lookAfter({ says: "missed", observed: false }), "missed");
  assert.equal(wordOf({ source: "patient", observed: false }), "patient");
  assert.equal(wordOf({ source: "staff", observed: false }), "judged");
  assert.equal(wordOf({ source: "staff", observed: true }), "seen");
});
