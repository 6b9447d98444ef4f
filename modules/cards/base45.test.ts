import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { base45, fromBase45 } from "./base45.ts";
import { fromUtf8, utf8 } from "./bytes.ts";

/** RFC 9285, sections 4.3 and 4.4. */
const published: readonly (readonly [text: string, coded: string])[] = [
  ["AB", "BB8"],
  ["Hello!!", "%69 VD92EX0"],
  ["base-45", "UJCLQE7W581"],
  ["ietf!", "QED8WEX0"],
];

test("the examples of RFC 9285, both ways", () => {
  for (const [text, coded] of published) {
    assert.equal(base45(utf8(text)), coded);
    assert.deepEqual(fromBase45(coded), utf8(text));
  }
});

test("what RFC 9285 calls illegal is refused", () => {
  // "FGW" is 65,535; "GGW" would be one more than two bytes hold.
  assert.deepEqual(fromBase45("FGW"), Uint8Array.of(255, 255));
  for (const wrong of ["GGW", ":::", "ZZ", "A", "AAAA", "bb8", "BB8é", "B\n8"])
    assert.equal(fromBase45(wrong), null, wrong);
});

test("any bytes come back, in letters that a QR code packs", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const text = base45(bytes);
      assert.match(text, /^[0-9A-Z $%*+\-./:]*$/);
      assert.equal(text.length, Math.ceil((bytes.length * 3) / 2));
      assert.deepEqual(fromBase45(text), bytes);
    }),
  );
});

test("words become UTF-8 as Node's own writer has it, and no bytes at all make the reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.deepEqual(utf8(text), new Uint8Array(Buffer.from(text)));
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = fromUtf8(bytes);
      if (text !== null) assert.deepEqual(utf8(text), bytes);
    }),
  );
  // Half of a pair of surrogates.
  assert.equal(fromUtf8(utf8("a\uD800b")), "a\uFFFDb");
  assert.equal(fromUtf8(Uint8Array.of(0xff)), null);
});
