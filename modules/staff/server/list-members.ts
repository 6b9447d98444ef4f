import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { Role } from "../../../foundation/actor.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { MemberId } from "../member.ts";
import { listMembers } from "../operations.ts";
import { namesOf } from "./name-of.ts";

const may: readonly Role[] = ["super-admin", "admin", "doctor", "supervisor"];
const collator = new Intl.Collator(["en", "hi"]);

/** Where a page ended: by name, then id. */
const Cursor = z.tuple([z.string(), MemberId]);

/*
 * Names are sealed, so the database cannot order by them: all members of the area are opened and
 * ordered here. A district has a few thousand; `bench` says what that costs when it hurts.
 */
export default handle(listMembers, async ({ input, actor, tx, vault, refuse, about, dayOf }) => {
  const from = readCursor(Cursor, input.after);
  if (from === undefined) return refuse("page-unknown");
  const areas =
    actor.is === "person" ? actor.assignments.filter(({ role }) => may.includes(role)).map(({ place }) => place) : [];
  const within = areas.includes(null) ? sql`true` : sql`p.ancestry && ${sql.param(areas)}::uuid[]`;
  const { rows } = await tx.execute<Row>(sql`
    select m.id as "memberId", m.joined_at as "joinedAt",
      jsonb_agg(jsonb_build_object('assignmentId', a.id, 'role', a.role, 'placeId', a.place) order by a.since, a.id) as roles
    from staff.member m join staff.published_assignment a on a.organisation = m.organisation and a.member = m.id
      left join places.published_place p on p.organisation = a.organisation and p.id = a.place
    where ${within} and ${input.role ? sql`a.role = ${input.role}` : sql`true`}
    group by m.id, m.joined_at`);
  const names = await namesOf(
    tx,
    vault,
    rows.map(({ memberId }) => memberId),
  );
  const all = rows
    .map((row) => ({ ...row, name: names.get(row.memberId) ?? "" }))
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.memberId < b.memberId ? -1 : 1));
  const begin = from === null ? 0 : all.findIndex((row) => isAfter(row, from));
  const page = begin === -1 ? [] : all.slice(begin, begin + input.limit);
  const last = page.at(-1);
  about(...page.map(({ memberId }) => memberId));
  return {
    members: page.map(({ joinedAt, ...member }) => ({ ...member, joinedOn: dayOf(new Date(joinedAt)) })),
    next: last && begin + page.length < all.length ? JSON.stringify([last.name, last.memberId]) : null,
    total: all.length,
  };
});

type MemberRow = AnswerOf<typeof listMembers>["members"][number];

interface Row extends Record<string, unknown> {
  memberId: MemberRow["memberId"];
  joinedAt: string;
  roles: MemberRow["roles"];
}

function isAfter(
  { name, memberId }: { name: string; memberId: string },
  [lastName, lastId]: readonly [string, string],
) {
  const order = collator.compare(name, lastName);
  return order > 0 || (order === 0 && memberId > lastId);
}
