import { bundledBytes } from "../../foundation/bundle.ts";
import { lineOf, type Queued } from "./sending.ts";

/*
 * Which records go together in one request, and which alone (docs/decisions/0059). Nothing here touches the world.
 *
 * What is about one person stays in its order: all of it that may go now stands in one line of one bundle, and nothing of a
 * line goes while any of it is on its way. Whatever has failed once goes alone: it holds nobody else up, and what is wrong
 * with it is seen.
 */

/** Fewer go by themselves, four at once. */
const worthBundling = 5;
/** What a cut line loses is sent again; fewer in each cost a head of a kilobyte and a round more often. */
export const bundleSize = 80;
export const bundlesAtOnce = 2;

interface Bundled extends Queued {
  readonly bytes: number;
  readonly tries: number;
  readonly anew: number;
}

/**
 * The lines of one bundle to begin now; none: nothing is worth it.
 *
 * @param onTheWay ids that are being sent at this moment
 */
export function bundleNow<Row extends Bundled>(
  rows: readonly Row[],
  onTheWay: ReadonlySet<string>,
  now: number,
): Row[][] {
  const here = new Set(rows.map(({ id }) => id));
  const closed = new Set<string>();
  const lines = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))) {
    if (row.lane !== "records" || row.state === "refused") continue;
    const line = lineOf(row);
    if (onTheWay.has(row.id)) lines.delete(line);
    const mayGo =
      row.nextAt <= now && row.tries === 0 && row.anew === 0 && !(row.after !== null && here.has(row.after));
    if (onTheWay.has(row.id) || !mayGo) closed.add(line);
    if (!closed.has(line)) lines.set(line, [...(lines.get(line) ?? []), row]);
  }
  return cutToSize([...lines.values()]);
}

function cutToSize<Row extends Bundled>(lines: readonly (readonly Row[])[]): Row[][] {
  const bundle: Row[][] = [];
  let [count, bytes] = [0, 0];
  for (const line of lines) {
    const taken: Row[] = [];
    for (const row of line) {
      if (count === bundleSize || bytes + row.bytes > bundledBytes) break;
      taken.push(row);
      count += 1;
      bytes += row.bytes;
    }
    if (taken.length > 0) bundle.push(taken);
  }
  return count < worthBundling ? [] : bundle;
}
