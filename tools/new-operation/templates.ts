/* What a new operation begins as: real, compiling, and closed to everybody but the house. */

export interface NewOperation {
  readonly kind: "command" | "query";
  readonly subject: string;
  /** "closeFacility" */
  readonly name: string;
  /** "close-facility" */
  readonly file: string;
}

export const contract = ({ kind, subject, name, file }: NewOperation) => `
export const ${name} = ${kind}({
  name: "${subject}.${name}",
  does: "Say in one sentence, in the words of whoever uses it, what ${name} does.",
  at: "${kind === "command" ? "POST" : "GET"} /${file}",
  allow: [theHouse],
  takes: z.strictObject({}),
  gives: z.object({}),
  refuses: [],
});
`;

export const handler = ({ name }: NewOperation) => `import { handle } from "../../../server/module.ts";
import { ${name} } from "../operations.ts";

export default handle(${name}, async () => {
  throw new Error("Write what ${name} does.");
});
`;

export const firstTest = ({ name }: NewOperation) => `import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import { ${name} } from "../operations.ts";

let house: TestHouse;
let own: TestOrganisation;
before(async () => {
  house = await openTestHouse();
  own = await house.organisation();
});
after(() => house.close());

test("${name} is closed to whoever has not signed in, and to a role that it does not name", async () => {
  const patient = await own.member("patient", own.district);
  for (const [by, refused] of [[null, "not-signed-in"], [patient, "not-allowed"]] as const) {
    const outcome = await house.send(${name}, {}, by);
    assert.equal(outcome.is === "refused" ? outcome.refusal.refused : outcome.is, refused);
  }
});

test("${name}", async () => {
  assert.fail("write what ${name} does");
});
`;

/** `import { a, c } from "<from>";` with `b` in its place among them; a line of its own where there is none yet. */
export function withImport(text: string, name: string, from: string): string {
  const line = new RegExp(`^import \\{([^}]*)\\} from "${from.replaceAll(".", "\\.")}";$`, "m");
  const found = line.exec(text);
  if (!found) return `import { ${name} } from "${from}";\n${text}`;
  const names = (found[1] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  if (names.includes(name)) return text;
  return text.replace(line, `import { ${[...names, name].toSorted().join(", ")} } from "${from}";`);
}

/** The module's table of contents with one more handler; null when it is written in a way we do not know. */
export function withHandler(index: string, { name, file }: NewOperation): string | null {
  const from = index.indexOf("handlers: [");
  const to = closing(index, index.indexOf("[", from));
  const imports = [...index.matchAll(/^import .* from "\.\/([^"]+)\.ts";\n/gm)];
  const last = imports.at(-1);
  if (from < 0 || to < 0 || !last) return null;
  const before = index.slice(0, to).trimEnd();
  const listed = `${before}${before.endsWith("[") || before.endsWith(",") ? "" : ","} ${name}${index.slice(to)}`;
  const next = imports.find(([, path = ""]) => path > file);
  const place = next ? next.index : last.index + last[0].length;
  return `${listed.slice(0, place)}import ${name} from "./${file}.ts";\n${listed.slice(place)}`;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    if (text[at] === "[") depth += 1;
    if (text[at] === "]") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
