import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { childLock } from "../../children/child.ts";
import type { Sex } from "../../people/patient.ts";
import { GrowthChanged } from "../events.ts";
import { judged, sentBy } from "../judged.ts";
import { recordMeasure } from "../operations.ts";
import { measure } from "./tables.ts";

/** What is judged here only puts the child in a list; whoever reads it judges anew, by the day of birth as it is known then. */
export default handle(recordMeasure, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, measureId, ill, ...measures } = input;
  about(childId);
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${childLock(childId)}, 0))`);
  const { on } = measures;
  if (on > today) return refuse("day-not-begun");
  const { rows } = await tx.execute<{ sex: Sex; born: CalendarDay }>(
    sql`select sex, born_on::text as born from children.published_child where id = ${childId}`,
  );
  const [child] = rows;
  if (!child || !(await vault.keysOf([childId])).has(childId)) return refuse("erased");
  if (on < child.born) return refuse("before-birth");
  const { wasted, referrals } = judged({ sex: child.sex, born: { day: child.born } }, { ...measures, ill });
  const sent = sentBy(referrals, on);
  const kept = await tx
    .insert(measure)
    .values({
      ...{ ...measures, organisation: organisationOf(actor), id: measureId, child: childId, ill: [...ill] },
      ...{ wasting: wasted.class, sent: sent?.sent.code ?? null, seenBy: sent?.by ?? null },
      ...{ at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: measure.id });
  if (kept.length === 0) return refuse("already-added");
  emit(GrowthChanged, { childId });
  return { measureId };
});
