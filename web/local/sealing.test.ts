import assert from "node:assert/strict";
import { test } from "node:test";
import { makePinSafe, makeSafeKey, openJson, openPinSafe, safeWith, sealJson } from "./sealing.ts";

const here = globalThis.crypto;
const words = new TextEncoder().encode("Sita Devi took four tablets");

test("what was sealed opens at its place, and nowhere else", async () => {
  const safe = safeWith(await makeSafeKey(here), here);
  const sealed = await safe.seal("outbox/1/input", words);
  assert.deepEqual(await safe.open("outbox/1/input", sealed), words);
  await assert.rejects(safe.open("outbox/2/input", sealed));
});

test("a byte that was changed anywhere opens nothing", async () => {
  const safe = safeWith(await makeSafeKey(here), here);
  const sealed = await safe.seal("x", words);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    await assert.rejects(safe.open("x", changed), `byte ${at}`);
  }
});

test("the same words are sealed otherwise each time, and are not to be seen in it", async () => {
  const safe = safeWith(await makeSafeKey(here), here);
  const [first, second] = [await safe.seal("x", words), await safe.seal("x", words)];
  assert.notDeepEqual(first, second);
  assert.equal(Buffer.from(first).includes("Sita"), false);
});

test("another key opens nothing, and none can be read out", async () => {
  const [one, other] = [await makeSafeKey(here), await makeSafeKey(here)];
  const sealed = await safeWith(one, here).seal("x", words);
  await assert.rejects(safeWith(other, here).open("x", sealed));
  await assert.rejects(here.subtle.exportKey("raw", one));
});

test("what another release sealed is named as that", async () => {
  const safe = safeWith(await makeSafeKey(here), here);
  const sealed = await safe.seal("x", words);
  sealed[0] = 9;
  await assert.rejects(safe.open("x", sealed), /not sealed by this release/);
});

test("the PIN opens what it closed, and a wrong one is told and not thrown", async () => {
  const { safe, kept } = await makePinSafe("402917", here);
  const sealed = await sealJson(safe, "calendar", { days: ["v", "m"] });
  const again = await openPinSafe("402917", kept, here);
  assert.ok(again);
  assert.deepEqual(await openJson(again, "calendar", sealed), { days: ["v", "m"] });
  assert.equal(await openPinSafe("402918", kept, here), null);
});

test("a PIN is as slow to try as OWASP asks, and salted for each phone", async () => {
  const [one, other] = [await makePinSafe("402917", here), await makePinSafe("402917", here)];
  assert.ok(one.kept.rounds >= 600_000);
  assert.notDeepEqual(one.kept.salt, other.kept.salt);
  assert.equal(await openPinSafe("402917", { ...one.kept, salt: other.kept.salt }, here), null);
});
