import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { Client } from "pg";
import type { PostgresPlace } from "./embedded-postgres.ts";
import { endLeftovers } from "./postgres-leftovers.ts";

const binaries = process.env["KHURAK_TEST_BINARIES"];

/** A place for one test's own PostgreSQL, with everything it said; gone, with its processes, when the test is over. */
export async function scratchPlace(t: TestContext): Promise<PostgresPlace & { said: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-place-"));
  await chmod(folder, 0o711);
  const stateFolder = join(folder, ".khurak");
  t.after(async () => {
    await endLeftovers(join(stateFolder, "postgres/cluster"), undefined);
    await rm(folder, { recursive: true, force: true });
  });
  const said: string[] = [];
  return {
    ...{ stateFolder, password: "not a secret: p@ss/w ord", said, report: (line: string) => said.push(line) },
    ...(binaries === undefined ? {} : { binaries }),
  };
}

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client.query<Row>(sql).then(({ rows }) => rows).finally(() => client.end());
}

/** A process of its own that starts PostgreSQL there; `url` is undefined when it ended before it was up. */
export function starter(t: TestContext, place: PostgresPlace, env: Record<string, string> = {}) {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(new URL("embedded-postgres.ts", import.meta.url).href)});
    const { url } = await startPostgres({ ...${JSON.stringify(place)}, report() {} });
    console.log(url);
    setInterval(() => {}, 60_000);`;
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  const exited = once(child, "exit");
  const line = once(createInterface({ input: child.stdout! }), "line") as Promise<[string]>;
  const url = Promise.race([line.then(([said]) => said), exited.then(() => undefined)]);
  return { child, exited, url };
}
