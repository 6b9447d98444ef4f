/**
 * Where the private PostgreSQL of a state folder lives, and as whom it runs.
 *
 * An ordinary user's lives in `<state folder>/postgres` and runs as that user. PostgreSQL refuses to run as root, so
 * root's runs as an unprivileged user, in the same place when that user can reach it; below a closed folder (0700) it
 * cannot, and then the home is a folder of its own in /var/lib. `<state folder>/postgres.json` names the home, so that
 * the next start finds the rows again wherever they are; a named home that is gone is an error, never a fresh start.
 *
 * The home belongs to whoever starts Khurak; only `cluster` in it belongs to the user PostgreSQL runs as, so that root
 * never writes in a folder where another user could have laid a link.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, chmod, chown, constants, lstat, mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import type { RunsAs } from "./postgres-programs.ts";

export interface Home {
  readonly stateFolder: string;
  readonly folder: string;
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string;
  readonly log: string;
  readonly runsAs: RunsAs;
  record: HomeRecord;
}

export interface HomeRecord {
  /** Relative to the state folder when inside it, so that a moved checkout keeps its rows. */
  readonly home: string;
  readonly stateFolder: string;
  readonly made: boolean;
  readonly port?: number;
  /** The process that started it last. */
  readonly starter?: number;
}

const nobody = 65_534;
const inside = "postgres";

export async function findHome(asked: string, report: (line: string) => void): Promise<Home> {
  const stateFolder = await openState(asked);
  const root = process.getuid?.() === 0;
  const known = await readRecord(stateFolder);
  if (known) await sameOwner(known, stateFolder);

  const place = known?.home ?? (await choosePlace(stateFolder, root, report));
  // Somebody may have moved it to a larger disk and left a link.
  const folder = await realpath(resolve(stateFolder, place)).catch(() => resolve(stateFolder, place));
  const cluster = join(folder, "cluster");
  const owner = (await ownerOf(cluster)) ?? (await ownerOf(folder));
  if (!root && owner !== undefined && owner !== process.getuid?.()) throw notYours(folder, owner);
  if (known?.made && (await ownerOf(cluster)) === undefined) throw gone(cluster, stateFolder);

  const uid = owner === undefined || owner === 0 ? nobody : owner;
  if (root && (await ownerOf(cluster)) === 0) throw rootOwns(cluster);
  const runsAs = root ? { uid, gid: (await groupOf(cluster)) ?? (await groupOf(folder)) ?? nobody } : undefined;
  if (owner === undefined) await makeFolder(folder, runsAs);
  const record = { made: (await ownerOf(cluster)) !== undefined, ...known, home: place, stateFolder };
  const home = { stateFolder, folder, cluster, log: join(folder, "postgres.log"), runsAs, record };
  await remember(home, {});
  return home;
}

/** Writes what the next start must know: whole or not at all. */
export async function remember(home: Home, more: Partial<HomeRecord>): Promise<void> {
  home.record = { ...home.record, ...more };
  const file = join(home.stateFolder, "postgres.json");
  await writeFile(`${file}.new`, `${JSON.stringify(home.record, null, 2)}\n`, { mode: 0o600, flush: true });
  // What root writes in somebody's folder stays theirs, or they could not start it again themselves.
  if (home.runsAs)
    await chown(`${file}.new`, (await ownerOf(home.stateFolder)) ?? 0, (await groupOf(home.stateFolder)) ?? 0);
  await rename(`${file}.new`, file);
}

async function openState(asked: string): Promise<string> {
  try {
    // 0711: the database's user may pass through, nobody else may look around.
    await mkdir(asked, { recursive: true, mode: 0o711 });
    const folder = await realpath(asked);
    await access(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const owner = await ownerOf(asked);
    if ((code === "EACCES" || code === "EPERM") && owner !== undefined) throw notYours(asked, owner);
    if (code === "EROFS" || code === "ENOSPC") throw error;
    throw new Error(`${asked} cannot be made (${code}): look at the permissions of the folder it is in.`);
  }
}

async function readRecord(stateFolder: string): Promise<HomeRecord | undefined> {
  const file = join(stateFolder, "postgres.json");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Error(
      `${file} cannot be read (${error.code}): it says where the database is. Give it back to its owner.`,
    );
  });
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as HomeRecord;
    if (typeof record.home === "string" && typeof record.stateFolder === "string") return record;
  } catch {}
  throw new Error(
    `${file} is damaged: it says where the database is. Restore it from a backup, or delete it to begin anew.`,
  );
}

