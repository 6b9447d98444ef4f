import assert from "node:assert/strict";
import { test } from "node:test";
import { readersOfTheWorld } from "./outside-world.ts";
import { sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

test("clock, environment and randomness are passed in", () => {
  const files = sourceFiles();
  assert.ok(files.some(({ path }) => path.startsWith("modules/")));
  assertNone(readersOfTheWorld(files));
});

const portable = "modules/places/planted.ts";
const server = "modules/places/server/planted.ts";

/** Where, and the one line that is not allowed there. */
const planted: readonly (readonly [path: string, text: string])[] = [
  [portable, "export const a = Date.now();"],
  [portable, "export const a = () => new Date();"],
  [portable, "export const a = Date();"],
  [portable, "const { now } = Date; export const a = now;"],
  [portable, "const D = Date; export const a = () => D;"],
  [portable, "export const a = globalThis.Math.random();"],
  [portable, 'export const a = process.env["HOME"];'],
  [portable, "export const a = performance.now();"],
  [portable, "export const a = crypto.randomUUID();"],
  [portable, "export const a = (when: Date) => when.getHours();"],
  ["foundation/planted.ts", "export const a = (clock = Date.now) => clock();"],
  [server, "export const a = Date.now();"],
  [server, 'import { createHash, randomBytes } from "node:crypto"; export const a = [createHash, randomBytes];'],
  [server, 'import * as all from "crypto"; export const a = all;'],
  [server, 'import process from "node:process"; export const a = process;'],
  [server, "export const a = (sql: unknown) => sql`insert into places.place values (now())`;"],
  [server, "export const a = (sql: unknown) => sql`select gen_random_uuid()`;"],
  ["web/screens/today/planted.tsx", "export const A = () => <p>{Date.now()}</p>;"],
  ["device/queue/planted.ts", "export const a = Math.random();"],
];

test("each way of reading them is seen", () => {
  for (const [path, text] of planted) {
    const found = readersOfTheWorld([{ path, text: `// Date.now()\n\n${text}` }]);
    assert.equal(found.length, 1, `${path}: ${text}`);
    assert.equal(found[0]?.line, 3, text);
  }
});

test("what is passed in, and what says the same each time, is allowed", () => {
  const allowed: readonly (readonly [path: string, text: string])[] = [
    [portable, "export const a = (now: number) => new Date(now).getUTCHours(); // not Date.now()"],
    [portable, 'export const a = (process: { env: string }) => process.env + "Date.now()";'],
    [server, 'import { createHmac } from "node:crypto"; export const a = createHmac;'],
    [server, "export const a = (sql: unknown, now: number) => sql`select known from places.place where at < ${now}`;"],
    ["modules/places/server/planted.test.ts", "export const a = Date.now();"],
    ["web/app/browser.ts", "export const a = Date.now();"],
    ["server/main.ts", "export const a = process.env;"],
  ];
  assertNone(readersOfTheWorld(allowed.map(([path, text]) => ({ path, text }))));
});
