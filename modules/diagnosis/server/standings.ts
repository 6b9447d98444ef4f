import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { standings } from "../operations.ts";
import { mySight } from "./my-sight.sql.ts";

type Row = AnswerOf<typeof standings>["standings"][number] & Record<string, unknown>;

export default handle(standings, async ({ input, actor, tx, about }) => {
  const { patientIds } = input;
  const { rows } = await tx.execute<Row>(sql`
    select asked.id as "patientId", coalesce(s.stands, 'nothing-yet') as stands
    from unnest(${sql.param(patientIds)}::uuid[]) as asked (id)
      left join diagnosis.standing s on s.patient = asked.id
    where ${mySight(actor, ["doctor", "supervisor"], sql`asked.id`)}`);
  about(...rows.map(({ patientId }) => patientId));
  return { standings: rows };
});
