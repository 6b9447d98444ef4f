import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A file for a program that cannot do with a stream. Its name is gone before a byte is in it, so that nothing of it is
 * left however this process ends; where the system keeps files in memory, it never touches a disk.
 *
 * @returns a handle to close; a child that is given its descriptor as number n reaches it at /proc/self/fd/n (Linux)
 */
export async function namelessFile(bytes?: Uint8Array): Promise<FileHandle> {
  const path = join(await roomFor(), `khurak-${process.pid}-${randomBytes(8).toString("hex")}`);
  const file = await open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  await unlink(path);
  if (bytes) await file.writeFile(bytes);
  return file;
}

const inMemory = "/dev/shm";

async function roomFor(): Promise<string> {
  try {
    await access(inMemory, constants.W_OK);
    return inMemory;
  } catch {
    return tmpdir();
  }
}
