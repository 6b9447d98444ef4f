import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bundledBytes } from "../../foundation/bundle.ts";
import { bundleNow, bundleSize } from "./bundling.ts";
import type { Queued } from "./sending.ts";

const now = 1_000_000;
type Row = Queued & { readonly bytes: number; readonly tries: number; readonly anew: number };
let place = 0;
const item = (id: string, about: string | null, more: Partial<Row> = {}): Row => ({
  ...{ id, lane: "records", about, after: null, place: (place += 1), state: "waiting", nextAt: 0 },
  ...{ bytes: 100, tries: 0, anew: 0 },
  ...more,
});
const bundled = (rows: readonly Row[], onTheWay: readonly string[] = []) =>
  bundleNow(rows, new Set(onTheWay), now).map((line) => line.map(({ id }) => id));
const fives = (about: string) => ["1", "2", "3", "4", "5"].map((number) => item(`${about}${number}`, about));

test("what is about one person stands in one line, in its order, whatever order the rows come in", () => {
  const rows = [item("a1", "a"), item("b1", "b"), item("a2", "a"), item("b2", "b"), item("a3", "a")];
  assert.deepEqual(bundled(rows.toReversed()), [
    ["a1", "a2", "a3"],
    ["b1", "b2"],
  ]);
});

test("a few go by themselves", () => {
  assert.deepEqual(bundled(fives("a").slice(1)), []);
  assert.deepEqual(bundled(fives("a")).length, 1);
});

test("nothing of a line goes while any of it is on its way", () => {
  assert.deepEqual(bundled([...fives("a"), ...fives("b")], ["a1"]), [["b1", "b2", "b3", "b4", "b5"]]);
  assert.deepEqual(bundled([...fives("a"), ...fives("b")], ["a4"]), [["b1", "b2", "b3", "b4", "b5"]]);
});

test("whatever has failed once goes alone, and what stands behind it waits", () => {
  for (const failed of [{ tries: 1 }, { anew: 1 }, { nextAt: now + 1 }]) {
    const rows = [item("a1", "a"), item("a2", "a", failed), item("a3", "a"), ...fives("b")];
    assert.deepEqual(bundled(rows), [["a1"], ["b1", "b2", "b3", "b4", "b5"]]);
  }
});

test("a refused one holds up nobody; one that waits for another holds up its own", () => {
  const refused = item("a1", "a", { state: "refused" });
  assert.deepEqual(bundled([refused, item("a2", "a"), ...fives("b")])[0], ["a2"]);
  const behind = item("c1", "c", { after: "a2" });
  assert.deepEqual(
    bundled([item("a2", "a"), behind, item("c2", "c"), ...fives("b")])
      .flat()
      .includes("c1"),
    false,
  );
  assert.deepEqual(
    bundled([item("a2", "a"), behind, item("c2", "c"), ...fives("b")])
      .flat()
      .includes("c2"),
    false,
  );
});

test("media never go in a bundle", () => {
  const clip = item("clip", "a", { lane: "media" });
  assert.equal(
    bundled([clip, ...fives("b")])
      .flat()
      .includes("clip"),
    false,
  );
});

test("a bundle is no longer and no heavier than the house takes", () => {
  const many = Array.from({ length: 3 * bundleSize }, (_, at) => item(`r${at}`, `p${at % 7}`));
  assert.equal(bundled(many).flat().length, bundleSize);
  const heavy = Array.from({ length: 20 }, (_, at) => item(`h${at}`, `p${at}`, { bytes: bundledBytes / 10 }));
  assert.equal(bundled(heavy).flat().length, 10);
});

test("whatever waits: no line leaves a gap, and none is begun twice", () => {
  const anyRow = fc.record({
    about: fc.constantFrom("a", "b", "c", null),
    tries: fc.constantFrom(0, 0, 0, 1),
    nextAt: fc.constantFrom(0, 0, 0, now + 1),
    state: fc.constantFrom("waiting", "waiting", "waiting", "refused"),
    sent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (made) => {
      const rows = made.map(({ about, tries, nextAt, state }, at) =>
        item(`${at}`, about, { tries, nextAt, state: state as never }),
      );
      const onTheWay = rows.filter((_, at) => made[at]?.sent && at % 5 === 0).map(({ id }) => id);
      const lines = bundled(rows, onTheWay);
      const taken = lines.flat();
      assert.equal(new Set(taken).size, taken.length);
      for (const id of taken) {
        const row = rows[Number(id)];
        // All before it about the same person go with it, or are a person's to decide.
        const before = rows.slice(0, Number(id)).filter((one) => row?.about !== null && one.about === row?.about);
        for (const one of before) {
          assert.ok(one.state === "refused" || (taken.indexOf(one.id) < taken.indexOf(id) && taken.includes(one.id)));
        }
        assert.ok(!onTheWay.includes(id));
      }
    }),
  );
});
