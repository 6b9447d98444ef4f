CREATE SCHEMA "alerts";
--> statement-breakpoint
CREATE SCHEMA "monitoring";
--> statement-breakpoint
CREATE TABLE "alerts"."alert" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"thing" uuid NOT NULL,
	"urgency" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended" text,
	CONSTRAINT "alert_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "alerts"."alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alerts"."answer" (
	"organisation" uuid NOT NULL,
	"alert" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"words" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "answer_organisation_alert_pk" PRIMARY KEY("organisation","alert")
);
--> statement-breakpoint
ALTER TABLE "alerts"."answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring"."adverse_event" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"term" text NOT NULL,
	"called" "bytea",
	"began_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "adverse_event_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "monitoring"."adverse_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring"."adverse_event_look" (
	"organisation" uuid NOT NULL,
	"event" uuid NOT NULL,
	"number" integer NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"on" date NOT NULL,
	"grade" integer NOT NULL,
	"serious" text[] NOT NULL,
	"outcome" text NOT NULL,
	"medicines" jsonb NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "adverse_event_look_organisation_event_number_pk" PRIMARY KEY("organisation","event","number")
);
--> statement-breakpoint
ALTER TABLE "monitoring"."adverse_event_look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring"."examination" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"found" jsonb,
	"note" "bytea",
	"amends" uuid,
	"amends_because" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "examination_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "monitoring"."examination" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring"."standing" (
	"organisation" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"from" date,
	"until" date,
	"waits" jsonb NOT NULL,
	CONSTRAINT "standing_organisation_episode_pk" PRIMARY KEY("organisation","episode")
);
--> statement-breakpoint
ALTER TABLE "monitoring"."standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."extension" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"phase" uuid NOT NULL,
	"number" integer NOT NULL,
	"doses" integer NOT NULL,
	"up_to" integer NOT NULL,
	"evidence" jsonb NOT NULL,
	"why" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "extension_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."extension" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."prescription" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"number" integer NOT NULL,
	"from" date NOT NULL,
	"items" jsonb NOT NULL,
	"because" text NOT NULL,
	"weight_kg" numeric(4, 1) NOT NULL,
	"tables" jsonb NOT NULL,
	"withstood" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"why" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "prescription_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."prescription" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."visit" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"month" text NOT NULL,
	"on" date NOT NULL,
	"found" text NOT NULL,
	"why" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "visit_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."visit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adherence"."course" ADD COLUMN "due" text;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "present" jsonb;--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "although" "bytea";--> statement-breakpoint
