import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { fromHex, hexOf } from "./bytes.ts";
import { aesCmac, openPicc, readPlainSun, readSun, sunMac } from "./sun.ts";

/** NXP's AN12196 and RFC 4493; the file says where each comes from. */
interface Vector {
  readonly id: string;
  readonly op: string;
  readonly [field: string]: string | number | boolean;
}
const { vectors } = JSON.parse(readFileSync(`${import.meta.dirname}/an12196-vectors.json`, "utf8")) as {
  vectors: Vector[];
};
const bytes = (text: unknown) => fromHex(String(text)) ?? assert.fail(String(text));
const keysOf = (picc: unknown, mac: unknown) => ({ piccKey: bytes(picc), macKeyOf: () => bytes(mac) });
const never = () => null;

const checks: Readonly<Record<string, (vector: Vector) => void>> = {
  aes_cmac: ({ key, message, cmac }) => assert.equal(hexOf(aesCmac(bytes(key), bytes(message))), cmac),
  picc_decrypt_aes128cbc_iv0: (vector) =>
    assert.deepEqual(openPicc(String(vector["picc_enc_data"]), bytes(vector["key"])), {
      uid: vector["uid"],
      counter: vector["counter"],
    }),
  "sun_mac_odd_bytes_of_cmac(ks,empty)": ({ key, uid, mact }) =>
    assert.equal(hexOf(sunMac(bytes(key), bytes(uid), 0x3d)), mact),
  plain_mac: ({ key, uid, counter, mact, valid }) => {
    const said = { uid: String(uid), counter: Number(counter), mac: String(mact) };
    assert.equal(readPlainSun(said, keysOf(key, key), never).ok, valid);
  },
  "picc+mac": (vector) => {
    const said = { piccEncData: String(vector["picc_enc_data"]), mac: String(vector["mact"]) };
    const read = readSun(said, keysOf(vector["encKey"], vector["macKey"]), never);
    assert.equal(read.ok, vector["valid"] !== false);
    if (read.ok) assert.deepEqual(read, { ok: true, uid: vector["uid"], counter: vector["counter"] });
  },
};

for (const vector of vectors) {
  test(`published vector ${vector.id}`, () => {
    const check = checks[vector.op] ?? assert.fail(`Nobody checks ${vector.op}.`);
    check(vector);
  });
}

test("all ten published vectors are there", () => assert.equal(vectors.length, 10));

const address = { piccEncData: "ef963ff7828658a599f3041510671e88", mac: "94eed9ee65337086" };
const zeroKeys = keysOf("00".repeat(16), "00".repeat(16));

test("the counter must rise: the same address twice is a copy", () => {
  const after = (last: number | null) => readSun(address, zeroKeys, () => last);
  assert.deepEqual(after(null), { ok: true, uid: "04de5f1eacc040", counter: 61 });
  assert.equal(after(60).ok, true);
  for (const last of [61, 62, 0xffffff]) assert.deepEqual(after(last), { ok: false, why: "replayed" });
});

test("the last counter is asked of this chip and no other", () => {
  const asked: string[] = [];
  readSun(address, zeroKeys, (uid) => {
    asked.push(uid);
    return null;
  });
  assert.deepEqual(asked, ["04de5f1eacc040"]);
});

test("a chip whose key nobody has, and a MAC by another key, are not believed; a replay is not even asked", () => {
  const unasked = () => assert.fail("The counter of a chip that proved nothing was looked at.");
  assert.deepEqual(readSun(address, { ...zeroKeys, macKeyOf: () => null }, unasked), { ok: false, why: "wrong-mac" });
  assert.deepEqual(readSun(address, keysOf("00".repeat(16), "11".repeat(16)), unasked), {
    ok: false,
    why: "wrong-mac",
  });
});

test("what a chip enciphers by OpenSSL is opened, whatever its UID and counter", () => {
  const key = bytes("0f1e2d3c4b5a69788796a5b4c3d2e1f0");
  const chip = fc.record({ uid: fc.uint8Array({ minLength: 7, maxLength: 7 }), counter: fc.nat(0xffffff) });
  fc.assert(
    fc.property(chip, ({ uid, counter }) => {
      const cipher = createCipheriv("aes-128-cbc", key, Buffer.alloc(16)).setAutoPadding(false);
      const count = Buffer.from([counter & 255, (counter >> 8) & 255, counter >> 16]);
      const plain = Buffer.concat([Buffer.from([0xc7]), uid, count, Buffer.alloc(5, 9)]);
      const piccEncData = Buffer.concat([cipher.update(plain), cipher.final()]).toString("hex");
      const mac = hexOf(sunMac(key, uid, counter));
      const read = readSun({ piccEncData, mac }, keysOf(hexOf(key), hexOf(key)), never);
      assert.deepEqual(read, { ok: true, uid: hexOf(uid), counter });
    }),
  );
});

test("a chip that does not say both its UID and its counter proves nothing", () => {
  const say = (tag: number) => {
    const cipher = createCipheriv("aes-128-cbc", Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false);
    return openPicc(
      Buffer.concat([cipher.update(Buffer.alloc(16).fill(tag, 0, 1)), cipher.final()]).toString("hex"),
      Buffer.alloc(16),
    );
  };
  assert.deepEqual(say(0xc7), { uid: "00".repeat(7), counter: 0 });
  for (const tag of [0x87, 0x47, 0xc4, 0]) assert.equal(say(tag), null);
});

test("whatever stands in an address, nothing throws and nothing is believed", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."0123456789abcdef".split("")), maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, text, fc.oneof(fc.integer(), fc.double()), (one, mac, counter) => {
      assert.equal(readSun({ piccEncData: one, mac }, zeroKeys, never).ok, false);
      assert.equal(readPlainSun({ uid: one, counter, mac }, zeroKeys, never).ok, false);
    }),
    { numRuns: 2000 },
  );
});
