import { type SQL, sql } from "drizzle-orm";
import { daysIn, type DoseDays, type Span } from "../adherence-report.ts";

/*
 * The letters of courses (decision 16), counted for a hundred thousand patients at once and for many spans
 * of days in one reading.
 *
 * To count one letter in each span by cutting and replacing takes two steps through the text a letter and
 * span. A popcount takes one through bytes, and PostgreSQL's `substring` of bytes does not walk there. In
 * ASCII v and m have five bits, and r, x and - have four. So the bits of a span beyond four a day are
 *
 *   of the letters as they are            verified + missed
 *   with every m made a -                 verified
 *   with every r made a v                 verified + missed + reported
 *
 * and the three counts follow by subtraction. Of `due` 0 has two bits and 1 three; any other digit is made a 1.
 */

export interface Asked extends Span {
  readonly reaches: readonly string[];
  readonly phase?: string | undefined;
  readonly regimen?: string | undefined;
}

/**
 * Everybody within these reaches, once each, as the relation `mine`.
 *
 * @param more a condition on `patient`
 */
export const mine = ({ reaches }: Asked, more: SQL = sql`true`): SQL => sql`
  mine as (
    select ${reaches.length > 1 ? sql`distinct on (patient)` : sql``} patient, place from reports.listed
    where reach = any (${sql.param(reaches)}::uuid[]) and within and ${more})`;

/** A treatment ran on a day of the period: a condition on an episode `e`. */
export const ranIn = ({ from, to, regimen }: Asked): SQL => sql`
  e.starts_on <= ${to}::date and (e.closed_on is null or e.closed_on >= ${from}::date)
  and ${regimen ? sql`e.regimen = ${regimen}` : sql`true`}`;

/**
 * What of each treatment lies in the period, as the relation `part`. Its bytes have one byte for each day of the
 * period, and a dash where no treatment ran, so that a span is cut at the same place out of every row; `first` and
 * `last` are the days that count, the period's first one being 1. A course without a row is as long as the others, and
 * nothing is known of it.
 *
 * @param whose a relation with `patient` and `place`
 */
export const parts = (asked: Asked, whose: SQL): SQL => sql`
  ran as (
    select e.patient, whose.place, c.due, coalesce(c.letters, '') as letters,
      e.starts_on - ${asked.from}::date as skipped,
      greatest(e.starts_on, ${asked.from}::date ${asked.phase ? sql`, p.begins_on` : sql``}) - ${asked.from}::date + 1 as first,
      least(e.closed_on, c.complete_on, ${asked.to}::date ${asked.phase ? sql`, p.ends_on` : sql``})
        - ${asked.from}::date + 1 as last
    from ${whose} whose join treatment.published_episode e on e.patient = whose.patient
      left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
      ${asked.phase ? phases(asked, asked.phase) : sql``}
    where ${ranIn(asked)}),
  -- "offset 0": each is worked out once for a row, and not again for each place where it is named.
  worded as (
    select ran.*, repeat('-', first - 1) || ${cut(sql`letters`)}
      || repeat('-', ${daysIn(asked)} - first + 1 - least(last - first + 1, octet_length(letters) - first + skipped + 1)) as word
    from ran offset 0),
  part as (
    select patient, place, first, last, convert_to(word, 'UTF8') as as_it_is,
      convert_to(replace(word, 'm', '-'), 'UTF8') as without_missed,
      convert_to(replace(word, 'r', 'v'), 'UTF8') as told_too,
      convert_to(rpad(repeat('0', first - 1)
        || translate(${cut(sql`rpad(due, last - skipped, right(due, 1))`)}, '23456789', '11111111'),
        ${daysIn(asked)}, '0'), 'UTF8') as due_bits
    from worded offset 0)`;

/** Of letters from a course's first day on, those of the days that count. Text is walked through to be cut: most is not. */
const cut = (letters: SQL): SQL => sql`
  case when first - skipped = 1 and octet_length(${letters}) <= last - first + 1 then ${letters}
    else substr(${letters}, first - skipped, greatest(0, last - first + 1)) end`;

const phases = ({ from, to }: Asked, code: string): SQL => sql`
  join (
    select organisation, episode, code, begins_on,
      lead(begins_on) over (partition by organisation, episode order by number) - 1 as ends_on
    from treatment.published_phase
  ) p on p.organisation = e.organisation and p.episode = e.id and p.code = ${code}
    and p.begins_on <= ${to}::date and (p.ends_on is null or p.ends_on >= ${from}::date)`;

/** What is summed over rows of `part`; each holds the one before it. */
const sums = ["verified", "or_missed", "or_told", "due"] as const;
export type Sums = Readonly<Record<(typeof sums)[number], string | number>>;

/** Of the days of a span within the period: expressions over a row of `part`, in the order of `sums`. */
function bitsIn(span: Span, period: Span): readonly SQL[] {
  const from = daysIn({ from: period.from, to: span.from });
  const days = daysIn(span);
  const bits = (bytes: string, each: number) =>
    sql.raw(`bit_count(substring(${bytes}, ${from}, ${days}))::int - ${each * days}`);
  const daily = sql.raw(`greatest(0, least(last, ${from + days - 1}) - greatest(first, ${from}) + 1)`);
  const due = sql`case when due_bits is null then ${daily} else ${bits("due_bits", 2)} end`;
  return [bits("without_missed", 4), bits("as_it_is", 4), bits("told_too", 4), due];
}

/** The sums of a span as columns, each name followed by `mark`. */
export const sumsIn = (span: Span, period: Span, mark = ""): SQL =>
  sql.join(
    bitsIn(span, period).map((bits, at) => sql`coalesce(sum(${bits}), 0)::int as ${sql.raw(`${sums[at]}${mark}`)}`),
    sql`, `,
  );

/** The sums of a span, read back. */
export const sumsOf = (row: Readonly<Record<string, unknown>>, mark: string): Sums =>
  Object.fromEntries(sums.map((name) => [name, row[`${name}${mark}`]])) as unknown as Sums;

export function countsOf(row: Sums): DoseDays {
  const [verified, orMissed, orTold, due] = sums.map((name) => Number(row[name])) as [number, number, number, number];
  return { due, verified, reported: orTold - orMissed, missed: orMissed - verified, unknown: due - orTold };
}

/** One row for each patient, who may have had two treatments in the period, as the relation `each`. */
export const eachPatient = (asked: Asked): SQL => sql`
  each as (select patient, place, ${sumsIn(asked, asked)} from part group by patient, place)`;

/** In the four megabytes that PostgreSQL has unless told, a hundred thousand patients are joined and grouped by way of the disk. */
export const roomToGroup = sql`set local work_mem = '32MB'`;
