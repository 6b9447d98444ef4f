import { randomBytes, randomInt } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client, type QueryResultRow } from "pg";
import { buildDemoDistrict } from "../../demo-district/build.ts";
import { demoOrganisation } from "../../demo-district/district.ts";
import type { DemoPatient } from "../../demo-district/patient.ts";
import { demoPeople } from "../../demo-district/people.ts";
import { newId } from "../../foundation/id.ts";
import { readConfiguration } from "../../server/configuration.ts";
import { type RunningPostgres, startPostgres } from "../../server/database/embedded-postgres.ts";
import { processesOn } from "../../server/database/postgres-leftovers.ts";
import { firstFreePort } from "../../server/free-port.ts";
import { openHouse } from "../../server/house.ts";
import { secretsFrom } from "../../server/secrets.ts";
import type { StartedHouse } from "../start-house.ts";
import { type HouseProcess, startProcess } from "./house-process.ts";
import { until } from "./until.ts";

export type Part = "web" | "worker" | "database";

/**
 * The house as it ships, in three parts that can be killed: a PostgreSQL that waits for the disk, a
 * process that answers requests and one that works through jobs, both with one folder of files.
 */
export interface RealHouse extends Omit<StartedHouse, "stop"> {
  readonly filesFolder: string;
  /** Of those of its processes that have ended: how. Empty: they run. */
  fallen(): readonly string[];
  /** SIGKILL, with all of its processes. */
  kill(part: Part): Promise<void>;
  /** As a supervisor does. After the database nothing else is started again: it must find its way back alone. */
  revive(part: Part): Promise<void>;
  /** Until the answer is called, or the database dies, nobody's turn writes into this table. */
  holdWriting(table: string): Promise<HeldTurn>;
  /** The same for the rows that a `select … for update` finds. */
  holdRows(select: string, values: readonly unknown[]): Promise<HeldTurn>;
}

export interface HeldTurn {
  somebodyWaits(): Promise<boolean>;
  letGo(): Promise<void>;
}

/**
 * @param patients whose stories are told before it opens
 * @param ends is given what ends it, from the first moment on
 */
export async function startRealHouse(
  patients: readonly DemoPatient[],
  ends: (() => Promise<unknown>)[],
): Promise<RealHouse> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-kills-"));
  // Run by root, the database is another user's, who must get through to its own folder in here.
  await chmod(folder, 0o711);
  const place = { stateFolder: folder, password: randomBytes(16).toString("hex"), report: () => {} };
  const filesFolder = join(folder, "files");
  const root = randomBytes(32);
  const password = "test-of-the-demo";
  const running: Partial<Record<"web" | "worker", HouseProcess>> = {};
  ends.push(() => rm(folder, { recursive: true, maxRetries: 5 }));
  let postgres = await startPostgres(place);
  const { url } = postgres;

  ends.push(() => postgres.stop());
  let over = false;
  ends.push(() => {
    over = true;
    return Promise.all([running.web?.kill(), running.worker?.kill()]);
  });

  await fill(url, root, filesFolder, password, patients);
  // Not 5060 and 5061, which browsers and fetch refuse to speak to.
  const port = await firstFreePort(randomInt(4500, 5000), "127.0.0.1");
  const start = (role: "web" | "worker") =>
    startProcess({
      DATABASE_URL: url,
      KHURAK_ROLE: role,
      KHURAK_STATE: join(folder, role),
      KHURAK_FILES: filesFolder,
      KHURAK_SECRET: root.toString("base64"),
      KHURAK_DEMO: "no",
      KHURAK_LOG: "error",
      PORT: String(role === "web" ? port : port + 1),
    });
  running.web = await start("web");
  running.worker = await start("worker");
  const parts = running as Required<typeof running>;
  const { origin } = parts.web;
  return {
    origin,
    people: Object.fromEntries(
      // Of several with one role the first.
      demoPeople.toReversed().map(({ name, role }) => [role, { name: `${name}@${demoOrganisation.handle}`, password }]),
    ) as StartedHouse["people"],
    filesFolder,
    fallen: () => Object.entries(parts).flatMap(([name, { fell }]) => (fell() === null ? [] : [`${name}: ${fell()}`])),
    look: (text, values) => once(url, (client) => look(client, text, values)) as never,
    async kill(part) {
      if (part === "database") return killDatabase(folder);
      await parts[part].kill();
    },
    async revive(part) {
      if (part === "database") postgres = await reviveDatabase(place, url, parts);
      else parts[part] = await start(part);
      if (over && part !== "database") return parts[part].kill();
      if (parts.web.origin !== origin) throw new Error(`Another program took ${origin}: run it again.`);
    },
    holdWriting: (table) => hold(url, `lock table ${table} in share row exclusive mode`, []),
    holdRows: (select, values) => hold(url, select, values),
  };
}

/** By the operations that people use, in this process, before the others start. */
async function fill(
  ownerUrl: string,
  root: Buffer,
  filesFolder: string,
  password: string,
  patients: readonly DemoPatient[],
): Promise<void> {
  const configuration = readConfiguration({ KHURAK_LOG: "error", KHURAK_ROLE: "web" });
  const filesPlace = { is: "folder", folder: filesFolder } as const;
  const house = await openHouse({ configuration, ownerUrl, secrets: secretsFrom(root), filesPlace, report: () => {} });
  try {
    await buildDemoDistrict({
      turnAt: (clock) => house.turnAt(clock),
      uploads: house.uploads,
      idsOf: () => () => newId(Date.now(), randomBytes(10)),
      password,
      now: Date.now(),
      report: () => {},
      patients,
    });
  } finally {
    await house.stop();
  }
}

async function killDatabase(folder: string): Promise<void> {
  const { home } = JSON.parse(await readFile(join(folder, "postgres.json"), "utf8")) as { home: string };
  const cluster = join(resolve(folder, home), "cluster");
  await until("the end of the database's processes", async () => {
    const found = await processesOn(cluster);
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended between being seen and being killed.
      }
    }
    return found.length === 0;
  });
}

async function reviveDatabase(
  place: Parameters<typeof startPostgres>[0],
  url: string,
  parts: Record<"web" | "worker", HouseProcess>,
): Promise<RunningPostgres> {
  const postgres = await startPostgres(place);
  if (postgres.url !== url) throw new Error("Another program took the database's port: run it again.");
  for (const [name, { origin, fell }] of Object.entries(parts)) {
    await until(`the ${name} process to find its database again`, async () => {
      if (fell() !== null) throw new Error(`The ${name} process did not outlive its database. ${fell()}`);
      return (await fetch(`${origin}/readyz`)).ok;
    });
  }
  return postgres;
}

async function once<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

const look = async <Row extends QueryResultRow>(client: Client, text: string, values: readonly unknown[] = []) =>
  (await client.query<Row>(text, [...values])).rows;

async function hold(url: string, text: string, values: readonly unknown[]): Promise<HeldTurn> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("begin");
  await client.query(text, [...values]);
  return {
    async somebodyWaits() {
      const waiting = "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";
      return (await look(client, waiting)).length > 0;
    },
    letGo: () => client.end().catch(() => {}),
  };
}
