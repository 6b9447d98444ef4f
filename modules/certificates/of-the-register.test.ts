import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { day } from "../cards/test-card.ts";
import { ageOn } from "./age-on.ts";
import { certificateNumber, CertificateNumber, newCertificateNumber, sayable } from "./number.ts";
import { certifiedDoses, claimedOf, disagreement, leftOutOf, type RegisteredChild } from "./of-the-register.ts";

const born = day("2026-01-12");
const given = (vaccine: string, on: string | null, more: object = {}) =>
  ({
    ...{ doseId: `${vaccine} ${on}`, vaccine, on, evidence: "card" },
    ...{ batch: null, expiresOn: null, site: null, spoilt: false, ...more },
  }) as never;
const child = (doses: readonly never[], more: Partial<RegisteredChild> = {}): RegisteredChild => ({
  ...{ name: "Soni Kumari", sex: "female", born: { day: born, exact: true } },
  immunization: {
    ...{ schedule: "india-uip", jeEndemic: false, doses: [...doses] },
    ...{ notGiven: [], takenBack: [], aefis: [], stopDecisions: [] },
  },
  ...more,
});

test("what stands in a certificate and what is left out are all that was given, and nothing twice", () => {
  const doses = [
    given("BCG", "2026-01-12"),
    given("OPV", "2026-01-12", { evidence: "recall" }),
    given("PENTA", null),
    given("MR", "2026-10-14", { spoilt: true }),
    given("BCG", "2026-01-12", { evidence: "recall" }),
  ];
  const one = child(doses);
  assert.deepEqual(
    certifiedDoses(one).map(({ vaccine }) => vaccine),
    ["BCG"],
  );
  assert.deepEqual(
    leftOutOf(one.immunization).map(({ vaccine, because }) => [vaccine, because]),
    [
      ["PENTA", "day-not-known"],
      ["OPV", "cannot-be-shown"],
      ["MR", "spoilt"],
    ],
  );
});

// India's schedule: BCG, OPV-0 and Hep B at birth, the next visit at six weeks.
const atBirth = ["BCG", "OPV", "HEPB"].map((vaccine) => given(vaccine, born));

test("nothing is due a week after the doses of birth, and the next visit is at six weeks", () => {
  const { status, nextVisit, asOf } = claimedOf(child(atBirth), day("2026-01-19"));
  assert.deepEqual([status, nextVisit, asOf], ["complete-for-age", "2026-02-23", "2026-01-19"]);
});

test("on the first day on which a dose is due nobody is told that nothing is", () => {
  assert.equal(claimedOf(child(atBirth), day("2026-02-23")).status, "behind");
});

test("a whole schedule is never said to be given where a dose of it can be given no more", () => {
  // Nothing at all to the eighteenth birthday: most doses have expired.
  const { status } = claimedOf(child([]), day("2043-12-01"));
  assert.notEqual(status, "schedule-complete");
});

const said = (of: RegisteredChild) => ({
  ...{ childName: of.name ?? "", born: of.born.day, bornExact: of.born.exact, sex: of.sex },
  doses: certifiedDoses(of).map(({ vaccine, day: at, evidence }) => ({ vaccine, day: at, evidence })),
});

test("a certificate agrees with the register it was issued from, whatever is added later", () => {
  const before = child(atBirth);
  const more = child([...atBirth, given("PENTA", "2026-02-23"), given("OPV", "2026-02-23")]);
  assert.equal(disagreement(said(before), before), null);
  assert.equal(disagreement(said(before), more), null);
});

test("a dose that stands no more is said before a name that was corrected", () => {
  const before = said(child(atBirth));
  assert.equal(disagreement(before, child(atBirth, { name: "Sona" })), "identity");
  assert.equal(disagreement(before, child(atBirth, { sex: "male" })), "identity");
  assert.equal(disagreement(before, child(atBirth, { born: { day: born, exact: false } })), "identity");
  assert.equal(disagreement(before, child(atBirth.slice(1), { name: "Sona" })), "dose");
  assert.equal(disagreement(before, child([given("BCG", born, { spoilt: true }), ...atBirth.slice(1)])), "dose");
});

test("a day of birth that was corrected leaves the days of the doses as they were", () => {
  const before = said(child([given("BCG", "2026-01-20")]));
  const later = child([given("BCG", "2026-01-20")], { born: { day: day("2026-01-10"), exact: true } });
  assert.equal(disagreement(before, later), "identity");
});

test("an age is said as people say it", () => {
  for (const [days, said_] of [
    [0, "0 birth"],
    [1, "1 days"],
    [7, "1 weeks"],
    [42, "6 weeks"],
    [98, "14 weeks"],
    [275, "9 months"],
    [487, "16 months"],
    [731, "2 years"],
    [3653, "10 years"],
  ] as const) {
    const { count, unit } = ageOn(days);
    assert.equal(`${count} ${unit}`, said_, `${days} days`);
  }
});

test("a number is read as people write it, and never is another one", () => {
  assert.equal(certificateNumber("7k4m-2xq9"), "7K4M2XQ9");
  assert.equal(certificateNumber("o1Il 2345"), "01112345");
  assert.equal(sayable("7K4M2XQ9"), "7K4M 2XQ9");
  for (const wrong of ["", "7K4M2XQ", "7K4M2XQ99", "7K4M2XQU"]) assert.equal(certificateNumber(wrong), null, wrong);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
      const number = newCertificateNumber(random);
      assert.ok(CertificateNumber.safeParse(number).success);
      assert.equal(certificateNumber(sayable(number).toLowerCase()), number);
    }),
  );
});
