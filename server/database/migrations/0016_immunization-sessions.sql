CREATE SCHEMA "sessions";
--> statement-breakpoint
CREATE TABLE "sessions"."change" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "change_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "sessions"."change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions"."holder" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session" uuid NOT NULL,
	"member" uuid NOT NULL,
	"begins" bigint NOT NULL,
	"ends" bigint NOT NULL,
	"free" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "holder_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "sessions"."holder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions"."session" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"facility" uuid NOT NULL,
	"plan" uuid NOT NULL,
	"day" date NOT NULL,
	"begins" text NOT NULL,
	"ends" text NOT NULL,
	"site_name" text,
	"site_village" text,
	"site_landmark" text,
	"villages" text[] NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"planned_by" text NOT NULL,
	CONSTRAINT "session_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "sessions"."session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions"."word" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"instead_of" uuid,
	"vials" jsonb,
	"why" text,
	"note" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "word_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "sessions"."word" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sessions"."change" ADD CONSTRAINT "change_of" FOREIGN KEY ("organisation","session") REFERENCES "sessions"."session"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions"."holder" ADD CONSTRAINT "holder_of" FOREIGN KEY ("organisation","session") REFERENCES "sessions"."session"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions"."word" ADD CONSTRAINT "word_of" FOREIGN KEY ("organisation","session") REFERENCES "sessions"."session"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_of_session" ON "sessions"."change" USING btree ("organisation","session","at");--> statement-breakpoint
CREATE UNIQUE INDEX "holder_once" ON "sessions"."holder" USING btree ("organisation","session","member") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "holder_member" ON "sessions"."holder" USING btree ("organisation","member","begins");--> statement-breakpoint
CREATE INDEX "session_of_day" ON "sessions"."session" USING btree ("organisation","day");--> statement-breakpoint
CREATE INDEX "session_of_facility" ON "sessions"."session" USING btree ("organisation","facility","day");--> statement-breakpoint
CREATE INDEX "word_of_session" ON "sessions"."word" USING btree ("organisation","session","at");--> statement-breakpoint
CREATE UNIQUE INDEX "word_next" ON "sessions"."word" USING btree ("organisation","session","instead_of") WHERE instead_of is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "word_cancelled" ON "sessions"."word" USING btree ("organisation","session") WHERE kind = 'cancelled';--> statement-breakpoint
CREATE INDEX "dose_of_day" ON "immunization"."dose" USING btree ("organisation","on");--> statement-breakpoint
CREATE INDEX "not_given_of_day" ON "immunization"."not_given" USING btree ("organisation","on");--> statement-breakpoint
CREATE POLICY "change_own_organisation" ON "sessions"."change" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "holder_own_organisation" ON "sessions"."holder" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "session_own_organisation" ON "sessions"."session" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "word_own_organisation" ON "sessions"."word" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, and that no worker is in two places at once.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY['sessions.session', 'sessions.change', 'sessions.holder', 'sessions.word'] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "sessions" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("plan", "day", "begins", "ends", "site_name", "site_village", "site_landmark", "villages")
  ON "sessions"."session" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("free", "ended_at", "ended_by") ON "sessions"."holder" TO "khurak_app";--> statement-breakpoint
-- GiST compares ranges for equality without an extension: a range of one id is that id.
CREATE TYPE "sessions"."one_id" AS RANGE (subtype = uuid);--> statement-breakpoint
ALTER TABLE "sessions"."holder" ADD CONSTRAINT "holder_in_one_place" EXCLUDE USING gist (
  "sessions"."one_id"("organisation", "organisation", '[]') WITH =,
  "sessions"."one_id"("member", "member", '[]') WITH =,
  int8range("begins", "ends") WITH &&
) WHERE ("ended_at" IS NULL AND NOT "free");
