/**
 * `npm test`: the static checks, every test file, and the database's files once more on the oldest PostgreSQL we promise
 * to run on; all at the same time on two cores. `npm test -- modules/places` runs the test files whose path has that.
 *
 * The tests share one PostgreSQL cluster without fsync. Whatever was started is gone at the end, also after Ctrl-C, and
 * what a test forgot to end is named, ended and counted as a failure.
 */
import { randomBytes } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../../server/database/embedded-postgres.ts";
import { findChromium } from "../setup/chromium.mjs";
import { staticChecks } from "./checks.ts";
import { seconds } from "./clock.ts";
import { databaseFiles, testFiles } from "./files.ts";
import { type Counts, noCounts, runFiles } from "./run-files.ts";
import { type Sandbox, sandbox } from "./sandbox.ts";

const withoutDisk = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

export async function testAll(asked: readonly string[]): Promise<number> {
  const files = testFiles(asked);
  if (files.length === 0) {
    console.error(`No test file ${asked.length > 0 ? `has ${asked.join(" or ")} in its path` : "was found"}.`);
    return 1;
  }
  const box = await sandbox();
  try {
    const took = seconds();
    const checking = asked.length > 0 ? Promise.resolve<string[]>([]) : staticChecks(box);
    const counts = await Promise.all([pass(box, files, undefined), ...(asked.length === 0 ? [passOnOldest(box)] : [])]);
    const failedChecks = await checking;
    const left = await box.leftovers();
    return box.interrupted() ? 130 : summary(counts, failedChecks, left, took());
  } finally {
    await box.close();
  }
}

async function passOnOldest(box: Sandbox): Promise<Counts> {
  const oldest = globSync("/usr/lib/postgresql/*/bin")
    .map((folder) => ({ folder, version: Number(folder.split("/").at(-2)) }))
    .filter(({ folder, version }) => version >= 15 && existsSync(join(folder, "initdb")))
    .sort((a, b) => a.version - b.version)[0];
  const files = databaseFiles();
  if (files.length === 0) return noCounts;
  if (!oldest) {
    console.log("\nThe database tests ran on PostgreSQL 18 only: Debian's 15 is not installed here (postgresql-15).");
    return noCounts;
  }
  return pass(box, files, oldest.folder);
}

async function pass(box: Sandbox, files: readonly string[], binaries: string | undefined): Promise<Counts> {
  const took = seconds();
  const postgres = await startPostgres({
    ...{
      stateFolder: join(box.databases, binaries ? "oldest" : "own"),
      password: randomBytes(18).toString("base64url"),
    },
    ...{ settings: withoutDisk, report: (line: string) => console.log(line) },
    ...(binaries === undefined ? {} : { binaries }),
  });
  try {
    const again = binaries === undefined ? "" : ", once more";
    console.log(`\n${files.length} test files on PostgreSQL ${postgres.majorVersion}${again}`);
    const chromium = findChromium();
    // Below a folder closed to the database's user its programs were copied: once for the run, not for each test.
    const sheltered = postgres.programs.startsWith(box.databases);
    // As many as cores: the journeys film and cut networks, and with more at once one of them is late for itself.
    const counts = await runFiles(box, files, binaries === undefined ? 2 : 1, {
      KHURAK_TEST_DATABASE: postgres.url,
      KHURAK_TEST_ON: binaries === undefined ? "" : ` on PostgreSQL ${postgres.majorVersion}`,
      ...(binaries === undefined && !sheltered ? {} : { KHURAK_TEST_BINARIES: postgres.programs }),
      ...(chromium === undefined ? {} : { CHROMIUM: chromium }),
    });
    console.log(`${counts.passed} passed, ${counts.failed} failed on PostgreSQL ${postgres.majorVersion} in ${took()}`);
    return counts;
  } finally {
    await postgres.stop();
  }
}

/** In the words of node's own runner, which whoever counts tests can read. */
function summary(
  all: readonly Counts[],
  failedChecks: readonly string[],
  left: readonly string[],
  took: string,
): number {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  const failed = sum("failed") + left.length;
  console.log();
  for (const what of left) console.log(`✗ left running by a test, and ended: ${what}`);
  for (const name of failedChecks) console.log(`✗ ${name}`);
  if (sum("tests") === 0) console.log("✗ no test was run");
  console.log(`# tests ${sum("tests")}\n# pass ${sum("passed")}\n# fail ${failed}\n# cancelled ${sum("cancelled")}`);
  console.log(`# skipped ${sum("skipped")}\n# todo ${sum("todo")}\n# took ${took}`);
  return failed + sum("cancelled") + failedChecks.length > 0 || sum("passed") === 0 ? 1 : 0;
}
