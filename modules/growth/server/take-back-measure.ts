import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { GrowthChanged } from "../events.ts";
import { takeBackMeasure } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { measureTakenBack } from "./tables.ts";

export default handle(takeBackMeasure, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { childId, measureId, takenBackId, why } = input;
  about(childId);
  const { rows } = await tx.execute(
    sql`select from growth.measure where id = ${measureId} and child = any (${recordsOf(sql`${childId}::uuid`)})`,
  );
  if (rows.length === 0) return refuse("no-such-measure");
  const taken = await tx
    .insert(measureTakenBack)
    .values({
      ...{ organisation: organisationOf(actor), measure: measureId, id: takenBackId, why },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: measureTakenBack.id });
  if (taken.length === 0) return refuse("withdrawn-already");
  emit(GrowthChanged, { childId });
  return { measureId };
});
