import { sql } from "drizzle-orm";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { readCourses } from "../../adherence/operations.ts";
import { readContacts } from "../../people/operations.ts";
import type { PatientId } from "../../people/patient.ts";
import { doseDayBegins } from "../../treatment/episode.ts";
import { type CaseloadRow, readCaseload } from "../operations.ts";
import { type Kind, toldSince } from "./told-since.ts";

export default handle(readCaseload, async (turning) => {
  const { input, actor, now, timeZone, tx } = turning;
  const of = actor.is === "person" ? actor.id : "";
  const { rows, ...told } = await toldSince(patientsOf(turning, of), { tx, of, ...input, after: input.after });
  return {
    ...told,
    patients: rows,
    today: calendarDay(now, timeZone, doseDayBegins),
    timeZone,
    dayBegins: doseDayBegins,
  };
});

function patientsOf({ actor, tx, ask }: Turning<typeof readCaseload>, of: string): Kind<PatientId, CaseloadRow> {
  return {
    carriedAs: "patientId",
    shape: 1,
    idOf: ({ patientId }) => patientId,
    async mineBehind(last, limit) {
      const mine = withinReach(sql`people.published_reach`, actor, { byArea: [], byName: ["worker"] }, sql`p.id`);
      const { rows } = await tx.execute<{ id: PatientId }>(sql`
        select p.id from people.published_patient p where ${mine} and p.id > ${last} order by p.id limit ${limit}`);
      return rows.map(({ id }) => id);
    },
    async everMine(ids) {
      const { rows } = await tx.execute<{ subject: string }>(sql`
        select subject from people.published_looked_after
        where member = ${of} and subject = any (${sql.param(ids)}::uuid[])`);
      return new Set(rows.map(({ subject }) => subject));
    },
    async rowsOf(patientIds) {
      const found = await ask(readContacts, { patientIds: [...patientIds] });
      const running = await ask(readCourses, { patientIds: [...patientIds] });
      const courses = new Map(
        isRefusal(running) ? [] : running.courses.map(({ patientId, ...course }) => [patientId, course] as const),
      );
      const contacts = isRefusal(found) ? [] : found.contacts;
      return contacts.map((contact) => ({ ...contact, course: courses.get(contact.patientId) ?? null }));
    },
  };
}
