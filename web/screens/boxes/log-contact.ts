import type { BoxLog } from "../../../modules/devices/log-file.ts";

export type WhenRead = "now" | "earlier";

/**
 * What is sent of a file. Read just now, the box's clock is compared with ours. Read earlier, nobody knows when, so
 * its own clock is believed: heard until it was read, or until its last entry.
 *
 * @param now milliseconds since 1970
 */
export function logContact({ serial, boxAt, batteryMv, entries }: BoxLog, when: WhenRead, now: number) {
  const told = { serial, batteryMv, entries: [...entries] };
  const here = new Date(now).toISOString();
  if (when === "now") return { ...told, boxAt, readAt: here };
  const last =
    boxAt ??
    entries
      .map((entry) => entry.boxAt)
      .toSorted()
      .at(-1) ??
    here;
  return { ...told, boxAt: null, readAt: last < here ? last : here };
}
