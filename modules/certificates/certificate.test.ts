import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { test } from "node:test";
import { zlibSync } from "fflate";
import fc from "fast-check";
import { encode } from "uqr";
import { hexOf, joined } from "../cards/bytes.ts";
import { type CardDose, cardEvidences } from "../cards/card-dose.ts";
import { keyIdBytes, signedAsIs } from "../cards/signature.ts";
import { day, dose, issuer as keys, keyPair } from "../cards/test-card.ts";
import { addressOf, base64url, coseIn, hcertTextOf } from "./address.ts";
import { type Cbor, type CborMap, cbor, readCbor } from "./cbor.ts";
import { type CertificateFault, type CertificateIssuer, issueCertificate, readCertificate } from "./certificate.ts";
import { type CertificateContent, certifies, claimsBytes, readClaims } from "./claims.ts";
import { readSign1, sign1 } from "./cose.ts";

const page = "https://khurak.example/v";
const said: Omit<CertificateContent, "doses"> = {
  number: "DEMO4K7M",
  issuedBy: "PHC Rampur, Demo Zila",
  issuedOn: day("2026-11-20"),
  goodUntil: day("2031-11-19"),
  childName: "सोनी कुमारी",
  born: day("2026-01-12"),
  bornExact: true,
  sex: "female",
  scheduleVersion: "india-uip@2026-11",
  asOf: day("2026-11-20"),
  status: "complete-for-age",
  nextVisit: day("2027-05-12"),
};
const doses = [dose("BCG", 0), dose("OPV", 0), dose("PENTA", 42, { evidence: "card" }), dose("MR", 275)];
const today = day("2026-11-22");
const known: CertificateIssuer = {
  publicKey: hexOf(keys.publicKey),
  name: "Demo Zila",
  from: day("2026-01-01"),
  to: day("2030-12-31"),
  revoked: false,
  revokedNumbers: [],
};

const issued = (more: Partial<typeof said> = {}, given: readonly CardDose[] = doses, signer = keys) =>
  issueCertificate({ ...said, ...more }, given, signer).cose;
const read = (cose: Uint8Array, more: { issuers?: CertificateIssuer[]; today?: typeof today } = {}) =>
  readCertificate(addressOf(page, cose), { issuers: [known], today, ...more });
const faultOf = (cose: Uint8Array, more: Parameters<typeof read>[1] = {}): CertificateFault | null => {
  const reading = read(cose, more);
  return reading.ok ? null : reading.why;
};

test("whoever has the issuers' keys verifies the whole history without a network, in both forms", () => {
  const cose = issued();
  const verifier = { issuers: [known], today };
  for (const text of [addressOf(page, cose), hcertTextOf(cose)]) {
    const reading = readCertificate(text, verifier);
    assert.ok(reading.ok, text);
    assert.deepEqual(reading.content, {
      ...said,
      doses: doses.map(({ vaccine, day: at, evidence }) => ({ vaccine, day: at, evidence })),
    });
    assert.equal(reading.issuer, known);
  }
});

