import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { changeSession } from "../operations.ts";
import { allWorkOver, hold, wrongWith } from "./hold.sql.ts";
import { sessionOfId, waitFor } from "./standing.sql.ts";
import { change } from "./tables.ts";

export default handle(changeSession, async (turning) => {
  const { input, actor, now, today, tx, refuse, about } = turning;
  const { sessionId, changeId, insteadOf, day, from, to, site, villages, workerIds } = input;
  about(...workerIds);
  const at = await waitFor(tx, sessionId, now);
  const before = await sessionOfId(tx, sessionId);
  if (before?.planId !== insteadOf) return refuse("changed-meanwhile");
  if (before.state === "cancelled") return refuse("session-cancelled");
  if (before.state !== "planned") return refuse("session-begun");
  const wrong = wrongWith([day], input, today);
  if (wrong) return refuse(wrong);
  const { rows } = await tx.execute<{ ancestry: string[] }>(
    sql`select ancestry from places.published_place where id = ${before.facility.placeId}`,
  );
  if (!(await allWorkOver(tx, workerIds, rows[0]?.ancestry ?? []))) return refuse("no-such-worker");
  const by = actorName(actor);
  const kept = await tx
    .insert(change)
    .values({ organisation: organisationOf(actor), id: changeId, session: sessionId, before, at, by })
    .onConflictDoNothing()
    .returning({ id: change.id });
  if (kept.length === 0) return refuse("already-added");
  await tx.execute(sql`
    update sessions.session set plan = ${changeId}, day = ${day}, begins = ${from}, ends = ${to},
      site_name = ${site?.name ?? null}, site_village = ${site?.village ?? null},
      site_landmark = ${site?.landmark ?? null}, villages = ${sql.param([...villages])}::text[]
    where id = ${sessionId}`);
  await tx.execute(sql`
    update sessions.holder set ended_at = ${at}, ended_by = ${by} where session = ${sessionId} and ended_at is null`);
  if (!(await hold(turning, sessionId, day, input))) return refuse("overlaps", { day });
  return { sessionId };
});
