import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { calendarDay, CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../../people/operations.ts";
import { PatientId } from "../../people/patient.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { type CascadePlace, cascadeSteps, placeInCascade } from "../cascade.ts";
import { listInCascade } from "../operations.ts";
import { keyOf, peopleWith, readGroups } from "./cascade-facts.sql.ts";
import { cohortReaches } from "./cohort.sql.ts";

/** Where a page ended: the day of registration, and who. */
const Cursor = z.tuple([CalendarDay, PatientId]);

export default handle(listInCascade, async ({ input, actor, now, timeZone, tx, ask, refuse, about }) => {
  const { step, because, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const today = calendarDay(now, timeZone, doseDayBegins);
  const reaches = await cohortReaches(tx, actor, input.placeId);
  if (reaches === null) return refuse("not-my-place");
  const wanted = (place: CascadePlace) =>
    because === undefined
      ? cascadeSteps.indexOf(place.step) >= cascadeSteps.indexOf(step)
      : place.step === step && place.because === because;
  // The rule is asked once for each group, so that a list and its number cannot come from two rules.
  const groups = (await readGroups(tx, input, reaches, today))
    .map((group) => ({ ...group, place: placeInCascade(group) }))
    .filter(({ place }) => wanted(place));
  const places = new Map(groups.map((group) => [keyOf(group), group.place]));
  const { rows } = await tx.execute<Row>(sql`
    select patient as id, registered_on::text as "registeredOn", key
    from (${peopleWith([...places.keys()], input, reaches, today)}) people
    where ${from ? sql`(registered_on, patient) < (${from[0]}::date, ${from[1]}::uuid)` : sql`true`}
    order by registered_on desc, patient desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  about(...shown.map(({ id }) => id));
  const found = await ask(findPatients, { patientIds: shown.map(({ id }) => id), limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.patients.map((patient) => [patient.patientId, patient]));
  const last = shown.at(-1);
  return {
    today,
    total: groups.reduce((all, { people }) => all + people, 0),
    patients: shown.flatMap(({ id, key }) => {
      const [patient, place] = [known.get(id), places.get(key)];
      return patient && place ? [{ ...patient, ...place }] : [];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.registeredOn, last.id]) : null,
  };
});

interface Row extends Record<string, unknown> {
  id: z.infer<typeof PatientId>;
  registeredOn: CalendarDay;
  key: string;
}
