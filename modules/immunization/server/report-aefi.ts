import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { sealNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { classOfAefi } from "../aefi.ts";
import { AefiReported, ImmunizationChanged } from "../events.ts";
import { reportAefi } from "../operations.ts";
import { aefiWordsColumn } from "./aefis.sql.ts";
import { factsOf } from "./facts.sql.ts";
import { recordsOf } from "./records-of.sql.ts";
import { aefi, aefiDose } from "./tables.ts";

export default handle(reportAefi, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, aefiId, doseIds, words, beganOn, on } = input;
  about(childId);
  if (beganOn > today || on > today) return refuse("day-not-begun");
  const key = (await vault.keysOf([childId])).get(childId);
  if (!key || !(await factsOf(tx, [childId])).has(childId)) return refuse("erased");
  // Also one that was taken back: what followed it stays true.
  const { rows: doses } = await tx.execute<{ on: string | null }>(sql`
    select "on"::text as "on" from immunization.dose
    where child = any (${recordsOf(sql`${childId}::uuid`)}) and id = any (${sql.param(doseIds)}::uuid[])`);
  if (doses.length < doseIds.length) return refuse("no-such-dose");
  if (doses.some((dose) => dose.on !== null && dose.on > beganOn)) return refuse("before-the-dose");
  const organisation = organisationOf(actor);
  const { seen, grave, stands, raisedTo, beganAt, done } = input;
  const is = classOfAefi(input);
  const kept = await tx
    .insert(aefi)
    .values({
      ...{ organisation, id: aefiId, child: childId, beganOn, beganAt, stands, raisedTo, on },
      ...{ seen: [...seen], grave: [...grave], done: [...done], class: is },
      ...{ words: sealNote(key, aefiWordsColumn, aefiId, words), at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: aefi.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.insert(aefiDose).values(doseIds.map((dose) => ({ organisation, aefi: aefiId, dose })));
  emit(ImmunizationChanged, { childId });
  emit(AefiReported, { childId, aefiId, class: is });
  return { aefiId };
});
