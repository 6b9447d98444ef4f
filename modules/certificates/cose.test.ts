import assert from "node:assert/strict";
import { createHash, verify, X509Certificate } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { fromHex, hexOf } from "../cards/bytes.ts";
import { base64url, coseIn, fromBase64url } from "./address.ts";
import { type Cbor, type CborMap, cbor, isInOneWay, readCbor } from "./cbor.ts";
import { readSign1, sign1 } from "./cose.ts";

/* RFC 8949, appendix A: what of it we speak, and what we do not. */

const bytes = (text: string) => fromHex(text) ?? assert.fail(text);
const map = (...entries: [number | string, Cbor][]): CborMap => new Map(entries);
const upTo25 = Array.from({ length: 25 }, (_, at) => at + 1);

const spoken: readonly (readonly [Cbor, string])[] = [
  [0, "00"],
  [1, "01"],
  [10, "0a"],
  [23, "17"],
  [24, "1818"],
  [25, "1819"],
  [100, "1864"],
  [1000, "1903e8"],
  [1_000_000, "1a000f4240"],
  [1_000_000_000_000, "1b000000e8d4a51000"],
  [-1, "20"],
  [-10, "29"],
  [-100, "3863"],
  [-1000, "3903e7"],
  [null, "f6"],
  [new Uint8Array(), "40"],
  [Uint8Array.of(1, 2, 3, 4), "4401020304"],
  ["", "60"],
  ["a", "6161"],
  ["IETF", "6449455446"],
  ['"\\', "62225c"],
  ["ü", "62c3bc"],
  ["水", "63e6b0b4"],
  ["𐅑", "64f0908591"],
  [[], "80"],
  [[1, 2, 3], "83010203"],
  [[1, [2, 3], [4, 5]], "8301820203820405"],
  [upTo25, "98190102030405060708090a0b0c0d0e0f101112131415161718181819"],
  [map(), "a0"],
  [map([1, 2], [3, 4]), "a201020304"],
  [map(["a", 1], ["b", [2, 3]]), "a26161016162820203"],
  [["a", map(["b", "c"])], "826161a161626163"],
];

test("the examples of RFC 8949 that we speak, both ways", () => {
  for (const [value, hex] of spoken) {
    assert.equal(hexOf(cbor(value)), hex);
    assert.deepEqual(readCbor(bytes(hex)), value);
  }
});

test("floats, tags, true and false, what has no length yet, and numbers too large are not read", () => {
  const unspoken =
    "f90000 fa47c35000 f97c00 f4 f5 f7 f0 f818 c11a514b67b0 d74401020304 5f42010243030405ff 9fff 9f018202039f0405ffff bf61610161629f0203ffff 1bffffffffffffffff 3bffffffffffffffff 1b0020000000000000 1c ff";
  for (const hex of unspoken.split(" ")) assert.equal(readCbor(bytes(hex)), undefined, hex);
});

test("what promises more than there is, has more than it promises, is no text, or says a key twice is not read", () => {
  for (const hex of [
    "",
    "18",
    "19ff",
    "41",
    "6161ff",
    "61ff",
    "81",
    "9bffffffffffffffff",
    "a101",
    "a201020103",
    "a1f601",
    "0000",
  ]) {
    assert.equal(readCbor(bytes(hex)), undefined, hex);
  }
});

test("a tower of lists ends at the eighth floor, and not in a full stack", () => {
  assert.notEqual(readCbor(bytes(`${"81".repeat(7)}00`)), undefined);
  assert.equal(readCbor(bytes(`${"81".repeat(8)}00`)), undefined);
  assert.equal(readCbor(new Uint8Array(100_000).fill(0x81)), undefined);
});

test("the same value in longer words, or its keys in another order, is read and is not in the one way", () => {
  for (const [hex, right] of [
    ["1817", false],
    ["190018", false],
    ["a203040102", false],
    ["a201020304", true],
    ["1818", true],
  ] as const) {
    const value = readCbor(bytes(hex));
    assert.notEqual(value, undefined);
    if (value !== undefined) assert.equal(isInOneWay(bytes(hex), value), right, hex);
  }
});

const anyValue: fc.Arbitrary<Cbor> = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.maxSafeInteger(), fc.string(), fc.uint8Array(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie("value")), { maxLength: 4 }).map((all) => new Map(all)),
  ),
})).value;

test("whatever is written is read as it was, in one way", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const written = cbor(value);
      const read = readCbor(written);
      assert.deepEqual(read, value);
      assert.ok(isInOneWay(written, value));
    }),
    { numRuns: 500 },
  );
  assert.throws(() => cbor(0.5), RangeError);
});

/**
 * A vaccination of nobody, published by Austria: eu-digital-green-certificates/dgc-testdata, AT/2DCode/raw/1.json
 * at 11033513. It is signed with ES256, which we do not issue: Node verifies it.
 */
