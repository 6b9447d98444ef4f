import { nameOf, parse, type Syntax } from "./syntax.ts";
import { isTest, type SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/** Drawers into which anything fits, so that nobody finds anything in them again. */
const drawers = new Set(
  "util,utils,common,helper,helpers,manager,managers,service,services,dto,dtos,impl,base,misc,data,info,lib".split(","),
);

/** Names that have such a word in them and mean something by it. */
const meant: readonly RegExp[] = [
  // What a facility offers: x-ray, smear, immunization.
  /^facilityService/i,
  // The refusals that every operation has in common: no drawer, one table.
  /^commonRefusals?$/i,
];

const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3 $2$4")
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const drawerIn = (name: string) => wordsOf(name).find((word) => drawers.has(word));

/** Files, folders and exported names that say where a thing was put instead of what it is. */
export function emptyNames(files: readonly SourceFile[]): Trespass[] {
  return files.flatMap((file) => {
    const found: Trespass[] = [];
    const inPath = drawerIn(file.path);
    if (inPath) found.push({ path: file.path, says: `is named "${inPath}": name the thing that is in it.` });
    const parsed = parse(file);
    for (const { name, node, isType } of exportsOf(parsed.body)) {
      if (meant.some((one) => one.test(name))) continue;
      const word = drawerIn(name);
      if (word)
        found.push({ ...at(file, parsed, node), says: `exports ${name}: "${word}" says nothing of what it is.` });
      if (isType && /^I[A-Z][a-z]/.test(name)) {
        found.push({ ...at(file, parsed, node), says: `exports ${name}: a type needs no I before its name.` });
      }
    }
    return found;
  });
}

const at = (file: SourceFile, parsed: ReturnType<typeof parse>, node: Syntax) => ({
  path: file.path,
  line: parsed.lineOf(node),
});

interface Exported {
  readonly name: string;
  readonly node: Syntax;
  readonly isType: boolean;
}

export function exportsOf(body: readonly Syntax[]): Exported[] {
  return body.flatMap((node): Exported[] => {
    if (node.type === "ExportDeclaration") {
      const declared = node["declaration"] as Syntax;
      const isType = declared.type.startsWith("TsInterface") || declared.type.startsWith("TsTypeAlias");
      if (declared.type !== "VariableDeclaration") {
        const name = nameOf(declared["identifier"] ?? declared["id"]);
        return name === undefined ? [] : [{ name, node, isType }];
      }
      return (declared["declarations"] as Syntax[]).flatMap((one) => {
        const name = nameOf(one["id"]);
        return name === undefined ? [] : [{ name, node, isType: false }];
      });
    }
    if (node.type !== "ExportNamedDeclaration") return [];
    return (node["specifiers"] as Syntax[]).flatMap((specifier) => {
      const name = nameOf(specifier["exported"] ?? specifier["orig"] ?? specifier["name"]);
      const isType = specifier["isTypeOnly"] === true || node["typeOnly"] === true;
      return name === undefined ? [] : [{ name, node, isType }];
    });
  });
}

/** Words of health: `server/` is plumbing, and would be the same for a library or a bus company. */
const health =
  /\b(tb|tuberculosis|doses?|dosing|drugs?|medicines?|medications?|vaccin\w*|immuni[sz]\w*|patients?|regimens?|x-?rays?|sputum|smears?|specimens?|pills?|adherence|treatments?|diagnos\w*|therap(y|ies)|clinic\w*|disease\w*|symptoms?|nutrition|guardians?)\b/i;

export function healthWordsIn(files: readonly SourceFile[]): Trespass[] {
  return files
    .filter(({ path }) => path.startsWith("server/") && path !== "server/modules.ts" && !isTest(path))
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => {
        const word = health.exec(withSpaces(line))?.[0];
        const says = `says "${word}". What knows of health belongs to a module; server/ carries anything.`;
        return word === undefined ? [] : [{ path, line: index + 1, says }];
      }),
    );
}

/** `patientId` has the word patient in it. */
const withSpaces = (line: string) => line.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
