import { sql } from "drizzle-orm";
import type { Actor } from "../../../foundation/actor.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { type ChildLikeness, childrenLookAlike, surelyTheSameChild } from "../alike.ts";
import type { findSimilarChildren } from "../operations.ts";
import { identitiesOf } from "./identity-of.ts";
import { wordsOf } from "./search-tokens.ts";
import { whichIMaySee } from "./which-i-may-see.sql.ts";

interface Lookalike {
  readonly childId: string;
  readonly because: readonly ChildLikeness[];
  readonly seen: boolean;
}

/** Of more than these, those who share the most words are looked at. */
const lookedAt = 300;

/**
 * Which child is registered already and looks like this one, in the whole organisation. Of those whom the
 * asker may not see only the certain ones are answered, as for patients (decision 11).
 */
export async function lookalikesOf(
  sought: InputOf<typeof findSimilarChildren>["identity"],
  { tx, vault, actor }: { tx: Tx; vault: Vault; actor: Actor },
): Promise<readonly Lookalike[]> {
  const tokens = await vault.tokens(wordsOf(sought));
  const visible = whichIMaySee(actor, ["admin", "doctor", "supervisor"], sql`t.child`);
  const { rows } = await tx.execute<{ child: string; seen: boolean }>(sql`
    select t.child, ${visible} as seen
    from children.search_token t join children.child c on c.organisation = t.organisation and c.id = t.child
    where t.token = any (${sql.param(tokens)}::bytea[])
    group by t.child, c.born_on
    order by count(*) desc, abs(c.born_on - ${sought.born.day}::date), t.child limit ${lookedAt}`);
  const known = await identitiesOf(
    tx,
    vault,
    rows.map(({ child }) => child),
  );
  return rows.flatMap(({ child: childId, seen }) => {
    const identity = known.get(childId);
    if (!identity) return [];
    const because = childrenLookAlike(sought, identity);
    return because.length > 0 && (seen || surelyTheSameChild(because)) ? [{ childId, because, seen }] : [];
  });
}
