import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { CalendarDay } from "../../foundation/calendar-day.ts";
import { planFor } from "./plan.ts";
import { scheduleOf } from "./schedules.ts";
import type { VaccineCode } from "./vaccines.ts";

/*
 * A slow model of the UIP, beside which the plan is held: straight from the documents' own list, with dates of its own,
 * and nothing of the engine. A child is walked through day by day; whether a dose may be given on a day is asked of
 * that day alone.
 */

interface Published {
  readonly code: string;
  readonly recommendedAge: string;
  readonly minimumAge: string | null;
  readonly maxAgeToStart: string | null;
  readonly maxAgeToComplete: string | null;
  readonly minIntervalFromPrevious: string | null;
}
const file = join(import.meta.dirname, "../../tools/cases/data/india-uip-schedule.json");
const { doses: published } = JSON.parse(readFileSync(file, "utf8")) as { doses: Published[] };

const dayMs = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const written = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** A day and so many days, weeks, months or years; a day that the month has not is the first of the next. */
function after(start: number, text: string): number {
  let sum = start;
  for (const [, count, unit] of text.matchAll(/(\d+) ([dwmy])/g)) {
    const at = new Date(sum);
    if (unit === "d" || unit === "w") sum += Number(count) * (unit === "w" ? 7 : 1) * dayMs;
    else {
      at.setUTCMonth(at.getUTCMonth() + Number(count) * (unit === "y" ? 12 : 1));
      const rolled = at.getUTCDate() !== new Date(sum).getUTCDate();
      if (rolled) at.setUTCDate(1);
      sum = at.getTime();
    }
  }
  return sum;
}

