import type { OwnerDatabase } from "./database.ts";
import { removeItem } from "./on-the-way.ts";

/**
 * What the outbox holds back still is gone, as if it had never been said.
 *
 * @param now milliseconds since 1970, by the phone's own clock
 * @returns false: too late, it stays and goes
 */
export async function takeHeldBack(database: OwnerDatabase, id: string, now: number): Promise<boolean> {
  const { outbox, clips, pieces, notes } = database;
  const isGone = await database.transaction("rw", [outbox, clips, pieces, notes], async () => {
    const row = await outbox.get(id);
    if (row?.state !== "waiting" || row.tries > 0 || row.nextAt <= now) return false;
    await removeItem(database, row);
    return true;
  });
  await database.copied();
  return isGone;
}
