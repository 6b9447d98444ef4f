import { parseSync } from "@swc/core";
import type { SourceFile } from "./tree.ts";

/** One node of a syntax tree, as swc gives it. */
export interface Syntax {
  readonly type: string;
  readonly [part: string]: unknown;
}

export interface Parsed extends SourceFile {
  readonly body: readonly Syntax[];
  lineOf(node: Syntax): number;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export function parse(file: SourceFile): Parsed {
  // swc counts bytes from the first statement it ever saw, so an empty one in front says where this file begins.
  const source = Buffer.from(`;${file.text}`);
  const { body } = parseSync(source.toString(), {
    syntax: "typescript",
    tsx: file.path.endsWith(".tsx"),
    target: "esnext",
  });
  const [mark, ...statements] = body;
  const from = mark?.span.start ?? 0;
  return {
    ...file,
    body: statements as unknown as Syntax[],
    lineOf(node) {
      const { start } = node["span"] as { start: number };
      return source
        .subarray(0, start - from)
        .toString()
        .split("\n").length;
    },
  };
}

/** Calls `visit` for every node, from the outside in. */
export function walk(at: unknown, visit: (node: Syntax) => void): void {
  if (Array.isArray(at)) {
    for (const inner of at) walk(inner, visit);
    return;
  }
  if (typeof at !== "object" || at === null) return;
  if (isSyntax(at)) visit(at);
  for (const inner of Object.values(at)) if (typeof inner === "object") walk(inner, visit);
}

/** swc's mark on a name that nothing in the file declares: a global. */
const declaredNowhere = 1;

export function globalName(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === "Identifier" && node["ctxt"] === declaredNowhere) return node["value"] as string;
  if (node.type !== "MemberExpression") return undefined;
  const of = globalName(node["object"]);
  const property = nameOf(node["property"]);
  return of === undefined || property === undefined ? undefined : `${of}.${property}`.replace(/^globalThis\./, "");
}

/** The name that an identifier, or a property written in any way, has. */
export function nameOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === "Computed") return nameOf(node["expression"]);
  return node.type === "Identifier" || node.type === "StringLiteral" ? (node["value"] as string) : undefined;
}
