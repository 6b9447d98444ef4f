import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../child.ts";
import { ChildChanged } from "../events.ts";
import { reopenCare } from "../operations.ts";
import { holdCare, writeEnding } from "./endings.sql.ts";
import { carry, letWait, worksOver } from "./hold-caseload.sql.ts";

/** Whoever carried the child takes them back where there is room; else they wait for somebody to decide. */
export default handle(reopenCare, async (turning) => {
  const { input, actor, now, today, tx, vault, newId, refuse, emit, about } = turning;
  const { childId, endingId } = input;
  about(childId);
  if (!(await vault.keysOf([childId])).has(childId)) return refuse("erased");
  if (!(await holdCare(tx, childId))) return refuse("not-ended");
  const { rows } = await tx.execute<{ sameAs: string | null; member: string | null; ancestry: string[] | null }>(sql`
    select e.same_as as "sameAs", (
        select c.member from children.carried c where c.child = e.child and c.ended_at = e.at limit 1) as member, (
        select p.ancestry from children.home h
          join places.published_place p on p.organisation = h.organisation and p.id = h.place
        where h.child = e.child and h.ended_at is null) as ancestry
    from children.ending e where e.child = ${childId} order by e.at desc, e.id desc limit 1`);
  const last = rows[0];
  const word = { id: endingId, childId, why: null, on: today, words: null, sameAs: null };
  if (!(await writeEnding(turning, word))) return refuse("already-added");
  if (last?.member && last.ancestry && (await worksOver(tx, last.member, last.ancestry)) === "here") {
    const carrying = { id: newId(), childId, memberId: last.member, now, actor };
    if (!(await carry(tx, carrying))) await letWait(tx, carrying);
  }
  emit(ChildChanged, { childId });
  if (last?.sameAs) emit(ChildChanged, { childId: ChildId.parse(last.sameAs) });
  return { childId };
});
