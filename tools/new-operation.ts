/*
 * `npm run new-operation places.closeFacility -- --command` (or --query) begins an operation: its
 * contract, its handler, a test that fails until it is written, and its line in the module's index.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contract, firstTest, handler, type NewOperation, withHandler, withImport } from "./new-operation/templates.ts";

const root = join(import.meta.dirname, "..");

class Refused extends Error {}

function asked(given: string[]): NewOperation {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { command: { type: "boolean" }, query: { type: "boolean" } },
  });
  const [whole = "", ...more] = positionals;
  const usage = "Say it like this: npm run new-operation places.closeFacility -- --command (or --query).";
  const [, subject = "", name = ""] = /^([a-z][a-z-]*)\.([a-z]+(?:[A-Z][a-z0-9]*)+)$/.exec(whole) ?? [];
  if (name === "" || more.length > 0) {
    throw new Refused(
      `"${positionals.join(" ")}" is no name for an operation: a module, a dot, a verb and what it does it to. ${usage}`,
    );
  }
  if (values.command === values.query) {
    throw new Refused(`Does ${whole} change something (--command), or only tell (--query)? ${usage}`);
  }
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { kind: values.command ? "command" : "query", subject, name, file };
}

/** Path → text of every file that is new or changed; nothing is written before all of it can be. */
function written(operation: NewOperation): Record<string, string> {
  const { kind, subject, name, file } = operation;
  const known = globSync("modules/*/operations.ts", { cwd: root })
    .map((path) => path.split("/")[1] ?? "")
    .toSorted();
  if (!known.includes(subject)) {
    throw new Refused(
      `There is no module ${subject}. There are: ${known.join(", ")}. A new one begins with its README.md, its operations.ts and its server/index.ts.`,
    );
  }
  const [contracts, index] = [`modules/${subject}/operations.ts`, `modules/${subject}/server/index.ts`];
  const [handlerFile, testFile] = [`modules/${subject}/server/${file}.ts`, `modules/${subject}/server/${file}.test.ts`];
  const text = readFileSync(join(root, contracts), "utf8");
  const there = [handlerFile, testFile].find((path) => existsSync(join(root, path)));
  if (there) throw new Refused(`${there} is there already.`);
  if (new RegExp(`^export const ${name} =`, "m").test(text)) throw new Refused(`${contracts} exports ${name} already.`);
  const listed = withHandler(readFileSync(join(root, index), "utf8"), operation);
  if (listed === null)
    throw new Refused(
      `${index} has no "handlers: [" to add ${name} to, or imports nothing from its folder. Add it by hand, then run this again.`,
    );
  const withRule = withImport(text, "theHouse", "../../foundation/permission.ts");
  return {
    [contracts]: withImport(withRule, kind, "../../foundation/operation.ts") + contract(operation),
    [index]: listed,
    [handlerFile]: handler(operation),
    [testFile]: firstTest(operation),
  };
}

try {
  const operation = asked(process.argv.slice(2));
  const files = written(operation);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  spawnSync(join(root, "node_modules/.bin/biome"), ["format", "--write", ...Object.keys(files)], { cwd: root });
  const { subject, name, file } = operation;
  console.log(`${subject}.${name} has begun: open to the house alone, and doing nothing.

  1. modules/${subject}/operations.ts          what it does, where, who may, what it takes, gives and refuses
  2. modules/${subject}/server/${file}.test.ts   npm test -- ${file}
  3. modules/${subject}/server/${file}.ts        until the test is green
  4. checks/permissions-expected.ts and checks/attempts.ts: who should be able to, and how to try it
  5. web/text/refusals.ts: words for what it refuses, then npm run text
  6. npm run print-permissions && npm run print-contract, and look at what they change`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
