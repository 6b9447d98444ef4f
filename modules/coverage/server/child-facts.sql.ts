import { sql } from "drizzle-orm";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Tx } from "../../../server/database/connection.ts";
import type { OpenDose } from "../standing.ts";

/** What stood in the row until now, and where the child is found. */
export interface Kept extends Record<string, unknown> {
  readonly child: string;
  /** Null: erased. */
  readonly known: {
    readonly bornOn: CalendarDay;
    readonly sex: string;
    readonly place: string | null;
    readonly areas: readonly string[];
    readonly worker: string | null;
    readonly ended: string | null;
  } | null;
  readonly before: {
    readonly schedule: string | null;
    readonly version: string | null;
    readonly jeEndemic: boolean | null;
    readonly open: readonly OpenDose[];
  };
  /** Under which reaches there is a row. */
  readonly reaches: readonly string[];
}

/** These children, and of each the other record that is kept, where this one was entered a second time. */
export async function withTheirSubjects(tx: Tx, childIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select unnest(${sql.param(childIds)}::uuid[]) as id
    union select subject from children.published_same where twin = any (${sql.param(childIds)}::uuid[])
    order by id`);
  return rows.map(({ id }) => id);
}

/** In the order of ids, as everybody does it: two that want some of the same children do not wait for each other. */
export async function hold(tx: Tx, childIds: readonly string[]): Promise<void> {
  const ids = sql.param(childIds);
  await tx.execute(sql`
    insert into coverage.standing (organisation, child, open, given, expired, stopped, reasons, aefis,
      reached, full_in_time, complete_in_time)
    select organisation, id, '[]', '{}', '{}', '{}', '{}', '[]', false, false, false
    from children.published_child where id = any (${ids}::uuid[]) order by id
    on conflict do nothing`);
  await tx.execute(sql`select from coverage.standing where child = any (${ids}::uuid[]) order by child for update`);
}

export async function keptOf(tx: Tx, childIds: readonly string[]): Promise<Kept[]> {
  const { rows } = await tx.execute<Kept>(sql`
    select s.child,
      case when c.id is not null then jsonb_build_object(
        'bornOn', c.born_on, 'sex', c.sex, 'place', h.place, 'areas', to_jsonb(coalesce(h.areas, '{}')),
        'worker', w.member, 'ended', e.why) end as known,
      jsonb_build_object('schedule', s.schedule, 'version', s.version, 'jeEndemic', s.je_endemic, 'open', s.open) as before,
      array(select l.reach::text from coverage.listed l where l.child = s.child) as reaches
    from coverage.standing s
      left join children.published_child c on c.id = s.child
      left join children.published_ending e on e.subject = s.child
      left join lateral (
        select r.place, r.areas from children.published_reach r
        where r.subject = s.child and r.place is not null limit 1) h on true
      left join lateral (
        select r.member from children.published_reach r
        where r.subject = s.child and r.member is not null limit 1) w on true
    where s.child = any (${sql.param(childIds)}::uuid[]) order by s.child`);
  return rows;
}
