import assert from "node:assert/strict";
import { test } from "node:test";
import { whereIAm } from "./where-i-am.ts";

type Asks = Pick<Geolocation, "getCurrentPosition">;
const says = (coords: object): Asks => ({ getCurrentPosition: (hear) => hear({ coords } as GeolocationPosition) });
const refuses = (code: number): Asks => ({
  getCurrentPosition: (_, refuse) => refuse?.({ code } as GeolocationPositionError),
});

test("the place comes with how well the phone knows it, never said better than it is", async () => {
  const asked = says({ latitude: 24.8123456, longitude: 85.0004321, accuracy: 99.2 });
  assert.deepEqual(await whereIAm(asked), { is: "here", spot: { lat: 24.8123456, lng: 85.0004321 }, within: 100 });
});

test("a person's no is told apart from a phone that does not know", async () => {
  // W3C Geolocation, GeolocationPositionError: PERMISSION_DENIED is 1, POSITION_UNAVAILABLE 2, TIMEOUT 3.
  assert.deepEqual(await Promise.all([1, 2, 3].map((code) => whereIAm(refuses(code)))), [
    { is: "denied" },
    { is: "not-found" },
    { is: "not-found" },
  ]);
  assert.deepEqual(await whereIAm(null), { is: "not-found" });
});

test("it is asked for as exactly as the phone can, anew each time, and nobody waits for ever", async () => {
  let wanted: PositionOptions | undefined;
  await whereIAm({
    getCurrentPosition: (hear, _, options) => {
      wanted = options;
      hear({ coords: { latitude: 0, longitude: 0, accuracy: 1 } } as GeolocationPosition);
    },
  });
  assert.equal(wanted?.enableHighAccuracy, true);
  assert.equal(wanted?.maximumAge, 0, "where somebody was a while ago is not their door");
  assert.ok((wanted?.timeout ?? Number.POSITIVE_INFINITY) <= 60_000);
});
