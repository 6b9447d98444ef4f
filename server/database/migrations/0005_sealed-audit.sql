CREATE TABLE "house"."audit_line" (
	"number" bigint PRIMARY KEY NOT NULL,
	"leaf" uuid NOT NULL,
	"form" smallint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_line_leaf" UNIQUE("leaf")
);
--> statement-breakpoint
ALTER TABLE "house"."audit_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "house"."audit_bookmark" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"xid" "xid8" NOT NULL,
	"leaf" uuid NOT NULL,
	"cluster" bigint NOT NULL,
	"looked_through" uuid,
	CONSTRAINT "audit_bookmark_is_one" CHECK (one)
);
--> statement-breakpoint
ALTER TABLE "house"."audit_bookmark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "house"."audit_leaf_feed";--> statement-breakpoint
CREATE INDEX "audit_leaf_in_order" ON "house"."audit_leaf" USING btree ("xid","id");--> statement-breakpoint
CREATE POLICY "audit_leaf_door" ON "house"."audit_leaf" AS PERMISSIVE FOR SELECT TO "khurak_door" USING (true);--> statement-breakpoint
CREATE POLICY "audit_line_door" ON "house"."audit_line" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_bookmark_door" ON "house"."audit_bookmark" AS PERMISSIVE FOR ALL TO "khurak_door" USING (true) WITH CHECK (true);--> statement-breakpoint
-- What drizzle-kit does not write: FORCE, grants, and the one door to the chain.
ALTER TABLE "house"."audit_line" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "house"."audit_bookmark" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT ON "house"."audit_leaf" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, INSERT ON "house"."audit_line" TO "khurak_door";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "house"."audit_bookmark" TO "khurak_door";--> statement-breakpoint

-- Chains up to `most` leaves, or none when another sealer is at it: then there is no row. What it does and
-- why is said at the head of server/audit/sealer.ts. Whoever calls it learns numbers, a time and a hash.
-- The plan is made for each call, so that it goes by the index however the tables have grown; each leaf is looked up
-- by itself (lateral), since PostgreSQL otherwise reads the whole chain to look up a handful.
CREATE FUNCTION "house"."seal_audit"(most integer)
  RETURNS TABLE (sealed integer, more boolean, lines bigint, head bytea, waits_since timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  first_id CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  this_cluster bigint := (SELECT system_identifier FROM pg_control_system());
  mark house.audit_bookmark;
  still_open pg_snapshot;
  leaves refcursor;
  leaf record;
  looked integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(4852011904) THEN RETURN; END IF;
  SELECT * INTO mark FROM house.audit_bookmark;
  -- After the bookmark and before the leaves: no number in the one is ahead of it, nothing is added to the others below it.
  still_open := pg_current_snapshot();
  IF mark.cluster IS DISTINCT FROM this_cluster OR mark.xid >= pg_snapshot_xmax(still_open) THEN
    mark := ROW(true, pg_snapshot_xmin(still_open), first_id, this_cluster, first_id);
  END IF;
  SELECT l.number, l.hash INTO lines, head FROM house.audit_line l ORDER BY l.number DESC LIMIT 1;
  lines := coalesce(lines, 0);
  head := coalesce(head, decode(repeat('00', 32), 'hex'));
  sealed := 0;

  IF mark.looked_through IS NOT NULL THEN
    OPEN leaves FOR
      SELECT a.*, l.leaf IS NOT NULL AS chained
      FROM house.audit_leaf a
        LEFT JOIN LATERAL (SELECT known.leaf FROM house.audit_line known WHERE known.leaf = a.id LIMIT 1) l ON true
      WHERE a.id > mark.looked_through ORDER BY a.id LIMIT most;
  ELSE
    OPEN leaves FOR
      SELECT a.*, l.leaf IS NOT NULL AS chained
      FROM house.audit_leaf a
        LEFT JOIN LATERAL (SELECT known.leaf FROM house.audit_line known WHERE known.leaf = a.id LIMIT 1) l ON true
      WHERE (a.xid, a.id) > (mark.xid, mark.leaf) AND a.xid < pg_snapshot_xmin(still_open)
      ORDER BY a.xid, a.id LIMIT most;
  END IF;
  LOOP
    FETCH leaves INTO leaf;
    EXIT WHEN NOT FOUND;
    looked := looked + 1;
    IF mark.looked_through IS NULL THEN
      mark.xid := leaf.xid;
      mark.leaf := leaf.id;
    ELSE
      mark.looked_through := leaf.id;
    END IF;
    CONTINUE WHEN leaf.chained;
    lines := lines + 1;
    sealed := sealed + 1;
    head := sha256(head || convert_to(json_build_array(
      '1', lines::text, leaf.id::text, leaf.xid::text, leaf.organisation::text, extract(epoch FROM leaf.at)::text,
      leaf.operation, leaf.asked_by, leaf.surface, leaf.actor, leaf.session::text, leaf.outcome, leaf.people::text,
      leaf.subject::text, leaf.request::text
    )::text, 'UTF8'));
    INSERT INTO house.audit_line (number, leaf, form, hash) VALUES (lines, leaf.id, 1, head);
  END LOOP;
  CLOSE leaves;

  more := looked = most OR mark.looked_through IS NOT NULL;
  IF looked < most THEN mark.looked_through := NULL; END IF;
  -- Nothing new, nothing written: an idle house is idle.
  INSERT INTO house.audit_bookmark AS b SELECT (mark).*
    WHERE NOT EXISTS (SELECT FROM house.audit_bookmark known WHERE known IS NOT DISTINCT FROM mark)
    ON CONFLICT (one) DO UPDATE SET xid = excluded.xid, leaf = excluded.leaf, cluster = excluded.cluster,
      looked_through = excluded.looked_through;
  IF mark.looked_through IS NULL THEN
    SELECT a.at INTO waits_since
    FROM house.audit_leaf a
      LEFT JOIN LATERAL (SELECT known.leaf FROM house.audit_line known WHERE known.leaf = a.id LIMIT 1) l ON true
    WHERE (a.xid, a.id) > (mark.xid, mark.leaf) AND a.xid < pg_snapshot_xmax(still_open) AND l.leaf IS NULL
    ORDER BY a.xid, a.id LIMIT 1;
  END IF;
  RETURN NEXT;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION house.seal_audit(integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION house.seal_audit(integer) TO khurak_app;--> statement-breakpoint
GRANT CREATE ON SCHEMA "house" TO "khurak_door";--> statement-breakpoint
ALTER FUNCTION house.seal_audit(integer) OWNER TO khurak_door;--> statement-breakpoint
REVOKE CREATE ON SCHEMA "house" FROM "khurak_door";
