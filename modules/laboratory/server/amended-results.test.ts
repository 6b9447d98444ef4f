import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { foundResistant, notFound, openTheLab } from "../../../scenarios/at-the-lab.ts";
import { today } from "../../../scenarios/on-the-way.ts";
import { amendResult, readDiagnosis } from "../../diagnosis/operations.ts";

/* A result that was wrong, put right where it was found or in the patient's record. */

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

test("a result is put right by the laboratory, and the wrong one stays readable", async () => {
  const [someone, another] = [await lab.patient(), await lab.patient()];
  const { specimenId } = await lab.onItsWay(someone, {}, true);
  const { resultId: wrong } = await lab.reports(specimenId);
  const instead = { amends: wrong, why: "tested-again" as const };
  const { resultId: right, code } = await lab.reports(specimenId, { finding: foundResistant, instead });
  assert.equal(code, "done");
  assert.equal((await lab.reports(specimenId, { instead })).code, "already-amended");
  assert.deepEqual(
    (await lab.specimen(specimenId)).results.map((result) => [result.resultId, result.finding.found]),
    [[right, "found-rif-resistant"]],
  );
  const { results } = await lab.house.act(readDiagnosis, { patientId: someone }, lab.doctor);
  assert.deepEqual(
    new Map(results.map(({ resultId, amends, amended }) => [resultId, { amends, amended }])),
    new Map([
      [wrong, { amends: null, amended: true }],
      [right, { amends: wrong, amended: false }],
    ]),
  );
  // It was no Xpert at all: of the one that was asked for nothing is known, at once.
  const noXpert = { amends: right, why: "written-wrong" as const };
  const { resultId: smear } = await lab.reports(specimenId, {
    finding: { test: "smear", found: "1+" },
    instead: noXpert,
  });
  assert.deepEqual(await statesOf(someone), ["in-the-lab"]);
  // Neither a result of another specimen of the same person, nor of somebody else, nor one that came from nowhere.
  const entered = await lab.result(someone);
  const { specimenId: second } = await lab.onItsWay(someone, {}, true);
  const theirs = await lab.onItsWay(another, {}, true);
  const { resultId: theirResult } = await lab.reports(theirs.specimenId);
  for (const amends of [entered, smear, theirResult, lab.id()]) {
    const trial = await lab.reports(second, { instead: { amends, why: "written-wrong" } });
    assert.equal(trial.code, "no-such-result");
  }
});

test("what was found in a specimen stays after the rest of it was rejected, and can be put right", async () => {
  const someone = await lab.patient();
  const { specimenId } = await lab.onItsWay(someone, { tests: ["xpert", "culture"] }, true);
  const { resultId } = await lab.reports(specimenId);
  await lab.rejects(specimenId, { why: "too-little" });
  assert.equal(
    (await lab.reports(specimenId, { finding: { test: "culture", found: "positive" } })).code,
    "rejected-already",
  );
  assert.equal((await lab.copies(someone, specimenId)).code, "rejected-already");
  const instead = { amends: resultId, why: "written-wrong" as const };
  const { resultId: right, code } = await lab.reports(specimenId, { finding: foundResistant, instead });
  assert.equal(code, "done");
  assert.deepEqual((await lab.requests(someone))[0]?.specimens[0]?.resultIds, [right]);
  assert.deepEqual(await statesOf(someone), ["collect-again"]);
});

test("a result that a doctor puts right outside the laboratory moves the request with it", async () => {
  const someone = await lab.patient();
  const { requestId, specimenId } = await lab.onItsWay(someone, {}, true);
  const { resultId } = await lab.reports(specimenId);
  assert.equal((await standing(requestId))?.state, "done");
  const resultIds = [lab.id(), lab.id()] as const;
  const amend = (amends: never, becomes: never, finding: typeof notFound) =>
    lab.house.act(
      amendResult,
      { patientId: someone, amends, resultId: becomes, ...lab.found(finding), why: "written-wrong" },
      lab.doctor,
    );
  // It was a smear, so of the Xpert nothing is known; then it was an Xpert after all.
  await amend(resultId, resultIds[0], { test: "smear", found: "negative" });
  await lab.reactions();
  assert.deepEqual(await standing(requestId), { state: "in-the-lab", since: today, missing: ["xpert"] });
  assert.deepEqual(
    (await lab.specimen(specimenId)).results.map((result) => result.resultId),
    [resultIds[0]],
  );
  await amend(resultIds[0], resultIds[1], notFound);
  await lab.reactions();
  assert.deepEqual(await standing(requestId), { state: "done", since: today, missing: [] });
});
