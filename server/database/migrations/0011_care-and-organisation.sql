CREATE SCHEMA "nutrition";
--> statement-breakpoint
CREATE SCHEMA "transfers";
--> statement-breakpoint
CREATE TABLE "nutrition"."care_plan" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"on" date NOT NULL,
	"review_on" date,
	"eats" text NOT NULL,
	"budget" integer,
	"without" text[] NOT NULL,
	"ate_little" boolean NOT NULL,
	"whole_from" date,
	"need" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"servings" jsonb NOT NULL,
	"totals" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"foods" text NOT NULL,
	"needs" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "care_plan_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."care_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."payment" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"kind" text NOT NULL,
	"month" integer NOT NULL,
	"paid" boolean NOT NULL,
	"rupees" integer,
	"paid_on" date,
	"reference" "bytea",
	"because" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "payment_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."payment_taken_back" (
	"organisation" uuid NOT NULL,
	"payment" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "payment_taken_back_organisation_payment_pk" PRIMARY KEY("organisation","payment")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."payment_taken_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."price" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"food" text NOT NULL,
	"rupees" numeric(5, 1) NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "price_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."price" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "nutrition"."review" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"care_plan" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"on" date NOT NULL,
	"review_on" date NOT NULL,
	"weight_kg" numeric(4, 1),
	"appetite" text NOT NULL,
	"ate" text NOT NULL,
	"flags" text[] NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "review_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "nutrition"."review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "places"."opened_from" (
	"organisation" uuid NOT NULL,
	"opened" uuid NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"name_hindi" text,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	CONSTRAINT "opened_from_organisation_opened_pk" PRIMARY KEY("organisation","opened")
);
--> statement-breakpoint
ALTER TABLE "places"."opened_from" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "nutrition"."payment_taken_back" ADD CONSTRAINT "payment_taken_back_of" FOREIGN KEY ("organisation","payment") REFERENCES "nutrition"."payment"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nutrition"."review" ADD CONSTRAINT "review_of_care_plan" FOREIGN KEY ("organisation","care_plan") REFERENCES "nutrition"."care_plan"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places"."opened_from" ADD CONSTRAINT "opened_from_organisation_organisation_id_fk" FOREIGN KEY ("organisation") REFERENCES "places"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_plan_of_patient" ON "nutrition"."care_plan" USING btree ("organisation","patient","at","id");--> statement-breakpoint
CREATE INDEX "payment_of_patient" ON "nutrition"."payment" USING btree ("organisation","patient","episode","month");--> statement-breakpoint
CREATE INDEX "price_in_place" ON "nutrition"."price" USING btree ("organisation","place","food","at");--> statement-breakpoint
CREATE INDEX "review_of_patient" ON "nutrition"."review" USING btree ("organisation","patient","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "sending_on_the_way_once" ON "transfers"."sending" USING btree ("organisation","patient") WHERE kind <> 'referral' and ended is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sending_referred_once" ON "transfers"."sending" USING btree ("organisation","patient","why") WHERE kind = 'referral' and ended is null;--> statement-breakpoint
CREATE INDEX "sending_of_patient" ON "transfers"."sending" USING btree ("organisation","patient","asked_at");--> statement-breakpoint
CREATE INDEX "sending_waiting" ON "transfers"."sending" USING btree ("organisation","asked_at","id") WHERE ended is null;--> statement-breakpoint
CREATE INDEX "sending_ended" ON "transfers"."sending" USING btree ("organisation","ended_at","id") WHERE ended is not null;--> statement-breakpoint
CREATE POLICY "care_plan_own_organisation" ON "nutrition"."care_plan" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "payment_own_organisation" ON "nutrition"."payment" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "payment_taken_back_own_organisation" ON "nutrition"."payment_taken_back" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "price_own_organisation" ON "nutrition"."price" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_own_organisation" ON "nutrition"."review" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opened_from_own_organisation" ON "places"."opened_from" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sending_own_organisation" ON "transfers"."sending" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and views.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'nutrition.care_plan', 'nutrition.review', 'nutrition.price', 'nutrition.payment', 'nutrition.payment_taken_back'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "nutrition" TO "khurak_app";--> statement-breakpoint
-- Who eats by which plan, and when it is looked at next: for lists. Null: they belong in a hospital.
CREATE VIEW "nutrition"."published_care_plan" WITH (security_invoker = true) AS
  SELECT p.organisation, p.patient, p.id, p."on", coalesce(
    (SELECT r.review_on FROM nutrition.review r WHERE r.organisation = p.organisation AND r.care_plan = p.id
     ORDER BY r.at DESC, r.id DESC LIMIT 1), p.review_on) AS review_on
  FROM nutrition.care_plan p WHERE NOT EXISTS (
    SELECT FROM nutrition.care_plan later
    WHERE later.organisation = p.organisation AND later.patient = p.patient AND (later.at, later.id) > (p.at, p.id));--> statement-breakpoint
GRANT SELECT ON "nutrition"."published_care_plan" TO "khurak_app";--> statement-breakpoint

ALTER TABLE "transfers"."sending" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places"."opened_from" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "places"."opened_from" TO "khurak_app";--> statement-breakpoint
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
-- Where a pill box is.
CREATE VIEW "devices"."published_box" WITH (security_invoker = true) AS
  SELECT organisation, id, place, state FROM devices.box;--> statement-breakpoint
GRANT SELECT ON "devices"."published_box" TO "khurak_app";--> statement-breakpoint
-- Whom a worker looks after, or once did, and until when.
CREATE OR REPLACE VIEW "people"."published_looked_after" WITH (security_invoker = true) AS
  SELECT organisation, patient AS subject, member, since, ended_at FROM people.care WHERE member IS NOT NULL;--> statement-breakpoint
-- Who is within whose reach, as before, and since when.
CREATE OR REPLACE VIEW "people"."published_reach" WITH (security_invoker = true) AS
  SELECT c.organisation, c.patient AS subject, c.member, p.id AS place, p.ancestry AS areas, c.since
  FROM people.care c LEFT JOIN places.published_place p ON p.organisation = c.organisation AND p.id = c.place
  WHERE c.ended_at IS NULL;
