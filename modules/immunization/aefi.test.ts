import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type AefiFacts, aefiStands, classOfAefi, firstActFor, graveReasons, saysSomething } from "./aefi.ts";
import { aefiClasses, aefiSignLines, aefiSigns } from "./aefi-signs.ts";
import { nextStepOf, stepsOf } from "./aefi-steps.ts";

const facts = (more: Partial<AefiFacts> = {}): AefiFacts => ({
  ...{ seen: [], grave: [], stands: "recovered", raisedTo: null },
  ...more,
});

// National AEFI Secretariat, HMIS 9.6.3: fever above 102 °F, crying over three hours, seizure, collapse are named apart.
test("fever is minor; high fever, three hours of crying, a seizure and a collapse are severe; hospital and death serious", () => {
  assert.equal(classOfAefi(facts({ seen: ["fever"] })), "minor");
  for (const sign of ["high-fever", "crying-over-three-hours", "seizure", "collapse"] as const) {
    assert.equal(classOfAefi(facts({ seen: ["fever", sign] })), "severe");
  }
  assert.equal(classOfAefi(facts({ seen: ["fever"], grave: ["hospital"] })), "serious");
  assert.equal(classOfAefi(facts({ stands: "died" })), "serious");
});

test("whoever reports it may call it graver than the table, and never less grave", () => {
  const anyFacts = fc.record({
    seen: fc.uniqueArray(fc.constantFrom(...aefiSigns), { maxLength: 4 }),
    grave: fc.uniqueArray(fc.constantFrom(...graveReasons), { maxLength: 2 }),
    stands: fc.constantFrom(...aefiStands),
  });
  const rank = (one: AefiFacts) => aefiClasses.indexOf(classOfAefi(one));
  fc.assert(
    fc.property(anyFacts, fc.constantFrom("severe" as const, "serious" as const), (some, raisedTo) => {
      const plain = { ...some, raisedTo: null };
      assert.ok(rank({ ...some, raisedTo }) >= rank(plain));
      assert.ok(rank({ ...some, raisedTo }) >= aefiClasses.indexOf(raisedTo));
    }),
  );
});

test("nothing seen, no grave reason and no death is no report", () => {
  assert.equal(saysSomething(facts()), false);
  assert.equal(saysSomething(facts({ stands: "died" })), true);
});

test("a child in danger is sent at once, one with fever is watched, one who is well again is shown a doctor", () => {
  const now = (more: Partial<AefiFacts>) => firstActFor(facts({ stands: "not-recovered", ...more }));
  assert.equal(now({ seen: ["anaphylaxis"] }), "hospital-now");
  assert.equal(now({ seen: ["fever", "seizure"] }), "hospital-now");
  assert.equal(now({ seen: ["fever"], raisedTo: "serious" }), "hospital-now");
  assert.equal(now({ seen: ["high-fever"] }), "doctor-today");
  assert.equal(now({ seen: ["fever"], raisedTo: "severe" }), "doctor-today");
  assert.equal(now({ seen: ["fever"] }), "watch");
  assert.equal(firstActFor(facts({ seen: ["seizure"] })), "doctor-today");
});

test("each line of a sign that is sure names where that comes from", () => {
  for (const { sign, sources, confidence } of aefiSignLines) {
    assert.equal(confidence === "C", sources.length === 0, sign);
    assert.ok(confidence !== "A" || sources.length > 1, sign);
  }
});

// research: word to the medical officer at once, the district within 24 hours, preliminary 10 days, final 70 days.
test("a serious event's steps are due at once, after 24 hours, 10 days and 70 days from its report, and who is late is said", () => {
  const reportedAt = "2026-11-03T06:00:00.000Z";
  const at = (now: string, taken: Parameters<typeof stepsOf>[1] = []) =>
    stepsOf({ class: "serious", reportedAt }, taken, now);
  assert.deepEqual(
    at(reportedAt).map(({ step, dueAt }) => `${step} ${dueAt.slice(0, 16)}`),
    [
      "medical-officer 2026-11-03T06:00",
      "district 2026-11-04T06:00",
      "preliminary 2026-11-13T06:00",
      "final 2027-01-12T06:00",
    ],
  );
  const late = (now: string, taken: Parameters<typeof stepsOf>[1] = []) =>
    at(now, taken).flatMap((one) => (one.late ? [one.step] : []));
  assert.deepEqual(late("2026-11-04T06:00:00.000Z"), ["medical-officer"]);
  assert.deepEqual(late("2026-11-04T06:00:00.001Z"), ["medical-officer", "district"]);
  const seen = { step: "medical-officer", at: "2026-11-03T06:40:00.000Z" };
  assert.deepEqual(late("2026-11-03T07:00:00.000Z", [seen]), []);
  const next = (taken: Parameters<typeof stepsOf>[1]) => nextStepOf(at("2026-11-05T06:00:00.000Z", taken))?.step;
  assert.equal(next([seen]), "district");
  // A step that was taken late stays late; what was open when it was closed is asked for no more.
  const sent = { step: "district", at: "2026-11-04T07:00:00.000Z" };
  assert.deepEqual(late("2026-12-31T00:00:00.000Z", [seen, sent, { step: "closed", at: "2026-11-04T08:00:00.000Z" }]), [
    "district",
  ]);
  assert.equal(next([seen, { step: "closed", at: "2026-11-04T08:00:00.000Z" }]), undefined);
  assert.deepEqual(stepsOf({ class: "minor", reportedAt }, [], reportedAt), []);
});
