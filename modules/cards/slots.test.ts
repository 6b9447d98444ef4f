import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { joined } from "./bytes.ts";
import { ndefMessage, ndefPayload } from "./ndef.ts";
import {
  cardRecordType,
  memoryLength,
  memoryOf,
  newMemory,
  payloadOf,
  readCard,
  slotLength,
  pagesToWrite,
} from "./slots.ts";
import { content, dose, keyPair, recordOf, span, today, trust, uid } from "./test-card.ts";
import { endorse } from "./trust.ts";

const read = (memory: Uint8Array, more: { uid?: string } = {}) => readCard(memory, { trust, today, uid, ...more });

/** What is on the chip when it is pulled away after so many bytes. */
function writtenTo(
  memory: Uint8Array,
  record: Uint8Array,
  cutAfter = Number.POSITIVE_INFINITY,
  inOrder: <T>(pages: readonly T[]) => readonly T[] = (pages) => pages,
): Uint8Array {
  const before = read(memory);
  const after = Uint8Array.from(memory);
  let left = cutAfter;
  for (const { at, bytes } of inOrder(pagesToWrite(record, before.ok ? before.slot : null))) {
    const part = bytes.subarray(0, Math.max(0, Math.min(bytes.length, left)));
    after.set(part, at);
    left -= bytes.length;
  }
  return after;
}
const written = (memory: Uint8Array, ...versions: number[]) =>
  versions.reduce((chip, version) => writtenTo(chip, recordOf({ version })), memory);
const versionOn = (memory: Uint8Array) => {
  const reading = read(memory);
  return reading.ok ? reading.content.version : reading.why;
};

test("a new card is empty, and each writing goes into the slot that is not the newest", () => {
  assert.equal(versionOn(newMemory()), "empty");
  const slots = [[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]].map((versions) => {
    const reading = read(written(newMemory(), ...versions));
    return reading.ok ? [reading.slot, reading.content.version] : reading.why;
  });
  assert.deepEqual(slots, [
    ["A", 1],
    ["B", 2],
    ["A", 3],
    ["B", 4],
  ]);
});

test("pulled away after any byte of a writing, the card still has the record before or has the new one", () => {
  for (const before of [[], [1], [1, 2]]) {
    const chip = written(newMemory(), ...before);
    const newest = before.at(-1) ?? null;
    const next = recordOf({ version: (newest ?? 0) + 1 });
    const bytes = pagesToWrite(next, null).reduce((sum, step) => sum + step.bytes.length, 0);
    const seen = new Set<unknown>();
    const markLast = <T>([mark, ...rest]: readonly T[]) => (mark === undefined ? rest : [...rest, mark]);
    for (let cut = 0; cut <= bytes; cut += 1) {
      const order = cut % 2 === 0 ? undefined : markLast;
      const version = versionOn(writtenTo(chip, next, cut, order));
      seen.add(version);
      const allowed = newest === null ? ["empty", "torn", 1] : [newest, newest + 1];
      assert.ok(allowed.includes(version), `cut after ${cut}: ${version}`);
      if (cut === bytes) assert.equal(version, (newest ?? 0) + 1);
    }
    assert.ok(seen.size > 1);
  }
});

test("a torn writing is simply made again, and again, and loses nothing", () => {
  const cuts = fc.array(fc.nat(420), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(cuts, (pulled) => {
      let chip = written(newMemory(), 1, 2);
      for (const cut of pulled) chip = writtenTo(chip, recordOf({ version: 3 }), cut);
      assert.ok([2, 3].includes(Number(versionOn(chip))));
      assert.equal(versionOn(writtenTo(chip, recordOf({ version: 4 }))), 4);
    }),
    { numRuns: 12 },
  );
});

test("both records' doses are read: a newer one with fewer takes none away", () => {
  const first = writtenTo(newMemory(), recordOf({ version: 1, doses: [dose("BCG", 0), dose("OPV", 0)] }));
  const reading = read(writtenTo(first, recordOf({ version: 2, doses: [dose("PENTA", 42)] })));
  assert.ok(reading.ok);
  assert.deepEqual(
    reading.content.doses.map(({ vaccine }) => vaccine),
    ["BCG", "OPV", "PENTA"],
  );
});

