import type { KeptFile } from "./store.ts";

/** What lies in the store beside what the records name. */
export interface Reconciled {
  readonly files: number;
  /** Files that no record names. */
  readonly orphans: readonly KeptFile[];
  /** Files that a record names and the store has not. */
  readonly missing: readonly string[];
}

/**
 * Walks along both at once, so that a million files need no more memory than a thousand.
 *
 * @param kept by id
 * @param named ids by id, each list by itself; one may stand in several
 */
export async function reconcile(
  kept: AsyncIterable<KeptFile>,
  named: readonly AsyncIterable<string>[],
): Promise<Reconciled> {
  const orphans: KeptFile[] = [];
  const missing: string[] = [];
  let files = 0;
  const names = merged(named);
  let name = await names.next();
  for await (const file of kept) {
    files += 1;
    for (; !name.done && name.value < file.id; name = await names.next()) missing.push(name.value);
    if (!name.done && name.value === file.id) name = await names.next();
    else orphans.push(file);
  }
  for (; !name.done; name = await names.next()) missing.push(name.value);
  return { files, orphans, missing };
}

/** In order, each once. */
async function* merged(lists: readonly AsyncIterable<string>[]): AsyncGenerator<string, undefined> {
  const walks = lists.map((list) => list[Symbol.asyncIterator]());
  const heads = await Promise.all(walks.map((walk) => walk.next()));
  for (;;) {
    const least = heads.reduce<string | null>(
      (found, head) => (head.done || (found !== null && found <= head.value) ? found : head.value),
      null,
    );
    if (least === null) return;
    yield least;
    for (const [n, walk] of walks.entries()) {
      while (heads[n] && !heads[n].done && heads[n].value === least) heads[n] = await walk.next();
    }
  }
}
