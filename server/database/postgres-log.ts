import { constants } from "node:fs";
import { type FileHandle, lstat, open, readFile, rename } from "node:fs/promises";
import type { Home } from "./postgres-home.ts";

const full = 10 * 1024 * 1024;

/** Opens the log for appending; `from` is where this start's lines begin. */
export async function openLog(home: Home): Promise<{ handle: FileHandle; from: number }> {
  const size = (await lstat(home.log).catch(() => undefined))?.size ?? 0;
  if (size > full) await rename(home.log, `${home.log}.1`);
  // Not through a link: root opens this, perhaps in another user's folder.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
  const handle = await open(home.log, flags, 0o600);
  const folder = await lstat(home.folder);
  if (home.runsAs) await handle.chown(folder.uid, folder.gid);
  return { handle, from: (await handle.stat()).size };
}

/** Why the server is not there, in a sentence that says what to do. */
export async function explain(how: string, home: Home, from: number): Promise<Error> {
  const log = await readFrom(home.log, from);
  const sentence = sentenceFor(log, home);
  return new Error(sentence ?? `The database ${how}. ${await lastWords(home.log, from)}`, { cause: log });
}

export async function lastWords(file: string, from: number): Promise<string> {
  const lines = (await readFrom(file, from)).trim().split("\n").slice(-4);
  return `The last lines of ${file}:\n  ${lines.join("\n  ")}`;
}

export function sentenceFor(said: string, home: Pick<Home, "folder" | "cluster" | "runsAs">): string | undefined {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(said)) {
    return `There is no room left on the disk of ${home.folder}: free some, then start again. Nothing that was saved is lost.`;
  }
  if (/Read-only file system|EROFS/.test(said)) {
    return `${home.folder} is on a disk that cannot be written: make it writable, or move the checkout, then start again.`;
  }
  if (/could not (create|map).*shared memory|Cannot allocate memory/.test(said)) {
    return "There is not enough memory for the database: close other programs, then start again.";
  }
  if (/has wrong ownership|Permission denied|EACCES/.test(said)) {
    const whose = home.runsAs ? `the user ${home.runsAs.uid}` : "you";
    return `${home.cluster} must belong to ${whose}, with all that is in it: give it back with chown -R, then start again.`;
  }
  return undefined;
}

async function readFrom(file: string, from: number): Promise<string> {
  const whole = await readFile(file).catch(() => Buffer.alloc(0));
  return whole.subarray(from).toString("utf8");
}
