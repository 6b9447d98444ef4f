import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ImmunizationChanged } from "../events.ts";
import { chooseSchedule } from "../operations.ts";
import { factsOf } from "./facts.sql.ts";
import { laterThan } from "./later-than.sql.ts";
import { scheduleChoice } from "./tables.ts";

export default handle(chooseSchedule, async ({ input, actor, now, tx, refuse, emit, about }) => {
  const { childId, choiceId, schedule } = input;
  about(childId);
  if (!(await factsOf(tx, [childId])).has(childId)) return refuse("erased");
  const newest = sql`select max(at) from immunization.schedule_choice where child = ${childId}`;
  const at = await laterThan(tx, `schedule ${childId}`, newest, now);
  const kept = await tx
    .insert(scheduleChoice)
    .values({
      ...{ organisation: organisationOf(actor), id: choiceId, child: childId, schedule },
      ...{ at, by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: scheduleChoice.id });
  if (kept.length === 0) return refuse("already-added");
  emit(ImmunizationChanged, { childId });
  return { choiceId };
});
