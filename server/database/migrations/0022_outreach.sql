CREATE SCHEMA "outreach";
--> statement-breakpoint
CREATE TABLE "outreach"."arrangement" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"place" uuid NOT NULL,
	"coordinator" "bytea",
	"rupees_each" integer,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "arrangement_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "outreach"."arrangement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outreach"."lead" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"facility" uuid NOT NULL,
	"finder" uuid NOT NULL,
	"key" uuid NOT NULL,
	"seen_on" date NOT NULL,
	"age" text NOT NULL,
	"card" text NOT NULL,
	"where" "bytea",
	"rough" "bytea",
	"voice" "bytea",
	"voice_seconds" double precision,
	"called" "bytea",
	"forgotten_at" timestamp with time zone,
	"accepted_by" text,
	"expires_on" date NOT NULL,
	"ended_on" date,
	"result" text,
	"child" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "lead_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "outreach"."lead" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outreach"."lead_word" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead" uuid NOT NULL,
	"result" text,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "lead_word_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "outreach"."lead_word" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outreach"."recall" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child" uuid NOT NULL,
	"finder" uuid NOT NULL,
	"lane" "bytea",
	"mark" "bytea",
	"needed_by" date NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_on" date,
	"end" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "recall_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "outreach"."recall" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outreach"."recall_word" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"recall" uuid NOT NULL,
	"result" text,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "recall_word_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "outreach"."recall_word" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outreach"."lead_word" ADD CONSTRAINT "lead_word_of" FOREIGN KEY ("organisation","lead") REFERENCES "outreach"."lead"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach"."recall_word" ADD CONSTRAINT "recall_word_of" FOREIGN KEY ("organisation","recall") REFERENCES "outreach"."recall"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arrangement_of_place" ON "outreach"."arrangement" USING btree ("organisation","place","at");--> statement-breakpoint
CREATE INDEX "lead_open" ON "outreach"."lead" USING btree ("organisation","seen_on","id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "lead_ended" ON "outreach"."lead" USING btree ("organisation","ended_on","id") WHERE ended_on is not null;--> statement-breakpoint
CREATE INDEX "lead_of_finder" ON "outreach"."lead" USING btree ("organisation","finder","seen_on");--> statement-breakpoint
CREATE INDEX "lead_kept" ON "outreach"."lead" USING btree ("organisation","seen_on") WHERE forgotten_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "lead_closed" ON "outreach"."lead_word" USING btree ("organisation","lead") WHERE result is not null;--> statement-breakpoint
CREATE INDEX "lead_word_by" ON "outreach"."lead_word" USING btree ("organisation","by","on");--> statement-breakpoint
CREATE INDEX "recall_of_child" ON "outreach"."recall" USING btree ("organisation","child","at");--> statement-breakpoint
CREATE INDEX "recall_of_finder" ON "outreach"."recall" USING btree ("organisation","finder","at");--> statement-breakpoint
CREATE INDEX "recall_open" ON "outreach"."recall" USING btree ("organisation","expires_at") WHERE "end" is null;--> statement-breakpoint
CREATE INDEX "recall_newest" ON "outreach"."recall" USING btree ("organisation","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "recall_closed" ON "outreach"."recall_word" USING btree ("organisation","recall") WHERE result is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recall_cancelled" ON "outreach"."recall_word" USING btree ("organisation","recall") WHERE result is null;--> statement-breakpoint
CREATE POLICY "arrangement_own_organisation" ON "outreach"."arrangement" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "lead_own_organisation" ON "outreach"."lead" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "lead_word_own_organisation" ON "outreach"."lead_word" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recall_own_organisation" ON "outreach"."recall" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recall_word_own_organisation" ON "outreach"."recall_word" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, what guardians agreed to, and who was touched since an import.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'outreach.lead', 'outreach.lead_word', 'outreach.recall', 'outreach.recall_word', 'outreach.arrangement'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "outreach" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("where", "rough", "voice", "voice_seconds", "called", "forgotten_at", "accepted_by", "expires_on", "ended_on",
  "result", "child") ON "outreach"."lead" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("lane", "mark", "ended_on", "end") ON "outreach"."recall" TO "khurak_app";--> statement-breakpoint
-- What was agreed to for a child beside its care, word by word: the newest holds.
CREATE VIEW "children"."published_consent" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, also_for, at FROM children.consent;--> statement-breakpoint
-- Every moment at which a finder's work was about a child.
CREATE VIEW "outreach"."published_touched" WITH (security_invoker = true) AS
  SELECT organisation, child AS subject, at FROM outreach.recall
  UNION ALL SELECT l.organisation, l.child, w.at FROM outreach.lead l
    JOIN outreach.lead_word w ON w.organisation = l.organisation AND w.lead = l.id AND w.result IS NOT NULL
    WHERE l.child IS NOT NULL;--> statement-breakpoint
GRANT SELECT ON "children"."published_consent", "outreach"."published_touched" TO "khurak_app";
