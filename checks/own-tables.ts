import { parse, walk } from "./syntax.ts";
import { isTest, type SourceFile } from "./tree.ts";
import type { Trespass } from "./trespass.ts";

/**
 * A module reads another's tables only through the views published for it, so that a table can
 * change without asking who reads it. SQL names a schema where code would name an import.
 */
export function readersOfOthersTables(files: readonly SourceFile[], schemas: readonly string[]): Trespass[] {
  return files.flatMap((file) => {
    const subject = /^modules\/([^/]+)\/server\//.exec(file.path)?.[1];
    if (subject === undefined || isTest(file.path)) return [];
    const own = schemaOf(subject);
    const named = new RegExp(`\\b(${schemas.map(schemaOf).join("|")})\\.("?\\w+"?)`, "g");
    const parsed = parse(file);
    const found: Trespass[] = [];
    walk(parsed.body, (node) => {
      if (node.type !== "TemplateElement") return;
      for (const [whole, schema, thing = ""] of String(node["raw"]).matchAll(named)) {
        if (schema === own || thing.replaceAll('"', "").startsWith("published_")) continue;
        const says = `reads ${whole}, which is ${schema}'s own: ask its operation, or read a view it publishes (published_…).`;
        found.push({ path: file.path, line: parsed.lineOf(node), says });
      }
    });
    return found;
  });
}

/** `video-observation` keeps its tables in the schema `video_observation`. */
export const schemaOf = (subject: string) => subject.replaceAll("-", "_");
