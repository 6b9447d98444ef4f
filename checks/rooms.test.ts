import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Files, plant } from "./planted.ts";
import { cruiseRooms, laws, modulesInOrder } from "./rooms.ts";
import { root, sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const importing = (path: string) => `import "${path}";\n`;

/** A lawful house: every import in it is one that some file of ours needs. */
const lawful: Files = {
  "foundation/id.ts": 'import * as z from "zod/mini";\nexport const Id = z.string();\n',
  "foundation/id.test.ts": importing("node:test"),
  "modules/places/place.ts": importing("../../foundation/id.ts"),
  "modules/places/operations.ts": importing("./place.ts"),
  "modules/places/server/index.ts": importing("../../../server/module.ts"),
  "modules/staff/operations.ts": importing("../places/place.ts"),
  "modules/staff/server/add-member.ts": `${importing("../../places/operations.ts")}import "node:crypto";\n`,
  "modules/staff/server/add-member.test.ts": importing("../../../server/test-house.ts"),
  "server/module.ts": importing("../foundation/id.ts"),
  "server/modules.ts": importing("../modules/places/server/index.ts"),
  "server/main.ts": `${importing("../demo-district/fill.ts")}${importing("./text.ts")}`,
  "server/test-house.ts": importing("../modules/places/operations.ts"),
  "server/text.ts": importing("../web/text/hi/messages.ts"),
  "web/text/hi/messages.ts": "export const messages = {};\n",
  "web/app/page.ts": importing("../../modules/places/operations.ts"),
  "device/agent.ts": `${importing("../modules/places/place.ts")}import "node:fs";\n`,
  "demo-district/fill.ts": importing("../modules/places/operations.ts"),
  "tools/setup.mjs": importing("../server/module.ts"),
};

/** Law → a file that breaks it, and no other. */
const trespassers: Readonly<Record<string, readonly [path: string, text: string]>> = {
  "foundation-stands-alone": ["foundation/clock.ts", importing("node:fs")],
  "portable-stays-portable": ["modules/places/letters.ts", 'import type { Pool } from "pg";\nexport type P = Pool;\n'],
  "places-knows-only-earlier-subjects": ["modules/places/workers.ts", importing("../staff/operations.ts")],
  "module-servers-are-private": [
    "modules/staff/server/peek.ts",
    'export const peek = async () => import("../../places/server/index.ts");\n',
  ],
  "modules-use-the-plumbing-only": ["modules/places/server/back-door.ts", importing("../../../server/main.ts")],
  "server-knows-no-module": ["server/turn.ts", 'export { place } from "../modules/places/place.ts";\n'],
  "server-shows-no-screen": ["server/pages.ts", importing("../web/app/page.ts")],
  "outside-never-imports-server": [
    "device/short-cut.ts",
    'import type { Places } from "../modules/places/server/index.ts";\nexport type S = Places;\n',
  ],
  "pages-run-in-a-browser": ["web/app/files.ts", importing("node:path")],
  "nothing-needs-its-own-checks": ["foundation/planted.ts", importing("../tools/setup.mjs")],
  "the-demo-is-a-guest": ["server/fill.ts", importing("../demo-district/fill.ts")],
  "no-circle": ["server/egg.ts", importing("./hen.ts")],
  "nothing-missing": ["server/gone.ts", importing("./nowhere.ts")],
};
const alsoFor: Files = { "server/hen.ts": importing("./egg.ts") };

test("no file imports what its room may not", async () => {
  const { trespasses, read } = await cruiseRooms();
  const ours = sourceFiles().map(({ path }) => path);
  assert.deepEqual(read, ours, "These files were not read: dependency-cruiser reads TypeScript only beside @swc/core.");
  assert.ok(read.length > 100, `Only ${read.length} files were read.`);
  assertNone(trespasses);
});

test("a lawful house passes, and each law is red where it is broken", async (t) => {
  assertNone((await cruiseRooms(plant(t, lawful))).trespasses);

  const planted = Object.fromEntries(Object.values(trespassers));
  const tree = plant(t, { ...lawful, ...planted, ...alsoFor });
  const { trespasses } = await cruiseRooms(tree);
  for (const [law, [path]] of Object.entries(trespassers)) {
    assert.ok(
      trespasses.some((found) => found.law === law && found.path === path),
      `${law} did not see ${path}`,
    );
  }
  const guilty = new Set([...Object.keys(planted), ...Object.keys(alsoFor)]);
  assertNone(trespasses.filter(({ path }) => !guilty.has(path)));
});

test("every law has its trespasser, and every subject knows only earlier ones", async (t) => {
  const subjectLaw = /^(.+)-knows-only-earlier-subjects$/;
  const unseen = laws.filter(({ name }) => !(name in trespassers) && !subjectLaw.test(name));
  assert.deepEqual(unseen, [], "A law that was never seen red may be one that cannot be.");

  const files: Record<string, string> = {};
  for (const [at, subject] of modulesInOrder.entries()) {
    const next = modulesInOrder[at + 1];
    const before = modulesInOrder.slice(0, at).map((earlier) => importing(`../${earlier}/operations.ts`));
    files[`modules/${subject}/operations.ts`] = before.join("") || "export {};\n";
    if (next) files[`modules/${subject}/ahead.ts`] = importing(`../${next}/operations.ts`);
  }
  const { trespasses } = await cruiseRooms(plant(t, files));
  const seen = trespasses.map(({ law }) => law).filter((law) => subjectLaw.test(law));
  assert.deepEqual(
    new Set(seen),
    new Set(modulesInOrder.slice(0, -1).map((name) => `${name}-knows-only-earlier-subjects`)),
  );
});

/** What is wrong with the map in modules/README.md, for subjects that are there. */
function mapFaults(map: string, subjects: readonly string[]): string[] {
  const listed = Array.from(map.matchAll(/^\| \[([a-z-]+)\]\(/gm), ([, subject = ""]) => subject);
  const right = modulesInOrder.filter((subject) => subjects.includes(subject));
  const placeless = subjects.filter((subject) => !modulesInOrder.includes(subject));
  const faults = placeless.map((subject) => `${subject} has no place in modulesInOrder, in checks/rooms.ts.`);
  if (listed.join() === right.join()) return faults;
  return [...faults, `modules/README.md lists ${listed.join(", ")}, and the order is ${right.join(", ")}.`];
}

test("every subject has its place in the order and on the map", () => {
  const subjects = new Set(sourceFiles().flatMap(({ path }) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []));
  assert.deepEqual(mapFaults(readFileSync(join(root, "modules/README.md"), "utf8"), [...subjects]), []);

  const map = "| [places](places/README.md) | |\n| [staff](staff/README.md) | |\n";
  assert.deepEqual(mapFaults(map, ["staff", "places"]), []);
  assert.equal(mapFaults(map, ["staff", "places", "access"]).length, 1, "not on the map");
  assert.equal(mapFaults(map.split("\n").toReversed().join("\n"), ["staff", "places"]).length, 1, "upside down");
  assert.equal(mapFaults(map, ["staff", "places", "cows"]).length, 1, "no place in the order");
});
