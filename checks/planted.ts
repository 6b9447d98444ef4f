import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { root } from "./tree.ts";

/** Path → content. */
export type Files = Readonly<Record<string, string>>;

/** A small tree in a folder of its own, gone when the test is. It resolves packages as this checkout does. */
export function plant(t: TestContext, files: Files): string {
  const tree = mkdtempSync(join(tmpdir(), "khurak-planted-"));
  t.after(() => rmSync(tree, { recursive: true, force: true }));
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}
