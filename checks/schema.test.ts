import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { makeTestDatabase, type TestDatabase } from "../server/database/test-database.ts";
import { schemaFile, schemaOrder } from "../tools/dump-schema.ts";
import { type Look, schemaText } from "../tools/schema-text.ts";

let at: TestDatabase;
let superuser: Client;
const look: Look = async (text, values = []) => (await superuser.query(text, [...values])).rows;
const dumped = () => schemaText(look, schemaOrder);

before(async () => {
  at = await makeTestDatabase();
  superuser = new Client({ connectionString: at.superUrl });
  await superuser.connect();
});
after(async () => {
  await superuser.end();
  await at.drop();
});

test("docs/schema.sql is what the migrations make", async () => {
  const stale = "docs/schema.sql is stale: run `npm run dump-schema`, and look at what it changes.";
  assert.equal(readFileSync(schemaFile, "utf8"), await dumped(), stale);
});

test("every kind of change changes it", async () => {
  const now = await dumped();
  const changes = [
    "create schema goats",
    "create table places.planted (id uuid)",
    "alter table places.place add column height integer",
    "alter table places.place alter column kind drop not null",
    "alter table places.place alter column kind set default 'block'",
    "alter table places.place drop constraint place_ancestry_ends_here",
    "create index planted on places.place (name)",
    "alter table places.place no force row level security",
    "alter policy place_own_organisation on places.place using (true)",
    "drop policy place_own_organisation on places.place",
    "grant delete on places.place to khurak_app",
    "grant update (parent) on places.place to khurak_app",
    "grant usage on schema places to public",
    "alter view places.published_place set (security_invoker = false)",
    "create or replace view places.published_organisation as select id, handle, name, name_hindi, time_zone from places.organisation where true is null",
    "alter function house.is_empty() security invoker",
    "alter function house.is_empty() owner to khurak_jobs",
    "grant execute on function house.is_empty() to public",
  ];
  for (const change of changes) {
    await superuser.query("begin");
    await superuser.query(change);
    const changed = await dumped();
    await superuser.query("rollback");
    assert.notEqual(changed, now, change);
  }
  assert.equal(await dumped(), now);
});
