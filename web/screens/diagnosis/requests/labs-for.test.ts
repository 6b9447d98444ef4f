import assert from "node:assert/strict";
import { test } from "node:test";
import { labsFor } from "./labs-for.ts";

const small = { placeId: "small", services: ["smear"] } as const;
const large = { placeId: "large", services: ["smear", "molecular-test", "culture"] } as const;
const far = { placeId: "far", services: ["smear", "molecular-test", "culture"] } as const;

test("only laboratories that do every test are offered; where none does, all are", () => {
  assert.deepEqual(labsFor([small, large], ["smear"], "", null).labs, [small, large]);
  assert.deepEqual(labsFor([small, large], ["smear", "lpa-first"], "", null).labs, [large]);
  const none = labsFor([small], ["dst"], "", null);
  assert.deepEqual([none.labs, none.doAll], [[small], false]);
  assert.equal(labsFor([small], ["other"], "", null).doAll, true);
});

test("the only one that can be meant is chosen, and the one of last time where it does the tests", () => {
  assert.equal(labsFor([small, large], ["culture"], "", "small").labId, "large");
  assert.equal(labsFor([small, large, far], ["culture"], "", "far").labId, "far");
  assert.equal(labsFor([small, large, far], ["culture"], "", "small").labId, "");
  assert.equal(labsFor([], ["culture"], "", "far").labId, "");
});

test("what somebody chose counts as long as it does the tests", () => {
  assert.equal(labsFor([small, large, far], ["smear"], "small", "far").labId, "small");
  assert.equal(labsFor([small, large, far], ["culture"], "small", "far").labId, "far");
});
