import { sql } from "drizzle-orm";
import { handle } from "../../../server/module.ts";
import { MemberId } from "../member.ts";
import { listUnplaced } from "../operations.ts";
import { namesOf } from "./name-of.ts";

export default handle(listUnplaced, async ({ tx, vault, about, dayOf }) => {
  const { rows } = await tx.execute<{ id: string; at: string }>(sql`
    select m.id, m.joined_at as at from staff.member m
    where not exists (select from staff.published_assignment a where a.member = m.id)
    order by m.joined_at desc, m.id limit 200`);
  const ids = rows.map(({ id }) => id);
  about(...ids);
  const names = await namesOf(tx, vault, ids);
  return {
    members: rows.map(({ id, at }) => ({
      memberId: MemberId.parse(id),
      name: names.get(id) ?? "",
      joinedOn: dayOf(new Date(at)),
    })),
  };
});
