import assert from "node:assert/strict";
import { test } from "node:test";
import { writtenNumbers } from "./written-numbers.ts";

test("numbers are read as a reader prints them, each once; what is none is named", () => {
  assert.deepEqual(writtenNumbers("04:DE:5F:1E:AC:C0:40\n04de5f1eacc040, 04DE5F1E\nNCM6XGQ7", "chip"), {
    numbers: ["04de5f1eacc040", "04de5f1e"],
    wrong: ["NCM6XGQ7"],
  });
});

test("a chip that proves itself has seven bytes", () => {
  assert.deepEqual(writtenNumbers("04de5f1e 04de5f1eacc040", "sun-chip"), {
    numbers: ["04de5f1eacc040"],
    wrong: ["04de5f1e"],
  });
});