const austria = {
  text: "NCFOXN%TS3DH3ZSUZK+.V0ETD%65NL-AH-R6IOOK.IR9B+9G4G50PHZF0AT4V22F/8X*G3M9JUPY0BX/KR96R/S09T./0LWTKD33236J3TA3M*4VV2 73-E3GG396B-43O058YIB73A*G3W19UEBY5:PI0EGSP4*2DN43U*0CEBQ/GXQFY73CIBC:G 7376BXBJBAJ UNFMJCRN0H3PQN*E33H3OA70M3FMJIJN523.K5QZ4A+2XEN QT QTHC31M3+E32R44$28A9H0D3ZCL4JMYAZ+S-A5$XKX6T2YC 35H/ITX8GL2-LH/CJTK96L6SR9MU9RFGJA6Q3QR$P2OIC0JVLA8J3ET3:H3A+2+33U SAAUOT3TPTO4UBZIC0JKQTL*QDKBO.AI9BVYTOCFOPS4IJCOT0$89NT2V457U8+9W2KQ-7LF9-DF07U$B97JJ1D7WKP/HLIJL8JF8JFHJP7NVDEBU1J*Z222E.GJ457661CFFTWM-8P2IUE7K*SSW613:9/:TT5IYQBTBU16R4I1A/9VRPJ-TS.7ZEM7MSVOCD4RG2L-TQJROXL2J:52J7F0Q10SMAP3CG3KHF0DWIH",
  certificate:
    "MIIBvTCCAWOgAwIBAgIKAXk8i88OleLsuTAKBggqhkjOPQQDAjA2MRYwFAYDVQQDDA1BVCBER0MgQ1NDQSAxMQswCQYDVQQGEwJBVDEPMA0GA1UECgwGQk1TR1BLMB4XDTIxMDUwNTEyNDEwNloXDTIzMDUwNTEyNDEwNlowPTERMA8GA1UEAwwIQVQgRFNDIDExCzAJBgNVBAYTAkFUMQ8wDQYDVQQKDAZCTVNHUEsxCjAIBgNVBAUTATEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASt1Vz1rRuW1HqObUE9MDe7RzIk1gq4XW5GTyHuHTj5cFEn2Rge37+hINfCZZcozpwQKdyaporPUP1TE7UWl0F3o1IwUDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFO49y1ISb6cvXshLcp8UUp9VoGLQMB8GA1UdIwQYMBaAFP7JKEOflGEvef2iMdtopsetwGGeMAoGCCqGSM49BAMCA0gAMEUCIQDG2opotWG8tJXN84ZZqT6wUBz9KF8D+z9NukYvnUEQ3QIgdBLFSTSiDt0UJaDF6St2bkUQuVHW6fQbONd731/M4nc=",
};

test("a published HCERT is unpacked and taken apart as its makers meant it", () => {
  const cose = coseIn(`KV1:${austria.text}`);
  assert.ok(cose);
  const message = readSign1(cose);
  assert.ok(message);
  const der = Buffer.from(austria.certificate, "base64");
  assert.equal(hexOf(message.keyId), createHash("sha256").update(der).digest("hex").slice(0, 16));
  assert.equal(message.algorithm, -7, "ES256");
  const key = { key: new X509Certificate(der).publicKey, dsaEncoding: "ieee-p1363" } as const;
  assert.equal(verify("sha256", message.signed, key, message.signature), true);
  const claims = readCbor(message.payload) as CborMap;
  assert.deepEqual([claims.get(1), claims.get(4)], ["AT", 0x61817ca0]);
  const history = (claims.get(-260) as CborMap).get(1) as CborMap;
  assert.equal(history.get("dob"), "1998-02-26");
  assert.equal((history.get("nam") as CborMap).get("fn"), "Musterfrau-Gößinger");
});

test("each part of a signed message that is not as it should be makes it none", () => {
  const cose = sign1(Uint8Array.of(1), { keyId: Uint8Array.of(2), sign: () => new Uint8Array(64) });
  assert.ok(readSign1(cose));
  const other = (parts: Cbor) => readSign1(Uint8Array.from([0xd2, ...cbor(parts)]));
  const header = cbor(map([1, -8], [4, Uint8Array.of(2)]));
  const part = Uint8Array.of(1);
  assert.ok(other([header, map(), part, part]));
  for (const wrong of [
    [header, map(), part],
    [header, map(), part, part, part],
    [header, [], part, part],
    [header, map(), null, part],
    ["header", map(), part, part],
    [cbor(map([1, -8])), map(), part, part],
    [cbor(map([4, part])), map(), part, part],
    [cbor(7), map(), part, part],
    map(),
  ])
    assert.equal(other(wrong), null);
  assert.equal(readSign1(cose.subarray(1)), null, "without its tag");
});

test("base64url is that of RFC 4648, and nothing hides in its last bits", () => {
  // RFC 4648, section 10, without the filling.
  for (const [text, coded] of [
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
  ] as const) {
    assert.equal(base64url(Buffer.from(text)), coded);
    assert.deepEqual(fromBase64url(coded), new Uint8Array(Buffer.from(text)));
  }
  for (const wrong of ["A", "AAAAA", "Z", "Zh", "Zm9", "Zg==", "Zm+v", "Zm/v", "Zm v"])
    assert.equal(fromBase64url(wrong), null, wrong);
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      assert.equal(base64url(any), Buffer.from(any).toString("base64url"));
      assert.deepEqual(fromBase64url(base64url(any)), any);
    }),
  );
});
