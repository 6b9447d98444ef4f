import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyNames, healthWordsIn } from "./names.ts";
import { sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

test("every file and every exported name says what it is", () => {
  assertNone(emptyNames(sourceFiles()));
});

test("a name that says nothing is seen", () => {
  const planted: readonly (readonly [path: string, text: string])[] = [
    ["server/string-utils.ts", "export {};"],
    ["web/common/button.tsx", "export {};"],
    ["modules/places/base.ts", "export {};"],
    ["server/a.ts", "export function userHelper() {}"],
    ["server/a.ts", "export const accountManager = 1;"],
    ["server/a.ts", "export interface PlaceDTO { id: string }"],
    ["server/a.ts", "export class PlaceService {}"],
    ["server/a.ts", "export type IPlace = string;"],
    ["server/a.ts", 'export { place as placeInfo } from "./place.ts";'],
    ["server/a.ts", "const patientData = 1; export { patientData };"],
  ];
  for (const [path, text] of planted) assert.equal(emptyNames([{ path, text }]).length, 1, `${path}: ${text}`);

  const fine = "export const database = 1; export type Id = string; export interface Information { id: Id }";
  assertNone(emptyNames([{ path: "server/database/basement.ts", text: fine }]));
});

test("server/ knows nothing of health", () => {
  const files = sourceFiles();
  assert.ok(files.filter(({ path }) => path.startsWith("server/")).length > 20);
  assertNone(healthWordsIn(files));
});

test("a word of health in server/ is seen, and elsewhere is at home", () => {
  const said = [
    "const patientId = 1;",
    "// The vaccine's batch",
    'say("TB")',
    "interface XRay {}",
    "dose_day",
    '"tuberculosis"',
  ];
  for (const text of said) {
    assert.equal(healthWordsIn([{ path: "server/turn.ts", text }]).length, 1, text);
    assertNone(healthWordsIn([{ path: "modules/places/place.ts", text }]));
  }
  assertNone(healthWordsIn([{ path: "server/surfaces/health.ts", text: "const healthz = childProcess; // overdose" }]));
});
