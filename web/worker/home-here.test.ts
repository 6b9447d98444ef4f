import assert from "node:assert/strict";
import { test } from "node:test";
import { homeOf, isHomeKnown } from "./home-here.ts";

const pump = { lat: 25.6123, lng: 85.1376 };
const kiln = { lat: 25.6188, lng: 85.1402 };
const on = "2026-11-22";
const marks = (childId: string, spot: object | null) => ({ childId, markId: "m", spot, on }) as never;
const recorded = (input: object) => ({ operation: "children.markHome", input });
const child = (home: object | null | undefined) => ({ childId: "a", home }) as never;

test("what was marked on the phone is where they live before the house says so, the last of two", () => {
  const homesMarked = [marks("a", pump), marks("b", pump), marks("a", kiln)];
  assert.deepEqual(homeOf(child({ ...pump, on: "2026-10-01" }), { homesMarked }), { ...kiln, on });
  assert.equal(homeOf(child({ ...pump, on }), { homesMarked: [marks("a", null)] }), null);
  assert.deepEqual(homeOf(child({ ...pump, on }), { homesMarked: [marks("b", kiln)] }), { ...pump, on });
});

test("a phone that was filled before homes were kept knows of none", () => {
  assert.equal(homeOf(child(undefined), { homesMarked: [] }), null);
});

test("a mark waits until the house tells that place, and an earlier one is not waited for once a later one arrived", () => {
  const [first, second] = [recorded(marks("a", pump)), recorded(marks("a", kiln))];
  assert.equal(isHomeKnown({ children: [child(null)] }, first, [first]), false);
  assert.equal(isHomeKnown({ children: [child(undefined)] }, first, [first]), false);
  assert.equal(isHomeKnown({ children: [child({ ...pump, on })] }, first, [first]), true);
  assert.equal(isHomeKnown({ children: [child({ ...kiln, on })] }, first, [first, second]), true);
  assert.equal(isHomeKnown({ children: [child({ ...pump, on })] }, second, [first, second]), false);
});

test("that a place is forgotten is known once the house tells none; of a child who is not on the phone nothing comes", () => {
  const forgotten = recorded(marks("a", null));
  assert.equal(isHomeKnown({ children: [child({ ...pump, on })] }, forgotten, [forgotten]), false);
  assert.equal(isHomeKnown({ children: [child(null)] }, forgotten, [forgotten]), true);
  assert.equal(isHomeKnown({ children: [] }, forgotten, [forgotten]), true);
  assert.equal(isHomeKnown({ children: [] }, { operation: "tasks.closeTask", input: {} }), null);
});
