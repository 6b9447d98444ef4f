import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { count } from "./judge.ts";
import { choresAreDone } from "./strike.ts";
import { until } from "./until.ts";
import type { World } from "./world.ts";

interface Rest {
  readonly wrong: readonly string[];
  readonly smaller: number;
  /** Files that a killed turn had written before it could commit: waste, and nothing is lost with them. */
  readonly files: number;
}

/** Events of clips that the calendar has followed never, or more than once. */
const unheard = `house.event e where e.name in ('ClipAnnounced', 'ClipJudged') and
  1 <> (select count(*) from house.reaction r where r.event = e.id and r.name like 'adherence.when%')`;

/**
 * What the house made of everything that it has taken over, when a run is over and its chores are
 * done: no dose of which no phone knows, each clip's file and no other, and nothing left lying of
 * what it came in.
 *
 * @param doses how many the phones have sent
 */
export async function judgeTheRest(
  { house, radha }: World,
  doses: { readonly filmed: number; readonly ticked: number },
): Promise<Rest> {
  await choresAreDone(house);
  await house.look("select jobs.enqueue(gen_random_uuid(), 'files.tidy', '{}')");
  const replaced = "select from video_observation.clip where replaced_file is not null";
  await until("the night's work", async () => (await house.look(replaced)).length === 0);

  const [told] = await house.look<Record<"clips" | "ticks" | "smaller" | "failed" | "unheard", number>>(
    `select ${count("video_observation.clip where patient = $1")} as clips,
      ${count("adherence.dose_fact where observed")} as ticks,
      ${count(unheard)} as unheard,
      ${count("video_observation.clip where file_bytes < bytes")} as smaller,
      ${count("pgboss.job where state = 'failed'")} as failed`,
    [radha],
  );
  const rows = await house.look<{ file: string; upload: string }>(
    "select file, upload from video_observation.clip where file is not null",
  );
  const lying = new Set(await readdir(join(house.filesFolder, "uploads")));
  const names = new Set((await readdir(house.filesFolder, { recursive: true })).map((path) => path.split("/").at(-1)));
  const missing = rows.filter(({ file }) => !names.has(file)).length;
  const uploads = rows.filter(({ upload }) => lying.has(upload)).length;
  return {
    wrong: [
      ...(told?.clips === doses.filmed ? [] : [`${told?.clips} clips are at the house, and ${doses.filmed} were sent`]),
      ...(told?.ticks === doses.ticked ? [] : [`${told?.ticks} ticks are at the house, and ${doses.ticked} were sent`]),
      ...(told?.unheard === 0 ? [] : [`${told?.unheard} events did not come to the calendar exactly once`]),
      ...(missing === 0 ? [] : [`${missing} clips have a row and no file`]),
      ...(uploads === 0 ? [] : [`${uploads} uploads were taken over and left lying`]),
      ...(told?.failed === 0 ? [] : [`${told?.failed} jobs were given up`]),
    ],
    smaller: told?.smaller ?? 0,
    files: names.size,
  };
}
