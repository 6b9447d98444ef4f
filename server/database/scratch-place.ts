import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { Client } from "pg";
import type { PostgresPlace } from "./embedded-postgres.ts";
import { endLeftovers } from "./postgres-leftovers.ts";

const binaries = process.env["KHURAK_TEST_BINARIES"] || undefined;

/**
 * A place for one test's own PostgreSQL, with everything it said; gone, with its processes, when the test is over.
 * A closed one is below a folder that only its owner may enter. Only a durable one waits for the disk.
 */
export async function scratchPlace(
  t: TestContext,
  { closed = false, durable = false } = {},
): Promise<PostgresPlace & { said: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-place-"));
  await chmod(folder, 0o711);
  if (closed) await mkdir(join(folder, "closed to others"), { mode: 0o700 });
  const stateFolder = join(folder, closed ? "closed to others/.khurak" : ".khurak");
  const said: string[] = [];
  t.after(async () => {
    const named = await readFile(join(stateFolder, "postgres.json"), "utf8").catch(() => '{"home":"postgres"}');
    const home = resolve(stateFolder, (JSON.parse(named) as { home: string }).home);
    await endLeftovers(join(home, "cluster"), undefined);
    for (const path of [folder, ...globSync(`${home}{,-kept-*}`)]) await rm(path, { recursive: true, force: true });
  });
  return {
    ...{ stateFolder, password: "not a secret: p@ss/w ord", said, report: (line: string) => said.push(line) },
    ...(binaries === undefined ? {} : { binaries }),
    ...(durable ? {} : { settings: { fsync: "off" } }),
  };
}

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * A process of its own that starts PostgreSQL there, as this user where one is given. Its first line is the url, or why
 * not; undefined when it was ended before either.
 */
export function starter(t: TestContext, place: PostgresPlace, { env = {}, uid = 0 } = {}) {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(new URL("embedded-postgres.ts", import.meta.url).href)});
    if (${uid}) { process.setgroups([]); process.setgid(${uid}); process.setuid(${uid}); }
    const place = { ...${JSON.stringify(place)}, report() {} };
    const postgres = await startPostgres(place).catch(({ message }) => console.log(message));
    if (postgres) {
      console.log(postgres.url);
      process.once("SIGTERM", () => postgres.stop().then(() => process.exit()));
      setInterval(() => {}, 60_000);
    }`;
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  const exited = once(child, "exit");
  const line = once(createInterface({ input: child.stdout! }), "line") as Promise<[string]>;
  const said = Promise.race([line.then(([first]) => first), exited.then(() => undefined)]);
  return { child, exited, said };
}
