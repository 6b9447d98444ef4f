import assert from "node:assert/strict";
import { createHash, createPublicKey, verify } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { encode } from "uqr";
import { joined } from "./bytes.ts";
import { type CardDose, cardEvidences } from "./card-dose.ts";
import type { CardContent } from "./content.ts";
import { printedText, readPrinted } from "./printed.ts";
import { type CardFault, fitting, type Holder, readRecord, recordToSign } from "./record.ts";
import { digestOf, keyIdOf } from "./signature.ts";
import {
  content,
  day,
  dose,
  endorsement,
  issuer,
  keyPair,
  recordOf,
  span,
  tablet,
  today,
  trust,
  uid,
} from "./test-card.ts";
import { endorse, type TrustList } from "./trust.ts";
import { vaccineAt } from "./vaccine-numbers.ts";

const chip: Holder = { is: "chip", uid };
const read = (record: Uint8Array, more: { trust?: TrustList; holder?: Holder; today?: typeof today } = {}) =>
  readRecord(record, { trust, today, holder: chip, ...more });
const faultOf = (record: Uint8Array, more: Parameters<typeof read>[1] = {}): CardFault | null => {
  const reading = read(record, more);
  return reading.ok ? null : reading.why;
};

test("a tablet that never saw the child reads the whole card without a network", () => {
  const reading = read(recordOf());
  assert.deepEqual(reading, {
    ok: true,
    content: { ...content, doses: content.doses.toSorted((one, other) => one.day - other.day) },
    signer: keyIdOf(tablet.publicKey),
  });
});

test("Node's own Ed25519 verifies what was signed", () => {
  const record = recordOf();
  const said = record.subarray(0, record.length - 68);
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(tablet.publicKey).toString("base64url") },
    format: "jwk",
  });
  const message = Buffer.concat([Buffer.from("khurak card 1\n"), said]);
  assert.equal(verify(null, message, key, record.subarray(record.length - 68, record.length - 4)), true);
  assert.equal(keyIdOf(tablet.publicKey), createHash("sha256").update(tablet.publicKey).digest("hex").slice(0, 16));
});

const trusting = (more: Partial<TrustList["issuers"][number]>, revokedSigners: string[] = []): TrustList => ({
  issuers: trust.issuers.map((one) => ({ ...one, ...more })),
  revokedSigners,
});
const stranger = keyPair(9);
const strangers = { ...stranger, endorsement: endorse(stranger.publicKey, span, stranger) };

test("each thing that is wrong has a word of its own, and what the card says is shown as unproven", () => {
  const record = recordOf();
  const wrong: readonly (readonly [CardFault, Uint8Array, Parameters<typeof read>[1]])[] = [
    ["copied", record, { holder: { is: "chip", uid: "04de5f1eacc041" } }],
    ["wrong-kind", record, { holder: { is: "printed" } }],
    ["wrong-kind", recordOf({ boundTo: { is: "printed", cardNumber: "DEMO4K7M" } }), {}],
    ["key-unknown", recordOf({}, strangers), {}],
    ["key-unknown", record, { trust: { issuers: [], revokedSigners: [] } }],
    ["key-revoked", record, { trust: trusting({ revoked: true }) }],
    ["key-revoked", record, { trust: trusting({}, [keyIdOf(tablet.publicKey)]) }],
    ["key-expired", recordOf({ writtenOn: day("2027-01-01") }), { today: day("2027-02-01") }],
    ["key-expired", record, { trust: trusting({ to: day("2026-11-20") }) }],
    ["key-not-yet-valid", recordOf({ writtenOn: day("2026-09-30") }), {}],
    ["key-not-yet-valid", record, { trust: trusting({ from: day("2026-11-22") }) }],
    ["written-in-future", recordOf({ writtenOn: day("2026-11-23") }), {}],
  ];
  for (const [why, bytes, more] of wrong) {
    const reading = read(bytes, more);
    assert.ok(!reading.ok);
    assert.equal(reading.why, why);
    assert.equal(reading.unproven?.childId, content.childId);
  }
  assert.equal(faultOf(new Uint8Array(424)), "empty");
  assert.equal(faultOf(Uint8Array.of(0x4b, 2, 0, 9)), "unknown-format");
  assert.equal(faultOf(Uint8Array.of(0x48, 1, 2)), "unreadable");
  assert.equal(faultOf(record.subarray(0, record.length - 1)), "torn");
});

test("a card outlives the tablet that wrote it: written in its span, it is good for years", () => {
  assert.equal(faultOf(recordOf({ writtenOn: span.to }), { today: day("2034-05-01") }), null);
  assert.equal(faultOf(recordOf({ writtenOn: span.from })), null);
});

