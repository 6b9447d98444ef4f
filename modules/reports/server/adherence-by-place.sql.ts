import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import type { Tx } from "../../../server/database/connection.ts";
import type { PlaceId } from "../../places/place.ts";
import type { DoseDays } from "../adherence-report.ts";
import { type Asked, type Sums, countsOf, eachPatient, mine, parts, roomToGroup } from "./adherence.sql.ts";

export interface Figures extends DoseDays {
  readonly patients: number;
  readonly withoutAnyRecord: number;
}
export interface PlaceFigures extends Figures {
  readonly placeId: z.infer<typeof PlaceId> | null;
  readonly name: string | null;
  readonly nameHindi: string | null;
}

interface Row extends Sums, Record<string, unknown> {
  place: string | null;
  patients: number;
  silent: number;
}
interface Place extends Record<string, unknown> {
  facility: string;
  id: z.infer<typeof PlaceId>;
  name: string;
  nameHindi: string | null;
}

/** By the facility that cares for each of them today, or by its district. */
export async function adherenceByPlace(
  tx: Tx,
  asked: Asked,
  by: "total" | "facility" | "district",
): Promise<{ whole: Figures; places: PlaceFigures[] }> {
  const [, { rows }] = await Promise.all([
    tx.execute(roomToGroup),
    tx.execute<Row>(sql`
      with ${mine(asked)}, ${parts(asked, sql`mine`)}, ${eachPatient(asked)}
      select place, count(*)::int as patients, count(*) filter (where due > 0 and or_told = 0)::int as silent,
        sum(verified) as verified, sum(or_missed) as or_missed, sum(or_told) as or_told, sum(due) as due
      from each group by place`),
  ]);
  const facilities = rows.map((row) => ({
    facility: row.place,
    patients: row.patients,
    withoutAnyRecord: row.silent,
    ...countsOf(row),
  }));
  const whole = sumOf(facilities);
  if (by === "total") return { whole, places: [] };
  const named = await namesOf(tx, by, rows);
  const nowhere = { placeId: null, name: null, nameHindi: null };
  const groups = Map.groupBy(facilities, ({ facility }) => named.get(facility ?? "")?.id ?? null);
  const places = Array.from(groups, ([id, group]) => {
    const place = id === null ? undefined : named.get(group[0]?.facility ?? "");
    const named_ = place ? { placeId: place.id, name: place.name, nameHindi: place.nameHindi } : nowhere;
    return { ...named_, ...sumOf(group) };
  });
  return { whole, places: places.toSorted((a, b) => (a.name ?? "~").localeCompare(b.name ?? "~")) };
}

async function namesOf(tx: Tx, by: "facility" | "district", rows: readonly Row[]): Promise<Map<string, Place>> {
  const ids = rows.flatMap(({ place }) => (place === null ? [] : [place]));
  const { rows: named } = await tx.execute<Place>(sql`
    select f.id as facility, p.id, p.name, p.name_hindi as "nameHindi"
    from places.published_place f join places.published_place p
      on ${by === "facility" ? sql`p.id = f.id` : sql`p.id = any (f.ancestry) and p.kind = 'district'`}
    where f.id = any (${sql.param(ids)}::uuid[])`);
  return new Map(named.map((place) => [place.facility, place]));
}

function sumOf(all: readonly Figures[]): Figures {
  const sum = { patients: 0, withoutAnyRecord: 0, due: 0, verified: 0, reported: 0, missed: 0, unknown: 0 };
  for (const one of all) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key];
  return sum;
}
