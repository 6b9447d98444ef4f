import { globSync } from "node:fs";
import { dirname } from "node:path";

export const root = dirname(dirname(import.meta.dirname));

const rooms = ["scenarios", "foundation", "modules", "server", "web", "device", "tools", "checks"];

/** Every test file, or those with one of the asked words in their path. Journeys first: they take longest. */
export function testFiles(asked: readonly string[]): string[] {
  const all = rooms.flatMap((room) => found([`${room}/**/*.test.ts`, `${room}/**/*.scenario.ts`]));
  const words = asked.map((word) => word.replace(/^\.\//, ""));
  return words.length === 0 ? all : all.filter((file) => words.some((word) => file.includes(word)));
}

export function databaseFiles(): string[] {
  return found(["modules/**/server/**/*.test.ts", "server/**/*.test.ts"]);
}

function found(patterns: string[]): string[] {
  return globSync(patterns, { cwd: root, exclude: (name) => name === "node_modules" || name === "built" }).sort();
}
