import { sql } from "drizzle-orm";
import { organisationOf } from "../../../foundation/actor.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { findOpenPlace } from "../../places/operations.ts";
import { PatientChanged } from "../events.ts";
import { moveCare } from "../operations.ts";
import { holdCare, isWorker } from "./hold-care.sql.ts";
import { care } from "./tables.ts";

/** Whoever works over the new facility too goes on looking after them; all others see nothing of them from now on. */
export default handle(moveCare, async ({ input, actor, now, tx, vault, refuse, emit, about, ask }) => {
  const { patientId, careId, fromId, toId, worker } = input;
  about(patientId, ...(worker ? [worker.memberId] : []));
  const place = await ask(findOpenPlace, { placeId: toId });
  if (isRefusal(place) || place.kind !== "facility") return refuse("not-a-facility");
  if (worker && !(await isWorker(tx, worker.memberId))) return refuse("no-such-worker");
  await holdCare(tx, patientId);
  if (!(await vault.keysOf([patientId])).has(patientId)) return refuse("erased");
  const ends = sql`ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}`;
  const { rows: left } = await tx.execute(sql`
    update people.care set ${ends}
    where patient = ${patientId} and place = ${fromId} and ended_at is null returning id`);
  if (left.length === 0) return refuse("cared-for-elsewhere");
  await tx.execute(sql`
    update people.care c set ${ends}
    where c.patient = ${patientId} and c.member is not null and c.ended_at is null and not exists (
      select from staff.published_assignment a where a.member = c.member and a.role = 'worker'
        and (a.place is null or a.place = any (${sql.param(place.ancestry)}::uuid[])))`);
  const begins = {
    organisation: organisationOf(actor),
    patient: patientId,
    since: new Date(now),
    givenBy: actorName(actor),
  };
  await tx.insert(care).values({ ...begins, id: careId, place: toId });
  if (worker) {
    await tx
      .insert(care)
      .values({ ...begins, id: worker.careId, member: worker.memberId })
      .onConflictDoNothing();
  }
  emit(PatientChanged, { patientId });
  return { careId };
});
