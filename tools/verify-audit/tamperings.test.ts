import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { headFileAt } from "../../server/audit/head-file.ts";
import { openTestChain, type TestChain } from "../../server/audit/test-chain.ts";
import { walkChain } from "./chain.ts";
import type { Finding } from "./finding.ts";
import { compareHeads } from "./heads.ts";
import { tamperings } from "./tamperings.ts";
import { readUnsealed } from "./unsealed.ts";

/* A thousand times somebody changes the audit of an untouched house, and each time it is said what and where. */

const last = 40;
const key = Buffer.alloc(32, "key of the heads");
let chain: TestChain;
let folder: string;
let exported: string[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-test-heads-"));
  chain = await openTestChain();
});
after(async () => {
  await chain.close();
  await rm(folder, { recursive: true });
});

async function verify(): Promise<Finding[]> {
  const found: Finding[] = [];
  const tell = (finding: Finding) => void found.push(finding);
  await walkChain(chain.look, tell, 16);
  await readUnsealed(chain.look, tell, 16);
  await compareHeads(chain.look, lines(), key, tell);
  return found;
}

async function* lines() {
  yield* exported;
}

/** Leaves and seals up to so many lines, and exports the head of each tenth. */
async function grow(to: number): Promise<void> {
  const heads = headFileAt(join(folder, "heads.jsonl"), key);
  const [known] = await chain.look<{ count: number }>("select count(*)::int from house.audit_line");
  for (let count = known?.count ?? 0; count < to; count += 1) {
    await chain.leave(1);
    // Half of them as somebody who signed in leaves them.
    if (count % 2 === 0)
      await chain.look(
        `update house.audit_leaf set organisation = gen_random_uuid(), session = gen_random_uuid(), asked_by = 'bells.count'
         where id = (select max(id::text)::uuid from house.audit_leaf)`,
      );
    await chain.sealAll();
    const [line] = await chain.look<{ hash: Buffer }>("select hash from house.audit_line where number = $1", [
      count + 1,
    ]);
    if ((count + 1) % 10 === 0 && line) await heads.append({ at: chain.clock.now, lines: count + 1, head: line.hash });
  }
  exported = (await readFile(join(folder, "heads.jsonl"), "utf8").catch(() => "")).split("\n");
}

test("an untouched chain raises no alarm, however long it is", async () => {
  for (const size of [0, 1, 2, 15, 16, 17, 32, 33, last]) {
    await grow(size);
    assert.deepEqual(await verify(), [], `${size} lines`);
  }
});

test("a thousand tamperings are found, and each names its line", async () => {
  await grow(last);
  const random = seeded(2026);
  for (let count = 0; count < 1_000; count += 1) {
    const tampering = tamperings[count % tamperings.length];
    // The first and the last line are each tampering's first.
    const round = Math.floor(count / tamperings.length);
    const at = round === 0 ? 1 : round === 1 ? last : 1 + (random() % last);
    const other = 1 + ((at - 1 + (round < 4 ? 1 : 1 + (random() % (last - 1)))) % last);
    await chain.look("begin");
    try {
      const expected = (await tampering?.does(chain, at, other, last)) ?? [];
      const found = (await verify()).map(({ what, lines: of }) => `${what} ${of.join()}`);
      const told = `${tampering?.name}, line ${at} and line ${other}`;
      const byHeads = (one: string) => /^(cut|rewritten)/.test(one);
      // Where a head was exported of that very line, it tells of the same thing again.
      assert.deepEqual(
        found.filter((one) => !byHeads(one)).toSorted(),
        expected.filter((one) => !byHeads(one)).toSorted(),
        told,
      );
      for (const one of expected.filter(byHeads)) assert.ok(found.includes(one), `${told}: ${found.join("; ")}`);
      assert.ok(found.length > 0, told);
    } finally {
      await chain.look("rollback");
    }
  }
  assert.deepEqual(await verify(), []);
});

/** The same numbers each time, so that what failed once fails again (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
