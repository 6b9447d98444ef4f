import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { listXrayFiles } from "../operations.ts";

/** Without those that are to go: until they have gone, nobody asks for them. */
export default handle(listXrayFiles, async ({ input, tx }) => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select n.id from (
      select organisation, id from diagnosis.xray_file
      union all select organisation, picture from diagnosis.xray_file where picture is not null) n
    where (${input.after}::uuid is null or n.id > ${input.after}::uuid) and not exists (
      select from diagnosis.forgotten_file g where g.organisation = n.organisation and g.file = n.id)
    order by n.id limit 5000`);
  return { files: rows.map(({ id }) => id) };
});
