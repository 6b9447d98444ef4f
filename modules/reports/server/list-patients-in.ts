import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { calendarDay, CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { findPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import type { PhaseCode } from "../../treatment/episode.ts";
import type { Outcome } from "../../treatment/outcome.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import type { PatientSet } from "../numbers.ts";
import { listPatientsIn } from "../operations.ts";
import { countOf, dueSince, everybody, lettersSince, patientsIn, withLetters } from "./patient-sets.sql.ts";
import { withUnknown } from "./counted.ts";

/** Where a page ended: the day they came to the set, and who. */
const Cursor = z.tuple([CalendarDay, PatientId]);

const treatedSets: readonly PatientSet[] = ["on-treatment", "whole", "intensive", "continuation", "silent"];
const earlierSets: readonly PatientSet[] = [
  "all",
  "active",
  "new-this-month",
  "awaiting-decision",
  "confirmed-not-started",
];

/** The day on which somebody came to a set, as a column of `everybody`. */
function cameOn(set: PatientSet) {
  if (treatedSets.includes(set)) return sql`starts_on`;
  return earlierSets.includes(set) ? sql`registered_on` : sql`closed_on`;
}

export default handle(
  listPatientsIn,
  async ({ input, actor, now, timeZone, today: calendarToday, tx, ask, refuse, about }) => {
    const { set, after, limit } = input;
    const from = readCursor(Cursor, after);
    if (from === undefined) return refuse("page-unknown");
    const today = calendarDay(now, timeZone, doseDayBegins);
    const month = CalendarDay.parse(`${calendarToday.slice(0, 8)}01`);
    const came = cameOn(set);
    const ended = lettersSince(sql`starts_on`);
    const { rows } = await tx.execute<Row>(sql`
    with ${everybody(actor, today)}, wanted as (select * from everybody where ${patientsIn(set, today, month)}),
    page as (
      select *, ${came} as came from wanted
      where ${from ? sql`(${came}, id) < (${from[0]}::date, ${from[1]}::uuid)` : sql`true`}
      order by ${came} desc, id desc limit ${limit + 1})
    select id, came::text as came, episode, registration_number as "registrationNumber", phase,
      regimen as code, regimen_version as version,
      starts_on::text as "startedOn", coalesce(closed_on, ${today}::date) - starts_on + 1 as "dayNumber",
      heard_on::text as "heardOn", outcome, closed_on::text as "closedOn",
      ${dueSince(sql`starts_on`)} as due, coalesce(${countOf("v", ended)}, 0) as verified,
      coalesce(${countOf("r", ended)}, 0) as reported, coalesce(${countOf("m", ended)}, 0) as missed,
      (select count(*)::int from wanted) as total
    from page as everybody ${withLetters} order by everybody.came desc, id desc`);
    const shown = rows.slice(0, limit);
    about(...shown.map(({ id }) => id));
    const found = await ask(findPatients, { patientIds: shown.map(({ id }) => id), limit: 100 });
    const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
    const last = shown.at(-1);
    return {
      today,
      total: rows[0]?.total ?? 0,
      patients: shown.flatMap((row) => {
        const patient = known.get(row.id);
        return patient ? [{ ...patient, treatment: treatmentOf(row) }] : [];
      }),
      next: rows.length > limit && last ? JSON.stringify([last.came, last.id]) : null,
    };
  },
);

interface Row extends Record<string, unknown> {
  id: z.infer<typeof PatientId>;
  came: string;
  episode: string | null;
  registrationNumber: string | null;
  phase: PhaseCode | null;
  code: string | null;
  version: string | null;
  startedOn: CalendarDay | null;
  dayNumber: number;
  heardOn: CalendarDay | null;
  outcome: Outcome | null;
  closedOn: CalendarDay | null;
  due: number;
  verified: number;
  reported: number;
  missed: number;
  total: number;
}

function treatmentOf({ startedOn, code, version, outcome, closedOn, ...row }: Row) {
  if (startedOn === null) return null;
  const { registrationNumber, phase, dayNumber, heardOn } = row;
  const regimen = code === null || version === null ? null : regimenOf({ code, version });
  return {
    registrationNumber,
    phase,
    startedOn,
    dayNumber,
    dosesOfCourse: regimen ? dosesOf(regimen) : 0,
    doses: withUnknown(row),
    heardOn,
    closed: outcome === null || closedOn === null ? null : { outcome, on: closedOn },
  };
}
