import type { PhoneDatabase } from "./database.ts";

/*
 * Wrong PINs are counted on the phone itself: five are free, then one must wait, twice as long each
 * time. It slows down whoever has the phone in their hand. Whoever sets its clock forward does not
 * wait, and whoever copies its disk does not ask here: see sealing.ts.
 */

const freeTries = 5;
const firstWait = 30_000;
const longestWait = 60 * 60_000;

/** Milliseconds to wait after so many wrong PINs in a row. */
export function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(longestWait, firstWait * 2 ** (wrong - freeTries));
}

export type Tried<T> =
  | { readonly is: "right"; readonly opened: T }
  /** `left`: so many more before one has to wait. */
  | { readonly is: "wrong"; readonly left: number; readonly waitMs: number }
  /** It was not even tried. */
  | { readonly is: "wait"; readonly waitMs: number };

export interface PinTries {
  /** Milliseconds until a PIN may be tried; 0: now. */
  waits(): Promise<number>;
  /** @param open what the PIN opens; null: it was wrong */
  attempt<T>(open: () => Promise<T | null>): Promise<Tried<T>>;
}

export function pinTriesOf(phone: PhoneDatabase, ownerId: string, now: () => number): PinTries {
  const read = async () => (await phone.wrongPins.get(ownerId)) ?? { ownerId, wrong: 0, lastAt: 0 };
  const waitsStill = ({ wrong, lastAt }: { wrong: number; lastAt: number }) => {
    const wait = waitAfter(wrong);
    // A clock that was put back since would make it longer than it ever was.
    return Math.min(wait, Math.max(0, lastAt + wait - now()));
  };
  return {
    waits: async () => waitsStill(await read()),
    async attempt(open) {
      // It counts before it is tried: whoever ends the browser in between has not had it for nothing.
      const { wrong, waitMs } = await phone.transaction("rw", phone.wrongPins, async () => {
        const known = await read();
        const stillMs = waitsStill(known);
        const counted = known.wrong + 1;
        if (stillMs === 0) await phone.wrongPins.put({ ownerId, wrong: counted, lastAt: now() });
        return { wrong: counted, waitMs: stillMs };
      });
      if (waitMs > 0) return { is: "wait", waitMs };
      const opened = await open();
      if (opened === null) {
        return { is: "wrong", left: Math.max(0, freeTries - wrong), waitMs: waitAfter(wrong) };
      }
      await phone.wrongPins.delete(ownerId);
      return { is: "right", opened };
    },
  };
}
