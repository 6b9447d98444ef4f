import { clipBytesAtMost } from "../../modules/video-observation/clip.ts";
import type { OwnerDatabase } from "./database.ts";

/*
 * Is there room for a clip? A browser's own figure is no answer any more: since release 138 Chromium
 * says "10 GB free" to every page, so that none can tell a private window by it, and still refuses the
 * write that does not fit. So it is tried: as much as a few clips is written to the disk and removed.
 */

/** Below this a phone has room neither for a clip nor for what its system wants to write beside it. */
const freeAtLeast = 50_000_000;
const tried = 4 * clipBytesAtMost;

export interface Room {
  /** "too-little": say so before the camera opens. */
  readonly is: "enough" | "too-little";
  /** As the browser says, in bytes, which may be far too much; null: it does not say. */
  readonly free: number | null;
  /** The browser has promised not to clear it by itself when the phone fills up. */
  readonly lasting: boolean;
}

export type BrowserStorage = Pick<StorageManager, "estimate" | "persist" | "persisted">;

export interface RoomParts {
  readonly database: OwnerDatabase;
  /** `navigator.storage`; undefined on plain HTTP and in old browsers. */
  readonly storage: BrowserStorage | undefined;
  readonly crypto: Crypto;
}

export async function readRoom({ database, storage, crypto }: RoomParts): Promise<Room> {
  const { quota, usage } = (await storage?.estimate().catch(() => undefined)) ?? {};
  const free = quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
  const lasting = (await storage?.persisted().catch(() => false)) ?? false;
  const enough = (free === null || free >= freeAtLeast) && (await couldKeep(database, crypto));
  return { is: enough ? "enough" : "too-little", free, lasting };
}

async function couldKeep({ notes }: OwnerDatabase, crypto: Crypto): Promise<boolean> {
  // At random, since a disk makes zeros small; 64 kB is the most that is given at once.
  const bytes = new Uint8Array(tried);
  for (let at = 0; at < tried; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const name = "room";
  const kept = await notes.put({ name, value: bytes }).then(
    () => true,
    () => false,
  );
  await notes.delete(name).catch(() => {});
  return kept;
}

/** Asks the browser to keep it; true when it promises. Some show a question, so ask when the reason is plain. */
export async function askToLast(storage: BrowserStorage | undefined): Promise<boolean> {
  return (await storage?.persist().catch(() => false)) ?? false;
}
