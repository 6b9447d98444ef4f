import type { QueryResultRow } from "pg";

/*
 * What the database itself says about its walls: asked of PostgreSQL's catalogue, so that a table
 * nobody thought of is asked about too. Each answers the names of what is wrong; none is right.
 */

export type Look = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Schemas that are not ours to keep: pg-boss's queues, the list of migrations, PostgreSQL's own. */
const notOurs = ["pgboss", "house_migrations", "public", "information_schema"];

/** Every schema but those, so a new module's is among them from its first migration. */
export async function ourSchemas(look: Look): Promise<string[]> {
  const rows = await look<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> all ($1) order by 1",
    [notOurs],
  );
  return rows.map(({ name }) => name);
}

async function names(look: Look, text: string, ...more: readonly unknown[]): Promise<string[]> {
  const rows = await look<{ name: string }>(text, [await ourSchemas(look), ...more]);
  return rows.map(({ name }) => name).toSorted();
}

const ourTables = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p')`;

export const tables = (look: Look) => names(look, `select format('%s.%s', n.nspname, c.relname) as name ${ourTables}`);

/** Row-level security that is off, or that the owner passes by. */
export const withoutWall = (look: Look) =>
  names(
    look,
    `select format('%s.%s', n.nspname, c.relname) as name ${ourTables} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );

/** Tables that let nothing through to a role because no policy speaks of it. */
export const withoutPolicy = (look: Look, role: string) =>
  names(
    look,
    `select format('%s.%s', n.nspname, c.relname) as name ${ourTables} and not exists (
       select from pg_policy p where p.polrelid = c.oid and $2::regrole = any (p.polroles::regrole[]))`,
    role,
  );

/** As PostgreSQL writes it back: the column of the organisation equals the scope, and nothing else. */
const inScope = String.raw`^\((NOT \()?COLUMN (=|IS DISTINCT FROM) \( SELECT \(NULLIF\(current_setting\('khurak\.organisation'::text, true\), ''::text\)\)::uuid AS "nullif"\)\)+$`;

/**
 * Policies of the app that do not read the scope as they must. After a commit the setting is '',
 * and ''::uuid throws; without the sub-select it is read again for every row.
 */
export const policiesWithoutScope = (look: Look) =>
  names(
    look,
    `select format('%s.%s %s', schemaname, tablename, policyname) as name
     from pg_policies,
     replace($2, 'COLUMN', case format('%s.%s', schemaname, tablename) when 'places.organisation' then 'id' else 'organisation' end) as rule
     where schemaname = any ($1) and 'khurak_app' = any (roles)
       and (cmd <> 'INSERT' and coalesce(qual, '') !~ rule
         or cmd not in ('SELECT', 'DELETE') and coalesce(with_check, qual, '') !~ rule)`,
    inScope,
  );

/** Policies for anybody but the two roles that have any business here. */
export const policiesForOthers = (look: Look) =>
  names(
    look,
    `select format('%s.%s %s to %s', schemaname, tablename, policyname, array_to_string(roles, ', ')) as name
     from pg_policies where schemaname = any ($1) and roles <> '{khurak_app}' and roles <> '{khurak_door}'`,
  );

/** Tables that the functions of khurak_door see across organisations. */
export const openToTheDoor = (look: Look) =>
  names(
    look,
    `select format('%s.%s', schemaname, tablename) as name
     from pg_policies where schemaname = any ($1) and 'khurak_door' = any (roles)`,
  );

/** What a role may do to a table beyond reading it and adding to it. */
export const mayUndo = (look: Look, role: string) =>
  names(
    look,
    `select format('%s %s.%s', privilege, n.nspname, c.relname) as name
     from unnest(array['DELETE', 'TRUNCATE', 'UPDATE', 'REFERENCES', 'TRIGGER']) as privilege,
     lateral (select c.oid, c.relname, c.relnamespace from pg_class c where c.relkind in ('r', 'p', 'v', 'm')) c
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and has_table_privilege($2, c.oid, privilege)`,
    role,
  );

/** The columns that a role may change. */
export const mayChange = (look: Look, role: string) =>
  names(
    look,
    `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any ($1) and a.attnum > 0 and not a.attisdropped
       and c.relkind in ('r', 'p', 'v') and has_column_privilege($2, c.oid, a.attnum, 'UPDATE')`,
    role,
  );

/** The tables that a role may do this to, in any column. */
export const may = (look: Look, role: string, privilege: "SELECT" | "INSERT") =>
  names(
    look,
    `select format('%s.%s', n.nspname, c.relname) as name ${ourTables} and has_any_column_privilege($2, c.oid, $3)`,
    role,
    privilege,
  );

/** Schemas in which a role may make something. */
export const mayCreateIn = async (look: Look, role: string) => {
  const rows = await look<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_(temp|toast)' and has_schema_privilege($1, oid, 'CREATE')",
    [role],
  );
  return rows.map(({ name }) => name);
};

/** What a role owns, and the powers it has that no role of the house should have. */
export async function powersOf(look: Look, role: string): Promise<string[]> {
  const rows = await look<{ name: string }>(
    `with me as (select * from pg_roles where rolname = $1)
     select 'superuser' as name from me where rolsuper
     union all select 'bypasses row-level security' from me where rolbypassrls
     union all select 'makes roles' from me where rolcreaterole
     union all select 'makes databases' from me where rolcreatedb
     union all select 'replicates' from me where rolreplication
     union all select 'is also ' || r.rolname from me join pg_auth_members m on m.member = me.oid join pg_roles r on r.oid = m.roleid
     union all select format('owns %s.%s', n.nspname, c.relname) from me join pg_class c on c.relowner = me.oid
       join pg_namespace n on n.oid = c.relnamespace and n.nspname <> 'pg_toast'
     union all select format('owns %s()', p.oid::regproc) from me join pg_proc p on p.proowner = me.oid
     union all select 'owns schema ' || n.nspname from me join pg_namespace n on n.nspowner = me.oid
     union all select 'owns database ' || d.datname from me join pg_database d on d.datdba = me.oid`,
    [role],
  );
  return rows.map(({ name }) => name).toSorted();
}

/** Keys that do not begin with the organisation: they could not be sharded by it, and one organisation could probe another's. */
export const keysAcrossOrganisations = (look: Look) =>
  names(
    look,
    `select format('%s.%s', n.nspname, i.relname) as name
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where n.nspname = any ($1) and x.indisunique and a.attname is distinct from 'organisation'`,
  );

/** Views that look with their owner's eyes instead of the asker's. */
export const viewsOfTheOwner = (look: Look) =>
  names(
    look,
    `select format('%s.%s', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('v', 'm')
       and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  );

/** Functions that act as their owner, each as "schema.name as owner". */
export const functionsOfTheOwner = (look: Look) =>
  names(
    look,
    `select format('%s.%s as %s', n.nspname, p.proname, p.proowner::regrole) as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = any ($1) and p.prosecdef`,
  );

/** Of those: that can be made to call somebody else's function, or that anybody may call. */
export const carelessFunctions = (look: Look) =>
  names(
    look,
    `select format('%s.%s', n.nspname, p.proname) as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     -- The constructors that a range type brings along belong to PostgreSQL itself, and read nothing.
     where n.nspname = any ($1) and not exists (
       select from pg_depend d where d.objid = p.oid and d.refclassid = 'pg_type'::regclass and d.deptype = 'i'
     ) and (
       p.prosecdef and coalesce(not p.proconfig @> array['search_path=""'], true)
       or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0))`,
  );

/** What of pg-boss a role can reach: it enqueues through a function and reads nothing. */
export async function reachesQueues(look: Look, role: string): Promise<string[]> {
  const rows = await look<{ name: string }>(
    `select 'schema ' || nspname as name from pg_namespace where nspname = 'pgboss' and has_schema_privilege($1, oid, 'USAGE')
     union all
     select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'pgboss' and c.relkind in ('r', 'p', 'v') and has_any_column_privilege($1, c.oid, 'SELECT')`,
    [role],
  );
  return rows.map(({ name }) => name);
}
