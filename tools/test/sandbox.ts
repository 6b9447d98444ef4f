/**
 * What one test run starts and leaves lying about, so that all of it can be ended and removed.
 *
 * Every program runs in a process group of its own: Ctrl-C reaches us, and we pass it on in order. All of them inherit a
 * mark in their environment and a temporary folder; a process that has either is ours however far it wandered.
 */
import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./files.ts";
import { memoryFolder } from "./memory-folder.ts";

export interface Sandbox {
  readonly folder: string;
  /** For the clusters: in memory where there is room. */
  readonly databases: string;
  interrupted(): boolean;
  /** With `said` its output is shown as it comes and its messages are handed over; without, the output is the answer. */
  run(
    program: string,
    given: readonly string[],
    more?: { env?: Record<string, string>; said?: (message: unknown) => void },
  ): Promise<{ code: number; said: string }>;
  /** What still runs after everybody had time to end; ended now. */
  leftovers(): Promise<string[]>;
  close(): Promise<void>;
}

export async function sandbox(): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), "khurak-test-"));
  // A database that was started by root runs as another user, who must get through.
  const databases = await mkdtemp(join(memoryFolder() ?? folder, "khurak-test-databases-"));
  for (const one of [folder, databases]) await chmod(one, 0o711);
  const mark = `KHURAK_TEST_RUN=${basename(folder)}`;
  const groups = new Set<number>();
  let interrupted = false;

  const stop = () => {
    if (!interrupted) console.log("\nStopping the tests …");
    interrupted = true;
    for (const group of groups) signal(-group, "SIGTERM");
    setTimeout(() => groups.forEach((group) => signal(-group, "SIGKILL")), 10_000).unref();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);

  const run: Sandbox["run"] = (program, given, { env = {}, said } = {}) =>
    new Promise((resolve) => {
      if (interrupted) return resolve({ code: 130, said: "" });
      const child = spawn(program, given, {
        cwd: root,
        detached: true,
        env: { ...process.env, TMPDIR: folder, ...Object.fromEntries([mark.split("=")]), ...env },
        stdio: said ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "pipe", "pipe"],
      });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (output += String(text)));
      if (said) child.on("message", said);
      if (child.pid !== undefined) groups.add(child.pid);
      child.on("error", (error) => resolve({ code: 1, said: `${program}: ${error.message}` }));
      child.on("close", (code) => {
        if (child.pid !== undefined) groups.delete(child.pid);
        resolve({ code: code ?? 1, said: output });
      });
    });

  return {
    folder,
    databases,
    run,
    interrupted: () => interrupted,
    leftovers: () => endAll([folder, databases], mark),
    async close() {
      await endAll([folder, databases], mark);
      process.off("SIGINT", stop).off("SIGTERM", stop).off("SIGHUP", stop);
      for (const one of [databases, folder]) await rm(one, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function endAll(folders: readonly string[], mark: string): Promise<string[]> {
  const deadline = performance.now() + 5_000;
  let left = await ours(folders, mark);
  while (left.length > 0 && performance.now() < deadline) {
    await pause(50);
    left = await ours(folders, mark);
  }
  for (const { pid } of left) signal(pid, "SIGKILL");
  return left.map(({ pid, command }) => `${pid} ${command}`);
}

async function ours(folders: readonly string[], mark: string): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  );
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
      const [environ, command, cwd] = [
        await read("environ"),
        await read("cmdline"),
        await readlink(`/proc/${pid}/cwd`).catch(() => ""),
      ];
      const inside =
        environ.split("\0").includes(mark) ||
        folders.some((folder) => command.includes(folder) || cwd.startsWith(folder));
      return inside ? { pid: Number(pid), command: command.replaceAll("\0", " ").slice(0, 200) } : undefined;
    }),
  );
  return found.filter((process) => process !== undefined);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
