import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { plant } from "./planted.ts";
import { isPortable, root, sourceFiles } from "./tree.ts";

/** Each is there in a browser or in Node, and not on every device that runs a portable file. */
const notPortable = [
  'fetch("");',
  "process.exit();",
  "setTimeout(() => {}, 1);",
  'new URL("");',
  "localStorage.length;",
  "structuredClone(1);",
  "crypto.randomUUID();",
  "Buffer.from([]);",
  'console.log("");',
  "Temporal.Now;",
];

/** The portable files as they are, with one more beside them. */
function portableTree(t: TestContext, extra: Record<string, string>): string {
  const read = (path: string): [string, string] => [path, readFileSync(join(root, path), "utf8")];
  const files = sourceFiles().flatMap(({ path, text }): [string, string][] => (isPortable(path) ? [[path, text]] : []));
  return plant(t, {
    ...Object.fromEntries([...files, ...["package.json", "tsconfig.json", "tsconfig.portable.json"].map(read)]),
    ...extra,
  });
}

/** What the compiler says of a tree, a line each; none when it says nothing. */
async function compile(tree: string): Promise<string[]> {
  const said = await new Promise<string>((resolve) => {
    const program = join(root, "node_modules/.bin/tsc");
    execFile(program, ["--noEmit", "-p", "tsconfig.portable.json"], { cwd: tree }, (_, stdout) => resolve(stdout));
  });
  return said.split("\n").filter((line) => line.includes(": error "));
}

test("a portable file that touches the world does not compile", async (t) => {
  const planted = { "modules/places/planted.ts": `${notPortable.join("\n")}\nexport {};\n` };
  const [asItIs, worldly] = await Promise.all([compile(portableTree(t, {})), compile(portableTree(t, planted))]);
  assert.deepEqual(asItIs, [], "Without the planted file it must compile, or the rest proves nothing.");
  for (const [index, text] of notPortable.entries()) {
    const seen = worldly.some((line) => line.startsWith(`modules/places/planted.ts(${index + 1},`));
    assert.ok(seen, `${text} compiled in a portable file: look at "lib" and "types" in tsconfig.portable.json.`);
  }
});
