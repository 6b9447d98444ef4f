CREATE SCHEMA "video_observation";
--> statement-breakpoint
CREATE TABLE "access"."invitation" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"code" "bytea" NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"used_by" uuid,
	CONSTRAINT "invitation_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "access"."invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."phone" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"key" "bytea" NOT NULL,
	"pin_hash" text NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "phone_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "phone_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "access"."phone" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "access"."phone_session" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"phone" uuid NOT NULL,
	"unlocked" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phone_session_organisation_id_pk" PRIMARY KEY("organisation","id"),
	CONSTRAINT "phone_session_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "access"."phone_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "video_observation"."clip" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"episode" uuid NOT NULL,
	"day" date NOT NULL,
	"doubt" text,
	"phone_at" timestamp with time zone NOT NULL,
	"ahead_ms" bigint,
	"recorded_at" timestamp with time zone NOT NULL,
	"seconds" double precision NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"upload" uuid NOT NULL,
	"second_look" boolean NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"received_at" timestamp with time zone,
	"file" uuid,
	"file_type" text,
	"file_bytes" integer,
	"forgotten_at" timestamp with time zone,
	"replaced_file" uuid,
	"waits_for" text,
	"not_by" text,
	CONSTRAINT "clip_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "video_observation"."clip" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "video_observation"."verdict" (
	"organisation" uuid NOT NULL,
	"id" uuid NOT NULL,
	"clip" uuid NOT NULL,
	"patient" uuid NOT NULL,
	"look" text NOT NULL,
	"verdict" text NOT NULL,
	"reasons" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "verdict_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "video_observation"."verdict" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "video_observation"."verdict_withdrawal" (
	"organisation" uuid NOT NULL,
	"verdict" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "verdict_withdrawal_organisation_verdict_pk" PRIMARY KEY("organisation","verdict")
);
--> statement-breakpoint
ALTER TABLE "video_observation"."verdict_withdrawal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."phone_session" ADD CONSTRAINT "phone_session_of" FOREIGN KEY ("organisation","phone") REFERENCES "access"."phone"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_observation"."verdict" ADD CONSTRAINT "verdict_on" FOREIGN KEY ("organisation","clip") REFERENCES "video_observation"."clip"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_observation"."verdict_withdrawal" ADD CONSTRAINT "verdict_withdrawal_of" FOREIGN KEY ("organisation","verdict") REFERENCES "video_observation"."verdict"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_code" ON "access"."invitation" USING btree ("code") WHERE used_by is null;--> statement-breakpoint
CREATE INDEX "phone_of_patient" ON "access"."phone" USING btree ("organisation","patient");--> statement-breakpoint
CREATE UNIQUE INDEX "clip_upload" ON "video_observation"."clip" USING btree ("organisation","upload");--> statement-breakpoint
CREATE INDEX "clip_of_day" ON "video_observation"."clip" USING btree ("organisation","episode","day");--> statement-breakpoint
CREATE INDEX "clip_waiting" ON "video_observation"."clip" USING btree ("organisation","recorded_at","id") WHERE waits_for is not null;--> statement-breakpoint
CREATE INDEX "clip_on_its_way" ON "video_observation"."clip" USING btree ("organisation","announced_at") WHERE received_at is null;--> statement-breakpoint
CREATE INDEX "clip_of_patient" ON "video_observation"."clip" USING btree ("organisation","patient","recorded_at");--> statement-breakpoint
CREATE INDEX "verdict_of_clip" ON "video_observation"."verdict" USING btree ("organisation","clip","at");--> statement-breakpoint
CREATE POLICY "invitation_own_organisation" ON "access"."invitation" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitation_door" ON "access"."invitation" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "phone_own_organisation" ON "access"."phone" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "phone_door" ON "access"."phone" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "phone_session_own_organisation" ON "access"."phone_session" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "phone_session_door" ON "access"."phone_session" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "clip_own_organisation" ON "video_observation"."clip" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_own_organisation" ON "video_observation"."verdict" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_withdrawal_own_organisation" ON "video_observation"."verdict_withdrawal" AS PERMISSIVE FOR ALL TO "khurak_app" USING (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid)) WITH CHECK (organisation = (select nullif(current_setting('khurak.organisation', true), '')::uuid));--> statement-breakpoint

