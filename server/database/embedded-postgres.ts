/**
 * A PostgreSQL of one's own: made on first start, started and stopped with Khurak, reached over loopback with a password.
 *
 * - A cluster is made under another name and renamed when whole, so an interrupted making is simply done again.
 * - The server runs in a session of its own: Ctrl-C in a terminal reaches Khurak, which then stops it in order.
 * - `kill -9` of Khurak takes the server down in order too, where util-linux's setpriv can arrange that
 *   (PR_SET_PDEATHSIG). Where not, or when both were killed, the next start ends what is left before it opens the rows.
 * - fsync is on, and asked for afterwards: an acknowledged row survives a power cut.
 * - The log keeps errors out: their text quotes rows, and those are people's.
 *
 * Every Error thrown here says in its message what the reader is to do.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { firstFreePort } from "../free-port.ts";
import { makeCluster } from "./postgres-cluster.ts";
import { type Home, findHome, remember } from "./postgres-home.ts";
import { endLeftovers } from "./postgres-leftovers.ts";
import { explain, lastWords, openLog, sentenceFor } from "./postgres-log.ts";
import { environment, findPrograms, type Programs } from "./postgres-programs.ts";
import { asUser } from "./postgres-user.ts";

export interface RunningPostgres {
  readonly url: string;
  readonly majorVersion: number;
  /** The folder whose programs run: `binaries`, or a copy that the database's user can reach. */
  readonly programs: string;
  stop(): Promise<void>;
  /** Resolves, with a sentence, when the server ends without having been stopped. */
  readonly died: Promise<string>;
}

