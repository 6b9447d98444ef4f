import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Actor, type Role, roles, stranger } from "../foundation/actor.ts";
import type { Operation } from "../foundation/operation.ts";
import { operations } from "./operations.ts";

/* `npm run print-permissions` writes docs/permissions.md: who may do what, as the operations themselves say. */

export const permissionsFile = join(import.meta.dirname, "../docs/permissions.md");

/**
 * Who may be asking: someone with one role, a patient's own phone before its PIN, nobody, or the house
 * itself. A patient is always on a phone of their own.
 */
export const askers = [...roles, "locked phone", "not signed in", "the house"] as const;
export type Asker = (typeof askers)[number];

/**
 * "own area": where the rule beside it reaches, and the database is asked whether it reaches this thing.
 * "if assigned": only to the one who is named as looking after that person.
 * "own record": only to the patient whose record it is.
 * "if over all": only who holds the role over the whole organisation.
 */
export type May = "may" | "own area" | "if assigned" | "own record" | "if over all" | "–";

const nobody = "00000000-0000-7000-8000-000000000000";

function actorFor(asker: Asker, place: string | null): Actor {
  if (asker === "not signed in") return stranger;
  if (asker === "the house") return { is: "house", name: "anyone of it", organisation: nobody };
  const phone = asker === "patient" || asker === "locked phone" ? nobody : null;
  const assignments = asker === "locked phone" ? [] : [{ role: asker satisfies Role, place: phone ?? place }];
  return { is: "person", id: nobody, organisation: nobody, session: nobody, phone, assignments };
}

/** The widest of the rules that open it. */
export function mayDo({ allow }: Operation, asker: Asker): May {
  const passing = allow.filter((rule) => rule.couldPass(actorFor(asker, nobody)));
  if (passing.some(({ needs }) => needs === null)) return "may";
  if (passing.some(({ needs }) => needs?.by === "area")) return "own area";
  if (passing.some(({ needs }) => needs?.by === "assignment")) return "if assigned";
  if (passing.length > 0) return "own record";
  return allow.some((rule) => rule.couldPass(actorFor(asker, null))) ? "if over all" : "–";
}

const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const ruler = (columns: number) => row(...Array.from({ length: columns }, () => "---"));

export function permissionsPage(all: readonly Operation[]): string {
  const sentences = ({ allow }: Operation) => allow.map(({ says }) => says).join("; *or* ");
  return [
    "# Who may do what",
    "",
    "Printed from the operations by `npm run print-permissions`, and checked by `npm test`: a wider right is a visible change",
    "here. What each role *should* be able to do is written by hand in `checks/permissions-expected.ts`.",
    "",
    "An operation that names no rule would be closed to everyone; any one of its rules opens it. Beyond this table, the",
    "database shows an organisation nothing of another.",
    "",
    "## By operation",
    "",
    row("operation", "what it does", "at", "who may"),
    ruler(4),
    ...all.map((operation) => row(operation.name, operation.does, `\`${operation.at}\``, sentences(operation))),
    "",
    "## By role",
    "",
    "**may**: always, within the organisation. **own area**: where the rule above reaches. **if assigned**: only for whom",
    "they look after by name. **own record**: only what is their own. **if over all**: only who holds the role over the whole organisation. **–**: never.",
    "",
    row("operation", ...askers),
    ruler(askers.length + 1),
    ...all.map((operation) => row(operation.name, ...askers.map((asker) => mayDo(operation, asker)))),
    "",
  ].join("\n");
}

if (import.meta.main) {
  mkdirSync(dirname(permissionsFile), { recursive: true });
  writeFileSync(permissionsFile, permissionsPage(operations));
  console.log(`docs/permissions.md: ${operations.length} operations, ${askers.length} who may ask.`);
}
