import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { registrationNumber } from "../episode.ts";

/** The next number of this organisation's TB register. Starts wait for one another here, so that none is left out or given twice. */
export async function nextRegistration(tx: Tx, organisation: string, year: number): Promise<string> {
  const { rows } = await tx.execute<{ count: number; handle: string }>(sql`
    insert into treatment.register as r (organisation, year, count) values (${organisation}, ${year}, 1)
    on conflict (organisation, year) do update set count = r.count + 1
    returning r.count, (select handle from places.published_organisation where id = ${organisation}) as handle`);
  const [row] = rows;
  if (!row) throw new Error("An upsert answers its row.");
  return registrationNumber(row.handle, year, row.count);
}
