import assert from "node:assert/strict";
import { test } from "node:test";
import {
  batteryIsLow,
  BoxSerial,
  boxAfter,
  type BoxMove,
  boxMoves,
  type BoxState,
  boxStates,
  silentSince,
} from "./box.ts";

/* D24: where a box is, and what may happen to it there. Written by hand; a dash: it cannot happen. */

const table: Readonly<Record<BoxState, string>> = {
  //          received issued returned moved    faulty repaired lost found    retired
  "in-stock": "-       issued -        in-stock faulty -        lost -        retired",
  issued: "    -       -      in-stock -        faulty -        lost -        -",
  faulty: "    -       -      -        faulty   -      in-stock lost -        retired",
  lost: "      -       -      -        -        -      -        -    in-stock retired",
  retired: "   -       -      -        -        -      -        -    -        -",
};

for (const state of boxStates) {
  test(`a box that is ${state}`, () => {
    const expected = table[state]
      .trim()
      .split(/\s+/)
      .map((one) => (one === "-" ? null : one));
    const happens = (what: BoxMove) => boxAfter(state, what);
    assert.deepEqual(boxMoves.map(happens), expected);
  });
}

test("a box is silent when a patient has it and two days brought nothing; one in a cupboard is not", () => {
  const day = 86_400_000;
  const box = { state: "issued" as const, since: 10 * day, heardAt: null, batteryMv: null };
  assert.equal(silentSince(box, 12 * day), null, "two days to the millisecond are not more than two days");
  assert.equal(silentSince(box, 12 * day + 1), 10 * day, "never heard from since it was given out");
  assert.equal(silentSince({ ...box, heardAt: 11 * day }, 12 * day + 1), null);
  // What was heard of it in the cupboard says nothing of the patient's days.
  assert.equal(silentSince({ ...box, heardAt: 3 * day }, 13 * day), 10 * day);
  assert.equal(silentSince({ ...box, state: "in-stock" }, 99 * day), null);
});

test("a battery under 3600 mV is low, and of a lost box nobody asks", () => {
  assert.equal(batteryIsLow({ state: "issued", batteryMv: 3599 }), true);
  assert.equal(batteryIsLow({ state: "issued", batteryMv: 3600 }), false);
  assert.equal(batteryIsLow({ state: "issued", batteryMv: null }), false);
  assert.equal(batteryIsLow({ state: "lost", batteryMv: 3000 }), false);
});

test("a number is the same box in small letters and in capitals", () => {
  assert.equal(BoxSerial.parse(" kb-0012 "), "KB-0012");
  for (const wrong of ["", "KB", "KB 12", "-KB12", "K".repeat(41)])
    assert.equal(BoxSerial.safeParse(wrong).success, false);
});
