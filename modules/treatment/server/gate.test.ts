import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay, otherFilm } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { amendResult, enterResult } from "../../diagnosis/operations.ts";
import { readTreatments } from "../operations.ts";

/* The gate through all of its doors: what must be there before a first dose, and what closes it again. */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

test("treatment starts only behind an X-ray and a confirmation on it and the results", async () => {
  const someone = await way.patient();
  assert.equal(await way.started(someone), "no-x-ray");
  const smear = await way.result(someone);
  assert.equal(await way.started(someone), "no-x-ray");
  assert.equal(await way.decided(someone, { basis: "bacteriological", resultIds: [smear] }), "no-x-ray");
  const picture = await way.xray(someone);
  assert.equal(await way.started(someone), "not-decided");
  assert.equal(await way.confirmed(someone, picture, smear), "done");
  assert.equal(await way.started(someone, way.worker), "not-allowed");
  assert.equal(await way.started(someone, way.neighbour), "not-allowed");
  assert.equal(await way.started(someone), "done");
  assert.equal(await way.started(someone), "on-treatment-already");
  const { treatments } = await way.house.act(readTreatments, { patientId: someone }, way.worker);
  assert.equal(treatments.length, 1);
});

test("replacing the X-ray closes the gate, and a new confirmation opens it", async () => {
  const someone = await way.patient();
  const [picture, smear] = [await way.xray(someone), await way.result(someone)];
  assert.equal(await way.confirmed(someone, picture, smear), "done");
  const second = await way.xray(someone, otherFilm);
  assert.equal(await way.started(someone), "x-ray-changed");
  assert.equal(await way.confirmed(someone, picture, smear), "x-ray-changed");
  assert.equal(await way.confirmed(someone, second, smear), "done");
  assert.equal(await way.started(someone), "done");
});

test("amending a result closes the gate, and so does one that arrives later", async () => {
  const someone = await way.patient();
  const [picture, smear] = [await way.xray(someone), await way.result(someone)];
  assert.equal(await way.confirmed(someone, picture, smear), "done");
  const amended = way.id();
  const amend = {
    patientId: someone,
    amends: smear,
    resultId: amended,
    ...way.found({ test: "smear", found: "negative" }),
    why: "written-wrong",
  } as const;
  assert.equal(codeOf(await way.house.send(amendResult, amend, way.worker)), "not-allowed");
  await way.house.act(amendResult, amend, way.lab);
  assert.equal(codeOf(await way.house.send(amendResult, { ...amend, resultId: way.id() }, way.lab)), "already-amended");
  assert.equal(await way.started(someone), "results-changed");
  assert.equal(await way.confirmed(someone, picture, smear), "results-changed");
  assert.equal(await way.confirmed(someone, picture, amended), "no-result-speaks-for-tb");
  assert.equal(await way.decided(someone, { basis: "clinical", xrayId: picture, resultIds: [amended] }), "done");
  const later = await way.result(someone, { test: "truenat", found: "found-rif-sensitive" });
  assert.equal(await way.started(someone), "results-changed");
  assert.equal(await way.confirmed(someone, picture, amended, later), "done");
  assert.equal(await way.started(someone), "done");
});

test("a no and a request for more keep the gate closed, and say so", async () => {
  const someone = await way.patient();
  const picture = await way.xray(someone);
  assert.equal(await way.decided(someone, { decided: "more-needed", xrayId: picture }), "say-what-is-wanted");
  assert.equal(await way.decided(someone, { decided: "more-needed", xrayId: picture, wants: ["smear"] }), "done");
  assert.equal(await way.started(someone), "more-asked-for");
  const smear = await way.result(someone, { test: "smear", found: "negative" });
  assert.equal(await way.decided(someone, { decided: "not-tb", xrayId: picture, resultIds: [smear] }), "done");
  assert.equal(await way.started(someone), "decided-not-tb");
  assert.equal(await way.decided(await way.patient(), { decided: "not-tb" }), "nothing-to-decide-on");
  assert.equal(await way.decided(someone, { xrayId: picture, resultIds: [smear] }), "say-on-what-basis");
});

test("a start that comes while a result is being amended waits, and is then refused", async () => {
  const someone = await way.patient();
  const [picture, smear] = [await way.xray(someone), await way.result(someone)];
  await way.confirmed(someone, picture, smear);
  const amend = {
    patientId: someone,
    amends: smear,
    resultId: way.id(),
    ...way.found({ test: "smear", found: "negative" }),
    why: "other-patient",
  } as const;
  // The amendment is written and cannot be committed yet.
  await way.house.look("begin");
  await way.house.look("lock table diagnosis.standing in exclusive mode");
  const amending = way.house.send(amendResult, amend, way.lab).then(codeOf);
  await way.house.until(async () => (await way.house.blocked()) === 1);
  let early: string | null = null;
  const starting = way.started(someone).then((code) => (early = code));
  await way.house.until(async () => early !== null || (await way.house.blocked()) === 2);
  await way.house.look("commit");
  assert.deepEqual([await amending, await starting], ["done", "results-changed"]);
});

test("a start that comes while a result is being entered waits, and is then refused", async () => {
  const someone = await way.patient();
  const [picture, smear] = [await way.xray(someone), await way.result(someone)];
  await way.confirmed(someone, picture, smear);
  const resistant = way.found({ test: "truenat", found: "found-rif-resistant" });
  // The result is written and cannot be committed yet.
  await way.house.look("begin");
  await way.house.look("lock table diagnosis.standing in exclusive mode");
  const entering = way.house
    .send(enterResult, { patientId: someone, resultId: way.id(), ...resistant }, way.lab)
    .then(codeOf);
  await way.house.until(async () => (await way.house.blocked()) === 1);
  let early: string | null = null;
  const starting = way.started(someone).then((code) => (early = code));
  await way.house.until(async () => early !== null || (await way.house.blocked()) === 2);
  await way.house.look("commit");
  assert.deepEqual([await entering, await starting], ["done", "results-changed"]);
});

/** Sixteen starts around one amendment: whoever started did so before it. */
test("no treatment starts on results that were amended before it", async () => {
  for (let round = 0; round < 4; round += 1) {
    const someone = await way.patient();
    const [picture, smear] = [await way.xray(someone), await way.result(someone)];
    await way.confirmed(someone, picture, smear);
    const amend = {
      patientId: someone,
      amends: smear,
      resultId: way.id(),
      ...way.found({ test: "smear", found: "negative" }),
      why: "other-patient",
    } as const;
    const tries = Array.from({ length: 8 }, () => way.started(someone));
    const amending = way.house.send(amendResult, amend, way.lab).then(codeOf);
    const more = Array.from({ length: 8 }, () => way.started(someone));
    const codes = await Promise.all([...tries, ...more]);
    assert.equal(await amending, "done");
    const wins = codes.filter((code) => code === "done").length;
    assert.ok(wins <= 1);
    const order = await way.house.look<{ first: boolean }>(
      `select e.xmin::text::bigint < r.xmin::text::bigint as first from treatment.episode e, diagnosis.result r
       where e.patient = $1 and r.amends = $2`,
      [someone, smear],
    );
    assert.deepEqual(
      order,
      Array.from({ length: wins }, () => ({ first: true })),
    );
    assert.ok(
      codes.every((code) => ["done", "results-changed", "on-treatment-already"].includes(code)),
      codes.join(),
    );
  }
});
