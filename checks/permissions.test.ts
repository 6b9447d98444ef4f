import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Operation } from "../foundation/operation.ts";
import { anyone, theHouse } from "../foundation/permission.ts";
import { operations } from "../tools/operations.ts";
import { askers, mayDo, permissionsFile, permissionsPage } from "../tools/print-permissions.ts";
import { expected, expectedOf } from "./permissions-expected.ts";
import { assertNone, type Trespass } from "./trespass.ts";

function disagreements(all: readonly Operation[]): Trespass[] {
  return all.flatMap((operation) =>
    askers.flatMap((asker) => {
      const [should, does] = [expectedOf(operation.name, asker), mayDo(operation, asker)];
      if (should === does) return [];
      return [{ path: operation.name, says: `${asker}: "${does}" by its allow, "${should}" by what was asked for.` }];
    }),
  );
}

test("docs/permissions.md is what the operations say", () => {
  assert.equal(
    readFileSync(permissionsFile, "utf8"),
    permissionsPage(operations),
    "docs/permissions.md is stale: run `npm run print-permissions`, and look at what it changes.",
  );
});

test("another rule is another page", () => {
  const [first, ...others] = operations;
  assert.ok(first);
  assert.notEqual(permissionsPage([{ ...first, allow: [anyone] }, ...others]), permissionsPage(operations));
});

test("every operation opens to those it was asked for, and to nobody else", () => {
  assertNone(disagreements(operations));
});

test("a rule too wide, a rule too narrow and an operation nobody thought of are seen", () => {
  for (const operation of operations) {
    const wide = disagreements([{ ...operation, allow: [anyone] }]);
    const narrow = disagreements([{ ...operation, allow: [theHouse] }]);
    assert.ok(wide.length + narrow.length > 0, operation.name);
    const unknown = disagreements([{ ...operation, name: "places.closeFacility" }]);
    assert.equal(unknown.length, askers.length, "without a row in permissions-expected.ts nothing is as expected");
  }
});

test("nothing is expected of an operation that is gone", () => {
  const known = new Set<string>(operations.map(({ name }) => name));
  assert.deepEqual(
    Object.keys(expected).filter((name) => !known.has(name)),
    [],
  );
});
