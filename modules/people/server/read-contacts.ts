import { sql } from "drizzle-orm";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { readContacts } from "../operations.ts";
import { PatientId } from "../patient.ts";
import { facilitiesOf } from "./facility-of.ts";
import { identitiesOf } from "./identity-of.ts";
import { whomIMaySee } from "./whom-i-may-see.sql.ts";

export default handle(readContacts, async ({ input, actor, tx, vault, about }) => {
  const { rows } = await tx.execute<{ id: string; registeredOn: string }>(sql`
    select p.id, p.registered_on::text as "registeredOn" from people.patient p
    where p.id = any (${sql.param(input.patientIds)}::uuid[]) and ${whomIMaySee(actor, [], sql`p.id`)}
    order by p.id`);
  const ids = rows.map(({ id }) => id);
  about(...ids);
  const [known, facilities] = [await identitiesOf(tx, vault, ids), await facilitiesOf(tx, ids)];
  return {
    contacts: rows.flatMap(({ id, registeredOn }) => {
      const identity = known.get(id);
      if (!identity) return [];
      const { name, sex, born, phone, address } = identity;
      return [
        {
          patientId: PatientId.parse(id),
          name,
          sex,
          born,
          phone,
          ...address,
          facility: facilities.get(id) ?? null,
          registeredOn: CalendarDay.parse(registeredOn),
        },
      ];
    }),
  };
});
