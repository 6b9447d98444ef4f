import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod/mini";
import type { BundledAnswer } from "../../foundation/bundle.ts";
import type { Bundled } from "../../foundation/bundle-client.ts";
import { sendBundle } from "./send-bundle.ts";
import type { Token } from "./sender-ports.ts";

const done = (answer: unknown = {}): BundledAnswer => ({ is: "done", answer });
const no = (code: string): BundledAnswer => ({ is: "refused", code, says: "", params: {}, issues: [] });
const answered = (...lines: BundledAnswer[][]): Bundled => ({ is: "answered", lines });
const refused = (code: string, params = {}): Bundled => ({ is: "refused", code, params });

/** Sends lines of rows with these ids; the house answers one after the other. */
async function send(
  lines: readonly (readonly string[])[],
  answers: readonly Bundled[],
  how: { letIn?: boolean; tokens?: readonly Token[]; unreadable?: string } = {},
) {
  const asked: string[][][] = [];
  const stales: (string | null)[] = [];
  let looked = 0;
  const rows = lines.map((line) => line.map((id) => ({ id, operation: "a.b", anew: 0 }) as never));
  const came = await sendBundle(rows, {
    outbox: {
      async inputOf(id: string) {
        if (id === how.unreadable) throw new Error("It cannot be opened.");
        return { of: id };
      },
    } as never,
    operationNamed: () => ({ gives: z.object({}) }) as never,
    async token(stale) {
      stales.push(stale);
      return how.tokens?.[stales.length - 1] ?? { is: "token", token: `token ${stales.length}` };
    },
    async letsMeIn() {
      looked += 1;
      return how.letIn ?? true;
    },
    async bundle(_token, sent) {
      asked.push(sent.map((line) => line.map(({ id }) => id)));
      return answers[asked.length - 1] ?? refused("no-network");
    },
  });
  const settled = Object.fromEntries(Array.from(came.settled, ([id, { is }]) => [id, is]));
  return { ...came, settled, asked, stales, looked };
}

test("only what the house said yes to counts as sent; what stood behind a refusal waits untouched", async () => {
  const { settled } = await send([["a1", "a2", "a3"], ["b1"]], [answered([done(), no("day-not-begun")], [done()])]);
  assert.deepEqual(settled, { a1: "sent", a2: "refused", a3: "back", b1: "sent" });
});

test("no network touches nothing", async () => {
  const { settled } = await send([["a1", "a2"]], [refused("no-network")]);
  assert.deepEqual(settled, { a1: "no-network", a2: "no-network" });
});

test("an expired token is changed once, and only what had no answer goes again", async () => {
  const { settled, asked, stales } = await send(
    [["a1"], ["b1"], ["c1"]],
    [answered([done()], [no("not-signed-in")]), answered([done()], [done()])],
  );
  assert.deepEqual(asked, [
    [["a1"], ["b1"], ["c1"]],
    [["b1"], ["c1"]],
  ]);
  assert.deepEqual(stales, [null, "token 1"]);
  assert.deepEqual(settled, { a1: "sent", b1: "sent", c1: "sent" });
});

test("whoever is signed out loses nothing: all of it waits for them", async () => {
  const { settled } = await send([["a1"], ["b1"]], [refused("not-signed-in"), refused("not-signed-in")]);
  assert.deepEqual(settled, { a1: "paused", b1: "paused" });
  const out = await send([["a1"]], [], { tokens: [{ is: "signed-out" }] });
  assert.deepEqual(out.settled, { a1: "paused" });
});

test("a 403 is about one of them, unless the house lets nothing be done at all; it is asked once for all", async () => {
  const answers = [answered([no("not-allowed")], [no("not-allowed")], [done()])];
  const one = await send([["a1", "a2"], ["b1"], ["c1"]], answers);
  assert.deepEqual(one.settled, { a1: "refused", a2: "back", b1: "refused", c1: "sent" });
  assert.equal(one.looked, 1);
  const all = await send([["a1"], ["b1"], ["c1"]], answers, { letIn: false });
  assert.deepEqual(all.settled, { a1: "paused", b1: "paused", c1: "sent" });
});

test("our fault, or an answer that this release cannot read, removes nothing", async () => {
  const { settled } = await send(
    [["a1", "a2"], ["b1"]],
    [answered([done("of another release")], [no("something-broke")])],
  );
  assert.deepEqual(settled, { a1: "later", a2: "back", b1: "later" });
  assert.deepEqual((await send([["a1"]], [refused("something-broke")])).settled, { a1: "later" });
});

test("a row that cannot be opened fails alone, and ends its line", async () => {
  const { settled, asked } = await send([["a1", "a2"], ["b1"]], [answered([done()], [done()])], { unreadable: "a2" });
  assert.deepEqual(asked, [[["a1"], ["b1"]]]);
  assert.deepEqual(settled, { a1: "sent", a2: "later", b1: "sent" });
});

test("a house that takes no bundles is sent each alone; one that is pressed is left alone for as long as it says", async () => {
  for (const code of ["no-such-thing", "not-understood", "not-allowed"]) {
    const { settled, takesNone } = await send([["a1"]], [refused(code)]);
    assert.deepEqual([settled, takesNone], [{ a1: "back" }, true]);
  }
  const { settled, takesNone, waitFor } = await send([["a1"]], [refused("too-many-requests", { seconds: 40 })]);
  assert.deepEqual([settled, takesNone, waitFor], [{ a1: "back" }, false, 40_000]);
});

test("an answer with fewer lines than were sent leaves the others as they are", async () => {
  const { settled } = await send([["a1"], ["b1"]], [answered([done()])]);
  assert.deepEqual(settled, { a1: "sent", b1: "back" });
});
