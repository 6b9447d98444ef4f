import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithCertificates } from "../../../scenarios/with-certificates.ts";
import { today } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { correctChild, endAsSame, eraseChild, readChild } from "../../children/operations.ts";
import { recordDoses, takeBackDose } from "../../immunization/operations.ts";
import { listCertificates, readCertificatesOfChild, readIssuers, revokeCertificate } from "../operations.ts";
import whenChildChanged from "./when-child-changed.ts";
import whenChildErased from "./when-child-erased.ts";
import whenImmunizationChanged from "./when-immunization-changed.ts";

let world: Awaited<ReturnType<typeof openWithCertificates>>;
before(async () => {
  world = await openWithCertificates();
});
after(() => world.house.close());

test("the worker who carries a child certifies what a card shows, and a stranger verifies it by the public list alone", async () => {
  const { childId } = await world.vaccinated();
  await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  assert.ok(code.startsWith("https://khurak.example.org/v/#"), "the page is at the house's own address");
  const reading = await world.verified(code);
  assert.ok(reading.ok);
  const { content, issuer } = reading;
  assert.deepEqual(
    [content.childName, content.born, content.bornExact, content.sex, content.asOf, content.issuedOn],
    ["Soni Kumari", "2026-06-01", true, "female", today, today],
  );
  assert.deepEqual(
    content.doses.map(({ vaccine, day, evidence }) => [vaccine, day, evidence]),
    [
      ["BCG", 0, "card"],
      ["OPV", 0, "card"],
    ],
  );
  // Penta was due at six weeks, and nobody gave it.
  assert.equal(content.status, "behind");
  assert.match(content.issuedBy, /^PHC .+, .+/);
  assert.ok(issuer.publicKey.length === 64 && !("childId" in content));
});

test("what is only remembered, of no known day, or from an expired vial certifies nothing", async () => {
  const spoilt = { ...world.dose("MR", "2026-11-01", "own-record"), expiresOn: "2026-10-01" as never };
  const weak = [
    world.dose("PENTA", "2026-07-13", "recall"),
    world.dose("PCV", null, "card"),
    world.dose("BCG", null, "scar"),
    spoilt,
  ];
  const { childId } = await world.vaccinated({}, weak);
  assert.equal(codeOf(await world.issue(childId)), "nothing-to-certify");
  await world.house.act(recordDoses, { childId, doses: [world.dose("HEPB", "2026-06-01")] } as never, world.worker);
  await world.issued(childId);
  const reading = await world.verified((await world.codesOf(childId))[0] ?? "");
  assert.deepEqual(reading.ok && reading.content.doses.map(({ vaccine }) => vaccine), ["HEPB"]);
});

test("a child without a name of their own gets no certificate in another's name; an estimated birth is said to be one", async () => {
  const { childId } = await world.vaccinated({ name: null });
  assert.equal(codeOf(await world.issue(childId)), "not-named-yet");
  const other = await world.vaccinated({ born: { day: "2026-06-01", exact: false } });
  await world.issued(other.childId);
  const reading = await world.verified((await world.codesOf(other.childId))[0] ?? "");
  assert.equal(reading.ok && reading.content.bornExact, false);
});

test("sixteen who issue at once issue one", async () => {
  const { childId } = await world.vaccinated();
  const admins = await Promise.all(Array.from({ length: 16 }, () => world.ours.member("admin", world.ours.district)));
  const ids = await Promise.all(admins.map((admin) => world.issued(childId, admin)));
  assert.equal(new Set(ids).size, 1);
  assert.equal((await world.certificatesOf(childId)).length, 1);
});

test("a newer certificate leaves the one before true, and whoever verifies that one can learn that there is a newer", async () => {
  const { childId } = await world.vaccinated();
  await world.issued(childId);
  await world.house.act(recordDoses, { childId, doses: [world.dose("PENTA", "2026-07-13")] } as never, world.worker);
  await world.react(whenImmunizationChanged, childId);
  await world.issued(childId, world.admin);
  const all = await world.certificatesOf(childId);
  assert.deepEqual(
    all.map(({ state }) => state),
    ["active", "replaced"],
  );
  for (const { says } of all) assert.equal(await world.fault(says?.code ?? ""), null);
  const { issuers } = await world.house.act(readIssuers, {}, null);
  assert.ok(issuers.some(({ replacedNumbers }) => replacedNumbers.includes(all[1]?.number ?? "?")));
});

test("a dose that is taken back takes its certificate with it: it said that the child is protected", async () => {
  const { childId, doses } = await world.vaccinated();
  await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  const wrong = { childId, doseId: doses[0]?.doseId, takenBackId: world.house.newId(), why: "wrong-child" };
  await world.house.act(takeBackDose, wrong as never, world.worker);
  await world.react(whenImmunizationChanged, childId);
  assert.equal(await world.fault(code), "revoked");
  const [shown] = await world.certificatesOf(childId);
  assert.deepEqual([shown?.state, shown?.revoked?.why, shown?.says], ["revoked", "dose-taken-back", null]);
  await world.issued(childId);
  const [next] = await world.certificatesOf(childId);
  const reading = await world.verified(next?.says?.code ?? "");
  assert.deepEqual(reading.ok && reading.content.doses.map(({ vaccine }) => vaccine), ["OPV"]);
});

