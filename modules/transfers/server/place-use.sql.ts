import { sql } from "drizzle-orm";
import type { Role } from "../../../foundation/actor.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { openStates } from "../../laboratory/request.ts";

interface PlaceUse {
  readonly patients: number;
  readonly children: number;
  readonly coming: number;
  readonly tests: number;
  readonly boxes: number;
  readonly staff: readonly { readonly memberId: string; readonly assignmentId: string; readonly role: Role }[];
}

/**
 * Who and what is at a place: whoever it cares for, is on the way to it, or works over it; tests that wait for it as a
 * laboratory; pill boxes in its cupboard. Whoever was erased is nobody, and a box in a patient's hands comes back to
 * wherever they are cared for then.
 */
export async function placeUse(tx: Tx, placeId: string): Promise<PlaceUse> {
  const { rows } = await tx.execute<PlaceUse & Record<string, unknown>>(sql`
    select
      (select count(*)::int from people.published_reach r join people.published_patient p on p.id = r.subject
       where r.place = ${placeId}) as patients,
      (select count(*)::int from children.published_reach r join children.published_child c on c.id = r.subject
       where r.place = ${placeId}) as children,
      (select count(*)::int from transfers.sending s join people.published_patient p on p.id = s.patient
       where s.to_place = ${placeId} and s.ended is null) as coming,
      (select count(*)::int from laboratory.published_standing t join people.published_patient p on p.id = t.patient
       where t.lab = ${placeId} and t.state = any (${sql.param(openStates)})) as tests,
      (select count(*)::int from devices.published_box
       where place = ${placeId} and state in ('in-stock', 'faulty')) as boxes,
      (select coalesce(jsonb_agg(jsonb_build_object('memberId', member, 'assignmentId', id, 'role', role)
                                 order by since, id), '[]')
       from staff.published_assignment where place = ${placeId}) as staff`);
  const [use] = rows;
  if (!use) throw new Error("A select without a table answered no row.");
  return use;
}
