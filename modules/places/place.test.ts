import assert from "node:assert/strict";
import { test } from "node:test";
import { mayLieIn, placeKinds, sortKey } from "./place.ts";

/* India's health administration: a level may be left out and is never turned round. */
const lies: Readonly<Record<string, readonly string[]>> = {
  state: ["the top"],
  district: ["the top", "state"],
  block: ["state", "district"],
  facility: ["state", "district", "block"],
};
for (const kind of placeKinds) {
  for (const parent of [null, ...placeKinds]) {
    const expected = lies[kind]?.includes(parent ?? "the top") ?? false;
    test(`a ${kind} ${expected ? "may" : "may not"} lie in ${parent ?? "the top"}`, () =>
      assert.equal(mayLieIn(kind, parent), expected));
  }
}

test("names are ordered as they are read, not as they are typed", () => {
  assert.equal(sortKey("  PHC   Naya Tola "), "phc naya tola");
  assert.equal(sortKey("Pānīpat"), "panipat");
  assert.equal(sortKey("बेलापुर"), "बेलापुर".normalize("NFKD"));
});
