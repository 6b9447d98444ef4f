import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { overBefore, ruleOf } from "../../../foundation/keep-rules.ts";
import { handle } from "../../../server/module.ts";
import { forgetOldVoices } from "../operations.ts";

interface Row extends Record<string, unknown> {
  report: string;
  patient: string;
  file: string;
}

/** In two steps, as with clips: first nobody opens it any more, and by which rule; in the next turn it goes. */
export default handle(forgetOldVoices, async ({ input, actor, now, tx, files, about }) => {
  const { rows: closed } = await tx.execute<Row>(sql`
    select report, patient, file from symptoms.voice
    where file is not null and forgotten_at is not null order by report limit 500 for no key update`);
  for (const { file } of closed) await files.remove(organisationOf(actor), file);
  await tx.execute(sql`update symptoms.voice set file = null where report = any (${idsOf(closed)})`);
  about(...closed.map(({ patient }) => patient));
  const before = overBefore(input.kept, "voice", now);
  if (before === null) return { forgotten: closed.length };
  const { rows } = await tx.execute<Row>(sql`
    select report, patient, file from symptoms.voice
    where file is not null and forgotten_at is null and received_at < ${before}
    order by report limit 500 for no key update`);
  await tx.execute(sql`
    update symptoms.voice set forgotten_at = ${new Date(now)}, forgotten_by = ${ruleOf("voice", input.kept.voice ?? 0)}
    where report = any (${idsOf(rows)})`);
  about(...rows.map(({ patient }) => patient));
  return { forgotten: closed.length + rows.length };
});

const idsOf = (rows: readonly Row[]) => sql`${sql.param(rows.map(({ report }) => report))}::uuid[]`;
