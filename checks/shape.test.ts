import assert from "node:assert/strict";
import { test } from "node:test";
import { barrels, namelessExports, tooLong } from "./shape.ts";
import { sourceFiles } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const file = (path: string, text: string) => ({ path, text });

test("no file is too long to be read at once", () => {
  assertNone(tooLong(sourceFiles()));
});

test("a file too long is seen", () => {
  assert.equal(tooLong([file("server/long.ts", "a;\n".repeat(301))]).length, 1);
  assertNone(
    tooLong([
      file("server/short.ts", "a;\n".repeat(300)),
      file("modules/places/server/place.sql.ts", "a;\n".repeat(999)),
    ]),
  );
});

test("there is no barrel", () => {
  assertNone(barrels(sourceFiles()));
});

test("a barrel is seen", () => {
  assert.equal(barrels([file("web/ui/index.ts", 'export * from "./button.tsx";')]).length, 1);
  const named =
    '// All of them\nimport "./button.css";\nexport { Button } from "./button.tsx";\nexport type { T } from "./t.ts";';
  assert.equal(barrels([file("web/ui/index.ts", named)]).length, 1);
  assertNone(barrels([file("server/modules.ts", 'export { enter } from "./enter.ts";\nexport const modules = [];')]));
});

test("exports have names, but for handlers and tools", () => {
  assertNone(namelessExports(sourceFiles()));
});

test("a nameless export is seen", () => {
  for (const text of ["export default function place() {}", "export default 3;", "export default class {}"]) {
    assert.equal(namelessExports([file("modules/places/place.ts", text)]).length, 1, text);
    assert.equal(namelessExports([file("modules/places/server/index.ts", text)]).length, 1, text);
    assertNone(namelessExports([file("modules/places/server/add-place.ts", text)]));
  }
});