test("a thief may write any day they like: whatever a revoked tablet ever signed is not believed", () => {
  const revoked = trusting({}, [keyIdOf(tablet.publicKey)]);
  for (const writtenOn of [span.from, content.writtenOn]) {
    assert.equal(faultOf(recordOf({ writtenOn }), { trust: revoked }), "key-revoked");
  }
});

test("a tablet cannot endorse another tablet, nor use an endorsement that is not its own", () => {
  const other = keyPair(5);
  const byTablet = endorse(other.publicKey, span, tablet);
  assert.equal(faultOf(recordOf({}, { ...other, endorsement: byTablet })), "key-unknown");
  assert.equal(faultOf(recordOf({}, { ...other, endorsement })), "altered");
  // It claims the known issuer, and that one never signed it.
  const forged = joined(endorse(other.publicKey, span, issuer).subarray(0, 44), byTablet.subarray(44));
  assert.equal(faultOf(recordOf({}, { ...other, endorsement: forged })), "altered");
});

/** As somebody who knows the format would: the digest is made anew. */
function tampered(record: Uint8Array, at: number, change: number): Uint8Array {
  const bytes = Uint8Array.from(record);
  bytes[at] = (bytes[at] ?? 0) ^ change;
  const whole = bytes.subarray(0, bytes.length - 4);
  return joined(whole, digestOf(whole));
}

test("no byte can be altered, whichever it is and to whatever, with or without a new digest", () => {
  const record = recordOf();
  for (let at = 0; at < record.length - 4; at += 1) {
    for (const change of [1, 0x80, 0xff]) {
      const bytes = tampered(record, at, change);
      assert.notEqual(faultOf(bytes), null, `byte ${at}`);
    }
  }
  for (let at = 0; at < record.length; at += 1) {
    const bytes = Uint8Array.from(record);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    assert.notEqual(faultOf(bytes), null, `byte ${at}`);
  }
  const inDoses = 4 + 4 + 2 + 7 + 16 + 4 + 1 + 17 + 1 + 12 + 2;
  assert.equal(faultOf(tampered(record, inDoses, 1)), "altered", "a dose on another day");
});

test("whatever bytes are on a chip or in a code, nothing throws and nothing verifies", () => {
  const start = fc.constantFrom(Uint8Array.of(0x4b, 1), Uint8Array.of(0x4b, 1, 1, 0x40), new Uint8Array());
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 600 }), (head, rest) => {
      const bytes = joined(head, rest);
      assert.equal(read(bytes).ok, false);
      assert.equal(readPrinted(Buffer.from(bytes).toString("latin1"), { trust, today }).ok, false);
      // And with a length and a digest that fit, so that what lies within is read too.
      const body = joined(Uint8Array.of(0x4b, 1, (bytes.length + 8) >> 8, bytes.length + 8), bytes);
      assert.equal(read(joined(body, digestOf(body))).ok, false);
    }),
    { numRuns: 3000 },
  );
});

const plain = { noNullPrototype: true };
const anyContent: fc.Arbitrary<CardContent> = fc.record(
  {
    version: fc.integer({ min: 1, max: 0xffffffff }),
    boundTo: fc.constant({ is: "chip" as const, uid }),
    childId: fc.uuid(),
    born: fc.constantFrom(day("2000-01-01"), day("2024-02-29"), day("2026-11-21")),
    sex: fc.constantFrom("female", "male", "other"),
    givenName: fc.constantFrom("", "सोनी", "Soni", "அம்மா"),
    schedule: fc.constantFrom("india-uip@2026-11", "india-iap@2026-11"),
    writtenOn: fc.constantFrom(span.from, day("2026-11-01"), today),
    incomplete: fc.boolean(),
    doses: fc.uniqueArray(
      fc.record(
        {
          vaccine: fc.integer({ min: 1, max: 255 }).map(vaccineAt),
          day: fc.nat(0xffff),
          evidence: fc.constantFrom(...cardEvidences),
          batchKnown: fc.boolean(),
          takenBack: fc.boolean(),
        },
        plain,
      ),
      { maxLength: 60, selector: (one: CardDose) => `${one.vaccine} ${one.day}` },
    ),
  },
  plain,
);

test("whatever is written comes back, dose by dose, also of vaccines this program does not know", () => {
  const inOrder = (doses: readonly CardDose[]) =>
    doses.toSorted((one, other) => one.day - other.day || (one.vaccine < other.vaccine ? -1 : 1));
  fc.assert(
    fc.property(anyContent, (written) => {
      const reading = read(recordOf(written));
      assert.ok(reading.ok);
      assert.deepEqual(reading.content, { ...written, doses: inOrder(written.doses) });
      assert.deepEqual(recordOf({ ...written, doses: written.doses.toReversed() }), recordOf(written));
    }),
    { numRuns: 60 },
  );
});

