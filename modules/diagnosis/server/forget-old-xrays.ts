import { type SQL, sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { type FileKind, type KeptDays, overBefore, ruleOf } from "../../../foundation/keep-rules.ts";
import { handle } from "../../../server/module.ts";
import { forgetOldXrays } from "../operations.ts";

interface Row extends Record<string, unknown> {
  file: string;
  patient: string;
}

/** Which files of an X-ray's row go by which rule: with an X-ray goes its picture. */
const goesBy = [
  ["x-ray", sql`f.id`],
  ["x-ray", sql`f.picture`],
  ["x-ray-picture", sql`f.picture`],
] as const satisfies readonly (readonly [FileKind, SQL])[];

/**
 * What was read in an X-ray stays; the film does not. In two steps, so that a kill in between leaves no film that opens
 * to nothing: first nobody opens it any more, and which rule says so is written down; then, in the next turn, it goes.
 */
export default handle(forgetOldXrays, async ({ input, actor, now, tx, files, about }) => {
  const { rows: closed } = await tx.execute<Row>(sql`
    select file, patient from diagnosis.forgotten_file where gone_at is null order by file limit 500 for no key update`);
  for (const { file } of closed) await files.remove(organisationOf(actor), file);
  await tx.execute(sql`
    update diagnosis.forgotten_file set gone_at = ${new Date(now)} where file = any (${idsOf(closed)})`);
  about(...closed.map(({ patient }) => patient));
  let forgotten = closed.length;
  for (const [kind, column] of goesBy) {
    const before = overBefore(input.kept, kind, now);
    if (before === null) continue;
    const rule = ruleOf(kind, daysOf(input.kept, kind));
    const { rows } = await tx.execute<Row>(sql`
      insert into diagnosis.forgotten_file (organisation, file, patient, rule, at)
      select f.organisation, ${column}, f.patient, ${rule}, ${new Date(now)} from diagnosis.xray_file f
      where f.at < ${before} and ${column} is not null and not exists (
        select from diagnosis.forgotten_file g where g.organisation = f.organisation and g.file = ${column})
      limit 500
      on conflict do nothing returning file, patient`);
    about(...rows.map(({ patient }) => patient));
    forgotten += rows.length;
  }
  return { forgotten };
});

const daysOf = (kept: KeptDays, kind: FileKind) => kept[kind] ?? 0;

const idsOf = (rows: readonly Row[]) => sql`${sql.param(rows.map(({ file }) => file))}::uuid[]`;