-- What drizzle-kit does not write: FORCE, grants, published views and the doors.
DO $$
DECLARE relation text;
BEGIN
  FOREACH relation IN ARRAY ARRAY[
    'access.invitation', 'access.phone', 'access.phone_session',
    'video_observation.clip', 'video_observation.verdict', 'video_observation.verdict_withdrawal'
  ] LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO khurak_app', relation);
  END LOOP;
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA "video_observation" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("used_by") ON "access"."invitation" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("heard_at", "ended_at", "ended_by") ON "access"."phone" TO "khurak_app";--> statement-breakpoint
GRANT UPDATE ("received_at", "file", "file_type", "file_bytes", "forgotten_at", "replaced_file", "waits_for", "not_by") ON "video_observation"."clip" TO "khurak_app";--> statement-breakpoint
GRANT SELECT ON "access"."invitation", "access"."phone" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, DELETE ON "access"."phone_session" TO "khurak_door";--> statement-breakpoint

-- A dose on video, as those see it who work out what a day was: a clip of which nobody has said
-- anything waits; of several looks the first one counts, until a third has settled a difference.
CREATE VIEW "video_observation"."published_clip" WITH (security_invoker = true) AS
  SELECT c.organisation, c.id, c.patient, c.episode, c.day, c.recorded_at, c.announced_at, c.received_at,
    CASE WHEN v.verdict IS NULL THEN 'waiting' WHEN v.verdict = 'accepted' THEN 'accepted' ELSE 'rejected' END AS verdict,
    coalesce(v.reasons, '{}') AS reasons
  FROM video_observation.clip c LEFT JOIN LATERAL (
    SELECT v.verdict, v.reasons FROM video_observation.verdict v
    WHERE v.organisation = c.organisation AND v.clip = c.id AND v.look <> 'second'
      AND NOT EXISTS (
        SELECT FROM video_observation.verdict_withdrawal w WHERE w.organisation = v.organisation AND w.verdict = v.id)
    ORDER BY v.look = 'settling' DESC, v.at DESC, v.id DESC LIMIT 1
  ) v ON true;--> statement-breakpoint
GRANT SELECT ON "video_observation"."published_clip" TO "khurak_app";--> statement-breakpoint

-- Whom a worker looks after, or once did: to whose phone it is told that somebody is theirs no more.
CREATE VIEW "people"."published_looked_after" WITH (security_invoker = true) AS
  SELECT organisation, patient AS subject, member FROM people.care WHERE member IS NOT NULL;--> statement-breakpoint
GRANT SELECT ON "people"."published_looked_after" TO "khurak_app";--> statement-breakpoint

-- As before, and a patient on their own phone besides: with the PIN they hold the role of a
-- patient, locked they hold none.
DROP FUNCTION "access"."enter"(uuid, uuid);--> statement-breakpoint
CREATE FUNCTION "access"."enter"(asked_session uuid, asked_member uuid)
  RETURNS TABLE (organisation uuid, time_zone text, assignments jsonb, phone uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT s.organisation, o.time_zone,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('role', a.role, 'place', a.place))
      FROM staff.published_assignment a
      WHERE a.organisation = s.organisation AND a.member = s.member
    ), '[]'::jsonb), NULL
  INTO enter.organisation, enter.time_zone, enter.assignments, enter.phone
  FROM access.session s JOIN places.published_organisation o ON o.id = s.organisation
  WHERE s.id = asked_session AND s.member = asked_member AND s.ended_at IS NULL;
  IF NOT FOUND THEN
    SELECT s.organisation, o.time_zone,
      CASE WHEN s.unlocked THEN '[{"role": "patient", "place": null}]'::jsonb ELSE '[]'::jsonb END, p.id
    INTO enter.organisation, enter.time_zone, enter.assignments, enter.phone
    FROM access.phone_session s
      JOIN access.phone p ON p.organisation = s.organisation AND p.id = s.phone
      JOIN places.published_organisation o ON o.id = s.organisation
    WHERE s.id = asked_session AND p.patient = asked_member AND p.ended_at IS NULL;
    IF NOT FOUND THEN RETURN; END IF;
  END IF;
  PERFORM set_config('khurak.organisation', enter.organisation::text, true);
  RETURN NEXT;
