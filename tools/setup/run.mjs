import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Node 24 and PostgreSQL come along as packages for these; elsewhere they must be there already. */
export const brought = ["linux-x64", "linux-arm64"].includes(`${process.platform}-${process.arch}`);

/** Says in its message what the reader is to do; printed without a stack. */
export class Stop extends Error {}

/**
 * Runs a program, silently unless it fails. It inherits the lock: when we are killed and it lives on, the lock does too,
 * so that no second setup works beside it in the same files.
 */
export function run(program, given, { lock, cwd = root, env = process.env, failing } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe", ...(lock === undefined ? [] : [lock])],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        said += text;
      });
    }
    child.on("error", (error) => reject(new Stop(`${program} could not be run (${error.code}). ${failing ?? ""}`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(said);
      else
        reject(
          new Stop(
            `${shortened(said)}\n\n${[program, ...given].join(" ")} ended with ${signal ?? code}. ${failing ?? ""}`,
          ),
        );
    });
  });
}

/** The first lines say what went wrong, the last ones where it ended. */
function shortened(said) {
  const lines = said.trimEnd().split("\n");
  return lines.length <= 30 ? lines.join("\n") : [...lines.slice(0, 14), "…", ...lines.slice(-14)].join("\n");
}
