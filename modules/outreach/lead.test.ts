import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { heardOf, leadStates, RoughPlace, roughly, Sighting } from "./lead.ts";
import { recallCode } from "./recall.ts";

const sighting = {
  ...{ seenOn: "2026-11-21", age: "under-a-month", card: "unknown", agreed: true, where: "Sonpura" },
  ...{ called: null, rough: null, voice: null },
};

test("a place is about a kilometre: whatever the phone measured, what it sends has two decimals and lies within 0.6 km", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (lat, lng) => {
        const rough = { lat: roughly(lat), lng: roughly(lng) };
        assert.ok(RoughPlace.safeParse(rough).success);
        // A degree of latitude is 111.2 km.
        assert.ok(Math.abs(rough.lat - lat) * 111.2 < 0.6);
      },
    ),
  );
});

test("a more exact place is not taken", () => {
  for (const lat of [25.614, 25.6134, 25.61345678])
    assert.equal(RoughPlace.safeParse({ lat, lng: 85.14 }).success, false);
  assert.ok(RoughPlace.safeParse({ lat: 25.61, lng: 85.14 }).success);
});

test("without the family's yes nothing is taken, nor without a place", () => {
  assert.ok(Sighting.safeParse(sighting).success);
  assert.equal(Sighting.safeParse({ ...sighting, agreed: false }).success, false);
  assert.equal(Sighting.safeParse({ ...sighting, where: "  " }).success, false);
});

test("a finder hears the same word of a refusal as of a lead that nobody followed, and no word of a vaccine", () => {
  assert.equal(heardOf("refused"), heardOf("expired"));
  assert.deepEqual(new Set(leadStates.map(heardOf)), new Set(["sent", "on-the-way", "reached", "not-found", "closed"]));
  assert.deepEqual([heardOf("registered"), heardOf("already-registered")], ["reached", "reached"]);
});

test("a code is said on the telephone: a letter and four signs, the same for the same recall", () => {
  const id = "0199a0b1-c2d3-7e4f-8a5b-6c7d8e9f4f7a" as never;
  assert.equal(recallCode(id), "K-4F7A");
});
