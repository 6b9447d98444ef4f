import { sql } from "drizzle-orm";
import type * as z from "zod/mini";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import type { AlertId } from "../alert.ts";
import { readAlerts } from "../operations.ts";

export default handle(readAlerts, async ({ input, tx, vault, ask, about }) => {
  const { patientId } = input;
  about(patientId);
  const { rows } = await tx.execute<Row>(sql`
    select i.id as "alertId", i.kind, i.facts, ${moment("i.since")} as since,
      case when a.alert is null then null else jsonb_build_object('answerId', a.id, 'words', encode(a.words, 'hex'),
        'at', ${moment("a.at")}, 'by', a.by) end as answer
    from alerts.alert i left join alerts.answer a on a.organisation = i.organisation and a.alert = i.id
    where i.patient = ${patientId} and (i.ended_at is null or i.ended = 'answered')
    order by i.urgency, i.since, i.id`);
  const key = (await vault.keysOf([patientId])).get(patientId);
  const by = await whoWrote(
    rows.flatMap(({ answer }) => (answer ? [answer.by] : [])),
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    open: rows
      .filter(({ answer }) => answer === null)
      .map(({ alertId, kind, facts, since }) => ({ alertId, kind, facts, since })),
    answered: rows
      .flatMap(({ answer, ...alert }) =>
        answer
          ? [
              {
                ...alert,
                words: openNote(key, "alerts.answer.words", answer.answerId, Buffer.from(answer.words, "hex")),
                answeredAt: answer.at,
                by: by(answer.by),
              },
            ]
          : [],
      )
      .toSorted((a, b) => (a.answeredAt < b.answeredAt ? 1 : -1)),
  };
});

type Alert = AnswerOf<typeof readAlerts>["open"][number];

interface Row extends Record<string, unknown>, Alert {
  alertId: z.infer<typeof AlertId>;
  answer: { answerId: string; words: string; at: string; by: string } | null;
}
