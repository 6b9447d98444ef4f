import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { ImmunizationChanged } from "../events.ts";
import { takeBackFromRegister } from "../operations.ts";
import { doseTakenBack } from "./tables.ts";

/** Whoever took one of them back already said why: that stands. */
export default handle(takeBackFromRegister, async ({ input, actor, now, tx, newId, emit, about }) => {
  const { childId, doseIds, by } = input;
  about(childId);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from immunization.dose where child = ${childId} and id = any (${sql.param(doseIds)}::uuid[])`,
  );
  if (rows.length === 0) return { taken: 0 };
  const organisation = organisationOf(actor);
  const said = { organisation, why: "register-taken-back", at: new Date(now), by };
  const taken = await tx
    .insert(doseTakenBack)
    .values(rows.map(({ id }) => ({ ...said, dose: id, id: newId() })))
    .onConflictDoNothing()
    .returning({ id: doseTakenBack.id });
  emit(ImmunizationChanged, { childId });
  return { taken: taken.length };
});
