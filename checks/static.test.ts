import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { plant } from "./planted.ts";
import { root } from "./tree.ts";

/* `npm test` runs lint, format and unused on the tree. Here each is seen to be awake. */

const settings = (...paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));

function run(tree: string, program: string, ...given: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin", program), given, {
    cwd: tree,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

/** Rule → a statement that breaks it. */
const broken: Readonly<Record<string, string>> = {
  "no-floating-promises": "const late = async () => 1;\nlate();",
  "no-misused-promises": "setTimeout(async () => {}, 1);",
  "no-explicit-any": "export const a: any = 1;",
  eqeqeq: "export const b = (c: number, d: number) => c == d;",
  "no-console": 'console.log("");',
  "only-throw-error": 'export const e = () => {\n  throw "e";\n};',
  "switch-exhaustiveness-check":
    'export const f = (g: "a" | "b") => {\n  switch (g) {\n    case "a":\n      return 1;\n  }\n};',
  "prefer-const": "let h = 1;\nexport const i = h;",
  "no-unused-vars": "const j = 1;",
  "no-param-reassign": "export const k = (l: number) => {\n  l += 1;\n  return l;\n};",
};

test("lint is awake, also for what only types can tell", (t) => {
  const files = Object.fromEntries(
    Object.entries(broken).map(([rule, text]) => [`server/${rule}.ts`, `${text}\nexport {};\n`]),
  );
  const tree = plant(t, { ...settings(".oxlintrc.json", "tsconfig.json", "package.json"), ...files });
  const { status, said } = run(tree, "oxlint", "--type-aware", "--format=unix", "server");
  assert.equal(status, 1, said);
  for (const rule of Object.keys(broken)) {
    const seen = said.split("\n").some((line) => line.startsWith(`server/${rule}.ts`) && line.includes(`(${rule})`));
    assert.ok(seen, `${rule} is asleep:\n${said}`);
  }
});

test("format is awake, and leaves alone what is generated", (t) => {
  const ugly = "export const a={b:'c'}\n";
  const tree = plant(t, { ...settings("biome.json"), "server/a.ts": ugly });
  assert.equal(run(tree, "biome", "format", ".").status, 1);
  const generated = [
    "web/text/hi/messages.ts",
    "web/built/a.js",
    "docs/a.ts",
    "server/database/migrations/meta/a.json",
  ];
  const fine = plant(t, {
    ...settings("biome.json"),
    ...Object.fromEntries(generated.map((path) => [path, ugly])),
    "server/a.ts": 'export const a = { b: "c" };\n',
  });
  const { status, said } = run(fine, "biome", "format", ".");
  assert.equal(status, 0, said);
});

test("unused is awake", (t) => {
  const manifest = { name: "planted", type: "module", dependencies: { "left-over": "1.0.0" } };
  const tree = plant(t, {
    ...settings("knip.json", "tsconfig.json"),
    "package.json": JSON.stringify(manifest),
    "server/main.ts": 'import { used } from "./a.ts";\nused();\n',
    "server/a.ts": "export const used = () => {};\nexport const nobodyUsesThis = 1;\n",
    "server/nobody-imports-this.ts": "export const c = 1;\n",
  });
  const { status, said } = run(tree, "knip", "--no-config-hints");
  assert.equal(status, 1, said);
  for (const what of ["left-over", "nobodyUsesThis", "server/nobody-imports-this.ts"])
    assert.ok(said.includes(what), said);
});
