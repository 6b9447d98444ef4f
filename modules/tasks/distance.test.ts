import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { metresBetween } from "./distance.ts";

const degrees = Math.PI / 180;
const anyPlace = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Another way to the same length: the angle between two arrows from the middle of the earth. */
function byArrows(one: { lat: number; lng: number }, other: { lat: number; lng: number }): number {
  const arrow = ({ lat, lng }: { lat: number; lng: number }) => ({
    x: Math.cos(lat * degrees) * Math.cos(lng * degrees),
    y: Math.cos(lat * degrees) * Math.sin(lng * degrees),
    z: Math.sin(lat * degrees),
  });
  const [a, b] = [arrow(one), arrow(other)];
  const cross = Math.hypot(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
  return 6_371_008.8 * Math.atan2(cross, a.x * b.x + a.y * b.y + a.z * b.z);
}

test("the distance is that of another way to it, anywhere on earth, to a metre", () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (one, other) => {
      const [found, model] = [metresBetween(one, other), byArrows(one, other)];
      // Two places opposite each other on the earth are the one case in which the formula is coarse; nobody walks there.
      if (model < 19_900_000) assert.ok(Math.abs(found - model) < 1, `${found} and ${model}`);
    }),
  );
});

test("a tenth of a degree north is 11.1 km, and as far east at 60° it is half of that", () => {
  // A degree of a sphere's great circle of that radius: 2π × 6371.0088 km / 360 = 111.195 km.
  assert.equal(Math.round(metresBetween({ lat: 25, lng: 85 }, { lat: 25.1, lng: 85 })), 11_120);
  const east = metresBetween({ lat: 60, lng: 85 }, { lat: 60, lng: 85.1 });
  assert.ok(Math.abs(east - 11_119.5 / 2) < 1, String(east));
});

test("it is nothing from a place to itself, and the same there and back", () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (one, other) => {
      assert.equal(metresBetween(one, one), 0);
      assert.ok(Math.abs(metresBetween(one, other) - metresBetween(other, one)) < 1e-3);
    }),
  );
});

test("across the line where the day changes it is as near as it is", () => {
  assert.ok(metresBetween({ lat: 0, lng: 179.99 }, { lat: 0, lng: -179.99 }) < 2_300);
});
