import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asMarked, Spot } from "./marked-home.ts";

/** A degree of latitude at the pole, where it is longest. */
const metresOfADegree = 111_694;

test("whatever a phone says, what is kept is a lawful place at most six metres beside it", () => {
  const at = {
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  };
  fc.assert(
    fc.property(fc.record(at), (said) => {
      const kept = asMarked(said);
      assert.ok(Spot.safeParse(kept).success, JSON.stringify(kept));
      assert.ok(Math.abs(kept.lat - said.lat) * metresOfADegree < 6);
      assert.ok(Math.abs(kept.lng - said.lng) * metresOfADegree < 6);
    }),
  );
});

test("a place that is told more exactly than to eleven metres, or lies on no map, is not taken", () => {
  for (const spot of [
    { lat: 25.61231, lng: 85.1 },
    { lat: 25.6, lng: 85.123456789 },
    { lat: 90.0001, lng: 85.1 },
    { lat: 25.6, lng: -180.0001 },
    { lat: Number.NaN, lng: 85.1 },
  ]) {
    assert.equal(Spot.safeParse(spot).success, false, JSON.stringify(spot));
  }
  assert.equal(Spot.safeParse({ lat: 25.6123, lng: 85.1376 }).success, true);
});
