import type { CalendarDay } from "../../foundation/calendar-day.ts";
import type { ClipId, clipTypes, PhoneClock } from "../../modules/video-observation/clip.ts";
import type { OwnerDatabase, PieceRow } from "./database.ts";
import { type Bytes, openJson, type Safe, sealJson } from "./sealing.ts";

/*
 * A clip is kept while it is being made: each second of it is sealed and on the disk before the
 * next one comes, so that a phone that dies loses that second and nothing before it.
 */

export type ClipType = (typeof clipTypes)[number];

/** What is known of a clip from its first second. */
export interface ClipStart {
  readonly clipId: ClipId;
  /** The dose day that its maker was shown. */
  readonly day: CalendarDay;
  readonly clock: PhoneClock;
  readonly type: ClipType;
}

/** What a recording came to: with the patient's id this is the input of `announceClip`. */
export interface Recorded extends ClipStart {
  readonly seconds: number;
  readonly bytes: number;
  /** Of all its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A recording whose browser died, or that nobody has sent or thrown away yet. */
export interface Unfinished extends ClipStart {
  readonly seconds: number;
  readonly bytes: number;
}

export interface Clips {
  /** The next piece of one clip, and how long it is with it. Resolves when the disk has it. */
  keep(start: ClipStart, piece: Bytes, seconds: number): Promise<void>;
  /** Reads it whole, and names it by its hash. */
  finish(clipId: ClipId): Promise<Recorded>;
  /** The whole clip, to be looked at or sent, also when it waits in the outbox. */
  whole(clipId: string): Promise<Blob>;
  /** What is neither in the outbox nor being made in any tab, the oldest first. */
  unfinished(): Promise<readonly Unfinished[]>;
  /** By a person's own word. */
  throwAway(clipId: ClipId): Promise<void>;
}

/** An IndexedDB row larger than this is slow to read on a cheap phone. */
const pieceAtMost = 256 * 1024;

/** The first byte of every WebM (EBML, RFC 8794 §11.2.1); an mp4 begins with a length. */
const webmBegins = 0x1a;

const startAt = (clipId: string) => `clip/${clipId}`;
/** Where a piece is sealed, of a spoken message too. */
export const pieceAt = (clipId: string, number: number) => `clip/${clipId}/${number}`;
/** Held by the tab in whose hands a clip is: its browser lets go of it when the tab dies. */
export const heldName = (clipId: string) => `khurak.clip.${clipId}`;

export function clipsOf(database: OwnerDatabase, safe: Safe, crypto: Crypto, locks: LockManager | null): Clips {
  const { clips, pieces } = database;
  const writes = <T>(work: () => Promise<T>) => database.transaction("rw", clips, pieces, work);

  async function read(clipId: string): Promise<Bytes[]> {
    const rows = await pieces.where("[clipId+number]").between([clipId, 0], [clipId, Infinity]).toArray();
    return Promise.all(rows.map(({ number, sealed }) => safe.open(pieceAt(clipId, number), sealed)));
  }

  async function startOf(clipId: string): Promise<Unfinished> {
    const row = await clips.get(clipId);
    if (row === undefined) throw new Error(`There is no recording ${clipId} on this phone.`);
    const { sealed, seconds, bytes } = row;
    return { ...((await openJson(safe, startAt(clipId), sealed)) as ClipStart), seconds, bytes };
  }

  return {
    async keep(start, piece, seconds) {
      const { clipId } = start;
      const before = (await clips.get(clipId)) ?? { bytes: 0, pieces: 0 };
      const rows: PieceRow[] = [];
      for (let from = 0; from < piece.length; from += pieceAtMost) {
        const part = piece.subarray(from, from + pieceAtMost);
        const number = before.pieces + rows.length;
        rows.push({ clipId, number, bytes: part.length, sealed: await safe.seal(pieceAt(clipId, number), part) });
      }
      const bytes = before.bytes + piece.length;
      const row = { clipId, seconds, bytes, pieces: before.pieces + rows.length };
      const sealed = await sealJson(safe, startAt(clipId), start);
      await writes(async () => {
        await pieces.bulkAdd(rows);
        await clips.put({ ...row, sealed });
      });
      await database.copied();
    },
    async finish(clipId) {
      const whole = new Uint8Array(await new Blob(await read(clipId)).arrayBuffer());
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      return { ...(await startOf(clipId)), bytes: whole.length, sha256 };
    },
    async whole(clipId) {
      const pieces = await read(clipId);
      return new Blob(pieces, { type: pieces[0]?.[0] === webmBegins ? "video/webm" : "video/mp4" });
    },
    async unfinished() {
      const held = new Set((await locks?.query())?.held?.map(({ name }) => name));
      const rows = (await clips.toArray()).filter(({ clipId }) => !held.has(heldName(clipId)));
      const found = await Promise.all(rows.map(({ clipId }) => startOf(clipId)));
      return found.toSorted((a, b) => (a.clipId < b.clipId ? -1 : 1));
    },
    throwAway: (clipId) =>
      writes(async () => {
        // In the outbox it is the outbox's: only a refused one may be given up there.
        if ((await clips.get(clipId)) === undefined) return;
        await clips.delete(clipId);
        await pieces.where({ clipId }).delete();
      }),
  };
}
