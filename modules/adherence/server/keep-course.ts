import { sql } from "drizzle-orm";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import { type DoseState, type Evidence, resolveDay } from "../dose-day.ts";
import { type BoxEvidence, boxEvidence } from "./box-evidence.ts";

/** One letter for each state; "unknown" is the letter of a day of which nobody spoke. */
export const letterOf: Readonly<Record<DoseState, string>> = {
  verified: "v",
  reported: "r",
  missed: "m",
  unknown: "-",
};
/** The letter of a day on which no dose was due. */
export const notDue = "x";
const stateOfLetter = new Map(Object.entries(letterOf).map(([state, letter]) => [letter, state as DoseState]));

export interface Episode {
  readonly id: string;
  readonly patient: string;
  readonly startsOn: CalendarDay;
  readonly closedOn: CalendarDay | null;
  /** Its regimen; null: it began before these were kept. */
  readonly code: string | null;
  readonly version: string | null;
  /** Doses by which its phases were made longer. */
  readonly extendedBy: number;
}

/** The columns of an episode as `Episode` names them, of `treatment.published_episode e`. */
export const episodeColumns = sql`e.id, e.starts_on::text as "startsOn", e.closed_on::text as "closedOn", e.regimen as code,
  e.regimen_version as version, e.extended_by as "extendedBy"`;

interface Held extends Record<string, unknown> {
  letters: string;
  due: string | null;
}

/**
 * Works one day of a course out anew, once a fact of it was added or taken back. Whoever does the
 * same for another day of the course waits, or one would write over the other's letter. Of whoever has a
 * pill box all days are: which dose completes the course decides of which days the box's silence speaks.
 */
export async function keepCourse(tx: Tx, organisation: string, episode: Episode, day: CalendarDay): Promise<void> {
  const { letters, due } = await holdCourse(tx, organisation, episode);
  const box = await boxEvidence(tx, episode.patient);
  if (box) return void (await writeWhole(tx, episode, letters, due, box));
  const facts = (await factsOf(tx, episode, day)).get(day) ?? [];
  const at = daysBetween(episode.startsOn, day);
  const quiet = Array.from({ length: Math.max(0, at + 1 - letters.length) }, (_, more) =>
    dueAt(due, letters.length + more) === 0 ? notDue : letterOf.unknown,
  );
  const before = `${letters}${quiet.join("")}`;
  await writeCourse(
    tx,
    episode,
    `${before.slice(0, at)}${letterFor(dueAt(due, at), facts, true)}${before.slice(at + 1)}`,
  );
}

/**
 * Works the whole of a course out anew, once other days are due than before, or a box told something.
 *
 * @param due as the column has it; absent: as it stands there
 * @returns the days that say something else than before
 */
export async function keepWholeCourse(
  tx: Tx,
  organisation: string,
  episode: Episode,
  due?: string | null,
): Promise<readonly CalendarDay[]> {
  const held = await holdCourse(tx, organisation, episode);
  if (due !== undefined) await tx.execute(sql`update adherence.course set due = ${due} where episode = ${episode.id}`);
  const box = await boxEvidence(tx, episode.patient);
  return writeWhole(tx, episode, held.letters, due === undefined ? held.due : due, box);
}

async function writeWhole(
  tx: Tx,
  episode: Episode,
  letters: string,
  due: string | null,
  box: BoxEvidence | null,
): Promise<readonly CalendarDay[]> {
  const { startsOn, closedOn } = episode;
  const facts = await factsOf(tx, episode, null);
  for (const { day, at, counts } of box?.openings ?? []) {
    if (!counts || day < startsOn || (closedOn !== null && day > closedOn)) continue;
    facts.set(day, [...(facts.get(day) ?? []), { day, at, source: "box" }]);
  }
  const heardTo = box?.heardTo ? [closedOn !== null && closedOn < box.heardTo ? closedOn : box.heardTo] : [];
  const spokenOf = [...facts.keys(), ...heardTo].map((day) => daysBetween(startsOn, day) + 1);
  const doses = dosesOfCourse(episode);
  let taken = 0;
  const anew = Array.from({ length: Math.max(letters.length, ...spokenOf) }, (_, at) => {
    const day = addDays(startsOn, at);
    // After the last dose none is due any more, so no silence means anything.
    const silent = taken >= doses || !box?.heard(day);
    const letter = letterFor(dueAt(due, at), facts.get(day) ?? [], silent);
    if (letter === letterOf.verified || letter === letterOf.reported) taken += 1;
    return letter;
  });
  await writeCourse(tx, episode, anew.join(""));
  return anew.flatMap((letter, at) => {
    const before = letters[at] ?? (dueAt(due, at) === 0 ? notDue : letterOf.unknown);
    return letter === before ? [] : [addDays(startsOn, at)];
  });
}

