import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { readJapaneseEncephalitis } from "../operations.ts";

export default handle(readJapaneseEncephalitis, async ({ input, tx, dayOf }) => {
  const { rows } = await tx.execute<{ endemic: boolean; at: string }>(sql`
    select endemic, at from immunization.japanese_encephalitis
    where place = ${input.placeId} order by immunization.japanese_encephalitis.at desc, id desc limit 1`);
  const [newest] = rows;
  return { endemic: newest?.endemic ?? false, since: newest ? dayOf(new Date(newest.at)) : null };
});
