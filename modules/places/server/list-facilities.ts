import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { FacilityRow, listFacilities } from "../operations.ts";
import { PlaceId, sortKey } from "../place.ts";

/** Where a page ended: the row after it is the first one greater than this. */
const Cursor = z.tuple([z.string(), PlaceId]);

export default handle(listFacilities, async ({ input, tx, refuse }) => {
  const { under, offers, search, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const wanted: SQL[] = [sql`p.closed_at is null`];
  if (under) wanted.push(sql`p.ancestry @> array[${under}]::uuid[]`);
  if (offers) wanted.push(sql`f.services @> array[${offers}]::text[]`);
  if (search && sortKey(search) !== "") {
    const part = `%${sortKey(search).replace(/[\\%_]/g, "\\$&")}%`;
    wanted.push(sql`(f.sorted_by like ${part} or lower(p.name_hindi) like ${part})`);
  }
  const where = sql.join(wanted, sql` and `);
  const page = from === null ? where : sql`${where} and (f.sorted_by, f.place) > (${from[0]}, ${from[1]}::uuid)`;
  const { rows } = await tx.execute<Row>(sql`
    select p.id as "placeId", p.name, p.name_hindi as "nameHindi", f.type, f.services, f.sorted_by as "sortedBy",
      (select jsonb_agg(jsonb_build_object('placeId', a.id, 'kind', a.kind, 'name', a.name, 'nameHindi', a.name_hindi)
                        order by array_length(a.ancestry, 1))
       from places.place a
       where a.organisation = p.organisation and a.id = any (p.ancestry) and a.id <> p.id) as "liesIn"
    from places.facility f join places.place p on p.organisation = f.organisation and p.id = f.place
    where ${page}
    order by f.sorted_by, f.place
    limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ total: number }>(sql`
    select count(*)::int as total
    from places.facility f join places.place p on p.organisation = f.organisation and p.id = f.place
    where ${where}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    facilities: shown.map((row) => FacilityRow.parse(row)),
    next: rows.length > limit && last ? JSON.stringify([last.sortedBy, last.placeId]) : null,
    total: counted[0]?.total ?? 0,
  };
});

type Row = z.input<typeof FacilityRow> & { sortedBy: string };
