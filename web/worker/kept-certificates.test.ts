import assert from "node:assert/strict";
import { test } from "node:test";
import { readCertificatesOfChild } from "../../modules/certificates/operations.ts";
import { readMeter } from "../../modules/children/operations.ts";
import { keepingCertificates, type KeptCertificates } from "./kept-certificates.ts";

const [soni, other] = [
  "01930000-0000-7000-8000-000000000001" as never,
  "01930000-0000-7000-8000-000000000002" as never,
];
const said = { certificates: [{ number: "7K4M2XQ9" }] };
const noNetwork = { is: "refused", code: "no-network", says: "", params: {}, issues: [] };

/** A phone that carries these children, and a house that answers as it is told to. */
function phone(carried: Set<string>) {
  const rows = new Map<string, KeptCertificates>();
  let answer: object = { is: "done", answer: said };
  const call = keepingCertificates(
    async () => answer as never,
    {
      all: async () => [...rows.values()],
      change: async ({ put, remove }) => {
        for (const id of remove) rows.delete(id);
        for (const row of put) rows.set(row.id, row);
      },
    },
    (childId) => carried.has(childId),
  );
  return { call, rows, answers: (next: object) => (answer = next) };
}

test("what was shown once is shown without a network, and of a child of whom nothing was, nothing is made up", async () => {
  const { call, answers } = phone(new Set([soni, other]));
  await call(readCertificatesOfChild, { childId: soni });
  answers(noNetwork);
  assert.deepEqual(await call(readCertificatesOfChild, { childId: soni }), { is: "done", answer: said });
  assert.deepEqual(await call(readCertificatesOfChild, { childId: other }), noNetwork);
});

test("what the house refuses stays refused, and nothing else is kept", async () => {
  const { call, answers, rows } = phone(new Set([soni]));
  await call(readCertificatesOfChild, { childId: soni });
  const no = { ...noNetwork, code: "not-allowed" };
  answers(no);
  assert.deepEqual(await call(readCertificatesOfChild, { childId: soni }), no);
  await call(readMeter, {});
  assert.equal(rows.size, 1);
});

test("a child who is in this worker's care no more is forgotten", async () => {
  const carried = new Set<string>([soni, other]);
  const { call, rows, answers } = phone(carried);
  await call(readCertificatesOfChild, { childId: soni });
  carried.delete(soni);
  await call(readCertificatesOfChild, { childId: other });
  assert.deepEqual([...rows.keys()], [other]);
  answers(noNetwork);
  assert.deepEqual(await call(readCertificatesOfChild, { childId: soni }), noNetwork);
});
