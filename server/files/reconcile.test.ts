import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reconcile } from "./reconcile.ts";
import type { KeptFile } from "./store.ts";

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
const fileOf = (id: string): KeptFile => ({ organisation: "o", id, bytes: 1, at: 0 });
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 40 });

test("what lies there without a record, and what a record names and is not there, are found and nothing else", async () => {
  const sorted = (of: readonly string[]) => of.toSorted();
  await fc.assert(
    fc.asyncProperty(ids, ids, ids, async (kept, first, second) => {
      const found = await reconcile(each(sorted(kept).map(fileOf)), [each(sorted(first)), each(sorted(second))]);
      const named = new Set([...first, ...second]);
      assert.equal(found.files, kept.length);
      assert.deepEqual(
        found.orphans.map(({ id }) => id),
        sorted(kept.filter((id) => !named.has(id))),
      );
      assert.deepEqual(found.missing, sorted([...named].filter((id) => !kept.includes(id))));
    }),
  );
});
