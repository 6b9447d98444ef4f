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
  assert.match(stderr, /There is no kind "astrology"\..*Kinds: adherence\./);
});
