import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod/mini";
import { command, query } from "../foundation/operation.ts";
import { theHouse } from "../foundation/permission.ts";
import type { Module } from "../server/module.ts";
import {
  brokenRoutes,
  kebab,
  looseInputs,
  misnamed,
  misplacedHandlers,
  misplacedWork,
  unanswered,
} from "./operations.ts";
import { declared, modules, operations } from "../tools/operations.ts";
import { modulesInOrder } from "./rooms.ts";
import { sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const bell = {
  does: "Ring.",
  at: "POST /bells/{bellId}",
  allow: [theHouse],
  gives: z.object({}),
  refuses: [],
} as const;
const takes = z.strictObject({ bellId: z.string() });
const ringBell = command({ name: "bells.ringBell", ...bell, takes });
const path = "modules/bells/operations.ts";
const belfry: Module = { name: "bells", handlers: [], faces: [], events: [], reactions: [], jobs: [] };
const handler = { operation: ringBell, prepare: null, run: async () => ({}) };

test("an operation is exported under its own name", () => {
  assert.ok(operations.length > 0);
  assertNone(misnamed(declared));
  assert.equal(misnamed([{ path, exportedAs: "soundBell", operation: ringBell }]).length, 1);
  assert.equal(
    misnamed([{ path: "modules/places/operations.ts", exportedAs: "ringBell", operation: ringBell }]).length,
    1,
  );
});

test("every operation has one handler", () => {
  assertNone(unanswered(declared, modules));
  const bells = [{ path, exportedAs: "ringBell", operation: ringBell }];
  assertNone(unanswered(bells, [{ ...belfry, handlers: [handler] }]));
  assert.equal(unanswered(bells, [belfry]).length, 1);
  assert.equal(unanswered(bells, [{ ...belfry, handlers: [handler, handler] }]).length, 1);
  assert.equal(unanswered([], [{ ...belfry, handlers: [handler] }]).length, 1);
});

test("every handler stands in the file that has its name", () => {
  assertNone(misplacedHandlers(declared, sourceFiles()));
  const bells = [{ path, exportedAs: "ringBell", operation: ringBell }];
  const text = "export default handle(ringBell, async () => ({}));";
  assertNone(misplacedHandlers(bells, [{ path: "modules/bells/server/ring-bell.ts", text }]));
  assert.equal(misplacedHandlers(bells, []).length, 1, "not handled at all");
  const elsewhere = misplacedHandlers(bells, [
    { path: "modules/bells/server/ring-bell.ts", text },
    { path: "modules/bells/server/ring.ts", text },
  ]);
  assert.deepEqual(
    elsewhere.map((found) => found.path),
    ["modules/bells/server/ring.ts"],
  );
});

test("every reaction and every job stands in the file that has its name", () => {
  assertNone(misplacedWork(modules, sourceFiles()));
  const job = { name: "bells.windClock", at: "0 0 * * *", timeZone: "UTC", run: async () => {} };
  const files = [{ path: "modules/bells/server/wind-clock.job.ts", text: "" }];
  assertNone(misplacedWork([{ ...belfry, jobs: [job] }], files));
  assert.equal(misplacedWork([{ ...belfry, jobs: [{ ...job, name: "bells.oilClock" }] }], files).length, 1);
});

test("an input takes no field that it does not name", () => {
  assertNone(looseInputs(operations));
  assertNone(looseInputs([ringBell]));
  const loose = [
    z.object({ bellId: z.string() }),
    z.looseObject({ bellId: z.string() }),
    z.strictObject({ bellId: z.string(), by: z.object({ name: z.string() }) }),
    z.strictObject({ bellId: z.string(), times: z.array(z.object({ at: z.string() })) }),
  ];
  for (const one of loose)
    assert.equal(looseInputs([command({ name: "bells.ringBell", ...bell, takes: one })]).length, 1);
});

test("a route names only fields that are required, and is nobody else's", () => {
  assertNone(brokenRoutes(operations));
  const optional = z.strictObject({ bellId: z.optional(z.string()) });
  assert.equal(brokenRoutes([command({ name: "bells.ringBell", ...bell, takes: optional })]).length, 1);
  assert.equal(brokenRoutes([command({ name: "bells.ringBell", ...bell, takes: z.strictObject({}) })]).length, 1);
  const other = command({
    ...bell,
    name: "bells.muffleBell",
    at: "POST /bells/{muffled}",
    takes: z.strictObject({ muffled: z.string() }),
  });
  assert.equal(brokenRoutes([ringBell, other]).length, 1);
  const read = query({ ...bell, name: "bells.readBell", at: "GET /bells/{bellId}", takes });
  assertNone(brokenRoutes([ringBell, read]));
});

test("the house lists its modules in the order of the subjects", () => {
  const names = modules.map(({ name }) => name);
  assert.deepEqual(
    names,
    names.toSorted((a, b) => modulesInOrder.indexOf(kebab(a)) - modulesInOrder.indexOf(kebab(b))),
  );
  assert.deepEqual(
    new Set(names),
    new Set(declared.map(({ operation }) => operation.name.split(".")[0])),
    "A module with operations is not in server/modules.ts.",
  );
});
