import { addDays, type CalendarDay } from "../foundation/calendar-day.ts";
import type { TestHouse } from "../server/test-house.ts";
import type { DoseState, Evidence } from "../modules/adherence/dose-day.ts";
import { doseDays } from "../modules/adherence/dose-days.ts";
import type { Span } from "../modules/reports/adherence-report.ts";

/** What became of one day, in the words of somebody who was there. */
export type Told = "seen" | "judged" | "told" | "missed" | "nothing";

/** A treatment of a test, as its prescription and its people would tell it. */
export interface TestCourse {
  readonly patient: string;
  readonly startsOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  /** How many doses on each day from the first one on; the last holds for those after it. */
  readonly doses: readonly number[];
  /** Of the whole course; null: it goes on. */
  readonly length: number | null;
  readonly told: readonly Told[];
  /** Null: nobody cares for them now. */
  readonly place: string | null;
  readonly regimen: string;
  /** On which day of it, beginning with 0, the second phase began. */
  readonly switched: number | null;
}

const words: Readonly<Record<Exclude<Told, "nothing">, Omit<Evidence, "at">>> = {
  seen: { source: "staff", says: "taken", observed: true },
  judged: { source: "staff", says: "taken", observed: false },
  told: { source: "patient", says: "taken" },
  missed: { source: "staff", says: "missed" },
};

/** Its days in a period, one after the other: the slow way, by the rule of the calendar. */
export function daysOf(course: TestCourse, today: CalendarDay): { day: CalendarDay; state: DoseState | "not-due" }[] {
  const { startsOn, closedOn, told, doses, length } = course;
  const dosesOn = (day: CalendarDay) => doses[Math.min(daysBetween(startsOn, day), doses.length - 1)] ?? 1;
  const { days } = doseDays({
    timeZone: "Asia/Kolkata",
    dayBegins: "03:00",
    start: startsOn,
    today,
    dosesOn,
    ...(length === null ? {} : { doses: length }),
    evidence: told.flatMap((word, at) => {
      if (word === "nothing") return [];
      const forDay = addDays(startsOn, at);
      // The patient speaks of each dose for itself.
      const times = word === "told" ? dosesOn(forDay) : 1;
      return Array.from({ length: times }, () => ({ at: 0, forDay, ...words[word] }));
    }),
    silent: () => true,
  });
  return days.filter(({ day, open }) => !open && (closedOn === null || day <= closedOn));
}

const daysBetween = (from: CalendarDay, to: CalendarDay) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const letters: Readonly<Record<DoseState | "not-due", string>> = {
  verified: "v",
  reported: "r",
  missed: "m",
  unknown: "-",
  "not-due": "x",
};

/** Writes treatments as the product's own rows have them; nobody without a word has a row of letters. */
export async function keepCourses(
  { look, newId }: Pick<TestHouse, "look" | "newId">,
  organisation: string,
  courses: readonly TestCourse[],
  today: CalendarDay,
): Promise<void> {
  for (const course of courses) {
    const { patient, startsOn, closedOn, doses, length, place, regimen, switched } = course;
    const episode = newId();
    const days = daysOf({ ...course, closedOn: null }, today);
    const taken = days.filter(({ state }) => state === "verified" || state === "reported");
    const complete = length !== null && taken.length >= length ? taken[length - 1]?.day : null;
    const word = days
      .map(({ state }) => letters[state])
      .join("")
      .replace(/[-x]+$/, "");
    await look(
      `insert into treatment.episode (organisation, id, patient, decision, starts_on, regimen, regimen_version, at, by, closed_on)
       values ($1, $2, $3, $4, $5, $6, 'test', now(), 'test', $7)`,
      [organisation, episode, patient, newId(), startsOn, regimen, closedOn],
    );
    for (const [number, begins] of [0, switched].entries()) {
      if (begins === null) continue;
      await look(
        `insert into treatment.phase (organisation, id, episode, patient, number, code, begins_on, at, by)
         values ($1, $2, $3, $4, $5, $6, $7, now(), 'test')`,
        [
          organisation,
          newId(),
          episode,
          patient,
          number + 1,
          ["intensive", "continuation"][number],
          addDays(startsOn, begins),
        ],
      );
    }
    const usual = doses.every((count) => count === 1);
    if (word !== "" || !usual) {
      await look(
        "insert into adherence.course (organisation, episode, patient, first_day, letters, due, complete_on) values ($1, $2, $3, $4, $5, $6, $7)",
        [organisation, episode, patient, startsOn, word, usual ? null : doses.join(""), complete],
      );
    }
    await look(
      `insert into reports.listed (organisation, reach, patient, within, place, sex, registered_on)
       select $1, unnest($2::uuid[]), $3, true, $4, 'female', $5 on conflict do nothing`,
      [organisation, [organisation, ...(place === null ? [] : [place])], patient, place, startsOn],
    );
  }
}

export const within =
  ({ from, to }: Span) =>
  ({ day }: { day: CalendarDay }) =>
    from <= day && day <= to;
