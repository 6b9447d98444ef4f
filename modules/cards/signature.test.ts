import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHex, hexOf } from "./bytes.ts";
import { isSignedAsIs, isSignedBy, publicKeyOf, signed, signedAsIs } from "./signature.ts";
import { keyPair } from "./test-card.ts";

/** RFC 8032, section 7.1, tests 1 to 3. */
const published = [
  {
    secret: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    open: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    secret: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    open: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    secret: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    open: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
];
const bytes = (text: string) => fromHex(text) ?? assert.fail();

test("the signatures of RFC 8032", () => {
  for (const { secret, open, message, signature } of published) {
    assert.equal(hexOf(publicKeyOf(bytes(secret))), open);
    assert.equal(hexOf(signedAsIs(bytes(message), bytes(secret))), signature);
    assert.equal(isSignedAsIs(bytes(message), bytes(signature), bytes(open)), true);
    assert.equal(isSignedAsIs(bytes(`${message}00`), bytes(signature), bytes(open)), false);
  }
});

test("a signature for one purpose is none for another", () => {
  const { secretKey, publicKey } = keyPair(7);
  const message = Uint8Array.of(1, 2, 3);
  const signature = signed("khurak card 1", message, secretKey);
  assert.equal(isSignedBy("khurak card 1", message, signature, publicKey), true);
  assert.equal(isSignedBy("khurak signer 1", message, signature, publicKey), false);
  assert.equal(isSignedAsIs(message, signature, publicKey), false);
});

test("by the strict rules: a signature with the group's order added to it is another one, and is refused", () => {
  const [{ open, message, signature } = assert.fail()] = published;
  const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
  const low = BigInt(`0x${Buffer.from(bytes(signature).subarray(32)).reverse().toString("hex")}`);
  const high = Buffer.from((low + order).toString(16).padStart(64, "0"), "hex").reverse();
  const forged = Uint8Array.from([...bytes(signature).subarray(0, 32), ...high]);
  assert.equal(isSignedAsIs(bytes(message), forged, bytes(open)), false);
});

test("the key of small order, under which a signature of noughts would hold for any message, is refused", () => {
  const one = new Uint8Array(32);
  one[0] = 1;
  const signature = Uint8Array.from([...one, ...new Uint8Array(32)]);
  assert.equal(isSignedAsIs(Uint8Array.of(9), signature, one), false);
});

test("what is no key and no signature is refused without a word", () => {
  for (const wrong of [new Uint8Array(), new Uint8Array(31), new Uint8Array(32).fill(255), new Uint8Array(64)]) {
    assert.equal(isSignedAsIs(Uint8Array.of(1), new Uint8Array(64), wrong), false);
    assert.equal(isSignedAsIs(Uint8Array.of(1), wrong, publicKeyOf(new Uint8Array(32).fill(3))), false);
  }
});
