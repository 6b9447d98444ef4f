import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dayFrom, foundResistant, openTheLab } from "../../../scenarios/at-the-lab.ts";
import { today } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { cancelRequest } from "../operations.ts";

/* Requirement D5: one specimen from the asking to the result, through the real house. */

let lab: Awaited<ReturnType<typeof openTheLab>>;
before(async () => {
  lab = await openTheLab();
});
after(() => lab.house.close());

const statesOf = async (patientId: never) => (await lab.requests(patientId)).map(({ state }) => state);

/** The row that lists are read from. */
async function standing(requestId: never) {
  const [row] = await lab.house.look<{ state: string; since: string; missing: string[] }>(
    "select state, since::text, missing from laboratory.standing where request = $1",
    [requestId],
  );
  return row;
}

test("a specimen is asked for, taken, received and found, and its day says since when it waits", async () => {
  const someone = await lab.patient();
  const note = "coughs blood since Monday";
  const { requestId, code } = await lab.asks(someone, {
    tests: ["xpert", "smear", "xpert"],
    note,
    askedOn: dayFrom(-9),
  });
  assert.equal(code, "done");
  assert.deepEqual(await standing(requestId), {
    state: "to-collect",
    since: "2026-11-12",
    missing: ["xpert", "smear"],
  });

  const { specimenId } = await lab.collects(someone, requestId, { collectedOn: dayFrom(-5) });
  assert.equal((await standing(requestId))?.since, "2026-11-16");
  assert.equal(await lab.receives(specimenId, dayFrom(-3), "2026/417"), "done");
  assert.deepEqual(await standing(requestId), {
    state: "in-the-lab",
    since: "2026-11-18",
    missing: ["xpert", "smear"],
  });

  const smear = await lab.reports(specimenId, { finding: { test: "smear", found: "2+" }, foundOn: dayFrom(-3) });
  assert.equal(smear.code, "done");
  assert.deepEqual(await standing(requestId), { state: "in-the-lab", since: "2026-11-18", missing: ["xpert"] });
  const xpert = await lab.reports(specimenId, { finding: foundResistant, note: "read twice" });
  assert.deepEqual(await standing(requestId), { state: "done", since: "2026-11-21", missing: [] });

  const [request] = await lab.requests(someone);
  assert.equal(request?.note, note);
  assert.deepEqual([request?.tests, request?.labName], [["xpert", "smear"], "Mandal laboratory"]);
  assert.deepEqual(request?.specimens, [
    {
      specimenId,
      kind: "sputum",
      collectedOn: "2026-11-16",
      received: { on: "2026-11-18", labNumber: "2026/417" },
      rejected: null,
      resultIds: [smear.resultId, xpert.resultId],
    },
  ]);
  // What a laboratory found is a result as any other: the doctor and the gate have it, with the day of the cough.
  const { results } = await lab.house.act(readDiagnosis, { patientId: someone }, lab.doctor);
  const read = results.find(({ resultId }) => resultId === xpert.resultId);
  assert.deepEqual([read?.takenOn, read?.foundOn, read?.note], ["2026-11-16", today, "read twice"]);
  assert.deepEqual(read?.finding.found, "found-rif-resistant");
  assert.equal(read?.by.memberId, lab.technician.member);
});

test("a reflex test of a specimen that is done is reported, and another sample is not wanted", async () => {
  const someone = await lab.patient();
  const { requestId, specimenId } = await lab.onItsWay(someone, {}, true);
  await lab.reports(specimenId, { finding: foundResistant });
  const drugs = [{ drug: "H" as const, says: "S" as const }];
  const reflex = await lab.reports(specimenId, { finding: { test: "lpa-first", found: "found", drugs } });
  assert.equal(reflex.code, "done");
  assert.equal((await lab.specimen(specimenId)).results.length, 2);
  assert.equal((await lab.collects(someone, requestId)).code, "request-ended");
  const twice = await lab.reports(specimenId, { resultId: reflex.resultId, finding: foundResistant });
  assert.equal(twice.code, "already-added");
});

