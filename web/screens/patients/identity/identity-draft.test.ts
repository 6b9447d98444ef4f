import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { Identity } from "../../../../modules/people/patient.ts";
import { bornOf, draftOf, emptyIdentity, type IdentityDraft, identityOf } from "./identity-draft.ts";
import { type IdentityField, identityFaults } from "./identity-faults.ts";

const today = "2026-11-21" as CalendarDay;
const sunita: IdentityDraft = {
  ...emptyIdentity,
  name: " सुनीता देवी ",
  sex: "female",
  age: "३४",
  phone: "098123 45678",
  phoneOf: "own",
  village: "Sonpura",
};
const born = (day: string, month: string, year: string) =>
  bornOf({ ...emptyIdentity, bornBy: "day", day, month, year }, today);

test("an age in years, in digits of either script", () => {
  assert.deepEqual(bornOf(sunita, today), { year: 1992, day: null });
  for (const age of ["", "121", "-1", "3.5", "old"]) assert.equal(bornOf({ ...sunita, age }, today), null, age);
});

test("a day that there is, and has been", () => {
  assert.deepEqual(born("2", "३", "1990"), { year: 1990, day: "1990-03-02" });
  assert.deepEqual(born("29", "2", "2024"), { year: 2024, day: "2024-02-29" });
  for (const [day, month, year] of [
    ["29", "2", "2023"],
    ["31", "4", "1990"],
    ["1", "13", "1990"],
    ["22", "11", "2026"],
    ["1", "1", "90"],
    ["", "1", "1990"],
  ] as const) {
    assert.equal(born(day, month, year), null, `${day}.${month}.${year}`);
  }
});

/* What is written → the fields that stand against it. */
const faults: readonly (readonly [change: Partial<IdentityDraft>, expected: readonly IdentityField[]])[] = [
  [{}, []],
  [{ name: "x" }, ["name"]],
  [{ sex: "" }, ["sex"]],
  [{ age: "" }, ["age"]],
  [{ bornBy: "day" }, ["day"]],
  [{ phone: "12345" }, ["phone"]],
  [{ phoneOf: "" }, ["phoneOf"]],
  [{ phone: "", phoneOf: "", noPhone: true }, []],
  [{ village: "" }, ["village"]],
  [{ supporterPhone: "9812345678" }, ["supporterName", "supporterRelation"]],
  [{ age: "18" }, ["supporterName", "supporterRelation"]],
  [{ age: "19" }, []],
  [{ identifiers: [{ kind: "abha", value: "" }] }, ["identifiers"]],
];
for (const [change, expected] of faults) {
  test(`${JSON.stringify(change)} leaves ${expected.join(", ") || "nothing"} to mend`, () =>
    assert.deepEqual(identityFaults({ ...sunita, ...change }, today), expected));
}

test("what was written is what the contract takes, and comes back as it was", () => {
  const identity = identityOf({ ...sunita, age: "9", supporterName: "Gita", supporterRelation: "mother" }, today, null);
  assert.equal(Identity.safeParse(identity).success, true);
  assert.equal(identity?.supporter?.isGuardian, true, "of a minor");
  assert.ok(identity);
  assert.deepEqual(identityOf(draftOf(identity, today), today, identity), identity);
});

test("an age that nobody touched keeps its year, also a year later", () => {
  const identity = identityOf(sunita, today, null);
  assert.ok(identity);
  const nextYear = "2027-11-21" as CalendarDay;
  const draft = draftOf(identity, nextYear);
  assert.equal(draft.age, "35");
  assert.equal(identityOf(draft, nextYear, identity)?.born.year, 1992);
  assert.equal(identityOf({ ...draft, age: "40" }, nextYear, identity)?.born.year, 1987);
});
