import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod/mini";
import { isRefusal } from "../../../foundation/refusal.ts";
import type { Tx } from "../../../server/database/connection.ts";
import { moment } from "../../../server/database/moment.sql.ts";
import { openNote } from "../../../server/keys/sealed-note.ts";
import type { Vault } from "../../../server/keys/vault.ts";
import type { Turning } from "../../../server/module.ts";
import type { ChildId } from "../../children/child.ts";
import { readChildRows } from "../../children/operations.ts";
import type { MemberId } from "../../staff/member.ts";
import type { TaskCard } from "../shown.ts";

export const wordsColumn = "tasks.task.words";
export const resultColumn = "tasks.ending.words";

/** A task as it is kept, its words still sealed. */
export interface TaskRow extends Record<string, unknown> {
  taskId: TaskCard["taskId"];
  kind: TaskCard["kind"];
  urgency: TaskCard["urgency"];
  dueOn: TaskCard["dueOn"];
  words: Buffer | null;
  child: ChildId | null;
  facility: TaskCard["facility"];
  worker: z.infer<typeof MemberId>;
  workerGone: boolean;
  at: string;
  by: string;
  endedOn: TaskCard["dueOn"] | null;
  result: NonNullable<TaskCard["ended"]>["result"];
  cancelled: NonNullable<TaskCard["ended"]>["cancelled"];
  endId: string | null;
  endWords: Buffer | null;
  endBy: string | null;
}

/** @param where conditions on `tasks.task t`; the result goes before a calling off */
export async function tasksWhere(tx: Tx, where: SQL, order: SQL, limit: number): Promise<TaskRow[]> {
  const { rows } = await tx.execute<TaskRow>(sql`
    select t.id as "taskId", t.kind, t.urgency, t.due_on::text as "dueOn", t.words, t.child, t.worker,
      jsonb_build_object('placeId', p.id, 'name', p.name, 'nameHindi', p.name_hindi) as facility,
      not exists (
        select from staff.published_assignment a
        where a.member = t.worker and a.role = 'worker' and (a.place is null or a.place = any (p.ancestry))
      ) as "workerGone",
      ${moment("t.at")} as at, t.by, t.ended_on::text as "endedOn", e.result, e.cancelled, e.id as "endId",
      e.words as "endWords", e.by as "endBy"
    from tasks.task t
      join places.published_place p on p.organisation = t.organisation and p.id = t.facility
      left join lateral (
        select * from tasks.ending e where e.task = t.id order by (e.result is not null) desc limit 1) e on true
    where ${where} order by ${order} limit ${limit}`);
  return rows;
}

interface Opening {
  readonly vault: Vault;
  readonly ask: Turning["ask"];
}

/** With names and words, as far as their keys still are. */
export async function cardsOf({ vault, ask }: Opening, rows: readonly TaskRow[]): Promise<TaskCard[]> {
  const childIds = [...new Set(rows.flatMap(({ child }) => (child === null ? [] : [child])))];
  const found = childIds.length === 0 ? null : await ask(readChildRows, { childIds });
  const children = new Map(
    found === null || isRefusal(found) ? [] : found.children.map((child) => [child.childId, child] as const),
  );
  const sealed = rows.flatMap(({ words, endWords, child, by, endBy }) => [
    ...(words === null ? [] : [child ?? by]),
    ...(endWords === null ? [] : [child ?? endBy ?? by]),
  ]);
  const keys = sealed.length === 0 ? new Map() : await vault.keysOf([...new Set(sealed)]);
  return rows.map((row) => {
    const { taskId, kind, urgency, dueOn, words, child, facility, by, endedOn, result, cancelled } = row;
    const known = child === null ? undefined : children.get(child);
    return {
      ...{ taskId, kind, urgency, dueOn, facility },
      words: openNote(keys.get(child ?? by), wordsColumn, taskId, words),
      child: known ? childOf(known) : null,
      state: endedOn === null ? "open" : result === null ? "cancelled" : "closed",
      ended:
        endedOn === null
          ? null
          : {
              ...{ on: endedOn, result, cancelled: result === null ? cancelled : null },
              words: openNote(keys.get(child ?? row.endBy ?? by), resultColumn, row.endId ?? "", row.endWords),
            },
    };
  });
}

const childOf = ({ childId, called, mother, sex, born, village }: NonNullable<TaskCard["child"]>) => ({
  ...{ childId, called, mother, sex, born, village },
});
