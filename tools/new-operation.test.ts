import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";

const root = join(import.meta.dirname, "..");
const leftOut = ["node_modules", ".git", ".khurak", "web/built"];

/** The checkout as it is now, in a folder where it may be written in. */
let tree: string;
before(() => {
  tree = mkdtempSync(join(tmpdir(), "khurak-new-operation-"));
  cpSync(root, tree, { recursive: true, filter: (path) => !leftOut.includes(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
});
after(() => rmSync(tree, { recursive: true, force: true }));

function run(program: string, ...given: string[]): { status: number | null; said: string } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, given, { cwd: tree, env, encoding: "utf8" });
  return { status, said: stdout + stderr };
}
const begin = (...given: string[]) => run(process.execPath, "tools/new-operation.ts", ...given);
const read = (path: string) => readFileSync(join(tree, path), "utf8");

test("it refuses what it cannot do, says why, and writes nothing", () => {
  const contracts = read("modules/places/operations.ts");
  const refusals: readonly (readonly [given: string[], says: RegExp])[] = [
    [
      ["cows.milkCow", "--command"],
      /There is no module cows\. There are: access, adherence, alerts, cards, certificates, children, coverage, devices, diagnosis, documents, growth, immunization, laboratory, monitoring, nutrition, outreach, people, places, registers, reports, sessions, staff, symptoms, tasks, transfers, treatment/,
    ],
    [["places.CloseFacility", "--command"], /is no name for an operation/],
    [["places.close", "--command"], /is no name for an operation/],
    [["closeFacility", "--command"], /is no name for an operation/],
    [["places.closeFacility", "now", "--command"], /is no name for an operation/],
    [["places.closeFacility"], /--command\), or only tell \(--query\)/],
    [["places.closeFacility", "--command", "--query"], /--command\), or only tell \(--query\)/],
    [["places.addFacility", "--command"], /is there already/],
  ];
  for (const [given, says] of refusals) {
    const { status, said } = begin(...given);
    assert.equal(status, 1, given.join(" "));
    assert.match(said, says);
  }
  assert.equal(read("modules/places/operations.ts"), contracts);
});

test("a new command and a new query compile, are closed, and fail until they are written", () => {
  const command = begin("places.closeFacility", "--command");
  assert.equal(command.status, 0, command.said);
  assert.match(command.said, /npm run print-permissions/);
  // Its module is made by a function, with handlers that are made too.
  const query = begin("access.listSessions", "--query");
  assert.equal(query.status, 0, query.said);
  assert.match(begin("places.closeFacility", "--command").said, /is there already/);

  const types = run(join(root, "node_modules/.bin/tsc"), "--noEmit", "-p", "tsconfig.json");
  assert.equal(types.said, "");
  const begun = ["modules/places/server/close-facility", "modules/access/server/list-sessions"];
  const changed = [
    ...begun.map((path) => `${path}.ts`),
    "modules/places/operations.ts",
    "modules/access/server/index.ts",
  ];
  const format = run(join(root, "node_modules/.bin/biome"), "format", ...changed);
  assert.equal(format.status, 0, format.said);

  const tests = run(process.execPath, "--test", "--test-reporter=tap", ...begun.map((path) => `${path}.test.ts`));
  for (const name of ["closeFacility", "listSessions"]) {
    assert.match(tests.said, new RegExp(`^ok \\d+ - ${name} is closed to`, "m"), tests.said);
    assert.match(tests.said, new RegExp(`^not ok \\d+ - ${name}$`, "m"));
    assert.match(tests.said, new RegExp(`write what ${name} does`));
  }
});
