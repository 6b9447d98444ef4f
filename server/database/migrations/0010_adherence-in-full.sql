CREATE SCHEMA "devices";
--> statement-breakpoint
CREATE SCHEMA "reports";
--> statement-breakpoint
CREATE SCHEMA "symptoms";
--> statement-breakpoint
CREATE TABLE "devices"."box" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"serial" text NOT NULL,
	"model" text NOT NULL,
	"place" uuid NOT NULL,
	"state" text NOT NULL,
	"patient" uuid,
	"heard_at" timestamp with time zone,
	"battery_mv" integer,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "box_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "devices"."box" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices"."box_issue" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"box" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"heard_until" timestamp with time zone,
	"gaps" jsonb NOT NULL,
	CONSTRAINT "box_issue_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "devices"."box_issue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices"."box_move" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"box" uuid NOT NULL,
	"number" integer NOT NULL,
	"what" text NOT NULL,
	"place" uuid NOT NULL,
	"patient" uuid,
	"why" text,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "box_move_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "devices"."box_move" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices"."contact" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"box" uuid NOT NULL,
	"issue" uuid,
	"at" timestamp with time zone NOT NULL,
	"box_at" timestamp with time zone,
	"battery_mv" integer,
	"how" text NOT NULL,
	"contradicts" integer NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "contact_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "devices"."contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices"."opening" (
	"organisation" uuid NOT NULL,
	"box" uuid NOT NULL,
	"number" integer NOT NULL,
	"issue" uuid,
	"patient" uuid,
	"box_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"counts" boolean NOT NULL,
	"because" text,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opening_organisation_box_number_pk" PRIMARY KEY("organisation","box","number")
);
--> statement-breakpoint
ALTER TABLE "devices"."opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "devices"."refill" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"box" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text,
	CONSTRAINT "refill_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "devices"."refill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."line" (
	"organisation" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"place" uuid,
	"sex" text NOT NULL,
	"born_year" integer NOT NULL,
	"registered_on" date NOT NULL,
	"tested_on" date,
	"confirmed_on" date,
	"ruled_out_on" date,
	"stands" text NOT NULL,
	"resistance" text,
	"episode" uuid,
	"registration_number" text,
	"regimen" text,
	"regimen_version" text,
	"phase" text,
	"started_on" date,
	"complete_on" date,
	"closed_on" date,
	"outcome" text,
	"positive_at_start" boolean,
	"converted_on" date,
	"heard_on" date,
	"counted_on" date NOT NULL,
	"due" integer NOT NULL,
	"verified" integer NOT NULL,
	"reported" integer NOT NULL,
	"missed" integer NOT NULL,
	CONSTRAINT "line_organisation_patient_pk" PRIMARY KEY("organisation","patient")
);
--> statement-breakpoint
ALTER TABLE "reports"."line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."listed" (
	"organisation" uuid NOT NULL,
	"reach" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"within" boolean NOT NULL,
	"place" uuid,
	"registered_on" date NOT NULL,
	"active_since" date,
	"waits_since" date,
	"tests_since" date,
	"confirmed_since" date,
	"treated_since" date,
	"silent_since" date,
	"overdue_since" date,
	"closed_on" date,
	"sex" text NOT NULL,
	"phase" text,
	"regimen" text,
	"resistance" text,
	"outcome" text,
	"taken" integer,
	CONSTRAINT "listed_organisation_reach_patient_pk" PRIMARY KEY("organisation","reach","patient")
);
--> statement-breakpoint
ALTER TABLE "reports"."listed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."saved_list" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member" uuid NOT NULL,
	"name" text NOT NULL,
	"wanted" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "saved_list_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "reports"."saved_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "symptoms"."look" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"words" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "look_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "symptoms"."look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "symptoms"."report" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid,
	"day" date NOT NULL,
	"symptoms" jsonb NOT NULL,
	"note" "bytea",
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "report_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "symptoms"."report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "symptoms"."voice" (
	"organisation" uuid NOT NULL,
	"report" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"upload" uuid NOT NULL,
	"received_at" timestamp with time zone,
	"file" uuid,
	"file_type" text NOT NULL,
	"seconds" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"forgotten_at" timestamp with time zone,
	"forgotten_by" text,
	CONSTRAINT "voice_organisation_report_pk" PRIMARY KEY("organisation","report")
);
--> statement-breakpoint
ALTER TABLE "symptoms"."voice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adherence"."dose_fact" ADD COLUMN "known" text;--> statement-breakpoint
ALTER TABLE "devices"."box_issue" ADD CONSTRAINT "box_issue_of" FOREIGN KEY ("organisation","box") REFERENCES "devices"."box"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices"."box_move" ADD CONSTRAINT "box_move_of" FOREIGN KEY ("organisation","box") REFERENCES "devices"."box"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices"."contact" ADD CONSTRAINT "contact_of" FOREIGN KEY ("organisation","box") REFERENCES "devices"."box"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices"."opening" ADD CONSTRAINT "opening_of" FOREIGN KEY ("organisation","box") REFERENCES "devices"."box"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices"."refill" ADD CONSTRAINT "refill_of" FOREIGN KEY ("organisation","box") REFERENCES "devices"."box"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptoms"."look" ADD CONSTRAINT "look_of" FOREIGN KEY ("organisation","report") REFERENCES "symptoms"."report"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "symptoms"."voice" ADD CONSTRAINT "voice_of" FOREIGN KEY ("organisation","report") REFERENCES "symptoms"."report"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "box_serial" ON "devices"."box" USING btree ("organisation","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "box_of_patient" ON "devices"."box" USING btree ("organisation","patient") WHERE patient is not null;--> statement-breakpoint
CREATE INDEX "box_in_place" ON "devices"."box" USING btree ("organisation","place","state","since","id");--> statement-breakpoint
CREATE INDEX "box_issue_of_patient" ON "devices"."box_issue" USING btree ("organisation","patient","from");--> statement-breakpoint
CREATE UNIQUE INDEX "box_issue_once" ON "devices"."box_issue" USING btree ("organisation","box") WHERE until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "box_move_number" ON "devices"."box_move" USING btree ("organisation","box","number");--> statement-breakpoint
CREATE INDEX "box_move_of_patient" ON "devices"."box_move" USING btree ("organisation","patient","at") WHERE patient is not null;--> statement-breakpoint
CREATE INDEX "contact_of_box" ON "devices"."contact" USING btree ("organisation","box","at");--> statement-breakpoint
CREATE INDEX "opening_of_patient" ON "devices"."opening" USING btree ("organisation","patient","at") WHERE patient is not null;--> statement-breakpoint
CREATE INDEX "refill_of_patient" ON "devices"."refill" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "line_treated" ON "reports"."line" USING btree ("organisation","place") WHERE episode is not null and closed_on is null;--> statement-breakpoint
CREATE INDEX "listed_of_patient" ON "reports"."listed" USING btree ("organisation","patient");--> statement-breakpoint
CREATE INDEX "listed_all" ON "reports"."listed" USING btree ("organisation","reach","registered_on","patient") WHERE within;--> statement-breakpoint
CREATE INDEX "listed_all_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","registered_on","patient") WHERE within;--> statement-breakpoint
CREATE INDEX "listed_active" ON "reports"."listed" USING btree ("organisation","reach","active_since","patient") WHERE within and active_since is not null;--> statement-breakpoint
CREATE INDEX "listed_active_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","active_since","patient") WHERE within and active_since is not null;--> statement-breakpoint
CREATE INDEX "listed_waits" ON "reports"."listed" USING btree ("organisation","reach","waits_since","patient") WHERE within and waits_since is not null;--> statement-breakpoint
CREATE INDEX "listed_waits_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","waits_since","patient") WHERE within and waits_since is not null;--> statement-breakpoint
CREATE INDEX "listed_tests" ON "reports"."listed" USING btree ("organisation","reach","tests_since","patient") WHERE within and tests_since is not null;--> statement-breakpoint
CREATE INDEX "listed_tests_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","tests_since","patient") WHERE within and tests_since is not null;--> statement-breakpoint
CREATE INDEX "listed_confirmed" ON "reports"."listed" USING btree ("organisation","reach","confirmed_since","patient") WHERE within and confirmed_since is not null;--> statement-breakpoint
CREATE INDEX "listed_confirmed_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","confirmed_since","patient") WHERE within and confirmed_since is not null;--> statement-breakpoint
CREATE INDEX "listed_confirmed_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","confirmed_since","patient") WHERE within and confirmed_since is not null;--> statement-breakpoint
CREATE INDEX "listed_treated" ON "reports"."listed" USING btree ("organisation","reach","treated_since","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_treated_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","treated_since","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_treated_by_phase" ON "reports"."listed" USING btree ("organisation","reach","phase","treated_since","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_treated_by_regimen" ON "reports"."listed" USING btree ("organisation","reach","regimen","treated_since","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_treated_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","treated_since","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_silent" ON "reports"."listed" USING btree ("organisation","reach","silent_since","patient") WHERE within and silent_since is not null;--> statement-breakpoint
CREATE INDEX "listed_silent_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","silent_since","patient") WHERE within and silent_since is not null;--> statement-breakpoint
CREATE INDEX "listed_silent_by_phase" ON "reports"."listed" USING btree ("organisation","reach","phase","silent_since","patient") WHERE within and silent_since is not null;--> statement-breakpoint
CREATE INDEX "listed_silent_by_regimen" ON "reports"."listed" USING btree ("organisation","reach","regimen","silent_since","patient") WHERE within and silent_since is not null;--> statement-breakpoint
CREATE INDEX "listed_silent_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","silent_since","patient") WHERE within and silent_since is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue" ON "reports"."listed" USING btree ("organisation","reach","overdue_since","patient") WHERE within and overdue_since is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","overdue_since","patient") WHERE within and overdue_since is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue_by_phase" ON "reports"."listed" USING btree ("organisation","reach","phase","overdue_since","patient") WHERE within and overdue_since is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue_by_regimen" ON "reports"."listed" USING btree ("organisation","reach","regimen","overdue_since","patient") WHERE within and overdue_since is not null;--> statement-breakpoint
CREATE INDEX "listed_overdue_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","overdue_since","patient") WHERE within and overdue_since is not null;--> statement-breakpoint
CREATE INDEX "listed_closed" ON "reports"."listed" USING btree ("organisation","reach","closed_on","patient") WHERE within and closed_on is not null;--> statement-breakpoint
CREATE INDEX "listed_closed_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","closed_on","patient") WHERE within and closed_on is not null;--> statement-breakpoint
CREATE INDEX "listed_closed_by_outcome" ON "reports"."listed" USING btree ("organisation","reach","outcome","closed_on","patient") WHERE within and closed_on is not null;--> statement-breakpoint
CREATE INDEX "listed_closed_by_regimen" ON "reports"."listed" USING btree ("organisation","reach","regimen","closed_on","patient") WHERE within and closed_on is not null;--> statement-breakpoint
CREATE INDEX "listed_closed_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","closed_on","patient") WHERE within and closed_on is not null;--> statement-breakpoint
CREATE INDEX "listed_taken" ON "reports"."listed" USING btree ("organisation","reach","taken","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_taken_by_sex" ON "reports"."listed" USING btree ("organisation","reach","sex","taken","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_taken_by_phase" ON "reports"."listed" USING btree ("organisation","reach","phase","taken","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_taken_by_regimen" ON "reports"."listed" USING btree ("organisation","reach","regimen","taken","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "listed_taken_by_resistance" ON "reports"."listed" USING btree ("organisation","reach","resistance","taken","patient") WHERE within and treated_since is not null;--> statement-breakpoint
CREATE INDEX "saved_list_of_member" ON "reports"."saved_list" USING btree ("organisation","member","at");--> statement-breakpoint
CREATE INDEX "look_of_report" ON "symptoms"."look" USING btree ("organisation","report");--> statement-breakpoint
CREATE INDEX "report_of_patient" ON "symptoms"."report" USING btree ("organisation","patient","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "voice_file" ON "symptoms"."voice" USING btree ("organisation","file") WHERE file is not null;--> statement-breakpoint
CREATE INDEX "care_of_patient" ON "people"."care" USING btree ("organisation","patient") WHERE ended_at is null;--> statement-breakpoint
CREATE POLICY "box_own_organisation" ON "devices"."box" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "box_issue_own_organisation" ON "devices"."box_issue" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "box_move_own_organisation" ON "devices"."box_move" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contact_own_organisation" ON "devices"."contact" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opening_own_organisation" ON "devices"."opening" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "refill_own_organisation" ON "devices"."refill" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "line_own_organisation" ON "reports"."line" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "listed_own_organisation" ON "reports"."listed" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "saved_list_own_organisation" ON "reports"."saved_list" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "look_own_organisation" ON "symptoms"."look" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "report_own_organisation" ON "symptoms"."report" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "voice_own_organisation" ON "symptoms"."voice" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants and published views.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'devices.box', 'devices.box_move', 'devices.box_issue', 'devices.opening', 'devices.contact', 'devices.refill',
    'symptoms.report', 'symptoms.voice', 'symptoms.look', 'reports.line', 'reports.listed', 'reports.saved_list'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "devices" TO "khurak_app";--> statement-breakpoint
GRANT USAGE ON SCHEMA "symptoms" TO "khurak_app";--> statement-breakpoint
GRANT USAGE ON SCHEMA "reports" TO "khurak_app";--> statement-breakpoint
-- Where a box is follows from its moves; what has been heard of it from its contacts.
GRANT UPDATE ("place", "state", "patient", "heard_at", "battery_mv", "since") ON "devices"."box" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("until", "heard_until", "gaps") ON "devices"."box_issue" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("issue", "patient", "counts", "because") ON "devices"."opening" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("withdrawn_at", "withdrawn_by") ON "devices"."refill" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("received_at", "file", "forgotten_at", "forgotten_by") ON "symptoms"."voice" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("removed_at") ON "reports"."saved_list" TO "khurak_app";--> statement-breakpoint
-- A line is worked out anew, whole; no fact lives in it.
GRANT UPDATE ("place", "sex", "born_year", "registered_on", "tested_on", "confirmed_on", "ruled_out_on", "stands",
  "resistance", "episode", "registration_number", "regimen", "regimen_version", "phase", "started_on", "complete_on",
  "closed_on", "outcome", "positive_at_start", "converted_on", "heard_on", "counted_on", "due", "verified", "reported",
  "missed") ON "reports"."line" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("within", "place", "registered_on", "active_since", "waits_since", "tests_since", "confirmed_since",
  "treated_since", "silent_since", "overdue_since", "closed_on", "sex", "phase", "regimen", "resistance", "outcome",
  "taken") ON "reports"."listed" TO "khurak_app";--> statement-breakpoint

-- What a line of the line list is worked out from.
CREATE OR REPLACE VIEW "people"."published_patient" WITH (security_invoker = true) AS
  SELECT p.organisation, p.id, p.registered_on, p.registered_at, p.sex, p.born_year FROM people.patient p
  WHERE EXISTS (
    SELECT FROM house.person_key k
    WHERE k.organisation = p.organisation AND k.person = p.id AND k.destroyed_at IS NULL
  );--> statement-breakpoint
CREATE VIEW "monitoring"."published_standing" WITH (security_invoker = true) AS
  SELECT organisation, episode, patient, "from", until FROM monitoring.standing;--> statement-breakpoint
CREATE OR REPLACE VIEW "diagnosis"."published_standing" WITH (security_invoker = true) AS
  SELECT organisation, patient, stands, since FROM diagnosis.standing;--> statement-breakpoint
CREATE VIEW "diagnosis"."published_settlement" WITH (security_invoker = true) AS
  SELECT organisation, patient, number, drug, holds, results FROM diagnosis.settlement;--> statement-breakpoint
CREATE VIEW "laboratory"."published_standing" WITH (security_invoker = true) AS
  SELECT organisation, request, patient, lab, purpose, state, since FROM laboratory.standing;--> statement-breakpoint
-- Why a laboratory is asked no more: it may be the only word of a death before treatment.
CREATE VIEW "laboratory"."published_cancellation" WITH (security_invoker = true) AS
  SELECT organisation, request, patient, why, at FROM laboratory.cancellation;--> statement-breakpoint

-- What a doctor has answered, for whoever raised it: that it was seen, and never the words.
CREATE VIEW "alerts"."published_answer" WITH (security_invoker = true) AS
  SELECT a.organisation, a.patient, a.kind, a.thing, n.at, n.by FROM alerts.alert a
  JOIN alerts.answer n ON n.organisation = a.organisation AND n.alert = a.id;--> statement-breakpoint

-- What a box says of the doses of whoever has it: each opening, a dose where it counts, and the times of which everything
-- has arrived.
CREATE VIEW "devices"."published_opening" WITH (security_invoker = true) AS
  SELECT organisation, patient, box, number, at, received_at, counts, because FROM devices.opening
  WHERE patient IS NOT NULL;--> statement-breakpoint
CREATE VIEW "devices"."published_watch" WITH (security_invoker = true) AS
  SELECT organisation, patient, box, "from", until, heard_until, gaps FROM devices.box_issue;--> statement-breakpoint
GRANT SELECT ON "people"."published_patient", "diagnosis"."published_settlement", "monitoring"."published_standing", "laboratory"."published_standing",
  "laboratory"."published_cancellation",
  "alerts"."published_answer", "devices"."published_opening", "devices"."published_watch" TO "khurak_app";
