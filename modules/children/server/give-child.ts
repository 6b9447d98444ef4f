import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { actorName } from "../../../server/turn/record-turn.ts";
import { ChildChanged } from "../events.ts";
import { giveChild } from "../operations.ts";
import { holdCare } from "./endings.sql.ts";
import { carry, worksOver } from "./hold-caseload.sql.ts";

export default handle(giveChild, async ({ input, actor, now, tx, vault, refuse, emit, about }) => {
  const { childId, carryId, workerId } = input;
  about(childId, workerId);
  if (!(await vault.keysOf([childId])).has(childId)) return refuse("erased");
  // Whoever gives the same child at this moment waits: of two, the second takes over from the first.
  if (await holdCare(tx, childId)) return refuse("care-ended");
  const { rows } = await tx.execute<{ ancestry: string[] }>(sql`
    select p.ancestry from children.home h join places.published_place p on p.organisation = h.organisation and p.id = h.place
    where h.child = ${childId} and h.ended_at is null`);
  const [home] = rows;
  if (!home) return refuse("cared-for-elsewhere");
  const works = await worksOver(tx, workerId, home.ancestry);
  if (works === "no-worker") return refuse("no-such-worker");
  if (works === "elsewhere") return refuse("works-elsewhere");
  await tx.execute(sql`
    update children.carried set ended_at = ${new Date(now)}, ended_by = ${actorName(actor)}
    where child = ${childId} and ended_at is null`);
  const room = await carry(tx, { id: carryId, childId, memberId: workerId, now, actor });
  if (!room) return refuse("caseload-full");
  emit(ChildChanged, { childId });
  return { carryId };
});
