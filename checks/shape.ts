import { parse } from "./syntax.ts";
import type { SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

const longest = 300;

/** Long by nature: a table is read by looking up, SQL and migrations by running. */
const mayBeLong = /\.sql\.ts$|^server\/database\/migrations\/|^checks\/permissions-expected\.ts$|\.cases\.ts$/;

export function tooLong(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split("\n").length;
    if (lines <= longest || mayBeLong.test(path)) return [];
    return [{ path, says: `has ${lines} lines, and ${longest} is the most: find the second subject in it.` }];
  });
}

/** A file that only passes on what others hold hides where things are. */
export function barrels(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap((file) => {
    const { body } = parse(file);
    const passesOn = body.some(({ type, source }) => type === "ExportAllDeclaration" || (isExport(type) && source));
    const holds = body.some(
      ({ type }) => !isExport(type) && type !== "ExportAllDeclaration" && type !== "ImportDeclaration",
    );
    if (!passesOn || holds) return [];
    return [{ path: file.path, says: "only passes on what other files hold: import those where they are needed." }];
  });
}

const isExport = (type: string) => type === "ExportNamedDeclaration";

/** Where somebody else's program looks for a default. */
const wantsDefault: readonly RegExp[] = [
  /^modules\/[^/]+\/server\/(?!index\.ts$)[^/]+\.ts$/,
  /\.config\.(ts|mjs)$/,
  // node:test takes a reporter from a file's default export.
  /^tools\/test\/reporter\.ts$/,
];

export function namelessExports(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap((file) => {
    if (wantsDefault.some((path) => path.test(file.path))) return [];
    const parsed = parse(file);
    const found = parsed.body.find(({ type }) => type.startsWith("ExportDefault"));
    if (!found) return [];
    const says = "has a default export, which everybody may call something else: give it its name.";
    return [{ path: file.path, line: parsed.lineOf(found), says }];
  });
}
