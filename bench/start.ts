/*
 * What it takes to have Khurak: from a copy of the checkout to "Khurak is at", and again; how large it is on the disk and
 * in memory; and what a browser gets before its first screen.
 *
 *   npm run bench -- start
 *
 * Packages come through npm from wherever it is set to take them: the first figure is as fast as that place is.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startPostgres } from "../server/database/embedded-postgres.ts";
import { firstScreens } from "./start/first-screens.ts";
import { memoryOf } from "./start/memory.ts";

const checkout = dirname(import.meta.dirname);
const folder = await mkdtemp(join(tmpdir(), "khurak-bench-start-"));
const copy = join(folder, "khurak");
const cache = join(folder, "npm-cache");
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
const port = 4760;

/** Runs to its end. @returns what it printed @throws when it fails */
async function run(program: string, given: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(program, given, {
    cwd: copy,
    env: { ...plain, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  if (child.exitCode !== 0) throw new Error(`${program} ${given.join(" ")} ended with ${child.exitCode}.`);
  return said;
}

// `npm run bench` puts this checkout's own programs and settings before the machine's.
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^KHURAK_|^DATABASE_URL$/.test(name)),
);
plain["PATH"] = (plain["PATH"] ?? "")
  .split(":")
  .filter((path) => !path.includes("node_modules"))
  .join(":");

interface Started {
  readonly seconds: string;
  readonly said: string;
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

/** Until it says where it is. */
async function start(program: string, given: readonly string[], environment: Record<string, string>): Promise<Started> {
  const began = performance.now();
  const env = { ...plain, PORT: String(port), ...environment };
  const child = spawn(program, given, { cwd: copy, env, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      said += text;
      const found = /Khurak is at (http\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended before it was there:\n${said}`)));
  });
  return {
    seconds: seconds(began),
    said,
    origin,
    pid: child.pid ?? 0,
    async stop() {
      // As Ctrl-C does: to everybody who was started from this terminal.
      process.kill(-(child.pid ?? 0), "SIGINT");
      await ended;
    },
  };
}

const lines = ["| what | figure |", "|---|---|"];
const note = (what: string, figure: string) => {
  lines.push(`| ${what} | ${figure} |`);
  process.stderr.write(`${what}: ${figure}\n`);
};

const installs: readonly (readonly [what: string, given: readonly string[]])[] = [
  ["all packages, nothing in npm's cache", []],
  ["all packages, from npm's cache", []],
  ["without those for development", ["--omit=dev"]],
  ["without those and the optional ones (Node, PostgreSQL, node-av)", ["--omit=dev", "--omit=optional"]],
];

try {
  await mkdir(copy);
  const listed = await run("git", ["-C", checkout, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  for (const name of listed.split("\0").filter((path) => path !== "")) {
    await mkdir(dirname(join(copy, name)), { recursive: true });
    await copyFile(join(checkout, name), join(copy, name)).catch((error: NodeJS.ErrnoException) => {
      // Deleted here and not committed yet.
      if (error.code !== "ENOENT") throw error;
    });
  }
  for (const [what, given] of installs) {
    await rm(join(copy, "node_modules"), { recursive: true, force: true });
    const began = performance.now();
    await run("npm", [
      "ci",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--cache",
      cache,
      ...given,
    ]);
    const took = seconds(began);
    const [kilobytes] = (await run("du", ["-sk", "node_modules"])).split("\t");
    note(`npm ci: ${what}`, `${took} s, ${(Number(kilobytes) / 1024).toFixed(0)} MB`);
  }
  await rm(join(copy, "node_modules"), { recursive: true });

  const first = await start("npm", ["start"], { npm_config_cache: cache });
  const steps = first.said.split("\n").filter((line) => / … \d+ s$/.test(line));
  note(
    "first `npm start`, from a bare checkout to “Khurak is at”, packages from npm's cache",
    `${first.seconds} s (${steps.join("; ")})`,
  );
  note("its processes once up, demo filled", memoryOf(first.pid));
  const screens = await firstScreens(first.origin, join(copy, "web/built"));
  await first.stop();
  const second = await start("npm", ["start"], {});
  note("second `npm start`", `${second.seconds} s; ${memoryOf(second.pid)}`);
  await second.stop();

  const node = join(copy, "node_modules/.bin/node");
  const production = {
    NODE_ENV: "production",
    KHURAK_SECRET: randomBytes(32).toString("base64"),
    KHURAK_STATE: join(folder, "production"),
  };
  const made = await start(node, ["server/start.mjs"], production);
  note("production, no demo: first start, its database is made", `${made.seconds} s`);
  await made.stop();
  for (let time = 2; time <= 4; time += 1) {
    const again = await start(node, ["server/start.mjs"], production);
    note(`production, no demo: start ${time}`, `${again.seconds} s; ${memoryOf(again.pid)}`);
    await again.stop();
  }
  const password = randomBytes(16).toString("hex");
  const postgres = await startPostgres({ stateFolder: join(folder, "ready"), password, report: () => {} });
  for (let time = 1; time <= 3; time += 1) {
    const ready = await start(node, ["server/start.mjs"], { ...production, DATABASE_URL: postgres.url });
    note(`on a database that is running already: start ${time}`, `${ready.seconds} s; ${memoryOf(ready.pid)}`);
    await ready.stop();
  }
  await postgres.stop();
  console.log(`${lines.join("\n")}\n\n${screens}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
