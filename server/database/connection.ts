import type { SQL } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type QueryConfig, type QueryResultRow } from "pg";

/** A transaction in which the actor's scope is set. Nothing else may touch the database. */
export type Tx = NodePgDatabase;

export interface Connection {
  readonly tx: Tx;
  /** Sends one statement. Statements sent without awaiting travel together (pipelining). */
  send<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** True when the transaction was committed; a transaction that met an error is rolled back instead. */
  commit(): Promise<boolean>;
  rollback(): Promise<void>;
  /** Did the connection itself break? Then nothing of this transaction was kept. */
  lost(): boolean;
  /** Gives the connection back; a broken one is closed. */
  release(): void;
}

export interface Database {
  begin(): Promise<Connection>;
  /** One statement in a transaction of its own, in no organisation's scope. */
  askAlone<Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]>;
  /** Asks a plain question outside any organisation, for health checks. */
  ask<Row extends QueryResultRow>(text: string): Promise<Row[]>;
  readonly waiting: () => { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly url: string;
  readonly connections: number;
  /** How long a request may wait for a free connection before it is told that the house is busy. */
  readonly patienceMs: number;
  readonly onError: (error: Error) => void;
}

/** Connects as the app's own role. This file holds the only handle to the database. */
export function connect(settings: DatabaseSettings): Database {
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.connections,
    connectionTimeoutMillis: settings.patienceMs,
    pipeline: true,
    application_name: "khurak",
    options: "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=20s",
  });
  pool.on("error", settings.onError);
  // While the pool gives a connection up nobody else listens to it: one that is cut just then must not end the process.
  pool.on("connect", (client) => void client.on("error", () => {}));
  const begin = async () => openConnection(await pool.connect().catch(away));
  return {
    begin,
    askAlone: <Row extends Record<string, unknown>>(statement: SQL) =>
      within(begin, async (connection) => {
        const { rows } = await connection.tx.execute(statement);
        await connection.commit();
        return rows as Row[];
      }),
    async ask<Row extends QueryResultRow>(text: string) {
      return (await pool.query<Row>(text)).rows;
    },
    waiting: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

function openConnection(client: PoolClient): Connection {
  let broken: Error | undefined;
  const noteBreak = (error: Error) => {
    broken = error;
  };
  client.on("error", noteBreak);
  const begun = client.query("begin").catch(noteBreak);
  return {
    tx: drizzle({ client: preparing(client) }),
    async send<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const name = statementName(text);
      return (await client.query<Row>({ text, values: [...values], ...(name !== undefined && { name }) })).rows;
    },
    async commit() {
      await begun;
      if (broken) throw broken;
      return (await client.query("commit")).command === "COMMIT";
    },
    async rollback() {
      await client.query("rollback").catch(noteBreak);
    },
    lost: () => broken !== undefined,
    release() {
      client.off("error", noteBreak);
      client.release(broken ?? false);
    },
  };
}

const names = new Map<string, string>();
/** So many texts are prepared in a connection: a list of another length is another text, and PostgreSQL keeps each. */
const preparedAtMost = 500;

/** What a connection has prepared once it need not parse and plan again. Undefined: there are enough of them. */
function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= preparedAtMost) return known;
  const name = `turn-${names.size}`;
  names.set(text, name);
  return name;
}

const onceSeen = new Set<string>();

/** What drizzle sends has no name: from its second time on it is given one. */
function preparing(client: PoolClient): PoolClient {
  const query = (asked: QueryConfig, values: unknown[]) => {
    const { text } = asked;
    const again = names.has(text) || onceSeen.delete(text);
    if (onceSeen.size >= preparedAtMost) onceSeen.clear();
    if (!again) onceSeen.add(text);
    const name = again ? statementName(text) : undefined;
    return client.query(name === undefined ? asked : { ...asked, name }, values);
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

/** A transaction that ends on every path: whatever `work` does not commit is rolled back. */
export async function within<T>(
  begin: () => Promise<Connection>,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await begin();
  try {
    return await work(connection);
  } catch (error) {
    await connection.rollback();
    if (connection.lost()) away(error);
    throw error;
  } finally {
    connection.release();
  }
}

/** The database cannot be reached, or has no free connection: nothing was done. */
export function away(cause: unknown): never {
  throw Object.assign(new Error("The database cannot be reached.", { cause }), { code: "08006" });
}

/** The house itself has its hands full: PostgreSQL's word for it, so that it is answered the same. */
export const busy = (says: string) => Object.assign(new Error(says), { code: "53000" });

/** Not there, full, stopping or too slow: a later try may succeed. Classes of SQLSTATE, PostgreSQL's appendix A. */
export const isAway = (error: unknown) => /^(08|53|57|55P03)/.test(sqlState(error) ?? "");

/** PostgreSQL's five letters for what went wrong, also when drizzle has wrapped the error. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}
