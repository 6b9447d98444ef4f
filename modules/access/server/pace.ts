import { createHmac } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";

/*
 * Delay, not lock-out. Tries are counted in three buckets:
 *
 *   a device that has signed in to this account before   its own bucket
 *   any other device, per account                        one bucket that strangers share
 *   the network address, across accounts                 wide, against trying many names
 *
 * A stranger who keeps guessing slows down other new devices of that account and nobody else:
 * the doctor's own phone is not made to wait. Waits double and end by themselves.
 */

export interface Pace {
  readonly key: Buffer;
  readonly freeTries: number;
  readonly longestSeconds: number;
}

const keyOf = (key: Buffer, ...parts: readonly string[]) => createHmac("sha256", key).update(parts.join("\n")).digest();

export const paceOfKnownDevice = (key: Buffer, signInName: string, device: string): Pace => ({
  key: keyOf(key, "device", signInName, device),
  freeTries: 5,
  longestSeconds: 60,
});

export const paceOfAccount = (key: Buffer, signInName: string): Pace => ({
  key: keyOf(key, "account", signInName),
  freeTries: 5,
  longestSeconds: 60,
});

export const paceOfAddress = (key: Buffer, address: string): Pace => ({
  key: keyOf(key, "address", address),
  freeTries: 50,
  longestSeconds: 60,
});

/** Whoever guesses holds the phone itself, and six digits are soon tried: it waits up to an hour. */
export const paceOfPin = (key: Buffer, phoneId: string): Pace => ({
  key: keyOf(key, "pin", phoneId),
  freeTries: 5,
  longestSeconds: 3600,
});

/** Counts a try; answers the seconds it must wait, 0 when it may be made. */
export const tryNow = ({ key, freeTries, longestSeconds }: Pace, now: number): SQL =>
  sql`select access.pace_try(${key}, ${new Date(now)}, ${freeTries}, ${longestSeconds}) as seconds`;

export const clear = ({ key }: Pace): SQL => sql`select access.pace_clear(${key})`;
export const forgive = ({ key }: Pace): SQL => sql`select access.pace_forgive(${key})`;
