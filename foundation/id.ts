import * as z from "zod/mini";

/**
 * Ids are made where the fact is born, so they are UUIDv7 (RFC 9562 §5.7): unique without a
 * server, and ordered by the time of their making.
 */
export const Id = z.uuidv7();
export type Id = z.infer<typeof Id>;

/** The schema of one kind of id: a PatientId is never taken for a FacilityId. */
export const idOf = <const Kind extends string>(_kind: Kind) => z.uuidv7().brand<Kind>();

/**
 * @param now milliseconds since 1970, by the clock of whoever makes the id
 * @param random at least 10 random bytes
 */
export function newId(now: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  let time = now;
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
