import assert from "node:assert/strict";
import { test } from "node:test";
import { RoughPlace } from "../../modules/outreach/lead.ts";
import { roughPlace } from "./rough-place.ts";

const at = (latitude: number, longitude: number) =>
  ({ getCurrentPosition: (tell: (found: unknown) => void) => tell({ coords: { latitude, longitude } }) }) as never;
const failing = (code: number) =>
  ({
    getCurrentPosition: (_: unknown, tell: (error: unknown) => void) => tell({ code, PERMISSION_DENIED: 1 }),
  }) as never;

test("of where the phone is, two decimals of a degree are kept and nothing finer", async () => {
  const found = await roughPlace(at(25.594_737_1, 85.137_564_9));
  assert.deepEqual(found, { is: "found", rough: { lat: 25.59, lng: 85.14 } });
  assert.deepEqual(await roughPlace(at(-0.001, -77.036_9)), { is: "found", rough: { lat: -0, lng: -77.04 } });
  assert.ok(found.is === "found" && RoughPlace.safeParse(found.rough).success, "the house takes it");
});

test("a finder who does not allow it, and a phone that does not know, are told apart", async () => {
  assert.deepEqual(await roughPlace(failing(1)), { is: "refused", code: "place-denied" });
  assert.deepEqual(await roughPlace(failing(3)), { is: "refused", code: "place-not-found" });
  assert.deepEqual(await roughPlace(undefined), { is: "refused", code: "place-not-found" });
});
