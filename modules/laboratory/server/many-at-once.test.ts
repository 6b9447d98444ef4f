import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheLab } from "../../../scenarios/at-the-lab.ts";

/* What sixteen people do to one specimen at one moment. */

let lab: Awaited<ReturnType<typeof openTheLab>>;
before(async () => {
  lab = await openTheLab();
});
after(() => lab.house.close());

const sixteen = <Done>(act: (n: number) => Promise<Done>) => Promise.all(Array.from({ length: 16 }, (_, n) => act(n)));
const howMany = (codes: readonly string[]) =>
  Object.fromEntries([...new Set(codes)].toSorted().map((code) => [code, codes.filter((one) => one === code).length]));

test("sixteen phones that take a specimen at once take one", async () => {
  const patientId = await lab.patient();
  const { requestId } = await lab.asks(patientId);
  const codes = (await sixteen(() => lab.collects(patientId, requestId))).map(({ code }) => code);
  assert.deepEqual(howMany(codes), { done: 1, "specimen-not-wanted": 15 });
  assert.equal((await lab.requests(patientId))[0]?.specimens.length, 1);
});

test("a request that is sent sixteen times is one request, with one specimen", async () => {
  const patientId = await lab.patient();
  const collected = { specimenId: lab.id(), kind: "sputum" as const, collectedOn: "2026-11-21" as never };
  const requestId = lab.id();
  const codes = (await sixteen(() => lab.asks(patientId, { requestId, collected }))).map(({ code }) => code);
  assert.deepEqual(howMany(codes), { "already-added": 15, done: 1 });
  const requests = await lab.requests(patientId);
  assert.deepEqual(
    requests.map(({ specimens }) => specimens.length),
    [1],
  );
  const bare = lab.id();
  const again = (await sixteen(() => lab.asks(patientId, { requestId: bare }))).map(({ code }) => code);
  assert.deepEqual(howMany(again), { "already-added": 15, done: 1 }, "without a specimen");
});

test("a rejection and a result that cross leave one of the two, and never half of each", async () => {
  for (let time = 0; time < 3; time += 1) {
    const patientId = await lab.patient();
    const { specimenId, requestId } = await lab.onItsWay(patientId, {}, true);
    const codes = await sixteen(async (n) =>
      n % 2 === 0 ? `reject ${await lab.rejects(specimenId)}` : `report ${(await lab.reports(specimenId)).code}`,
    );
    const seen = howMany(codes);
    const [rejected, reported] = [seen["reject done"] ?? 0, seen["report done"] ?? 0];
    assert.ok((rejected === 1 && reported === 0) || (rejected === 0 && reported === 8), codes.join(", "));
    const [request] = await lab.requests(patientId);
    assert.equal(request?.state, rejected === 1 ? "collect-again" : "done");
    assert.equal(request?.specimens[0]?.rejected !== null, rejected === 1);
    assert.equal(request?.specimens[0]?.resultIds.length, reported);
    const [row] = await lab.house.look("select state from laboratory.standing where request = $1", [requestId]);
    assert.equal(row?.["state"], request?.state);
  }
});

test("a specimen that is received, rejected and cancelled at once stands where its facts say", async () => {
  const patientId = await lab.patient();
  const { specimenId } = await lab.onItsWay(patientId);
  const codes = await sixteen((n) => (n % 2 === 0 ? lab.receives(specimenId) : lab.rejects(specimenId)));
  const seen = howMany(codes);
  // Received first or not, one rejection stands in the end, and nothing is received behind it.
  assert.equal(codes.filter((code, n) => n % 2 === 1 && code === "done").length, 1, JSON.stringify(seen));
  assert.ok(codes.filter((code, n) => n % 2 === 0 && code === "done").length <= 1, JSON.stringify(seen));
  assert.equal((await lab.requests(patientId))[0]?.state, "collect-again");
});
