import { type SQL, sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { openStates } from "../../laboratory/request.ts";
import { type CascadeFacts, type CascadeGroup, startWaits } from "../cascade.ts";
import { type Cohort, linesWithin } from "./cohort.sql.ts";

const [week, month, longer] = startWaits;

const furthest = sql`min(array_position(${sql.param(openStates)}::text[], state)) as furthest`;
const stillOpen = sql`state not in ('done', 'cancelled')`;
const givenUp = sql`why in ('died', 'patient-declined')`;

/**
 * What the place of a person in the cascade hangs on; the rule itself is cascade.ts. `line`, `reach`,
 * `request` and `given_up` stand in `fromEverybody` and in `fromOneByOne`.
 *
 * @param today the dose day that has not ended yet
 */
const facts = (today: CalendarDay): SQL => sql`
  reach.patient, reach.registered_on, line.tested_on is not null as tested, line.stands,
  (${sql.param(openStates)}::text[])[request.furthest] as laboratory, given_up.why as gave_up,
  case when line.started_on is null then null when line.closed_on is null then 'open' else line.outcome end as treatment,
  case when reach.confirmed_since is null then null
    when ${today}::date - reach.confirmed_since <= 7 then ${week}
    when ${today}::date - reach.confirmed_since <= 30 then ${month} else ${longer} end as waits`;

/** For a count: what the laboratory says is read once for all. */
const fromEverybody = (lines: SQL): SQL => sql`
  ${lines}
    left join (
      select patient, ${furthest} from laboratory.published_standing where ${stillOpen} group by patient
    ) request on request.patient = line.patient
    left join (
      select distinct on (patient) patient, why from laboratory.published_cancellation where ${givenUp}
      order by patient, at desc
    ) given_up on given_up.patient = line.patient`;

/** For a page: person by person, in the order of the list, until the page is full. */
const fromOneByOne = (lines: SQL): SQL => sql`
  ${lines}
    cross join lateral (
      select ${furthest} from laboratory.published_standing s where s.patient = line.patient and ${stillOpen}
    ) request
    left join lateral (
      select why from laboratory.published_cancellation c where c.patient = line.patient and ${givenUp}
      order by at desc limit 1
    ) given_up on true`;

/** The same for people with the same facts, and as `keyOf` says it. */
const factsKey = sql`concat_ws('|', tested::text, stands, coalesce(laboratory, '-'), coalesce(gave_up, '-'),
  coalesce(treatment, '-'), coalesce(waits, '-'))`;
export const keyOf = ({ tested, stands, laboratory, gaveUp, treatment, waits }: CascadeFacts): string =>
  [tested, stands, laboratory ?? "-", gaveUp ?? "-", treatment ?? "-", waits ?? "-"].join("|");

/** Everybody of the cohort, counted by what their place hangs on: some dozen groups, however many people. */
export async function readGroups(
  tx: Tx,
  cohort: Cohort,
  reaches: readonly string[],
  today: CalendarDay,
): Promise<CascadeGroup[]> {
  const { rows } = await tx.execute<CascadeGroup & Record<string, unknown>>(sql`
    with facts as (select ${facts(today)} ${fromEverybody(linesWithin(reaches, cohort))})
    select tested, stands, laboratory, gave_up as "gaveUp", treatment, waits, count(*)::int as people
    from facts group by tested, stands, laboratory, gave_up, treatment, waits`);
  return rows;
}

/** Those whose facts have one of these keys, as `key` beside `patient` and `registered_on`. */
export const peopleWith = (
  keys: readonly string[],
  cohort: Cohort,
  reaches: readonly string[],
  today: CalendarDay,
): SQL => sql`
  select * from (
    select *, ${factsKey} as key from (select ${facts(today)} ${fromOneByOne(linesWithin(reaches, cohort))}) facts
  ) keyed where key = any (${sql.param(keys)}::text[])`;
