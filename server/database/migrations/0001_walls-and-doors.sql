-- What drizzle-kit does not write: FORCE, grants, published views, and the few functions that
-- look across organisations. server/database/catalogue.test.ts checks the result.

ALTER TABLE "house"."request" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "house"."event" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "house"."reaction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "house"."audit_leaf" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places"."organisation" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places"."place" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "places"."facility" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff"."member" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff"."assignment" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff"."assignment_end" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."account" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."session" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."refresh_token" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."notice" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access"."pace" FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- Facts are inserted and read. An UPDATE grant names its columns; nothing is deleted.
GRANT USAGE ON SCHEMA "house", "places", "staff", "access" TO "khurak_app", "khurak_door";--> statement-breakpoint
GRANT SELECT, INSERT ON "house"."request", "house"."event", "house"."reaction" TO "khurak_app";--> statement-breakpoint
GRANT INSERT ON "house"."audit_leaf" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT ON "places"."organisation", "places"."place", "places"."facility" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT ON "staff"."member", "staff"."assignment", "staff"."assignment_end" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ("password_hash") ON "access"."account" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ("turned_at", "ended_at", "end_reason") ON "access"."session" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT ON "access"."notice" TO "khurak_app";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ("turned_at") ON "access"."refresh_token" TO "khurak_app";--> statement-breakpoint
GRANT SELECT ON "places"."organisation", "staff"."assignment", "staff"."assignment_end", "access"."account" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, DELETE ON "access"."session", "access"."refresh_token" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "access"."pace" TO "khurak_door";--> statement-breakpoint

CREATE VIEW "staff"."published_assignment" WITH (security_invoker = true) AS
  SELECT a.organisation, a.id, a.member, a.role, a.place, a.since
  FROM staff.assignment a
  WHERE NOT EXISTS (
    SELECT FROM staff.assignment_end e WHERE e.organisation = a.organisation AND e.assignment = a.id
  );--> statement-breakpoint
CREATE VIEW "places"."published_place" WITH (security_invoker = true) AS
  SELECT organisation, id, kind, ancestry FROM places.place;--> statement-breakpoint
GRANT SELECT ON "places"."published_place" TO "khurak_app";--> statement-breakpoint
CREATE VIEW "places"."published_organisation" WITH (security_invoker = true) AS
  SELECT id, handle, name, name_hindi, time_zone FROM places.organisation;--> statement-breakpoint
GRANT SELECT ON "staff"."published_assignment", "places"."published_organisation" TO "khurak_app", "khurak_door";--> statement-breakpoint

-- Has no organisation been opened yet? The demo is built only into an empty house.
CREATE FUNCTION "house"."is_empty"() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT NOT EXISTS (SELECT FROM places.organisation)
$$;--> statement-breakpoint

-- Begins a turn: is this session alive, whose is it, what may they? Sets the scope of row-level
-- security for the rest of the transaction. No row: the session has ended.
CREATE FUNCTION "access"."enter"(asked_session uuid, asked_member uuid)
  RETURNS TABLE (organisation uuid, time_zone text, assignments jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT s.organisation, o.time_zone,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('role', a.role, 'place', a.place))
      FROM staff.published_assignment a
      WHERE a.organisation = s.organisation AND a.member = s.member
    ), '[]'::jsonb)
  INTO enter.organisation, enter.time_zone, enter.assignments
  FROM access.session s JOIN places.published_organisation o ON o.id = s.organisation
  WHERE s.id = asked_session AND s.member = asked_member AND s.ended_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('khurak.organisation', enter.organisation::text, true);
  RETURN NEXT;
END $$;--> statement-breakpoint

