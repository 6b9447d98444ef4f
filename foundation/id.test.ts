import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Id, newId } from "./id.ts";

const ten = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("the example of RFC 9562, appendix A.6", () => {
  // 22 February 2022, 19:22:22 GMT; rand_a CC3, rand_b 18C4DC0C0C07398F.
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  assert.equal(newId(0x017f22e279b0, random), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("whatever the clock and the dice, it is a UUIDv7 that says its time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), ten, (now, random) => {
      const id = newId(now, random);
      assert.equal(Id.safeParse(id).success, true);
      assert.equal(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16), now);
    }),
  );
});

test("ids sort by the time of their making", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 47 }),
      fc.integer({ min: 1, max: 2 ** 40 }),
      ten,
      ten,
      (now, later, a, b) => {
        assert.ok(newId(now, a) < newId(now + later, b));
      },
    ),
  );
});
