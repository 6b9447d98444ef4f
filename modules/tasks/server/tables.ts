import { sql } from "drizzle-orm";
import { date, foreignKey, index, pgSchema, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const tasksSchema = pgSchema("tasks");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One thing that is asked. Only whose it is and that it ended change; its words are sealed under the key of whom it is about, or of who wrote them. */
export const task = tasksSchema.table(
  "task",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    facility: uuid("facility").notNull(),
    kind: text("kind").notNull(),
    child: uuid("child"),
    urgency: text("urgency").notNull(),
    dueOn: date("due_on").notNull(),
    words: bytes("words"),
    /** Whose it is now. */
    worker: uuid("worker").notNull(),
    /** Null: it is open. */
    endedOn: date("ended_on"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("task_open").on(table.organisation, table.dueOn, table.id).where(sql`ended_on is null`),
    index("task_ended").on(table.organisation, table.endedOn, table.id).where(sql`ended_on is not null`),
    index("task_of_worker").on(table.organisation, table.worker, table.endedOn),
    ownOrganisationOnly("task"),
  ],
);

/** Whose it was before. */
export const giving = tasksSchema.table(
  "giving",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    task: uuid("task").notNull(),
    worker: uuid("worker").notNull(),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "giving_of",
      columns: [table.organisation, table.task],
      foreignColumns: [task.organisation, task.id],
    }),
    ownOrganisationOnly("giving"),
  ],
);

/** How it ended: called off, or with what came of it; each at most once. */
export const ending = tasksSchema.table(
  "ending",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    task: uuid("task").notNull(),
    /** Null: it was called off. */
    result: text("result"),
    cancelled: text("cancelled"),
    on: date("on").notNull(),
    words: bytes("words"),
    at: moment("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    foreignKey({
      name: "ending_of",
      columns: [table.organisation, table.task],
      foreignColumns: [task.organisation, task.id],
    }),
    uniqueIndex("ending_closed").on(table.organisation, table.task).where(sql`result is not null`),
    uniqueIndex("ending_cancelled").on(table.organisation, table.task).where(sql`cancelled is not null`),
    ownOrganisationOnly("ending"),
  ],
);
