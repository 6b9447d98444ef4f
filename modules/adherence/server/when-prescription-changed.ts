import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { when } from "../../../server/module.ts";
import { PrescriptionChanged } from "../../treatment/events.ts";
import { CourseChanged } from "../events.ts";
import { dueDays } from "./due-days.ts";
import { type Episode, episodeColumns, keepWholeCourse } from "./keep-course.ts";
import { type PrescriptionRow, prescriptionsOf } from "./prescriptions.sql.ts";

export default when(
  PrescriptionChanged,
  { name: "adherence.whenPrescriptionChanged", does: "Have a course know on which days a dose is due." },
  async ({ actor, tx, emit, about }, { carries: { patientId, episodeId } }) => {
    about(patientId);
    const { rows } = await tx.execute<Row>(sql`
      select ${episodeColumns}, c.due, ${prescriptionsOf(sql`e.id`)} as prescriptions
      from treatment.published_episode e
        left join adherence.course c on c.organisation = e.organisation and c.episode = e.id
      where e.id = ${episodeId}`);
    const [row] = rows;
    if (!row) throw new Error("A prescription of a treatment that is not there.");
    const due = dueDays(row.startsOn, row.prescriptions);
    if (due === row.due) return;
    await keepWholeCourse(tx, organisationOf(actor), { ...row, patient: patientId }, due);
    emit(CourseChanged, { patientId, episodeId });
  },
);

interface Row extends Record<string, unknown>, Omit<Episode, "patient"> {
  due: string | null;
  prescriptions: PrescriptionRow[];
}