/** All that a child is given by the state to 16 years, on the days of the schedule: 37 doses on 20 days. */
const wholeChildhood: readonly CardDose[] = (
  [
    [0, "BCG HEPB OPV"],
    [42, "OPV PENTA RVV FIPV PCV"],
    [70, "OPV PENTA RVV"],
    [98, "OPV PENTA RVV FIPV PCV"],
    [275, "MR JE VITA FIPV PCV"],
    [500, "MR JE OPV DPT VITA"],
    [680, "VITA"],
    [860, "VITA"],
    [1040, "VITA"],
    [1220, "VITA"],
    [1400, "VITA"],
    [1580, "VITA"],
    [1760, "VITA"],
    [1850, "DPT"],
    [3660, "TD"],
    [5120, "HPV"],
    [5850, "TD"],
  ] as const
).flatMap(([at, given]) => given.split(" ").map((vaccine) => dose(vaccine as CardDose["vaccine"], at)));

test("a whole childhood fits: 37 doses in at most 504 bytes with two signatures, and in a slot of 424", () => {
  assert.equal(wholeChildhood.length, 37);
  const longest = { doses: wholeChildhood, givenName: "x".repeat(40), schedule: "india-uip@2026-11" };
  const record = recordOf(longest);
  assert.ok(record.length <= 424, `${record.length} bytes`);
  assert.equal(read(record).ok, true);
  // On 37 different days, which costs most.
  const scattered = wholeChildhood.map((one, at) => ({ ...one, day: at * 100 }));
  assert.ok(recordOf({ ...longest, doses: scattered }).length <= 504);
});

test("on paper it is one QR code of version 16 at most, at level M, in the letters QR packs", () => {
  const record = recordOf({ doses: wholeChildhood, boundTo: { is: "printed", cardNumber: "DEMO4K7M" } });
  const text = printedText(record);
  assert.match(text, /^KC1:[0-9A-Z $%*+\-./:]+$/);
  const { version } = encode(text, { ecc: "M", border: 0 });
  assert.ok(version <= 16, `version ${version}, ${text.length} letters`);
  const reading = readPrinted(text, { trust, today });
  assert.ok(reading.ok && reading.content.doses.length === 37);
  assert.deepEqual(reading.content.boundTo, { is: "printed", cardNumber: "DEMO4K7M" });
});

test("a chip's record printed on paper is no printed card, and other texts are none either", () => {
  const fault = (text: string) => {
    const reading = readPrinted(text, { trust, today });
    return reading.ok ? null : reading.why;
  };
  assert.equal(fault(printedText(recordOf())), "wrong-kind");
  assert.deepEqual(["", "KC1:", "HC1:BB8", "KC1:%%%%", "https://example.org"].map(fault), Array(5).fill("unreadable"));
});

test("a long name is cut between characters, and never within a syllable sign", () => {
  const nameOn = (givenName: string) => {
    const reading = read(recordOf({ givenName }));
    return reading.ok ? reading.content.givenName : null;
  };
  assert.equal(nameOn("Anantapadmanabhaswaminathan"), "Anantapadmanabhaswaminat");
  // Three bytes each: eight signs fit, and the ninth would be the vowel sign of the eighth.
  assert.equal(nameOn("कककककककके"), "ककककककक");
  assert.equal(nameOn("लक्ष्मी"), "लक्ष्मी");
});

test("where there is no room the weakest and oldest doses go, the card says so, and nothing taken back goes", () => {
  const many = Array.from({ length: 90 }, (_, at) => dose("FLU", at * 30));
  const weak = [dose("OPV", 50, { evidence: "recall" }), dose("OPV", 90, { evidence: "scar" })];
  const back = dose("MR", 275, { evidence: "none", takenBack: true });
  const fitted = fitting({ ...content, doses: [...many, ...weak, back] }, 424);
  assert.ok(recordToSign(fitted, endorsement).length <= 424);
  assert.equal(fitted.incomplete, true);
  assert.ok(fitted.doses.some(({ takenBack }) => takenBack));
  assert.ok(!fitted.doses.some(({ vaccine }) => vaccine === "OPV"));
  const left = fitted.doses.filter(({ vaccine }) => vaccine === "FLU");
  assert.deepEqual(left, many.slice(-left.length), "of equals the oldest go first");
  assert.deepEqual(fitting({ ...content, doses: wholeChildhood }, 424).incomplete, false);
});

test("what no card can hold is refused where it is written", () => {
  const refused: readonly Partial<CardContent>[] = [
    { version: 0 },
    { born: day("1999-12-31") },
    { doses: [dose("BCG", -1)] },
    { doses: [dose("BCG", 65_536)] },
    { doses: [dose("number-300", 1)] },
    { childId: "nobody" },
    { boundTo: { is: "chip", uid: "04de" } },
    { boundTo: { is: "printed", cardNumber: "" } },
    { schedule: "" },
  ];
  for (const more of refused) assert.throws(() => recordOf(more), RangeError, JSON.stringify(more));
});