async function holdCourse(tx: Tx, organisation: string, { id, patient, startsOn }: Episode): Promise<Held> {
  await tx.execute(sql`
    insert into adherence.course (organisation, episode, patient, first_day, letters)
    values (${organisation}, ${id}, ${patient}, ${startsOn}, '') on conflict do nothing`);
  const { rows } = await tx.execute<Held>(
    sql`select letters, due from adherence.course where episode = ${id} for update`,
  );
  return rows[0] ?? { letters: "", due: null };
}

type Fact = Evidence & { readonly day: CalendarDay };

/**
 * What was said of a day, or of all of them, in the order in which it came. A phone whose clock runs
 * ahead does not outlive what is said after it.
 */
async function factsOf(tx: Tx, { id }: Episode, day: CalendarDay | null): Promise<Map<CalendarDay, Fact[]>> {
  const thatDay = day === null ? sql`true` : sql`day = ${day}`;
  const { rows } = await tx.execute<Fact & Record<string, unknown>>(sql`
    select day::text as day, source, says, observed, verdict, (extract(epoch from least(at, came_at)) * 1000)::float8 as at
    from (
      select f.day, f.source, f.says, f.observed, null as verdict, f.at, f.received_at as came_at, f.id
      from adherence.dose_fact f where f.episode = ${id} and ${thatDay}
        and not exists (select from adherence.dose_withdrawal w where w.organisation = f.organisation and w.fact = f.id)
      union all
      select c.day, 'video', 'taken', false, c.verdict, c.recorded_at, c.announced_at, c.id
      from video_observation.published_clip c where c.episode = ${id} and ${thatDay}
    ) said order by came_at, id`);
  return Map.groupBy(rows, (fact) => fact.day);
}

function letterFor(due: number, facts: readonly Evidence[], silent: boolean): string {
  return due === 0 ? notDue : letterOf[resolveDay(due, facts, silent).state];
}

async function writeCourse(tx: Tx, episode: Episode, days: string): Promise<void> {
  const letters = days.replace(/[-x]+$/, "");
  const heardOn = letters === "" ? null : addDays(episode.startsOn, letters.length - 1);
  const last = placeOfDose(letters, dosesOfCourse(episode));
  const completeOn = last === null ? null : addDays(episode.startsOn, last);
  await tx.execute(sql`
    update adherence.course set letters = ${letters}, heard_on = ${heardOn}, complete_on = ${completeOn}
    where episode = ${episode.id}`);
}

/** How many doses are due on a day of a course, by its column `due`: its last word holds for all later days. */
export function dueAt(due: string | null, at: number): number {
  return due === null ? 1 : Number(due[Math.min(at, due.length - 1)] ?? 1);
}

/** Doses of a whole course; of a treatment that began before regimens were kept nobody knows. */
export function dosesOfCourse({ code, version, extendedBy }: Pick<Episode, "code" | "version" | "extendedBy">): number {
  const regimen = code === null || version === null ? null : regimenOf({ code, version });
  return regimen === null ? Number.POSITIVE_INFINITY : dosesOf(regimen) + extendedBy;
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
export function weekOf(startedOn: CalendarDay, letters: string, due: string | null, today: CalendarDay) {
  return Array.from({ length: 7 }, (_, back) => addDays(today, back - 6)).map((day) => {
    const at = daysBetween(startedOn, day);
    if (at < 0 || dueAt(due, at) === 0) return { day, soFar: "not-due" as const };
    return { day, soFar: stateOfLetter.get(letters[at] ?? "-") ?? ("unknown" as const) };
  });
}
