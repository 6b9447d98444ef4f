import assert from "node:assert/strict";
import { test } from "node:test";
import { bpalm } from "../../../modules/treatment/bpalm.ts";
import { nineMonthEto } from "../../../modules/treatment/nine-month.ts";
import { sourceOf } from "./sources.ts";

test("where nobody has verified a dose, that source is the one that is named", () => {
  assert.equal(sourceOf(nineMonthEto, "Lfx")?.confidence, "verified");
  // Moxifloxacin stands in its place and is dosed by another table.
  assert.equal(sourceOf(nineMonthEto, "Mfx")?.confidence, "unverified");
  assert.equal(sourceOf(bpalm, "Pa")?.confidence, "unverified");
  assert.equal(sourceOf(bpalm, "Cs"), null);
});
