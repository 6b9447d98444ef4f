import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { findOpenPlace } from "../operations.ts";
import { placeLock } from "../place.ts";

export default handle(findOpenPlace, async ({ input, tx }) => {
  const { placeId } = input;
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeLock(placeId)}, 0))`);
  const { rows } = await tx.execute<AnswerOf<typeof findOpenPlace>>(
    sql`select kind, ancestry from places.place where id = ${placeId} and closed_at is null`,
  );
  return rows[0] ?? { kind: null, ancestry: [] };
});
