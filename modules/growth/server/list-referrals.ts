import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { withinReach } from "../../../server/database/within-reach.sql.ts";
import { handle } from "../../../server/module.ts";
import { ChildId } from "../../children/child.ts";
import { findChildren } from "../../children/operations.ts";
import { endsReferral, type MeasureKept } from "../measure.ts";
import { listReferrals } from "../operations.ts";
import { byUrgency, referralLines } from "../referral.ts";
import type { ReferralCode } from "../referral-codes.ts";
import type { ReferredChild } from "../shown.ts";
import { isTakenBack, measureJson } from "./measures.sql.ts";
import { recordKept, recordsOf } from "./records-of.sql.ts";

/** Where a page ended: by which day, and who. */
const Cursor = z.tuple([CalendarDay, ChildId]);

export default handle(listReferrals, async ({ input, actor, today, tx, ask, refuse, about }) => {
  const { severe, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const mine = withinReach(
    sql`children.published_reach`,
    actor,
    { byArea: ["admin", "doctor", "supervisor"], byName: [] },
    sql`w.child`,
  );
  // Each child once: by the first day on which somebody is to see them, for the gravest reason, with the newest measure.
  const waiting = sql`
    waits as (
      select ${recordKept(sql`m.child`)} as child, m."on", m.at, m.seen_by, m.wasting, m.sent, m.id, ${measureJson} as shown
      from growth.measure m
      where m.seen_by is not null and not ${isTakenBack} and not exists (
        select from growth.referral_step s
        where s.child in (m.child, ${recordKept(sql`m.child`)}) and m.id = any (s.saw)
          and s.step = any (${sql.param(endsReferral)}::text[]))),
    open as (
      select w.child, min(w.seen_by) as due, bool_or(w.wasting = 'SAM') is true as severe,
        (array_agg(w.sent order by array_position(${sql.param(byUrgency)}::text[], w.sent), w.seen_by))[1] as sent, array_agg(w.id order by w."on", w.at) as ids,
        (array_agg(w.shown || jsonb_build_object('wasting', w.wasting) order by w."on" desc, w.at desc))[1] as measure
      from waits w
      where exists (select from children.published_child c where c.id = w.child) and ${mine}
      group by w.child)`;
  const later = from ? sql`(o.due, o.child) > (${from[0]}::date, ${from[1]}::uuid)` : sql`true`;
  const { rows } = await tx.execute<Row>(sql`
    with ${waiting}
    select o.child as "childId", o.due::text as by, o.sent, o.ids, o.measure, (
      select jsonb_build_object('step', s.step, 'on', s."on") from growth.referral_step s
      where s.child = any (${recordsOf(sql`o.child`)}) and s.saw && o.ids order by s.at desc, s.id desc limit 1) as last
    from open o where ${later} and (o.severe or not ${severe}::boolean) order by o.due, o.child limit ${limit + 1}`);
  const { rows: counted } = await tx.execute<{ open: number; severe: number; late: number }>(sql`
    with ${waiting}
    select count(*)::int as open, (count(*) filter (where severe))::int as severe,
      (count(*) filter (where due < ${today}::date))::int as late from open`);
  const shown = rows.slice(0, limit);
  const childIds = shown.map(({ childId }) => childId);
  about(...childIds);
  const found = await ask(findChildren, { childIds, limit: 100 });
  const known = new Map(isRefusal(found) ? [] : found.children.map((child) => [child.childId, child] as const));
  const last = shown.at(-1);
  return {
    today,
    children: shown.flatMap(({ childId, ids, sent, ...row }) => {
      const child = known.get(childId);
      const line = referralLines.find(({ code }) => code === sent);
      if (!child || !line) return [];
      const { called, sex, born, village, facility, worker } = child;
      const { code, to, within } = line;
      return [
        { ...row, childId, called, sex, born, village, facility, worker, measureIds: ids, sent: { code, to, within } },
      ];
    }),
    counts: counted[0] ?? { open: 0, severe: 0, late: 0 },
    next: rows.length > limit && last ? JSON.stringify([last.by, last.childId]) : null,
  };
});

interface Row extends Record<string, unknown>, Pick<ReferredChild, "childId" | "by" | "last"> {
  sent: ReferralCode;
  ids: MeasureKept["measureId"][];
  measure: ReferredChild["measure"];
}
