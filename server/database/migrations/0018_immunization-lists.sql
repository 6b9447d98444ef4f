CREATE SCHEMA "coverage";
--> statement-breakpoint
CREATE TABLE "coverage"."change" (
	"organisation" uuid NOT NULL,
	"because" text NOT NULL,
	"what" text NOT NULL,
	"on" date NOT NULL,
	"children" integer NOT NULL,
	"newly_due" integer NOT NULL,
	"no_longer_due" integer NOT NULL,
	"moved" integer NOT NULL,
	CONSTRAINT "change_organisation_on_because_what_pk" PRIMARY KEY("organisation","on","because","what")
);
--> statement-breakpoint
ALTER TABLE "coverage"."change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coverage"."listed" (
	"organisation" uuid NOT NULL,
	"reach" uuid NOT NULL,
	"child" uuid NOT NULL,
	"within" boolean NOT NULL,
	"born_on" date,
	"due_from" date,
	"overdue_from" date,
	CONSTRAINT "listed_organisation_reach_child_pk" PRIMARY KEY("organisation","reach","child")
);
--> statement-breakpoint
ALTER TABLE "coverage"."listed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coverage"."standing" (
	"organisation" uuid NOT NULL,
	"child" uuid NOT NULL,
	"born_on" date,
	"sex" text,
	"place" uuid,
	"worker" uuid,
	"village" "bytea",
	"ended" text,
	"schedule" text,
	"version" text,
	"je_endemic" boolean,
	"open" jsonb NOT NULL,
	"given" jsonb NOT NULL,
	"expired" text[] NOT NULL,
	"stopped" text[] NOT NULL,
	"reasons" text[] NOT NULL,
	"aefis" jsonb NOT NULL,
	"reached" boolean NOT NULL,
	"full_on" date,
	"full_in_time" boolean NOT NULL,
	"complete_in_time" boolean NOT NULL,
	"due_from" date,
	"overdue_from" date,
	"turns_on" date,
	CONSTRAINT "standing_organisation_child_pk" PRIMARY KEY("organisation","child")
);
--> statement-breakpoint
ALTER TABLE "coverage"."standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coverage"."target" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"infants" integer NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "target_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "coverage"."target" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "listed_of_child" ON "coverage"."listed" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "listed_due" ON "coverage"."listed" USING btree ("organisation","reach","due_from","child") WHERE within and due_from is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue" ON "coverage"."listed" USING btree ("organisation","reach","overdue_from","child") WHERE within and overdue_from is not null;--> statement-breakpoint
CREATE INDEX "listed_born" ON "coverage"."listed" USING btree ("organisation","reach","born_on","child") WHERE within;--> statement-breakpoint
CREATE INDEX "standing_turns" ON "coverage"."standing" USING btree ("organisation","turns_on","child") WHERE turns_on is not null;--> statement-breakpoint
CREATE INDEX "standing_by_version" ON "coverage"."standing" USING btree ("organisation","schedule","version","child");--> statement-breakpoint
CREATE INDEX "standing_born" ON "coverage"."standing" USING btree ("organisation","place","born_on");--> statement-breakpoint
CREATE INDEX "target_of_place" ON "coverage"."target" USING btree ("organisation","place","at");--> statement-breakpoint
CREATE POLICY "change_own_organisation" ON "coverage"."change" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "listed_own_organisation" ON "coverage"."listed" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "standing_own_organisation" ON "coverage"."standing" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "target_own_organisation" ON "coverage"."target" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and a view.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['coverage.standing', 'coverage.listed', 'coverage.change', 'coverage.target'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "coverage" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("born_on", "sex", "place", "worker", "village", "ended", "schedule", "version", "je_endemic", "open", "given",
  "expired", "stopped", "reasons", "aefis", "reached", "full_on", "full_in_time", "complete_in_time", "due_from",
  "overdue_from", "turns_on") ON "coverage"."standing" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("within", "born_on", "due_from", "overdue_from") ON "coverage"."listed" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("children", "newly_due", "no_longer_due", "moved") ON "coverage"."change" TO "khurak_app";--> statement-breakpoint
-- Whose care has ended, and why: the newest word of each, where it is not that care goes on.
CREATE VIEW "children"."published_ending" WITH (security_invoker = true) AS
  SELECT e.organisation, e.child AS subject, e.why, e."on" FROM children.ending e
  WHERE e.why IS NOT NULL AND NOT EXISTS (
    SELECT FROM children.ending later
    WHERE later.organisation = e.organisation AND later.child = e.child AND (later.at, later.id) > (e.at, e.id)
  );--> statement-breakpoint
GRANT SELECT ON "children"."published_ending" TO "khurak_app";
