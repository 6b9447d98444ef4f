import assert from "node:assert/strict";
import { test } from "node:test";
import { testChild } from "../../modules/children/test-child.ts";
import { childrenHere, meterHere, similarChildrenHere } from "./answers-of-children.ts";
import type { Child } from "./caseload.ts";

const registration = (n: number, identity: object = {}) =>
  testChild({ childId: `0193${n}000-0000-7000-8000-000000000000`, placeId: "p", on: "2026-11-22" }, identity);

/** A child as the house tells a phone. */
function kept(
  n: number,
  { waiting = false, ...identity }: { waiting?: boolean; name?: string; mother?: string } = {},
): Child {
  const { childId, identity: who } = registration(n, identity);
  const { name, mother, guardian, sex, born, ofBirth, phone, address } = who;
  return {
    ...{ childId, mother, guardian, sex, born, ofBirth, phone, ...address, facility: null, waiting },
    called: { name, babyOf: null, order: null },
    registeredOn: "2026-11-01" as never,
    immunization: {
      schedule: "india-uip",
      jeEndemic: false,
      doses: [],
      notGiven: [],
      takenBack: [],
      aefis: [],
      stopDecisions: [],
    },
    cards: [],
    home: null,
    growth: { measures: [], steps: [] },
  };
}

const none: ReadonlySet<string> = new Set();

test("a child who was registered here stands above those whom the house told of, once", () => {
  const [one, two] = [registration(1, { name: "Gudiya" }), kept(2)];
  const before = childrenHere({ children: [two], childRegistrations: [one], endedHere: none }, "");
  assert.deepEqual(
    before.children.map(({ childId }) => childId),
    [one.childId, two.childId],
  );
  const after = childrenHere(
    { children: [two, kept(1, { name: "Gudiya" })], childRegistrations: [one], endedHere: none },
    "",
  );
  assert.equal(after.children.length, 2);
});

test("found by the mother's name in the other script, and by a phone of ten digits", () => {
  const known = {
    children: [kept(1, { mother: "Sita Devi" }), kept(2, { mother: "Reena" })],
    childRegistrations: [],
    endedHere: none,
  };
  assert.equal(childrenHere(known, "सीता").children.length, 1);
  assert.equal(childrenHere(known, "98123 45678").children.length, 2);
  assert.equal(childrenHere(known, "Rukmini").children.length, 0);
});

test("what was registered here takes a place, and beyond fifty it waits", () => {
  const children = Array.from({ length: 49 }, (_, n) => kept(n));
  const coming = [registration(70), registration(71)];
  assert.deepEqual(meterHere({ children, childRegistrations: [], endedHere: none }), {
    carried: 49,
    atMost: 50,
    waiting: 0,
  });
  assert.deepEqual(meterHere({ children, childRegistrations: coming, endedHere: none }), {
    carried: 50,
    atMost: 50,
    waiting: 1,
  });
  const waits = { children: [...children, kept(60, { waiting: true })], childRegistrations: [], endedHere: none };
  assert.deepEqual(meterHere(waits), { carried: 49, atMost: 50, waiting: 1 });
});

test("a child alike is told of also while it has not been sent", () => {
  const sought = registration(3, { name: null }).identity;
  assert.equal(
    similarChildrenHere({ children: [kept(1)], childRegistrations: [], endedHere: none }, sought).seen.length,
    1,
  );
  assert.equal(
    similarChildrenHere({ children: [], childRegistrations: [registration(1)], endedHere: none }, sought).seen.length,
    1,
  );
  const other = { children: [kept(1, { mother: "Reena", name: "Zoya" })], childRegistrations: [], endedHere: none };
  assert.equal(similarChildrenHere(other, { ...sought, phone: null }).seen.length, 0);
});

test("whose care was ended here stands in no list and takes no place, also before they were ever sent", () => {
  const [mine, coming] = [kept(1), registration(2)];
  const ended = { children: [mine], childRegistrations: [coming], endedHere: new Set([mine.childId, coming.childId]) };
  assert.deepEqual(childrenHere(ended, "").children, []);
  assert.deepEqual(meterHere(ended), { carried: 0, atMost: 50, waiting: 0 });
});
