import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { type Look, ourSchemas } from "../../checks/catalogue.ts";
import { newId } from "../../foundation/id.ts";
import { sqlState } from "./connection.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

/*
 * Row-level security seen from the other side: rows of two organisations in every table, whatever
 * tables there are, and the app's own role looking at them in the scope of one.
 */

interface Relation {
  readonly name: string;
  readonly isTable: boolean;
  /** The column that says whose a row is. */
  readonly owner: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly needed: boolean }[];
}

/** A value of each type that no check refuses. A table that wants more says so in `madeUp`. */
const anyOf: Readonly<Record<string, (n: number) => unknown>> = {
  uuid: (n) => newId(Date.UTC(2026, 0, 1), Buffer.alloc(10, `row ${n}`)),
  text: (n) => `word ${n}`,
  bytea: (n) => Buffer.from(`bytes ${n}`),
  integer: (n) => n,
  "double precision": (n) => n,
  bigint: (n) => n,
  "numeric(4,1)": (n) => n % 900,
  "numeric(5,1)": (n) => n % 9000,
  boolean: () => false,
  jsonb: () => "{}",
  "timestamp with time zone": () => "2026-11-21T04:30:00Z",
  date: () => "2026-11-21",
  "uuid[]": () => [],
  "text[]": () => [],
};
const madeUp: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // One of two must be there.
  "house.person_key": { wrapped: Buffer.from("a key"), person: anyOf["uuid"]?.(4) },
  // A view shows only whoever has a key.
  "people.patient": { id: anyOf["uuid"]?.(4) },
  "children.child": { id: anyOf["uuid"]?.(4) },
  // A view shows only what was entered a second time.
  "children.ending": { same_as: anyOf["uuid"]?.(6), why: "entered-twice" },
  // A view shows only what counts for somebody.
  "devices.opening": { counts: true, patient: anyOf["uuid"]?.(4) },
  "alerts.alert": { id: anyOf["uuid"]?.(5) },
  "alerts.answer": { alert: anyOf["uuid"]?.(5) },
  "people.care": { member: anyOf["uuid"]?.(3) },
  // A view shows only a facility whose place is there.
  "places.place": { id: anyOf["uuid"]?.(5) },
  "places.facility": { place: anyOf["uuid"]?.(5) },
  // Only who goes out of the organisation goes to no place of it.
  "transfers.sending": { kind: "out" },
};

let at: TestDatabase;
let superuser: Client;
let app: Client;
let relations: readonly Relation[];
const [ours, theirs] = [anyOf["uuid"]?.(1) as string, anyOf["uuid"]?.(2) as string];
let rows = 10;

const look: Look = async (text, values = []) => (await superuser.query(text, [...values])).rows;

before(async () => {
  at = await makeTestDatabase();
  superuser = new Client({ connectionString: at.superUrl });
  app = new Client({ connectionString: at.appUrl });
  await Promise.all([superuser.connect(), app.connect()]);
  // What a row refers to need not be there: only whose it is matters here.
  await superuser.query("set session_replication_role = replica");
  relations = await readRelations();
  for (const relation of relations) {
    for (const organisation of relation.isTable ? [ours, theirs] : []) await insert(superuser, relation, organisation);
  }
});
after(async () => {
  await Promise.all([superuser.end(), app.end()]);
  await at.drop();
});

async function readRelations(): Promise<Relation[]> {
  const found = await look<Omit<Relation, "owner">>(
    `select format('%s.%s', n.nspname, c.relname) as name, c.relkind <> 'v' as "isTable",
       jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
         'needed', a.attnotnull and not a.atthasdef) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
     group by 1, 2 order by 1`,
    [await ourSchemas(look)],
  );
  return found.flatMap((relation) => {
    const has = (name: string) => relation.columns.some((column) => column.name === name);
    if (has("organisation")) return [{ ...relation, owner: "organisation" }];
    return /^places\.(published_)?organisation$/.test(relation.name) ? [{ ...relation, owner: "id" }] : [];
  });
}

async function insert(client: Client, { name, owner, columns }: Relation, organisation: string): Promise<void> {
  rows += 1;
  const values = columns
    .filter((column) => column.needed || column.name === owner || madeUp[name]?.[column.name] !== undefined)
    .map((column) => {
      const value = column.name === owner ? organisation : (madeUp[name]?.[column.name] ?? anyOf[column.type]?.(rows));
      if (value === undefined) throw new Error(`Say in second-wall.test.ts what a ${column.type} is, for ${name}.`);
      return [column.name, value] as const;
    });
  const places = values.map((_, index) => `$${index + 1}`);
  await client.query(
    `insert into ${name} (${values.map(([column]) => `"${column}"`).join()}) values (${places.join()})`,
    values.map(([, value]) => value),
  );
}

