import assert from "node:assert/strict";
import { test } from "node:test";
import { readersOfOthersTables } from "./own-tables.ts";
import { modulesInOrder } from "./rooms.ts";
import { sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const schemas = [...modulesInOrder, "house", "jobs", "pgboss"];

test("a module reads another's tables only through its published views", () => {
  assertNone(readersOfOthersTables(sourceFiles(), schemas));
});

test("a hand in another's drawer is seen", () => {
  const path = "modules/staff/server/peek.ts";
  const read = (text: string, at = path) => readersOfOthersTables([{ path: at, text }], schemas);
  for (const table of [
    "places.place",
    "access.account",
    "house.audit_leaf",
    'places."place"',
    "video_observation.clip",
  ]) {
    const [found, ...more] = read(`const name = 1;\nexport const a = sql\`\n  select * from ${table} p\``);
    assert.equal(found?.line, 2, table);
    assert.deepEqual(more, []);
  }
  assertNone(read("export const a = sql`select p.id from staff.member m join places.published_place p on true`"));
  assertNone(read("// places.place\nexport const a = places.place;"));
  assertNone(read("export const a = sql`select * from places.place`;", "modules/places/server/read.ts"));
});
