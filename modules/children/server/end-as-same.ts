import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ChildChanged } from "../events.ts";
import { entered } from "../ending.ts";
import { endAsSame } from "../operations.ts";
import { holdCare, writeEnding } from "./endings.sql.ts";
import { whichIMaySee } from "./which-i-may-see.sql.ts";

export default handle(endAsSame, async (turning) => {
  const { input, actor, today, tx, vault, refuse, emit, about } = turning;
  const { childId, endingId, sameAs } = input;
  about(childId, sameAs);
  if (!(await vault.keysOf([childId])).has(childId)) return refuse("erased");
  if (childId === sameAs) return refuse("no-such-child");
  // Both, in one order for whoever joins them the other way round at this moment.
  const ended = new Map<string, boolean>();
  for (const id of [childId, sameAs].toSorted()) ended.set(id, await holdCare(tx, id));
  if (ended.get(childId)) return refuse("care-ended");
  const { rows } = await tx.execute(sql`
    select from children.published_child c
    where c.id = ${sameAs} and ${whichIMaySee(actor, ["admin"], sql`c.id`)}`);
  // What is kept goes on: nothing is counted with a record that has itself ended.
  if (rows.length === 0 || ended.get(sameAs)) return refuse("no-such-child");
  // Nor is one ended with which others are counted: they would be lost from sight.
  const { rows: others } = await tx.execute(sql`
    select from children.published_same where subject = ${childId}`);
  if (others.length > 0) return refuse("no-such-child");
  const word = { id: endingId, childId, why: entered, on: today, words: null, sameAs };
  if (!(await writeEnding(turning, word))) return refuse("already-added");
  emit(ChildChanged, { childId });
  emit(ChildChanged, { childId: sameAs });
  return { childId };
});