test("any camera opens it: an address whose payload no server is sent", () => {
  const address = new URL(addressOf(page, issued()));
  assert.equal(address.origin + address.pathname + address.search, page);
  assert.match(address.hash, /^#[A-Za-z0-9_-]+$/);
});

test("Node's own Ed25519 verifies what was signed", () => {
  const message = readSign1(issued());
  assert.ok(message);
  const x = Buffer.from(keys.publicKey).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  assert.equal(verify(null, message.signed, key, message.signature), true);
});

test("what somebody remembers, a scar, what nobody can show and what was taken back certify nothing", () => {
  const one = (evidence: CardDose["evidence"], takenBack = false) => dose("MR", 275, { evidence, takenBack });
  assert.deepEqual(
    cardEvidences.map((evidence) => [evidence, certifies(one(evidence))]),
    [
      ["none", false],
      ["recall", false],
      ["scar", false],
      ["card", true],
      ["u-win", true],
      ["register", true],
      ["own-record", true],
    ],
  );
  assert.equal(certifies(one("own-record", true)), false);
  const weak = [one("recall"), one("own-record", true)];
  const { cose, leftOut } = issueCertificate(said, [...doses, ...weak], keys);
  assert.deepEqual(leftOut, weak);
  assert.deepEqual(cose, issued());
});

test("nobody gets a remembered dose past the reader either, whoever signs it", () => {
  for (const evidence of ["recall", "scar", "none"] as const) {
    const claims = claimsBytes({ ...said, doses: [{ vaccine: "MR", day: 275, evidence }] });
    const cose = sign1(claims, {
      keyId: keyIdBytes(keys.publicKey),
      sign: (bytes) => signedAsIs(bytes, keys.secretKey),
    });
    assert.equal(faultOf(cose), "unreadable", evidence);
  }
});

const stranger = keyPair(9);

test("each thing that is wrong has a word of its own, and what it claims is shown as unproven", () => {
  const cose = issued();
  const wrong: readonly (readonly [CertificateFault, Uint8Array, Parameters<typeof read>[1]])[] = [
    ["unknown-key", issued({}, doses, stranger), {}],
    ["unknown-key", cose, { issuers: [] }],
    ["tampered", withKeyOf(issued({}, doses, stranger), keys.publicKey), {}],
    ["key-revoked", cose, { issuers: [{ ...known, revoked: true }] }],
    ["key-not-valid-then", cose, { issuers: [{ ...known, from: day("2026-11-21") }] }],
    ["key-not-valid-then", cose, { issuers: [{ ...known, to: day("2026-11-19") }] }],
    ["revoked", cose, { issuers: [{ ...known, revokedNumbers: ["DEMO4K7N", "DEMO4K7M"] }] }],
    ["expired", cose, { today: day("2031-11-20") }],
    ["not-yet-valid", cose, { today: day("2026-11-19") }],
  ];
  for (const [why, bytes, more] of wrong) {
    const reading = read(bytes, more);
    assert.ok(!reading.ok);
    assert.equal(reading.why, why);
    assert.equal(reading.unproven?.childName, said.childName);
  }
});

/** The same signature under a key id that is not its signer's. */
function withKeyOf(cose: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const message = readSign1(cose) ?? assert.fail();
  return sign1(message.payload, { keyId: keyIdBytes(publicKey), sign: () => message.signature });
}

test("signed by a way that is not ours, even under our key, is not believed", () => {
  const parts = readCbor(issued().subarray(1)) as readonly Cbor[];
  const header = cbor(
    new Map<number, Cbor>([
      [1, -7],
      [4, keyIdBytes(keys.publicKey)],
    ]),
  );
  const signature = signedAsIs(cbor(["Signature1", header, new Uint8Array(), parts[2] ?? null]), keys.secretKey);
  const cose = joined(Uint8Array.of(0xd2), cbor([header, new Map(), parts[2] ?? null, signature]));
  assert.equal(faultOf(cose), "unknown-key");
});

test("it is good on the first and on the last of its days, and on those of its issuer's key", () => {
  assert.equal(faultOf(issued(), { today: said.issuedOn }), null);
  assert.equal(faultOf(issued(), { today: said.goodUntil }), null);
  assert.equal(faultOf(issued(), { issuers: [{ ...known, from: said.issuedOn, to: said.issuedOn }] }), null);
  assert.equal(faultOf(issued(), { issuers: [{ ...known, revokedNumbers: ["DEMO4K7"] }] }), null);
});

test("no byte can be altered, whichever it is and to whatever", () => {
  const cose = issued();
  for (let at = 0; at < cose.length; at += 1) {
    for (const change of [1, 0x80]) {
      const bytes = Uint8Array.from(cose);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      assert.notEqual(faultOf(bytes), null, `byte ${at}`);
    }
  }
  const born = Buffer.from(cose).indexOf("2026-01-12");
  const older = Uint8Array.from(cose);
  older[born + 9] = "3".charCodeAt(0);
  assert.equal(faultOf(older), "tampered", "born a day later");
});

test("the same claims in other words are no certificate of ours, even well signed", () => {
  const right = readCbor(claimsBytes({ ...said, doses: [] })) as CborMap;
  const signed = (payload: Uint8Array) =>
    faultOf(sign1(payload, { keyId: keyIdBytes(keys.publicKey), sign: (bytes) => signedAsIs(bytes, keys.secretKey) }));
  assert.equal(signed(cbor(right)), null);
  const history = right.get(-70_001) as CborMap;
  const withClaim = (key: number, value: Cbor) => cbor(new Map([...right, [key, value]]));
  const about = (key: number, value: Cbor) => withClaim(-70_001, new Map([...history, [key, value]]));
  const wrong: readonly Uint8Array[] = [
    withClaim(99, 1),
    withClaim(4, 1_795_132_801),
    withClaim(4, "2031"),
    withClaim(7, "DEMO4K7M"),
    about(2, "2026-02-30"),
    about(3, 0),
    about(6, 3),
    about(7, "soon"),
    about(8, [[1]]),
    about(8, [["1", 14]]),
    about(8, [[1, 7]]),
    about(8, [[70_000, 14]]),
    about(9, 0),
    about(9, 2),
    about(10, 1),
    joined(Uint8Array.of(0xb8, 5), cbor(right).subarray(1)),
    cbor([]),
  ];
  for (const payload of wrong) assert.equal(signed(payload), "unreadable", hexOf(payload));
});

test("a day of birth that was estimated is never certified as known", () => {
  const reading = read(issued({ bornExact: false }));
  assert.equal(reading.ok && reading.content.bornExact, false);
});

test("whatever a camera reads, nothing throws and nothing verifies", () => {
  const cose = issued();
  const text = fc.oneof(
    fc.string(),
    fc.string().map((any) => `${page}#${any}`),
    fc.uint8Array({ maxLength: 400 }).map((any) => `${page}#${base64url(any)}`),
    fc.uint8Array({ maxLength: 400 }).map((any) => addressOf(page, any)),
    fc.uint8Array({ maxLength: 400 }).map((any) => hcertTextOf(joined(Uint8Array.of(0xd2, 0x84), any))),
    fc
      .tuple(fc.nat(cose.length), fc.uint8Array())
      .map(([cut, any]) => addressOf(page, joined(cose.subarray(0, cut), any))),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = readCertificate(any, { issuers: [known], today });
      assert.ok(!reading.ok || any === addressOf(page, cose));
    }),
    { numRuns: 3000 },
  );
});

