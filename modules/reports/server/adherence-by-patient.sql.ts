import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Tx } from "../../../server/database/connection.ts";
import { PatientId } from "../../people/patient.ts";
import { type CourseLetters, type DoseDays, lettersIn } from "../adherence-report.ts";
import { type Asked, type Sums, countsOf, eachPatient, mine, parts, ranIn, roomToGroup } from "./adherence.sql.ts";

/** Where a page ended: of ten thousand due days how many were taken, and who; in the steady order only who. */
export const AdherenceCursor = z.tuple([z.nullable(z.int()), PatientId]);

export interface PatientDays extends DoseDays {
  readonly patientId: PatientId;
  readonly letters: string;
}

interface Row extends Sums, Record<string, unknown> {
  patient: PatientId;
  taken: number;
  courses: CourseLetters[];
}

/** Of whom nothing was due: after everybody else. */
const nothingDue = 10_001;

/** A page of patients, and the cursor of the next one. */
export async function adherenceByPatient(
  tx: Tx,
  asked: Asked,
  {
    order,
    from,
    limit,
  }: { order: "fewest-taken" | "steady"; from: z.infer<typeof AdherenceCursor> | null; limit: number },
): Promise<{ patients: PatientDays[]; next: string | null }> {
  const taken = sql`case when due = 0 then ${nothingDue} else 10000 * (or_told - or_missed + verified) / due end`;
  const steady = order === "steady";
  const [rate, after] = from ?? [null, null];
  const further = sql`${after ? (steady ? sql`patient > ${after}::uuid` : sql`(taken, patient) > (${rate}::int, ${after}::uuid)`) : sql`true`}`;
  const sorted = steady ? sql`patient` : sql`taken, patient`;
  const ran = sql`exists (select from treatment.published_episode e where e.patient = listed.patient and ${ranIn(asked)})`;
  // Of a page in the steady order only those on it are counted; of a phase it is not known before who had it.
  const relations =
    steady && asked.phase === undefined
      ? sql`${mine(asked, sql`${further} and ${ran}`)},
        those as (select * from mine order by patient limit ${limit + 1}), ${parts(asked, sql`those`)}`
      : sql`${mine(asked)}, ${parts(asked, sql`mine`)}`;
  const [, { rows }] = await Promise.all([
    tx.execute(roomToGroup),
    tx.execute<Row>(sql`
      with ${relations}, ${eachPatient(asked)}, rated as (select *, ${taken} as taken from each),
      page as (
        select * from rated where ${further} order by ${sorted} limit ${limit + 1})
      select page.*, (${coursesOf(asked)}) as courses from page order by ${sorted}`),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    patients: shown.map((row) => ({
      patientId: row.patient,
      ...countsOf(row),
      letters: lettersIn(asked, row.courses),
    })),
    next: rows.length > limit && last ? JSON.stringify([steady ? null : last.taken, last.patient]) : null,
  };
}

/** As `part` has them, for the days that are shown one by one. */
const coursesOf = (asked: Asked): SQL => sql`
  select coalesce(jsonb_agg(jsonb_build_object('startsOn', e.starts_on, 'letters', coalesce(c.letters, ''), 'due', c.due,
    'lastDay', least(e.closed_on, c.complete_on, ${asked.to}::date)) order by e.starts_on, e.id), '[]')
  from treatment.published_episode e
    left join adherence.published_course c on c.organisation = e.organisation and c.episode = e.id
  where e.patient = page.patient and ${ranIn(asked)}`;
