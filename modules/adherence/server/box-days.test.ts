import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { day, missed, told } from "../../../scenarios/on-a-course.ts";
import { at, opened, openWithBoxes } from "../../../scenarios/with-boxes.ts";
import { DayResolved } from "../events.ts";

/* D18: a day by its pill box. No opening is missed only where the box was there and heard from the whole day. */

let way: Awaited<ReturnType<typeof openWithBoxes>>;
before(async () => {
  way = await openWithBoxes();
});
after(() => way.house.close());

async function withBox(time = "03:00") {
  way.dawn(1, "03:00");
  const { patientId, episodeId } = await way.onTreatment();
  const boxId = await way.received();
  way.dawn(1, time);
  assert.equal(await way.issued(patientId, boxId), "done");
  return { patientId, episodeId, boxId };
}

const letters: Readonly<Record<string, string>> = {
  verified: "v",
  reported: "r",
  missed: "m",
  unknown: "-",
  "not-due": "x",
};

/** The calendar as letters, after the row that lists are read from was found to say the same of each day that ended. */
async function states(one: { patientId: never; episodeId: never }): Promise<string> {
  const { days } = await way.calendar(one.patientId, one.episodeId);
  const row = (await way.row(one.episodeId))?.letters ?? "";
  const said = days.map(({ state }) => letters[state]).join("");
  // The row says nothing of days after the last dose: none is due on them.
  const ended = Math.min(days.filter(({ open }) => !open).length, said.replace(/x+$/, "").length);
  assert.equal(row.padEnd(ended, "-").slice(0, ended), said.slice(0, ended), "the row and the calendar differ");
  return said;
}

test("an opening is a dose; a day without one is missed once the box was heard from after it, and not before", async () => {
  const one = await withBox();
  way.dawn(3, "12:00");
  await way.told(one.boxId, [opened(1, 1)]);
  assert.equal(await states(one), "vm-");
  way.dawn(5, "12:00");
  assert.equal(await states(one), "vm---", "nothing was heard since the third day's noon: its evening is unknown");
  await way.told(one.boxId, [opened(2, 3, "22:30")]);
  assert.equal(await states(one), "vmvm-");
});

test("openings that come late turn missed and unknown days to verified, and say which days changed", async () => {
  const one = await withBox();
  way.dawn(4, "12:00");
  // The box says that it has noted nothing, and then sends what it had kept back.
  await way.told(one.boxId, []);
  assert.equal(await states(one), "mmm-");
  way.dawn(6, "12:00");
  const since = await way.house.look<{ id: string }>("select id from house.event where name = $1", [DayResolved.name]);
  await way.told(one.boxId, [opened(1, 1), opened(2, 3), opened(3, 5)]);
  assert.equal(await states(one), "vmvmv-");
  const events = await way.house.look<{ id: string; carries: { day: string } }>(
    "select id, carries from house.event where name = $1 order by id",
    [DayResolved.name],
  );
  const fresh = events.filter(({ id }) => !since.some((before) => before.id === id));
  assert.deepEqual(fresh.map(({ carries }) => carries.day).toSorted(), [1, 3, 4, 5].map(day));
});

test("whoever gets a box at noon has missed nothing that morning, nor on the day on which they gave it back", async () => {
  const one = await withBox("12:00");
  way.dawn(3, "12:00");
  await way.told(one.boxId, []);
  assert.equal(await way.returned(one.patientId, one.boxId), "done");
  way.dawn(6);
  await way.told(one.boxId, []);
  assert.equal(await states(one), "-m----");
});

test("ten past midnight is still the evening, and one minute before three too", async () => {
  const one = await withBox();
  way.dawn(3, "12:00");
  await way.told(one.boxId, [opened(1, 2, "00:10"), opened(2, 3, "02:59")]);
  assert.equal(await states(one), "vv-");
});

