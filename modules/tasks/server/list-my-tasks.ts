import { sql } from "drizzle-orm";
import { addDays } from "../../../foundation/calendar-day.ts";
import { handle } from "../../../server/module.ts";
import { listMyTasks } from "../operations.ts";
import { cardsOf, tasksWhere } from "./shown-tasks.ts";

const backDays = 7;
/** More than anybody does in months. */
const atMost = 200;

export default handle(listMyTasks, async ({ actor, today, tx, vault, ask, about }) => {
  const mine = sql`t.worker = ${actor.is === "person" ? actor.id : null}`;
  const recent = sql`(t.ended_on is null or t.ended_on >= ${addDays(today, -backDays)}::date)`;
  const rows = await tasksWhere(tx, sql`${mine} and ${recent}`, sql`t.ended_on nulls first, t.due_on, t.id`, atMost);
  about(...rows.flatMap(({ child }) => (child === null ? [] : [child])));
  return { tasks: await cardsOf({ vault, ask }, rows), today };
});
