/*
 * What goes next, and what an answer means. Nothing here touches the world.
 *
 *   records   small; what is about one patient goes in its order, different patients at the same
 *             time, four at most. They never wait for media.
 *   media     one at a time, each after the record that announced it
 *
 *   answer                                          then
 *   done, or done already                           it leaves the outbox and counts as sent
 *   no network                                      nothing is touched; all sending waits a while
 *   busy, too many requests, our fault, unreadable  this item waits a while, and those behind it
 *   not signed in, not allowed                      all sending stops until somebody has signed in; where
 *                                                   the house lets them in all the same, only this item is refused
 *   a clip or a message that came broken            it is uploaded anew, three times at most
 *   any other refusal                               the item is refused, and stays to be seen
 *
 * Nothing else ever leaves the outbox by itself. Before its time (`nextAt`) nothing goes: what its person may still
 * take back waits as what has failed before.
 */

export type Lane = "records" | "media";

export interface Refused {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What of an item decides when it goes. */
export interface Queued {
  readonly id: string;
  readonly lane: Lane;
  readonly about: string | null;
  readonly after: string | null;
  readonly place: number;
  readonly state: "waiting" | "sending" | "refused";
  readonly nextAt: number;
}

const atOnce: Readonly<Record<Lane, number>> = { records: 4, media: 1 };

/**
 * The items to begin now.
 *
 * @param onTheWay ids that are being sent at this moment
 */
export function goesNow<Row extends Queued>(rows: readonly Row[], onTheWay: ReadonlySet<string>, now: number): Row[] {
  const here = new Set(rows.map(({ id }) => id));
  const free = { records: atOnce.records, media: atOnce.media };
  for (const { id, lane } of rows) if (onTheWay.has(id)) free[lane] -= 1;
  const begun: Row[] = [];
  const seen = new Set<string>();
  for (const row of rows.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))) {
    if (row.state === "refused") continue;
    const line = lineOf(row);
    const isFirst = !seen.has(line);
    // One that waits for what is not there yet holds up nobody but those about the same patient.
    seen.add(line);
    if (!isFirst || onTheWay.has(row.id) || free[row.lane] <= 0) continue;
    if (row.nextAt > now || (row.after !== null && here.has(row.after))) continue;
    free[row.lane] -= 1;
    begun.push(row);
  }
  return begun;
}

/** Those of one line go one after the other. A clip waits for nothing but its announcement. */
export const lineOf = ({ lane, about, id }: Queued) => (lane === "records" && about !== null ? `about ${about}` : id);

/** When something may next be begun, for a timer; null: not by waiting. */
export function wakesAt(rows: readonly Queued[], now: number): number | null {
  const here = new Set(rows.map(({ id }) => id));
  const times = rows
    .filter(({ state, after }) => state !== "refused" && (after === null || !here.has(after)))
    .map(({ nextAt }) => nextAt)
    .filter((at) => at > now);
  return times.length === 0 ? null : Math.min(...times);
}

const shortestWait = 2_000;
const longestWait = 15 * 60_000;

/**
 * Milliseconds until the next try: doubling, and anywhere in the upper half, so that a hundred
 * phones that lost the same tower do not come back in the same second.
 *
 * @param tries how often it has failed, this time too
 * @param random at least 0, less than 1
 */
export function waitBefore(tries: number, random: number): number {
  const whole = Math.min(longestWait, shortestWait * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * random);
}

export type Meaning =
  | { readonly is: "sent" }
  | { readonly is: "no-network" }
  | { readonly is: "later"; readonly atLeast: number }
  | { readonly is: "signed-out" }
  | { readonly is: "paused" }
  | { readonly is: "anew" }
  | { readonly is: "refused"; readonly refusal: Refused };

/** The same fact is there under the same id: sent by a screen, or before the answer was lost. */
const doneAlready = new Set(["already-recorded", "withdrawn-already"]);
const cameBroken = new Set(["clip-not-whole", "voice-not-whole", "file-changed-on-the-way"]);
const anewAtMost = 3;

/** @param anew how often this item was begun anew already */
export function meaningOf(
  answered: { readonly is: "done" } | ({ readonly is: "refused" } & Refused),
  anew: number,
): Meaning {
  if (answered.is === "done") return { is: "sent" };
  const { code, params } = answered;
  if (code === "no-network") return { is: "no-network" };
  if (code === "not-signed-in") return { is: "signed-out" };
  if (code === "not-allowed") return { is: "paused" };
  if (code === "too-many-requests") return { is: "later", atLeast: Number(params["seconds"] ?? 0) * 1000 };
  if (code === "busy" || code === "something-broke") return { is: "later", atLeast: 0 };
  if (doneAlready.has(code)) return { is: "sent" };
  if (cameBroken.has(code) && anew < anewAtMost) return { is: "anew" };
  return { is: "refused", refusal: { code, params } };
}
