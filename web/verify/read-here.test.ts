import assert from "node:assert/strict";
import { test } from "node:test";
import { keptIn } from "../app/kept.ts";
import { hexOf } from "../../modules/cards/bytes.ts";
import { day, dose, issuer, keyPair } from "../../modules/cards/test-card.ts";
import { addressOf, hcertTextOf } from "../../modules/certificates/address.ts";
import { issueCertificate } from "../../modules/certificates/certificate.ts";
import { askForIssuers, type IssuerList, keptIssuers } from "./kept-issuers.ts";
import { maybeCertificate, readHere, todayIn } from "./read-here.ts";

const today = day("2026-11-22");
const signed = (by = issuer) =>
  issueCertificate(
    {
      ...{ number: "DEM04K7M", issuedBy: "PHC Rampur", issuedOn: day("2026-11-20"), goodUntil: day("2031-11-19") },
      ...{ childName: "Soni Kumari", born: day("2026-01-12"), bornExact: true, sex: "female" },
      ...{ scheduleVersion: "india-uip@2026-11", asOf: day("2026-11-20"), status: "behind", nextVisit: null },
    },
    [dose("BCG", 0)],
    by,
  ).cose;
const code = addressOf("https://khurak.example/v/", signed());
const known = {
  ...{ publicKey: hexOf(issuer.publicKey), name: "Demo Zila", nameHindi: null, revoked: false },
  ...{ from: day("2026-01-01"), to: day("2055-12-31"), revokedNumbers: [], replacedNumbers: [] },
};
const list: IssuerList = { issuers: [known], asOf: today };

test("both forms are read, with the spaces that somebody pasted around them", () => {
  for (const text of [code, hcertTextOf(signed()), `  ${code}\n`])
    assert.equal(readHere(text, list, today).is, "genuine", text);
});

test("a phone that never heard the list says so, and calls nobody a forger", () => {
  const read = readHere(code, null, today);
  assert.equal(read.is === "refused" && read.why, "no-list");
  const broken = readHere(code.slice(0, -4), null, today);
  assert.equal(broken.is === "refused" && broken.why, "unreadable");
});

test("one that a newer took the place of is genuine, and said to be the older one", () => {
  const older = { ...list, issuers: [{ ...known, replacedNumbers: ["DEM04K7M"] }] };
  const read = readHere(code, older, today);
  assert.ok(read.is === "genuine" && read.isReplaced);
});

test("by another's key nobody known has signed it, and its claims are not taken as true", () => {
  const read = readHere(addressOf("https://khurak.example/v/", signed(keyPair(9))), list, today);
  assert.ok(read.is === "refused");
  assert.deepEqual([read.why, read.claims?.childName], ["unknown-key", "Soni Kumari"]);
});

test("what lies about is no certificate: other codes are passed over", () => {
  for (const [text, maybe] of [
    [code, true],
    [code.replace("/v/#", "/v#"), true],
    [hcertTextOf(signed()), true],
    ["upi://pay?pa=tea@stall", false],
    ["KC1:ABC", false],
    ["https://khurak.example/v/card/x?e=1&m=2", false],
  ] as const)
    assert.equal(maybeCertificate(text), maybe, text);
});

test("a certificate of this morning in India is not of tomorrow, wherever it is read", () => {
  const halfPastNine = Date.UTC(2026, 10, 22, 4, 0);
  assert.equal(todayIn(halfPastNine, "America/Los_Angeles"), "2026-11-22");
  assert.equal(todayIn(Date.UTC(2026, 10, 21, 19, 0), "Asia/Kolkata"), "2026-11-22");
});

const store = () => {
  const rows = new Map<string, string>();
  return keptIn(
    () =>
      ({
        getItem: (key: string) => rows.get(key) ?? null,
        setItem: (key: string, value: string) => void rows.set(key, value),
        removeItem: (key: string) => void rows.delete(key),
      }) as never,
  );
};

test("the list is kept for when there is no network; one that cannot be had takes nothing away", async () => {
  const kept = store();
  assert.equal(keptIssuers(kept), null);
  const said = async () => new Response(JSON.stringify(list));
  assert.deepEqual(await askForIssuers(kept, said), list);
  const gone = async () => {
    throw new TypeError("no network");
  };
  assert.equal(await askForIssuers(kept, gone), null);
  const busy = async () => new Response("<html>sign in to the free wifi</html>");
  assert.equal(await askForIssuers(kept, busy), null);
  assert.deepEqual(keptIssuers(kept), list);
});

test("what somebody wrote into the store of the browser is no list", () => {
  for (const words of ["", "{}", '{"asOf":"2026-11-22","issuers":[{}]}', '{"asOf":1,"issuers":[]}', "null"]) {
    const kept = store();
    kept.write("khurak.issuers", words);
    assert.equal(keptIssuers(kept), null, words);
  }
});