test("where clocks change in summer, and on the 29th of February, an opening lies on the day that the wall clock says", async () => {
  const zoneOf = (zone: string) =>
    way.house.look("update places.organisation set time_zone = $2 where id = $1", [way.ours.id, zone]);
  const one = await withBox();
  await zoneOf("Europe/Berlin");
  way.house.clock.now = Date.parse("2028-03-02T10:00:00Z");
  // On 28 March 2027 Berlin has no two o'clock: half past one belongs to the evening before, three to the new day.
  const entries = ["2027-03-28T00:30:00Z", "2027-03-28T01:00:00Z", "2028-02-29T22:00:00Z"];
  await way.told(
    one.boxId,
    entries.map((boxAt, n) => ({ number: n + 1, boxAt })),
  );
  const { days } = await way.calendar(one.patientId, one.episodeId);
  const stateOf = (named: string) => days.find((each) => each.day === named)?.state;
  const around = ["2027-03-26", "2027-03-27", "2027-03-28", "2027-03-29", "2028-02-28", "2028-02-29", "2028-03-01"];
  assert.deepEqual(around.map(stateOf), ["missed", "verified", "verified", "missed", "missed", "verified", "missed"]);
  await states(one);
  await zoneOf("Asia/Kolkata");
});

test("where the box lost entries the days between are unknown, and found entries make them known", async () => {
  const one = await withBox();
  way.dawn(6, "12:00");
  await way.told(one.boxId, [opened(1, 1), opened(4, 5)]);
  assert.equal(await states(one), "v---v-");
  await way.told(one.boxId, [opened(2, 2), opened(3, 3)]);
  assert.equal(await states(one), "vvvmv-");
});

test("staff speak before the box; the box speaks before a word; and both stay to be seen", async () => {
  const one = await withBox();
  way.dawn(2);
  await way.said(one.patientId, 1, missed);
  await way.said(one.patientId, 2, told);
  way.dawn(4, "12:00");
  await way.told(one.boxId, [opened(1, 1), opened(2, 2)]);
  assert.equal(await states(one), "mvm-");
  const { days } = await way.calendar(one.patientId, one.episodeId);
  assert.deepEqual(days[0]?.openings, [{ at: at(1, "08:00"), counts: true, because: null }]);
});

test("a box is heard after the course is complete or closed: no day is missed after the last dose", async () => {
  const one = await withBox();
  way.dawn(170, "12:00");
  await way.told(
    one.boxId,
    Array.from({ length: 168 }, (_, n) => opened(n + 1, n + 1)),
  );
  way.dawn(175, "12:00");
  await way.told(one.boxId, []);
  assert.equal(await states(one), `${"v".repeat(168)}xxxxxxx`);
  assert.equal((await way.row(one.episodeId))?.letters, "v".repeat(168), "or lists would show days as missed");
  const closed = await withBox();
  way.dawn(5);
  const end = { outcome: "not-evaluated" as const, on: day(3), why: "Went away." };
  assert.equal(await way.closed(closed.patientId, end), "done");
  way.dawn(9, "12:00");
  await way.told(closed.boxId, [opened(1, 1), opened(2, 6)]);
  assert.equal(await states(closed), "vmm");
});

test("whoever has no box is missed by no box", async () => {
  way.dawn(1, "03:00");
  const { patientId, episodeId } = await way.onTreatment();
  way.dawn(5);
  assert.equal(await states({ patientId, episodeId }), "-----");
});

/* A second, slow way: it walks through every minute of the course. */

const length = 6;
const perDay = 1440;
type Act =
  | { readonly is: "opened"; readonly lost: boolean }
  | { readonly is: "contact" }
  | { readonly is: "word"; readonly n: number; readonly said: "seen" | "told" | "missed" }
  | { readonly is: "clip"; readonly verdict: "accepted" | "retake" | null };

/** Minutes since the course's first dose day began, each with what happened then. */
type History = readonly { readonly minute: number; readonly act: Act }[];

