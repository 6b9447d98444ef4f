import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Home, remember } from "./postgres-home.ts";
import { sentenceFor } from "./postgres-log.ts";
import { environment, type Programs } from "./postgres-programs.ts";
import { asUser } from "./postgres-user.ts";

const run = promisify(execFile);

export interface Making {
  readonly owner: string;
  readonly password: string;
  readonly durable: boolean;
}

/** Makes the cluster when there is none; otherwise sees that these programs can open it. */
export async function makeCluster(home: Home, programs: Programs, making: Making): Promise<void> {
  await sweep(home);
  const version = await readFile(join(home.cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version === undefined) await make(home, programs, making);
  else fits(Number(version), home, programs);
  // PostgreSQL refuses a folder that others may read; a careless chmod -R should not keep the house closed.
  await chmod(home.cluster, 0o700);
  if (!home.record.made) await remember(home, { made: true });
}

function fits(version: number, home: Home, programs: Programs): void {
  if (version === programs.majorVersion) return;
  throw new Error(
    `The rows in ${home.cluster} were written by PostgreSQL ${version}, and this Khurak runs ${programs.majorVersion}. ` +
      "Start the Khurak that wrote them, make a backup there and restore it here (docs/running-it.md).",
  );
}

async function make(home: Home, programs: Programs, { owner, password, durable }: Making): Promise<void> {
  if (await lstat(home.cluster).catch(() => undefined)) {
    throw new Error(`${home.cluster} is not a database folder (it has no PG_VERSION): move it away, then start again.`);
  }
  const name = join(home.folder, `making-${randomBytes(6).toString("hex")}`);
  const secret = `${name}.password`;
  try {
    await mkdir(name, { mode: 0o700 });
    await writeFile(secret, `${password}\n`, { mode: 0o600, flag: "wx" });
    if (home.runsAs) {
      await chown(name, home.runsAs.uid, home.runsAs.gid);
      await chown(secret, home.runsAs.uid, home.runsAs.gid);
    }
    const start = await asUser(home.runsAs, "KILL", programs.initdb, [
      ...["-D", name, "--username", owner, "--pwfile", secret, "--auth", "scram-sha-256"],
      ...["--locale", "C", "--encoding", "UTF8", "--data-checksums", ...(durable ? [] : ["--no-sync"])],
    ]);
    await run(start.program, start.given, { ...start.user, cwd: "/", env: environment });
    await rename(name, home.cluster);
    if (durable) await settle(home.folder);
  } catch (error) {
    const { message, stderr } = error as Error & { stderr?: string };
    const said = `${message}\n${stderr ?? ""}`;
    throw new Error(
      sentenceFor(said, home) ??
        `The database could not be made in ${home.folder}: ${said.trim().split("\n").slice(-3).join(" ")}`,
      { cause: error },
    );
  } finally {
    await rm(secret, { force: true });
    await rm(name, { recursive: true, force: true });
  }
}

/** What a killed making left behind, its password file among it. */
async function sweep(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (name.startsWith("making-") || name.includes(".making-")) {
      await rm(join(home.folder, name), { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

// A rename is durable once the folder it happened in has been flushed.
async function settle(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