export interface PostgresPlace {
  readonly stateFolder: string;
  readonly password: string;
  report(line: string): void;
  /** The folder of the server's programs, or the one above it; without it, those of the npm package. */
  readonly binaries?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const owner = "khurak_owner";
const database = "khurak";
const host = "127.0.0.1";

const always: Readonly<Record<string, string>> = {
  listen_addresses: host,
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  logging_collector: "off",
  password_encryption: "scram-sha-256",
  fsync: "on",
  full_page_writes: "on",
};

export async function startPostgres(place: PostgresPlace): Promise<RunningPostgres> {
  if (process.platform !== "linux") {
    throw new Error(
      "Khurak brings its own PostgreSQL on Linux only: set DATABASE_URL to one of yours (docs/running-it.md).",
    );
  }
  return start(place).catch((error: NodeJS.ErrnoException) => {
    // A file that could not be written, on the way: the same few reasons that PostgreSQL itself may give.
    const where = { folder: place.stateFolder, cluster: place.stateFolder, runsAs: undefined };
    const sentence = error.errno === undefined ? undefined : sentenceFor(error.message, where);
    throw sentence === undefined ? error : new Error(sentence, { cause: error });
  });
}

async function start(place: PostgresPlace): Promise<RunningPostgres> {
  const settings = { ...always, ...place.settings };
  const home = await findHome(place.stateFolder, place.report);
  const ended = await endLeftovers(home.cluster, home.record.starter);
  if (ended > 0) place.report("Stopped the database of an earlier start that had ended suddenly.");
  const programs = await findPrograms(place.binaries, home.runsAs, home.folder);
  await makeCluster(home, programs, { owner, password: place.password, durable: settings.fsync === "on" });

  // Between finding a port free and PostgreSQL taking it, another program may: then the next port is tried.
  for (let tries = 1; ; tries += 1) {
    const port = await choosePort(home);
    await remember(home, { port, starter: process.pid });
    try {
      return await launch(home, programs, port, settings, place);
    } catch (error) {
      if (tries === 3 || !(error instanceof Error) || !/Address already in use/.test(String(error.cause))) throw error;
    }
  }
}

async function choosePort(home: Home): Promise<number> {
  const { port } = home.record;
  if (port !== undefined && (await firstFreePort(port, host).catch(() => 0)) === port) return port;
  return firstFreePort(0, host);
}

async function launch(
  home: Home,
  programs: Programs,
  port: number,
  settings: Readonly<Record<string, string>>,
  place: PostgresPlace,
): Promise<RunningPostgres> {
  const log = await openLog(home);
  const given = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const command = await asUser(home.runsAs, "INT", programs.postgres, ["-D", home.cluster, ...given]);
  const server = spawn(command.program, command.given, {
    ...command.user,
    cwd: "/",
    env: environment,
    detached: true,
    stdio: ["ignore", log.handle.fd, log.handle.fd],
  });
  const exited = new Promise<string>((resolve) => {
    server.once("error", (error) => resolve(`could not be run: ${error.message}`));
    server.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
  await log.handle.close();
  // A program that forgets to stop it may end; the server then goes with it.
  server.unref();

  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    await end(server, exited);
    await endLeftovers(home.cluster, undefined);
  };
  const url = `postgres://${owner}:${encodeURIComponent(place.password)}@${host}:${port}/${database}`;
  try {
    await untilReady(home, server, exited, log.from, place.report);
    await openDatabase(url, home, settings.fsync === "on");
  } catch (error) {
    await stop();
    throw error;
  }
  const died = new Promise<string>((resolve) => {
    void exited.then(async (how) => {
      if (!stopping) resolve(`The database ${how}. ${await lastWords(home.log, log.from)}`);
    });
  });
  let stopped: Promise<void> | undefined;
  return {
    url,
    majorVersion: programs.majorVersion,
    programs: dirname(programs.postgres),
    died,
    stop: () => (stopped ??= stop()),
  };
}

/** PostgreSQL itself says "ready" in postmaster.pid; asking the port could reach another program's. */
async function untilReady(
  home: Home,
  server: ChildProcess,
  exited: Promise<string>,
  from: number,
  report: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  let how: string | undefined;
  void exited.then((said) => (how = said));
  for (let said = 0; ; ) {
    if (how !== undefined) throw await explain(how, home, from);
    const lines = (await readFile(join(home.cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === "ready") return;
    const seconds = Math.floor((performance.now() - began) / 1000);
    // After a sudden end it first replays what was acknowledged; that may take a while and is never cut short soon.
    if (seconds > 900) throw await explain("did not become ready in 15 minutes", home, from);
    if (seconds >= said + 10) report(`The database is still getting ready (${(said = seconds)} s)…`);
    await pause(15);
  }
}

async function openDatabase(url: string, home: Home, durable: boolean): Promise<void> {
  let client = await connect(url, home);
  if (client === undefined) {
    const first = await connect(url.replace(/[^/]*$/, "postgres"), home);
    await first?.query(`create database ${database}`);
    await first?.end();
    client = await connect(url, home);
  }
  if (client === undefined) throw new Error(`The database "${database}" could not be made: see ${home.log}.`);
  try {
    const { rows } = await client.query<{ fsync: string }>("select current_setting('fsync') as fsync");
    if (durable && rows[0]?.fsync !== "on") {
      throw new Error(`PostgreSQL runs without fsync and would lose rows: remove that setting from ${home.cluster}.`);
    }
  } finally {
    await client.end();
  }
}

/** Undefined when there is no such database yet. */
async function connect(url: string, home: Home): Promise<Client | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "3D000") return undefined;
    if (code === "28P01") {
      throw new Error(
        `The database in ${home.folder} was made with another password: what Khurak remembers in ${home.stateFolder} ` +
          "was lost or replaced. Restore that folder as a whole from a backup; or, to begin with an empty database, delete both.",
      );
    }
    throw new Error(`The database started but cannot be reached on ${host} (${message}): see ${home.log}.`);
  }
}

/** Fast shutdown, then harder; PostgreSQL replays what it acknowledged even after the hardest. */
async function end(server: ChildProcess, exited: Promise<string>): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 10_000],
  ] as const) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
    server.kill(signal);
    const timer = new AbortController();
    await Promise.race([exited, pause(patience, undefined, { signal: timer.signal }).catch(() => {})]);
    timer.abort();
  }
}
