import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { dayFrom, openTheLab } from "../../../scenarios/at-the-lab.ts";
import { codeOf } from "../../../server/test-house.ts";
import { listLabWork, listPendingTests } from "../operations.ts";

/* The queues of a hundred patients, page by page. */

let lab: Awaited<ReturnType<typeof openTheLab>>;
/** One request of each patient: every fourth in another laboratory, every third to watch a treatment, half of them received. */
const asked: {
  requestId: never;
  specimenId: never;
  labId: never;
  follows: boolean;
  arrived: boolean;
  since: string;
}[] = [];

before(async () => {
  lab = await openTheLab();
  const second = await lab.facility("Second laboratory", ["culture"]);
  for (let n = 0; n < 100; n += 1) {
    const labId = n % 4 === 0 ? second : lab.labId;
    const [follows, arrived, collectedOn] = [n % 3 === 0, n % 2 === 0 && n % 4 !== 0, dayFrom(-(n % 7) - 1)];
    const specimenId = lab.id();
    const { requestId, code } = await lab.asks(await lab.patient(), {
      labId,
      purpose: follows ? "follow-up" : "diagnosis",
      askedOn: dayFrom(-9),
      collected: { specimenId, kind: "sputum", collectedOn },
    });
    assert.equal(code, "done");
    // Each day holds several, so that a page ends among equals.
    const receivedOn = dayFrom(-(n % 5 === 0 ? 0 : 1));
    if (arrived) assert.equal(await lab.receives(specimenId, receivedOn), "done");
    asked.push({ requestId, specimenId, labId, follows, arrived, since: arrived ? receivedOn : collectedOn });
  }
});
after(() => lab.house.close());

type One = (typeof asked)[number];
const inOrder = (some: readonly One[]) =>
  some.toSorted((a, b) => ([a.since, a.requestId].join() < [b.since, b.requestId].join() ? -1 : 1));

/** All rows of a list, read page by page. */
async function pages<Row>(read: (more: { after?: string }) => Promise<{ rows: Row[]; next: string | null }>) {
  const all: Row[] = [];
  for (let more: { after?: string } = {}; ; ) {
    const { rows, next } = await read(more);
    all.push(...rows);
    if (next === null) return all;
    assert.ok(rows.length > 0, "A page that goes on is not empty.");
    more = { after: next };
  }
}

const work = (input: object, by = lab.technician) =>
  pages(async (more) => {
    const { work: rows, next } = await lab.work({ limit: 7, ...input, ...more }, by);
    return { rows: rows.map(({ specimenId }) => specimenId), next };
  });
const pending = (input: object) =>
  pages(async (more) => {
    const { pending: rows, next } = await lab.pending({ limit: 7, ...input, ...more });
    return { rows: rows.map(({ requestId }) => requestId), next };
  });

test("a laboratory's queue goes by who waits longest, one after the other, none left out and none twice", async () => {
  const ours = asked.filter(({ labId }) => labId === lab.labId);
  const specimens = (some: readonly One[]) => inOrder(some).map(({ specimenId }) => specimenId);
  assert.deepEqual(await work({}), specimens(ours.filter(({ arrived }) => arrived)));
  assert.deepEqual(await work({ state: "on-the-way" }), specimens(ours.filter(({ arrived }) => !arrived)));
  assert.deepEqual(
    await work({ state: "on-the-way", purpose: "follow-up" }),
    specimens(ours.filter(({ arrived, follows }) => !arrived && follows)),
  );
  // Over several laboratories they stand in one queue, whichever it is.
  const coming = specimens(asked.filter(({ arrived }) => !arrived));
  assert.deepEqual(await work({ state: "on-the-way" }, await lab.ours.member("lab", lab.labDistrict)), coming);
  assert.deepEqual(await work({ state: "on-the-way" }, await lab.ours.member("lab", null)), coming);
});

test("who waits for a test is listed the same way, and the counts are of all pages", async () => {
  const requests = (some: readonly One[]) => inOrder(some).map(({ requestId }) => requestId);
  assert.deepEqual(await pending({}), requests(asked));
  assert.deepEqual(await pending({ state: "in-the-lab" }), requests(asked.filter(({ arrived }) => arrived)));
  assert.deepEqual(await pending({ purpose: "follow-up" }), requests(asked.filter(({ follows }) => follows)));
  assert.deepEqual(
    await pending({ purpose: "diagnosis", state: "on-the-way" }),
    requests(asked.filter(({ arrived, follows }) => !arrived && !follows)),
  );
  const count = (some: readonly One[]) => some.length;
  assert.deepEqual((await lab.pending({ limit: 1, purpose: "follow-up" })).counts, [
    { state: "collect-again", count: 0 },
    { state: "to-collect", count: 0 },
    { state: "on-the-way", count: count(asked.filter(({ arrived, follows }) => !arrived && follows)) },
    { state: "in-the-lab", count: count(asked.filter(({ arrived, follows }) => arrived && follows)) },
  ]);
  const ours = asked.filter(({ labId }) => labId === lab.labId);
  assert.deepEqual(
    (await lab.work({ limit: 1 })).counts,
    [false, true].flatMap((here) =>
      [false, true].map((follows) => ({
        state: here ? "in-the-lab" : "on-the-way",
        purpose: follows ? "follow-up" : "diagnosis",
        count: count(ours.filter((one) => one.arrived === here && one.follows === follows)),
      })),
    ),
  );
});

test("a list does not go on from a place that it never named", async () => {
  for (const after of ["nowhere", "[]", `["2026-11-21","nobody"]`]) {
    assert.equal(codeOf(await lab.house.send(listLabWork, { after }, lab.technician)), "page-unknown");
    assert.equal(codeOf(await lab.house.send(listPendingTests, { after }, lab.doctor)), "page-unknown");
  }
});
