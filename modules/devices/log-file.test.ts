import assert from "node:assert/strict";
import { test } from "node:test";
import { mostEntries, readLog } from "./log-file.ts";

/* The file that a box's reader writes, as somebody brings it. */

test("a whole file: the box, when it was read, its battery, and each entry by its number", () => {
  const text =
    "\uFEFFbox,kb-0012\r\nread,2026-11-21T09:00:00+05:30,3880\r\nnumber,box_time,battery\r\n1,2026-11-20T08:02:00+05:30,3950\r\n\r\n2,2026-11-21 08:01+0530,3900\r\n";
  assert.deepEqual(readLog(text), {
    serial: "KB-0012",
    boxAt: "2026-11-21T03:30:00.000Z",
    batteryMv: 3880,
    entries: [
      { number: 1, boxAt: "2026-11-20T02:32:00.000Z" },
      { number: 2, boxAt: "2026-11-21T02:31:00.000Z" },
    ],
  });
});

test("the shortest file: a number and a time a line; a box that was only read has told that it was not opened", () => {
  const entries = [{ number: 7, boxAt: "2028-02-29T18:40:00.000Z" }];
  assert.deepEqual(readLog("7,2028-02-29T18:40:00Z"), { serial: null, boxAt: null, batteryMv: null, entries });
  const read = readLog("read,2026-11-21T09:00:00Z");
  assert.deepEqual("entries" in read && read.entries, []);
});

test("a line that is not understood is named, and nothing is guessed", () => {
  const good = "1,2026-11-20T08:02:00Z\n";
  for (const [bad, line] of [
    ["2,2026-11-20T08:02:00", 2], // no zone: which hour was it?
    ["2,2026-02-30T10:00:00Z", 2],
    ["2,2026-11-20T25:00:00Z", 2],
    ["0,2026-11-20T08:02:00Z", 2],
    ["two,2026-11-20T08:02:00Z", 2],
    ["2,2026-11-20T08:02:00Z,flat", 2],
    ["2,2026-11-20T08:02:00Z,3900,more", 2],
    ["\n\nПривет", 4],
  ] as const) {
    assert.deepEqual(readLog(good + bad), { fault: "line-not-understood", line }, bad);
  }
  assert.deepEqual(readLog(""), { fault: "no-entry", line: 1 });
  assert.deepEqual(readLog("box,KB-1\n"), { fault: "no-entry", line: 1 });
  const line = "9,2026-11-20T08:02:00Z\n";
  assert.deepEqual(readLog(line.repeat(mostEntries + 1)), { fault: "too-many", line: mostEntries + 1 });
});
