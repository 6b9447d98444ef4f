import type { AnswerOf } from "../../../foundation/operation.ts";
import type { Turning } from "../../../server/module.ts";
import { isRefusal, type Refusal } from "../../../foundation/refusal.ts";
import { findPatients } from "../../people/operations.ts";
import { mostSought } from "../lists.ts";

/** Of whom a search speaks among those whom I may see; without a search everybody, as null. */
export async function soughtIn(
  ask: Turning["ask"],
  search: string | undefined,
): Promise<{ readonly among: string[] | null; readonly narrow: boolean }> {
  if (search === undefined || search.trim() === "") return { among: null, narrow: false };
  const among: string[] = [];
  let next: string | null = null;
  do {
    const after: { after?: string } = next === null ? {} : { after: next };
    const found: AnswerOf<typeof findPatients> | Refusal = await ask(findPatients, { search, limit: 100, ...after });
    if (isRefusal(found)) break;
    among.push(...found.patients.map(({ patientId }) => patientId));
    next = found.next;
  } while (next !== null && among.length < mostSought);
  return { among, narrow: next !== null };
}
