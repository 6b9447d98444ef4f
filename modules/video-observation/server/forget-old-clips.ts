import { type SQL, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { overBefore, ruleOf } from "../../../foundation/keep-rules.ts";
import { handle } from "../../../server/module.ts";
import { forgetOldClips } from "../operations.ts";

interface Row extends Record<string, unknown> {
  id: string;
  patient: string;
  file: string;
}

/**
 * What was found stays; the picture of a person does not. A clip that nobody has looked at is kept
 * until somebody has, unless a house has set a time for those too. In two steps, so that a kill in between leaves no row whose file is missing:
 * first nobody opens it any more, then, in the next turn, its bytes go.
 */
export default handle(forgetOldClips, async ({ input, actor, now, tx, files, about }) => {
  const clips = async (which: SQL, column = sql`c.file`) => {
    const { rows } = await tx.execute<Row>(sql`
      select c.id, c.patient, ${column} as file from video_observation.clip c
      where ${column} is not null and ${which} order by c.id limit 500 for no key update`);
    about(...rows.map(({ patient }) => patient));
    return rows;
  };
  const closed = await clips(sql`c.forgotten_at is not null`);
  for (const { file } of closed) await files.remove(organisationOf(actor), file);
  await tx.execute(sql`update video_observation.clip set file = null where id = any (${idsOf(closed)})`);

  // Made smaller since: the clip as the phone sent it is not needed any more.
  const replaced = await clips(sql`true`, sql`c.replaced_file`);
  for (const { file } of replaced) await files.remove(organisationOf(actor), file);
  await tx.execute(sql`update video_observation.clip set replaced_file = null where id = any (${idsOf(replaced)})`);

  const forget = async (kind: "clip-judged" | "clip-waiting", isOver: (before: Date) => SQL) => {
    const days = input.kept[kind];
    const before = overBefore(input.kept, kind, now);
    if (days === null || before === null) return 0;
    const due = await clips(sql`c.forgotten_at is null and ${isOver(before)}`);
    await tx.execute(sql`
      update video_observation.clip set forgotten_at = ${new Date(now)}, forgotten_by = ${ruleOf(kind, days)},
        waits_for = null, not_by = null
      where id = any (${idsOf(due)})`);
    return due.length;
  };
  const judged = await forget(
    "clip-judged",
    (before) => sql`c.waits_for is null and not exists (
    select from video_observation.verdict v
    where v.organisation = c.organisation and v.clip = c.id and v.at >= ${before})`,
  );
  const waiting = await forget("clip-waiting", (before) => sql`c.waits_for is not null and c.received_at < ${before}`);
  return { forgotten: closed.length + replaced.length + judged + waiting };
});

const idsOf = (rows: readonly Row[]) => sql`${sql.param(rows.map(({ id }) => id))}::uuid[]`;
