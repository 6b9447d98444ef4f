import { sql } from "drizzle-orm";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { type Grows, judged } from "../judged.ts";
import { readGrowth } from "../operations.ts";
import { measureColumns } from "./measures.sql.ts";
import { recordsOf, stepWordsColumn } from "./records-of.sql.ts";

type Read = AnswerOf<typeof readGrowth>;
type Measure = Read["measures"][number];
type Step = Read["steps"][number];

export default handle(readGrowth, async ({ input, today, tx, vault, ask, refuse, about }) => {
  const { childId } = input;
  about(childId);
  const { rows: children } = await tx.execute<ChildFacts>(sql`
    select sex, born_on::text as day, born_exact as exact, ${recordsOf(sql`id`)} as records
    from children.published_child where id = ${childId}`);
  const [child] = children;
  const keys = await vault.keysOf(child?.records ?? []);
  if (!child || !keys.has(childId)) return refuse("erased");
  const mine = sql`any (${sql.param([...keys.keys()])}::uuid[])`;
  const { rows: measures } = await tx.execute<MeasureRow>(sql`
    select ${measureColumns}, m.by, ${moment("m.at")} as at, b.why, b.by as "backBy", ${moment("b.at")} as "backAt"
    from growth.measure m left join growth.measure_taken_back b on b.measure = m.id
    where m.child = ${mine} order by m."on" desc, m.at desc, m.id desc`);
  const { rows: steps } = await tx.execute<StepRow>(sql`
    select s.id, s.child as "of", s.step, s.saw, s."on"::text as "on", s.words, s.by, ${moment("s.at")} as at
    from growth.referral_step s where s.child = ${mine} order by s.at desc, s.id desc`);
  const writers = [...measures, ...steps].map((row) => row.by);
  const by = await whoWrote(
    [...writers, ...measures.flatMap(({ backBy }) => (backBy === null ? [] : [backBy]))],
    async (memberIds) => {
      const named = await ask(nameMembers, { memberIds });
      return isRefusal(named) ? [] : named.members;
    },
  );
  const grows: Grows = { sex: child.sex, born: { day: child.day } };
  return {
    today,
    sex: child.sex,
    born: { day: child.day, exact: child.exact },
    measures: measures.map(({ why, backBy, backAt, ...row }) => {
      const { scores, wasted, referrals } = judged(grows, row);
      const { lengthCm: _, standingTooYoung: __, standards: ___, ...shown } = scores;
      return {
        ...{ ...row, by: by(row.by), scores: shown, wasting: wasted.class, referrals: [...referrals] },
        takenBack: why === null || backBy === null || backAt === null ? null : { why, by: by(backBy), at: backAt },
      };
    }),
    steps: steps.map(({ id, of, words, ...row }) => ({
      ...{ ...row, by: by(row.by) },
      words: openNote(keys.get(of), stepWordsColumn, id, words),
    })),
  };
});

interface ChildFacts extends Record<string, unknown>, Pick<Read, "sex"> {
  day: Read["today"];
  exact: boolean;
  records: string[];
}

interface MeasureRow
  extends Record<string, unknown>,
    Omit<Measure, "by" | "takenBack" | "scores" | "wasting" | "referrals"> {
  by: string;
  why: NonNullable<Measure["takenBack"]>["why"] | null;
  backBy: string | null;
  backAt: string | null;
}

interface StepRow extends Record<string, unknown>, Omit<Step, "by" | "words"> {
  id: string;
  /** Whose record. */
  of: string;
  words: Buffer | null;
  by: string;
}
