CREATE TABLE "immunization"."aefi" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"began_on" date NOT NULL,
	"began_at" text,
	"seen" text[] NOT NULL,
	"grave" text[] NOT NULL,
	"stands" text NOT NULL,
	"raised_to" text,
	"class" text NOT NULL,
	"done" text[] NOT NULL,
	"words" "bytea",
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "aefi_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."aefi" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."aefi_dose" (
	"organisation" uuid NOT NULL,
	"aefi" uuid NOT NULL,
	"dose" uuid NOT NULL,
	CONSTRAINT "aefi_dose_organisation_aefi_dose_pk" PRIMARY KEY("organisation","aefi","dose")
);
--> statement-breakpoint
ALTER TABLE "immunization"."aefi_dose" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."aefi_step" (
	"organisation" uuid NOT NULL,
	"aefi" uuid NOT NULL,
	"step" text NOT NULL,
	"id" uuid NOT NULL,
	"case_id" "bytea",
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "aefi_step_organisation_aefi_step_pk" PRIMARY KEY("organisation","aefi","step")
);
--> statement-breakpoint
ALTER TABLE "immunization"."aefi_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "immunization"."stop_decision" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"vaccine" text NOT NULL,
	"decision" text NOT NULL,
	"saw" uuid[] NOT NULL,
	"words" "bytea" NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "stop_decision_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "immunization"."stop_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_dose" ADD CONSTRAINT "aefi_dose_event" FOREIGN KEY ("organisation","aefi") REFERENCES "immunization"."aefi"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_dose" ADD CONSTRAINT "aefi_dose_dose" FOREIGN KEY ("organisation","dose") REFERENCES "immunization"."dose"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_step" ADD CONSTRAINT "aefi_step_of" FOREIGN KEY ("organisation","aefi") REFERENCES "immunization"."aefi"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "aefi_of_child" ON "immunization"."aefi" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "aefi_newest" ON "immunization"."aefi" USING btree ("organisation","at","id");--> statement-breakpoint
CREATE INDEX "aefi_of_dose" ON "immunization"."aefi_dose" USING btree ("organisation","dose");--> statement-breakpoint
CREATE INDEX "stop_decision_of_child" ON "immunization"."stop_decision" USING btree ("organisation","child","vaccine","at");--> statement-breakpoint
CREATE POLICY "aefi_own_organisation" ON "immunization"."aefi" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aefi_dose_own_organisation" ON "immunization"."aefi_dose" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aefi_step_own_organisation" ON "immunization"."aefi_step" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "stop_decision_own_organisation" ON "immunization"."stop_decision" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants. Nothing of it is ever changed.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'immunization.aefi', 'immunization.aefi_dose', 'immunization.aefi_step', 'immunization.stop_decision'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;
