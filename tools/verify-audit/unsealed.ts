import type { Finding } from "./finding.ts";
import { leafNamed, type Look } from "./line.ts";

interface Unsealed {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  readonly waits: boolean;
}

/**
 * Leaves that are in no line. Most are new, and the sealer will come to them; those it has passed cannot be: somebody
 * put them there behind its back, or took their line away.
 *
 * @returns how many wait, and since when the oldest does, in seconds since 1970
 */
export async function readUnsealed(
  look: Look,
  tell: (finding: Finding) => void,
  batch = 2_000,
): Promise<{ count: number; since: number | null }> {
  let [after, count] = ["00000000-0000-0000-0000-000000000000", 0];
  let since: number | null = null;
  for (;;) {
    const found = await look<Unsealed>(
      `with bookmark as (
         select b.*, b.cluster <> system_identifier or b.xid >= pg_snapshot_xmax(pg_current_snapshot()) as begins_anew
         from house.audit_bookmark b, pg_control_system())
       select a.id::text as id, extract(epoch from a.at)::text as at, a.operation,
         coalesce(b.begins_anew or a.id > b.looked_through
           or (a.xid, a.id) > (b.xid, b.leaf) and a.xid < pg_snapshot_xmax(pg_current_snapshot()), b.one is null) as waits
       from house.audit_leaf a left join bookmark b on true
       where a.id > $1 and not exists (select from house.audit_line l where l.leaf = a.id)
       order by a.id limit $2`,
      [after, batch],
    );
    for (const leaf of found) {
      after = leaf.id;
      if (leaf.waits) {
        count += 1;
        since = Math.min(since ?? Number(leaf.at), Number(leaf.at));
      } else tell(neverSealed(leaf));
    }
    if (found.length < batch) return { count, since };
  }
}

const neverSealed = ({ id, at, operation }: Unsealed): Finding => ({
  what: "never-sealed",
  lines: [],
  says: `The ${leafNamed(id, at, operation)} is in no line, though later ones are: it was put there afterwards, or its line was deleted.`,
});
