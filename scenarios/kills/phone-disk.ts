import type { Page } from "playwright-core";
import { inTime } from "./until.ts";

/** What a phone has kept and not sent, as it lies on its disk: ids and states are readable there. */
export interface PhoneDisk {
  readonly outbox: readonly {
    readonly id: string;
    readonly operation: string;
    readonly clipId: string | null;
    readonly after: string | null;
    readonly about: string | null;
    readonly state: string;
  }[];
  /** Recordings that nobody has sent yet. */
  readonly clips: readonly string[];
  readonly pieces: number;
}

const script = `(async () => {
  const disk = { outbox: [], clips: [], pieces: 0 };
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith("khurak-of-")) continue;
    const database = await done(indexedDB.open(name));
    const at = database.transaction(["outbox", "clips", "pieces"]);
    for (const { id, operation, clipId, after, about, state } of await done(at.objectStore("outbox").getAll())) {
      disk.outbox.push({ id, operation, clipId, after, about, state });
    }
    disk.clips.push(...(await done(at.objectStore("clips").getAllKeys())));
    disk.pieces += await done(at.objectStore("pieces").count());
    database.close();
  }
  return disk;
})()`;

export const diskOf = (page: Page): Promise<PhoneDisk> => inTime("the phone's disk", page.evaluate<PhoneDisk>(script));

export const isEmpty = ({ outbox, clips, pieces }: PhoneDisk) => outbox.length + clips.length + pieces === 0;

/** As a phone's system tells it that a tower is in reach again. */
export const networkIsBack = (page: Page) =>
  inTime("the page", page.evaluate("void window.dispatchEvent(new Event('online'))"));
