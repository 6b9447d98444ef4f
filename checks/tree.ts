import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The checkout that these checks stand in. */
export const root = join(import.meta.dirname, "..");

/** Every folder that holds code, and so every folder that is checked. */
export const rooms = [
  "foundation",
  "modules",
  "server",
  "web",
  "device",
  "tools",
  "checks",
  "scenarios",
  "bench",
  "demo-district",
];

export interface SourceFile {
  /** From the top of the tree, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const generated = /^web\/built\/|^web\/text\/[^/]+\/messages\.ts$/;

/** The code of a tree: this checkout, or one that a test planted. */
export function sourceFiles(tree: string = root): SourceFile[] {
  return globSync(`{${rooms.join(",")}}/**/*.{ts,tsx,mjs}`, { cwd: tree, exclude: (path) => path === "node_modules" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !generated.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(tree, path), "utf8") }));
}

export const isTest = (path: string) => /\.(test|scenario)\.ts$/.test(path);

/** Outside `server/`, a module's files run on a tablet as well. */
export const isPortable = (path: string) => !isTest(path) && /^(foundation\/.+|modules\/[^/]+\/[^/]+)\.ts$/.test(path);
