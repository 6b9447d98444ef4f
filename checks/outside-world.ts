import { globalName, nameOf, parse, type Parsed, type Syntax, walk } from "./syntax.ts";
import { isPortable, isTest, type SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/*
 * Clock, environment and randomness are passed in. A rule that reads them for itself answers
 * otherwise on a tablet than on the server, and cannot be asked about last year.
 */

const clock = "reads the clock: take `now` or `today` as an argument.";
const zone = "reads the machine's own time zone or language: use foundation/calendar-day.ts, or name the zone.";
const chance = "draws at random: take `newId` or `random` as an argument.";
const environment = "reads the environment: take what it needs as an argument; server/configuration.ts reads it once.";

/** Global → what reading it means. Whatever hangs on it is meant as well. */
const globals: Readonly<Record<string, string>> = {
  "Date.now": clock,
  "Temporal.Now": clock,
  performance: clock,
  "Math.random": chance,
  crypto: chance,
  process: environment,
};

const localTime =
  /^(get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes|Seconds)|toLocale(Date|Time)?String|toDateString|toTimeString)$/;

/** What of node:crypto gives the same answer each time. */
const repeatable = new Set([
  "createHash",
  "createHmac",
  "createPrivateKey",
  "createPublicKey",
  "createSecretKey",
  "createCipheriv",
  "createDecipheriv",
  "hkdfSync",
  "sign",
  "verify",
  "timingSafeEqual",
  "KeyObject",
]);

const worldly: Readonly<Record<string, string>> = {
  "node:process": environment,
  "node:os": environment,
  "node:perf_hooks": clock,
};

/** The database has a clock and a die of its own. */
const sqlWorld: readonly (readonly [RegExp, string])[] = [
  [
    /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\bcurrent_(date|time|timestamp)\b|\blocaltime/i,
    clock,
  ],
  [/\b(random|gen_random_uuid|uuidv7)\s*\(/i, chance],
];

/** Where a file stands decides what it may read. */
function placeOf(path: string): "portable" | "module-server" | "page" | null {
  if (isTest(path)) return null;
  if (isPortable(path)) return "portable";
  if (/^modules\/[^/]+\/server\//.test(path)) return "module-server";
  if (/^web\/(?!app\/|field\/browser\.ts$|field\/public\/|public\/)|^device\/(?!agent\.ts$)/.test(path)) return "page";
  return null;
}

export function readersOfTheWorld(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    return place === null ? [] : readIn(parse(file), place);
  });
}

function readIn(file: Parsed, place: "portable" | "module-server" | "page"): Trespass[] {
  const found: Trespass[] = [];
  const note = (node: Syntax, what: string, says: string) =>
    found.push({ path: file.path, line: file.lineOf(node), says: `${what} ${says}` });
  walk(file.body, (node) => {
    const name = globalName(node);
    if (name !== undefined && name in globals) note(node, name, globals[name] ?? "");
    if (makesNow(node)) note(node, "new Date()", clock);
    for (const [taken, says] of takenApart(node)) note(node, taken, says);
    if (node.type === "ImportDeclaration") for (const [what, says] of worldlyImports(node)) note(node, what, says);
    if (place === "page") return;
    if (node.type === "MemberExpression" && localTime.test(nameOf(node["property"]) ?? "")) {
      note(node, `.${nameOf(node["property"])}`, zone);
    }
    if (node.type === "TemplateElement") {
      for (const [pattern, says] of sqlWorld) {
        const asked = pattern.exec(String(node["raw"]));
        if (asked) note(node, `SQL's ${asked[0]}`, says);
      }
    }
  });
  return found;
}

/** `new Date()`, and `Date()`, which is the same as a string. */
function makesNow(node: Syntax): boolean {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return false;
  const given = (node["arguments"] ?? []) as unknown[];
  return globalName(node["callee"]) === "Date" && (given.length === 0 || node.type === "CallExpression");
}

/** `const { now } = Date`, and `const D = Date`, which hides what becomes of it. */
function takenApart(node: Syntax): [string, string][] {
  if (node.type !== "VariableDeclarator") return [];
  const from = globalName(node["init"]);
  const pattern = node["id"] as Syntax;
  if (from === undefined) return [];
  if (pattern.type !== "ObjectPattern") return ["Date", "Math", "globalThis"].includes(from) ? [[from, clock]] : [];
  return (pattern["properties"] as Syntax[]).flatMap((property): [string, string][] => {
    const taken = `${from}.${nameOf(property["key"])}`.replace(/^globalThis\./, "");
    const says = globals[taken];
    return says === undefined ? [] : [[taken, says]];
  });
}

function worldlyImports(node: Syntax): [string, string][] {
  const from = String((node["source"] as Syntax)["value"]).replace(
    /^(?!node:)(crypto|process|os|perf_hooks)$/,
    "node:$1",
  );
  const says = worldly[from];
  if (says !== undefined) return [[from, says]];
  if (from !== "node:crypto") return [];
  return (node["specifiers"] as Syntax[]).flatMap((specifier): [string, string][] => {
    const taken =
      specifier.type === "ImportSpecifier" ? nameOf(specifier["imported"] ?? specifier["local"]) : "everything";
    return taken !== undefined && repeatable.has(taken) ? [] : [[`${taken} of node:crypto`, chance]];
  });
}
