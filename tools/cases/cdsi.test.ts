import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { loadCdsi } from "../../modules/schedules/load-cdsi.ts";
import { judgeByCdsi } from "./cdsi.ts";

/* CDC's own cases, with what CDC expects of each; `data/README.md` says whence. */

const read = (name: string) => gunzipSync(readFileSync(join(import.meta.dirname, "data", name))).toString("utf8");

interface Case {
  readonly id: string;
  readonly name: string;
  readonly history: readonly { evaluationStatus: string | null; evaluationReason: string | null }[];
  readonly expected: {
    readonly seriesStatus: string;
    readonly forecastDoseNumber: number | null;
    readonly earliestDate: string | null;
    readonly recommendedDate: string | null;
    readonly pastDueDate: string | null;
  };
}

const data = JSON.parse(read("cdsi-supporting-data-4.64.json.gz")) as object;
const judge = judgeByCdsi(data);
const schedule = loadCdsi(data);
const cases = read("cdsi-cases.jsonl.gz")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

test("CDC's cases are judged as CDC expects: each dose, the status, the number of the next dose and its days", () => {
  assert.equal(cases.length, 341);
  for (const one of cases) {
    const { seriesStatus, forecastDoseNumber, earliestDate, recommendedDate, pastDueDate } = one.expected;
    const expected = {
      history: one.history.map(({ evaluationStatus, evaluationReason }) => ({ evaluationStatus, evaluationReason })),
      ...{ seriesStatus, forecastDoseNumber, earliestDate, recommendedDate, pastDueDate },
    };
    assert.deepEqual(judge(one), expected, `${one.id}: ${one.name}`);
  }
});

const newborn = { dob: "2025-11-10", assessmentDate: "2025-11-10", gender: "F", history: [], observations: [] };

test("a group may be written as the cases write it, or as the supporting data does", () => {
  assert.deepEqual(judge({ ...newborn, vaccineGroup: "POL" }), judge({ ...newborn, vaccineGroup: "polio" }));
  assert.throws(() => judge({ ...newborn, vaccineGroup: "ASTROLOGY" }), /No vaccine group "ASTROLOGY"/);
});

test("a dose that the group does not know is judged by the group that does, and one that nobody knows is not", () => {
  const history = [
    { date: "2025-11-10", cvx: "08", mvx: null },
    { date: "2025-11-10", cvx: "998", mvx: null },
  ];
  const { history: told } = judge({ ...newborn, vaccineGroup: "POL", history }) as { history: object[] };
  assert.deepEqual(told, [
    { evaluationStatus: "Valid", evaluationReason: null },
    { evaluationStatus: null, evaluationReason: null },
  ]);
});

/*
 * Observations: what ACIP recommends to whoever travels, is pregnant or is immune, in the words of the
 * supporting data's own texts.
 */

const asked = (line: object) => {
  const { history, ...row } = judge({ ...newborn, ...line }) as { history: readonly object[] };
  return { history, row };
};

test("who travels abroad is to have MMR from six months, and the two doses from twelve months all the same", () => {
  const traveller = { dob: "2025-03-10", vaccineGroup: "MMR", observations: [{ code: "048" }] };
  assert.deepEqual(asked(traveller).row, {
    seriesStatus: "Not complete",
    forecastDoseNumber: 1,
    earliestDate: "2025-09-10",
    recommendedDate: "2025-09-10",
    pastDueDate: "2026-03-09",
  });
  const given = asked({ ...traveller, history: [{ date: "2025-11-10", cvx: "03", mvx: null }] });
  assert.deepEqual(given.history, [{ evaluationStatus: "Valid", evaluationReason: null }]);
  assert.deepEqual(given.row, {
    seriesStatus: "Not complete",
    forecastDoseNumber: 1,
    earliestDate: "2026-03-10",
    recommendedDate: "2026-03-10",
    pastDueDate: "2026-08-06",
  });
});

test("who is pregnant is to have Tdap from the 27th to the 36th week, whenever the last one was", () => {
  const onset = { code: "170", date: "2025-03-20" };
  const { row } = asked({ dob: "1995-06-01", vaccineGroup: "DTAP", observations: [{ code: "007" }, onset] });
  // 20 March and 189 days; the last day before 252 have passed.
  assert.deepEqual(row, {
    seriesStatus: "Not complete",
    forecastDoseNumber: 1,
    earliestDate: "2025-09-25",
    recommendedDate: "2025-09-25",
    pastDueDate: "2025-11-26",
  });
});

const statusOf = (line: object) => (asked(line).row as Record<string, unknown>)["seriesStatus"];

test("MMR is not given in pregnancy, nor to somebody immune to all three", () => {
  const woman = { dob: "1995-06-01", vaccineGroup: "MMR" };
  assert.equal(statusOf({ ...woman, observations: ["007"] }), "Contraindicated");
  assert.equal(statusOf({ ...woman, observations: ["020", "021"] }), "Not complete");
  assert.equal(statusOf({ ...woman, observations: ["020", "021", "022"] }), "Immune");
});

test("an adult born before 1957 counts as immune to measles, and not if they work in health care", () => {
  const old = { dob: "1956-12-31", vaccineGroup: "MMR" };
  assert.equal(statusOf(old), "Immune");
  assert.equal(statusOf({ ...old, observations: [55] }), "Not complete");
  assert.equal(statusOf({ ...old, dob: "1957-01-01" }), "Not complete");
});

test("one vaccine counts against chickenpox in who is young, and against shingles in who is fifty", () => {
  assert.deepEqual(schedule.vaccines.get("121"), [
    { antigen: "Varicella", ages: { from: { months: 0, days: 0 }, until: { months: 600, days: 0 } } },
    { antigen: "Zoster", ages: { from: { months: 600, days: 0 }, until: null } },
  ]);
  const history = [{ date: "2018-09-10", cvx: "121", mvx: null }];
  const next = (dob: string, vaccineGroup: string) =>
    (asked({ dob, vaccineGroup, history }).row as Record<string, unknown>)["forecastDoseNumber"];
  assert.deepEqual([next("1968-09-10", "ZOSTER"), next("1968-09-10", "VAR")], [2, 1]);
  assert.deepEqual([next("1968-09-11", "ZOSTER"), next("1968-09-11", "VAR")], [1, 2]);
});

test("data that is not as CDC writes it is not read", () => {
  assert.throws(() => loadCdsi({}));
  assert.throws(() => loadCdsi({ ...data, version: 4.64 }));
});
