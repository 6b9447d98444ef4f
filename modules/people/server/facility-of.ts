import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import type { PlaceId } from "../../places/place.ts";
import type * as z from "zod/mini";

interface Facility {
  readonly placeId: z.infer<typeof PlaceId>;
  readonly name: string;
  readonly nameHindi: string | null;
}

/** The facility that cares for each of these patients now. */
export async function facilitiesOf(tx: Tx, patientIds: readonly string[]): Promise<ReadonlyMap<string, Facility>> {
  if (patientIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ patient: string; facility: Facility }>(sql`
    select c.patient, jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility
    from people.care c join places.published_place p on p.organisation = c.organisation and p.id = c.place
    where c.patient = any (${sql.param(patientIds)}::uuid[]) and c.ended_at is null`);
  return new Map(rows.map(({ patient, facility }) => [patient, facility]));
}
