import { sql } from "drizzle-orm";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { readImmunization } from "../operations.ts";
import { recordsOf } from "./records-of.sql.ts";
import { factsOf } from "./facts.sql.ts";

type Read = AnswerOf<typeof readImmunization>;

export default handle(readImmunization, async ({ input, today, tx, ask, refuse, about }) => {
  const { childId } = input;
  about(childId);
  const facts = (await factsOf(tx, [childId])).get(childId);
  if (!facts) return refuse("erased");
  const { rows: doses } = await tx.execute<DoseRow>(sql`
    select d.id as "doseId", d.vaccine, d."on"::text as "on", d.evidence, d.batch, d.expires_on::text as "expiresOn",
      d.site, d.spoilt, d.version, d.counted_as as "countedAs", d.by, ${moment("d.at")} as at,
      b.why, b.by as "backBy", ${moment("b.at")} as "backAt"
    from immunization.dose d left join immunization.dose_taken_back b on b.dose = d.id
    where d.child = any (${recordsOf(sql`${childId}::uuid`)}) order by d."on", d.at, d.id`);
  const { rows: notGiven } = await tx.execute<Omit<Read["notGiven"][number], "by"> & { by: string }>(sql`
    select v as vaccine, g."on"::text as "on", g.why, g.by from immunization.not_given g, unnest(g.vaccines) v
    where g.child = any (${recordsOf(sql`${childId}::uuid`)}) order by g."on" desc, g.at desc, v limit 200`);
  const writers = [...doses, ...notGiven].map((row) => row.by);
  const by = await whoWrote(
    [...writers, ...doses.flatMap(({ backBy }) => (backBy === null ? [] : [backBy]))],
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  return {
    schedule: facts.schedule,
    jeEndemic: facts.jeEndemic,
    today,
    doses: doses.map(({ why, backBy, backAt, ...row }) => ({
      ...row,
      by: by(row.by),
      takenBack: why === null || backBy === null || backAt === null ? null : { why, by: by(backBy), at: backAt },
    })),
    notGiven: notGiven.map((row) => ({ ...row, by: by(row.by) })),
    aefis: facts.aefis,
    stopDecisions: facts.stopDecisions,
  };
});

type Dose = Read["doses"][number];

interface DoseRow extends Record<string, unknown>, Omit<Dose, "by" | "takenBack"> {
  by: string;
  why: NonNullable<Dose["takenBack"]>["why"] | null;
  backBy: string | null;
  backAt: string | null;
}
