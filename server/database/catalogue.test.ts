import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client, type QueryResultRow } from "pg";
import {
  carelessFunctions,
  functionsOfTheOwner,
  keysAcrossOrganisations,
  type Look,
  may,
  mayChange,
  mayCreateIn,
  mayUndo,
  openToTheDoor,
  policiesForOthers,
  policiesWithoutScope,
  powersOf,
  reachesQueues,
  tables,
  viewsOfTheOwner,
  withoutPolicy,
  withoutWall,
} from "../../checks/catalogue.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";
import { changeable } from "../../checks/changeable.ts";

/*
 * The walls of the migrated database, read from its own catalogue. What is allowed beside the
 * rule is written by hand below, each with its reason: a longer list is a visible diff.
 */

const app = "khurak_app";

/** Only functions of khurak_door touch these: whom strangers try to be, and the chain that nobody shall mend. */
const outOfReach = ["access.pace", "house.audit_bookmark", "house.audit_line"];

/** Written, and read by no request: only the sealer's function and the auditor do. */
const writtenOnly = ["house.audit_leaf"];

const acrossOrganisations = [
  // A code and a phone are presented before it is known whose they are.
  "access.invitation_code",
  // A keyed hash of who tries to sign in; no organisation is known yet.
  "access.pace_pkey",
  "access.phone_id",
  "access.phone_session_id",
  // A refresh token and a session are presented before it is known whose they are.
  "access.refresh_token_hash",
  "access.session_id",
  // One chain for the whole house, and one bookmark in it; a stranger's leaf belongs to no organisation.
  "house.audit_bookmark_pkey",
  "house.audit_leaf_pkey",
  "house.audit_line_leaf",
  "house.audit_line_pkey",
  // "asha@demo": the part after the @ is one for all.
  "places.organisation_handle_unique",
  // It is the organisation.
  "places.organisation_pkey",
];

/** What must look before an organisation is known; docs/decisions says why of each. */
const ownersFunctions = [
  "access.enter as khurak_door",
  "access.find_account as khurak_door",
  "access.find_invitation as khurak_door",
  "access.find_phone as khurak_door",
  "access.find_refresh as khurak_door",
  "access.forget_sessions_before as khurak_door",
  "access.pace_clear as khurak_door",
  "access.pace_forgive as khurak_door",
  "access.pace_try as khurak_door",
  "certificates.issuers as khurak_door",
  "children.forget_tokens as khurak_door",
  "house.is_empty as khurak_door",
  "house.organisations as khurak_door",
  "house.seal_audit as khurak_door",
  "jobs.enqueue as khurak_jobs",
  "people.forget_tokens as khurak_door",
  "people.who_looked as khurak_door",
];

const doors = [
  "access.account",
  "access.invitation",
  "access.pace",
  "access.phone",
  "access.phone_session",
  "access.refresh_token",
  "access.session",
  "certificates.certificate",
  "certificates.issuer",
  "children.search_token",
  "house.audit_bookmark",
  "house.audit_leaf",
  "house.audit_line",
  "people.search_token",
  "places.organisation",
  "staff.assignment",
  "staff.assignment_end",
];

let at: TestDatabase;
let superuser: Client;
const look: Look = async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
  (await superuser.query<Row>(text, [...values])).rows;

before(async () => {
  at = await makeTestDatabase();
  superuser = new Client({ connectionString: at.superUrl });
  await superuser.connect();
});
after(async () => {
  await superuser.end();
  await at.drop();
});

/** What is found once `damage` is done; it is undone at once. */
async function withDamage(damage: string, find: (look: Look) => Promise<string[]>): Promise<string[]> {
  await superuser.query("begin");
  try {
    await superuser.query(damage);
    return await find(look);
  } finally {
    await superuser.query("rollback");
  }
}

const table = "create table places.planted (organisation uuid not null, id uuid not null);";
const walled = `${table} alter table places.planted enable row level security;`;
const scope = "(select nullif(current_setting('khurak.organisation', true), '')::uuid)";
const policy = (rule: string, to = app) =>
  `${walled} create policy planted on places.planted to ${to} using (${rule});`;

test("every table has its wall, which its owner does not pass either", async () => {
  assert.ok((await tables(look)).length >= 15, "Without tables there is nothing to find.");
  assert.deepEqual(await withoutWall(look), []);
  assert.deepEqual(await withDamage(table, withoutWall), ["places.planted"]);
  assert.deepEqual(await withDamage(walled, withoutWall), ["places.planted"], "enabled, and not forced");
  assert.deepEqual(await withDamage("create schema goats; create table goats.goat ()", withoutWall), ["goats.goat"]);
});

test("every table has a policy for the app, which reads the scope as it must", async () => {
  const unseen = (from: Look) => withoutPolicy(from, app);
  assert.deepEqual(await unseen(look), outOfReach);
  assert.deepEqual(await withDamage(walled, unseen), [...outOfReach, "places.planted"]);

  assert.deepEqual(await policiesWithoutScope(look), []);
  const wrong = [
    "true",
    "organisation = current_setting('khurak.organisation', true)::uuid",
    "organisation = nullif(current_setting('khurak.organisation', true), '')::uuid",
    `organisation = ${scope} or true`,
    `id = ${scope}`,
  ];
  for (const rule of wrong) {
    assert.deepEqual(await withDamage(policy(rule), policiesWithoutScope), ["places.planted planted"], rule);
  }
  assert.deepEqual(await withDamage(policy(`organisation = ${scope}`), policiesWithoutScope), []);
});

