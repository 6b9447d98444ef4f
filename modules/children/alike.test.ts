import assert from "node:assert/strict";
import { test } from "node:test";
import { childrenLookAlike, surelyTheSameChild } from "./alike.ts";
import { testChild } from "./test-child.ts";

type Identity = ReturnType<typeof testChild>["identity"];

const child = (identity: Partial<Identity> = {}): Identity =>
  testChild({ childId: "", placeId: "", on: "" }, identity).identity;
const born = (day: string, exact = true) => ({ day: day as never, exact });
const phone = (number: string) => ({ number, of: "mother" as const });

/* Pairs as a worker meets them, and whether she is asked to look. */
const pairs: readonly [what: string, a: Identity, b: Identity, alike: boolean][] = [
  [
    "the hospital's unnamed baby, and the child whom the ANM registers with a name",
    child({ name: null }),
    child(),
    true,
  ],
  [
    "the mother's name in the other script, and no phone",
    child({ name: null, phone: null }),
    child({ mother: "सीता देवी", phone: null }),
    true,
  ],
  ["a day of birth ten days off", child(), child({ name: null, born: born("2026-09-22") }), true],
  [
    "the elder sister: same mother, same phone, two years apart",
    child(),
    child({ name: "Gudiya", born: born("2024-08-30") }),
    false,
  ],
  ["one child, a year of birth written wrong", child(), child({ born: born("2025-09-12") }), true],
  [
    "a neighbour's baby of the same week on the same phone, of another mother: worth a look",
    child(),
    child({ name: null, mother: "Reena", born: born("2026-09-15") }),
    true,
  ],
  [
    "another mother of the same name, with another phone, in another year",
    child(),
    child({ name: "Irfan", born: born("2025-01-01"), phone: phone("+919800000000") }),
    false,
  ],
  [
    "twins who are told apart",
    child({ name: null, ofBirth: { order: 1, of: 2 } }),
    child({ name: null, ofBirth: { order: 2, of: 2 } }),
    false,
  ],
  [
    "the first twin, registered twice",
    child({ name: null, ofBirth: { order: 1, of: 2 } }),
    child({ ofBirth: { order: 1, of: 2 } }),
    true,
  ],
  ["an age that was guessed, three months off", child(), child({ born: born("2026-06-15", false) }), true],
  [
    "the same name and age, and nothing of the family",
    child(),
    child({ mother: "Reena", phone: phone("+919800000000") }),
    false,
  ],
];

for (const [what, a, b, alike] of pairs) {
  test(`${alike ? "a look is asked for" : "nobody is asked"}: ${what}`, () => {
    assert.equal(childrenLookAlike(a, b).length > 0, alike);
    assert.equal(childrenLookAlike(b, a).length > 0, alike);
  });
}

test("of a child whom the asker may not see, only mother, phone and birth together are certain", () => {
  assert.equal(surelyTheSameChild(childrenLookAlike(child(), child({ name: null }))), true);
  assert.equal(surelyTheSameChild(childrenLookAlike(child({ phone: null }), child({ name: null }))), false);
  assert.equal(surelyTheSameChild(childrenLookAlike(child(), child({ mother: "Reena" }))), false);
});
