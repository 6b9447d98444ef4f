import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle, type Turning } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { isSpoilt } from "../dose.ts";
import { childLock } from "../../children/child.ts";
import { ImmunizationChanged } from "../events.ts";
import { recordDoses } from "../operations.ts";
import { planOf } from "../plan-of.ts";
import { factsOf } from "./facts.sql.ts";
import { dose as doseTable } from "./tables.ts";

export default handle(recordDoses, (turning) => writeDoses(turning, actorName(turning.actor)));

/** What was given is written down whatever the schedule says of it: how it counts is worked out, and may change. */
export async function writeDoses(
  { input, actor, now, today, tx, refuse, emit, about }: Turning<typeof recordDoses>,
  by: string,
) {
  const { childId } = input;
  about(childId);
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${childLock(childId)}, 0))`);
  const facts = (await factsOf(tx, [childId])).get(childId);
  if (!facts) return refuse("erased");
  const doses = input.doses.map((dose) => ({ ...dose, spoilt: isSpoilt(dose) }));
  if (doses.some(({ on }) => on !== null && on > today)) return refuse("day-not-begun");
  if (doses.some(({ on }) => on !== null && on < facts.born.day)) return refuse("before-birth");
  const all = [...facts.doses, ...doses];
  const { version, given } = planOf(facts, { ...facts, doses: all }, today);
  const is = (id: string) => {
    const wanted = doses.find(({ doseId }) => doseId === id);
    // The same vaccine of the same day is judged once, whoever wrote it down.
    const judged = given.find(({ told }) => told.vaccine === wanted?.vaccine && told.on === wanted.on);
    return judged ? [...judged.is] : [];
  };
  const organisation = organisationOf(actor);
  const kept = await tx
    .insert(doseTable)
    .values(
      doses.map(({ doseId, ...dose }) => ({
        ...{ ...dose, organisation, id: doseId, child: childId, schedule: facts.schedule, version },
        ...{ countedAs: is(doseId), at: new Date(now), by },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: doseTable.id });
  if (kept.length < doses.length) return refuse("already-added");
  emit(ImmunizationChanged, { childId });
  return { childId };
}
