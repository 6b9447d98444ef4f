CREATE TABLE "children"."ending" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"why" text,
	"on" date NOT NULL,
	"words" "bytea",
	"same_as" uuid,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "ending_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."ending" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "children"."ending" ADD CONSTRAINT "ending_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_dose" ADD CONSTRAINT "aefi_dose_event" FOREIGN KEY ("organisation","aefi") REFERENCES "immunization"."aefi"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_dose" ADD CONSTRAINT "aefi_dose_dose" FOREIGN KEY ("organisation","dose") REFERENCES "immunization"."dose"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "immunization"."aefi_step" ADD CONSTRAINT "aefi_step_of" FOREIGN KEY ("organisation","aefi") REFERENCES "immunization"."aefi"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ending_of_child" ON "children"."ending" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE INDEX "ending_same_as" ON "children"."ending" USING btree ("organisation","same_as") WHERE same_as is not null;--> statement-breakpoint
CREATE INDEX "aefi_of_child" ON "immunization"."aefi" USING btree ("organisation","child");--> statement-breakpoint
CREATE INDEX "aefi_newest" ON "immunization"."aefi" USING btree ("organisation","at","id");--> statement-breakpoint
CREATE INDEX "aefi_of_dose" ON "immunization"."aefi_dose" USING btree ("organisation","dose");--> statement-breakpoint
CREATE INDEX "stop_decision_of_child" ON "immunization"."stop_decision" USING btree ("organisation","child","vaccine","at");--> statement-breakpoint
CREATE POLICY "ending_own_organisation" ON "children"."ending" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aefi_own_organisation" ON "immunization"."aefi" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aefi_dose_own_organisation" ON "immunization"."aefi_dose" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aefi_step_own_organisation" ON "immunization"."aefi_step" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "stop_decision_own_organisation" ON "immunization"."stop_decision" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and a view. Nothing of these rows is ever changed.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'immunization.aefi', 'immunization.aefi_dose', 'immunization.aefi_step', 'immunization.stop_decision',
    'children.ending'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
-- Which records (twin) are the same child's as another one (subject), and are counted there.
CREATE VIEW "children"."published_same" WITH (security_invoker = true) AS
  SELECT e.organisation, e.same_as AS subject, e.child AS twin FROM children.ending e
  WHERE e.same_as IS NOT NULL AND NOT EXISTS (
    SELECT FROM children.ending later
    WHERE later.organisation = e.organisation AND later.child = e.child AND (later.at, later.id) > (e.at, e.id)
  );--> statement-breakpoint
GRANT SELECT ON "children"."published_same" TO "khurak_app";
