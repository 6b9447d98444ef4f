import type { QueryResultRow } from "pg";

export type Look = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Schemas that others keep: pg-boss its queues, the migrator its list. */
const notOurs = ["pgboss", "house_migrations", "public", "information_schema"];

/** Roles that are the same in every house; whoever migrates is called otherwise in each. */
const named = ["khurak_app", "khurak_door", "khurak_jobs"];

/** Everything that stands in our schemas, to be read; the same text on every PostgreSQL from 15 on. */
export async function schemaText(look: Look, order: readonly string[]): Promise<string> {
  const found = await look<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> all ($1)",
    [notOurs],
  );
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const schemas = found.map(({ name }) => name).toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const parts = [
    "-- The database as the migrations leave it, printed by `npm run dump-schema` and checked by `npm test`.",
    "-- Read this; change the tables in modules/*/server/tables.ts and write a migration.",
    "-- Whoever migrates owns what is not said to be another's, and answers no request.",
  ];
  for (const schema of schemas) parts.push(await schemaPart(look, schema));
  return `${parts.join("\n")}\n`;
}

async function schemaPart(look: Look, schema: string): Promise<string> {
  const [grants, tables, views, functions] = [
    await grantsOnSchema(look, schema),
    await relations(look, schema, "r"),
    await relations(look, schema, "v"),
    await functionsOf(look, schema),
  ];
  const lines = [
    "",
    "",
    `-- ${schema} ${"-".repeat(Math.max(0, 100 - schema.length))}`,
    "",
    `create schema ${schema}${await ownerOf(look, schema)};`,
    ...grants,
  ];
  for (const table of tables) lines.push("", ...(await tablePart(look, table)));
  for (const view of views) lines.push("", ...(await viewPart(look, view)));
  for (const one of functions) lines.push("", ...one);
  return lines.join("\n");
}

async function ownerOf(look: Look, schema: string): Promise<string> {
  const [found] = await look<{ owner: string }>(
    "select nspowner::regrole::text as owner from pg_namespace where nspname = $1 and nspowner::regrole::text = any ($2)",
    [schema, named],
  );
  return found ? ` authorization ${found.owner}` : "";
}

interface Relation {
  readonly oid: number;
  readonly name: string;
}

const relations = (look: Look, schema: string, kind: "r" | "v") =>
  look<Relation>(
    `select c.oid, format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = $2 order by c.relname`,
    [schema, kind],
  );

const lines = async (look: Look, text: string, values: readonly unknown[]) =>
  (await look<{ line: string }>(text, values)).map(({ line }) => line);

async function tablePart(look: Look, { oid, name }: Relation): Promise<string[]> {
  const columns = await lines(
    look,
    `select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || coalesce(case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                   else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')
       || case when a.attnotnull then ' not null' else '' end as line
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [oid],
  );
  // From 18 on "not null" is a constraint too; it stands with its column already.
  const constraints = await lines(
    look,
    `select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as line
     from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x')
     order by array_position(array['p', 'u', 'c', 'x', 'f'], contype::text), conname`,
    [oid],
  );
  const indexes = await lines(
    look,
    `select pg_get_indexdef(i.indexrelid) || ';' as line
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = $1)
     order by c.relname`,
    [oid],
  );
  const walls = await lines(
    look,
    `select case when relrowsecurity then format('alter table %s enable row level security;', $2::text) end as line
     from pg_class where oid = $1 and relrowsecurity
     union all
     select format('alter table %s force row level security;', $2::text) from pg_class where oid = $1 and relforcerowsecurity`,
    [oid, name],
  );
  const policies = await lines(
    look,
    `select format('create policy %I on %s%s for %s to %s', polname, $2::text,
         case when polpermissive then '' else ' as restrictive' end,
         case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
         (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
          from unnest(polroles) as t(role) left join pg_roles r on r.oid = t.role))
       || coalesce(E'\\n  using ' || pg_get_expr(polqual, polrelid), '')
       || coalesce(E'\\n  with check ' || pg_get_expr(polwithcheck, polrelid), '') || ';' as line
     from pg_policy where polrelid = $1 order by polname`,
    [oid, name],
  );
  const body = [...columns, ...constraints].map((line, at, all) => `  ${line}${at < all.length - 1 ? "," : ""}`);
  return [
    `create table ${name} (`,
    ...body,
    ");",
    ...indexes,
    ...walls,
    ...policies,
    ...(await grantsOn(look, oid, name)),
  ];
}

async function viewPart(look: Look, { oid, name }: Relation): Promise<string[]> {
  const [view] = await look<{ body: string; options: string | null }>(
    "select pg_get_viewdef(oid) as body, array_to_string(reloptions, ', ') as options from pg_class where oid = $1",
    [oid],
  );
  const options = view?.options ? ` with (${view.options})` : "";
  return [
    `create view ${name}${options} as`,
    unqualified(view?.body.trimEnd() ?? ""),
    ...(await grantsOn(look, oid, name)),
  ];
}

/** Since 16 PostgreSQL writes "id" where it wrote "place.id", when only one relation is meant. */
function unqualified(view: string): string {
  const column = /^(\s*(?:SELECT )?)(\w+)\.(\w+,?)$/gm;
  const from = new Set(Array.from(view.matchAll(column), ([, , relation]) => relation));
  return from.size === 1 ? view.replace(column, "$1$3") : view;
}

/** What others than the owner may do; `maintain` came with 17 and nobody has it. */
const grantsOn = (look: Look, oid: number, name: string) =>
  lines(
    look,
    `with acl as (
       select relowner as owner, null as attribute, (aclexplode(relacl)).* from pg_class where oid = $1
       union all
       select c.relowner, a.attname, (aclexplode(a.attacl)).* from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.oid = $1)
     select format('grant %s%s on %s to %s;', lower(string_agg(privilege_type, ', ' order by privilege_type)),
       ' (' || attribute || ')', $2::text, coalesce(r.rolname, 'public')) as line
     from acl left join pg_roles r on r.oid = grantee
     where grantee <> owner and privilege_type <> 'MAINTAIN'
     group by r.rolname, attribute order by r.rolname, attribute nulls first`,
    [oid, name],
  );

const grantsOnSchema = (look: Look, schema: string) =>
  lines(
    look,
    `select format('grant %s on schema %s to %s;', lower(string_agg(privilege_type, ', ' order by privilege_type)),
       $1::text, coalesce(r.rolname, 'public')) as line
     from pg_namespace n, aclexplode(n.nspacl) left join pg_roles r on r.oid = grantee
     where n.nspname = $1 and grantee <> n.nspowner
     group by r.rolname order by r.rolname`,
    [schema],
  );

async function functionsOf(look: Look, schema: string): Promise<string[][]> {
  const found = await look<{ body: string; who: string; owner: string | null; callers: string | null }>(
    `select pg_get_functiondef(p.oid) as body, format('%s(%s)', p.oid::regproc, oidvectortypes(p.proargtypes)) as who,
       case when p.proowner::regrole::text = any ($2) then p.proowner::regrole::text end as owner,
       (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
        where a.grantee <> p.proowner) as callers
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = $1 order by p.proname, 2`,
    [schema, named],
  );
  return found.map(({ body, who, owner, callers }) => [
    `${body.trimEnd()};`,
    ...(owner === null ? [] : [`alter function ${who} owner to ${owner};`]),
    `-- may be called by: ${callers ?? "its owner"}`,
  ]);
}