test("a small text that unpacks to megabytes is turned away", () => {
  const isTurnedAway = (bytes: Uint8Array) => coseIn(`${page}#${base64url(bytes)}`) === null;
  assert.ok(isTurnedAway(zlibSync(new Uint8Array(3_000_000), { level: 9 })));
  const large = zlibSync(new Uint8Array(60_000), { level: 9 });
  assert.ok(large.length < 200 && isTurnedAway(large));
  // And a text that no code holds, before anything is unpacked.
  assert.ok(!isTurnedAway(zlibSync(new Uint8Array(2_900), { level: 0 })));
  assert.ok(isTurnedAway(zlibSync(new Uint8Array(3_100), { level: 0 })));
});

const anyDose = fc.record(
  {
    vaccine: fc.constantFrom("BCG" as const, "TDAP" as const, "number-77" as const, "number-255" as const),
    day: fc.nat(0xffff),
    evidence: fc.constantFrom("card" as const, "u-win" as const, "register" as const, "own-record" as const),
  },
  { noNullPrototype: true },
);

test("whatever may be certified comes back as it was", () => {
  const inOrder = (all: CertificateContent["doses"]) =>
    all.toSorted((one, other) => one.day - other.day || one.vaccine.localeCompare(other.vaccine));
  fc.assert(
    fc.property(
      fc.uniqueArray(anyDose, { maxLength: 60, selector: (one) => `${one.day} ${one.vaccine}` }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom("complete-for-age" as const, "behind" as const, "schedule-complete" as const),
      fc.constantFrom(null, day("2030-02-28")),
      (given, childName, status, nextVisit) => {
        const content = { ...said, childName, status, nextVisit, doses: given };
        const back = readClaims(claimsBytes(content));
        assert.ok(back);
        assert.deepEqual({ ...back, doses: inOrder(back.doses) }, { ...content, doses: inOrder(given) });
      },
    ),
    { numRuns: 300 },
  );
});

/** All that a child is given by the state to 16 years: 37 doses on 17 days. */
const wholeChildhood = (
  [
    [0, "BCG HEPB OPV"],
    [42, "OPV PENTA RVV FIPV PCV"],
    [70, "OPV PENTA RVV"],
    [98, "OPV PENTA RVV FIPV PCV"],
    [275, "MR JE VITA FIPV PCV"],
    [500, "MR JE OPV DPT VITA"],
    ...[680, 860, 1040, 1220, 1400, 1580, 1760].map((at) => [at, "VITA"] as const),
    [1850, "DPT"],
    [3660, "TD"],
    [5120, "HPV"],
    [5850, "TD"],
  ] as const
).flatMap(([at, given]) => given.split(" ").map((vaccine) => dose(vaccine as CardDose["vaccine"], at)));

test("a whole childhood is one QR code at level M, of version 18 at most as an address", () => {
  assert.equal(wholeChildhood.length, 37);
  const cose = issued({}, wholeChildhood);
  assert.equal(faultOf(cose), null);
  const address = addressOf(page, cose);
  const { version } = encode(address, { ecc: "M", border: 0 });
  assert.ok(version <= 18, `version ${version}, ${address.length} letters`);
  assert.ok(encode(hcertTextOf(cose), { ecc: "M", border: 0 }).version <= 15);
});
