import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { listPlaces } from "../operations.ts";

export default handle(listPlaces, async ({ tx }) => {
  const { rows } = await tx.execute<AnswerOf<typeof listPlaces>["places"][number]>(sql`
    select id as "placeId", parent as "parentId", kind, name, name_hindi as "nameHindi"
    from places.place where kind <> 'facility' and closed_at is null
    order by array_length(ancestry, 1), name, id`);
  return { places: rows };
});
