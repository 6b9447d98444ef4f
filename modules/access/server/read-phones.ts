import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { readPhones } from "../operations.ts";

type Phone = AnswerOf<typeof readPhones>["phones"][number];

export default handle(readPhones, async ({ input, tx, about }) => {
  about(input.patientId);
  const { rows } = await tx.execute<Phone & Record<string, unknown>>(sql`
    select id as "phoneId", ${moment("bound_at")} as "boundAt", ${moment("heard_at")} as "heardAt",
      ended_at is not null as ended
    from access.phone where patient = ${input.patientId} order by bound_at desc, id desc`);
  return { phones: rows };
});
