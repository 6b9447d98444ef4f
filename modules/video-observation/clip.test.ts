import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { newId } from "../../foundation/id.ts";
import { type ClipId, type ClipDay, dayOfClip, wantsSecondLook } from "./clip.ts";

/*
 * What the phone showed, what its clock said, how far that clock was ahead when they last spoke, when
 * the clip was announced → the day it counts for. India, days from 03:00. Worked out by hand.
 */
const hours = 3600_000;
const rows: readonly [says: string, claimed: string, at: string, aheadMs: number | null, came: string, ClipDay][] = [
  ["a right clock", "2026-11-21", "2026-11-21T08:00:00+05:30", 0, "2026-11-21T08:00:30+05:30", sure("2026-11-21")],
  [
    "three days without network",
    "2026-11-18",
    "2026-11-18T21:00:00+05:30",
    0,
    "2026-11-21T09:00:00+05:30",
    sure("2026-11-18"),
  ],
  [
    "00:10 at night is the evening before",
    "2026-11-20",
    "2026-11-21T00:10:00+05:30",
    0,
    "2026-11-21T07:00:00+05:30",
    sure("2026-11-20"),
  ],
  [
    "a clock two hours ahead that is known",
    "2026-11-20",
    "2026-11-21T04:30:00+05:30",
    2 * hours,
    "2026-11-21T02:31:00+05:30",
    sure("2026-11-20"),
  ],
  [
    "nine years behind, and known",
    "2026-11-21",
    "2017-11-21T08:00:00+05:30",
    Date.parse("2017-11-21T08:00:00+05:30") - Date.parse("2026-11-21T08:00:00+05:30"),
    "2026-11-21T09:00:00+05:30",
    sure("2026-11-21"),
  ],
  [
    "never spoken, right clock",
    "2026-11-21",
    "2026-11-21T08:00:00+05:30",
    null,
    "2026-11-21T08:00:30+05:30",
    sure("2026-11-21"),
  ],
  [
    "put a day forward since",
    "2026-11-22",
    "2026-11-22T08:00:00+05:30",
    0,
    "2026-11-21T08:01:00+05:30",
    { day: day("2026-11-21"), doubt: "ahead" },
  ],
  [
    "put forward, and the day it showed was an earlier one",
    "2026-11-20",
    "2026-11-23T08:00:00+05:30",
    0,
    "2026-11-21T08:01:00+05:30",
    { day: day("2026-11-20"), doubt: "ahead" },
  ],
  [
    "put back since: the day it showed is not the day its clock says",
    "2026-11-21",
    "2026-11-14T08:00:00+05:30",
    0,
    "2026-11-21T08:01:00+05:30",
    { day: day("2026-11-21"), doubt: "clock-differs" },
  ],
  [
    "five minutes into the next dose day, within what clocks differ",
    "2026-11-20",
    "2026-11-21T03:05:00+05:30",
    0,
    "2026-11-21T03:06:00+05:30",
    sure("2026-11-20"),
  ],
  ["29 February", "2028-02-29", "2028-02-29T23:50:00+05:30", 0, "2028-03-01T06:00:00+05:30", sure("2028-02-29")],
  [
    "a day that has not come",
    "2026-11-25",
    "2026-11-21T08:00:00+05:30",
    0,
    "2026-11-21T08:01:00+05:30",
    { day: day("2026-11-21"), doubt: "ahead" },
  ],
];

function day(text: string): CalendarDay {
  return text as CalendarDay;
}
function sure(text: string): ClipDay {
  return { day: day(text), doubt: null };
}

for (const [says, claimed, at, aheadMs, came, expected] of rows) {
  test(says, () => {
    assert.deepEqual(dayOfClip(day(claimed), { at, aheadMs }, Date.parse(came), "Asia/Kolkata", "03:00"), expected);
  });
}

test("however wrong a clock is, a clip counts for a day, and never for one that has not come", () => {
  const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
  const someDay = fc
    .integer({ min: 0, max: 20_000 })
    .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(someDay, instant, fc.option(fc.integer()), instant, (claimed, at, aheadMs, came) => {
      const found = dayOfClip(claimed, { at: new Date(at).toISOString(), aheadMs }, came, "Asia/Kolkata", "03:00");
      // Three hours less than the wall clock in India, which is five and a half ahead of UTC.
      const today = new Date(came + 2.5 * hours).toISOString().slice(0, 10);
      assert.ok(found.day <= today);
      assert.ok(found.day === claimed || found.day === today);
    }),
  );
});

test("one clip in twenty is looked at twice, whenever it was filmed", () => {
  for (const at of [Date.UTC(2026, 10, 21), Date.UTC(2028, 1, 29)]) {
    const ids = Array.from({ length: 40_000 }, (_, n) => {
      const last = (n * 10_007) % 2 ** 24;
      return newId(at, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, last >> 16, (last >> 8) & 0xff, last & 0xff));
    });
    const share = ids.filter((id) => wantsSecondLook(id as unknown as ClipId)).length / ids.length;
    assert.ok(Math.abs(share - 1 / 20) < 0.002, String(share));
  }
});
