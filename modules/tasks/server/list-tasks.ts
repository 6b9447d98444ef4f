import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { CalendarDay } from "../../../foundation/calendar-day.ts";
import { isRefusal } from "../../../foundation/refusal.ts";
import { readCursor } from "../../../server/database/cursor.ts";
import { handle } from "../../../server/module.ts";
import { nameMembers } from "../../staff/operations.ts";
import { whoWrote } from "../../staff/who-wrote.ts";
import { listTasks } from "../operations.ts";
import { TaskId } from "../task.ts";
import { cardsOf, tasksWhere } from "./shown-tasks.ts";

/** To choose from; those with the most tasks. */
const workersShown = 100;

/** Where a page ended: the day by which it goes, and the task. */
const Cursor = z.tuple([CalendarDay, TaskId]);

export default handle(listTasks, async ({ input, actor, today, tx, vault, ask, refuse, about }) => {
  const { which, workerId, after, limit } = input;
  const from = readCursor(Cursor, after);
  if (from === undefined) return refuse("page-unknown");
  const areas =
    actor.is === "person"
      ? actor.assignments
          .filter(({ role }) => role === "admin" || role === "doctor" || role === "supervisor")
          .map(({ place }) => place)
      : [];
  const mine = areas.includes(null)
    ? sql`true`
    : sql`exists (
        select from places.published_place p where p.id = t.facility and p.ancestry && ${sql.param(areas)}::uuid[])`;
  const isOpen = which === "open";
  const state = isOpen ? sql`t.ended_on is null` : sql`t.ended_on is not null`;
  const later = !from
    ? sql`true`
    : isOpen
      ? sql`(t.due_on, t.id) > (${from[0]}::date, ${from[1]}::uuid)`
      : sql`(t.ended_on, t.id) < (${from[0]}::date, ${from[1]}::uuid)`;
  const of = workerId === undefined ? sql`true` : sql`t.worker = ${workerId}`;
  const order = isOpen ? sql`t.due_on, t.id` : sql`t.ended_on desc, t.id desc`;
  const rows = await tasksWhere(tx, sql`${mine} and ${state} and ${of} and ${later}`, order, limit + 1);
  const { rows: counted } = await tx.execute<{ open: number; late: number }>(sql`
    select count(*)::int as open, (count(*) filter (where t.due_on < ${today}::date))::int as late
    from tasks.task t where t.ended_on is null and ${mine}`);
  const { rows: workers } = await tx.execute<{ worker: string; tasks: number }>(sql`
    select t.worker, count(*)::int as tasks from tasks.task t where ${mine} and ${state}
    group by t.worker order by tasks desc, t.worker limit ${workersShown}`);
  const shown = rows.slice(0, limit);
  about(...shown.flatMap(({ child }) => (child === null ? [] : [child])));
  const cards = await cardsOf({ vault, ask }, shown);
  const people = [
    ...workers.map(({ worker }) => worker),
    ...shown.flatMap(({ by, worker, endBy }) => [by, worker, ...(endBy === null ? [] : [endBy])]),
  ];
  const by = await whoWrote(people, async (memberIds) => {
    const named = await ask(nameMembers, { memberIds });
    return isRefusal(named) ? [] : named.members;
  });
  const last = shown.at(-1);
  return {
    today,
    tasks: cards.flatMap((card, at) => {
      const row = shown[at];
      if (!row) return [];
      const who = { worker: by(row.worker), workerGone: row.workerGone, assignedBy: by(row.by), assignedAt: row.at };
      return [{ ...card, ...who, endedBy: row.endBy === null ? null : by(row.endBy) }];
    }),
    counts: counted[0] ?? { open: 0, late: 0 },
    workers: workers.map(({ worker, tasks }) => ({ ...by(worker), tasks })),
    next: rows.length > limit && last ? JSON.stringify([isOpen ? last.dueOn : last.endedOn, last.taskId]) : null,
  };
});
