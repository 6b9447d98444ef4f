import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildErased } from "../events.ts";
import { eraseChild } from "../operations.ts";

/** What is left has no name: a sex, a year of birth, a facility. It has no place in a caseload, and no list shows it. */
export default handle(eraseChild, async ({ input, actor, now, tx, vault, refuse, emit, about }) => {
  const { childId, because } = input;
  about(childId);
  const { rows } = await tx.execute(sql`select from children.child where id = ${childId}`);
  if (rows.length === 0) return refuse("no-such-child");
  if (await vault.destroy(childId, now)) {
    await tx.execute(sql`select children.forget_tokens(${childId})`);
    await tx.execute(sql`
      update children.child set born_on = date_trunc('year', born_on)::date, born_exact = false where id = ${childId}`);
    await tx.execute(sql`
      update children.carried set ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}
      where child = ${childId} and ended_at is null`);
    emit(ChildErased, { childId, because });
  }
  return { childId };
});
