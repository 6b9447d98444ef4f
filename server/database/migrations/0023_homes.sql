CREATE TABLE "children"."dwelling" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"sealed" "bytea",
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "dwelling_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "children"."dwelling" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "children"."dwelling" ADD CONSTRAINT "dwelling_of" FOREIGN KEY ("organisation","child") REFERENCES "children"."child"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dwelling_of_child" ON "children"."dwelling" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE POLICY "dwelling_own_organisation" ON "children"."dwelling" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, and that a child whose home was marked was touched.
ALTER TABLE "children"."dwelling" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "children"."dwelling" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("sealed") ON "children"."dwelling" TO "khurak_app";--> statement-breakpoint
CREATE OR REPLACE VIEW "children"."published_touched" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, at FROM children.identity
  UNION ALL SELECT organisation, child, at FROM children.ending
  UNION ALL SELECT organisation, same_as, at FROM children.ending WHERE same_as IS NOT NULL
  UNION ALL SELECT organisation, child, at FROM children.consent
  UNION ALL SELECT organisation, child, since FROM children.home
  UNION ALL SELECT organisation, child, since FROM children.carried
  UNION ALL SELECT organisation, child, ended_at FROM children.carried WHERE ended_at IS NOT NULL
  UNION ALL SELECT organisation, child, at FROM children.dwelling;
