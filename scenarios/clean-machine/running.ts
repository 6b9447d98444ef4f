import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { readRootSecret, secretsFrom } from "../../server/secrets.ts";

const patience = 60_000;

export interface Khurak {
  /** The first line, said already or yet to be said, that has this. */
  says(pattern: RegExp): Promise<string>;
  /** The exit code, or the signal it ended by. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Ctrl-C: a terminal tells every process of the command at once. */
  interrupt(): void;
  /** What a supervisor does: it tells the one process that it started. */
  terminate(): void;
}

export interface Start {
  readonly checkout: string;
  readonly port: number;
  readonly uid: number;
  /** The shell that npm runs scripts with, where it is not the usual one. */
  readonly shell?: string;
  /** Without its people, who take their seconds: where something else is looked at. */
  readonly empty?: true;
}

/** `npm start`, as typed in a terminal of its own by this user. */
export function npmStart(t: TestContext, { checkout, port, uid, shell, empty }: Start): Khurak {
  const npm = ["npm", "start", ...(shell === undefined ? [] : [`--script-shell=${shell}`])];
  const asThem = ["setpriv", "--reuid", String(uid), "--regid", String(uid), "--clear-groups", "--"];
  const [program, ...given] = uid === process.getuid?.() ? npm : [...asThem, ...npm];
  const child = spawn(program!, given, {
    cwd: checkout,
    detached: true,
    env: {
      ...cleanEnvironment(),
      ...{ PORT: String(port), HOME: join(checkout, ".."), npm_config_update_notifier: "false" },
      ...(empty && { KHURAK_DEMO: "no" }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  t.after(() => endAll(checkout));
  const lines: string[] = [];
  const seen = new EventTarget();
  for (const input of [child.stdout!, child.stderr!]) {
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      seen.dispatchEvent(new Event("line"));
    });
  }
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  void ended.then(() => seen.dispatchEvent(new Event("line")));
  return {
    ended,
    async says(pattern) {
      const deadline = AbortSignal.timeout(patience);
      for (;;) {
        const line = lines.find((said) => pattern.test(said));
        if (line !== undefined) return line;
        if (deadline.aborted || child.exitCode !== null)
          assert.fail(`it never said ${pattern}, only:\n${lines.join("\n")}`);
        await Promise.race([once(seen, "line"), once(deadline, "abort")]);
      }
    },
    interrupt: () => process.kill(-child.pid!, "SIGINT"),
    terminate: () => process.kill(child.pid!, "SIGTERM"),
  };
}

// Neither npm's own variables from the run we are in, nor our Node in the PATH.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|KHURAK_(?!TEST_RUN)|DATABASE_URL|NODE_|INIT_CWD)/i;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.endsWith("node_modules/.bin"));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** Everything that runs from this checkout or on its rows. */
export function processesOf(checkout: string): { pid: number; command: string }[] {
  const places = [`${checkout}/`, `${homeOf(checkout)}/`];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const read = (look: () => string) => {
        try {
          return look();
        } catch {
          return "";
        }
      };
      const command = read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"));
      const where = ["cwd", "exe"].map((name) => read(() => readlinkSync(`/proc/${pid}/${name}`)));
      const here = places.some(
        (place) => command.includes(place) || where.some((path) => `${path}/`.startsWith(place)),
      );
      return here ? { pid: Number(pid), command: command.replaceAll("\0", " ").trim() } : undefined;
    })
    .filter((found) => found !== undefined);
}

export async function untilNothingRuns(checkout: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (let left = processesOf(checkout); left.length > 0; left = processesOf(checkout)) {
    assert.ok(performance.now() < deadline, `still running: ${JSON.stringify(left)}`);
    await pause(20);
  }
}

/** kill -9 for whatever of it matches; answers how many there were. */
export function killAll(checkout: string, which = /^/): number {
  const hit = processesOf(checkout).filter(({ command }) => which.test(command));
  for (const { pid } of hit) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // One of the others took it along.
    }
  }
  return hit.length;
}

export async function endAll(checkout: string): Promise<void> {
  killAll(checkout);
  await untilNothingRuns(checkout);
}

export function homeOf(checkout: string): string {
  return resolve(checkout, ".khurak", record(checkout)?.home ?? "postgres");
}

function record(checkout: string): { home: string; port: number } | undefined {
  try {
    return JSON.parse(readFileSync(join(checkout, ".khurak/postgres.json"), "utf8"));
  } catch {
    return undefined;
  }
}

/** Asks the database of the Khurak that runs there. */
export async function askItsDatabase(checkout: string, sql: string): Promise<unknown[]> {
  const secrets = secretsFrom(readRootSecret(join(checkout, ".khurak"), undefined, false));
  const client = new Client({
    ...{ host: "127.0.0.1", port: record(checkout)!.port, database: "khurak" },
    ...{ user: "khurak_owner", password: secrets.password("database owner") },
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export function wasShutDownInOrder(checkout: string): boolean {
  return /database system is shut down\s*$/.test(readFileSync(join(homeOf(checkout), "postgres.log"), "utf8"));
}
