import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { promisify } from "node:util";
import { commonRefusals } from "../foundation/refusal.ts";
import { operations } from "../tools/operations.ts";
import { messages as englishAtTheDoor } from "../web/text/en/door.ts";
import { messages as englishCaseload } from "../web/text/en/caseload.ts";
import { messages as englishOnThePhone } from "../web/text/en/field.ts";
import { messages as englishLaterOnThePhone } from "../web/text/en/field-later.ts";
import { messages as englishBehindIt } from "../web/text/en/messages.ts";
import { messages as englishOfFinder } from "../web/text/en/finder.ts";
import { messages as englishOfGrowth } from "../web/text/en/growth.ts";
import { messages as englishOfVaccines } from "../web/text/en/vaccines.ts";
import { messages as englishToVerify } from "../web/text/en/verify.ts";
import { messages as hindiAtTheDoor } from "../web/text/hi/door.ts";
import { messages as hindiCaseload } from "../web/text/hi/caseload.ts";
import { messages as hindiOnThePhone } from "../web/text/hi/field.ts";
import { messages as hindiLaterOnThePhone } from "../web/text/hi/field-later.ts";
import { messages as hindiBehindIt } from "../web/text/hi/messages.ts";
import { messages as hindiOfFinder } from "../web/text/hi/finder.ts";
import { messages as hindiOfGrowth } from "../web/text/hi/growth.ts";
import { messages as hindiOfVaccines } from "../web/text/hi/vaccines.ts";
import { messages as hindiToVerify } from "../web/text/hi/verify.ts";
import { plant } from "./planted.ts";
import { unequalPlaces, unspoken, untranslated } from "./text.ts";
import { root } from "./tree.ts";
import { assertNone } from "./trespass.ts";

const inHindi = [
  ...[hindiAtTheDoor, hindiBehindIt, hindiOnThePhone, hindiLaterOnThePhone, hindiCaseload],
  ...[hindiOfVaccines, hindiOfGrowth, hindiOfFinder, hindiToVerify],
];
const english = {
  ...englishAtTheDoor,
  ...englishBehindIt,
  ...englishOnThePhone,
  ...englishLaterOnThePhone,
  ...englishCaseload,
  ...englishOfVaccines,
  ...englishOfGrowth,
  ...englishOfFinder,
  ...englishToVerify,
};
const hindi = Object.assign({}, ...inHindi) as typeof hindiAtTheDoor;
const catalogues = { en: english, hi: hindi };
const codes = [...Object.keys(commonRefusals), ...operations.flatMap(({ refuses }) => refuses)];

test("every refusal has words in both languages", () => {
  assert.ok(codes.length > 10);
  assertNone(unspoken(codes, catalogues));
  assert.equal(unspoken(["closed-today"], catalogues).length, 2);
  assert.equal(unspoken(["busy"], { en: english, hi: { ...hindi, "refusal.busy": "" } }).length, 1);
});

test("nothing is left in English for somebody who reads Hindi", () => {
  assert.ok(Object.keys(english).length > 50);
  assertNone(untranslated(english, hindi));

  const said = { a: ["Sign in"], b: ["PHC"], c: ["Wait ", ["seconds"], " s"] };
  assertNone(untranslated(said, { a: ["साइन इन"], b: ["PHC"], c: [["seconds"], " सेकंड"] }));
  assert.equal(untranslated(said, { a: ["Sign in"], b: ["PHC"], c: ["रुकें"] }).length, 1);
  assert.equal(untranslated(said, { a: ["साइन इन"], b: [""], c: ["रुकें"] }).length, 1);
  assert.equal(untranslated(said, { a: ["साइन इन"], b: ["PHC"] }).length, 1);
});

test("what is said in several catalogues is said in the same words", () => {
  for (const catalogue of inHindi) {
    for (const [id, message] of Object.entries(catalogue)) assert.deepEqual(message, Reflect.get(hindi, id), id);
  }
});

test("both languages fill in the same places", () => {
  assertNone(unequalPlaces(english, hindi));

  const said = { a: ["Wait ", ["seconds", "plural", { one: ["#", " second"], other: ["#", " seconds, ", ["name"]] }]] };
  const right = { a: [["seconds", "plural", { other: [["name"], "#", " सेकंड"] }], " रुकें"] };
  assertNone(unequalPlaces(said, right));
  for (const wrong of [[["seconds"], " रुकें"], ["रुकें"], [["second", "plural", { other: [["name"]] }]]]) {
    assert.equal(unequalPlaces(said, { a: wrong }).length, 1);
  }
  assert.equal(unequalPlaces({ a: ["Read <0>this</0>"] }, { a: ["यह पढ़ें"] }).length, 1);
});

const texts = ["en", "hi"].flatMap((language) =>
  ["door", "messages", "field", "field-later", "caseload", "vaccines", "growth", "finder", "verify"]
    .flatMap((name) => [`${name}.po`, `${name}.ts`])
    .map((file) => `web/text/${language}/${file}`),
);

const extract = ["extract", "--clean"];
const compile = ["compile", "--typescript"];

/** The pages and their catalogues, some changed as a test wants; then what `npm run text` does. Answers what it changes. */
async function writtenAnew(
  t: TestContext,
  changed: Readonly<Record<string, string>>,
  ...steps: string[][]
): Promise<string[]> {
  const paths = [
    ...globSync("web/**/*.{ts,tsx,po}", { cwd: root, exclude: (path) => path === "built" }),
    "package.json",
    "lingui.config.ts",
  ];
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const tree = plant(t, { ...files, ...changed });
  const before = texts.map((path) => readFileSync(join(tree, path), "utf8"));
  for (const step of steps) {
    await promisify(execFile)(join(root, "node_modules/.bin/lingui"), [...step, "--workers", "1"], { cwd: tree });
  }
  return texts.filter((path, at) => readFileSync(join(tree, path), "utf8") !== before[at]);
}

test("the catalogues are those of the pages as they are", async (t) => {
  const stale = await writtenAnew(t, {}, extract, compile);
  assert.deepEqual(stale, [], "These are stale: run `npm run text`, and translate what is new.");
});

test("a sentence that is in no catalogue, and one that was not compiled, are seen", async (t) => {
  const sentence =
    'import { msg } from "@lingui/core/macro";\nexport const said = msg`A sentence nobody has translated`;\n';
  assert.deepEqual(await writtenAnew(t, { "web/screens/planted.ts": sentence }, extract), [
    "web/text/en/messages.po",
    "web/text/hi/messages.po",
  ]);
  const po = readFileSync(join(root, "web/text/hi/messages.po"), "utf8");
  const edited = { "web/text/hi/messages.po": po.replace(/^(msgstr "[^"]*[\u0900-\u097f])/m, "$1क") };
  assert.deepEqual(await writtenAnew(t, edited, compile), ["web/text/hi/messages.ts"]);
});
