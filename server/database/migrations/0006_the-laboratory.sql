CREATE SCHEMA "laboratory";
--> statement-breakpoint
CREATE TABLE "diagnosis"."settlement" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"drug" text NOT NULL,
	"holds" text NOT NULL,
	"results" uuid[] NOT NULL,
	"why" "bytea",
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "settlement_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."settlement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."cancellation" (
	"organisation" uuid NOT NULL,
	"request" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "cancellation_organisation_request_pk" PRIMARY KEY("organisation","request")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."cancellation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."finding" (
	"organisation" uuid NOT NULL,
	"result" uuid NOT NULL,
	"specimen" uuid NOT NULL,
	"request" uuid NOT NULL,
	"patient" uuid NOT NULL,
	CONSTRAINT "finding_organisation_result_pk" PRIMARY KEY("organisation","result")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."request" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"tests" text[] NOT NULL,
	"purpose" text NOT NULL,
	"lab" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"note" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "request_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."specimen" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"collected_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "specimen_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."specimen" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."standing" (
	"organisation" uuid NOT NULL,
	"request" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"lab" uuid NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"since" date NOT NULL,
	"specimen" uuid,
	"missing" text[] NOT NULL,
	"rejected" text,
	CONSTRAINT "standing_organisation_request_pk" PRIMARY KEY("organisation","request")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "laboratory"."step" (
	"organisation" uuid NOT NULL,
	"specimen" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"step" text NOT NULL,
	"on" date NOT NULL,
	"lab_number" "bytea",
	"why" text,
	"note" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "step_organisation_specimen_step_pk" PRIMARY KEY("organisation","specimen","step")
);
--> statement-breakpoint
ALTER TABLE "laboratory"."step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "picture" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "width" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "height" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "frames" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "sample_bits" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "low" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ALTER COLUMN "high" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."decision" ADD COLUMN "resistance" jsonb;--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ADD COLUMN "drugs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ADD COLUMN "called" "bytea";--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ADD COLUMN "first" uuid;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ADD COLUMN "not_shown" text;--> statement-breakpoint
ALTER TABLE "laboratory"."cancellation" ADD CONSTRAINT "cancellation_of_request" FOREIGN KEY ("organisation","request") REFERENCES "laboratory"."request"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory"."finding" ADD CONSTRAINT "finding_in_specimen" FOREIGN KEY ("organisation","specimen") REFERENCES "laboratory"."specimen"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory"."specimen" ADD CONSTRAINT "specimen_of_request" FOREIGN KEY ("organisation","request") REFERENCES "laboratory"."request"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laboratory"."step" ADD CONSTRAINT "step_of_specimen" FOREIGN KEY ("organisation","specimen") REFERENCES "laboratory"."specimen"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_number" ON "diagnosis"."settlement" USING btree ("organisation","patient","number");--> statement-breakpoint
CREATE INDEX "finding_of_request" ON "laboratory"."finding" USING btree ("organisation","request");--> statement-breakpoint
CREATE INDEX "request_of_patient" ON "laboratory"."request" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE UNIQUE INDEX "specimen_number" ON "laboratory"."specimen" USING btree ("organisation","request","number");--> statement-breakpoint
CREATE INDEX "standing_in_lab" ON "laboratory"."standing" USING btree ("organisation","lab","state","purpose","since","request");--> statement-breakpoint
CREATE INDEX "standing_in_state" ON "laboratory"."standing" USING btree ("organisation","state","purpose","since","request");--> statement-breakpoint
CREATE INDEX "standing_open" ON "laboratory"."standing" USING btree ("organisation","since","request") WHERE state not in ('done', 'cancelled');--> statement-breakpoint
CREATE INDEX "standing_open_of_patient" ON "laboratory"."standing" USING btree ("organisation","patient") WHERE state not in ('done', 'cancelled');--> statement-breakpoint
CREATE POLICY "settlement_own_organisation" ON "diagnosis"."settlement" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cancellation_own_organisation" ON "laboratory"."cancellation" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "finding_own_organisation" ON "laboratory"."finding" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "request_own_organisation" ON "laboratory"."request" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "specimen_own_organisation" ON "laboratory"."specimen" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "standing_own_organisation" ON "laboratory"."standing" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "step_own_organisation" ON "laboratory"."step" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
-- What drizzle-kit does not write: FORCE, grants and published views.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'diagnosis.settlement', 'laboratory.request', 'laboratory.cancellation', 'laboratory.specimen', 'laboratory.step',
    'laboratory.finding', 'laboratory.standing'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "laboratory" TO "khurak_app";--> statement-breakpoint
-- Where a request stands is worked out anew from facts.
GRANT UPDATE ("state", "since", "specimen", "missing", "rejected") ON "laboratory"."standing" TO "khurak_app";--> statement-breakpoint

CREATE OR REPLACE VIEW "diagnosis"."published_result" WITH (security_invoker = true) AS
  SELECT r.organisation, r.id, r.patient, r.test, r.found, r.taken_on, r.drugs, coalesce(r.first, r.id) AS first,
    r.found_on
  FROM diagnosis.result r
  WHERE NOT EXISTS (SELECT FROM diagnosis.result l WHERE l.organisation = r.organisation AND l.amends = r.id);--> statement-breakpoint
CREATE VIEW "places"."published_facility" WITH (security_invoker = true) AS
  SELECT organisation, place, type, services FROM places.facility;--> statement-breakpoint
GRANT SELECT ON "places"."published_facility" TO "khurak_app";