test("a specimen that leaked is taken again, and what is found in the second ends the request", async () => {
  const someone = await lab.patient();
  const { requestId, specimenId: first } = await lab.onItsWay(someone);
  assert.equal((await lab.collects(someone, requestId)).code, "specimen-not-wanted");
  assert.equal(await lab.rejects(first, { why: "other" }), "say-what-was-wrong");
  assert.equal(await lab.rejects(first, { why: "other", note: "mouldy" }), "done");
  assert.equal(await lab.rejects(first), "rejected-already");
  assert.equal(await lab.receives(first), "rejected-already");
  assert.equal((await lab.reports(first)).code, "rejected-already");
  const [rejected] = (await lab.pending({ state: "collect-again" })).pending.filter((one) => one.patientId === someone);
  assert.deepEqual([rejected?.state, rejected?.rejected, rejected?.since], ["collect-again", "other", today]);

  const { specimenId: second } = await lab.collects(someone, requestId, {}, lab.lab);
  assert.deepEqual(await statesOf(someone), ["on-the-way"]);
  assert.equal(await lab.receives(second), "done");
  assert.equal(await lab.receives(second), "received-already");
  const { resultId } = await lab.reports(second);
  const [request] = await lab.requests(someone);
  assert.equal(request?.state, "done");
  assert.deepEqual(request?.specimens[0]?.rejected, { on: today, why: "other", note: "mouldy" });
  assert.deepEqual(
    request?.specimens.map(({ specimenId, resultIds }) => [specimenId, resultIds]),
    [
      [first, []],
      [second, [resultId]],
    ],
  );
});

/* Written before the rule: what a rejection meets, and what becomes of it. */
test("a specimen is rejected as long as a test is missing, and never where nothing is", async () => {
  const smear = { finding: { test: "smear", found: "1+" } as const };
  const both = { tests: ["smear", "culture"] as ["smear", "culture"] };
  const truths: readonly [
    what: string,
    how: (specimenId: never, someone: never) => unknown,
    code: string,
    state: string,
  ][] = [
    ["on its way", () => null, "done", "collect-again"],
    ["received", (s) => lab.receives(s), "done", "collect-again"],
    [
      "received, one of two found",
      async (s) => [await lab.receives(s), await lab.reports(s, smear)],
      "done",
      "collect-again",
    ],
    ["one of two copied from paper", (s, p) => lab.copies(p, s, smear), "done", "collect-again"],
    [
      "both found",
      async (s) => {
        await lab.receives(s);
        await lab.reports(s, smear);
        await lab.reports(s, { finding: { test: "culture", found: "positive" } });
      },
      "request-ended",
      "done",
    ],
    [
      "all copied from paper before it came",
      async (s, p) => {
        await lab.copies(p, s, smear);
        await lab.copies(p, s, { finding: { test: "culture", found: "negative" } });
      },
      "request-ended",
      "done",
    ],
    ["rejected", (s) => lab.rejects(s), "rejected-already", "collect-again"],
  ];
  for (const [what, how, code, state] of truths) {
    const someone = await lab.patient();
    const { specimenId } = await lab.onItsWay(someone, both);
    await how(specimenId, someone);
    assert.equal(await lab.rejects(specimenId), code, what);
    assert.deepEqual(await statesOf(someone), [state], what);
  }
});

