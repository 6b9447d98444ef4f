import assert from "node:assert/strict";
import { test } from "node:test";
import { readSerials } from "./serials.ts";

/* A delivery is received by pasting the list that came with it. */

test("one a line, or with commas, or from a table; small letters too, each once", () => {
  assert.deepEqual(readSerials("KB-0012\r\nkb-0013, KB-0014;\tKB-0012\n\n"), {
    serials: ["KB-0012", "KB-0013", "KB-0014"],
    wrong: [],
  });
});

test("what is no number is named, and the others are not lost", () => {
  assert.deepEqual(readSerials("KB-0012\n№5\nK"), { serials: ["KB-0012"], wrong: ["№5", "K"] });
  assert.deepEqual(readSerials("  \n"), { serials: [], wrong: [] });
});
