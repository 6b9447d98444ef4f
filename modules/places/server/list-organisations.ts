import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { listOrganisations } from "../operations.ts";

export default handle(listOrganisations, async ({ tx, dayOf }) => {
  type Row = Omit<AnswerOf<typeof listOrganisations>["organisations"][number], "openedOn"> & { openedAt: string };
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select id as "organisationId", handle, name, name_hindi as "nameHindi", opened_at as "openedAt", true as own
    from places.organisation
    union all
    select opened, handle, name, name_hindi, opened_at, false from places.opened_from
    order by name, "organisationId"`);
  return { organisations: rows.map(({ openedAt, ...row }) => ({ ...row, openedOn: dayOf(new Date(openedAt)) })) };
});
