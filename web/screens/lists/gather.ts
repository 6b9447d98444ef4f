/*
 * Takes a list along page by page, over a network that comes and goes.
 *
 * A page names the place behind which the next begins, and the house forgets nothing of it: so what was lost
 * on its way is asked for once more from the same place, whether the house had answered or not. Whoever moves
 * in the list meanwhile may come twice; they stand in the table once, as they came last.
 */

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Null: it was the last. */
  readonly next: string | null;
}

export interface GatherPorts<Row, Refused> {
  /** @param after null: from the beginning; "lost": nobody knows whether the house heard it */
  readonly ask: (after: string | null) => Promise<Page<Row> | "lost" | { readonly refused: Refused }>;
  readonly keyOf: (row: Row) => string;
  /** Until it is worth asking again. */
  readonly wait: () => Promise<void>;
  readonly onProgress: (progress: { readonly rows: number; readonly waits: boolean }) => void;
  readonly stopped: () => boolean;
}

export async function gather<Row, Refused>(
  ports: GatherPorts<Row, Refused>,
): Promise<{ readonly rows: readonly Row[] } | { readonly refused: Refused } | "stopped"> {
  const { ask, keyOf, wait, onProgress, stopped } = ports;
  const gathered = new Map<string, Row>();
  let after: string | null = null;
  for (;;) {
    const page = await ask(after);
    if (stopped()) return "stopped";
    if (page === "lost") {
      onProgress({ rows: gathered.size, waits: true });
      await wait();
      if (stopped()) return "stopped";
      continue;
    }
    if ("refused" in page) return page;
    for (const row of page.rows) gathered.set(keyOf(row), row);
    onProgress({ rows: gathered.size, waits: false });
    if (page.next === null) return { rows: [...gathered.values()] };
    after = page.next;
  }
}
