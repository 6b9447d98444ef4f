import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";

export async function isFacility(tx: Tx, placeId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from places.published_facility where place = ${placeId}`);
  return rows.length > 0;
}
