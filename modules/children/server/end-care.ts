import { sql } from "drizzle-orm";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { ChildChanged } from "../events.ts";
import { endCare } from "../operations.ts";
import { endingColumn, holdCare, writeEnding } from "./endings.sql.ts";

export default handle(endCare, async (turning) => {
  const { input, today, tx, vault, refuse, emit, about } = turning;
  const { childId, endingId, why, on, words } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key) return refuse("erased");
  if (await holdCare(tx, childId)) return refuse("care-ended");
  const { rows } = await tx.execute(sql`select from children.child where id = ${childId} and born_on > ${on}::date`);
  if (rows.length > 0) return refuse("before-birth");
  const sealed = sealNote(key, endingColumn, endingId, words);
  const kept = await writeEnding(turning, { id: endingId, childId, why, on, words: sealed, sameAs: null });
  if (!kept) return refuse("already-added");
  emit(ChildChanged, { childId });
  return { childId };
});