END $$;--> statement-breakpoint

-- Whose is this code? Eight digits, good for half an hour, and each try is counted.
CREATE FUNCTION "access"."find_invitation"(asked_code bytea)
  RETURNS TABLE (organisation uuid, id uuid, patient uuid, until timestamptz, used_by uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.organisation, i.id, i.patient, i.until, i.used_by FROM access.invitation i WHERE i.code = asked_code
  ORDER BY i.used_by IS NULL DESC, i.made_at DESC LIMIT 1
$$;--> statement-breakpoint

-- Whose is this phone? Asked before it is known that the asker holds its key.
CREATE FUNCTION "access"."find_phone"(asked_phone uuid)
  RETURNS TABLE (organisation uuid, patient uuid, key bytea, pin_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.organisation, p.patient, p.key, p.pin_hash FROM access.phone p
  WHERE p.id = asked_phone AND p.ended_at IS NULL
$$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION "access"."forget_sessions_before"(moment timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE gone integer;
BEGIN
  DELETE FROM access.refresh_token t USING access.session s
    WHERE s.organisation = t.organisation AND s.id = t.session
      AND coalesce(s.ended_at, s.turned_at) < moment;
  DELETE FROM access.session s WHERE coalesce(s.ended_at, s.turned_at) < moment;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM access.phone_session s WHERE s.opened_at < moment;
  DELETE FROM access.pace p WHERE p.free_at < moment;
  RETURN gone;
END $$;--> statement-breakpoint

-- As before; but who has tries left waits for nobody. Of two requests of one moment the second may
-- carry the earlier time, and was told to wait a second.
CREATE OR REPLACE FUNCTION "access"."pace_try"(asked_key bytea, moment timestamptz, free_tries integer, longest integer)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE waits integer;
BEGIN
  INSERT INTO access.pace AS p (key, failures, free_at) VALUES (asked_key, 1, moment)
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN p.free_at < moment - interval '15 minutes' THEN 1 ELSE p.failures + 1 END,
    free_at = CASE
      WHEN p.free_at < moment - interval '15 minutes' OR p.failures + 1 < free_tries THEN greatest(p.free_at, moment)
      ELSE moment + interval '1 second' * least(longest, power(2, least(p.failures + 1 - free_tries, 20)))
    END
    WHERE p.free_at <= moment OR p.failures < free_tries;
  IF FOUND THEN RETURN 0; END IF;
  SELECT ceil(extract(epoch FROM p.free_at - moment))::integer INTO waits FROM access.pace p WHERE p.key = asked_key;
  RETURN greatest(coalesce(waits, 0), 1);
END $$;--> statement-breakpoint

-- Every organisation of this house, for work by the clock: each is then entered by itself.
CREATE FUNCTION "house"."organisations"() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT id FROM places.organisation ORDER BY id
$$;--> statement-breakpoint

DO $$
DECLARE door text;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'access.enter(uuid, uuid)', 'access.find_invitation(bytea)', 'access.find_phone(uuid)', 'house.organisations()'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO khurak_app', door);
  END LOOP;
END $$;--> statement-breakpoint
GRANT CREATE ON SCHEMA "access", "house" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION access.enter(uuid, uuid) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.find_invitation(bytea) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.find_phone(uuid) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION house.organisations() OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "access", "house" FROM "khurak_door";
