import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import type { MemberId } from "../../staff/member.ts";
import { listFinders } from "../operations.ts";
import type * as z from "zod/mini";
import { monthsOf } from "./month-of.sql.ts";
import { namesFor } from "./shown-leads.ts";

export default handle(listFinders, async (turning) => {
  const { input, today, tx } = turning;
  // Those whose area holds the place, and those who go along a part of it.
  const { rows } = await tx.execute<{ memberId: z.infer<typeof MemberId> }>(sql`
    select distinct a.member as "memberId"
    from staff.published_assignment a, places.published_place p
    where p.id = ${input.placeId} and a.role = 'finder' and (a.place is null or a.place = any (p.ancestry) or exists (
      select from places.published_place theirs where theirs.id = a.place and p.id = any (theirs.ancestry)))`);
  const members = rows.map(({ memberId }) => memberId);
  const by = await namesFor(turning, members);
  const month = await monthsOf(tx, members, today);
  const finders = members.map((memberId) => ({ memberId, name: by(memberId).name, month: month(memberId) }));
  // By name, in the order of their letters in either script; ids hold still what has no name.
  const word = ({ name, memberId }: (typeof finders)[number]) => `${name ?? "\uffff"} ${memberId}`;
  return { finders: finders.toSorted((one, other) => (word(one) < word(other) ? -1 : 1)), today };
});