/** A copied checkout must not open the original's rows; a moved one keeps them. */
async function sameOwner(known: HomeRecord, stateFolder: string): Promise<void> {
  if (known.stateFolder === stateFolder || !isAbsolute(known.home)) return;
  const original = await readRecord(known.stateFolder).catch(() => undefined);
  if (original?.home !== known.home) return;
  throw new Error(
    `${stateFolder} is a copy of ${known.stateFolder}, and the rows are still the original's (in ${known.home}). ` +
      `Delete ${stateFolder} to begin with an empty database here, or start the original.`,
  );
}

async function choosePlace(stateFolder: string, root: boolean, report: (line: string) => void): Promise<string> {
  if (!root || (await ownerOf(join(stateFolder, inside))) !== undefined) return inside;
  if (await reaches(stateFolder, { uid: nobody, gid: nobody })) return inside;
  const name = `khurak-${createHash("sha256").update(stateFolder).digest("hex").slice(0, 16)}`;
  // What is in the temporary folder is for a while, a test's for instance, and so is its database.
  const lasting = stateFolder.startsWith(`${await realpath(tmpdir())}/`) ? [] : ["/var/lib", "/var/tmp"];
  for (const parent of [...lasting, tmpdir()]) {
    const folder = join(parent, name);
    const parentWorks = (await ownerOf(parent)) === 0 && (await reaches(parent, { uid: nobody, gid: nobody }));
    if (!parentWorks || !(await freeForUs(folder, report))) continue;
    if (
      await makeFolder(folder, { uid: nobody, gid: nobody }).then(
        () => true,
        () => false,
      )
    )
      return folder;
  }
  throw new Error(
    `The database cannot run as root, and no other user can pass through ${stateFolder}. ` +
      "Start Khurak as an ordinary user, or from a checkout whose parent folders others may pass (chmod o+x).",
  );
}

async function freeForUs(folder: string, report: (line: string) => void): Promise<boolean> {
  const owner = await ownerOf(folder);
  if (owner === undefined) return true;
  if (owner !== 0) return false;
  if ((await ownerOf(join(folder, "cluster"))) === undefined) return true;
  const aside = `${folder}-kept-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  await rename(folder, aside);
  report(`The database of an earlier .khurak, which is gone, was kept in ${aside}: delete it when nobody needs it.`);
  return true;
}

async function makeFolder(folder: string, runsAs: RunsAs): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (runsAs === undefined) return;
  await chown(folder, 0, runsAs.gid);
  await chmod(folder, 0o710);
}

function reaches(folder: string, runsAs: RunsAs): Promise<boolean> {
  return new Promise((resolve) => {
    execFile("/bin/sh", ["-c", 'cd "$0"', folder], { ...runsAs, cwd: "/" }, (error) => resolve(error === null));
  });
}

async function ownerOf(path: string): Promise<number | undefined> {
  return (await lstat(path).catch(() => undefined))?.uid;
}

async function groupOf(path: string): Promise<number | undefined> {
  return (await lstat(path).catch(() => undefined))?.gid;
}

function notYours(path: string, owner: number): Error {
  const whose = owner === 0 || owner === nobody ? "root" : `another user (uid ${owner})`;
  return new Error(
    `${path} belongs to ${whose}: Khurak was started here before by ${whose}, and its database is theirs. ` +
      `Start it as ${whose} again, or clone a checkout of your own.`,
  );
}

function rootOwns(cluster: string): Error {
  return new Error(
    `${cluster} belongs to root, and PostgreSQL does not run as root. ` +
      `Give it back: chown -R ${nobody}:${nobody} '${cluster}', then start again.`,
  );
}

function gone(cluster: string, stateFolder: string): Error {
  return new Error(
    `The database was in ${cluster}, and that folder is gone. Restore it from a backup and start again; ` +
      `or, to begin with an empty database, delete ${join(stateFolder, "postgres.json")}.`,
  );
}
