/*
 * What a box noted, and what of it is a dose. A box knows nothing but its own count and its own clock; it may be
 * silent for weeks and then send everything, in any order and more than once. So everything here is worked out from
 * all that is known of the box, and comes out the same in whichever order it arrived:
 *
 *   1. At each contact the box's clock is compared with the house's, and every entry that came with it is moved by
 *      the difference. Without a comparison the box's clock is believed.
 *   2. Its number says in which order it happened. An entry that lies after the contact that brought it, before the
 *      box was given out, or before an earlier one, has no sure time ("clock"): it is kept and shown, counts for
 *      nothing by itself, and a person looks at its day.
 *   3. What was noted while nobody had the box is nobody's ("nobody").
 *   4. Openings around a refill are the refill ("refill").
 *   5. An opening soon after one that counts is the same dose ("again").
 *   6. Where numbers are missing, or an entry has no sure time, the time between its neighbours is silence:
 *      the dose may be in what was lost.
 */

/** Two openings within this are one dose. Chosen by us; no published source. */
export const againMs = 15 * 60_000;
/** Openings this near to a refill belong to it, before and after. Chosen by us; no published source. */
export const refillMs = 10 * 60_000;
/** A clock this far off is wrong, not slow; as with a phone's clock (modules/video-observation/clip.ts). */
export const toleranceMs = 10 * 60_000;

export const notCounted = ["again", "refill", "clock", "nobody"] as const;
/** Why an opening is no dose. */
export type NotCounted = (typeof notCounted)[number];

/** All times in milliseconds since 1970. */
export interface Opening {
  /** The box's own count, from 1, which never begins anew. */
  readonly number: number;
  /** By the house's clock. */
  readonly at: number;
  /** When the contact was that brought it. */
  readonly heardAt: number;
}

export interface Issue {
  readonly id: string;
  readonly from: number;
  /** Null: they have it. */
  readonly until: number | null;
}

export interface Judged extends Opening {
  /** To whose time with the box it belongs; null: to nobody's. */
  readonly issue: string | null;
  /** Null: it counts as a dose. */
  readonly because: NotCounted | null;
}

/** A box's time by the house's clock. @param boxNow what the box's clock said at the contact; null: nobody compared */
export const correctedAt = (boxAt: number, contactAt: number, boxNow: number | null): number =>
  boxNow === null ? boxAt : boxAt + (contactAt - boxNow);

const during = (issues: readonly Issue[], at: number): Issue | null =>
  issues.find(({ from, until }) => at >= from && (until === null || at < until)) ?? null;

/**
 * Judges all that a box ever noted.
 *
 * @param issues in the order of time
 * @param received when the box came into the stock: it noted nothing here before
 * @param refills when it was filled
 */
export function judgeOpenings(
  openings: readonly Opening[],
  issues: readonly Issue[],
  refills: readonly number[],
  received: number,
): readonly Judged[] {
  let sure = received;
  const timed = openings
    .toSorted((one, other) => one.number - other.number)
    .map((opening): Judged => {
      const { at, heardAt } = opening;
      const holder = during(issues, at);
      const latest = issues.findLast(({ from }) => from <= heardAt);
      // Before it was given out the last time: with a clock that is wrong a whole course would lie there.
      const tooEarly = at < sure - toleranceMs || (holder === null && latest !== undefined && at < latest.from);
      if (at > heardAt + toleranceMs || tooEarly) return { ...opening, issue: latest?.id ?? null, because: "clock" };
      sure = Math.max(sure, at);
      if (holder === null) return { ...opening, issue: null, because: "nobody" };
      const filled = refills.some((refill) => Math.abs(refill - at) <= refillMs);
      return { ...opening, issue: holder.id, because: filled ? "refill" : null };
    });
  return withoutRepeats(timed);
}

/** In the order of time: within the tolerance it may be another than that of the numbers. */
function withoutRepeats(judged: readonly Judged[]): readonly Judged[] {
  const counted = new Map<string, number>();
  const again = new Set<number>();
  for (const { number, at, issue, because } of judged.toSorted((a, b) => a.at - b.at || a.number - b.number)) {
    if (because !== null || issue === null) continue;
    const last = counted.get(issue);
    if (last !== undefined && at - last <= againMs) again.add(number);
    else counted.set(issue, at);
  }
  return judged.map((one) => (again.has(one.number) ? { ...one, because: "again" } : one));
}

/** Milliseconds since 1970; null: it goes on. */
export interface Gap {
  readonly from: number;
  readonly to: number | null;
}

/**
 * The times of which entries are missing, or have no sure time.
 *
 * @param judged all that is known of the box, in the order of their numbers
 */
export function gapsIn(judged: readonly Judged[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let before = { number: 0, at: 0 };
  for (const { number, at, because } of judged) {
    if (because === "clock") continue;
    if (number > before.number + 1) gaps.push({ from: before.at, to: Math.max(at, before.at) });
    before = { number, at: Math.max(at, before.at) };
  }
  const last = judged.at(-1);
  return last && last.number > before.number ? [...gaps, { from: before.at, to: null }] : gaps;
}

/**
 * Until when everything that the box noted is here, after a contact.
 *
 * @param noted how many entries the box says that it has; null: it sent all
 * @returns null: it sent nothing of what it noted
 */
export function heardUntil(contactAt: number, noted: number | null, judged: readonly Judged[]): number | null {
  const newest = judged.at(-1)?.number ?? 0;
  if (noted === null || noted <= newest) return contactAt;
  const sure = judged.filter(({ because }) => because !== "clock").map(({ at }) => at);
  return sure.length === 0 ? null : Math.min(contactAt, Math.max(...sure));
}
