import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readClips } from "../operations.ts";

type Clip = AnswerOf<typeof readClips>["clips"][number];
type VerdictRow = Omit<Clip["verdicts"][number], "by"> & { by: string };
type Row = Omit<Clip, "verdicts"> & { verdicts: VerdictRow[] } & Record<string, unknown>;

export default handle(readClips, async ({ input, tx, ask, about }) => {
  about(input.patientId);
  const { rows } = await tx.execute<Row>(sql`
    select c.id as "clipId", c.day::text as day, c.doubt, ${moment("c.recorded_at")} as "recordedAt",
      case when c.forgotten_at is not null then 'no-longer-kept' when c.received_at is null then 'awaited'
        else 'received' end as state,
      jsonb_build_object('sent', c.bytes, 'kept', nullif(c.file_bytes, c.bytes)) as bytes,
      coalesce((
        select jsonb_agg(jsonb_build_object('verdictId', v.id, 'verdict', v.verdict, 'reasons', v.reasons,
            'at', ${moment("v.at")}, 'by', v.by, 'withdrawn', w.verdict is not null) order by v.at desc, v.id desc)
        from video_observation.verdict v
          left join video_observation.verdict_withdrawal w on w.organisation = v.organisation and w.verdict = v.id
        where v.organisation = c.organisation and v.clip = c.id), '[]') as verdicts
    from video_observation.clip c where c.patient = ${input.patientId} order by c.recorded_at desc, c.id desc`);
  const by = await whoWrote(
    rows.flatMap(({ verdicts }) => verdicts.map((verdict) => verdict.by)),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    clips: rows.map((row) => ({
      ...row,
      verdicts: row.verdicts.map((verdict) => ({ ...verdict, by: by(verdict.by) })),
    })),
  };
});
