CREATE SCHEMA "documents";
--> statement-breakpoint
CREATE TABLE "documents"."document" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" "bytea",
	"dated" date,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "document_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "documents"."document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents"."file" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"sha256" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "file_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "documents"."file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents"."page" (
	"organisation" uuid NOT NULL,
	"document" uuid NOT NULL,
	"number" integer NOT NULL,
	"file" uuid NOT NULL,
	CONSTRAINT "page_organisation_document_number_pk" PRIMARY KEY("organisation","document","number")
);
--> statement-breakpoint
ALTER TABLE "documents"."page" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents"."withdrawal" (
	"organisation" uuid NOT NULL,
	"document" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "withdrawal_organisation_document_pk" PRIMARY KEY("organisation","document")
);
--> statement-breakpoint
ALTER TABLE "documents"."withdrawal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "documents"."page" ADD CONSTRAINT "page_of_document" FOREIGN KEY ("organisation","document") REFERENCES "documents"."document"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents"."page" ADD CONSTRAINT "page_from_file" FOREIGN KEY ("organisation","file") REFERENCES "documents"."file"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents"."withdrawal" ADD CONSTRAINT "withdrawal_of_document" FOREIGN KEY ("organisation","document") REFERENCES "documents"."document"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_of_patient" ON "documents"."document" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE UNIQUE INDEX "page_file_once" ON "documents"."page" USING btree ("organisation","file");--> statement-breakpoint
CREATE POLICY "document_own_organisation" ON "documents"."document" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "file_own_organisation" ON "documents"."file" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "page_own_organisation" ON "documents"."page" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "withdrawal_own_organisation" ON "documents"."withdrawal" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'documents.file', 'documents.document', 'documents.page', 'documents.withdrawal'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "documents" TO "khurak_app";
