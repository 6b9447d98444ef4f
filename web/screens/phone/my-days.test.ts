import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import { asksOf, type ClipHere, dayNumberOf, type MyClip, type MyCourse, myDays } from "./my-days.ts";

const day = (text: string) => text as CalendarDay;
const today = day("2026-11-21");
type SoFar = NonNullable<MyCourse["course"]>["week"][number]["soFar"];

/** The house's word on the seven days that end on `heardOn`, the oldest first. */
function told(week: readonly SoFar[], over: Partial<MyCourse> = {}): MyCourse {
  const heardOn = over.today ?? today;
  const first = Date.parse(heardOn) - (week.length - 1) * 86_400_000;
  return {
    calledBy: "Kamla",
    today: heardOn,
    timeZone: "Asia/Kolkata",
    dayBegins: "03:00",
    video: true,
    course: {
      episodeId: "019ab5a0-0000-7000-8000-000000000001" as NonNullable<MyCourse["course"]>["episodeId"],
      startedOn: day("2026-10-10"),
      dayNumber: 43,
      doses: 182,
      ahead: Array.from({ length: 14 }, (_, at) => ({
        day: addDays(heardOn, at),
        due: true,
        tablets: 5,
      })),
      week: week.map((soFar, at) => ({
        day: day(new Date(first + at * 86_400_000).toISOString().slice(0, 10)),
        soFar,
      })),
    },
    clips: [],
    ...over,
  };
}
const quiet: readonly SoFar[] = ["verified", "verified", "unknown", "missed", "verified", "reported", "unknown"];
const here = (over: Partial<ClipHere> = {}): ClipHere => ({
  clipId: "019ab5a0-0000-7000-8000-00000000000f",
  day: today,
  bytes: 612_000,
  sent: 0,
  refused: false,
  ...over,
});
const clip = (state: MyClip["state"], over: Partial<MyClip> = {}): MyClip => ({
  clipId: "019ab5a0-0000-7000-8000-00000000000a" as MyClip["clipId"],
  day: today,
  state,
  reasons: state === "retake" ? ["too-dark"] : [],
  ...over,
});
const looks = (...asked: Parameters<typeof myDays>) => myDays(...asked).map(({ look }) => look);

test("a day on which nobody spoke is unknown; today it is due", () => {
  assert.deepEqual(looks(told(quiet), [], today), ["seen", "seen", "unknown", "missed", "seen", "told", "due"]);
});

test("a dose that was filmed a moment ago counts at once, before any network", () => {
  assert.equal(looks(told(quiet), [here()], today).at(-1), "awaiting");
  assert.deepEqual(asksOf(told(quiet), [here()], today), { is: "awaiting", clip: here() });
});

test("what the house has seen is not put back to waiting by a clip that is still here", () => {
  const my = told([...quiet.slice(0, 6), "verified"]);
  assert.equal(looks(my, [here()], today).at(-1), "seen");
  assert.deepEqual(asksOf(my, [here()], today), { is: "known", look: "seen" });
});

test("a clip that the house refused proves nothing, and nobody is told to swallow a second dose for it", () => {
  assert.equal(looks(told(quiet), [here({ refused: true })], today).at(-1), "due");
  assert.deepEqual(asksOf(told(quiet), [here({ refused: true })], today), { is: "refused" });
  assert.equal(asksOf(told(quiet), [here({ refused: true, day: "2026-11-20" })], today).is, "film");
});

test("with no network for two days, the days since are unknown and not missed, and the count goes on", () => {
  const my = told(quiet, { today: day("2026-11-19") });
  assert.deepEqual(looks(my, [], today), ["unknown", "missed", "seen", "told", "unknown", "unknown", "due"]);
  assert.deepEqual(looks(my, [here({ day: "2026-11-20" })], today).slice(-2), ["awaiting", "due"]);
  assert.equal(dayNumberOf(my, today), 45);
});

test("before the treatment began, nothing was due", () => {
  const my = told(["not-due", "not-due", "not-due", "not-due", "not-due", "verified", "unknown"]);
  assert.deepEqual(looks(my, [], today).slice(3), ["none", "none", "seen", "due"]);
});

test("a clip that is not good enough is asked for again, with its reason, until a new one is made", () => {
  const my = told([...quiet.slice(0, 6), "missed"], { clips: [clip("retake")] });
  assert.equal(looks(my, [], today).at(-1), "due");
  assert.deepEqual(asksOf(my, [], today), { is: "film", because: ["too-dark"], again: true });
  assert.equal(asksOf(my, [here()], today).is, "awaiting");
  const later = clip("waiting", { clipId: "019ab5a0-0000-7000-8000-00000000000b" as MyClip["clipId"] });
  assert.deepEqual(asksOf({ ...my, clips: [later, clip("retake")] }, [], today), { is: "awaiting", clip: null });
});

test("what was wrong with yesterday’s clip is said before today’s is made, and it is not yesterday’s that is asked for", () => {
  const my = told(quiet, { clips: [clip("retake", { day: day("2026-11-20") })] });
  assert.deepEqual(asksOf(my, [], today), { is: "film", because: ["too-dark"], again: false });
});

test("of two clips that were not good enough, the reason of the newer one is said", () => {
  const older = clip("retake", { day: day("2026-11-20"), reasons: ["face-not-seen"] });
  const newer = clip("retake", { clipId: "019ab5a0-0000-7000-8000-00000000000b" as MyClip["clipId"] });
  const asks = asksOf(told([...quiet.slice(0, 6), "missed"], { clips: [newer, older] }), [], today);
  assert.deepEqual(asks, { is: "film", because: ["too-dark"], again: true });
});

test("nobody whose dose of today is recorded is told to take it", () => {
  assert.deepEqual(asksOf(told([...quiet.slice(0, 6), "reported"]), [], today), { is: "known", look: "told" });
});

test("without an agreement to video, and without a treatment, nothing is filmed", () => {
  assert.equal(asksOf(told(quiet, { video: false }), [], today).is, "no-video");
  assert.equal(asksOf(told(quiet, { course: null }), [], today).is, "nothing-runs");
});
