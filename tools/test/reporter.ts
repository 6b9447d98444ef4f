/**
 * A dot for each file that passed; all that is known of each test that failed, when it fails; the slowest files at the
 * end. The counts go to the process that started this one.
 */
import { relative, resolve } from "node:path";
import { inspect } from "node:util";
import type { TestEvent } from "node:test/reporters";
import type { Counts } from "./run-files.ts";

const slow = 5_000;
/** Beside the name of what failed: several runs may speak at the same time. */
const on = process.env["KHURAK_TEST_ON"] ?? "";

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const output = new Map<string, string>();
  const slowest: string[] = [];
  let empty = 0;
  let dots = 0;
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") {
      const file = resolve(data.file ?? "");
      output.set(file, ((output.get(file) ?? "") + data.message).slice(-8_000));
    } else if (type === "test:diagnostic" && data.file !== undefined) {
      // What broke after a test had ended: node says it here and nowhere else.
      const file = resolve(data.file);
      output.set(file, ((output.get(file) ?? "") + data.message).slice(-8_000));
    } else if (type === "test:pass" || type === "test:fail") {
      // The runner counts a file as a test of its own when nothing in it ran.
      const bare = data.nesting === 0 && data.file !== undefined && resolve(data.name) === data.file;
      if (type === "test:pass" && bare) {
        empty += 1;
        yield `\n✗ ${data.name} holds no test\n`;
      }
      if (type === "test:fail" && data.todo === undefined && failedItself(data)) {
        yield `\n✗ ${data.name}${on}  ${place(data)}\n${indented(reason(data.details.error))}\n`;
        if (bare)
          yield `${indented(`${howItEnded(data.details.error)}\n${output.get(data.file!)?.trim() ?? ""}`.trim())}\n`;
      }
    } else if (type === "test:complete" && data.nesting === 0 && resolve(data.name) === data.file) {
      dots += 1;
      yield data.details.passed ? "." : "✗";
      if (dots % 100 === 0) yield "\n";
      const took = data.details.duration_ms;
      if (took > slow) slowest.push(`${(took / 1000).toFixed(1).padStart(6)} s  ${data.name}`);
    } else if (type === "test:summary" && data.file === undefined) {
      // @types/node 24.19 has not heard of `failed` here.
      const counts = data.counts as unknown as Counts;
      process.send?.({ ...counts, passed: counts.passed - empty, failed: counts.failed + empty });
    }
  }
  yield "\n";
  if (slowest.length > 0) yield `slow files${on}:\n${slowest.sort().reverse().join("\n")}\n`;
}

type Failure = Extract<TestEvent, { type: "test:fail" }>["data"];

/** Not merely because a test inside it did. */
function failedItself({ details }: Failure): boolean {
  return (details.error as { failureType?: string }).failureType !== "subtestsFailed";
}

/** A file that failed outside its tests: the process knows more than the tests do. */
function howItEnded(error: Error): string {
  const { exitCode, signal } = error as { exitCode?: number | null; signal?: string | null };
  return `Its process ended ${signal ? `by ${signal}` : `with code ${exitCode ?? "unknown"}`}.`;
}

function place({ file, line, column }: Failure): string {
  return file === undefined ? "" : `${relative(process.cwd(), file)}:${line}:${column}`;
}

function reason(error: Error): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return cause === undefined ? error.message : inspect(cause);
  const under = cause.cause instanceof Error ? `\ncaused by ${cause.cause.stack ?? cause.cause.message}` : "";
  const lines = `${cause.stack ?? cause.message}${under}`.split("\n");
  return lines.filter((line) => !/^\s+at .*\(?node:/.test(line)).join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
