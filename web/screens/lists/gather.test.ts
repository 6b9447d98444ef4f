import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gather } from "./gather.ts";

interface Row {
  readonly id: string;
  readonly seen: number;
}

/** A house whose list is read page by page, over a network that loses what `lost` says, with its answer or before it. */
function house(people: readonly string[], pageSize: number, lost: readonly boolean[]) {
  let asked = 0;
  const waits: number[] = [];
  const seen: { rows: number; waits: boolean }[] = [];
  return {
    waits,
    seen,
    ports: {
      ask: async (after: string | null) => {
        asked += 1;
        if (lost[asked - 1]) return "lost" as const;
        const from = after === null ? 0 : people.indexOf(after) + 1;
        const rows = people.slice(from, from + pageSize).map((id) => ({ id, seen: asked }));
        const last = rows.at(-1)?.id ?? null;
        return { rows, next: from + pageSize < people.length ? last : null };
      },
      keyOf: ({ id }: Row) => id,
      wait: async () => {
        waits.push(asked);
      },
      onProgress: (progress: { rows: number; waits: boolean }) => {
        seen.push(progress);
      },
      stopped: () => false,
    },
  };
}

test("however often the network is cut, everybody stands in the table once and in the list's order", async () => {
  const cuts = fc.array(fc.boolean(), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      cuts,
      async (many, size, lost) => {
        const people = Array.from({ length: many }, (_, at) => `p${at}`);
        const { ports, waits, seen } = house(people, size, lost);
        const taken = await gather(ports);
        assert.ok(typeof taken === "object" && "rows" in taken);
        assert.deepEqual(
          taken.rows.map(({ id }) => id),
          people,
        );
        // Between two tries it waits; the number shown never falls.
        assert.equal(waits.length, seen.filter((progress) => progress.waits).length);
        assert.ok(seen.every(({ rows }, at) => rows >= (seen[at - 1]?.rows ?? 0)));
      },
    ),
  );
});

test("whoever moves down the list while it is taken along stands in it once, as they came last", async () => {
  const pages = [
    {
      rows: [
        { id: "a", seen: 1 },
        { id: "b", seen: 1 },
      ],
      next: "b",
    },
    {
      rows: [
        { id: "a", seen: 2 },
        { id: "c", seen: 2 },
      ],
      next: null,
    },
  ];
  const { ports } = house([], 1, []);
  const taken = await gather<Row, never>({ ...ports, ask: async () => pages.shift() ?? "lost" });
  assert.deepEqual(taken, {
    rows: [
      { id: "a", seen: 2 },
      { id: "b", seen: 1 },
      { id: "c", seen: 2 },
    ],
  });
});

test("stopped while it waits for the network, it asks no more", async () => {
  const { ports } = house(["a", "b"], 1, [false, true, true]);
  let stopped = false;
  let asked = 0;
  const taken = await gather({
    ...ports,
    ask: (after) => {
      asked += 1;
      return ports.ask(after);
    },
    wait: async () => {
      stopped = true;
    },
    stopped: () => stopped,
  });
  assert.equal(taken, "stopped");
  assert.equal(asked, 2);
});

test("what the house refuses is not asked again", async () => {
  const { ports, waits } = house([], 1, []);
  const taken = await gather({ ...ports, ask: async () => ({ refused: "not-my-place" }) });
  assert.deepEqual(taken, { refused: "not-my-place" });
  assert.deepEqual(waits, []);
});
