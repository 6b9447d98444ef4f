CREATE SCHEMA "house";
--> statement-breakpoint
CREATE SCHEMA "access";
--> statement-breakpoint
CREATE SCHEMA "places";
--> statement-breakpoint
CREATE SCHEMA "staff";
--> statement-breakpoint
CREATE TABLE "house"."audit_leaf" (
	"id" uuid PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"organisation" uuid,
	"at" timestamp with time zone NOT NULL,
	"operation" text NOT NULL,
	"asked_by" text,
	"surface" text NOT NULL,
	"actor" text NOT NULL,
	"session" uuid,
	"outcome" text NOT NULL,
	"people" uuid[] NOT NULL,
	"subject" jsonb,
	"request" uuid
);
--> statement-breakpoint
ALTER TABLE "house"."audit_leaf" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "house"."event" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"name" text NOT NULL,
	"carries" jsonb NOT NULL,
	"operation" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "house"."event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "house"."reaction" (
	"organisation" uuid NOT NULL,
	"event" uuid NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reaction_organisation_event_name_pk" PRIMARY KEY("organisation","event","name")
);
--> statement-breakpoint
ALTER TABLE "house"."reaction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "house"."request" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "house"."request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."account" (
	"organisation" uuid NOT NULL,
	"member" uuid NOT NULL,
	"sign_in_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_organisation_member_pk" PRIMARY KEY("organisation","member"),
	CONSTRAINT "account_sign_in_name" UNIQUE("organisation","sign_in_name")
);
--> statement-breakpoint
ALTER TABLE "access"."account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."notice" (
	"organisation" uuid NOT NULL,
	"event" uuid NOT NULL,
	"member" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_organisation_event_pk" PRIMARY KEY("organisation","event")
);
--> statement-breakpoint
ALTER TABLE "access"."notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."pace" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"free_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access"."pace" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."refresh_token" (
	"organisation" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"session" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"turned_at" timestamp with time zone,
	CONSTRAINT "refresh_token_organisation_hash_pk" PRIMARY KEY("organisation","hash"),
	CONSTRAINT "refresh_token_hash" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "access"."refresh_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."session" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member" uuid NOT NULL,
	"device" "bytea" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"turned_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "session_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "session_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "access"."session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places"."facility" (
	"organisation" uuid NOT NULL,
	"place" uuid NOT NULL,
	"type" text NOT NULL,
	"services" text[] NOT NULL,
	"sorted_by" text NOT NULL,
	CONSTRAINT "facility_organisation_place_pk" PRIMARY KEY("organisation","place")
);
--> statement-breakpoint
ALTER TABLE "places"."facility" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places"."organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"name_hindi" text,
	"time_zone" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
ALTER TABLE "places"."organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places"."place" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_hindi" text,
	"parent" uuid,
	"ancestry" uuid[] NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "place_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "place_name_once" UNIQUE NULLS NOT DISTINCT("organisation","parent","kind","name"),
	CONSTRAINT "place_ancestry_ends_here" CHECK ("places"."place"."ancestry"[array_upper("places"."place"."ancestry", 1)] = "places"."place"."id")
);
--> statement-breakpoint
ALTER TABLE "places"."place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff"."assignment" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member" uuid NOT NULL,
	"role" text NOT NULL,
	"place" uuid,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	CONSTRAINT "assignment_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "staff"."assignment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff"."assignment_end" (
	"organisation" uuid NOT NULL,
	"assignment" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "assignment_end_organisation_assignment_pk" PRIMARY KEY("organisation","assignment")
);
--> statement-breakpoint
ALTER TABLE "staff"."assignment_end" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff"."member" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "staff"."member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."refresh_token" ADD CONSTRAINT "refresh_token_session" FOREIGN KEY ("organisation","session") REFERENCES "access"."session"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."session" ADD CONSTRAINT "session_account" FOREIGN KEY ("organisation","member") REFERENCES "access"."account"("organisation","member") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places"."facility" ADD CONSTRAINT "facility_place" FOREIGN KEY ("organisation","place") REFERENCES "places"."place"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places"."place" ADD CONSTRAINT "place_organisation_organisation_id_fk" FOREIGN KEY ("organisation") REFERENCES "places"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places"."place" ADD CONSTRAINT "place_parent" FOREIGN KEY ("organisation","parent") REFERENCES "places"."place"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff"."assignment" ADD CONSTRAINT "assignment_member" FOREIGN KEY ("organisation","member") REFERENCES "staff"."member"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff"."assignment_end" ADD CONSTRAINT "assignment_end_of" FOREIGN KEY ("organisation","assignment") REFERENCES "staff"."assignment"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_leaf_feed" ON "house"."audit_leaf" USING btree ("organisation","xid","id");--> statement-breakpoint
CREATE INDEX "event_feed" ON "house"."event" USING btree ("organisation","xid","id");--> statement-breakpoint
CREATE INDEX "notice_of_member" ON "access"."notice" USING btree ("organisation","member","at");--> statement-breakpoint
CREATE INDEX "refresh_token_of_session" ON "access"."refresh_token" USING btree ("organisation","session");--> statement-breakpoint
CREATE INDEX "session_of_member" ON "access"."session" USING btree ("organisation","member");--> statement-breakpoint
CREATE UNIQUE INDEX "facility_sorted" ON "places"."facility" USING btree ("organisation","sorted_by","place");--> statement-breakpoint
CREATE INDEX "place_ancestry" ON "places"."place" USING gin ("ancestry");--> statement-breakpoint
CREATE INDEX "place_parent_of" ON "places"."place" USING btree ("organisation","parent","name");--> statement-breakpoint
CREATE INDEX "assignment_of_member" ON "staff"."assignment" USING btree ("organisation","member");--> statement-breakpoint
CREATE POLICY "audit_leaf_own_organisation" ON "house"."audit_leaf" AS PERMISSIVE FOR INSERT TO "khurak_app" WITH CHECK (organisation is not distinct from (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "event_own_organisation" ON "house"."event" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reaction_own_organisation" ON "house"."reaction" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "request_own_organisation" ON "house"."request" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "account_own_organisation" ON "access"."account" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "account_door" ON "access"."account" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "notice_own_organisation" ON "access"."notice" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pace_door" ON "access"."pace" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "refresh_token_own_organisation" ON "access"."refresh_token" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "refresh_token_door" ON "access"."refresh_token" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_own_organisation" ON "access"."session" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "session_door" ON "access"."session" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "facility_own_organisation" ON "places"."facility" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_own" ON "places"."organisation" AS PERMISSIVE FOR ALL TO "khurak_app" USING (id = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_door" ON "places"."organisation" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "place_own_organisation" ON "places"."place" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignment_own_organisation" ON "staff"."assignment" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignment_door" ON "staff"."assignment" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "assignment_end_own_organisation" ON "staff"."assignment_end" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignment_end_door" ON "staff"."assignment_end" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "member_own_organisation" ON "staff"."member" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));