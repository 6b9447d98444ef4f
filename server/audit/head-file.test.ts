import assert from "node:assert/strict";
import { appendFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openMetrics } from "../watch/metrics.ts";
import { headFileAt } from "./head-file.ts";
import { noteOf } from "./sealer.ts";
import { openTestChain, type TestChain } from "./test-chain.ts";

const key = Buffer.alloc(32, "key of the heads");
let chain: TestChain;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "khurak-test-heads-"));
  chain = await openTestChain();
});
after(async () => {
  await chain.close();
  await rm(folder, { recursive: true });
});

const minute = 60_000;
const rowsOf = async (path: string) => (await readFile(path, "utf8")).split("\n").slice(0, -1);
const linesOf = async (path: string) => (await rowsOf(path)).map((row) => (JSON.parse(row) as { lines: number }).lines);

test("the head goes out with the first line, then once a minute when there is a new one, and at the end", async () => {
  const path = join(folder, "heads.jsonl");
  const sealer = chain.sealer({ heads: headFileAt(path, key) });
  await chain.leave(2);
  await chain.sealAll(sealer);
  assert.equal((await linesOf(path)).at(-1), 2);
  const begun = (await rowsOf(path)).length;
  chain.clock.now += minute / 2;
  await chain.leave(1);
  await chain.sealAll(sealer);
  assert.equal((await rowsOf(path)).length, begun, "Half a minute later: not yet.");
  chain.clock.now += minute / 2;
  await sealer.tick();
  chain.clock.now += minute;
  await sealer.tick();
  assert.deepEqual((await linesOf(path)).slice(begun), [3], "And nothing new, nothing written.");
  for (let count = 0; count < 2; count += 1) {
    await chain.leave(1);
    await chain.sealAll(sealer);
  }
  assert.equal((await linesOf(path)).at(-1), 4, "The fifth waits for its minute.");
  await sealer.stop();
  assert.equal((await linesOf(path)).at(-1), 5);
});

test("a folder that is missing is told once, seals on, and is written to when it is there", async () => {
  const away = join(folder, "mount");
  const path = join(away, "heads.jsonl");
  const sealer = chain.sealer({ heads: headFileAt(path, key) });
  const from = chain.faults.length;
  for (let count = 0; count < 3; count += 1) {
    chain.clock.now += minute;
    await chain.leave(1);
    await chain.sealAll(sealer);
  }
  assert.deepEqual(chain.faults.slice(from), ["the head of the audit chain could not be exported"]);
  assert.match(
    noteOf(sealer.standing(), chain.clock.now),
    /nothing waits; no head exported yet; the head cannot be exp/,
  );
  await mkdir(away);
  chain.clock.now += minute;
  await sealer.tick();
  assert.equal((await linesOf(path)).length, 1);
  assert.doesNotMatch(noteOf(sealer.standing(), chain.clock.now), /cannot/);
});

test("a row that a power cut left unfinished does not swallow the next one", async () => {
  const path = join(folder, "torn.jsonl");
  const heads = headFileAt(path, key);
  const head = Buffer.alloc(32);
  await heads.append({ at: 1, lines: 1, head });
  await appendFile(path, '{"at":"2026');
  await heads.append({ at: 2, lines: 2, head });
  const [, torn, whole] = await rowsOf(path);
  assert.equal(torn, '{"at":"2026');
  assert.equal((JSON.parse(whole ?? "") as { lines: number }).lines, 2);
});

test("how the chain stands is told in numbers", async () => {
  const sealer = chain.sealer({ heads: headFileAt(join(folder, "metrics.jsonl"), key) });
  const metrics = openMetrics(chain.database);
  metrics.watchAudit(sealer.standing, () => chain.clock.now);
  const told = async () => (await metrics.registry.metrics()).match(/^khurak_audit\w+ .*$/gm);
  assert.equal(await told(), null, "Not looked at yet: no number is better than a wrong one.");
  await chain.leave(1);
  await chain.sealAll(sealer);
  const { lines } = sealer.standing();
  chain.clock.now += 30_000;
  const expected = [`lines ${lines}`, "unsealed_seconds 0", "looked_seconds 30", "exported_seconds 30"];
  assert.deepEqual(
    await told(),
    expected.map((one) => `khurak_audit_${one}`),
  );
});