test("a request that nobody wants any more takes no specimen and no result, and keeps what it has", async () => {
  const someone = await lab.patient();
  const { requestId, specimenId } = await lab.onItsWay(someone, { tests: ["xpert", "smear"] }, true);
  const { resultId } = await lab.reports(specimenId);
  const cancel = () =>
    lab.house.send(cancelRequest, { patientId: someone, requestId, why: "patient-declined" }, lab.worker).then(codeOf);
  assert.equal(await cancel(), "done");
  assert.equal(await cancel(), "request-ended");
  const smear = { finding: { test: "smear", found: "negative" } as const };
  assert.equal((await lab.collects(someone, requestId)).code, "request-ended");
  assert.equal(await lab.receives(specimenId), "request-ended");
  assert.equal(await lab.rejects(specimenId), "request-ended");
  assert.equal((await lab.reports(specimenId, smear)).code, "request-ended");
  assert.equal((await lab.copies(someone, specimenId, smear)).code, "request-ended");
  // A wrong result stays as wrong as before.
  const instead = { amends: resultId, why: "written-wrong" as const };
  assert.equal((await lab.reports(specimenId, { finding: foundResistant, instead })).code, "done");
  const [request] = await lab.requests(someone);
  assert.equal(request?.state, "cancelled");
  assert.deepEqual([request?.cancelled?.why, request?.cancelled?.by.memberId], ["patient-declined", lab.worker.member]);
  assert.equal(request?.specimens[0]?.resultIds.length, 1);
});

test("a result from paper needs no receipt, and one of the laboratory does", async () => {
  const someone = await lab.patient();
  const { specimenId } = await lab.onItsWay(someone, { tests: ["xpert", "culture"] });
  assert.equal((await lab.reports(specimenId)).code, "not-received");
  assert.equal((await lab.copies(someone, specimenId)).code, "done");
  assert.deepEqual(await statesOf(someone), ["on-the-way"]);
  assert.equal((await lab.copies(await lab.patient(), specimenId)).code, "no-such-specimen");
  // It comes all the same, and its culture is told from there.
  assert.equal(await lab.receives(specimenId), "done");
  assert.equal((await lab.reports(specimenId, { finding: { test: "culture", found: "negative" } })).code, "done");
  assert.deepEqual(await statesOf(someone), ["done"]);
});

test("days out of their order, and days that have not begun, are refused at each step", async () => {
  const someone = await lab.patient();
  assert.equal((await lab.asks(someone, { askedOn: dayFrom(1) })).code, "day-not-begun");
  const sputum = { specimenId: lab.id(), kind: "sputum" as const };
  const early = { ...sputum, collectedOn: dayFrom(-4) };
  assert.equal((await lab.asks(someone, { askedOn: dayFrom(-3), collected: early })).code, "collected-before-asked");
  assert.deepEqual(await lab.requests(someone), [], "The request goes with its specimen.");
  const { requestId } = await lab.asks(someone, { askedOn: dayFrom(-9) });
  assert.equal((await lab.collects(someone, requestId, { collectedOn: dayFrom(-10) })).code, "collected-before-asked");
  assert.equal((await lab.collects(someone, requestId, { collectedOn: dayFrom(1) })).code, "day-not-begun");
  const { specimenId } = await lab.collects(someone, requestId, { collectedOn: dayFrom(-6) });
  assert.equal(await lab.receives(specimenId, dayFrom(-7)), "received-before-collected");
  assert.equal(await lab.receives(specimenId, dayFrom(1)), "day-not-begun");
  assert.equal((await lab.copies(someone, specimenId, { foundOn: dayFrom(-7) })).code, "found-before-received");
  assert.equal(await lab.receives(specimenId, dayFrom(-4)), "done");
  assert.equal((await lab.reports(specimenId, { foundOn: dayFrom(-5) })).code, "found-before-received");
  assert.equal((await lab.copies(someone, specimenId, { foundOn: dayFrom(-5) })).code, "found-before-received");
  assert.equal((await lab.reports(specimenId, { foundOn: dayFrom(1) })).code, "day-not-begun");
  assert.equal(await lab.rejects(specimenId, { rejectedOn: dayFrom(-5) }), "rejected-before-received");
  assert.equal(await lab.rejects(specimenId, { rejectedOn: dayFrom(1) }), "day-not-begun");
  assert.deepEqual(await standing(requestId), { state: "in-the-lab", since: "2026-11-17", missing: ["xpert"] });
});
