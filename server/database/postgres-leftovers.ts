/**
 * Ends what an earlier, killed Khurak left running on a database folder, so that a new server may open it.
 *
 * The pid in postmaster.pid is not believed by itself: after a restart of the machine it may be anybody's, and after a
 * `kill -9` of the postmaster its children may live on while the file names a dead one. Every process of a PostgreSQL
 * server has the folder as its working directory, which the kernel vouches for; that is what is looked for.
 */
import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export async function endLeftovers(cluster: string, starter: number | undefined): Promise<number> {
  const found = await processesOn(cluster);
  const first = await postmasterOf(cluster, found);
  if (first !== undefined && starter !== undefined && (await parentOf(first)) === starter) {
    throw new Error(
      `The database in ${cluster} is in use: process ${starter} started it and still runs. ` +
        "Stop that one first (Ctrl-C in its window).",
    );
  }
  if (first !== undefined) await endInOrder(first, cluster);
  // Children without a postmaster end by themselves once they notice; nobody can stop them in order any more.
  await gone(cluster, 2_000);
  for (const pid of await processesOn(cluster)) send(pid, "SIGKILL");
  await gone(cluster, 5_000);
  const immortal = await processesOn(cluster);
  if (immortal.length > 0) {
    throw new Error(
      `A PostgreSQL of an earlier start does not end (process ${immortal.join(", ")}): end it, then start again.`,
    );
  }
  // No process works here, so a pid file can only be stale; PostgreSQL itself would believe it if its pid was reused.
  await rm(join(cluster, "postmaster.pid"), { force: true });
  return found.length;
}

/** Every process of a PostgreSQL server that works in this folder. */
export async function processesOn(cluster: string): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const here = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
      if (cwd !== cluster) return undefined;
      // A replaced program reads "postgres (deleted)".
      const program = await readlink(`/proc/${pid}/exe`).catch(() => "");
      return basename(program).startsWith("postgres") ? Number(pid) : undefined;
    }),
  );
  return here.filter((pid) => pid !== undefined);
}

async function postmasterOf(cluster: string, found: number[]): Promise<number | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n", 1)[0]);
  return found.includes(pid) ? pid : undefined;
}

async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
}

async function endInOrder(postmaster: number, cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 6_000],
  ] as const) {
    send(postmaster, signal);
    await gone(cluster, patience);
    if (!(await processesOn(cluster)).includes(postmaster)) return;
  }
}

async function gone(cluster: string, patience: number): Promise<void> {
  const until = performance.now() + patience;
  while (performance.now() < until && (await processesOn(cluster)).length > 0) await pause(20);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between being seen and being told.
  }
}
