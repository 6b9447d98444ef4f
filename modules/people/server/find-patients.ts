import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { findPatients } from "../operations.ts";
import { nameWords, soundAlike } from "../name-sound.ts";
import { ageOn, PatientId } from "../patient.ts";
import { phoneNumber } from "../phone.ts";
import { facilitiesOf } from "./facility-of.ts";
import { identitiesOf } from "./identity-of.ts";
import { wordsSought } from "./search-tokens.ts";
import { whomIMaySee } from "./whom-i-may-see.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), PatientId]);

export default handle(findPatients, async ({ input, actor, today, tx, vault, refuse, about }) => {
  const { search = "", patientIds, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const wanted: SQL[] = [whomIMaySee(actor, ["doctor", "supervisor", "lab"], sql`p.id`)];
  if (search.trim() !== "") {
    const tokens = await vault.tokens(wordsSought(search));
    wanted.push(sql`p.id in (
      select patient from people.search_token where token = any (${sql.param(tokens)}::bytea[])
      group by patient having count(*) = ${tokens.length})`);
  }
  if (patientIds) wanted.push(sql`p.id = any (${sql.param(patientIds)}::uuid[])`);
  if (from) wanted.push(sql`(p.registered_at, p.id) < (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)`);
  const { rows } = await tx.execute<Row>(sql`
    select p.id, ${whomIMaySee(actor, ["doctor", "supervisor"], sql`p.id`)} as treats, p.registered_on::text as "registeredOn",
      (extract(epoch from p.registered_at) * 1000000)::bigint::text as "registeredAt"
    from people.patient p
    where ${sql.join(wanted, sql` and `)}
    order by p.registered_at desc, p.id desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  about(...ids);
  const [known, facilities] = [await identitiesOf(tx, vault, ids), await facilitiesOf(tx, ids)];
  const last = shown.at(-1);
  return {
    patients: shown.flatMap(({ id, registeredOn, treats }) => {
      const identity = known.get(id);
      if (!identity || !isMeant(search, identity.name)) return [];
      const { name, sex, born, address } = identity;
      return [
        {
          patientId: PatientId.parse(id),
          name,
          sex,
          age: ageOn(born, today),
          village: treats ? address.village : null,
          facility: facilities.get(id) ?? null,
          registeredOn: CalendarDay.parse(registeredOn),
        },
      ];
    }),
    next: rows.length > limit && last ? JSON.stringify([last.registeredAt, last.id]) : null,
  };
});

interface Row extends Record<string, unknown> {
  id: string;
  treats: boolean;
  registeredOn: string;
  registeredAt: string;
}

/** A token says which consonants a name has; once it is open, its vowels are heard too: Shanti is not Sunita. */
function isMeant(search: string, name: string): boolean {
  if (phoneNumber(search) !== null) return true;
  const words = nameWords(name);
  return nameWords(search).every((sought) => words.some((word) => soundAlike(sought, word)));
}
