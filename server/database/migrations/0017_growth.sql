CREATE SCHEMA "growth";
--> statement-breakpoint
CREATE TABLE "growth"."measure" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"on" date NOT NULL,
	"weight_kg" double precision,
	"height_cm" double precision,
	"lying" boolean,
	"head_cm" double precision,
	"muac_mm" double precision,
	"oedema" boolean,
	"ill" text[] NOT NULL,
	"wasting" text,
	"sent" text,
	"seen_by" date,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "measure_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "growth"."measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "growth"."measure_taken_back" (
	"organisation" uuid NOT NULL,
	"measure" uuid NOT NULL,
	"id" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "measure_taken_back_organisation_measure_pk" PRIMARY KEY("organisation","measure")
);
--> statement-breakpoint
ALTER TABLE "growth"."measure_taken_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "growth"."referral_step" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"step" text NOT NULL,
	"saw" uuid[] NOT NULL,
	"on" date NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "referral_step_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "growth"."referral_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "growth"."measure_taken_back" ADD CONSTRAINT "measure_taken_back_of" FOREIGN KEY ("organisation","measure") REFERENCES "growth"."measure"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_of_child" ON "growth"."measure" USING btree ("organisation","child","on");--> statement-breakpoint
CREATE INDEX "measure_sent" ON "growth"."measure" USING btree ("organisation","child") WHERE seen_by is not null;--> statement-breakpoint
CREATE INDEX "referral_step_of_child" ON "growth"."referral_step" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE POLICY "measure_own_organisation" ON "growth"."measure" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_taken_back_own_organisation" ON "growth"."measure_taken_back" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "referral_step_own_organisation" ON "growth"."referral_step" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants. What was measured is never changed.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['growth.measure', 'growth.measure_taken_back', 'growth.referral_step'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "growth" TO "khurak_app";
