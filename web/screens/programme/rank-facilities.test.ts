import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked, rankFrom } from "./rank-facilities.ts";
import type { FacilityRow } from "./use-programme.ts";

const facility = (name: string, onTreatment: number, silent: number, verified: number, due = 100): FacilityRow => ({
  placeId: name as never,
  name,
  nameHindi: null,
  onTreatment,
  silent,
  doses: { due, verified, reported: 0, unknown: due - verified, missed: 0 },
});
const few = facility("Few", 3, 1, 10);
const large = facility("Large", 90, 0, 80);
const quiet = facility("Quiet", 40, 7, 60);
const begun = facility("Begun", 12, 0, 0, 0);
const all = [large, few, begun, quiet];
const names = (facilities: readonly FacilityRow[]) => facilities.map(({ name }) => name);

test("whoever has the most silent people stands first, and of as many the larger", () => {
  assert.deepEqual(names(ranked(all, "silent")), ["Quiet", "Few", "Large", "Begun"]);
});

test("by the verified part the worst stand first, few people last, and no day ended is no bad part", () => {
  assert.deepEqual(names(ranked(all, "verified")), ["Quiet", "Large", "Begun", "Few"]);
});

test("by patients the largest stands first", () => {
  assert.deepEqual(names(ranked(all, "patients")), ["Large", "Quiet", "Begun", "Few"]);
});

test("an address that says nothing ranks by silence", () => {
  assert.deepEqual([rankFrom(null), rankFrom("by-luck"), rankFrom("patients")], ["silent", "silent", "patients"]);
});
