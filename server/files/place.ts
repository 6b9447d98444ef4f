import { join, resolve } from "node:path";
import { noParcels, parcelsOn } from "./parcels.ts";
import { type BucketAddress, openBucket } from "./s3.ts";
import { fileStoreOn } from "./s3-store.ts";
import { uploadStoreOn } from "./s3-upload-store.ts";
import { type FileStore, fileStoreIn } from "./store.ts";
import { type UploadStore, uploadStoreIn } from "./upload-store.ts";

/** Where people's files lie: a folder of this machine, or a bucket that any number of machines share. */
export type FilesPlace =
  | { readonly is: "folder"; readonly folder: string }
  | { readonly is: "bucket"; readonly at: BucketAddress };

/**
 * @param setting a folder, or "s3+https://ACCESS-KEY:SECRET-KEY@host/bucket?region=…", each part of it percent-encoded
 * @param from what a folder's path is relative to
 * @throws what is wrong with it, without the key in it
 */
export function filesPlaceOf(setting: string, from: string): FilesPlace {
  if (!/^s3\b|:\/\//.test(setting)) return { is: "folder", folder: resolve(from, setting) };
  const wanted = "it is written s3+https://ACCESS-KEY:SECRET-KEY@host/bucket, with what is special percent-encoded";
  const url = /^s3\+https?:\/\//.test(setting) && URL.canParse(setting) ? new URL(setting.slice("s3+".length)) : null;
  if (!url) throw new Error(`KHURAK_FILES names no store that can be used: ${wanted}.`);
  const bucket = url.pathname.slice(1).replace(/\/$/, "");
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Error(`KHURAK_FILES names no bucket, or one whose name no store takes: ${wanted}.`);
  }
  if (url.username === "" || url.password === "") throw new Error(`KHURAK_FILES has no key in it: ${wanted}.`);
  const at = {
    origin: url.origin,
    bucket,
    region: url.searchParams.get("region") ?? "us-east-1",
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
  };
  return { is: "bucket", at };
}

export interface Files {
  readonly files: FileStore;
  readonly uploads: UploadStore;
}

export interface FilesSettings {
  /** 32 bytes under which pieces of uploads are sealed, used for nothing else. */
  readonly uploadsKey: Buffer;
  readonly clock: () => number;
  /** The origin at which browsers reach the bucket; null: everything goes through the house. */
  readonly lendsFrom: string | null;
}

export function openFiles(place: FilesPlace, { uploadsKey, clock, lendsFrom }: FilesSettings): Files {
  if (place.is === "folder") {
    const uploads = uploadStoreIn(join(place.folder, "uploads"), uploadsKey, clock);
    return { files: fileStoreIn(place.folder), uploads };
  }
  const bucket = openBucket(place.at);
  const parcels = lendsFrom === null ? noParcels : parcelsOn(bucket, lendsFrom);
  return { files: fileStoreOn(bucket, lendsFrom), uploads: uploadStoreOn(bucket, uploadsKey, clock, parcels) };
}
