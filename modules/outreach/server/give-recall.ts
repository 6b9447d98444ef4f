import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { RecallChanged } from "../events.ts";
import { giveRecall } from "../operations.ts";
import { neededWithinDays, recallHours } from "../recall.ts";
import { isWithdrawn, mayBeCalledAt } from "./consent.sql.ts";
import { findsOverChild } from "./finds-over.sql.ts";
import { holdRecallsOf } from "./hold-recall.sql.ts";
import { laneColumn, markColumn } from "./shown-recalls.ts";
import { recall } from "./tables.ts";

export default handle(giveRecall, async ({ input, actor, now, today, tx, vault, refuse, emit, about }) => {
  const { childId, recallId, finderId, lane, mark, neededBy } = input;
  about(childId, finderId);
  if (neededBy < today) return refuse("day-gone");
  if (neededBy > addDays(today, neededWithinDays)) return refuse("too-far");
  await holdRecallsOf(tx, childId);
  const { rows } = await tx.execute<{ agreed: boolean; refused: boolean; open: boolean }>(sql`
    select ${mayBeCalledAt(sql`${childId}::uuid`)} as agreed,
      exists (
        select from outreach.recall r join outreach.recall_word w on w.recall = r.id
        where r.child = ${childId} and w.result = 'refused' and not exists (
          select from children.published_consent c
          where c.subject = r.child and c.at > w.at and 'outreach' = any (c.also_for))) as refused,
      exists (
        select from outreach.recall r
        where r.child = ${childId} and r."end" is null and r.expires_at > ${new Date(now)} and not ${isWithdrawn}
      ) as open`);
  const [standing] = rows;
  // Of a child who was erased nothing more is written.
  const key = standing?.agreed ? (await vault.keysOf([childId])).get(childId) : undefined;
  if (!key) return refuse("no-consent");
  if (standing?.refused) return refuse("family-refused");
  if (standing?.open) return refuse("recall-open");
  if (!(await findsOverChild(tx, finderId, childId))) return refuse("no-such-finder");
  const kept = await tx
    .insert(recall)
    .values({
      ...{ organisation: organisationOf(actor), id: recallId, child: childId, finder: finderId, neededBy },
      ...{ lane: key.seal(laneColumn, recallId, lane), mark: key.seal(markColumn, recallId, mark) },
      ...{ expiresAt: new Date(now + recallHours * 3_600_000), at: new Date(now), by: actorName(actor) },
    })
    .onConflictDoNothing()
    .returning({ id: recall.id });
  if (kept.length === 0) return refuse("already-added");
  emit(RecallChanged, { recallId });
  return { recallId };
});
