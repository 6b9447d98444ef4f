import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

/* The command itself, as somebody outside runs it. What the rules say is tested beside the rules. */

const folder = mkdtempSync(join(tmpdir(), "khurak-cases-"));
after(() => rmSync(folder, { recursive: true }));

function judged(lines: readonly string[], kind = "adherence") {
  const file = join(folder, "cases.jsonl");
  writeFileSync(file, lines.join("\n"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/cases.mjs", kind, file], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  const answers = stdout.split("\n").filter((line) => line !== "");
  return { status, stderr, answers: answers.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const line = (more: object) =>
  JSON.stringify({
    timeZone: "Asia/Kolkata",
    start: "2026-03-01",
    today: "2026-03-03",
    schedule: { timesPerDay: 1 },
    events: [],
    ...more,
  });

test("one answer a line, in order, also to what cannot be read", () => {
  const { status, answers } = judged([
    line({ id: "first" }),
    "{ this is no JSON",
    line({ id: "no such zone", timeZone: "Asia/Atlantis" }),
    line({ id: "no such day", start: "2026-02-29" }),
    line({ id: "no such weekday", schedule: { timesPerDay: 1, weekdays: [0] } }),
    line({ id: "no offset", events: [{ at: "2026-03-01T08:00:00", source: "box" }] }),
    "",
    line({ id: 8, events: [{ at: "2026-03-02T08:00:00+05:30", source: "box" }] }),
  ]);
  assert.equal(status, 0);
  assert.deepEqual(
    answers.map(({ id }) => id),
    ["first", null, "no such zone", "no such day", "no such weekday", "no offset", 8],
  );
  assert.deepEqual(
    answers.map((answer) => "error" in answer),
    [false, true, true, true, true, true, false],
  );
  assert.deepEqual(answers.at(-1), {
    id: 8,
    days: [
      { day: "2026-03-01", state: "missed" },
      { day: "2026-03-02", state: "verified" },
      { day: "2026-03-03", state: "unknown" },
    ],
    verified: { num: 1, den: 2 },
    reported: { num: 0, den: 2 },
  });
});

test("a silence may be written in instants or in days, and may be open at its end", () => {
  const statesWith = (silences: object[]) =>
    judged([line({ id: 1, today: "2026-03-05", silences })]).answers.flatMap(({ days }) =>
      (days as { state: string }[]).map(({ state }) => state),
    );
  const theSecond = ["missed", "unknown", "missed", "missed", "unknown"];
  assert.deepEqual(statesWith([{ from: "2026-03-02T00:00:00+05:30", to: "2026-03-03T00:00:00+05:30" }]), theSecond);
  assert.deepEqual(statesWith([{ from: "2026-03-02", to: "2026-03-02" }]), theSecond);
  const open = ["missed", "missed", "unknown", "unknown", "unknown"];
  assert.deepEqual(statesWith([{ from: "2026-03-03" }]), open);
});

test("an unknown kind is told which there are", () => {
  const { status, stderr, answers } = judged([line({ id: 1 })], "astrology");
  assert.equal(status, 2);
  assert.deepEqual(answers, []);
  assert.match(
    stderr,
    /There is no kind "astrology"\..*Kinds: adherence, cdsi, conversion, due, outcome, resistance, tablets\./,
  );
});

test("resistance: the class and the drugs in conflict, and an unknown drug is said", () => {
  const result = (drug: string, says: string) => ({
    ...{ date: "2026-11-01", drug, method: "molecular", result: says },
  });
  const lines = [
    { id: 1, on: "2026-11-21", results: [result("R", "R"), result("H", "R"), result("Lfx", "R"), result("E", "S")] },
    { id: 2, on: "2026-11-21", results: [result("R", "indeterminate")] },
    { id: 3, on: "2026-11-21", results: [result("R", "R"), result("R", "S"), result("H", "S"), result("H", "R")] },
    { id: 4, on: "2026-11-21", results: [result("Xyz", "R")] },
  ];
  const { answers } = judged(
    lines.map((one) => JSON.stringify(one)),
    "resistance",
  );
  assert.deepEqual(answers.slice(0, 3), [
    { id: 1, class: "pre-XDR", conflicts: [] },
    { id: 2, class: "unknown", conflicts: [] },
    { id: 3, class: "MDR", conflicts: ["H", "R"] },
  ]);
  assert.match(String(answers[3]?.["error"]), /results\.0\.drug/);
});

const answersTo = (kind: string, lines: readonly object[]) =>
  judged(
    lines.map((one) => JSON.stringify(one)),
    kind,
  ).answers;

test("tablets: an amount, or that the source leaves it open, or that the weight stands in no row", () => {
  const fdc = { table: "india-dstb-fdc-adult" };
  const nine = { table: "india-9-month-bdq" };
  const answers = answersTo("tablets", [
    { id: 1, ...fdc, weightKg: 52 },
    { id: 2, ...fdc, weightKg: 75 },
    { id: 3, ...fdc, weightKg: 24.9 },
    { id: 4, ...nine, drug: "Z", weightKg: 58 },
    { id: 5, ...nine, drug: "Lfx", weightKg: 29.5 },
    { id: 6, ...nine, weightKg: 58 },
  ]);
  assert.deepEqual(answers.slice(0, 5), [
    { id: 1, amount: 4, unit: "tablet" },
    { id: 2, unit: "tablet", ambiguous: true },
    { id: 3, unit: "tablet", outOfRange: true },
    { id: 4, amount: 1750, unit: "mg" },
    { id: 5, unit: "mg", ambiguous: true },
  ]);
  assert.match(String(answers[5]?.["error"]), /drug/);
});

test("conversion: a culture before the start, one that is spoiled and one without a result say nothing", () => {
  const culture = (date: string, result: string | null) => ({ date, result });
  const cultures = [
    culture("2026-01-20", "neg"),
    culture("2026-02-20", "neg"),
    culture("2026-02-25", "contaminated"),
    culture("2026-02-26", null),
    culture("2026-02-27", "neg"),
  ];
  assert.deepEqual(
    answersTo("conversion", [
      { id: "2021", rules: "who-2021", start: "2026-02-01", cultures },
      { id: "2013", rules: "who-2013", start: "2026-02-01", cultures },
    ]),
    [
      { id: "2021", convertedOn: "2026-02-20", revertedOn: null },
      { id: "2013", convertedOn: null, revertedOn: null },
    ],
  );
});

test("outcome: what may be chosen today, and of each why", () => {
  const line = {
    ...{ rules: "who-2021", start: "2026-01-01", today: "2026-06-30", expectedDoses: 168, takenDoses: 168 },
    ...{ bacteriologicallyConfirmed: true, lastDoseOn: "2026-06-20" },
  };
  const cultures = [
    { date: "2026-02-01", result: "neg" },
    { date: "2026-03-01", result: "neg" },
    // After today, so that it does not count.
    { date: "2026-07-01", result: "pos" },
  ];
  const answers = answersTo("outcome", [
    { id: 1, ...line, cultures },
    { id: 2, ...line, cultures: [] },
    { id: 3, ...line, cultures, takenDoses: 40, lastDoseOn: "2026-05-01" },
    { id: 4, ...line, cultures, takenDoses: 40, ended: "changed-regimen", endedOn: "2026-02-20" },
    { id: 5, ...line, cultures, takenDoses: 40, diedOn: "2026-02-20" },
    { id: 6, ...line, cultures, takenDoses: 160 },
    { id: 7, ...line, cultures, takenDoses: 40, lastDoseOn: null },
  ]);
  assert.deepEqual(
    answers.map(({ may }) => may),
    [
      ["cured"],
      ["completed"],
      ["lost-to-follow-up"],
      ["failed"],
      ["died"],
      // The treatment goes on.
      ["not-evaluated"],
      // Nobody knows when the last dose was: what is missing is not nought.
      ["not-evaluated"],
    ],
  );
  assert.deepEqual(Object.keys(answers[0]?.["why"] as object).toSorted(), [
    "completed",
    "cured",
    "died",
    "failed",
    "lost-to-follow-up",
    "not-evaluated",
  ]);
});
