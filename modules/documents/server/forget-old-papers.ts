import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { overBefore, ruleOf } from "../../../foundation/keep-rules.ts";
import { handle } from "../../../server/module.ts";
import { forgetOldPapers } from "../operations.ts";

interface Row extends Record<string, unknown> {
  file: string;
  patient: string;
}

/** In two steps, as with X-rays: first nobody opens it any more, and by which rule; in the next turn it goes. */
export default handle(forgetOldPapers, async ({ input, actor, now, tx, files, about }) => {
  const { rows: closed } = await tx.execute<Row>(sql`
    select file, patient from documents.forgotten_file where gone_at is null order by file limit 500 for no key update`);
  for (const { file } of closed) await files.remove(organisationOf(actor), file);
  await tx.execute(sql`
    update documents.forgotten_file set gone_at = ${new Date(now)}
    where file = any (${sql.param(closed.map(({ file }) => file))}::uuid[])`);
  about(...closed.map(({ patient }) => patient));
  const before = overBefore(input.kept, "paper", now);
  if (before === null) return { forgotten: closed.length };
  const rule = ruleOf("paper", input.kept.paper ?? 0);
  const { rows } = await tx.execute<Row>(sql`
    insert into documents.forgotten_file (organisation, file, patient, rule, at)
    select f.organisation, f.id, f.patient, ${rule}, ${new Date(now)} from documents.file f
    where f.at < ${before} and not exists (
      select from documents.forgotten_file g where g.organisation = f.organisation and g.file = f.id)
    limit 500
    on conflict do nothing returning file, patient`);
  about(...rows.map(({ patient }) => patient));
  return { forgotten: closed.length + rows.length };
});
