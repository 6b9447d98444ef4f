import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Turning } from "../../../server/module.ts";
import { readChildRows } from "../../children/operations.ts";
import type { ChildRow } from "../../children/shown.ts";
import { readImmunizationFacts } from "../../immunization/operations.ts";
import type { RegisteredChild } from "../of-the-register.ts";

interface AsRegistered extends RegisteredChild {
  readonly row: z.infer<typeof ChildRow>;
}

/** @returns null: the child was erased */
export async function asRegistered(
  ask: Turning["ask"],
  childId: z.infer<typeof ChildRow>["childId"],
): Promise<AsRegistered | null> {
  const rows = await ask(readChildRows, { childIds: [childId] });
  const facts = await ask(readImmunizationFacts, { childIds: [childId] });
  const row = isRefusal(rows) ? undefined : rows.children[0];
  const kept = isRefusal(facts) ? undefined : facts.children[0];
  if (!row || !kept) return null;
  return { row, name: row.called.name, sex: row.sex, born: row.born, immunization: kept.immunization };
}