function slowly(history: History): string {
  const contacts = history.filter(({ act }) => act.is === "contact").map(({ minute }) => minute);
  const heardUntil = contacts.at(-1) ?? 0;
  // What was lost lies between two that are known; in it nobody knows.
  const openings = history.filter(({ minute, act }) => act.is === "opened" && minute <= heardUntil);
  const known = openings.filter(({ act }) => act.is === "opened" && !act.lost);
  const lost = openings.filter(({ act }) => act.is === "opened" && act.lost);
  const blind = (minute: number) =>
    lost.some((one) => {
      const before = known.findLast((other) => other.minute < one.minute)?.minute ?? -1;
      const next = known.find((other) => other.minute > one.minute)?.minute;
      return next !== undefined && minute > before && minute < next;
    });
  return Array.from({ length }, (_, n) => {
    const minutes = Array.from({ length: perDay }, (__, at) => n * perDay + at);
    const within = history.filter(({ minute }) => Math.floor(minute / perDay) === n);
    const words = history.flatMap(({ act }) => (act.is === "word" && act.n === n ? [act.said] : []));
    const staff = words.findLast((said) => said !== "told");
    if (staff) return staff === "seen" ? "v" : "m";
    const clips = within.flatMap(({ act }) => (act.is === "clip" ? [act.verdict] : []));
    const box = known.some(({ minute }) => Math.floor(minute / perDay) === n);
    if (box || clips.includes("accepted")) return "v";
    if (words.includes("told") || clips.includes(null)) return "r";
    if (clips.includes("retake")) return "m";
    return minutes.every((minute) => minute < heardUntil && !blind(minute)) ? "m" : "-";
  }).join("");
}

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constant("opened" as const),
      lost: fc.integer({ max: 4, min: 0 }).map((n) => n === 0),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ is: "contact" } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant("word" as const),
      n: fc.nat(length - 1),
      said: fc.constantFrom("seen", "told", "missed"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant("clip" as const), verdict: fc.constantFrom("accepted", "retake", null) }),
  },
);
const history: fc.Arbitrary<History> = fc
  .uniqueArray(fc.record({ minute: fc.integer({ min: 1, max: length * perDay - 1 }), act }), {
    selector: ({ minute }) => minute,
    maxLength: 16,
  })
  .map((all) => all.toSorted((a, b) => a.minute - b.minute))
  // Of two words of one day, or a word of a day to come, the truth table of dose-day.test.ts speaks.
  .map((all) => all.filter(({ minute, act: one }) => one.is !== "word" || one.n <= Math.floor(minute / perDay)));

test("day by day the calendar and the row say what counting every minute gives, whatever comes in whichever order", async () => {
  const begins = Date.parse(at(1, "03:00"));
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      way.dawn(1, "03:00");
      const { patientId, episodeId, phone } = await way.filming();
      const boxId = await way.received();
      way.house.clock.now = begins;
      await way.issued(patientId, boxId);
      let [number, waiting]: [number, { number: number; boxAt: string }[]] = [0, []];
      for (const { minute, act: one } of all) {
        way.house.clock.now = begins + minute * 60_000;
        const n = Math.floor(minute / perDay) + 1;
        if (one.is === "opened") {
          number += 1;
          if (!one.lost) waiting.push({ number, boxAt: new Date(way.house.clock.now).toISOString() });
        } else if (one.is === "contact") {
          await way.told(boxId, waiting);
          waiting = [];
        } else if (one.is === "word") {
          const said = one.said === "seen" ? {} : one.said === "told" ? told : missed;
          await way.said(patientId, one.n + 1, said);
        } else {
          const clipId = await way.filmed(patientId, n, phone);
          const reasons = one.verdict === "retake" ? (["too-dark"] as const) : [];
          if (one.verdict) await way.judged(patientId, clipId, { verdict: one.verdict, reasons: [...reasons] });
          await way.followed();
        }
      }
      way.house.clock.now = begins + length * perDay * 60_000;
      const said = (await states({ patientId, episodeId })).slice(0, length);
      assert.equal(said, slowly(all));
    }),
    { numRuns: 25 },
  );
});
