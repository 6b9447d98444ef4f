/*
 * What does a NOTIFY inside a transaction cost when many commit at once? One insert and commit,
 * with pg_notify in the transaction and with a function that does nothing in its place, in one run.
 */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { startPostgres } from "../server/database/embedded-postgres.ts";

const folder = await mkdtemp(join(tmpdir(), "khurak-bench-"));
await chmod(folder, 0o711);
const postgres = await startPostgres({
  stateFolder: folder,
  password: randomBytes(16).toString("hex"),
  report: () => {},
});
const pool = new Pool({ connectionString: postgres.url, max: 16 });
// Connections that are closing are told so when the server stops.
pool.on("error", () => {});
await pool.query("create table written (n int)");

const inTransaction = { "without NOTIFY": "select length('x')", "with NOTIFY": "select pg_notify('x', 'y')" };
const best = new Map<string, number>();
for (let round = 0; round < 3; round += 1) {
  for (const [name, statement] of Object.entries(inTransaction)) {
    for (const clients of [1, 16]) {
      const until = performance.now() + 2_000;
      let commits = 0;
      const keepCommitting = async () => {
        const client = await pool.connect();
        for (; performance.now() < until; commits += 1) {
          await client.query(`begin; insert into written values (1); ${statement}; commit`);
        }
        client.release();
      };
      await Promise.all(Array.from({ length: clients }, keepCommitting));
      const key = `${name}, ${clients} clients`;
      best.set(key, Math.max(best.get(key) ?? 0, commits / 2));
    }
  }
}
for (const [key, perSecond] of best) console.log(`${key}: ${perSecond.toFixed(0)} commits/s`);
await pool.end();
await postgres.stop();
await rm(folder, { recursive: true });