interface Line {
  readonly code: string;
  readonly at: string;
  readonly untilSpan: string | null;
  readonly least: string | null;
  readonly before: string | null;
  readonly gap: string | null;
}
/** Where the documents are silent or disagree (decision 55). */
const decided: Readonly<Record<string, Partial<Line>>> = {
  "HEPB-0": { before: "2 d" },
  "OPV-0": { before: "16 d" },
  "PENTA-2": { before: "7 y" },
  "PENTA-3": { before: "7 y" },
  "RVV-2": { before: "2 y" },
  "RVV-3": { before: "2 y" },
  "FIPV-3": { least: "9 m" },
  "MR-1": { least: "270 d" },
  "JE-2": { gap: "4 w" },
  "VITA-9": { before: "5 y 1 d" },
  "TD-16": { gap: "4 w" },
};
const first = (text: string | null) => /\d+ [dwmy]\b/.exec(text ?? "")?.[0] ?? null;
const lines = new Map(
  published.map((one): [string, Line] => {
    const ages = one.recommendedAge.match(/\d+/g) ?? ["0"];
    const unit = one.recommendedAge === "birth" ? "d" : (/[dwmy](?=$| )/.exec(one.recommendedAge)?.[0] ?? "d");
    const isSpan = /-| \(to /.test(one.recommendedAge);
    return [
      one.code,
      {
        code: one.code,
        at: `${ages[0]} ${unit}`,
        untilSpan: isSpan ? `${ages[1]} ${unit}` : null,
        least: first(one.minimumAge),
        before: first(one.minIntervalFromPrevious ? (one.maxAgeToComplete ?? one.maxAgeToStart) : one.maxAgeToStart),
        gap: first(one.minIntervalFromPrevious),
        ...decided[one.code],
      },
    ];
  }),
);
const course = (codes: string) => codes.split(" ").map((code) => lines.get(code) ?? assert.fail(code));
const vitaminA = "VITA-1 VITA-2 VITA-3 VITA-4 VITA-5 VITA-6 VITA-7 VITA-8 VITA-9";
const single =
  "BCG/HEPB-0/OPV-0/OPV-1 OPV-2 OPV-3 OPV-B/RVV-1 RVV-2 RVV-3/FIPV-1 FIPV-2 FIPV-3/PCV-1 PCV-2 PCV-B/MR-1 MR-2";
const others = [...single.split("/"), "JE-1 JE-2", vitaminA, "TD-10 TD-16", "HPV-1"].map(course);
const boosters = "DPT-B1 DPT-B2";
const byPenta = course(`PENTA-1 PENTA-2 PENTA-3 ${boosters}`);
const byDpt = course(`DPT-1 DPT-2 DPT-3 ${boosters}`);
/** What is given as a dose: its code without the number; DPT-B1 may also be pentavalent. */
const isOf = ({ code }: Line, vaccine: string) =>
  code.replace(/-.*/, "") === vaccine || (code === "DPT-B1" && vaccine === "PENTA");

interface Child {
  readonly born: string;
  readonly sex: "female" | "male";
  readonly jeEndemic: boolean;
}
interface Shot {
  readonly on: string;
  readonly vaccine: string;
}

function walked({ born, sex, jeEndemic }: Child, history: readonly Shot[], today: string) {
  const birth = noon(born);
  const now = noon(today);
  const shots = history
    .map((shot, at) => ({ ...shot, at, day: noon(shot.on) }))
    .filter(({ day }) => day >= birth && day <= now)
    .toSorted((a, b) => a.day - b.day || (a.vaccine < b.vaccine ? -1 : 1));
  const pentaBegun = shots.some(
    ({ vaccine, day }) => vaccine === "PENTA" && day >= after(birth, "6 w") && day < after(birth, "1 y"),
  );
  const way = pentaBegun || now < after(birth, "1 y") ? byPenta : byDpt;
  const courses = [...others, way].map((row) => ({ row, got: [] as { day: number; code: string }[] }));
  const isOld = (line: Line, day: number) => line.before !== null && day >= after(birth, line.before);
  /** May this dose be given on this day, with what was given before it? */
  const may = (line: Line, last: number | null, day: number) =>
    !isOld(line, day) &&
    (line.least === null || day >= after(birth, line.least)) &&
    (line.gap === null || last === null || day >= after(last, line.gap)) &&
    !shots.some(
      (other) =>
        ["MR JE", "JE MR"].includes(`${line.code.replace(/-.*/, "")} ${other.vaccine}`) &&
        day > other.day &&
        day < other.day + 28 * dayMs,
    );

  const valid = history.map(() => false);
  for (let day = birth; day <= now; day += dayMs) {
    for (const shot of shots.filter((one) => one.day === day)) {
      const faults: string[] = [];
      for (const { row, got } of courses.filter(({ row: all }) => all.some((line) => isOf(line, shot.vaccine)))) {
        const next = row[got.length];
        if (!next) faults.push("more than needed");
        else if (!isOf(next, shot.vaccine)) faults.push("another vaccine");
        else if (may(next, got.at(-1)?.day ?? null, day)) {
          got.push({ day, code: next.code });
          valid[shot.at] = true;
        } else faults.push(isOld(next, day) ? "too old" : "not yet");
      }
      // What is given beyond a complete course is no error, unless another course it belongs to still waits for its day.
      if (faults.includes("more than needed") && !faults.includes("not yet")) valid[shot.at] = true;
    }
  }

  const found = { due: [] as string[], overdue: [] as string[], expired: [] as string[], later: [] as object[] };
  const isMeant = (line: Line) =>
    (line.code !== "HPV-1" || sex === "female") && (!line.code.startsWith("JE") || jeEndemic);
  for (const { row, got } of courses) {
    for (const [at, line] of row.entries()) {
      if (at < got.length || !isMeant(line)) continue;
      if (isOld(line, now)) found.expired.push(line.code);
      else if (at === got.length) {
        const last = got.at(-1)?.day ?? null;
        const wished = after(birth, line.at);
        if (may(line, last, now)) {
          found.due.push(line.code);
          const inTime = line.untilSpan === null ? wished + dayMs : after(birth, line.untilSpan);
          if (now >= inTime && may(line, last, now - dayMs)) found.overdue.push(line.code);
        } else {
          let from = now;
          while (!may(line, last, from) && !isOld(line, from)) from += dayMs;
          if (isOld(line, from)) continue;
          found.later.push({ dose: line.code, from: written(from), due: written(Math.max(from, wished)) });
        }
      }
    }
  }
  if (way === byDpt) found.expired.push("PENTA-1");
  return { valid, ...found };
}

const loaded = scheduleOf("india-uip") ?? assert.fail();
function planned(child: Child, history: readonly Shot[], today: string) {
  const { given, doses } = planFor(
    loaded,
    { ...child, born: child.born as CalendarDay },
    history.map(({ on, vaccine }) => ({ on: on as CalendarDay, vaccine: vaccine as VaccineCode })),
    today as CalendarDay,
  );
  const codes = (...states: string[]) => doses.filter(({ state }) => states.includes(state)).map(({ code }) => code);
  return {
    valid: given.map(({ verdict }) => verdict !== "not-valid"),
    due: codes("due", "overdue"),
    overdue: codes("overdue"),
    expired: doses.flatMap(({ code, state, why }) => (state === "expired" && why?.code === "past-limit" ? [code] : [])),
    later: doses.flatMap(({ code, state, from, due }) => (state === "later" ? [{ dose: code, from, due }] : [])),
  };
}

const sorted = (one: ReturnType<typeof walked>) => ({
  valid: one.valid,
  due: one.due.toSorted(),
  overdue: one.overdue.toSorted(),
  expired: one.expired.toSorted(),
  later: one.later.map((later) => JSON.stringify(later)).toSorted(),
});

const vaccines = ["BCG", "HEPB", "OPV", "PENTA", "RVV", "FIPV", "PCV", "MR", "JE", "VITA", "DPT", "TD", "HPV"];
/** Days that somebody comes on by the calendar of the programme, give or take one, and any day. */
const ages = [
  "0 d",
  "15 d",
  "6 w",
  "10 w",
  "14 w",
  "270 d",
  "9 m",
  "1 y",
  "16 m",
  "24 m",
  "5 y",
  "7 y",
  "10 y",
  "14 y",
  "16 y",
];
const ageOfShot = fc.oneof(
  fc.tuple(fc.constantFrom(...ages), fc.integer({ min: -2, max: 2 })),
  fc.tuple(fc.constant("0 d"), fc.oneof(fc.integer({ min: -3, max: 800 }), fc.integer({ min: 0, max: 6500 }))),
);
const bornOn = fc.oneof(
  fc.constantFrom("2008-02-29", "2012-02-29", "2020-02-29", "2019-08-31", "2021-11-30"),
  fc
    .date({ min: new Date("2008-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
    .map((day) => written(day.getTime())),
);
const onAge = (born: string, [age, more]: [string, number]) => written(after(noon(born), age) + more * dayMs);

/** A child who came for some vaccine again and again, as children do, with a few wrong doses in between. */
const row = fc
  .tuple(fc.constantFrom(...vaccines), ageOfShot, fc.array(fc.integer({ min: 1, max: 250 }), { maxLength: 8 }))
  .map(([vaccine, start, gaps]) => ({ vaccine, start, gaps }));

test("the plan is what a walk through the documents' list finds, day by day", () => {
  fc.assert(
    fc.property(
      fc.record({ born: bornOn, sex: fc.constantFrom("female" as const, "male" as const), jeEndemic: fc.boolean() }),
      fc.array(row, { maxLength: 9 }),
      ageOfShot,
      (child, rows, age) => {
        const today = onAge(child.born, [age[0], Math.max(age[1], age[0] === "0 d" ? 0 : age[1])]);
        const history = rows.flatMap(({ vaccine, start, gaps }) => {
          let more = start[1];
          return [0, ...gaps].map((gap) => ({ vaccine, on: onAge(child.born, [start[0], (more += gap)]) }));
        });
        assert.deepEqual(sorted(planned(child, history, today)), sorted(walked(child, history, today)));
      },
    ),
    { numRuns: 1000 },
  );
});
