import assert from "node:assert/strict";
import { test } from "node:test";
import { agreeOnDeath, isSevere, type SeriousReason } from "./adverse-event.ts";

test("grade 5, died and death are said together or not at all", () => {
  const said = (grade: number, outcome: "died" | "recovering", ...serious: SeriousReason[]) =>
    agreeOnDeath({ grade, outcome, serious });
  assert.equal(said(5, "died", "death"), true);
  assert.equal(said(4, "recovering", "hospital"), true);
  assert.equal(said(1, "recovering"), true);
  assert.equal(said(5, "recovering"), false);
  assert.equal(said(5, "died"), false);
  assert.equal(said(4, "died", "death"), false);
  assert.equal(said(3, "recovering", "death"), false);
});

test("from grade 3 on, and whatever is serious, it waits for a doctor", () => {
  assert.equal(isSevere({ grade: 2, serious: [] }), false);
  assert.equal(isSevere({ grade: 3, serious: [] }), true);
  assert.equal(isSevere({ grade: 1, serious: ["hospital"] }), true);
});
