import { type SQL, sql } from "drizzle-orm";
import * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { nameWords, soundAlike } from "../../people/name-sound.ts";
import { phoneNumber } from "../../people/phone.ts";
import { nameMembers } from "../../staff/operations.ts";
import { ChildId } from "../child.ts";
import { findChildren } from "../operations.ts";
import { identitiesOf } from "./identity-of.ts";
import { rowsOf } from "./rows-of.ts";
import { wordsSought } from "./search-tokens.ts";
import { whichIMaySee } from "./which-i-may-see.sql.ts";

/** Where a page ended: microseconds since 1970, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^\d{1,17}$/)), ChildId]);

export default handle(findChildren, async (turning) => {
  const { input, actor, tx, vault, refuse, about, ask } = turning;
  const { search = "", childIds, workerId, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const wanted: SQL[] = [whichIMaySee(actor, ["admin", "doctor", "supervisor"], sql`c.id`)];
  if (search.trim() !== "") {
    const tokens = await vault.tokens(wordsSought(search));
    wanted.push(sql`c.id in (
      select child from children.search_token where token = any (${sql.param(tokens)}::bytea[])
      group by child having count(*) = ${tokens.length})`);
  }
  if (childIds) wanted.push(sql`c.id = any (${sql.param(childIds)}::uuid[])`);
  if (workerId) {
    wanted.push(sql`c.id in (select child from children.carried where member = ${workerId} and ended_at is null)`);
  }
  if (from) wanted.push(sql`(c.registered_at, c.id) < (to_timestamp(${from[0]}::numeric / 1000000), ${from[1]}::uuid)`);
  const { rows } = await tx.execute<{ id: string; micros: string }>(sql`
    select c.id, (extract(epoch from c.registered_at) * 1000000)::bigint::text as micros
    from children.child c
    where ${sql.join(wanted, sql` and `)}
    order by c.registered_at desc, c.id desc limit ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const last = shown.at(-1);
  const meant = search.trim() === "" ? ids : await meantOf(turning, ids, search);
  about(...meant);
  const children = await rowsOf({ tx, vault }, meant, async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  return { children, next: rows.length > limit && last ? JSON.stringify([last.micros, last.id]) : null };
});

/** A token says which consonants a name has; once it is open, its vowels are heard too. */
async function meantOf({ tx, vault }: Pick<Turning, "tx" | "vault">, ids: string[], search: string) {
  if (phoneNumber(search) !== null) return ids;
  const known = await identitiesOf(tx, vault, ids);
  const sought = nameWords(search);
  return ids.filter((id) => {
    const identity = known.get(id);
    const words = [identity?.name, identity?.mother, identity?.guardian?.name].flatMap((name) => nameWords(name ?? ""));
    return sought.every((one) => words.some((word) => soundAlike(one, word)));
  });
}