-- Who is meant by asha@demo, and have they signed in from this device before? Answered before
-- anyone has signed in, hence across organisations.
CREATE FUNCTION "access"."find_account"(asked_handle text, asked_name text, asked_device bytea)
  RETURNS TABLE (organisation uuid, member uuid, password_hash text, known_device boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.organisation, a.member, a.password_hash, EXISTS (
    SELECT FROM access.session s
    WHERE s.organisation = a.organisation AND s.member = a.member AND s.device = asked_device
  )
  FROM access.account a JOIN places.published_organisation o ON o.id = a.organisation
  WHERE o.handle = asked_handle AND a.sign_in_name = asked_name
$$;--> statement-breakpoint

-- Whose is this refresh token? The token is 256 random bits, so to name its hash is to hold it.
CREATE FUNCTION "access"."find_refresh"(asked_hash bytea)
  RETURNS TABLE (organisation uuid, session uuid, member uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT t.organisation, t.session, s.member
  FROM access.refresh_token t
  JOIN access.session s ON s.organisation = t.organisation AND s.id = t.session
  WHERE t.hash = asked_hash
$$;--> statement-breakpoint

-- Counts a try and answers how many seconds it must wait; 0: it may be made now. The first
-- `free_tries` cost nothing, each later one doubles the wait up to `longest` seconds. A try that
-- has to wait is not counted, so knocking does not make it longer. A quiet quarter of an hour
-- forgets. The try is counted before its password is looked at: sixteen at once cannot slip by.
CREATE FUNCTION "access"."pace_try"(asked_key bytea, moment timestamptz, free_tries integer, longest integer)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE waits integer;
BEGIN
  INSERT INTO access.pace AS p (key, failures, free_at) VALUES (asked_key, 1, moment)
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN p.free_at < moment - interval '15 minutes' THEN 1 ELSE p.failures + 1 END,
    free_at = CASE
      WHEN p.free_at < moment - interval '15 minutes' OR p.failures + 1 < free_tries THEN moment
      ELSE moment + interval '1 second' * least(longest, power(2, least(p.failures + 1 - free_tries, 20)))
    END
    WHERE p.free_at <= moment;
  IF FOUND THEN RETURN 0; END IF;
  SELECT ceil(extract(epoch FROM p.free_at - moment))::integer INTO waits FROM access.pace p WHERE p.key = asked_key;
  RETURN greatest(coalesce(waits, 0), 1);
END $$;--> statement-breakpoint

CREATE FUNCTION "access"."pace_clear"(asked_key bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM access.pace p WHERE p.key = asked_key
$$;--> statement-breakpoint

-- Takes back one counted try: signing in rightly from a shared address is not a failure.
CREATE FUNCTION "access"."pace_forgive"(asked_key bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE access.pace p SET failures = greatest(p.failures - 1, 0) WHERE p.key = asked_key
$$;--> statement-breakpoint

-- Sessions that ended, or that nobody has turned, before `moment`, with their tokens; stale waits.
CREATE FUNCTION "access"."forget_sessions_before"(moment timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE gone integer;
BEGIN
  DELETE FROM access.refresh_token t USING access.session s
    WHERE s.organisation = t.organisation AND s.id = t.session
      AND coalesce(s.ended_at, s.turned_at) < moment;
  DELETE FROM access.session s WHERE coalesce(s.ended_at, s.turned_at) < moment;
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM access.pace p WHERE p.free_at < moment;
  RETURN gone;
END $$;--> statement-breakpoint

-- One job, in the caller's own transaction, without letting the caller read any queue. The id is
-- the caller's, so the same job cannot be put twice. Columns as in pg-boss's own insert.
CREATE FUNCTION "jobs"."enqueue"(job_id uuid, queue text, carries jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO pgboss.job (id, name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds, keep_until, dead_letter)
    SELECT job_id, q.name, carries, q.policy, q.retry_limit, q.retry_delay, coalesce(q.retry_backoff, false),
      q.retry_delay_max, q.expire_seconds, q.deletion_seconds, q.heartbeat_seconds,
      now() + q.retention_seconds * interval '1 second', q.dead_letter
    FROM pgboss.queue q WHERE q.name = queue
    ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (SELECT FROM pgboss.queue q WHERE q.name = queue) THEN
    RAISE EXCEPTION 'There is no queue named %. Queues are made when the house starts, from the list in server/modules.ts.', queue;
  END IF;
END $$;--> statement-breakpoint

DO $$
DECLARE door text;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'house.is_empty()', 'access.enter(uuid, uuid)', 'access.find_account(text, text, bytea)', 'access.find_refresh(bytea)',
    'access.pace_try(bytea, timestamptz, integer, integer)', 'access.pace_clear(bytea)', 'access.pace_forgive(bytea)',
    'access.forget_sessions_before(timestamptz)'
  ] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO khurak_app', door);
  END LOOP;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION jobs.enqueue(uuid, text, jsonb) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION jobs.enqueue(uuid, text, jsonb) TO khurak_app;--> statement-breakpoint
GRANT USAGE ON SCHEMA jobs TO khurak_app;--> statement-breakpoint

-- A function can only be given to a role that may create in its schema; only for this moment.
GRANT CREATE ON SCHEMA "access", "house" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION house.is_empty() OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.enter(uuid, uuid) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.find_account(text, text, bytea) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.find_refresh(bytea) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.pace_try(bytea, timestamptz, integer, integer) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.pace_clear(bytea) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.pace_forgive(bytea) OWNER TO khurak_door;--> statement-breakpoint
ALTER FUNCTION access.forget_sessions_before(timestamptz) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "access", "house" FROM "khurak_door";--> statement-breakpoint
ALTER FUNCTION jobs.enqueue(uuid, text, jsonb) OWNER TO khurak_jobs;
