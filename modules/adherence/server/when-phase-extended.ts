import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { when } from "../../../server/module.ts";
import { PhaseExtended } from "../../treatment/events.ts";
import { CourseChanged } from "../events.ts";
import { type Episode, episodeColumns, keepWholeCourse } from "./keep-course.ts";

export default when(
  PhaseExtended,
  { name: "adherence.whenPhaseExtended", does: "Have a course know that it has more doses than before." },
  async ({ actor, tx, emit, about }, { carries: { patientId, episodeId } }) => {
    about(patientId);
    const { rows } = await tx.execute<Row>(sql`
      select ${episodeColumns}, c.due from treatment.published_episode e
        join adherence.course c on c.organisation = e.organisation and c.episode = e.id
      where e.id = ${episodeId}`);
    const [row] = rows;
    // Without a word about any day there is nothing to work out.
    if (!row) return;
    await keepWholeCourse(tx, organisationOf(actor), { ...row, patient: patientId }, row.due);
    emit(CourseChanged, { patientId, episodeId });
  },
);

interface Row extends Record<string, unknown>, Omit<Episode, "patient"> {
  due: string | null;
}
