import assert from "node:assert/strict";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createHash, createHmac } from "node:crypto";
import type { Finding } from "./finding.ts";
import { compareHeads, rowsUntilNow } from "./heads.ts";

/* Exported heads beside a chain of a hundred lines, in which the hash of a line is that of its number. */

const key = Buffer.alloc(32, "key of the heads");
const hashOf = (line: number | string) => createHash("sha256").update(String(line)).digest();
const look = async (_: string, [asked]: readonly unknown[]) =>
  (asked as number[])
    .filter((line) => line <= 100)
    .map((line) => ({ number: String(line), hash: hashOf(line) })) as never;

function head(line: number, hash = hashOf(line), by = key): string {
  const said = { at: new Date(Date.UTC(2026, 10, 21, 4, line)).toISOString(), lines: line, head: hash.toString("hex") };
  const proof = createHmac("sha256", by)
    .update(JSON.stringify(Object.values(said)))
    .digest("hex");
  return JSON.stringify({ ...said, proof });
}

async function compared(...rows: string[]) {
  const found: Finding[] = [];
  async function* exported() {
    yield* rows;
  }
  const read = await compareHeads(look, exported(), key, (finding) => void found.push(finding));
  return { ...read, found };
}

test("heads that the chain still has hold, in any order and told twice", async () => {
  const { met, found } = await compared(head(10), head(20), head(20), head(5), "");
  assert.deepEqual([met, found], [4, []]);
});

test("a chain made anew is one finding, between the heads that hold and those that do not", async () => {
  const other = (line: number) => head(line, hashOf(`other ${line}`));
  const { met, found } = await compared(head(10), head(20), other(30), other(40), other(50));
  assert.equal(met, 2);
  assert.deepEqual(
    found.map(({ what, lines }) => [what, lines]),
    [["rewritten", [30]]],
  );
  assert.equal(
    found[0]?.says,
    "The chain was made anew after line 20, whose head was exported at 2026-11-21T04:20:00.000Z and still holds: line 30 does not have the head that was exported at 2026-11-21T04:30:00.000Z. Nor do 2 heads after that one.",
  );
});

test("a chain that is shorter than what was exported of it was cut", async () => {
  const { found } = await compared(head(100), head(101), head(140));
  assert.deepEqual(
    found.map(({ what, lines }) => [what, lines]),
    [["cut", [101]]],
  );
});

test("a head that this house did not write is no evidence, and is named", async () => {
  const forged = await compared(head(10), head(30, hashOf(30), Buffer.alloc(32, "another key")));
  assert.deepEqual(
    forged.found.map(({ what, says }) => [what, says.slice(0, 30)]),
    [["not-ours", "Row 2 of the file of heads (30"]],
  );
  const changed = await compared(head(10).replace('"lines":10', '"lines":11'));
  assert.deepEqual(changed.found[0]?.what, "not-ours");
});

test("what a power cut left of a row is counted and is no finding", async () => {
  const { met, unreadable, found } = await compared(head(10), head(20).slice(0, 40), head(30));
  assert.deepEqual([met, unreadable, found], [2, 1, []]);
});

test("a head that is exported while somebody looks is not held against the older snapshot", async () => {
  const folder = await mkdtemp(join(tmpdir(), "khurak-test-heads-"));
  const path = join(folder, "heads.jsonl");
  await writeFile(path, `${head(90)}\n${head(100)}\n`);
  const rows = await rowsUntilNow(path);
  await appendFile(path, `${head(105)}\n`);
  const found: Finding[] = [];
  const { met } = await compareHeads(look, rows, key, (finding) => void found.push(finding));
  await rm(folder, { recursive: true });
  assert.deepEqual([met, found], [2, []]);
});
