import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import type { MemberId } from "../../staff/member.ts";
import { calledBy, ChildId } from "../child.ts";
import type { ChildRow } from "../shown.ts";
import { identitiesOf } from "./identity-of.ts";

type Row = z.infer<typeof ChildRow>;
type Named = readonly { readonly memberId: z.infer<typeof MemberId>; readonly name: string }[];

interface Kept extends Record<string, unknown> {
  id: string;
  registeredOn: string;
  facility: Row["facility"];
  member: z.infer<typeof MemberId> | null;
}

/**
 * These children as rows of a list, in the order in which they are named; whoever was erased is missing.
 *
 * @param nameThem asks `staff.nameMembers`
 */
export async function rowsOf(
  { tx, vault }: { readonly tx: Tx; readonly vault: Vault },
  childIds: readonly string[],
  nameThem: (memberIds: z.infer<typeof MemberId>[]) => Promise<Named>,
): Promise<Row[]> {
  if (childIds.length === 0) return [];
  const { rows } = await tx.execute<Kept>(sql`
    select c.id, c.registered_on::text as "registeredOn", w.member,
      jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility
    from children.child c
      join children.home h on h.child = c.id and h.ended_at is null
      join places.published_place p on p.organisation = h.organisation and p.id = h.place
      left join children.carried w on w.child = c.id and w.ended_at is null
    where c.id = any (${sql.param(childIds)}::uuid[])`);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const known = await identitiesOf(tx, vault, childIds);
  const members = [...new Set(rows.flatMap(({ member }) => (member === null ? [] : [member])))];
  const names = new Map(
    (members.length > 0 ? await nameThem(members) : []).map(({ memberId, name }) => [memberId, name]),
  );
  return childIds.flatMap((id) => {
    const [row, identity] = [kept.get(id), known.get(id)];
    if (!row || !identity) return [];
    return [
      {
        childId: ChildId.parse(id),
        called: calledBy(identity),
        mother: identity.mother,
        sex: identity.sex,
        born: identity.born,
        village: identity.address.village,
        facility: row.facility,
        worker: { memberId: row.member, name: row.member === null ? null : (names.get(row.member) ?? null) },
        registeredOn: CalendarDay.parse(row.registeredOn),
      },
    ];
  });
}
