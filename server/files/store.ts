import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Id } from "../../foundation/id.ts";

/** Files of people, sealed before they come here: the store holds bytes that open nothing. */
export interface FileStore {
  /** Once answered, the file outlives a power cut. Keeping the same id again replaces it whole. */
  keep(organisation: string, id: string, sealed: Buffer): Promise<void>;
  /** @returns null when there is no such file */
  read(organisation: string, id: string): Promise<Buffer | null>;
  /** Once answered, the file is gone; one that is not there is no fault. */
  remove(organisation: string, id: string): Promise<void>;
}

/** A folder of this machine. */
export function fileStoreIn(folder: string): FileStore {
  const pathOf = (organisation: string, id: string) =>
    join(folder, Id.parse(organisation), Id.parse(id).slice(-2), Id.parse(id));
  return {
    async keep(organisation, id, sealed) {
      const path = pathOf(organisation, id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomBytes(6).toString("hex")}`;
      try {
        await writeDurably(unfinished, sealed);
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },
    async read(organisation, id) {
      try {
        return await readFile(pathOf(organisation, id));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    async remove(organisation, id) {
      const path = pathOf(organisation, id);
      await rm(path, { force: true });
      await syncFolder(dirname(path)).catch(unlessThereIsNone);
    },
  };
}

function unlessThereIsNone(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name in the folder is on the disk only when the folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
