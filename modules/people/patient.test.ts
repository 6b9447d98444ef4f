import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { BodyMeasures, bodyMassClass, bodyMassIndex } from "./body-measures.ts";
import { ageOn, Identity, isMinor } from "./patient.ts";
import { phoneNumber } from "./phone.ts";
import { testRegistration } from "./test-registration.ts";

const day = (text: string) => text as CalendarDay;

/** Counted on a calendar by hand. A 29 February is reached on 1 March, as in India's Majority Act by anniversaries. */
const ages: readonly [year: number, bornOn: string | null, today: string, age: number, minor: boolean][] = [
  [2008, "2008-11-21", "2026-11-20", 17, true],
  [2008, "2008-11-21", "2026-11-21", 18, false],
  [2008, "2008-02-29", "2026-02-28", 17, true],
  [2008, "2008-02-29", "2026-03-01", 18, false],
  [2004, "2004-02-29", "2024-02-29", 20, false],
  [2026, "2026-11-21", "2026-11-21", 0, true],
  [1950, null, "2026-01-01", 76, false],
  // Only the year is known: 18 by the year may be 17 by the day, and then somebody must answer for them.
  [2008, null, "2026-11-21", 18, true],
  [2007, null, "2026-01-01", 19, false],
];
for (const [year, bornOn, today, age, minor] of ages) {
  test(`born ${bornOn ?? `in ${year}`}, on ${today}: ${age}${minor ? ", a minor" : ""}`, () => {
    const born = { year, day: bornOn === null ? null : day(bornOn) };
    assert.equal(ageOn(born, day(today)), age);
    assert.equal(isMinor(born, day(today)), minor);
  });
}

/** National Numbering Plan 2003 and ITU-T E.164; as people in India write them. */
const numbers: readonly [written: string, dialled: string | null][] = [
  ["9812345678", "+919812345678"],
  ["098123 45678", "+919812345678"],
  ["+91 98123-45678", "+919812345678"],
  ["0091 9812345678", "+919812345678"],
  ["919812345678", "+919812345678"],
  ["९८१२३४५६७८", "+919812345678"],
  ["(0612) 222-3344", "+916122223344"],
  ["9112345678", "+919112345678"],
  ["+977 9841234567", "+9779841234567"],
  ["00880 1712345678", "+8801712345678"],
  ["981234567", null],
  ["98123456789", null],
  ["0000000000", null],
  ["+91 981234567", null],
  ["no phone", null],
  ["", null],
];
for (const [written, dialled] of numbers) {
  test(`the number "${written}" is ${dialled ?? "none"}`, () => assert.equal(phoneNumber(written), dialled));
}

test("a body mass index is weight by height squared; without one of them there is none", () => {
  // By hand: 43 / 1.56² = 17.669; 70 / 1.75² = 22.857; 50 / 2² = 12.5.
  assert.equal(bodyMassIndex({ heightCm: 156, weightKg: 43 }), 17.7);
  assert.equal(bodyMassIndex({ heightCm: 175, weightKg: 70 }), 22.9);
  assert.equal(bodyMassIndex({ heightCm: 200, weightKg: 50 }), 12.5);
  assert.equal(bodyMassIndex({ heightCm: null, weightKg: 50 }), null);
  assert.equal(bodyMassIndex({ heightCm: 150, weightKg: null }), null);
});

test("a weight and a height that nobody has together are not understood", () => {
  const understood = (heightCm: number, weightKg: number) => BodyMeasures.safeParse({ heightCm, weightKg }).success;
  assert.equal(understood(152, 41.5), true);
  assert.equal(understood(41.5, 152), false);
  assert.equal(understood(70, 160), false);
  assert.equal(understood(52, 3.2), true, "a newborn");
});

test("the classes of WHO for adults begin where WHO lets them begin", () => {
  const classes = [15.9, 16, 18.4, 18.5, 24.9, 25].map(bodyMassClass);
  assert.deepEqual(classes, ["very-thin", "thin", "thin", "normal", "normal", "heavy"]);
});

test("a day of birth in another year, a phone that is none and an empty name are not understood", () => {
  const { identity } = testRegistration({ patientId: "p", placeId: "f", on: "2026-11-21" });
  assert.equal(Identity.safeParse(identity).success, true);
  const wrong = [
    { ...identity, born: { year: 1997, day: "1998-01-01" } },
    { ...identity, born: { year: 1997, day: "1997-02-29" } },
    { ...identity, phone: { number: "12", of: "own" } },
    { ...identity, name: "  " },
    { ...identity, aadhaar: "123412341234" },
  ];
  for (const one of wrong) assert.equal(Identity.safeParse(one).success, false, JSON.stringify(one));
});
