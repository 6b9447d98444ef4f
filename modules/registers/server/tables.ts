import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, organisationColumn, ownOrganisationOnly } from "../../../server/database/scope.ts";

export const registersSchema = pgSchema("registers");

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One file that somebody brings in. Its name is sealed under the import's own key. */
export const registerImport = registersSchema.table(
  "import",
  {
    organisation: organisationColumn(),
    id: uuid("id").notNull(),
    place: uuid("place").notNull(),
    worker: uuid("worker"),
    fileName: bytes("file_name").notNull(),
    /** Whose key seals the rows: it is destroyed when they have come in. */
    rowsKey: uuid("rows_key").notNull(),
    rows: integer("rows").notNull(),
    leftOut: integer("left_out").notNull(),
    begunAt: moment("begun_at").notNull(),
    begunBy: uuid("begun_by").notNull(),
    confirmedAt: moment("confirmed_at"),
    registerSeen: boolean("register_seen"),
    finishedAt: moment("finished_at"),
    undoAskedAt: moment("undo_asked_at"),
    undoAskedBy: uuid("undo_asked_by"),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.id] }),
    index("import_newest").on(table.organisation, table.begunAt),
    ownOrganisationOnly("import"),
  ],
);

/** One row of a file: sealed until it has come in, and from then on only which child it is. */
export const line = registersSchema.table(
  "line",
  {
    organisation: organisationColumn(),
    import: uuid("import").notNull(),
    number: integer("number").notNull(),
    sealed: bytes("sealed"),
    choice: text("choice").notNull(),
    end: text("end").notNull(),
    why: text("why"),
    child: uuid("child"),
    /** By what the same row is known again: keyed, and of this facility. */
    token: bytes("token"),
    doses: uuid("doses").array().notNull(),
    at: moment("at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisation, table.import, table.number] }),
    foreignKey({
      name: "line_of",
      columns: [table.organisation, table.import],
      foreignColumns: [registerImport.organisation, registerImport.id],
    }),
    index("line_left").on(table.organisation, table.import, table.end, table.number),
    index("line_of_child").on(table.organisation, table.child).where(sql`child is not null`),
    /** The database holds that one row comes in once, whoever writes. */
    uniqueIndex("line_once").on(table.organisation, table.token).where(sql`token is not null`),
    ownOrganisationOnly("line"),
  ],
);
