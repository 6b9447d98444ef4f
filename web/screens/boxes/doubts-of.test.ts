import assert from "node:assert/strict";
import { test } from "node:test";
import { doubtsOf } from "./doubts-of.ts";

/* A box that says yes where somebody says no is shown, and not settled silently. */

type Day = Parameters<typeof doubtsOf>[0];
const opened: Day["openings"] = [{ at: "2026-11-21T02:30:00.000Z", counts: true, because: null }];
const clip = (verdict: "accepted" | "rejected") => [{ verdict } as Day["clips"][number]];
const word = (says: "taken" | "missed", withdrawn: object | null = null) => [
  { says, withdrawn } as Day["evidence"][number],
];
const day = (more: Partial<Day>): Day => ({ openings: opened, clips: [], evidence: [], ...more });

test("an opened box against a rejected video, or against a word that the dose was missed", () => {
  assert.deepEqual(doubtsOf(day({ clips: clip("rejected") })), ["video-rejected"]);
  assert.deepEqual(doubtsOf(day({ evidence: word("missed") })), ["said-missed"]);
  assert.deepEqual(doubtsOf(day({ clips: clip("accepted"), evidence: word("taken") })), []);
  assert.deepEqual(doubtsOf(day({ evidence: word("missed", {}) })), [], "a word taken back says nothing");
});

test("an opening that is no dose contradicts nobody; one without a sure time is looked at", () => {
  const because = (why: "again" | "refill" | "clock") => [
    { at: "2026-11-21T02:30:00.000Z", counts: false, because: why },
  ];
  assert.deepEqual(doubtsOf(day({ openings: because("refill"), clips: clip("rejected") })), []);
  assert.deepEqual(doubtsOf(day({ openings: because("clock") })), ["clock"]);
});
