import { createHmac } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../files/store.ts";

/** The newest line of the chain: whoever knows it can tell whether what stood before was made anew. */
export interface Head {
  /** When it was exported, in milliseconds since 1970. */
  readonly at: number;
  readonly lines: number;
  /** The hash of the last line. */
  readonly head: Buffer;
}

export interface HeadFile {
  /** Adds one head; it outlives a power cut. Throws what the file system says: a full disk, a missing folder. */
  append(head: Head): Promise<void>;
}

/**
 * Heads as lines of JSON, to be kept where the database's administrator cannot write:
 *
 *   {"at":"2026-11-21T04:30:00.000Z","lines":41203,"head":"…64 hexadecimal digits","proof":"…64 more"}
 *
 * `proof` is HMAC-SHA-256 of the JSON array of the three before it, without spaces: it says that this house wrote the
 * line, and not somebody who has only the database.
 *
 * @param key 32 bytes, used for nothing else
 */
export function headFileAt(path: string, key: Buffer): HeadFile {
  return {
    async append({ at, lines, head }) {
      const said = { at: new Date(at).toISOString(), lines, head: head.toString("hex") };
      const proof = createHmac("sha256", key)
        .update(JSON.stringify(Object.values(said)))
        .digest("hex");
      const file = await open(path, "a+", 0o600);
      try {
        const { size } = await file.stat();
        // What a power cut left of the line before must not swallow this one.
        const apart = size === 0 || (await endsALine(file, size)) ? "" : "\n";
        try {
          await file.appendFile(`${apart}${JSON.stringify({ ...said, proof })}\n`);
          await file.sync();
        } catch (error) {
          await file.truncate(size).catch(() => {});
          throw error;
        }
        if (size === 0) await syncFolder(dirname(path));
      } finally {
        await file.close();
      }
    },
  };
}

async function endsALine(file: FileHandle, size: number): Promise<boolean> {
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last.toString() === "\n";
}