/** What happens when the app does this in a transaction of its own: an answer, or the database's five letters. */
async function tried<T>(scope: string | null, work: () => Promise<T>): Promise<T | string> {
  await app.query("begin");
  try {
    if (scope !== null) await app.query("select set_config('khurak.organisation', $1, true)", [scope]);
    return await work();
  } catch (error) {
    return sqlState(error) ?? String(error);
  } finally {
    await app.query("rollback");
  }
}

const refused = "42501";
/** A reference to nothing, or a second of what is there once: the row had passed the wall by then. */
const behindTheWall = ["23503", "23505"];

/** Every way in which the app, in our scope, meets another organisation's rows. */
async function leaks(): Promise<string[]> {
  const found: string[] = [];
  for (const relation of relations) {
    const { name, owner, isTable } = relation;
    const read = async () => (await app.query<{ of: string }>(`select ${owner}::text as of from ${name}`)).rows;
    const seen = await tried(ours, read);
    if (Array.isArray(seen)) {
      if (seen.some(({ of }) => of !== ours)) found.push(`${name} shows another's rows`);
      if (!seen.some(({ of }) => of === ours)) found.push(`${name} hides our own`);
    } else if (seen !== refused) found.push(`${name} cannot be read: ${seen}`);
    const unscoped = await tried(null, read);
    if (Array.isArray(unscoped) ? unscoped.length > 0 : unscoped !== refused) {
      found.push(`${name} without a scope: ${Array.isArray(unscoped) ? "shows rows" : unscoped}`);
    }
    if (!isTable) continue;
    const added = await tried(ours, () => insert(app, relation, theirs));
    if (added !== refused) found.push(`${name} takes another's row`);
    const own = await tried(ours, () => insert(app, relation, ours));
    if (own === refused) found.push(`${name} takes no row of our own`);
    else if (typeof own === "string" && !behindTheWall.includes(own)) found.push(`${name} refuses our own: ${own}`);
  }
  return found;
}

test("an organisation meets no row of another in any table or view, and can add none", async () => {
  assert.ok(relations.length >= 15, "Without tables there is nothing to find.");
  await app.query("begin");
  await app.query("select set_config('khurak.organisation', $1, true)", [ours]);
  await app.query("commit");
  assert.deepEqual(
    (await app.query("select current_setting('khurak.organisation', true) as scope")).rows,
    [{ scope: "" }],
    "After a commit the setting must be empty, or the next lines prove nothing.",
  );
  assert.deepEqual(await leaks(), []);
});

/** What leaks once `damage` is done, and again when it is undone: then nothing may. */
async function leaksWith(damage: string, repair: string): Promise<string[]> {
  await superuser.query(damage);
  const found = await leaks();
  await superuser.query(repair);
  return found;
}

test("a wall that is down is noticed", async () => {
  for (const name of ["places.place", "staff.assignment", "access.account"]) {
    const found = await leaksWith(
      `alter table ${name} disable row level security`,
      `alter table ${name} enable row level security`,
    );
    assert.ok(found.includes(`${name} shows another's rows`), name);
    assert.ok(found.includes(`${name} takes another's row`), name);
    assert.ok(found.includes(`${name} without a scope: shows rows`), name);
  }
});

test("a policy that reads the scope without care, and one that forgets, are noticed", async () => {
  const policy = "alter policy place_own_organisation on places.place";
  const scope = "(select nullif(current_setting('khurak.organisation', true), '')::uuid)";
  const repair = `${policy} using (organisation = ${scope}) with check (organisation = ${scope})`;
  const careless = "organisation = current_setting('khurak.organisation', true)::uuid";
  assert.deepEqual(await leaksWith(`${policy} using (${careless})`, repair), [
    "children.published_reach without a scope: 22P02",
    "places.place without a scope: 22P02",
    "places.published_facility without a scope: 22P02",
    "places.published_place without a scope: 22P02",
  ]);
  assert.deepEqual(await leaksWith(`${policy} using (true)`, repair), [
    "places.place shows another's rows",
    "places.place without a scope: shows rows",
    "places.published_place shows another's rows",
    "places.published_place without a scope: shows rows",
  ]);
  assert.deepEqual(await leaksWith(`${policy} with check (true)`, repair), ["places.place takes another's row"]);
  assert.deepEqual(await leaks(), []);
});
