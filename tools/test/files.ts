import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const root = dirname(dirname(import.meta.dirname));

const rooms = ["scenarios", "foundation", "modules", "server", "web", "device", "tools", "checks"];

/** Every test file, or those with one of the asked words in their path. Journeys first: they take longest. */
export function testFiles(asked: readonly string[]): string[] {
  const all = rooms.flatMap((room) => found([`${room}/**/*.test.ts`, `${room}/**/*.scenario.ts`]));
  const words = asked.map((word) => word.replace(/^\.\//, ""));
  return words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
}

/**
 * What opens a database says so among its imports. What only looks into files, or starts and ends a PostgreSQL of its
 * own, need not run again on an older one.
 */
const opensDatabase = /from "[^"]*(?:test-house|start-house|test-bells|test-database|\/on-|\/database\/|\/jobs\/)/;

export function databaseFiles(): string[] {
  // Doors and turns ask in the modules' words: they have no SQL of their own.
  const ownSql = ["server/database", "server/audit", "server/jobs", "server/keys"];
  const ofModules = Map.groupBy(found(["modules/**/server/**/*.test.ts"]).filter(opens), (file) => file.split("/")[1]);
  // A statement that the older one does not know fails wherever it is sent: of each module the file with the most tests.
  const longest = [...ofModules.values()].flatMap(
    (files) => files.toSorted((a, b) => testsIn(b) - testsIn(a))[0] ?? [],
  );
  return [...longest, ...found(ownSql.map((room) => `${room}/**/*.test.ts`)).filter(opens)];
}

const contentOf = (file: string) => readFileSync(join(root, file), "utf8");
const opens = (file: string) => opensDatabase.test(contentOf(file));
const testsIn = (file: string) => contentOf(file).split("\ntest(").length;

function found(patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: (name) => name === "node_modules" || name === "built" }).sort();
}
