import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { calledBy, ChildId } from "../child.ts";
import { readChildCards } from "../operations.ts";
import type { ChildCard } from "../shown.ts";
import { homesOf } from "./dwelling-of.ts";
import { identitiesOf } from "./identity-of.ts";

export default handle(readChildCards, async ({ input, actor, tx, vault, about }) => {
  const { rows } = await tx.execute<Kept>(sql`
    select c.id, c.registered_on::text as "registeredOn", w.slot is null as waiting,
      jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility
    from children.carried w join children.child c on c.id = w.child
      join children.home h on h.child = c.id and h.ended_at is null
      join places.published_place p on p.organisation = h.organisation and p.id = h.place
    where w.member = ${actor.is === "person" ? actor.id : null} and w.ended_at is null
      and w.child = any (${sql.param(input.childIds)}::uuid[])
    order by c.id`);
  const ids = rows.map(({ id }) => id);
  about(...ids);
  const known = await identitiesOf(tx, vault, ids);
  const homes = await homesOf(tx, vault, ids);
  return {
    children: rows.flatMap(({ id, registeredOn, waiting, facility }) => {
      const identity = known.get(id);
      if (!identity) return [];
      const { mother, guardian, sex, born, ofBirth, phone, address } = identity;
      return [
        {
          childId: ChildId.parse(id),
          called: calledBy(identity),
          mother,
          guardian,
          sex,
          born,
          ofBirth,
          phone,
          ...address,
          facility,
          waiting,
          registeredOn: CalendarDay.parse(registeredOn),
          home: homes.get(id) ?? null,
        },
      ];
    }),
  };
});

interface Kept extends Record<string, unknown> {
  id: string;
  registeredOn: string;
  waiting: boolean;
  facility: z.infer<typeof ChildCard>["facility"];
}
