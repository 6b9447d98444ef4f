import assert from "node:assert/strict";
import { test } from "node:test";
import type { Id } from "../../../foundation/id.ts";
import { adverseFaults, type AdverseDraft, changed, newEvent, toLook, toRecord } from "./adverse-draft.ts";

const today = "2026-11-21";
let ids = 0;
const newId = () => `01993000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}` as Id;
const said = (change: Partial<AdverseDraft>) => ({ ...newEvent(newId, today), ...change });
const died = ({ grade, outcome, serious }: AdverseDraft) => [grade, outcome, serious];

test("whoever says death in one place says it in all three, and takes it back in all three", () => {
  const mild = said({ grade: "2", serious: ["hospital"] });
  for (const change of [
    { grade: "5" as const },
    { outcome: "died" as const },
    { serious: ["hospital", "death"] as const },
  ]) {
    assert.deepEqual(died(changed(mild, change)), ["5", "died", ["death", "hospital"]]);
  }
  const dead = changed(mild, { grade: "5" });
  assert.deepEqual(died(changed(dead, { grade: "4" })), ["4", "not-recovered", ["hospital"]]);
  assert.deepEqual(died(changed(dead, { outcome: "recovering" })), ["", "recovering", ["hospital"]]);
  assert.deepEqual(died(changed(dead, { serious: ["hospital"] })), ["", "not-recovered", ["hospital"]]);
  assert.deepEqual(died(changed(mild, { words: "since Monday" })), ["2", "not-recovered", ["hospital"]]);
});

test("what is missing is named in its order", () => {
  assert.deepEqual(adverseFaults(said({}), today), ["term", "grade"]);
  assert.deepEqual(adverseFaults(said({ term: "other", grade: "1" }), today), ["called"]);
  assert.deepEqual(adverseFaults(said({ term: "rash", grade: "1", beganOn: "2026-11-22" }), today), ["beganOn", "on"]);
  assert.deepEqual(adverseFaults(said({ term: "rash", grade: "1", beganOn: "2026-11-20", on: "2026-11-19" }), today), [
    "on",
  ]);
  assert.deepEqual(adverseFaults(said({ term: "rash", grade: "1" }), today), []);
});

test("only of what was spoken of is something sent, and what did not do it was not changed for it", () => {
  const draft = said({
    term: "peripheral-neuropathy",
    grade: "3",
    medicines: {
      Lzd: { certainty: "suspected", action: "held" },
      Pa: { certainty: "not", action: "stopped" },
      Mfx: { certainty: "", action: "reduced" },
    },
    words: "  ",
  });
  const { medicines, words, grade } = toLook(newId() as never, draft);
  assert.deepEqual(medicines, [
    { medicine: "Lzd", certainty: "suspected", action: "held" },
    { medicine: "Pa", certainty: "not", action: "unchanged" },
  ]);
  assert.deepEqual([words, grade], [null, 3]);
});

test("a name is sent only of what the list has none for", () => {
  const sent = (change: Partial<AdverseDraft>) =>
    toRecord(newId() as never, newId(), said({ grade: "1", ...change })).called;
  assert.equal(sent({ term: "rash", called: "typed and left" }), null);
  assert.equal(sent({ term: "other", called: "hiccups" }), "hiccups");
});
