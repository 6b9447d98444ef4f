import { sql } from "drizzle-orm";
import type { Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import type { ChildId } from "../../children/child.ts";
import { disagreement } from "../of-the-register.ts";
import { asRegistered } from "./as-registered.ts";
import { opened } from "./kept.sql.ts";
import { recordsOf } from "./records-of.sql.ts";

/**
 * Does what was certified of a child still stand in the register? One with a dose that stands there no more is revoked: it says
 * that a child is protected who may not be. One that says otherwise who the child is is marked, until somebody
 * issues a new one.
 */
export async function compareWithRegister(turning: Turning, childId: ChildId): Promise<void> {
  const { tx, vault, now, ask, about, actor } = turning;
  const { rows } = await tx.execute<{ id: string; child: string; sealed: Buffer | null }>(sql`
    select c.id, c.child, c.sealed from certificates.certificate c
    where c.child = any (${recordsOf(sql`${childId}::uuid`)}) and c.revoked_at is null
    order by c.id for update of c`);
  if (rows.length === 0) return;
  about(childId);
  const child = await asRegistered(ask, childId);
  if (!child) return;
  const keys = await vault.keysOf(rows.map((row) => row.child));
  const at = new Date(now);
  for (const { id, child: whose, sealed } of rows) {
    const said = opened(keys.get(whose), id, sealed);
    const differs = said && disagreement(said.content, child);
    if (differs === "dose") {
      await tx.execute(sql`
        update certificates.certificate set revoked_at = ${at}, revoked_by = ${actorName(actor)}, revoked_why = 'dose-taken-back'
        where id = ${id}`);
    } else {
      await tx.execute(sql`
        update certificates.certificate set disagrees_since = ${differs ? sql`coalesce(disagrees_since, ${at})` : sql`null`}
        where id = ${id}`);
    }
  }
}
