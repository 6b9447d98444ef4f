/**
 * Files that a browser brings to the store by itself, each in one request: nobody here waits on a slow line with 40 MB in
 * memory.
 *
 *   brought/<file>-<SHA-256 of what lies there>
 *
 * A browser seals the file under a key that it makes for this once, says how long and what the result is, and is lent
 * that one place for a minute: length and hash are signed into the request, so a store that checks them keeps nothing
 * else, and the name says what must lie there. Whether it does is never believed. Before a file is looked into and kept
 * under its own name, the house reads it, compares its hash, and opens it with the key that the browser then says. What
 * nobody comes to ask for goes with what is left of other uploads.
 */
import { createHash } from "node:crypto";
import { Id } from "../../foundation/id.ts";
import { busy } from "../database/connection.ts";
import { openBytes } from "../keys/sealing.ts";
import type { Bucket } from "./s3.ts";

export interface Parcel {
  /** The file that it becomes. */
  readonly file: string;
  /** Of what is brought, sealed. */
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** One PUT, with these headers as they stand here. */
export interface LentPlace {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Parcels {
  /** Null where nothing is lent: then the file goes through the house. */
  lendPlace(parcel: Parcel): Promise<LentPlace | null>;
  /** @returns null when it is not there, is not what was said, or does not open */
  open(parcel: Parcel, key: Buffer): Promise<Buffer | null>;
  remove(parcel: Parcel): Promise<void>;
  forgetBefore(time: number): Promise<number>;
}

const folder = "brought/";
/** Whoever opens one holds it in memory twice. */
const openAtOnce = 3;
const lentSeconds = 60;

export const noParcels: Parcels = {
  lendPlace: async () => null,
  open: async () => null,
  remove: async () => {},
  forgetBefore: async () => 0,
};

export const placeOfParcel = (file: string) => `brought/${file}`;

export function parcelsOn(bucket: Bucket, lendsFrom: string): Parcels {
  const keyOf = ({ file, sha256 }: Parcel) => `${folder}${Id.parse(file)}-${sha256}`;
  let opening = 0;

  return {
    async lendPlace(parcel) {
      const headers = { "x-amz-checksum-sha256": Buffer.from(parcel.sha256, "hex").toString("base64") };
      const signed = { ...headers, "content-length": String(parcel.bytes) };
      const lending = { origin: lendsFrom, seconds: lentSeconds, headers: signed };
      return { address: await bucket.lend("PUT", keyOf(parcel), lending), headers };
    },
    async open(parcel, key) {
      if (opening >= openAtOnce) throw busy("Too many large files are being opened.");
      opening += 1;
      try {
        const sealed = await bucket.get(keyOf(parcel));
        if (sealed?.length !== parcel.bytes) return null;
        if (createHash("sha256").update(sealed).digest("hex") !== parcel.sha256) return null;
        return openBytes(key, placeOfParcel(parcel.file), sealed);
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "53000") throw error;
        return null;
      } finally {
        opening -= 1;
      }
    },
    remove: (parcel) => bucket.remove(keyOf(parcel)),
    async forgetBefore(time) {
      const old: string[] = [];
      for await (const { key, at } of bucket.list(folder)) if (at < time) old.push(key);
      for (const key of old) await bucket.remove(key);
      return old.length;
    },
  };
}
