/**
 * What has come so far of files that are sent in pieces, sealed from the first byte.
 *
 * One file for each upload, only ever added to:
 *
 *   how many bytes were announced | segment | segment | …
 *
 * each part as `length (4 bytes, big endian) | sealed bytes`. A segment holds at most 64 KiB and is sealed for its upload
 * and for its place in it, so that none can be moved, left out or taken from another upload. What stands after the last
 * segment that opens is what a killed process was writing: it is cut off, and asked for again.
 *
 * An offset is answered when everything before it outlives a power cut. One writer at a time: whoever comes second is
 * told so, unless the first one's line has been silent for ten seconds. A phone whose connection died comes back on a
 * new one long before the house has noticed the end of the old.
 *
 * The store trusts ids: they are made by the house, never by whoever sends. Writers meet in this process only: one
 * process answers requests from a folder, as server/main.ts sees to. A worker beside it adds nothing; it removes what was
 * taken over, and what nobody has added to for weeks. Should a phone come back at that very moment, it finds no upload
 * and begins anew.
 */
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Id } from "../../foundation/id.ts";
import { openBytes, sealBytes } from "../keys/sealing.ts";
import { noParcels, type Parcels } from "./parcels.ts";
import { syncFolder } from "./store.ts";

export interface UploadStore {
  /** Makes room for so many bytes. One that is there already stays as it is. */
  create(id: string, bytes: number): Promise<void>;
  /** How much of it is here and stays; null when there is no such upload. */
  offset(id: string): Promise<number | null>;
  /**
   * Adds what comes, up to what was announced. A stream that breaks has brought what came before: the answer is where
   * the upload stands then.
   * @returns "elsewhere" when the upload does not stand at `at`
   */
  append(id: string, at: number, stream: Readable): Promise<number | "no-such-upload" | "elsewhere" | "in-use">;
  /** All that has come; null when there is no such upload. */
  read(id: string): Promise<Buffer | null>;
  remove(id: string): Promise<void>;
  /** Files that are brought in one request, past the house. */
  readonly parcels: Parcels;
  /** Removes those to which nothing was added for so long. @returns how many they were */
  forgetOlderThan(ms: number): Promise<number>;
}

const segmentBytes = 64 * 1024;
const silenceMs = 10_000;

interface Writer {
  heardAt: number;
  readonly stream: Readable;
  readonly done: Promise<unknown>;
}

/**
 * A folder of this machine.
 *
 * @param key 32 bytes, used for nothing else
 * @param clock milliseconds since 1970
 */
