import { Id } from "../../foundation/id.ts";
import type { Bucket } from "./s3.ts";
import type { FileStore } from "./store.ts";

/** Ids only: whoever lists the bucket learns how many files an organisation has, and when each was kept. */
const folder = "kept/";

/**
 * A bucket of an S3-compatible store.
 *
 * @param lendsFrom the origin at which browsers reach the store; null: they get every file through the house
 */
export function fileStoreOn(bucket: Bucket, lendsFrom: string | null): FileStore {
  const keyOf = (organisation: string, id: string) => `${folder}${Id.parse(organisation)}/${Id.parse(id)}`;
  return {
    keep: (organisation, id, sealed) => bucket.put(keyOf(organisation, id), sealed),
    read: (organisation, id) => bucket.get(keyOf(organisation, id)),
    remove: (organisation, id) => bucket.remove(keyOf(organisation, id)),
    async *list(only) {
      const within = only === undefined ? folder : `${folder}${Id.parse(only)}/`;
      for await (const { key, bytes, at } of bucket.list(within)) {
        const [organisation, id] = key
          .slice(folder.length)
          .split("/")
          .map((part) => Id.safeParse(part).data);
        if (organisation && id) yield { organisation, id, bytes, at };
      }
    },
    async forgetUnfinished() {
      // An object is there whole, or not at all.
    },
    async lend(organisation, id) {
      if (lendsFrom === null) return null;
      const key = keyOf(organisation, id);
      const first = await bucket.get(key, { from: 0, to: 0 });
      if (first === null) return null;
      const address = await bucket.lend("GET", key, {
        origin: lendsFrom,
        seconds: lentSeconds,
        answers: {
          "response-content-disposition": `attachment; filename="${id}.sealed"`,
          "response-content-type": "application/octet-stream",
          "response-cache-control": "no-store",
        },
      });
      return { address, sealedAs: first[0] ?? 0 };
    },
    check: () => bucket.check(),
  };
}

const lentSeconds = 60;
