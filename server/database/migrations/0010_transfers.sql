CREATE SCHEMA "transfers";
--> statement-breakpoint
CREATE TABLE "transfers"."sending" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"why" text NOT NULL,
	"from_place" uuid NOT NULL,
	"to_place" uuid,
	"destination" "bytea",
	"note" "bytea",
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"ended" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"ended_why" text,
	"answer" "bytea",
	CONSTRAINT "sending_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "sending_out_has_no_place" CHECK (("transfers"."sending"."kind" = 'out') = ("transfers"."sending"."to_place" is null)),
	CONSTRAINT "sending_ends_at_a_moment" CHECK (("transfers"."sending"."ended" is null) = ("transfers"."sending"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "transfers"."sending" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places"."place" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "places"."place" ADD COLUMN "closed_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "sending_on_the_way_once" ON "transfers"."sending" USING btree ("organisation","patient") WHERE kind <> 'referral' and ended is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sending_referred_once" ON "transfers"."sending" USING btree ("organisation","patient","why") WHERE kind = 'referral' and ended is null;--> statement-breakpoint
CREATE INDEX "sending_of_patient" ON "transfers"."sending" USING btree ("organisation","patient","asked_at");--> statement-breakpoint
CREATE INDEX "sending_waiting" ON "transfers"."sending" USING btree ("organisation","asked_at","id") WHERE ended is null;--> statement-breakpoint
CREATE INDEX "sending_ended" ON "transfers"."sending" USING btree ("organisation","ended_at","id") WHERE ended is not null;--> statement-breakpoint
CREATE POLICY "sending_own_organisation" ON "transfers"."sending" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and views.
ALTER TABLE "transfers"."sending" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT USAGE ON SCHEMA "transfers" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT ON "transfers"."sending" TO "khurak_app";--> statement-breakpoint
-- It ends once; how a place is called and what it offers are those of today.
GRANT UPDATE ("ended", "ended_at", "ended_by", "ended_why", "answer") ON "transfers"."sending" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("name", "name_hindi", "closed_at", "closed_by") ON "places"."place" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("type", "services", "sorted_by") ON "places"."facility" TO "khurak_app";--> statement-breakpoint

CREATE OR REPLACE VIEW "places"."published_place" WITH (security_invoker = true) AS
  SELECT organisation, id, kind, ancestry, name, name_hindi, closed_at FROM places.place;--> statement-breakpoint
-- What is offered now: a facility that was closed offers nothing.
CREATE OR REPLACE VIEW "places"."published_facility" WITH (security_invoker = true) AS
  SELECT f.organisation, f.place, f.type, f.services FROM places.facility f
  WHERE EXISTS (
    SELECT FROM places.place p WHERE p.organisation = f.organisation AND p.id = f.place AND p.closed_at IS NULL
  );--> statement-breakpoint
-- Whom a worker looks after, or once did, and until when.
CREATE OR REPLACE VIEW "people"."published_looked_after" WITH (security_invoker = true) AS
  SELECT organisation, patient AS subject, member, since, ended_at FROM people.care WHERE member IS NOT NULL;--> statement-breakpoint
-- Who is within whose reach, as before, and since when.
CREATE OR REPLACE VIEW "people"."published_reach" WITH (security_invoker = true) AS
  SELECT c.organisation, c.patient AS subject, c.member, p.id AS place, p.ancestry AS areas, c.since
  FROM people.care c LEFT JOIN places.published_place p ON p.organisation = c.organisation AND p.id = c.place
  WHERE c.ended_at IS NULL;