test("a card that was given to another child does not bring the doses of the one before", () => {
  const other = "01890a5d-ac96-774b-bcce-b302099a8058";
  const first = writtenTo(newMemory(), recordOf({ version: 1, doses: [dose("BCG", 0)] }));
  const reading = read(writtenTo(first, recordOf({ version: 2, childId: other, doses: [dose("OPV", 1)] })));
  assert.ok(reading.ok && reading.content.childId === other);
  assert.deepEqual(reading.content.doses, [dose("OPV", 1)]);
});

test("a copy on another chip is told to be one, in both slots", () => {
  const reading = read(written(newMemory(), 1, 2), { uid: "04aaaaaaaaaa80" });
  assert.ok(!reading.ok && reading.why === "copied");
  assert.equal(reading.unproven?.childId, content.childId);
});

test("a forged record with a high version neither counts nor costs the good one its slot", () => {
  const thief = keyPair(9);
  const forged = recordOf({ version: 1000 }, { ...thief, endorsement: endorse(thief.publicKey, span, thief) });
  const chip = writtenTo(written(newMemory(), 5), forged);
  const reading = read(chip);
  assert.ok(reading.ok && reading.content.version === 5 && reading.other === "key-unknown");
  assert.equal(versionOn(writtenTo(chip, recordOf({ version: 6 }))), 6);
  assert.equal(reading.slot, "A");
});

test("of two slots that fail, the one that tells of an attack is told", () => {
  const chip = written(newMemory(), 1);
  chip[32 + slotLength] = 0x4b;
  const reading = read(chip, { uid: "04aaaaaaaaaa80" });
  assert.ok(!reading.ok && reading.why === "copied");
});

test("the chip's bytes are an NDEF message that any phone reads, in the room of an NTAG216", () => {
  const chip = written(newMemory(), 1, 2);
  assert.equal(chip.length, memoryLength);
  assert.equal(memoryLength, 888, "NTAG216");
  assert.deepEqual([...chip.subarray(0, 2)], [0x03, 0xff], "a long NDEF message");
  const length = (chip[2] ?? 0) * 256 + (chip[3] ?? 0);
  assert.equal(chip[4 + length], 0xfe, "and its end");
  // MB, ME, not short, external type: what the NFC Forum writes as 0xC4.
  assert.equal(chip[4], 0xc4);
  assert.equal(Buffer.from(chip.subarray(10, 29)).toString(), cardRecordType);
});

test("what Web NFC reads as the record's data is the card, and what it writes leaves both slots in place", () => {
  const chip = written(newMemory(), 1, 2);
  const payload = payloadOf(chip);
  assert.ok(payload);
  assert.deepEqual(memoryOf(payload), chip);
  assert.equal(memoryOf(payload.subarray(1)), null);
});

test("a message is found behind others, whole or not at all", () => {
  const payload = Uint8Array.of(1, 2, 3);
  const text = Uint8Array.of(0x91, 1, 2, 0x54, 9, 9);
  const ours = Uint8Array.of(0x5c, 3, 3, 1, ...Buffer.from("a:b"), 7, ...payload);
  assert.deepEqual(ndefPayload(joined(text, ours), "A:B"), payload, "short, with an id, behind a text");
  assert.deepEqual(ndefPayload(ndefMessage("a:b", payload), "a:b"), payload);
  assert.equal(ndefPayload(ndefMessage("a:c", payload), "a:b"), null);
  // In pieces (0x20): we write no such thing, and put none together.
  assert.equal(ndefPayload(Uint8Array.of(0xb4, 3, 3, ...Buffer.from("a:b"), ...payload), "a:b"), null);
  assert.deepEqual(ndefPayload(Uint8Array.of(0x94, 3, 3, ...Buffer.from("a:b"), ...payload), "a:b"), payload);
  const message = ndefMessage("a:b", payload);
  for (let cut = 0; cut < message.length; cut += 1) assert.equal(ndefPayload(message.subarray(0, cut), "a:b"), null);
});

test("whatever lies in a chip's memory, nothing throws and nothing verifies", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 900 }), (memory) => {
      assert.equal(read(memory).ok, false);
      payloadOf(memory);
      memoryOf(memory);
      ndefPayload(memory, "a:b");
    }),
    { numRuns: 2000 },
  );
  assert.throws(() => pagesToWrite(new Uint8Array(slotLength + 1), null), RangeError);
});
