import { sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import { Coordinator } from "../arrangement.ts";
import type { Arrangement } from "../shown.ts";

export const coordinatorColumn = "outreach.arrangement.coordinator";

interface Said extends Record<string, unknown> {
  id: string;
  coordinator: Buffer | null;
  rupeesEach: number | null;
  by: string;
  saidFor: { placeId: never; name: string; nameHindi: string | null };
}

/**
 * What was said last for the place itself, or for the nearest place above it for which something is said. Where a place
 * was last said to have neither a coordinator nor thanks of its own, what holds above it holds there again.
 */
export async function arrangementOf(
  { tx, vault }: { readonly tx: Tx; readonly vault: Vault },
  placeId: string,
): Promise<(Arrangement & { saidFor: Said["saidFor"] }) | null> {
  const { rows } = await tx.execute<Said>(sql`
    select a.id, a.coordinator, a.rupees_each as "rupeesEach", a.by,
      jsonb_build_object('placeId', above.id, 'name', above.name, 'nameHindi', above.name_hindi) as "saidFor"
    from places.published_place p
      join places.published_place above on above.id = any (p.ancestry)
      join lateral (
        select * from outreach.arrangement a where a.place = above.id order by a.at desc, a.id desc limit 1) a on true
    where p.id = ${placeId} and (a.coordinator is not null or a.rupees_each is not null)
    order by cardinality(above.ancestry) desc limit 1`);
  const [said] = rows;
  if (!said) return null;
  const { id, coordinator, rupeesEach, by, saidFor } = said;
  const keys = coordinator === null ? new Map() : await vault.keysOf([by]);
  const words = openNote(keys.get(by), coordinatorColumn, id, coordinator);
  return { coordinator: words === null ? null : Coordinator.parse(JSON.parse(words)), rupeesEach, saidFor };
}
