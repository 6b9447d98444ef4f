import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
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
  /** Every file, or those of one organisation, ordered by organisation and id. */
  list(organisation?: string): AsyncIterable<KeptFile>;
  /** Removes what a killed process was writing, when it is older than that. */
  forgetUnfinished(before: number): Promise<void>;
  /** One file for one minute, past the house. Null where the store lends nothing, or has no such file. */
  lend(organisation: string, id: string): Promise<LentFile | null>;
  /** Null, or what is wrong with the store and what to do. */
  check(): Promise<string | null>;
}

export interface KeptFile {
  readonly organisation: string;
  readonly id: string;
  readonly bytes: number;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

export interface LentFile {
  /** Whoever holds it gets the sealed bytes: it is in no log and in no audit leaf. */
  readonly address: string;
  /** The first byte of what lies there: how it is sealed (server/keys/sealing.ts). */
  readonly sealedAs: number;
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
    async *list(only) {
      for (const organisation of only === undefined ? idsOf(await namesIn(folder)) : [Id.parse(only)]) {
        const shards = await namesIn(join(folder, organisation));
        const names = await Promise.all(shards.map((shard) => namesIn(join(folder, organisation, shard))));
        for (const id of idsOf(names.flat())) {
          const found = await stat(pathOf(organisation, id)).catch(unlessThereIsNone);
          if (found) yield { organisation, id, bytes: found.size, at: found.mtimeMs };
        }
      }
    },
    async forgetUnfinished(before) {
      for (const organisation of idsOf(await namesIn(folder))) {
        for (const shard of await namesIn(join(folder, organisation))) {
          for (const name of await namesIn(join(folder, organisation, shard))) {
            const path = join(folder, organisation, shard, name);
            const found = Id.safeParse(name).success ? null : await stat(path).catch(unlessThereIsNone);
            if (found && found.mtimeMs < before) await rm(path, { force: true });
          }
        }
      }
    },
    lend: async () => null,
    async check() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await access(folder, constants.R_OK | constants.W_OK);
        return null;
      } catch (error) {
        return `the folder of files cannot be used: ${error instanceof Error && "code" in error ? String(error.code) : "look at it"}`;
      }
    },
  };
}

const idsOf = (names: readonly string[]) => names.filter((name) => Id.safeParse(name).success).toSorted();

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessThereIsNone)) ?? [];
}

function unlessThereIsNone(error: unknown): undefined {
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
