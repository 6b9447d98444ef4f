import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { listPaperFiles } from "../operations.ts";

/** Without those that are to go: until they have gone, nobody asks for them. */
export default handle(listPaperFiles, async ({ input, tx }) => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select f.id from documents.file f
    where (${input.after}::uuid is null or f.id > ${input.after}::uuid) and not exists (
      select from documents.forgotten_file g where g.organisation = f.organisation and g.file = f.id)
    order by f.id limit 5000`);
  return { files: rows.map(({ id }) => id) };
});
