import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { mayLieIn, placeLock, type PlaceKind } from "../place.ts";
import { place } from "./tables.ts";

interface NewPlace {
  readonly organisation: string;
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly nameHindi: string | null;
  readonly parent: string | null;
  readonly addedAt: Date;
}

interface Found {
  readonly kind: PlaceKind;
  readonly ancestry: string[];
  readonly closed: boolean;
}

type Inserted = "added" | "already-added" | "name-taken" | "does-not-lie-there";

/** Puts a place into the tree, or says why it does not belong there. Whoever closes the place above waits, or was first. */
export async function insertPlace(tx: Tx, added: NewPlace): Promise<Inserted> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${placeLock(added.parent ?? "top")}, 0))`);
  const above = added.parent === null ? null : await readPlace(tx, added.parent);
  if (above === undefined || above?.closed || !mayLieIn(added.kind, above?.kind ?? null)) return "does-not-lie-there";
  const inserted = await tx
    .insert(place)
    .values({ ...added, ancestry: [...(above?.ancestry ?? []), added.id] })
    .onConflictDoNothing()
    .returning({ id: place.id });
  if (inserted.length > 0) return "added";
  return (await readPlace(tx, added.id)) ? "already-added" : "name-taken";
}

async function readPlace(tx: Tx, id: string): Promise<Found | undefined> {
  const [found] = await tx
    .select({ kind: sql<PlaceKind>`kind`, ancestry: place.ancestry, closed: sql<boolean>`closed_at is not null` })
    .from(place)
    .where(eq(place.id, id));
  return found;
}
