import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ImmunizationChanged } from "../events.ts";
import { recordNotGiven } from "../operations.ts";
import { factsOf } from "./facts.sql.ts";
import { notGiven } from "./tables.ts";

export default handle(recordNotGiven, async ({ input, actor, now, today, tx, refuse, emit, about }) => {
  const { childId, notGivenId, vaccines, on, why } = input;
  about(childId);
  if (on > today) return refuse("day-not-begun");
  if (!(await factsOf(tx, [childId])).has(childId)) return refuse("erased");
  const kept = await tx
    .insert(notGiven)
    .values({
      ...{ organisation: organisationOf(actor), id: notGivenId, child: childId, vaccines: [...vaccines], on, why },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: notGiven.id });
  if (kept.length === 0) return refuse("already-added");
  emit(ImmunizationChanged, { childId });
  return { notGivenId };
});
