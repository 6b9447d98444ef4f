import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { findChildren } from "../../children/operations.ts";
import { AefiId } from "../aefi.ts";
import { aefiStepLines } from "../aefi-steps.ts";
import { listAefis } from "../operations.ts";
import { dosesOfAefi } from "./aefis.sql.ts";

type Shown = AnswerOf<typeof listAefis>["aefis"][number];
type Dose = Shown["doses"][number];

/** Where a page ended: its rank in microseconds, and the id. */
const Cursor = z.tuple([z.string().check(z.regex(/^-?\d{1,18}$/)), AefiId]);

const closed = sql`exists (select from immunization.aefi_step s where s.aefi = a.id and s.step = 'closed')`;
/** By the next step that nobody has taken; what has none left stands last. */
const nextDue = sql`coalesce((
  select min(a.at + make_interval(hours => l.hours)) from unnest(
    ${sql.param(aefiStepLines.map(({ step }) => step))}::text[],
    ${sql.param(aefiStepLines.map(({ withinHours }) => withinHours))}::int[]) l (step, hours)
  where not exists (select from immunization.aefi_step s where s.aefi = a.id and s.step = l.step)
), a.at + interval '100 years')`;
const micros = (at: typeof nextDue) => sql`(extract(epoch from ${at}) * 1000000)::bigint`;

const wanted = {
  open: { which: sql`a.class <> 'minor' and not ${closed}`, rank: micros(nextDue) },
  closed: { which: sql`a.class <> 'minor' and ${closed}`, rank: sql`- ${micros(sql`a.at`)}` },
  minor: { which: sql`a.class = 'minor'`, rank: sql`- ${micros(sql`a.at`)}` },
};

export default handle(listAefis, async ({ input, actor, now, tx, ask, refuse, about }) => {
  const { which, batch, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const reach = (child: ReturnType<typeof sql>) =>
    withinReach(sql`children.published_reach`, actor, { byArea: ["admin", "doctor", "supervisor"], byName: [] }, child);
  const mine = sql`exists (select from children.published_child c where c.id = a.child) and ${reach(sql`a.child`)}`;
  const ofBatch =
    batch === undefined
      ? sql`true`
      : sql`exists (select from immunization.aefi_dose e join immunization.dose d on d.id = e.dose
          where e.aefi = a.id and lower(d.batch) = lower(${batch}))`;
  const { rank } = wanted[which];
  const later = from ? sql`(r.rank, r.id) > (${from[0]}::bigint, ${from[1]}::uuid)` : sql`true`;
  const { rows } = await tx.execute<Row>(sql`
    with ranked as (
      select a.*, ${rank} as rank from immunization.aefi a where ${mine} and ${ofBatch} and ${wanted[which].which})
    select r.id as "aefiId", r.child as "childId", r.began_on::text as "beganOn", r.seen, r.grave, r.stands, r.class,
      ${moment("r.at")} as "reportedAt", r.rank::text as rank, ${dosesOfAefi(sql`r.id`)} as doses,
      (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'at', ${moment("s.at")}) order by s.at), '[]')
       from immunization.aefi_step s where s.aefi = r.id) as steps
    from ranked r where ${later} order by r.rank, r.id limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ open: number; unseen: number }>(sql`
    select count(*)::int as open, (count(*) filter (where not exists (
      select from immunization.aefi_step s where s.aefi = a.id and s.step = 'medical-officer')))::int as unseen
    from immunization.aefi a where ${mine} and ${wanted.open.which}`);
  const shown = rows.slice(0, limit);
  const childIds = [...new Set(shown.map(({ childId }) => childId))];
  about(...childIds);
  const found = await ask(findChildren, { childIds, limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.children.map((child) => [child.childId, child] as const));
  const doseIds = shown.flatMap(({ doses }) => doses.map(({ doseId }) => doseId));
  // Of the same vaccine and batch within a week of a dose: whom else it reached, and whom of them harmed.
  const { rows: alike } = await tx.execute<{ id: string; given: number; withAefi: number }>(sql`
    select d.id, count(distinct o.child)::int as given, (count(distinct o.child) filter (where exists (
      select from immunization.aefi_dose e where e.dose = o.id)))::int as "withAefi"
    from immunization.dose d join immunization.dose o on o.vaccine = d.vaccine and lower(o.batch) = lower(d.batch)
      and o."on" between d."on" - 7 and d."on" + 7 and o.child <> d.child
    where d.id = any (${sql.param(doseIds)}::uuid[]) and ${reach(sql`o.child`)}
      and not exists (select from immunization.dose_taken_back b where b.dose = o.id)
    group by d.id`);
  const sameBatch = new Map(alike.map(({ id, given, withAefi }) => [id, { given, withAefi }]));
  const last = shown.at(-1);
  return {
    now: new Date(now).toISOString(),
    aefis: shown.flatMap(({ aefiId, childId, beganOn, seen, grave, stands, reportedAt, steps, ...row }) => {
      const child = known.get(childId);
      if (!child) return [];
      const { called, sex, born, village, facility } = child;
      const doses = row.doses.map((dose) => ({
        ...dose,
        sameBatch: sameBatch.get(dose.doseId) ?? { given: 0, withAefi: 0 },
      }));
      const event = { aefiId, childId, beganOn, seen, grave, stands, class: row.class, reportedAt, steps, doses };
      return [{ ...event, called, sex, born, village, facility }];
    }),
    counts: counted[0] ?? { open: 0, unseen: 0 },
    next: rows.length > limit && last ? JSON.stringify([last.rank, last.aefiId]) : null,
  };
});

interface Row extends Record<string, unknown>, Pick<Shown, "aefiId" | "childId" | "beganOn" | "seen" | "grave"> {
  stands: Shown["stands"];
  class: Shown["class"];
  reportedAt: string;
  rank: string;
  doses: Omit<Dose, "sameBatch">[];
  steps: Shown["steps"];
}