test("of a child who was corrected the certificate is marked, and the next one makes it void", async () => {
  const { childId } = await world.vaccinated();
  await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  const { identity, identityHistory } = await world.house.act(readChild, { childId }, world.admin);
  const correction = {
    childId,
    correctionId: world.house.newId(),
    insteadOf: identityHistory[0]?.at,
    why: "was-wrong",
  };
  await world.house.act(
    correctChild,
    { ...correction, identity: { ...identity, name: "Sona Kumari" } } as never,
    world.admin,
  );
  await world.react(whenChildChanged, childId);
  assert.equal(await world.fault(code), null, "until somebody looks it is only marked");
  assert.equal((await world.certificatesOf(childId))[0]?.disagrees, true);
  await world.issued(childId);
  const [next, former] = await world.certificatesOf(childId);
  assert.deepEqual([former?.state, former?.revoked?.why], ["revoked", "replaced"]);
  assert.equal(await world.fault(code), "revoked");
  assert.deepEqual([next?.says?.childName, next?.disagrees], ["Sona Kumari", false]);
});

test("an admin or doctor revokes with a reason, once; a worker does not", async () => {
  const { childId } = await world.vaccinated();
  const certificateId = await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  const revoke = async (by: Claims) =>
    codeOf(await world.house.send(revokeCertificate, { childId, certificateId, why: "misused" } as never, by));
  assert.equal(await revoke(world.worker), "not-allowed");
  const doctor = await world.ours.member("doctor", world.phc);
  assert.equal(await revoke(doctor), "done");
  assert.equal(await revoke(world.admin), "revoked-already");
  assert.equal(await world.fault(code), "revoked");
  const { childId: sister } = await world.vaccinated();
  const other = { childId: sister, certificateId, why: "misused" } as never;
  assert.equal(codeOf(await world.house.send(revokeCertificate, other, world.admin)), "no-such-certificate");
});

test("an erased child's certificate is void, and nothing of what it said is left", async () => {
  const { childId } = await world.vaccinated();
  const certificateId = await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  const superAdmin = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId, because: "asked-for-it" } as never, superAdmin);
  await world.react(whenChildErased, childId, { because: "asked-for-it" });
  assert.equal(await world.fault(code), "revoked");
  const rows = await world.house.look("select sealed from certificates.certificate where id = $1", [certificateId]);
  assert.deepEqual(rows, [{ sealed: null }]);
  assert.equal(codeOf(await world.issue(childId, superAdmin)), "not-allowed");
});

test("what a certificate says is readable in no row of the database, nor as base64", async () => {
  const { childId } = await world.vaccinated({ name: "Xylocarpa Unheard" });
  await world.issued(childId);
  const [row] = await world.house.look<{ sealed: Buffer; rest: string }>(
    "select sealed, (to_jsonb(c) - 'sealed')::text as rest from certificates.certificate c where child = $1",
    [childId],
  );
  assert.ok(row && !row.rest.includes("Xylocarpa") && !row.rest.includes("2026-06-01"));
  assert.ok(row.sealed.length > 200);
  assert.doesNotMatch(row.sealed.toString("latin1"), /Xylocarpa|[A-Za-z0-9_-]{30}/);
});

test("the list shows an area's certificates by state and number, page by page, and nobody else's", async () => {
  const { childId } = await world.vaccinated();
  const certificateId = await world.issued(childId);
  const ask = (by: Claims, more: object = {}) => world.house.act(listCertificates, more as never, by);
  const all = await ask(world.supervisor, { limit: 100 });
  const mine = all.certificates.find((one) => one.certificateId === certificateId);
  assert.deepEqual([mine?.state, mine?.called.name, mine?.issuedBy.name], ["active", "Soni Kumari", "Test worker"]);
  const found = await ask(world.admin, { number: mine?.number });
  assert.deepEqual(
    found.certificates.map((one) => one.certificateId),
    [certificateId],
  );
  const revoked = await ask(world.admin, { state: "revoked", limit: 100 });
  assert.equal(revoked.certificates.length, all.counts.revoked);
  assert.ok(revoked.certificates.every(({ state }) => state === "revoked"));
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const one = await ask(world.admin, { limit: 2, ...(after ? { after } : {}) });
    seen.push(...one.certificates.map((row) => row.certificateId));
    after = one.next;
  }
  assert.deepEqual(
    seen,
    all.certificates.map((one) => one.certificateId),
  );
  const theirs = await (await world.house.organisation()).member("admin", null);
  const elsewhere = await world.ours.member("admin", await world.ours.place("district", null));
  for (const stranger of [theirs, elsewhere]) {
    const { certificates, counts } = await ask(stranger);
    assert.deepEqual([certificates, counts.active, counts.revoked], [[], 0, 0]);
  }
  assert.equal(codeOf(await world.house.send(readCertificatesOfChild, { childId } as never, theirs)), "not-allowed");
});

test("of a child who was entered twice the certificates of both records are theirs", async () => {
  const twice = await world.vaccinated();
  await world.issued(twice.childId);
  const { childId } = await world.vaccinated();
  const same = { childId: twice.childId, endingId: world.house.newId(), sameAs: childId };
  await world.house.act(endAsSame, same as never, world.admin);
  assert.equal((await world.certificatesOf(childId)).length, 1);
});

test("it expires after five years, and not a day earlier", async () => {
  const { childId } = await world.vaccinated();
  await world.issued(childId);
  const [code = ""] = await world.codesOf(childId);
  assert.equal(await world.fault(code, "2031-11-20"), null);
  assert.equal(await world.fault(code, "2031-11-21"), "expired");
});
