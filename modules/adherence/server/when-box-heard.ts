import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { when } from "../../../server/module.ts";
import { BoxHeard } from "../../devices/events.ts";
import { EpisodeId } from "../../treatment/episode.ts";
import { DayResolved } from "../events.ts";
import { type Episode, episodeColumns, keepWholeCourse } from "./keep-course.ts";

export default when(
  BoxHeard,
  {
    name: "adherence.whenBoxHeard",
    does: "Have the days say what the patient's box tells of them, those that had ended too.",
  },
  async ({ actor, tx, emit, about, dayOf }, { carries: { patientId, from, to } }) => {
    about(patientId);
    // A day more at each end: a dose day does not begin at midnight.
    const { rows } = await tx.execute<Omit<Episode, "patient"> & Record<string, unknown>>(sql`
      select ${episodeColumns} from treatment.published_episode e
      where e.patient = ${patientId} and e.starts_on <= ${dayOf(new Date(to))}::date + 1
        and (e.closed_on is null or e.closed_on >= ${dayOf(new Date(from))}::date - 1)
      order by e.starts_on, e.id`);
    for (const row of rows) {
      const changed = await keepWholeCourse(tx, organisationOf(actor), { ...row, patient: patientId });
      const episodeId = EpisodeId.parse(row.id);
      for (const day of changed) emit(DayResolved, { patientId, episodeId, day });
    }
  },
);
