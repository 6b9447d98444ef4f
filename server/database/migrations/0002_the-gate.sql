CREATE SCHEMA "diagnosis";
--> statement-breakpoint
CREATE SCHEMA "people";
--> statement-breakpoint
CREATE SCHEMA "treatment";
--> statement-breakpoint
CREATE TABLE "house"."organisation_key" (
	"organisation" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"wrapped_under" text NOT NULL,
	CONSTRAINT "organisation_key_organisation_pk" PRIMARY KEY("organisation")
);
--> statement-breakpoint
ALTER TABLE "house"."organisation_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "house"."person_key" (
	"organisation" uuid NOT NULL,
	"person" uuid NOT NULL,
	"wrapped" "bytea",
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "person_key_organisation_person_pk" PRIMARY KEY("organisation","person"),
	CONSTRAINT "person_key_is_there_or_gone" CHECK (("house"."person_key"."wrapped" is null) = ("house"."person_key"."destroyed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "house"."person_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis"."decision" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"decided" text NOT NULL,
	"basis" text,
	"wants" text[] NOT NULL,
	"note" "bytea",
	"xray" uuid,
	"results" uuid[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "decision_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis"."result" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"test" text NOT NULL,
	"found" text NOT NULL,
	"taken_on" date NOT NULL,
	"found_on" date NOT NULL,
	"note" "bytea",
	"amends" uuid,
	"why" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "result_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis"."standing" (
	"organisation" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"stands" text NOT NULL,
	"needs" text,
	"urgency" integer NOT NULL,
	"results" integer NOT NULL,
	"has_xray" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "standing_organisation_patient_pk" PRIMARY KEY("organisation","patient")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis"."xray" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"version" integer NOT NULL,
	"file" uuid NOT NULL,
	"taken_on" date NOT NULL,
	"view" text NOT NULL,
	"report" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "xray_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."xray" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "diagnosis"."xray_file" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"picture" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"frames" integer NOT NULL,
	"sample_bits" integer NOT NULL,
	"low" integer NOT NULL,
	"high" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "xray_file_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "diagnosis"."xray_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."body_measure" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"height_cm" numeric(4, 1),
	"weight_kg" numeric(4, 1),
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "body_measure_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."body_measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."care" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"place" uuid,
	"member" uuid,
	"since" timestamp with time zone NOT NULL,
	"given_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "care_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "care_is_a_place_or_a_member" CHECK (("people"."care"."place" is null) <> ("people"."care"."member" is null))
);
--> statement-breakpoint
ALTER TABLE "people"."care" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."consent" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"notice_version" text NOT NULL,
	"language" text NOT NULL,
	"given_by" text NOT NULL,
	"how" text NOT NULL,
	"also_for" text[] NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "consent_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."disease_history" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"earlier_tb" text NOT NULL,
	"last_treated_in" integer,
	"medicine_over_a_month" text NOT NULL,
	"has" text[] NOT NULL,
	"none_of_them" boolean NOT NULL,
	"note" "bytea",
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "disease_history_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."disease_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."identity" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "identity_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."patient" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sex" text NOT NULL,
	"born_year" integer NOT NULL,
	"registered_on" date NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by" text NOT NULL,
	CONSTRAINT "patient_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."patient" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."search_token" (
	"organisation" uuid NOT NULL,
	"token" "bytea" NOT NULL,
	"patient" uuid NOT NULL,
	CONSTRAINT "search_token_organisation_token_patient_pk" PRIMARY KEY("organisation","token","patient")
);
--> statement-breakpoint
ALTER TABLE "people"."search_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."symptom_answers" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"version" text NOT NULL,
	"answers" jsonb NOT NULL,
	"on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "symptom_answers_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "people"."symptom_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people"."taken_as_new" (
	"organisation" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"unlike" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "taken_as_new_organisation_patient_unlike_pk" PRIMARY KEY("organisation","patient","unlike")
);
--> statement-breakpoint
ALTER TABLE "people"."taken_as_new" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff"."member_name" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member" uuid NOT NULL,
	"name" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_name_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "staff"."member_name" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "treatment"."episode" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"decision" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "episode_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "treatment"."episode" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "diagnosis"."result" ADD CONSTRAINT "result_amends" FOREIGN KEY ("organisation","amends") REFERENCES "diagnosis"."result"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diagnosis"."xray" ADD CONSTRAINT "xray_from_file" FOREIGN KEY ("organisation","file") REFERENCES "diagnosis"."xray_file"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."body_measure" ADD CONSTRAINT "body_measure_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."care" ADD CONSTRAINT "care_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."consent" ADD CONSTRAINT "consent_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."disease_history" ADD CONSTRAINT "disease_history_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."identity" ADD CONSTRAINT "identity_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."search_token" ADD CONSTRAINT "search_token_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."symptom_answers" ADD CONSTRAINT "symptom_answers_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."taken_as_new" ADD CONSTRAINT "taken_as_new_of" FOREIGN KEY ("organisation","patient") REFERENCES "people"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff"."member_name" ADD CONSTRAINT "member_name_of" FOREIGN KEY ("organisation","member") REFERENCES "staff"."member"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_number" ON "diagnosis"."decision" USING btree ("organisation","patient","number");--> statement-breakpoint
CREATE UNIQUE INDEX "result_amended_once" ON "diagnosis"."result" USING btree ("organisation","amends") WHERE amends is not null;--> statement-breakpoint
CREATE INDEX "result_of_patient" ON "diagnosis"."result" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "standing_waits" ON "diagnosis"."standing" USING btree ("organisation","urgency","since","patient") WHERE needs is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "xray_version" ON "diagnosis"."xray" USING btree ("organisation","patient","version");--> statement-breakpoint
CREATE UNIQUE INDEX "xray_file_once" ON "diagnosis"."xray" USING btree ("organisation","file");--> statement-breakpoint
CREATE INDEX "body_measure_of_patient" ON "people"."body_measure" USING btree ("organisation","patient","on");--> statement-breakpoint
CREATE UNIQUE INDEX "care_member_once" ON "people"."care" USING btree ("organisation","patient","member") WHERE member is not null and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "care_place_once" ON "people"."care" USING btree ("organisation","patient") WHERE place is not null and ended_at is null;--> statement-breakpoint
CREATE INDEX "care_of_place" ON "people"."care" USING btree ("organisation","place","patient") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "care_of_member" ON "people"."care" USING btree ("organisation","member","patient") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "consent_of_patient" ON "people"."consent" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "disease_history_of_patient" ON "people"."disease_history" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "identity_of_patient" ON "people"."identity" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "patient_newest" ON "people"."patient" USING btree ("organisation","registered_at","id");--> statement-breakpoint
CREATE INDEX "search_token_of_patient" ON "people"."search_token" USING btree ("organisation","patient");--> statement-breakpoint
CREATE INDEX "symptom_answers_of_patient" ON "people"."symptom_answers" USING btree ("organisation","patient","at");--> statement-breakpoint
CREATE INDEX "member_name_of_member" ON "staff"."member_name" USING btree ("organisation","member","at");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_one_at_a_time" ON "treatment"."episode" USING btree ("organisation","patient");--> statement-breakpoint
CREATE POLICY "organisation_key_own_organisation" ON "house"."organisation_key" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "person_key_own_organisation" ON "house"."person_key" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "decision_own_organisation" ON "diagnosis"."decision" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "result_own_organisation" ON "diagnosis"."result" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "standing_own_organisation" ON "diagnosis"."standing" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "xray_own_organisation" ON "diagnosis"."xray" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "xray_file_own_organisation" ON "diagnosis"."xray_file" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "body_measure_own_organisation" ON "people"."body_measure" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "care_own_organisation" ON "people"."care" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consent_own_organisation" ON "people"."consent" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disease_history_own_organisation" ON "people"."disease_history" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "identity_own_organisation" ON "people"."identity" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "patient_own_organisation" ON "people"."patient" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_token_own_organisation" ON "people"."search_token" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_token_door" ON "people"."search_token" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "symptom_answers_own_organisation" ON "people"."symptom_answers" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "taken_as_new_own_organisation" ON "people"."taken_as_new" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_name_own_organisation" ON "staff"."member_name" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "episode_own_organisation" ON "treatment"."episode" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
-- What drizzle-kit does not write: FORCE, grants, published views, and one function.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'house.organisation_key', 'house.person_key', 'staff.member_name',
    'people.patient', 'people.care', 'people.identity', 'people.search_token', 'people.symptom_answers',
    'people.body_measure', 'people.disease_history', 'people.consent', 'people.taken_as_new',
    'diagnosis.xray_file', 'diagnosis.xray', 'diagnosis.result', 'diagnosis.decision', 'diagnosis.standing',
    'treatment.episode'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "people", "diagnosis", "treatment" TO "khurak_app";--> statement-breakpoint
-- A person's key can be destroyed, and nothing else of it changed.
GRANT UPDATE ("wrapped", "destroyed_at") ON "house"."person_key" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("ended_at", "ended_by") ON "people"."care" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("stands", "needs", "urgency", "results", "has_xray", "since") ON "diagnosis"."standing" TO "khurak_app";--> statement-breakpoint

CREATE OR REPLACE VIEW "places"."published_place" WITH (security_invoker = true) AS
  SELECT organisation, id, kind, ancestry, name, name_hindi FROM places.place;--> statement-breakpoint
CREATE VIEW "people"."published_care" WITH (security_invoker = true) AS
  SELECT organisation, patient, place, member FROM people.care WHERE ended_at IS NULL;--> statement-breakpoint
GRANT SELECT ON "people"."published_care" TO "khurak_app";--> statement-breakpoint

-- Takes a patient out of the search: before they are put in under another name, and for good when
-- they are erased. Only in the organisation in whose scope it is asked.
GRANT USAGE ON SCHEMA "people" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, DELETE ON "people"."search_token" TO "khurak_door";--> statement-breakpoint
CREATE FUNCTION "people"."forget_tokens"(asked_patient uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM people.search_token t
  WHERE t.organisation = nullif(current_setting('khurak.organisation', true), '')::uuid AND t.patient = asked_patient
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION people.forget_tokens(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION people.forget_tokens(uuid) TO khurak_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA "people" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION people.forget_tokens(uuid) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "people" FROM "khurak_door";
