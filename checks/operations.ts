import * as z from "zod/mini";
import { type Operation, routeOf } from "../foundation/operation.ts";
import type { Module } from "../server/module.ts";
import type { Declared } from "../tools/operations.ts";
import { nameOf, parse, type Syntax, walk } from "./syntax.ts";
import type { SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/* One name everywhere: contract, file, handler, route. */

export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, "");

const folderOf = (path: string) => path.split("/")[1] ?? "";
/** "video-observation" is the folder of videoObservation. */
const subjectOf = (path: string) => folderOf(path).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export function misnamed(declared: readonly Declared[]): Trespass[] {
  return declared.flatMap(({ path, exportedAs, operation }) => {
    const right = `${subjectOf(path)}.${exportedAs}`;
    if (operation.name === right) return [];
    return [
      { path, says: `exports ${operation.name} as ${exportedAs}: call it ${right}, or export it under its own name.` },
    ];
  });
}

/** Every operation is answered by one handler, and every handler answers one that is declared. */
export function unanswered(declared: readonly Declared[], modules: readonly Module[]): Trespass[] {
  const handled = modules.flatMap(({ handlers }) => handlers.map(({ operation }) => operation));
  const found = declared.flatMap(({ path, operation }) => {
    const times = handled.filter((one) => one === operation).length;
    const says = `${operation.name} has ${times} handlers: list one in ${path.replace("operations.ts", "server/index.ts")}.`;
    return times === 1 ? [] : [{ path, says }];
  });
  const known = new Set(declared.map(({ operation }) => operation));
  const strays = handled
    .filter((operation) => !known.has(operation))
    .map(({ name }) => ({
      path: "server/modules.ts",
      says: `handles ${name}, which no modules/*/operations.ts declares.`,
    }));
  return [...found, ...strays];
}

/** `places.addFacility` is handled in modules/places/server/add-facility.ts, and nothing else is. */
export function misplacedHandlers(declared: readonly Declared[], files: readonly SourceFile[]): Trespass[] {
  const found: Trespass[] = [];
  const answered = new Set<string>();
  for (const file of files.filter(({ path }) => /^modules\/[^/]+\/server\/(?!.*\.test\.ts$)/.test(path))) {
    const parsed = parse(file);
    for (const { node, operation } of boundIn(parsed.body)) {
      const right = `modules/${folderOf(file.path)}/server/${kebab(operation)}.ts`;
      answered.add(right);
      if (file.path === right) continue;
      found.push({
        path: file.path,
        line: parsed.lineOf(node),
        says: `handles ${operation}: that belongs in ${right}.`,
      });
    }
  }
  for (const { path, exportedAs } of declared) {
    const right = path.replace("operations.ts", `server/${kebab(exportedAs)}.ts`);
    if (!answered.has(right)) found.push({ path, says: `declares ${exportedAs}, and ${right} does not handle it.` });
  }
  return found;
}

/** The operations that a file gives to `handle`. */
function boundIn(body: readonly Syntax[]): { node: Syntax; operation: string }[] {
  const found: { node: Syntax; operation: string }[] = [];
  walk(body, (node) => {
    if (node.type !== "CallExpression" || nameOf(node["callee"]) !== "handle") return;
    const [first] = node["arguments"] as { expression: unknown }[];
    found.push({ node, operation: nameOf(first?.expression) ?? "something unnamed" });
  });
  return found;
}

/** A reaction and a job are found by their names as well. */
export function misplacedWork(modules: readonly Module[], files: readonly SourceFile[]): Trespass[] {
  const paths = new Set(files.map(({ path }) => path));
  const named = modules.flatMap(({ reactions, chores = [], jobs }) => [
    ...[...reactions, ...chores].map(({ name }) => [name, ".ts"] as const),
    ...jobs.map(({ name }) => [name, ".job.ts"] as const),
  ]);
  return named.flatMap(([name, ending]) => {
    const [subject = "", work = ""] = name.split(".");
    const right = `modules/${kebab(subject)}/server/${kebab(work)}${ending}`;
    return paths.has(right) ? [] : [{ path: right, says: `is not there, and ${name} should be in it.` }];
  });
}

/** An input with a field that nobody asked for is refused, not ignored: a typing error must not open a door. */
export function looseInputs(operations: readonly Operation[]): Trespass[] {
  return operations.flatMap(({ name, takes }) =>
    looseIn(z.toJSONSchema(takes, { io: "input", unrepresentable: "any" }), "takes").map((where) => ({
      path: name,
      says: `lets unknown fields through at ${where}: use z.strictObject.`,
    })),
  );
}

function looseIn(schema: unknown, where: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, at) => looseIn(one, `${where}.${at}`));
  if (typeof schema !== "object" || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  // A record says here what its values must be; `{}` stands for anything.
  const anything = additionalProperties === true || Object.keys(additionalProperties ?? {}).length === 0;
  const loose = type === "object" && additionalProperties !== false && anything;
  const inner = Object.entries(schema).flatMap(([key, value]) => looseIn(value, `${where}.${key}`));
  return loose ? [where, ...inner] : inner;
}

/** Every field that a route names is a field that the operation must be given, and no route is there twice. */
export function brokenRoutes(operations: readonly Operation[]): Trespass[] {
  const taken = new Map<string, string>();
  return operations.flatMap((operation) => {
    const { method, path, pathFields } = routeOf(operation);
    const { required = [] } = z.toJSONSchema(operation.takes, { io: "input", unrepresentable: "any" });
    const found = pathFields
      .filter((field) => !required.includes(field))
      .map((field) => ({ path: operation.name, says: `has {${field}} in its route, and does not require it.` }));
    const route = `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`;
    const other = taken.get(route);
    taken.set(route, operation.name);
    return other === undefined ? found : [...found, { path: operation.name, says: `has the same route as ${other}.` }];
  });
}
