import { sql } from "drizzle-orm";
import type { z } from "zod/mini";
import { organisationOf } from "../../../foundation/actor.ts";
import type { Turning } from "../../../server/module.ts";
import type { ClipAnnounced } from "../../video-observation/events.ts";
import { DayResolved } from "../events.ts";
import { type Episode, episodeColumns, keepCourse } from "./keep-course.ts";

type Carried = z.infer<(typeof ClipAnnounced)["carries"]>;

/** Works out anew the day of a clip that came or was judged, a day that had ended among them. */
export async function followClip({ actor, tx, emit, about }: Turning, carried: Carried): Promise<void> {
  const { patientId, episodeId, day } = carried;
  about(patientId);
  const { rows } = await tx.execute<Omit<Episode, "patient"> & Record<string, unknown>>(sql`
    select ${episodeColumns} from treatment.published_episode e where e.id = ${episodeId}`);
  const [episode] = rows;
  if (!episode) throw new Error("A clip of a treatment that is not there.");
  await keepCourse(tx, organisationOf(actor), { ...episode, patient: patientId }, day);
  // After the day says it: whoever asks what changed must not find the day as it was.
  emit(DayResolved, { patientId, episodeId, day });
}
