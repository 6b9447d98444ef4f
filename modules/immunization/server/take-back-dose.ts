import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ImmunizationChanged } from "../events.ts";
import { takeBackDose } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { doseTakenBack } from "./tables.ts";

export default handle(takeBackDose, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { childId, doseId, takenBackId, why } = input;
  about(childId);
  const { rows } = await tx.execute(
    sql`select from immunization.dose where id = ${doseId} and child = any (${recordsOf(sql`${childId}::uuid`)})`,
  );
  if (rows.length === 0) return refuse("no-such-dose");
  const taken = await tx
    .insert(doseTakenBack)
    .values({
      ...{ organisation: organisationOf(actor), dose: doseId, id: takenBackId, why },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: doseTakenBack.id });
  if (taken.length === 0) return refuse("withdrawn-already");
  emit(ImmunizationChanged, { childId });
  return { doseId };
});
