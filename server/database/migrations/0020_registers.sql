CREATE SCHEMA "registers";
--> statement-breakpoint
CREATE TABLE "registers"."line" (
	"organisation" uuid NOT NULL,
	"import" uuid NOT NULL,
	"number" integer NOT NULL,
	"sealed" "bytea",
	"choice" text NOT NULL,
	"end" text NOT NULL,
	"why" text,
	"child" uuid,
	"token" "bytea",
	"doses" uuid[] NOT NULL,
	"at" timestamp with time zone,
	CONSTRAINT "line_organisation_import_number_pk" PRIMARY KEY("organisation","import","number")
);
--> statement-breakpoint
ALTER TABLE "registers"."line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registers"."import" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"worker" uuid,
	"file_name" "bytea" NOT NULL,
	"rows_key" uuid NOT NULL,
	"rows" integer NOT NULL,
	"left_out" integer NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"begun_by" uuid NOT NULL,
	"confirmed_at" timestamp with time zone,
	"register_seen" boolean,
	"finished_at" timestamp with time zone,
	"undo_asked_at" timestamp with time zone,
	"undo_asked_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "import_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "registers"."import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "registers"."line" ADD CONSTRAINT "line_of" FOREIGN KEY ("organisation","import") REFERENCES "registers"."import"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "line_left" ON "registers"."line" USING btree ("organisation","import","end","number");--> statement-breakpoint
CREATE INDEX "line_of_child" ON "registers"."line" USING btree ("organisation","child") WHERE child is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "line_once" ON "registers"."line" USING btree ("organisation","token") WHERE token is not null;--> statement-breakpoint
CREATE INDEX "import_newest" ON "registers"."import" USING btree ("organisation","begun_at");--> statement-breakpoint
CREATE POLICY "line_own_organisation" ON "registers"."line" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "import_own_organisation" ON "registers"."import" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, and who has touched a child since an import.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['registers.import', 'registers.line'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "registers" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("confirmed_at", "register_seen", "finished_at", "undo_asked_at", "undo_asked_by", "undone_at")
  ON "registers"."import" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("sealed", "end", "why", "child", "token", "doses", "at") ON "registers"."line" TO "khurak_app";--> statement-breakpoint
-- Every moment at which something was written of a child.
CREATE VIEW "children"."published_touched" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, at FROM children.identity
  UNION ALL SELECT organisation, child, at FROM children.ending
  UNION ALL SELECT organisation, same_as, at FROM children.ending WHERE same_as IS NOT NULL
  UNION ALL SELECT organisation, child, at FROM children.consent
  UNION ALL SELECT organisation, child, since FROM children.home
  UNION ALL SELECT organisation, child, since FROM children.carried
  UNION ALL SELECT organisation, child, ended_at FROM children.carried WHERE ended_at IS NOT NULL;--> statement-breakpoint
CREATE VIEW "immunization"."published_touched" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, at FROM immunization.dose
  UNION ALL SELECT b.organisation, d.child, b.at FROM immunization.dose_taken_back b
    JOIN immunization.dose d ON d.organisation = b.organisation AND d.id = b.dose
  UNION ALL SELECT organisation, child, at FROM immunization.not_given
  UNION ALL SELECT organisation, child, at FROM immunization.schedule_choice
  UNION ALL SELECT organisation, child, at FROM immunization.aefi
  UNION ALL SELECT organisation, child, at FROM immunization.stop_decision;--> statement-breakpoint
CREATE VIEW "cards"."published_given" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, since FROM cards.given;--> statement-breakpoint
CREATE VIEW "growth"."published_touched" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, at FROM growth.measure
  UNION ALL SELECT organisation, child, at FROM growth.referral_step;--> statement-breakpoint
CREATE VIEW "certificates"."published_issued" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, issued_at AS at FROM certificates.certificate;--> statement-breakpoint
GRANT SELECT ON "children"."published_touched", "immunization"."published_touched", "cards"."published_given",
  "growth"."published_touched", "certificates"."published_issued"
  TO "khurak_app";
