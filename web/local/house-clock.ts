import type { PhoneDatabase } from "./database.ts";

/** How far the phone's clock is from the house's, as of when they last spoke. */
export interface HouseClock {
  /** The phone's clock less the house's, in milliseconds: `PhoneClock.aheadMs`. Null: they never spoke. */
  aheadMs(): number | null;
  /** The time by the house's clock, as far as is known. */
  houseNow(): number;
  /** The `date` header of an answer, and when by the phone's clock it was asked for and came. */
  heard(date: string | null, askedAt: number, answeredAt: number): void;
  /** The house said its time in words, as `clock-differs` does. */
  told(houseNow: number): void;
}

const note = "house-clock";
/** A header says whole seconds: less than that is no news, and not worth a write. */
const worthKeeping = 2_000;

/** Reads what was kept when it opens. */
export async function openHouseClock(phone: PhoneDatabase, now: () => number): Promise<HouseClock> {
  let ahead = ((await phone.notes.get(note))?.value as number | undefined) ?? null;

  function keep(heard: number) {
    if (ahead !== null && Math.abs(heard - ahead) < worthKeeping) return;
    ahead = heard;
    // Should it not be kept, the next answer says it again.
    phone.notes.put({ name: note, value: heard }).catch(() => {});
  }

  return {
    aheadMs: () => ahead,
    houseNow: () => now() - (ahead ?? 0),
    heard(date, askedAt, answeredAt) {
      const found = aheadBy(date, askedAt, answeredAt);
      if (found !== null) keep(found);
    },
    told: (houseNow) => keep(Math.round(now() - houseNow)),
  };
}

/** An answer that took longer says too little of when the house wrote it. */
const slowest = 20_000;

/**
 * The phone's clock less the house's, in whole milliseconds; null: this answer does not tell.
 *
 * The house wrote the header somewhere between the two moments, and in the course of that second.
 */
export function aheadBy(date: string | null, askedAt: number, answeredAt: number): number | null {
  const said = Date.parse(date ?? "");
  if (Number.isNaN(said) || answeredAt < askedAt || answeredAt - askedAt > slowest) return null;
  return Math.round((askedAt + answeredAt) / 2 - (said + 500));
}