test("no policy lets in anybody but the app, and the door where it must look", async () => {
  assert.deepEqual(await policiesForOthers(look), []);
  assert.deepEqual(await withDamage(policy("true", "public"), policiesForOthers), ["places.planted planted to public"]);
  assert.deepEqual(await openToTheDoor(look), doors);
  assert.deepEqual(
    await withDamage(policy("true", "khurak_door"), openToTheDoor),
    [...doors, "places.planted"].toSorted(),
  );
});

test("the roles own nothing of ours and have no power beside their grants", async () => {
  for (const role of [app, "khurak_door", "khurak_jobs"]) {
    const powers = (await powersOf(look, role)).filter((power) => !/^owns .*pgboss|^owns schema jobs$/.test(power));
    const functions = ownersFunctions.filter((name) => name.endsWith(` as ${role}`)).map((name) => name.split(" ")[0]);
    assert.deepEqual(powers, functions.map((name) => `owns ${name}()`).toSorted(), role);
  }
  const planted = `create role khurak_planted bypassrls createrole; ${table} alter table places.planted owner to khurak_planted;
    grant khurak_app to khurak_planted`;
  assert.deepEqual(await withDamage(planted, (from) => powersOf(from, "khurak_planted")), [
    "bypasses row-level security",
    "is also khurak_app",
    "makes roles",
    "owns places.planted",
  ]);
});

test("the app deletes nothing and changes only what is named", async () => {
  const undo = (from: Look) => mayUndo(from, app);
  const change = (from: Look) => mayChange(from, app);
  assert.deepEqual(await undo(look), []);
  assert.deepEqual(await change(look), changeable);
  assert.deepEqual(await mayCreateIn(look, app), []);
  for (const privilege of ["DELETE", "TRUNCATE"]) {
    assert.deepEqual(await withDamage(`grant ${privilege} on places.place to ${app}`, undo), [
      `${privilege} places.place`,
    ]);
  }
  assert.deepEqual(await withDamage("grant delete on places.place to public", undo), ["DELETE places.place"]);
  const moving = await withDamage(`grant update (parent) on places.place to ${app}`, change);
  assert.deepEqual(moving, [...changeable, "places.place.parent"].toSorted());
  assert.deepEqual(await withDamage(`grant create on schema places to ${app}`, (from) => mayCreateIn(from, app)), [
    "places",
  ]);
});

test("the audit trail is written by the app and read by nobody in its name", async () => {
  const all = (await tables(look)).filter((name) => !outOfReach.includes(name));
  const read = (from: Look) => may(from, app, "SELECT");
  assert.deepEqual(await may(look, app, "INSERT"), all);
  assert.deepEqual(
    await read(look),
    all.filter((name) => !writtenOnly.includes(name)),
  );
  assert.deepEqual(await withDamage(`grant select (actor) on house.audit_leaf to ${app}`, read), all);
});

test("every key begins with the organisation, but for those that cannot", async () => {
  assert.deepEqual(await keysAcrossOrganisations(look), acrossOrganisations);
  const planted = `${table} create unique index planted_key on places.planted (id, organisation)`;
  assert.deepEqual(await withDamage(planted, keysAcrossOrganisations), [...acrossOrganisations, "places.planted_key"]);
  const byExpression = `${table} create unique index planted_key on places.planted (lower(id::text))`;
  assert.deepEqual(await withDamage(byExpression, keysAcrossOrganisations), [
    ...acrossOrganisations,
    "places.planted_key",
  ]);
});

test("views look with the asker's eyes", async () => {
  assert.deepEqual(await viewsOfTheOwner(look), []);
  assert.deepEqual(await withDamage("create view places.planted as select 1", viewsOfTheOwner), ["places.planted"]);
});

test("functions that act as their owner are few, named, and cannot be led astray", async () => {
  assert.deepEqual(await functionsOfTheOwner(look), ownersFunctions);
  assert.deepEqual(await carelessFunctions(look), []);
  const make = (more: string) =>
    `create function access.planted() returns int language sql security definer ${more} as 'select 1';`;
  const closed = "revoke all on function access.planted() from public;";
  const listed = await withDamage(make("set search_path = ''") + closed, functionsOfTheOwner);
  assert.equal(listed.filter((name) => name.startsWith("access.planted as ")).length, 1);
  assert.deepEqual(await withDamage(make("") + closed, carelessFunctions), ["access.planted"]);
  assert.deepEqual(await withDamage(make("set search_path = access") + closed, carelessFunctions), ["access.planted"]);
  assert.deepEqual(
    await withDamage(make("set search_path = ''"), carelessFunctions),
    ["access.planted"],
    "anybody may call it",
  );
});

test("the app puts jobs and reads none", async () => {
  const reach = (from: Look) => reachesQueues(from, app);
  assert.deepEqual(await reach(look), []);
  assert.deepEqual(await withDamage(`grant usage on schema pgboss to ${app}`, reach), ["schema pgboss"]);
  assert.ok((await withDamage(`grant select on pgboss.job to ${app}`, reach)).includes("job"));
});
