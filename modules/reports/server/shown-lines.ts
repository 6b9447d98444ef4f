import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import type { ResistanceClass } from "../../diagnosis/resistance.ts";
import { findPatients } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import type { PhaseCode } from "../../treatment/episode.ts";
import type { Outcome } from "../../treatment/outcome.ts";
import { dosesOf } from "../../treatment/regimen.ts";
import { regimenOf } from "../../treatment/regimens.ts";
import type { exportPatientsIn } from "../operations.ts";
import { type Counted, withUnknown } from "./counted.ts";
import { countedSince } from "./dose-counts.sql.ts";

type Shown = AnswerOf<typeof exportPatientsIn>["patients"][number];

/** findPatients opens no more names at once. */
const atOnce = 100;

/**
 * What a list says of these people, in their order. Whoever I may not see, or was erased since their line
 * was kept, is missing: a line is half a second late, and a right is not.
 *
 * @param doseDay the dose day that has not ended yet
 */
export async function shownLines(
  { tx, ask, about }: Pick<Turning, "tx" | "ask" | "about">,
  patientIds: readonly PatientId[],
  doseDay: CalendarDay,
): Promise<Shown[]> {
  about(...patientIds);
  const people = new Map<PatientId, Omit<Shown, "resistance" | "treatment">>();
  for (let first = 0; first < patientIds.length; first += atOnce) {
    const some = patientIds.slice(first, first + atOnce);
    const found = await ask(findPatients, { patientIds: some, limit: atOnce });
    if (!isRefusal(found)) for (const person of found.patients) people.set(person.patientId, person);
  }
  const { rows } = await tx.execute<Row>(sql`
    select line.patient as id, line.resistance, line.registration_number as "registrationNumber", line.phase,
      line.regimen as code, line.regimen_version as version, line.started_on::text as "startedOn",
      coalesce(line.closed_on, ${doseDay}::date) - line.started_on + 1 as "dayNumber",
      treated.heard_on::text as "heardOn", line.outcome, line.closed_on::text as "closedOn",
      jsonb_build_object('due', line.due, 'verified', line.verified, 'reported', line.reported,
        'missed', line.missed) as lately,
      ${countedSince(sql`line.started_on`)} as doses
    from reports.line line left join lateral (
      select c.*, line.started_on as starts_on, least(${doseDay}::date - 1, line.closed_on, c.complete_on) as last_day
      from (select) one left join adherence.published_course c
        on c.organisation = line.organisation and c.episode = line.episode) treated on true
    where line.patient = any (${sql.param(patientIds)}::uuid[])`);
  const lines = new Map(rows.map((row) => [row.id, row]));
  return patientIds.flatMap((id) => {
    const [person, line] = [people.get(id), lines.get(id)];
    return person && line
      ? [{ ...person, resistance: line.resistance ?? "unknown", treatment: treatmentOf(line) }]
      : [];
  });
}

interface Row extends Record<string, unknown> {
  id: PatientId;
  resistance: ResistanceClass | null;
  registrationNumber: string | null;
  phase: PhaseCode | null;
  code: string | null;
  version: string | null;
  startedOn: CalendarDay | null;
  dayNumber: number;
  heardOn: CalendarDay | null;
  outcome: Outcome | null;
  closedOn: CalendarDay | null;
  lately: Counted;
  doses: Counted;
}

function treatmentOf({ startedOn, code, version, outcome, closedOn, ...row }: Row): Shown["treatment"] {
  if (startedOn === null) return null;
  const { registrationNumber, phase, dayNumber, heardOn } = row;
  const regimen = code === null || version === null ? null : regimenOf({ code, version });
  return {
    registrationNumber,
    regimen: code,
    phase,
    startedOn,
    dayNumber,
    dosesOfCourse: regimen ? dosesOf(regimen) : 0,
    doses: withUnknown(row.doses),
    lately: withUnknown(row.lately),
    heardOn,
    closed: outcome === null || closedOn === null ? null : { outcome, on: closedOn },
  };
}
