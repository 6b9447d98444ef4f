CREATE TABLE "diagnosis"."forgotten_file" (
	"organisation" uuid NOT NULL,
	"file" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "forgotten_file_organisation_file_pk" PRIMARY KEY("organisation","file")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."forgotten_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents"."forgotten_file" (
	"organisation" uuid NOT NULL,
	"file" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "forgotten_file_organisation_file_pk" PRIMARY KEY("organisation","file")
);
--> statement-breakpoint
ALTER TABLE "documents"."forgotten_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "video_observation"."clip" ADD COLUMN "forgotten_by" text;--> statement-breakpoint
CREATE POLICY "forgotten_file_own_organisation" ON "diagnosis"."forgotten_file" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "forgotten_file_own_organisation" ON "documents"."forgotten_file" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE and grants.
ALTER TABLE "diagnosis"."forgotten_file" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "diagnosis"."forgotten_file" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("gone_at") ON "diagnosis"."forgotten_file" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("forgotten_by") ON "video_observation"."clip" TO "khurak_app";
--> statement-breakpoint
ALTER TABLE "documents"."forgotten_file" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT ON "documents"."forgotten_file" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("gone_at") ON "documents"."forgotten_file" TO "khurak_app";
