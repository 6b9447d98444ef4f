CREATE SCHEMA "children";
--> statement-breakpoint
CREATE TABLE "children"."carried" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"member" uuid NOT NULL,
	"slot" smallint,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "carried_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "carried_at_most" CHECK ("children"."carried"."slot" between 1 and 50)
);
--> statement-breakpoint
ALTER TABLE "children"."carried" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."child" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sex" text NOT NULL,
	"born_on" date NOT NULL,
	"born_exact" boolean NOT NULL,
	"registered_on" date NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by" text NOT NULL,
	CONSTRAINT "child_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."child" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."consent" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"notice_version" text NOT NULL,
	"language" text NOT NULL,
	"given_by" text NOT NULL,
	"how" text NOT NULL,
	"also_for" text[] NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "consent_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."home" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"place" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "home_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."home" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."identity" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "identity_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."search_token" (
	"organisation" uuid NOT NULL,
	"token" "bytea" NOT NULL,
	"child" uuid NOT NULL,
	CONSTRAINT "search_token_organisation_token_child_pk" PRIMARY KEY("organisation","token","child")
);
--> statement-breakpoint
ALTER TABLE "children"."search_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "children"."taken_as_new" (
	"organisation" uuid NOT NULL,
	"child" uuid NOT NULL,
	"unlike" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "taken_as_new_organisation_child_unlike_pk" PRIMARY KEY("organisation","child","unlike")
);
--> statement-breakpoint
ALTER TABLE "children"."taken_as_new" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "children"."carried" ADD CONSTRAINT "carried_child" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children"."consent" ADD CONSTRAINT "consent_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children"."home" ADD CONSTRAINT "home_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children"."identity" ADD CONSTRAINT "identity_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children"."search_token" ADD CONSTRAINT "search_token_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children"."taken_as_new" ADD CONSTRAINT "taken_as_new_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carried_slot_once" ON "children"."carried" USING btree ("organisation","member","slot") WHERE slot is not null and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "carried_once" ON "children"."carried" USING btree ("organisation","child") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "carried_by" ON "children"."carried" USING btree ("organisation","member","child");--> statement-breakpoint
CREATE INDEX "child_newest" ON "children"."child" USING btree ("organisation","registered_at","id");--> statement-breakpoint
CREATE INDEX "consent_of_child" ON "children"."consent" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE UNIQUE INDEX "home_once" ON "children"."home" USING btree ("organisation","child") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "home_of_place" ON "children"."home" USING btree ("organisation","place","child") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "identity_of_child" ON "children"."identity" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE INDEX "search_token_of_child" ON "children"."search_token" USING btree ("organisation","child");--> statement-breakpoint
CREATE POLICY "carried_own_organisation" ON "children"."carried" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "child_own_organisation" ON "children"."child" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consent_own_organisation" ON "children"."consent" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "home_own_organisation" ON "children"."home" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "identity_own_organisation" ON "children"."identity" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_token_own_organisation" ON "children"."search_token" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_token_door" ON "children"."search_token" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "taken_as_new_own_organisation" ON "children"."taken_as_new" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, views, and the door's way to forget.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'children.child', 'children.home', 'children.carried', 'children.identity', 'children.search_token',
    'children.consent', 'children.taken_as_new'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "children" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("ended_at", "ended_by") ON "children"."home" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("ended_at", "ended_by") ON "children"."carried" TO "khurak_app";--> statement-breakpoint
-- As the newest correction says; what an erased child keeps is the year.
GRANT UPDATE ("sex", "born_on", "born_exact") ON "children"."child" TO "khurak_app";--> statement-breakpoint

-- Who is within whose reach: the facility that cares for a child, and the worker who carries them.
CREATE VIEW "children"."published_reach" WITH (security_invoker = true) AS
  SELECT h.organisation, h.child AS subject, NULL::uuid AS member, p.id AS place, p.ancestry AS areas, h.since
  FROM children.home h JOIN places.published_place p ON p.organisation = h.organisation AND p.id = h.place
  WHERE h.ended_at IS NULL
  UNION ALL
  SELECT c.organisation, c.child, c.member, NULL, NULL, c.since FROM children.carried c WHERE c.ended_at IS NULL;--> statement-breakpoint
-- A child as a schedule sees it; whoever was erased is nobody.
CREATE VIEW "children"."published_child" WITH (security_invoker = true) AS
  SELECT c.organisation, c.id, c.sex, c.born_on, c.born_exact, c.registered_on, c.registered_at FROM children.child c
  WHERE EXISTS (
    SELECT FROM house.person_key k WHERE k.organisation = c.organisation AND k.person = c.id AND k.destroyed_at IS NULL
  );--> statement-breakpoint
-- Whom a worker carries, or once did, and until when; without a slot there was no room for them.
CREATE VIEW "children"."published_carried" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, member, slot, since, ended_at FROM children.carried;--> statement-breakpoint
GRANT SELECT ON "children"."published_reach", "children"."published_child", "children"."published_carried"
  TO "khurak_app";--> statement-breakpoint

GRANT USAGE ON SCHEMA "children" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, DELETE ON "children"."search_token" TO "khurak_door";--> statement-breakpoint
CREATE FUNCTION "children"."forget_tokens"(asked_child uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM children.search_token t
  WHERE t.organisation = nullif(current_setting('khurak.organisation', true), '')::uuid AND t.child = asked_child
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION children.forget_tokens(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION children.forget_tokens(uuid) TO khurak_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA "children" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION children.forget_tokens(uuid) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "children" FROM "khurak_door";
