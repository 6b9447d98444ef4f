import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked } from "./ranked.ts";

const group = (name: string, all: number, penta1: number, penta3: number, zeroDose: number) =>
  ({ name, figures: { all, given: { "PENTA-1": penta1, "PENTA-3": penta3 }, full: penta3, zeroDose } }) as never;
const namesBy = (rank: Parameters<typeof ranked>[1]) => ranked(groups, rank).map(({ name }) => name);

// Penta-3: 90, 50, none and 50 of 100; drop-out: 10, 0, none and 44 of 100.
const groups = [
  group("Good", 10, 10, 9, 0),
  group("Half", 20, 10, 10, 10),
  group("Empty", 0, 0, 0, 0),
  group("Leaks", 10, 9, 5, 1),
];

test("those who need looking at stand first, the larger of equals before the smaller, nobody at the end", () => {
  assert.deepEqual(namesBy("penta3"), ["Half", "Leaks", "Good", "Empty"]);
  assert.deepEqual(namesBy("dropout"), ["Leaks", "Good", "Half", "Empty"]);
  assert.deepEqual(namesBy("zero"), ["Half", "Leaks", "Good", "Empty"]);
});