export function uploadStoreIn(folder: string, key: Buffer, clock: () => number): UploadStore {
  const writers = new Map<string, Writer>();
  const pathOf = (id: string) => join(folder, Id.parse(id));

  async function addTo(id: string, at: number, stream: Readable, heard: () => void) {
    const file = await openIfThere(pathOf(id));
    if (!file) return "no-such-upload";
    try {
      const found = await look(file, key, id);
      if (found === null) return "no-such-upload";
      if (found.offset !== at) return "elsewhere";
      await file.truncate(found.end);
      return await write(file, key, id, found, stream, heard);
    } finally {
      await file.close();
    }
  }

  return {
    async create(id, bytes) {
      const path = pathOf(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
      try {
        // Its head is missing when the process was killed just here.
        if ((await look(file, key, id)) !== null) return;
        await file.truncate(0);
        await file.write(asPart(sealBytes(key, headOf(id), asNumber(bytes))), 0, undefined, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(folder);
    },

    async offset(id) {
      const file = await openIfThere(pathOf(id));
      if (!file) return null;
      try {
        const found = await look(file, key, id);
        // What another request has just written may not be on the disk yet.
        await file.datasync();
        return found?.offset ?? null;
      } finally {
        await file.close();
      }
    },

    async append(id, at, stream) {
      for (let other = writers.get(id); other; other = writers.get(id)) {
        if (clock() - other.heardAt < silenceMs) return "in-use";
        other.stream.destroy();
        await other.done.catch(() => {});
      }
      const writer: { -readonly [K in keyof Writer]: Writer[K] } = {
        heardAt: clock(),
        stream,
        done: Promise.resolve(),
      };
      writers.set(id, writer);
      const done = addTo(id, at, stream, () => (writer.heardAt = clock())).finally(() => writers.delete(id));
      writer.done = done;
      return done;
    },

    async read(id) {
      const file = await openIfThere(pathOf(id));
      if (!file) return null;
      try {
        const found = await look(file, key, id);
        return found && Buffer.concat(found.segments);
      } finally {
        await file.close();
      }
    },

    remove: (id) => rm(pathOf(id), { force: true }),
    parcels: noParcels,

    async forgetOlderThan(ms) {
      let forgotten = 0;
      for (const name of await namesIn(folder)) {
        const found = await stat(join(folder, name)).catch(() => null);
        if (!found || writers.has(name) || clock() - found.mtimeMs <= ms) continue;
        await rm(join(folder, name), { force: true });
        forgotten += 1;
      }
      return forgotten;
    },
  };
}

interface Found {
  readonly bytes: number;
  readonly segments: readonly Buffer[];
  /** How many bytes the segments hold. */
  readonly offset: number;
  /** Where in the file the last whole segment ends. */
  readonly end: number;
}

/** @returns null when not even the head is there */
async function look(file: FileHandle, key: Buffer, id: string): Promise<Found | null> {
  const { size } = await file.stat();
  const all = Buffer.alloc(size);
  const { bytesRead } = await file.read(all, 0, size, 0);
  const parts = partsIn(all.subarray(0, bytesRead));
  const head = opened(key, headOf(id), parts.next().value);
  if (head?.length !== 8) return null;
  let end = 4 + head.length + sealedMore;
  let offset = 0;
  const segments: Buffer[] = [];
  for (const part of parts) {
    const segment = opened(key, placeOf(id, offset), part);
    if (segment === null) break;
    segments.push(segment);
    offset += segment.length;
    end += 4 + part.length;
  }
  return { bytes: Number(head.readBigUInt64BE()), segments, offset, end };
}

async function write(
  file: FileHandle,
  key: Buffer,
  id: string,
  { bytes, offset: from, end }: Found,
  stream: Readable,
  heard: () => void,
): Promise<number> {
  let offset = from;
  let position = end;
  let waiting: Buffer[] = [];
  let waits = 0;
  const keep = async (plain: Buffer) => {
    const part = asPart(sealBytes(key, placeOf(id, offset), plain));
    await file.write(part, 0, undefined, position);
    position += part.length;
    offset += plain.length;
  };
  const keepWhat = async (isLast: boolean) => {
    const all = Buffer.concat(waiting, waits);
    let kept = 0;
    while (all.length - kept >= segmentBytes || (isLast && kept < all.length)) {
      const segment = all.subarray(kept, kept + segmentBytes);
      await keep(segment);
      kept += segment.length;
    }
    waiting = [all.subarray(kept)];
    waits = all.length - kept;
  };
  // A torn-down line ends the stream, and is no fault of the disk's.
  const pieces = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => null);
    if (next === null || next.done) break;
    heard();
    const piece = (next.value as Buffer).subarray(0, bytes - offset - waits);
    waiting.push(piece);
    waits += piece.length;
    if (waits >= segmentBytes) await keepWhat(false);
  }
  await keepWhat(true);
  await file.sync();
  return offset;
}

const headOf = (id: string) => `upload/${id}/bytes`;
const placeOf = (id: string, offset: number) => `upload/${id}/${offset}`;

/** How much longer bytes are once they are sealed: server/keys/sealing.ts. */
const sealedMore = 1 + 12 + 16;

function asPart(sealed: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

function* partsIn(all: Buffer): Generator<Buffer, undefined> {
  for (let at = 0; at + 4 <= all.length; ) {
    const end = at + 4 + all.readUInt32BE(at);
    if (end > all.length) return;
    yield all.subarray(at + 4, end);
    at = end;
  }
}

/** @returns null for what was not sealed for this place, or not to its end */
function opened(key: Buffer, place: string, sealed: Buffer | undefined): Buffer | null {
  try {
    return sealed === undefined ? null : openBytes(key, place, sealed);
  } catch {
    return null;
  }
}

function asNumber(bytes: number): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(bytes));
  return number;
}

const isAbsent = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDWR);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
