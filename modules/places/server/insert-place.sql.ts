import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../../server/database/connection.ts";
import { mayLieIn, type PlaceKind } from "../place.ts";
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

type Inserted = "added" | "already-added" | "name-taken" | "does-not-lie-there";

/** Puts a place into the tree, or says why it does not belong there. */
export async function insertPlace(tx: Tx, added: NewPlace): Promise<Inserted> {
  const above = added.parent === null ? null : await readPlace(tx, added.parent);
  if (above === undefined || !mayLieIn(added.kind, above?.kind ?? null)) return "does-not-lie-there";
  const inserted = await tx
    .insert(place)
    .values({ ...added, ancestry: [...(above?.ancestry ?? []), added.id] })
    .onConflictDoNothing()
    .returning({ id: place.id });
  if (inserted.length > 0) return "added";
  return (await readPlace(tx, added.id)) ? "already-added" : "name-taken";
}

async function readPlace(tx: Tx, id: string): Promise<{ kind: PlaceKind; ancestry: string[] } | undefined> {
  const [found] = await tx
    .select({ kind: sql<PlaceKind>`kind`, ancestry: place.ancestry })
    .from(place)
    .where(eq(place.id, id));
  return found;
}
