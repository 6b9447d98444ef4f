CREATE SCHEMA "adherence";
--> statement-breakpoint
CREATE TABLE "adherence"."course" (
	"organisation" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"first_day" date NOT NULL,
	"letters" text NOT NULL,
	"heard_on" date,
	"complete_on" date,
	CONSTRAINT "course_organisation_episode_pk" PRIMARY KEY("organisation","episode")
);
--> statement-breakpoint
ALTER TABLE "adherence"."course" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adherence"."dose_fact" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"day" date NOT NULL,
	"source" text NOT NULL,
	"says" text NOT NULL,
	"observed" boolean NOT NULL,
	"because" text,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "dose_fact_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "adherence"."dose_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adherence"."dose_withdrawal" (
	"organisation" uuid NOT NULL,
	"fact" uuid NOT NULL,
	"id" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "dose_withdrawal_organisation_fact_pk" PRIMARY KEY("organisation","fact")
);
--> statement-breakpoint
ALTER TABLE "adherence"."dose_withdrawal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."outcome" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"outcome" text NOT NULL,
	"on" date NOT NULL,
	"rules" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"why" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "outcome_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."phase" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"number" integer NOT NULL,
	"code" text NOT NULL,
	"begins_on" date NOT NULL,
	"tablets" integer NOT NULL,
	"weight_kg" numeric(4, 1) NOT NULL,
	"dose_table" text NOT NULL,
	"why" "bytea",
	"evidence" jsonb,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "phase_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."phase" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."register" (
	"organisation" uuid NOT NULL,
	"year" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "register_organisation_year_pk" PRIMARY KEY("organisation","year")
);
--> statement-breakpoint
ALTER TABLE "treatment"."register" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "treatment"."episode_one_at_a_time";--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ADD COLUMN "follows_up" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "registration_number" text;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "regimen" text;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "regimen_version" text;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "phase" text;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "adherence"."dose_withdrawal" ADD CONSTRAINT "dose_withdrawal_of" FOREIGN KEY ("organisation","fact") REFERENCES "adherence"."dose_fact"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment"."outcome" ADD CONSTRAINT "outcome_of" FOREIGN KEY ("organisation","episode") REFERENCES "treatment"."episode"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment"."phase" ADD CONSTRAINT "phase_of" FOREIGN KEY ("organisation","episode") REFERENCES "treatment"."episode"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dose_fact_of_day" ON "adherence"."dose_fact" USING btree ("organisation","episode","day");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_once" ON "treatment"."outcome" USING btree ("organisation","episode");--> statement-breakpoint
CREATE UNIQUE INDEX "phase_number" ON "treatment"."phase" USING btree ("organisation","episode","number");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_of_decision" ON "treatment"."episode" USING btree ("organisation","decision");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_registration" ON "treatment"."episode" USING btree ("organisation","registration_number");--> statement-breakpoint
CREATE INDEX "episode_of_patient" ON "treatment"."episode" USING btree ("organisation","patient","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_one_at_a_time" ON "treatment"."episode" USING btree ("organisation","patient") WHERE closed_on is null;--> statement-breakpoint
CREATE POLICY "course_own_organisation" ON "adherence"."course" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "dose_fact_own_organisation" ON "adherence"."dose_fact" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "dose_withdrawal_own_organisation" ON "adherence"."dose_withdrawal" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "outcome_own_organisation" ON "treatment"."outcome" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "phase_own_organisation" ON "treatment"."phase" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "register_own_organisation" ON "treatment"."register" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and published views.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'treatment.phase', 'treatment.outcome', 'treatment.register',
    'adherence.dose_fact', 'adherence.dose_withdrawal', 'adherence.course'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "adherence" TO "khurak_app";--> statement-breakpoint
-- Where a treatment stands, and a whole course in one row, are worked out anew from facts.
GRANT UPDATE ("phase", "closed_on", "closed_at", "outcome") ON "treatment"."episode" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("count") ON "treatment"."register" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("letters", "heard_on", "complete_on") ON "adherence"."course" TO "khurak_app";--> statement-breakpoint

-- Who is within whose reach: a row for the facility that cares, with all areas it lies in, and one for each worker.
CREATE VIEW "people"."published_reach" WITH (security_invoker = true) AS
  SELECT c.organisation, c.patient AS subject, c.member, p.id AS place, p.ancestry AS areas
  FROM people.care c LEFT JOIN places.published_place p ON p.organisation = c.organisation AND p.id = c.place
  WHERE c.ended_at IS NULL;--> statement-breakpoint
DROP VIEW "people"."published_care";--> statement-breakpoint
-- Whoever was erased is counted nowhere any more.
CREATE VIEW "people"."published_patient" WITH (security_invoker = true) AS
  SELECT p.organisation, p.id, p.registered_on, p.registered_at FROM people.patient p
  WHERE EXISTS (
    SELECT FROM house.person_key k
    WHERE k.organisation = p.organisation AND k.person = p.id AND k.destroyed_at IS NULL
  );--> statement-breakpoint
CREATE VIEW "diagnosis"."published_standing" WITH (security_invoker = true) AS
  SELECT organisation, patient, stands FROM diagnosis.standing;--> statement-breakpoint
CREATE VIEW "diagnosis"."published_decision" WITH (security_invoker = true) AS
  SELECT organisation, id, patient, decided, basis, at FROM diagnosis.decision;--> statement-breakpoint
-- The results that stand: an amended one stands under its amendment.
CREATE VIEW "diagnosis"."published_result" WITH (security_invoker = true) AS
  SELECT r.organisation, r.id, r.patient, r.test, r.found, r.taken_on FROM diagnosis.result r
  WHERE NOT EXISTS (SELECT FROM diagnosis.result l WHERE l.organisation = r.organisation AND l.amends = r.id);--> statement-breakpoint
CREATE VIEW "treatment"."published_episode" WITH (security_invoker = true) AS
  SELECT organisation, id, patient, starts_on, registration_number, regimen, regimen_version, phase, closed_on,
    closed_at, outcome
  FROM treatment.episode;--> statement-breakpoint
CREATE VIEW "treatment"."published_phase" WITH (security_invoker = true) AS
  SELECT organisation, episode, number, code, begins_on, tablets FROM treatment.phase;--> statement-breakpoint
CREATE VIEW "adherence"."published_course" WITH (security_invoker = true) AS
  SELECT organisation, episode, patient, first_day, letters, heard_on, complete_on FROM adherence.course;--> statement-breakpoint
GRANT SELECT ON "people"."published_reach", "people"."published_patient", "diagnosis"."published_standing",
  "diagnosis"."published_decision", "diagnosis"."published_result", "treatment"."published_episode",
  "treatment"."published_phase", "adherence"."published_course" TO "khurak_app";
