import { isRefusal } from "../../../foundation/refusal.ts";
import { organisationOf } from "../../../foundation/actor.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { planSessions } from "../operations.ts";
import { allWorkOver, hold, wrongWith } from "./hold.sql.ts";
import { session as sessionTable } from "./tables.ts";

/** All of a row or none: an admin sees which day stands in the way, and plans around it. */
export default handle(planSessions, async (turning) => {
  const { input, actor, now, today, tx, newId, refuse, about } = turning;
  const { placeId, days, from, to, site, villages, workerIds } = input;
  about(...workerIds);
  const wrong = wrongWith(
    days.map(({ day }) => day),
    input,
    today,
  );
  if (wrong) return refuse(wrong);
  const place = await turning.ask(findOpenPlace, { placeId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  if (!(await allWorkOver(tx, workerIds, place.ancestry))) return refuse("no-such-worker");
  for (const { sessionId, day } of days.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    const kept = await tx
      .insert(sessionTable)
      .values({
        ...{ organisation: organisationOf(actor), id: sessionId, facility: placeId, plan: newId(), day },
        ...{ begins: from, ends: to, siteName: site?.name ?? null, siteVillage: site?.village ?? null },
        ...{ siteLandmark: site?.landmark ?? null, villages: [...villages] },
        ...{ plannedAt: new Date(now), plannedBy: actorName(actor) },
      })
      .onConflictDoNothing()
      .returning({ id: sessionTable.id });
    if (kept.length === 0) return refuse("already-added");
    if (!(await hold(turning, sessionId, day, input))) return refuse("overlaps", { day });
  }
  return { sessionIds: days.map(({ sessionId }) => sessionId) };
});
