import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { Agent, createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { lineTo, over, serve, type Spent } from "./links.ts";

/*
 * PouchDB ↔ express-pouchdb, both in memory, a document for each child and each dose. Its packages are old and no part of
 * this project: they are installed beside it, the first time, without running anything of theirs.
 */
const packages = {
  "express-pouchdb": "4.2.0",
  "pouchdb-core": "9.0.0",
  "pouchdb-adapter-http": "9.0.0",
  "pouchdb-adapter-memory": "9.0.0",
  "pouchdb-fetch": "9.0.0",
  "pouchdb-mapreduce": "9.0.0",
  "pouchdb-replication": "9.0.0",
  express: "4.21.2",
};

interface Database {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  info(): Promise<{ readonly doc_count: number }>;
  readonly replicate: Record<"from" | "to", (url: string, options: object) => Promise<unknown>>;
}
interface Pouch {
  new (name: string, options?: object): Database;
  plugin(part: unknown): Pouch;
  defaults(options: object): Pouch;
}

export interface Peer {
  pull(seed: number): Promise<Spent>;
  push(seed: number, records: readonly object[]): Promise<Spent>;
  close(): void;
}

async function installed(): Promise<NodeJS.Require> {
  const folder = join(tmpdir(), "khurak-bench-pouchdb");
  if (!existsSync(join(folder, "node_modules/express-pouchdb"))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    await promisify(execFile)("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  }
  return createRequire(join(folder, "package.json"));
}

export async function openPeer(docs: readonly object[]): Promise<Peer> {
  const load = await installed();
  const part = (name: string) => {
    const loaded = load(name) as { default?: unknown };
    return loaded.default ?? loaded;
  };
  const parts = ["adapter-memory", "adapter-http", "mapreduce", "replication"].map((name) => part(`pouchdb-${name}`));
  const pouch = parts.reduce<Pouch>((all, one) => all.plugin(one), part("pouchdb-core") as Pouch);
  const memory = pouch.defaults({ adapter: "memory" });
  const express = load("express") as () => { use(path: string, app: unknown): void };
  const app = express();
  const expressPouch = load("express-pouchdb") as (of: Pouch, options: object) => unknown;
  app.use("/", expressPouch(memory, { mode: "minimumForPouchDB", inMemoryConfig: true, logPath: "/dev/null" }));
  let requests = 0;
  const server = createServer((asked, answer) => {
    requests += 1;
    (app as unknown as (one: unknown, other: unknown) => void)(asked, answer);
  });
  server.keepAliveTimeout = 120_000;
  const line = await lineTo(await serve(server));
  const { fetch: send } = load("pouchdb-fetch") as { fetch: (url: string, options: object) => Promise<unknown> };
  const agent = new Agent({ keepAlive: true });
  const kept = (url: string, options: object) => send(url, { ...options, agent });
  const remote = (name: string) => new pouch(`http://127.0.0.1:${line.port}/${name}`, { fetch: kept });

  await new memory("caseload").bulkDocs(docs);
  let run = 0;
  async function replicate(seed: number, way: "from" | "to", local: Database, name: string, wanted: Database) {
    const sought = way === "from" ? docs.length : (await local.info()).doc_count;
    return over(line, { seed }, async () => {
      const before = requests;
      const there = remote(name);
      // It gives up where a connection ends; from its checkpoint it goes on.
      for (let tries = 0; tries < 5 && (await wanted.info()).doc_count < sought; tries += 1) {
        await local.replicate[way](there as never, { batch_size: 100 }).catch(() => {});
      }
      return requests - before;
    });
  }
  return {
    async pull(seed) {
      const local = new memory(`phone-${(run += 1)}`);
      return replicate(seed, "from", local, "caseload", local);
    },
    async push(seed, records) {
      const local = new memory(`phone-${(run += 1)}`);
      await local.bulkDocs(records);
      const name = `told-${run}`;
      return replicate(seed, "to", local, name, new memory(name));
    },
    close() {
      agent.destroy();
      line.close();
      server.close();
    },
  };
}
