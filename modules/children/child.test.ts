import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { calledBy, ChildIdentity, estimatedBirth, isChild } from "./child.ts";
import { testChild } from "./test-child.ts";

const day = (words: string) => words as CalendarDay;
const { identity } = testChild({ childId: "", placeId: "", on: "" });

test("a baby without a name is called after the mother, and a twin by which one it is", () => {
  assert.deepEqual(calledBy(identity), { name: "Aarav Kumar", babyOf: null, order: null });
  const twin = { ...identity, name: null, ofBirth: { order: 2, of: 2 } };
  assert.deepEqual(calledBy(twin), { name: null, babyOf: "Sita Devi", order: 2 });
  const orphan = {
    ...identity,
    name: null,
    mother: null,
    guardian: { name: "Kamla", relation: "grandparent" as const },
  };
  assert.equal(calledBy(orphan).babyOf, "Kamla");
});

test("somebody who brings the child up is named; nobody is the third of two", () => {
  assert.equal(ChildIdentity.safeParse({ ...identity, mother: null }).success, false);
  assert.equal(ChildIdentity.safeParse({ ...identity, ofBirth: { order: 3, of: 2 } }).success, false);
  assert.equal(ChildIdentity.safeParse({ ...identity, ofBirth: { order: 1, of: 1 } }).success, false);
});

test("a child is somebody who is born and not eighteen; 29 February comes of age on 1 March", () => {
  assert.equal(isChild(day("2026-11-22"), day("2026-11-22")), true);
  assert.equal(isChild(day("2026-11-23"), day("2026-11-22")), false);
  assert.equal(isChild(day("2008-11-23"), day("2026-11-22")), true);
  assert.equal(isChild(day("2008-11-22"), day("2026-11-22")), false);
  assert.equal(isChild(day("2008-02-29"), day("2026-02-28")), true);
  assert.equal(isChild(day("2008-02-29"), day("2026-03-01")), false);
});

test("a guessed age is a day in the middle of what was said", () => {
  // "Two weeks": 14 to 21 days ago, so 17 or 18; "four months": between the 22nd of June and of July; "one year": the middle of it.
  assert.ok(["2026-11-04", "2026-11-05"].includes(estimatedBirth({ count: 2, unit: "weeks" }, day("2026-11-22"))));
  const months = estimatedBirth({ count: 4, unit: "months" }, day("2026-11-22"));
  assert.ok(months > "2026-06-22" && months < "2026-07-22");
  const years = estimatedBirth({ count: 1, unit: "years" }, day("2026-11-22"));
  assert.ok(years > "2024-11-22" && years < "2025-11-22");
});
