/*
 * `npm run --silent cases -- adherence cases.jsonl` judges rules from outside: one JSON object a
 * line in, one a line out, in the same order, by the very functions that the product uses. Standard
 * output carries answers and nothing else.
 */
import { createReadStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { adherence } from "./adherence.ts";
import type { Judge } from "./case.ts";
import { conversion } from "./conversion.ts";
import { growth } from "./growth.ts";
import { outcome } from "./outcome.ts";
import { resistance } from "./resistance.ts";
import { tablets } from "./tablets.ts";

const kinds: Readonly<Record<string, Judge>> = { adherence, conversion, growth, outcome, resistance, tablets };

/** @returns the exit code: 0 also where lines could not be read, each says so itself */
export async function judgeCases(args: string[]): Promise<number> {
  const usage = `Say which kind and which file: npm run --silent cases -- KIND FILE.jsonl. Kinds: ${Object.keys(kinds).join(", ")}.`;
  const read = readArguments(args);
  const [kind = "", file] = read ?? [];
  const judge = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!judge || file === undefined) {
    console.error(read && kind !== "" && !judge ? `There is no kind "${kind}". ${usage}` : usage);
    return 2;
  }
  const input = createReadStream(file);
  try {
    await once(input, "open");
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    if (!process.stdout.write(`${JSON.stringify(answerTo(judge, line))}\n`)) await once(process.stdout, "drain");
  }
  return 0;
}

function readArguments(args: string[]): readonly string[] | null {
  try {
    return parseArgs({ args, allowPositionals: true, options: { data: { type: "string" } } }).positionals;
  } catch {
    return null;
  }
}

function answerTo(judge: Judge, line: string): object {
  let id: unknown = null;
  try {
    const one: unknown = JSON.parse(line.replace(/^\uFEFF/, ""));
    if (typeof one !== "object" || one === null || Array.isArray(one)) throw new Error("A case is one JSON object.");
    if ("id" in one) id = one.id;
    return { id, ...judge(one) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