ALTER TABLE "treatment"."episode" ADD COLUMN "extended_by" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "alerts"."answer" ADD CONSTRAINT "answer_to" FOREIGN KEY ("organisation","alert") REFERENCES "alerts"."alert"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring"."adverse_event_look" ADD CONSTRAINT "adverse_event_look_of" FOREIGN KEY ("organisation","event") REFERENCES "monitoring"."adverse_event"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring"."examination" ADD CONSTRAINT "examination_amends" FOREIGN KEY ("organisation","amends") REFERENCES "monitoring"."examination"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment"."extension" ADD CONSTRAINT "extension_of" FOREIGN KEY ("organisation","episode") REFERENCES "treatment"."episode"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment"."prescription" ADD CONSTRAINT "prescription_of" FOREIGN KEY ("organisation","episode") REFERENCES "treatment"."episode"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treatment"."visit" ADD CONSTRAINT "visit_of" FOREIGN KEY ("organisation","episode") REFERENCES "treatment"."episode"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_waits_once" ON "alerts"."alert" USING btree ("organisation","patient","kind","thing") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "audit_leaf_people" ON "house"."audit_leaf" USING gin ("people");--> statement-breakpoint
CREATE INDEX "alert_waiting" ON "alerts"."alert" USING btree ("organisation","urgency","since","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "alert_of_patient" ON "alerts"."alert" USING btree ("organisation","patient","kind","thing","since");--> statement-breakpoint
CREATE INDEX "adverse_event_of_patient" ON "monitoring"."adverse_event" USING btree ("organisation","patient","began_on");--> statement-breakpoint
CREATE UNIQUE INDEX "adverse_event_look_id" ON "monitoring"."adverse_event_look" USING btree ("organisation","id");--> statement-breakpoint
CREATE INDEX "examination_of_patient" ON "monitoring"."examination" USING btree ("organisation","patient","on");--> statement-breakpoint
CREATE UNIQUE INDEX "examination_amended_once" ON "monitoring"."examination" USING btree ("organisation","amends");--> statement-breakpoint
CREATE INDEX "standing_until" ON "monitoring"."standing" USING btree ("organisation","until","episode");--> statement-breakpoint
CREATE INDEX "standing_of_patient" ON "monitoring"."standing" USING btree ("organisation","patient");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_number" ON "treatment"."extension" USING btree ("organisation","phase","number");--> statement-breakpoint
CREATE UNIQUE INDEX "prescription_number" ON "treatment"."prescription" USING btree ("organisation","episode","number");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_of_month" ON "treatment"."visit" USING btree ("organisation","episode","month");--> statement-breakpoint
-- What was ordered in tablets with a phase is a prescription; why it was, stays sealed where it stands.
ALTER TABLE "treatment"."phase" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "treatment"."prescription" (organisation, id, episode, patient, number, "from", items, because, weight_kg,
  tables, at, by)
  SELECT organisation, id, episode, patient, number, begins_on,
    jsonb_build_array(jsonb_build_object('medicine', CASE code WHEN 'intensive' THEN 'HRZE' ELSE 'HRE' END, 'mg', null,
      'tablets', tablets, 'timesPerDay', 1, 'weekdays', null, 'from', begins_on::text, 'until', null)),
    'phase', weight_kg, jsonb_build_array(dose_table), at, by
  FROM treatment.phase;--> statement-breakpoint
ALTER TABLE "treatment"."phase" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DROP VIEW "treatment"."published_phase";--> statement-breakpoint
ALTER TABLE "treatment"."phase" DROP COLUMN "tablets";--> statement-breakpoint
ALTER TABLE "treatment"."phase" DROP COLUMN "weight_kg";--> statement-breakpoint
ALTER TABLE "treatment"."phase" DROP COLUMN "dose_table";--> statement-breakpoint
CREATE POLICY "alert_own_organisation" ON "alerts"."alert" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "answer_own_organisation" ON "alerts"."answer" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "adverse_event_own_organisation" ON "monitoring"."adverse_event" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "adverse_event_look_own_organisation" ON "monitoring"."adverse_event_look" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "examination_own_organisation" ON "monitoring"."examination" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "standing_own_organisation" ON "monitoring"."standing" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "extension_own_organisation" ON "treatment"."extension" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "prescription_own_organisation" ON "treatment"."prescription" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visit_own_organisation" ON "treatment"."visit" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and published views.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'alerts.alert', 'alerts.answer', 'monitoring.examination', 'monitoring.adverse_event',
    'monitoring.adverse_event_look', 'monitoring.standing', 'treatment.extension', 'treatment.prescription',
    'treatment.visit'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "alerts" TO "khurak_app";--> statement-breakpoint
GRANT USAGE ON SCHEMA "monitoring" TO "khurak_app";--> statement-breakpoint
-- An item ends once; what is due next, and on which days, is worked out anew from facts.
GRANT UPDATE ("ended_at", "ended") ON "alerts"."alert" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("from", "until", "waits") ON "monitoring"."standing" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("due") ON "adherence"."course" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("extended_by") ON "treatment"."episode" TO "khurak_app";--> statement-breakpoint

CREATE VIEW "treatment"."published_phase" WITH (security_invoker = true) AS
  SELECT organisation, episode, number, code, begins_on FROM treatment.phase;--> statement-breakpoint
CREATE VIEW "treatment"."published_prescription" WITH (security_invoker = true) AS
  SELECT organisation, episode, patient, id, number, "from", items FROM treatment.prescription;--> statement-breakpoint
-- What waits just now: whoever raises looks here before they ask.
CREATE VIEW "alerts"."published_alert" WITH (security_invoker = true) AS
  SELECT organisation, patient, kind, thing FROM alerts.alert WHERE ended_at IS NULL;--> statement-breakpoint
CREATE OR REPLACE VIEW "treatment"."published_episode" WITH (security_invoker = true) AS
  SELECT organisation, id, patient, starts_on, registration_number, regimen, regimen_version, phase, closed_on,
    closed_at, outcome, extended_by
  FROM treatment.episode;--> statement-breakpoint
CREATE OR REPLACE VIEW "adherence"."published_course" WITH (security_invoker = true) AS
  SELECT organisation, episode, patient, first_day, letters, heard_on, complete_on, due FROM adherence.course;--> statement-breakpoint
-- On which days somebody was weighed, and an X-ray taken: what a monitoring plan counts as done.
CREATE VIEW "people"."published_measure" WITH (security_invoker = true) AS
  SELECT organisation, patient, "on", at, id, height_cm, weight_kg FROM people.body_measure;--> statement-breakpoint
CREATE VIEW "diagnosis"."published_xray" WITH (security_invoker = true) AS
  SELECT organisation, patient, id, taken_on FROM diagnosis.xray;--> statement-breakpoint
GRANT SELECT ON "alerts"."published_alert", "treatment"."published_phase", "treatment"."published_prescription",
  "people"."published_measure", "diagnosis"."published_xray" TO "khurak_app";--> statement-breakpoint

-- Who looked at somebody's record, for the chart; the app reads no leaf by itself. Only what somebody did themselves:
-- no operation that another one asked, nothing that the house does by the clock.
CREATE FUNCTION "people"."who_looked"(someone uuid, before timestamptz, before_leaf uuid, most integer)
  RETURNS TABLE (leaf uuid, at timestamptz, operation text, actor text, surface text, outcome text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT l.id, l.at, l.operation, l.actor, l.surface, l.outcome FROM house.audit_leaf l
  WHERE l.people @> ARRAY[someone]
    AND l.organisation = (SELECT nullif(current_setting('khurak.organisation', true), '')::uuid)
    AND l.asked_by IS NULL AND l.actor NOT LIKE 'house:%' AND (l.at, l.id) < (before, before_leaf)
  ORDER BY l.at DESC, l.id DESC LIMIT most
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION people.who_looked(uuid, timestamptz, uuid, integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION people.who_looked(uuid, timestamptz, uuid, integer) TO khurak_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA "people" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION people.who_looked(uuid, timestamptz, uuid, integer) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "people" FROM "khurak_door";
