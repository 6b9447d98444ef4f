/*
 * `npm run --silent cases -- adherence cases.jsonl` judges rules from outside: one JSON object a
 * line in, one a line out, in the same order, by the very functions that the product uses. Standard
 * output carries answers and nothing else. Some kinds are judged by data from a file: `--data FILE`.
 */
import { createReadStream, readFileSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { adherence } from "./adherence.ts";
import type { Judge } from "./case.ts";
import { judgeByCdsi } from "./cdsi.ts";
import { conversion } from "./conversion.ts";
import { due } from "./due.ts";
import { growth } from "./growth.ts";
import { outcome } from "./outcome.ts";
import { resistance } from "./resistance.ts";
import { tablets } from "./tablets.ts";

const kinds: Readonly<Record<string, Judge>> = { adherence, conversion, due, growth, outcome, resistance, tablets };
const kindsByData: Readonly<Record<string, (data: unknown) => Judge>> = { cdsi: judgeByCdsi };

/** @returns the exit code: 0 also where lines could not be read, each says so itself */
export async function judgeCases(args: string[]): Promise<number> {
  const names = [...Object.keys(kinds), ...Object.keys(kindsByData)].sort().join(", ");
  const usage = `Say which kind and which file: npm run --silent cases -- KIND FILE.jsonl [--data FILE]. Kinds: ${names}.`;
  const { kind = "", file, data } = readArguments(args) ?? {};
  const judge = judgeOf(kind, data);
  if (typeof judge === "string" || file === undefined) {
    console.error(typeof judge === "string" && judge !== "" ? `${judge} ${usage}` : usage);
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

interface Arguments {
  readonly kind?: string | undefined;
  readonly file?: string | undefined;
  readonly data?: string | undefined;
}

function readArguments(args: string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { data: { type: "string" } } });
    return { kind: positionals[0], file: positionals[1], data: values.data };
  } catch {
    return null;
  }
}

/** @returns what is wrong, in words, where there is none */
function judgeOf(kind: string, data: string | undefined): Judge | string {
  if (Object.hasOwn(kinds, kind)) return kinds[kind] ?? "";
  const make = Object.hasOwn(kindsByData, kind) ? kindsByData[kind] : undefined;
  if (!make) return kind === "" ? "" : `There is no kind "${kind}".`;
  if (data === undefined) return `The kind "${kind}" is judged by data: name its file after --data.`;
  try {
    return make(readData(data));
  } catch (error) {
    return `${data} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** JSON, as it is or in gzip. */
function readData(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8"));
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
