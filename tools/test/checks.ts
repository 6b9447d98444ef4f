import { existsSync } from "node:fs";
import { join } from "node:path";
import { seconds } from "./clock.ts";
import { root } from "./files.ts";
import type { Sandbox } from "./sandbox.ts";

interface Check {
  readonly name: string;
  readonly configuration: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Check[] = [
  ...["tsconfig.json", "tsconfig.portable.json", "web/tsconfig.json", "web/tsconfig.tests.json"].map(
    (configuration): Check => ({ name: "types", configuration, command: ["tsc", "--noEmit", "-p", configuration] }),
  ),
  { name: "lint", configuration: ".oxlintrc.json", command: ["oxlint", "--type-aware"] },
  { name: "format", configuration: "biome.json", command: ["biome", "format", "."] },
  { name: "unused", configuration: "knip.json", command: ["knip"] },
];

/** One after the other, beside the tests; answers the names of those that failed. */
export async function staticChecks(box: Sandbox): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, configuration, command } of checks) {
    if (box.interrupted() || !existsSync(join(root, configuration))) continue;
    const took = seconds();
    const [program, ...given] = command;
    const { code, said } = await box.run(join(root, "node_modules/.bin", program), given);
    const title = `${name} (${configuration})`;
    console.log(code === 0 ? `✓ ${title} ${took()}` : `✗ ${title} ${took()}: ${command.join(" ")}\n${said.trimEnd()}`);
    if (code !== 0) failed.push(title);
  }
  return failed;
}
