import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { listVoiceFiles } from "../operations.ts";

/** Without those that are to go: until they have gone, nobody asks for them. */
export default handle(listVoiceFiles, async ({ input, tx }) => {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select file as id from symptoms.voice
    where file is not null and forgotten_at is null and (${input.after}::uuid is null or file > ${input.after}::uuid)
    order by file limit 5000`);
  return { files: rows.map(({ id }) => id) };
});
