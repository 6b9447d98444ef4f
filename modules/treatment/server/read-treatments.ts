import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { handle } from "../../../server/module.ts";
import { readTreatments } from "../operations.ts";

type Row = AnswerOf<typeof readTreatments>["treatments"][number] & Record<string, unknown>;

export default handle(readTreatments, async ({ input, tx, about }) => {
  about(input.patientId);
  const { rows } = await tx.execute<Row>(sql`
    select id as "episodeId", starts_on::text as "startedOn", decision as "decisionId"
    from treatment.episode where patient = ${input.patientId} order by starts_on desc, at desc`);
  return { treatments: rows };
});
