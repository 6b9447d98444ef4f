import assert from "node:assert/strict";
import { test } from "node:test";
import { registrationNumber } from "./episode.ts";

test("a registration number says organisation, year and count, and nothing of a person", () => {
  assert.equal(registrationNumber("demo", 2026, 417), "DEMO-26-0417");
  assert.equal(registrationNumber("east-zila", 2030, 12_345), "EAST-ZILA-30-12345");
});
