import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./files.ts";
import type { Sandbox } from "./sandbox.ts";

export interface Counts {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly todo: number;
}

export const noCounts: Counts = { tests: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };

// Far beyond any test here: what hangs is named as failed instead of holding up everything after it.
const patience = 10 * 60 * 1000;

/** @param lanes so many files at once */
export async function runFiles(
  box: Sandbox,
  files: readonly string[],
  lanes: number,
  env: Record<string, string>,
): Promise<Counts> {
  let counts: Counts | undefined;
  const quick = `--import=${pathToFileURL(join(root, "server/resolve-drizzle.mjs")).href}`;
  const given = ["--test", quick, `--test-concurrency=${lanes}`, `--test-timeout=${patience}`];
  const reporter = `--test-reporter=${join(root, "tools/test/reporter.ts")}`;
  const { code } = await box.run(process.execPath, [...given, reporter, ...files], {
    // Whatever one process has compiled, the next three hundred need not.
    env: { NODE_COMPILE_CACHE: join(box.folder, "compiled"), ...env },
    said: (message) => {
      counts = message as Counts;
    },
  });
  // The runner itself broke: without its count nothing can be said to have passed.
  if (!counts) return { ...noCounts, tests: 1, failed: box.interrupted() ? 0 : 1 };
  return code === 0 || counts.failed + counts.cancelled > 0 ? counts : { ...counts, failed: 1 };
}
