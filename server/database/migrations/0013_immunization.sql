CREATE SCHEMA "immunization";
--> statement-breakpoint
CREATE TABLE "immunization"."dose" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"vaccine" text NOT NULL,
	"on" date,
	"evidence" text NOT NULL,
	"batch" text,
	"expires_on" date,
	"site" text,
	"spoilt" boolean NOT NULL,
	"schedule" text NOT NULL,
	"version" text NOT NULL,
	"counted_as" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "dose_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."dose" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."dose_taken_back" (
	"organisation" uuid NOT NULL,
	"dose" uuid NOT NULL,
	"id" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "dose_taken_back_organisation_dose_pk" PRIMARY KEY("organisation","dose")
);
--> statement-breakpoint
ALTER TABLE "immunization"."dose_taken_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."japanese_encephalitis" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"endemic" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "japanese_encephalitis_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."japanese_encephalitis" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."not_given" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"vaccines" text[] NOT NULL,
	"on" date NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "not_given_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."not_given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."schedule_choice" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"schedule" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "schedule_choice_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."schedule_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "immunization"."dose_taken_back" ADD CONSTRAINT "dose_taken_back_of" FOREIGN KEY ("organisation","dose") REFERENCES "immunization"."dose"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dose_of_child" ON "immunization"."dose" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "japanese_encephalitis_of_place" ON "immunization"."japanese_encephalitis" USING btree ("organisation","place","at");--> statement-breakpoint
CREATE INDEX "not_given_of_child" ON "immunization"."not_given" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "schedule_choice_of_child" ON "immunization"."schedule_choice" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE POLICY "dose_own_organisation" ON "immunization"."dose" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "dose_taken_back_own_organisation" ON "immunization"."dose_taken_back" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "japanese_encephalitis_own_organisation" ON "immunization"."japanese_encephalitis" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "not_given_own_organisation" ON "immunization"."not_given" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "schedule_choice_own_organisation" ON "immunization"."schedule_choice" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants. Nothing of it is ever changed.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'immunization.dose', 'immunization.dose_taken_back', 'immunization.not_given', 'immunization.schedule_choice',
    'immunization.japanese_encephalitis'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "immunization" TO "khurak_app";
