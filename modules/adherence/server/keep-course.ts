import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import { type DoseState, type Evidence, resolveDay } from "../dose-day.ts";

/** One letter for each state; "unknown" is the letter of a day of which nobody spoke. */
export const letterOf: Readonly<Record<DoseState, string>> = {
  verified: "v",
  reported: "r",
  missed: "m",
  unknown: "-",
};
const stateOfLetter = new Map(Object.entries(letterOf).map(([state, letter]) => [letter, state as DoseState]));
const stateOf = (letter: string | undefined): DoseState => stateOfLetter.get(letter ?? "-") ?? "unknown";

export interface Episode {
  readonly id: string;
  readonly patient: string;
  readonly startsOn: CalendarDay;
  /** Its regimen; null: it began before these were kept. */
  readonly code: string | null;
  readonly version: string | null;
}

/**
 * Works one day of a course out anew, once a fact of it was added or taken back. Whoever does the
 * same for another day of the course waits, or one would write over the other's letter.
 */
export async function keepCourse(tx: Tx, organisation: string, episode: Episode, day: CalendarDay): Promise<void> {
  const { id, patient, startsOn } = episode;
  const doses = dosesOfCourse(episode);
  await tx.execute(sql`
    insert into adherence.course (organisation, episode, patient, first_day, letters)
    values (${organisation}, ${id}, ${patient}, ${startsOn}, '') on conflict do nothing`);
  const { rows: held } = await tx.execute<{ letters: string }>(
    sql`select letters from adherence.course where episode = ${id} for update`,
  );
  // A phone whose clock runs ahead does not outlive what is said after it.
  const { rows: facts } = await tx.execute<Evidence & Record<string, unknown>>(sql`
    select source, says, observed, verdict, (extract(epoch from least(at, came_at)) * 1000)::float8 as at
    from (
      select f.source, f.says, f.observed, null as verdict, f.at, f.received_at as came_at, f.id
      from adherence.dose_fact f where f.episode = ${id} and f.day = ${day}
        and not exists (select from adherence.dose_withdrawal w where w.organisation = f.organisation and w.fact = f.id)
      union all
      select 'video', 'taken', false, c.verdict, c.recorded_at, c.announced_at, c.id
      from video_observation.published_clip c where c.episode = ${id} and c.day = ${day}
    ) said order by came_at, id`);
  // Nobody's phone or box is heard from yet: a day of which nobody speaks is unknown.
  const letter = letterOf[resolveDay(1, facts, true).state];
  const at = daysBetween(startsOn, day);
  const before = (held[0]?.letters ?? "").padEnd(at + 1, "-");
  const letters = `${before.slice(0, at)}${letter}${before.slice(at + 1)}`.replace(/-+$/, "");
  const heardOn = letters === "" ? null : addDays(startsOn, letters.length - 1);
  const last = placeOfDose(letters, doses);
  const completeOn = last === null ? null : addDays(startsOn, last);
  await tx.execute(sql`
    update adherence.course set letters = ${letters}, heard_on = ${heardOn}, complete_on = ${completeOn}
    where episode = ${id}`);
}

/** Doses of a whole course; of a treatment that began before regimens were kept nobody knows. */
export function dosesOfCourse({ code, version }: Pick<Episode, "code" | "version">): number {
  const regimen = code === null || version === null ? null : regimenOf({ code, version });
  return regimen === null ? Number.POSITIVE_INFINITY : dosesOf(regimen);
}

/** At which letter the course's last dose stands; null: it has not been taken. */
function placeOfDose(letters: string, doses: number): number | null {
  let taken = 0;
  for (const [at, letter] of letters.split("").entries()) {
    if (letter === "v" || letter === "r") taken += 1;
    if (taken === doses) return at;
  }
  return null;
}

/** Whole days from one day to a later one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last seven days, today among them, by the letters of a course. */
export function weekOf(startedOn: CalendarDay, letters: string, today: CalendarDay) {
  return Array.from({ length: 7 }, (_, back) => addDays(today, back - 6)).map((day) => ({
    day,
    soFar: day < startedOn ? ("not-due" as const) : stateOf(letters[daysBetween(startedOn, day)]),
  }));
}
