/**
 * What has come so far of files that are sent in pieces, in a bucket: on no machine's disk, so that any of several web
 * servers takes the next piece.
 *
 *   arriving/<upload>/of-<bytes announced>
 *   arriving/<upload>/<from>-<to>            sealed for its upload and for its place
 *
 * An object is there whole or not at all, and none is ever written over with anything else: two who send the same upload
 * at once each add what they have, and neither takes from the other. Where an upload stands is read from the names: as far
 * as they reach from 0 without a gap. An offset is answered when the store has said twice that it has everything before
 * it. What was put together from two senders' bytes is compared with the announced hash like everything else.
 */
import { Id } from "../../foundation/id.ts";
import { openBytes, sealBytes } from "../keys/sealing.ts";
import type { Parcels } from "./parcels.ts";
import type { Bucket } from "./s3.ts";
import type { UploadStore } from "./upload-store.ts";

const folder = "arriving/";
/** One request of a phone is a piece of 64 KiB; whoever sends more at once has it cut so that little lies in memory. */
const segmentBytes = 1024 * 1024;

/**
 * @param key 32 bytes, used for nothing else
 * @param clock milliseconds since 1970
 * @param parcels files that come whole
 */
export function uploadStoreOn(bucket: Bucket, key: Buffer, clock: () => number, parcels: Parcels): UploadStore {
  const prefixOf = (id: string) => `${folder}${Id.parse(id)}/`;

  async function look(id: string): Promise<Standing | null> {
    const names: string[] = [];
    for await (const object of bucket.list(prefixOf(id))) names.push(object.key.slice(prefixOf(id).length));
    return standingOf(names);
  }

  async function keep(id: string, from: number, plain: Buffer): Promise<number> {
    const to = from + plain.length;
    await bucket.put(prefixOf(id) + segmentName({ from, to }), sealBytes(key, placeOf(id, from), plain));
    return to;
  }

  return {
    async create(id, bytes) {
      if ((await look(id)) === null) await bucket.put(`${prefixOf(id)}${announced}${bytes}`, Buffer.alloc(0));
    },
    offset: async (id) => (await look(id))?.offset ?? null,
    async append(id, at, stream) {
      const found = await look(id);
      if (found === null) return "no-such-upload";
      if (found.offset !== at) return "elsewhere";
      let offset = at;
      let waiting: Buffer[] = [];
      let waits = 0;
      // A torn-down line ends the stream, and is no fault of the store's.
      const pieces = stream[Symbol.asyncIterator]();
      for (;;) {
        const next = await pieces.next().catch(() => null);
        if (next === null || next.done) break;
        const piece = (next.value as Buffer).subarray(0, found.bytes - offset - waits);
        waiting.push(piece);
        waits += piece.length;
        if (waits < segmentBytes) continue;
        offset = await keep(id, offset, Buffer.concat(waiting, waits));
        waiting = [];
        waits = 0;
      }
      return waits === 0 ? offset : keep(id, offset, Buffer.concat(waiting, waits));
    },
    async read(id) {
      const found = await look(id);
      if (found === null) return null;
      const pieces: Buffer[] = [];
      let have = 0;
      for (const segment of found.segments) {
        const sealed = await bucket.get(prefixOf(id) + segmentName(segment));
        const plain = sealed && openedOrNull(key, placeOf(id, segment.from), sealed);
        if (!plain) break;
        pieces.push(plain.subarray(have - segment.from));
        have = segment.to;
      }
      return Buffer.concat(pieces);
    },
    async remove(id) {
      // What says that there is an upload goes first: what a kill leaves of the rest counts for nothing.
      const keys: string[] = [];
      for await (const object of bucket.list(prefixOf(id))) keys.push(object.key);
      for (const one of keys.toReversed()) await bucket.remove(one);
    },
    parcels,
    async forgetOlderThan(ms) {
      const lastOf = new Map<string, number>();
      for await (const { key: name, at } of bucket.list(folder)) {
        const id = name.slice(folder.length).split("/")[0] ?? "";
        lastOf.set(id, Math.max(at, lastOf.get(id) ?? 0));
      }
      const old = [...lastOf].filter(([id, at]) => Id.safeParse(id).success && clock() - at > ms);
      for (const [id] of old) await this.remove(id);
      return old.length + (await parcels.forgetBefore(clock() - ms));
    },
  };
}

interface Segment {
  readonly from: number;
  /** Not with it. */
  readonly to: number;
}

interface Standing {
  readonly bytes: number;
  /** Each begins within the one before or at its end, and goes further. */
  readonly segments: readonly Segment[];
  readonly offset: number;
}

const announced = "of-";
const segmentName = ({ from, to }: Segment) => `${from}-${to}`;
const placeOf = (id: string, from: number) => `upload/${id}/${from}`;

/** @returns null when nothing says how much was announced */
function standingOf(names: readonly string[]): Standing | null {
  const head = names.find((name) => name.startsWith(announced));
  if (head === undefined) return null;
  const all = names.flatMap((name) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
    return from === undefined || to === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
  const segments: Segment[] = [];
  let offset = 0;
  for (;;) {
    const reach = all.filter(({ from }) => from <= offset);
    const next = reach.toSorted((a, b) => b.to - a.to)[0];
    if (!next || next.to <= offset) break;
    segments.push(next);
    offset = next.to;
  }
  return { bytes: Number(head.slice(announced.length)), segments, offset };
}

function openedOrNull(key: Buffer, place: string, sealed: Buffer): Buffer | null {
  try {
    return openBytes(key, place, sealed);
  } catch {
    return null;
  }
}
