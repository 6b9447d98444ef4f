-- The database as the migrations leave it, printed by `npm run dump-schema` and checked by `npm test`.
-- Read this; change the tables in modules/*/server/tables.ts and write a migration.
-- Whoever migrates owns what is not said to be another's, and answers no request.


-- house -----------------------------------------------------------------------------------------------

create schema house;
grant usage on schema house to khurak_app;
grant usage on schema house to khurak_door;

create table house.audit_bookmark (
  one boolean default true not null,
  xid xid8 not null,
  leaf uuid not null,
  cluster bigint not null,
  looked_through uuid,
  constraint audit_bookmark_pkey PRIMARY KEY (one),
  constraint audit_bookmark_is_one CHECK (one)
);
alter table house.audit_bookmark enable row level security;
alter table house.audit_bookmark force row level security;
create policy audit_bookmark_door on house.audit_bookmark for all to khurak_door
  using true
  with check true;
grant insert, select, update on house.audit_bookmark to khurak_door;

create table house.audit_leaf (
  id uuid not null,
  xid xid8 default pg_current_xact_id() not null,
  organisation uuid,
  at timestamp with time zone not null,
  operation text not null,
  asked_by text,
  surface text not null,
  actor text not null,
  session uuid,
  outcome text not null,
  people uuid[] not null,
  subject jsonb,
  request uuid,
  constraint audit_leaf_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_leaf_in_order ON house.audit_leaf USING btree (xid, id);
CREATE INDEX audit_leaf_people ON house.audit_leaf USING gin (people);
alter table house.audit_leaf enable row level security;
alter table house.audit_leaf force row level security;
create policy audit_leaf_door on house.audit_leaf for select to khurak_door
  using true;
create policy audit_leaf_own_organisation on house.audit_leaf for insert to khurak_app
  with check (NOT (organisation IS DISTINCT FROM ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif")));
grant insert on house.audit_leaf to khurak_app;
grant select on house.audit_leaf to khurak_door;

create table house.audit_line (
  number bigint not null,
  leaf uuid not null,
  form smallint not null,
  hash bytea not null,
  constraint audit_line_pkey PRIMARY KEY (number),
  constraint audit_line_leaf UNIQUE (leaf)
);
alter table house.audit_line enable row level security;
alter table house.audit_line force row level security;
create policy audit_line_door on house.audit_line for all to khurak_door
  using true
  with check true;
grant insert, select on house.audit_line to khurak_door;

create table house.event (
  organisation uuid not null,
  id uuid not null,
  xid xid8 default pg_current_xact_id() not null,
  name text not null,
  carries jsonb not null,
  operation text not null,
  actor text not null,
  at timestamp with time zone not null,
  constraint event_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX event_feed ON house.event USING btree (organisation, xid, id);
alter table house.event enable row level security;
alter table house.event force row level security;
create policy event_own_organisation on house.event for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on house.event to khurak_app;

create table house.organisation_key (
  organisation uuid not null,
  wrapped bytea not null,
  wrapped_under text not null,
  constraint organisation_key_organisation_pk PRIMARY KEY (organisation)
);
alter table house.organisation_key enable row level security;
alter table house.organisation_key force row level security;
create policy organisation_key_own_organisation on house.organisation_key for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on house.organisation_key to khurak_app;

create table house.person_key (
  organisation uuid not null,
  person uuid not null,
  wrapped bytea,
  destroyed_at timestamp with time zone,
  constraint person_key_organisation_person_pk PRIMARY KEY (organisation, person),
  constraint person_key_is_there_or_gone CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL)))
);
alter table house.person_key enable row level security;
alter table house.person_key force row level security;
create policy person_key_own_organisation on house.person_key for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on house.person_key to khurak_app;
grant update (destroyed_at) on house.person_key to khurak_app;
grant update (wrapped) on house.person_key to khurak_app;

create table house.reaction (
  organisation uuid not null,
  event uuid not null,
  name text not null,
  at timestamp with time zone not null,
  constraint reaction_organisation_event_name_pk PRIMARY KEY (organisation, event, name)
);
alter table house.reaction enable row level security;
alter table house.reaction force row level security;
create policy reaction_own_organisation on house.reaction for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on house.reaction to khurak_app;

create table house.request (
  organisation uuid not null,
  id uuid not null,
  hash bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint request_organisation_id_pk PRIMARY KEY (organisation, id)
);
alter table house.request enable row level security;
alter table house.request force row level security;
create policy request_own_organisation on house.request for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on house.request to khurak_app;

CREATE OR REPLACE FUNCTION house.is_empty()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT NOT EXISTS (SELECT FROM places.organisation)
$function$;
alter function house.is_empty() owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION house.organisations()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT id FROM places.organisation ORDER BY id
$function$;
alter function house.organisations() owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION house.seal_audit(most integer)
 RETURNS TABLE(sealed integer, more boolean, lines bigint, head bytea, waits_since timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
END $function$;
alter function house.seal_audit(integer) owner to khurak_door;
-- may be called by: khurak_app


-- places ----------------------------------------------------------------------------------------------

create schema places;
grant usage on schema places to khurak_app;
grant usage on schema places to khurak_door;

create table places.facility (
  organisation uuid not null,
  place uuid not null,
  type text not null,
  services text[] not null,
  sorted_by text not null,
  constraint facility_organisation_place_pk PRIMARY KEY (organisation, place),
  constraint facility_place FOREIGN KEY (organisation, place) REFERENCES places.place(organisation, id)
);
CREATE UNIQUE INDEX facility_sorted ON places.facility USING btree (organisation, sorted_by, place);
alter table places.facility enable row level security;
alter table places.facility force row level security;
create policy facility_own_organisation on places.facility for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on places.facility to khurak_app;
grant update (services) on places.facility to khurak_app;
grant update (sorted_by) on places.facility to khurak_app;
grant update (type) on places.facility to khurak_app;

create table places.opened_from (
  organisation uuid not null,
  opened uuid not null,
  handle text not null,
  name text not null,
  name_hindi text,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  constraint opened_from_organisation_opened_pk PRIMARY KEY (organisation, opened),
  constraint opened_from_organisation_organisation_id_fk FOREIGN KEY (organisation) REFERENCES places.organisation(id)
);
alter table places.opened_from enable row level security;
alter table places.opened_from force row level security;
create policy opened_from_own_organisation on places.opened_from for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on places.opened_from to khurak_app;

create table places.organisation (
  id uuid not null,
  handle text not null,
  name text not null,
  name_hindi text,
  time_zone text not null,
  opened_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_handle_unique UNIQUE (handle)
);
alter table places.organisation enable row level security;
alter table places.organisation force row level security;
create policy organisation_door on places.organisation for select to khurak_door
  using true;
create policy organisation_own on places.organisation for all to khurak_app
  using (id = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (id = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on places.organisation to khurak_app;
grant select on places.organisation to khurak_door;

create table places.place (
  organisation uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_hindi text,
  parent uuid,
  ancestry uuid[] not null,
  added_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by text,
  constraint place_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint place_name_once UNIQUE NULLS NOT DISTINCT (organisation, parent, kind, name),
  constraint place_ancestry_ends_here CHECK ((ancestry[array_upper(ancestry, 1)] = id)),
  constraint place_organisation_organisation_id_fk FOREIGN KEY (organisation) REFERENCES places.organisation(id),
  constraint place_parent FOREIGN KEY (organisation, parent) REFERENCES places.place(organisation, id)
);
CREATE INDEX place_ancestry ON places.place USING gin (ancestry);
CREATE INDEX place_parent_of ON places.place USING btree (organisation, parent, name);
alter table places.place enable row level security;
alter table places.place force row level security;
create policy place_own_organisation on places.place for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on places.place to khurak_app;
grant update (closed_at) on places.place to khurak_app;
grant update (closed_by) on places.place to khurak_app;
grant update (name) on places.place to khurak_app;
grant update (name_hindi) on places.place to khurak_app;

create view places.published_facility with (security_invoker=true) as
 SELECT organisation,
    place,
    type,
    services
   FROM places.facility f
  WHERE (EXISTS ( SELECT
           FROM places.place p
          WHERE ((p.organisation = f.organisation) AND (p.id = f.place) AND (p.closed_at IS NULL))));
grant select on places.published_facility to khurak_app;

create view places.published_organisation with (security_invoker=true) as
 SELECT id,
    handle,
    name,
    name_hindi,
    time_zone
   FROM places.organisation;
grant select on places.published_organisation to khurak_app;
grant select on places.published_organisation to khurak_door;

create view places.published_place with (security_invoker=true) as
 SELECT organisation,
    id,
    kind,
    ancestry,
    name,
    name_hindi,
    closed_at
   FROM places.place;
grant select on places.published_place to khurak_app;


-- staff -----------------------------------------------------------------------------------------------

create schema staff;
grant usage on schema staff to khurak_app;
grant usage on schema staff to khurak_door;

create table staff.assignment (
  organisation uuid not null,
  id uuid not null,
  member uuid not null,
  role text not null,
  place uuid,
  since timestamp with time zone not null,
  given_by text not null,
  constraint assignment_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint assignment_member FOREIGN KEY (organisation, member) REFERENCES staff.member(organisation, id)
);
CREATE INDEX assignment_of_member ON staff.assignment USING btree (organisation, member);
alter table staff.assignment enable row level security;
alter table staff.assignment force row level security;
create policy assignment_door on staff.assignment for select to khurak_door
  using true;
create policy assignment_own_organisation on staff.assignment for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on staff.assignment to khurak_app;
grant select on staff.assignment to khurak_door;

create table staff.assignment_end (
  organisation uuid not null,
  assignment uuid not null,
  at timestamp with time zone not null,
  ended_by text not null,
  reason text not null,
  constraint assignment_end_organisation_assignment_pk PRIMARY KEY (organisation, assignment),
  constraint assignment_end_of FOREIGN KEY (organisation, assignment) REFERENCES staff.assignment(organisation, id)
);
alter table staff.assignment_end enable row level security;
alter table staff.assignment_end force row level security;
create policy assignment_end_door on staff.assignment_end for select to khurak_door
  using true;
create policy assignment_end_own_organisation on staff.assignment_end for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on staff.assignment_end to khurak_app;
grant select on staff.assignment_end to khurak_door;

create table staff.member (
  organisation uuid not null,
  id uuid not null,
  joined_at timestamp with time zone not null,
  constraint member_organisation_id_pk PRIMARY KEY (organisation, id)
);
alter table staff.member enable row level security;
alter table staff.member force row level security;
create policy member_own_organisation on staff.member for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on staff.member to khurak_app;

create table staff.member_name (
  organisation uuid not null,
  id uuid not null,
  member uuid not null,
  name bytea not null,
  at timestamp with time zone not null,
  constraint member_name_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint member_name_of FOREIGN KEY (organisation, member) REFERENCES staff.member(organisation, id)
);
CREATE INDEX member_name_of_member ON staff.member_name USING btree (organisation, member, at);
alter table staff.member_name enable row level security;
alter table staff.member_name force row level security;
create policy member_name_own_organisation on staff.member_name for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on staff.member_name to khurak_app;

create view staff.published_assignment with (security_invoker=true) as
 SELECT organisation,
    id,
    member,
    role,
    place,
    since
   FROM staff.assignment a
  WHERE (NOT (EXISTS ( SELECT
           FROM staff.assignment_end e
          WHERE ((e.organisation = a.organisation) AND (e.assignment = a.id)))));
grant select on staff.published_assignment to khurak_app;
grant select on staff.published_assignment to khurak_door;


-- people ----------------------------------------------------------------------------------------------

create schema people;
grant usage on schema people to khurak_app;
grant usage on schema people to khurak_door;

create table people.body_measure (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  height_cm numeric(4,1),
  weight_kg numeric(4,1),
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint body_measure_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint body_measure_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX body_measure_of_patient ON people.body_measure USING btree (organisation, patient, "on");
alter table people.body_measure enable row level security;
alter table people.body_measure force row level security;
create policy body_measure_own_organisation on people.body_measure for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.body_measure to khurak_app;

create table people.care (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  place uuid,
  member uuid,
  since timestamp with time zone not null,
  given_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint care_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint care_is_a_place_or_a_member CHECK (((place IS NULL) <> (member IS NULL))),
  constraint care_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE UNIQUE INDEX care_member_once ON people.care USING btree (organisation, patient, member) WHERE ((member IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX care_of_member ON people.care USING btree (organisation, member, patient) WHERE (ended_at IS NULL);
CREATE INDEX care_of_patient ON people.care USING btree (organisation, patient) WHERE (ended_at IS NULL);
CREATE INDEX care_of_place ON people.care USING btree (organisation, place, patient) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX care_place_once ON people.care USING btree (organisation, patient) WHERE ((place IS NOT NULL) AND (ended_at IS NULL));
alter table people.care enable row level security;
alter table people.care force row level security;
create policy care_own_organisation on people.care for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.care to khurak_app;
grant update (ended_at) on people.care to khurak_app;
grant update (ended_by) on people.care to khurak_app;

create table people.consent (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  notice_version text not null,
  language text not null,
  given_by text not null,
  how text not null,
  also_for text[] not null,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint consent_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint consent_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX consent_of_patient ON people.consent USING btree (organisation, patient, at);
alter table people.consent enable row level security;
alter table people.consent force row level security;
create policy consent_own_organisation on people.consent for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.consent to khurak_app;

create table people.disease_history (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  earlier_tb text not null,
  last_treated_in integer,
  medicine_over_a_month text not null,
  has text[] not null,
  none_of_them boolean not null,
  note bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint disease_history_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint disease_history_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX disease_history_of_patient ON people.disease_history USING btree (organisation, patient, at);
alter table people.disease_history enable row level security;
alter table people.disease_history force row level security;
create policy disease_history_own_organisation on people.disease_history for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.disease_history to khurak_app;

create table people.identity (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  sealed bytea not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint identity_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint identity_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX identity_of_patient ON people.identity USING btree (organisation, patient, at);
alter table people.identity enable row level security;
alter table people.identity force row level security;
create policy identity_own_organisation on people.identity for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.identity to khurak_app;

create table people.patient (
  organisation uuid not null,
  id uuid not null,
  sex text not null,
  born_year integer not null,
  registered_on date not null,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  constraint patient_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX patient_newest ON people.patient USING btree (organisation, registered_at, id);
alter table people.patient enable row level security;
alter table people.patient force row level security;
create policy patient_own_organisation on people.patient for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.patient to khurak_app;

create table people.search_token (
  organisation uuid not null,
  token bytea not null,
  patient uuid not null,
  constraint search_token_organisation_token_patient_pk PRIMARY KEY (organisation, token, patient),
  constraint search_token_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX search_token_of_patient ON people.search_token USING btree (organisation, patient);
alter table people.search_token enable row level security;
alter table people.search_token force row level security;
create policy search_token_door on people.search_token for all to khurak_door
  using true
  with check true;
create policy search_token_own_organisation on people.search_token for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.search_token to khurak_app;
grant delete, select on people.search_token to khurak_door;

create table people.symptom_answers (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  version text not null,
  answers jsonb not null,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint symptom_answers_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint symptom_answers_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
CREATE INDEX symptom_answers_of_patient ON people.symptom_answers USING btree (organisation, patient, at);
alter table people.symptom_answers enable row level security;
alter table people.symptom_answers force row level security;
create policy symptom_answers_own_organisation on people.symptom_answers for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.symptom_answers to khurak_app;

create table people.taken_as_new (
  organisation uuid not null,
  patient uuid not null,
  unlike uuid not null,
  at timestamp with time zone not null,
  by text not null,
  constraint taken_as_new_organisation_patient_unlike_pk PRIMARY KEY (organisation, patient, unlike),
  constraint taken_as_new_of FOREIGN KEY (organisation, patient) REFERENCES people.patient(organisation, id)
);
alter table people.taken_as_new enable row level security;
alter table people.taken_as_new force row level security;
create policy taken_as_new_own_organisation on people.taken_as_new for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on people.taken_as_new to khurak_app;

create view people.published_looked_after with (security_invoker=true) as
 SELECT organisation,
    patient AS subject,
    member,
    since,
    ended_at
   FROM people.care
  WHERE (member IS NOT NULL);
grant select on people.published_looked_after to khurak_app;

create view people.published_measure with (security_invoker=true) as
 SELECT organisation,
    patient,
    "on",
    at,
    id,
    height_cm,
    weight_kg
   FROM people.body_measure;
grant select on people.published_measure to khurak_app;

create view people.published_patient with (security_invoker=true) as
 SELECT organisation,
    id,
    registered_on,
    registered_at,
    sex,
    born_year
   FROM people.patient p
  WHERE (EXISTS ( SELECT
           FROM house.person_key k
          WHERE ((k.organisation = p.organisation) AND (k.person = p.id) AND (k.destroyed_at IS NULL))));
grant select on people.published_patient to khurak_app;

create view people.published_reach with (security_invoker=true) as
 SELECT organisation,
    c.patient AS subject,
    member,
    p.id AS place,
    p.ancestry AS areas,
    since
   FROM (people.care c
     LEFT JOIN places.published_place p ON (((p.organisation = c.organisation) AND (p.id = c.place))))
  WHERE (c.ended_at IS NULL);
grant select on people.published_reach to khurak_app;

CREATE OR REPLACE FUNCTION people.forget_tokens(asked_patient uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  DELETE FROM people.search_token t
  WHERE t.organisation = nullif(current_setting('khurak.organisation', true), '')::uuid AND t.patient = asked_patient
$function$;
alter function people.forget_tokens(uuid) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION people.who_looked(someone uuid, before timestamp with time zone, before_leaf uuid, most integer)
 RETURNS TABLE(leaf uuid, at timestamp with time zone, operation text, actor text, surface text, outcome text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT l.id, l.at, l.operation, l.actor, l.surface, l.outcome FROM house.audit_leaf l
  WHERE l.people @> ARRAY[someone]
    AND l.organisation = (SELECT nullif(current_setting('khurak.organisation', true), '')::uuid)
    AND l.asked_by IS NULL AND l.actor NOT LIKE 'house:%' AND (l.at, l.id) < (before, before_leaf)
  ORDER BY l.at DESC, l.id DESC LIMIT most
$function$;
alter function people.who_looked(uuid, timestamp with time zone, uuid, integer) owner to khurak_door;
-- may be called by: khurak_app


-- access ----------------------------------------------------------------------------------------------

create schema access;
grant usage on schema access to khurak_app;
grant usage on schema access to khurak_door;

create table access.account (
  organisation uuid not null,
  member uuid not null,
  sign_in_name text not null,
  password_hash text not null,
  opened_at timestamp with time zone not null,
  constraint account_organisation_member_pk PRIMARY KEY (organisation, member),
  constraint account_sign_in_name UNIQUE (organisation, sign_in_name)
);
alter table access.account enable row level security;
alter table access.account force row level security;
create policy account_door on access.account for select to khurak_door
  using true;
create policy account_own_organisation on access.account for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.account to khurak_app;
grant update (password_hash) on access.account to khurak_app;
grant select on access.account to khurak_door;

create table access.invitation (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  code bytea not null,
  until timestamp with time zone not null,
  made_at timestamp with time zone not null,
  by text not null,
  used_by uuid,
  constraint invitation_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE UNIQUE INDEX invitation_code ON access.invitation USING btree (code) WHERE (used_by IS NULL);
alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy invitation_door on access.invitation for select to khurak_door
  using true;
create policy invitation_own_organisation on access.invitation for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.invitation to khurak_app;
grant update (used_by) on access.invitation to khurak_app;
grant select on access.invitation to khurak_door;

create table access.notice (
  organisation uuid not null,
  event uuid not null,
  member uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint notice_organisation_event_pk PRIMARY KEY (organisation, event)
);
CREATE INDEX notice_of_member ON access.notice USING btree (organisation, member, at);
alter table access.notice enable row level security;
alter table access.notice force row level security;
create policy notice_own_organisation on access.notice for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.notice to khurak_app;

create table access.pace (
  key bytea not null,
  failures integer not null,
  free_at timestamp with time zone not null,
  constraint pace_pkey PRIMARY KEY (key)
);
alter table access.pace enable row level security;
alter table access.pace force row level security;
create policy pace_door on access.pace for all to khurak_door
  using true
  with check true;
grant delete, insert, select, update on access.pace to khurak_door;

create table access.phone (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  key bytea not null,
  pin_hash text not null,
  bound_at timestamp with time zone not null,
  heard_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint phone_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint phone_id UNIQUE (id)
);
CREATE INDEX phone_of_patient ON access.phone USING btree (organisation, patient);
alter table access.phone enable row level security;
alter table access.phone force row level security;
create policy phone_door on access.phone for select to khurak_door
  using true;
create policy phone_own_organisation on access.phone for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.phone to khurak_app;
grant update (ended_at) on access.phone to khurak_app;
grant update (ended_by) on access.phone to khurak_app;
grant update (heard_at) on access.phone to khurak_app;
grant select on access.phone to khurak_door;

create table access.phone_session (
  organisation uuid not null,
  id uuid not null,
  phone uuid not null,
  unlocked boolean not null,
  opened_at timestamp with time zone not null,
  constraint phone_session_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint phone_session_id UNIQUE (id),
  constraint phone_session_of FOREIGN KEY (organisation, phone) REFERENCES access.phone(organisation, id)
);
alter table access.phone_session enable row level security;
alter table access.phone_session force row level security;
create policy phone_session_door on access.phone_session for all to khurak_door
  using true
  with check true;
create policy phone_session_own_organisation on access.phone_session for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.phone_session to khurak_app;
grant delete, select on access.phone_session to khurak_door;

create table access.refresh_token (
  organisation uuid not null,
  hash bytea not null,
  session uuid not null,
  issued_at timestamp with time zone not null,
  turned_at timestamp with time zone,
  constraint refresh_token_organisation_hash_pk PRIMARY KEY (organisation, hash),
  constraint refresh_token_hash UNIQUE (hash),
  constraint refresh_token_session FOREIGN KEY (organisation, session) REFERENCES access.session(organisation, id)
);
CREATE INDEX refresh_token_of_session ON access.refresh_token USING btree (organisation, session);
alter table access.refresh_token enable row level security;
alter table access.refresh_token force row level security;
create policy refresh_token_door on access.refresh_token for all to khurak_door
  using true
  with check true;
create policy refresh_token_own_organisation on access.refresh_token for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.refresh_token to khurak_app;
grant update (turned_at) on access.refresh_token to khurak_app;
grant delete, select on access.refresh_token to khurak_door;

create table access.session (
  organisation uuid not null,
  id uuid not null,
  member uuid not null,
  device bytea not null,
  started_at timestamp with time zone not null,
  turned_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  constraint session_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint session_id UNIQUE (id),
  constraint session_account FOREIGN KEY (organisation, member) REFERENCES access.account(organisation, member)
);
CREATE INDEX session_of_member ON access.session USING btree (organisation, member);
alter table access.session enable row level security;
alter table access.session force row level security;
create policy session_door on access.session for all to khurak_door
  using true
  with check true;
create policy session_own_organisation on access.session for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on access.session to khurak_app;
grant update (end_reason) on access.session to khurak_app;
grant update (ended_at) on access.session to khurak_app;
grant update (turned_at) on access.session to khurak_app;
grant delete, select on access.session to khurak_door;

CREATE OR REPLACE FUNCTION access.enter(asked_session uuid, asked_member uuid)
 RETURNS TABLE(organisation uuid, time_zone text, assignments jsonb, phone uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
END $function$;
alter function access.enter(uuid, uuid) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.find_account(asked_handle text, asked_name text, asked_device bytea)
 RETURNS TABLE(organisation uuid, member uuid, password_hash text, known_device boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT a.organisation, a.member, a.password_hash, EXISTS (
    SELECT FROM access.session s
    WHERE s.organisation = a.organisation AND s.member = a.member AND s.device = asked_device
  )
  FROM access.account a JOIN places.published_organisation o ON o.id = a.organisation
  WHERE o.handle = asked_handle AND a.sign_in_name = asked_name
$function$;
alter function access.find_account(text, text, bytea) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.find_invitation(asked_code bytea)
 RETURNS TABLE(organisation uuid, id uuid, patient uuid, until timestamp with time zone, used_by uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT i.organisation, i.id, i.patient, i.until, i.used_by FROM access.invitation i WHERE i.code = asked_code
  ORDER BY i.used_by IS NULL DESC, i.made_at DESC LIMIT 1
$function$;
alter function access.find_invitation(bytea) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.find_phone(asked_phone uuid)
 RETURNS TABLE(organisation uuid, patient uuid, key bytea, pin_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT p.organisation, p.patient, p.key, p.pin_hash FROM access.phone p
  WHERE p.id = asked_phone AND p.ended_at IS NULL
$function$;
alter function access.find_phone(uuid) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.find_refresh(asked_hash bytea)
 RETURNS TABLE(organisation uuid, session uuid, member uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT t.organisation, t.session, s.member
  FROM access.refresh_token t
  JOIN access.session s ON s.organisation = t.organisation AND s.id = t.session
  WHERE t.hash = asked_hash
$function$;
alter function access.find_refresh(bytea) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.forget_sessions_before(moment timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
END $function$;
alter function access.forget_sessions_before(timestamp with time zone) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.pace_clear(asked_key bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  DELETE FROM access.pace p WHERE p.key = asked_key
$function$;
alter function access.pace_clear(bytea) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.pace_forgive(asked_key bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  UPDATE access.pace p SET failures = greatest(p.failures - 1, 0) WHERE p.key = asked_key
$function$;
alter function access.pace_forgive(bytea) owner to khurak_door;
-- may be called by: khurak_app

CREATE OR REPLACE FUNCTION access.pace_try(asked_key bytea, moment timestamp with time zone, free_tries integer, longest integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
END $function$;
alter function access.pace_try(bytea, timestamp with time zone, integer, integer) owner to khurak_door;
-- may be called by: khurak_app


-- children --------------------------------------------------------------------------------------------

create schema children;
grant usage on schema children to khurak_app;
grant usage on schema children to khurak_door;

create table children.carried (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  member uuid not null,
  slot smallint,
  since timestamp with time zone not null,
  given_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint carried_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint carried_at_most CHECK (((slot >= 1) AND (slot <= 50))),
  constraint carried_child FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX carried_by ON children.carried USING btree (organisation, member, child);
CREATE UNIQUE INDEX carried_once ON children.carried USING btree (organisation, child) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX carried_slot_once ON children.carried USING btree (organisation, member, slot) WHERE ((slot IS NOT NULL) AND (ended_at IS NULL));
alter table children.carried enable row level security;
alter table children.carried force row level security;
create policy carried_own_organisation on children.carried for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.carried to khurak_app;
grant update (ended_at) on children.carried to khurak_app;
grant update (ended_by) on children.carried to khurak_app;

create table children.child (
  organisation uuid not null,
  id uuid not null,
  sex text not null,
  born_on date not null,
  born_exact boolean not null,
  registered_on date not null,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  constraint child_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX child_newest ON children.child USING btree (organisation, registered_at, id);
alter table children.child enable row level security;
alter table children.child force row level security;
create policy child_own_organisation on children.child for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.child to khurak_app;
grant update (born_exact) on children.child to khurak_app;
grant update (born_on) on children.child to khurak_app;
grant update (sex) on children.child to khurak_app;

create table children.consent (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  notice_version text not null,
  language text not null,
  given_by text not null,
  how text not null,
  also_for text[] not null,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint consent_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint consent_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX consent_of_child ON children.consent USING btree (organisation, child, at);
alter table children.consent enable row level security;
alter table children.consent force row level security;
create policy consent_own_organisation on children.consent for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.consent to khurak_app;

create table children.ending (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  why text,
  on date not null,
  words bytea,
  same_as uuid,
  at timestamp with time zone not null,
  by text not null,
  constraint ending_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint ending_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX ending_of_child ON children.ending USING btree (organisation, child, at);
CREATE INDEX ending_same_as ON children.ending USING btree (organisation, same_as) WHERE (same_as IS NOT NULL);
alter table children.ending enable row level security;
alter table children.ending force row level security;
create policy ending_own_organisation on children.ending for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.ending to khurak_app;

create table children.home (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  place uuid not null,
  since timestamp with time zone not null,
  given_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint home_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint home_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX home_of_place ON children.home USING btree (organisation, place, child) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX home_once ON children.home USING btree (organisation, child) WHERE (ended_at IS NULL);
alter table children.home enable row level security;
alter table children.home force row level security;
create policy home_own_organisation on children.home for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.home to khurak_app;
grant update (ended_at) on children.home to khurak_app;
grant update (ended_by) on children.home to khurak_app;

create table children.identity (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  sealed bytea not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint identity_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint identity_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX identity_of_child ON children.identity USING btree (organisation, child, at);
alter table children.identity enable row level security;
alter table children.identity force row level security;
create policy identity_own_organisation on children.identity for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.identity to khurak_app;

create table children.search_token (
  organisation uuid not null,
  token bytea not null,
  child uuid not null,
  constraint search_token_organisation_token_child_pk PRIMARY KEY (organisation, token, child),
  constraint search_token_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
CREATE INDEX search_token_of_child ON children.search_token USING btree (organisation, child);
alter table children.search_token enable row level security;
alter table children.search_token force row level security;
create policy search_token_door on children.search_token for all to khurak_door
  using true
  with check true;
create policy search_token_own_organisation on children.search_token for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.search_token to khurak_app;
grant delete, select on children.search_token to khurak_door;

create table children.taken_as_new (
  organisation uuid not null,
  child uuid not null,
  unlike uuid not null,
  at timestamp with time zone not null,
  by text not null,
  constraint taken_as_new_organisation_child_unlike_pk PRIMARY KEY (organisation, child, unlike),
  constraint taken_as_new_of FOREIGN KEY (organisation, child) REFERENCES children.child(organisation, id)
);
alter table children.taken_as_new enable row level security;
alter table children.taken_as_new force row level security;
create policy taken_as_new_own_organisation on children.taken_as_new for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on children.taken_as_new to khurak_app;

create view children.published_carried with (security_invoker=true) as
 SELECT organisation,
    child AS subject,
    member,
    slot,
    since,
    ended_at
   FROM children.carried;
grant select on children.published_carried to khurak_app;

create view children.published_child with (security_invoker=true) as
 SELECT organisation,
    id,
    sex,
    born_on,
    born_exact,
    registered_on,
    registered_at
   FROM children.child c
  WHERE (EXISTS ( SELECT
           FROM house.person_key k
          WHERE ((k.organisation = c.organisation) AND (k.person = c.id) AND (k.destroyed_at IS NULL))));
grant select on children.published_child to khurak_app;

create view children.published_consent with (security_invoker=true) as
 SELECT organisation,
    child AS subject,
    also_for,
    at
   FROM children.consent;
grant select on children.published_consent to khurak_app;

create view children.published_ending with (security_invoker=true) as
 SELECT organisation,
    child AS subject,
    why,
    "on"
   FROM children.ending e
  WHERE ((why IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM children.ending later
          WHERE ((later.organisation = e.organisation) AND (later.child = e.child) AND (ROW(later.at, later.id) > ROW(e.at, e.id)))))));
grant select on children.published_ending to khurak_app;

create view children.published_reach with (security_invoker=true) as
 SELECT h.organisation,
    h.child AS subject,
    NULL::uuid AS member,
    p.id AS place,
    p.ancestry AS areas,
    h.since
   FROM (children.home h
     JOIN places.published_place p ON (((p.organisation = h.organisation) AND (p.id = h.place))))
  WHERE (h.ended_at IS NULL)
UNION ALL
 SELECT c.organisation,
    c.child AS subject,
    c.member,
    NULL::uuid AS place,
    NULL::uuid[] AS areas,
    c.since
   FROM children.carried c
  WHERE (c.ended_at IS NULL);
grant select on children.published_reach to khurak_app;

create view children.published_same with (security_invoker=true) as
 SELECT organisation,
    same_as AS subject,
    child AS twin
   FROM children.ending e
  WHERE ((same_as IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM children.ending later
          WHERE ((later.organisation = e.organisation) AND (later.child = e.child) AND (ROW(later.at, later.id) > ROW(e.at, e.id)))))));
grant select on children.published_same to khurak_app;

create view children.published_touched with (security_invoker=true) as
 SELECT identity.organisation,
    identity.child AS subject,
    identity.at
   FROM children.identity
UNION ALL
 SELECT ending.organisation,
    ending.child AS subject,
    ending.at
   FROM children.ending
UNION ALL
 SELECT ending.organisation,
    ending.same_as AS subject,
    ending.at
   FROM children.ending
  WHERE (ending.same_as IS NOT NULL)
UNION ALL
 SELECT consent.organisation,
    consent.child AS subject,
    consent.at
   FROM children.consent
UNION ALL
 SELECT home.organisation,
    home.child AS subject,
    home.since AS at
   FROM children.home
UNION ALL
 SELECT carried.organisation,
    carried.child AS subject,
    carried.since AS at
   FROM children.carried
UNION ALL
 SELECT carried.organisation,
    carried.child AS subject,
    carried.ended_at AS at
   FROM children.carried
  WHERE (carried.ended_at IS NOT NULL);
grant select on children.published_touched to khurak_app;

CREATE OR REPLACE FUNCTION children.forget_tokens(asked_child uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  DELETE FROM children.search_token t
  WHERE t.organisation = nullif(current_setting('khurak.organisation', true), '')::uuid AND t.child = asked_child
$function$;
alter function children.forget_tokens(uuid) owner to khurak_door;
-- may be called by: khurak_app


-- devices ---------------------------------------------------------------------------------------------

create schema devices;
grant usage on schema devices to khurak_app;

create table devices.box (
  organisation uuid not null,
  id uuid not null,
  serial text not null,
  model text not null,
  place uuid not null,
  state text not null,
  patient uuid,
  heard_at timestamp with time zone,
  battery_mv integer,
  since timestamp with time zone not null,
  constraint box_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX box_in_place ON devices.box USING btree (organisation, place, state, since, id);
CREATE UNIQUE INDEX box_of_patient ON devices.box USING btree (organisation, patient) WHERE (patient IS NOT NULL);
CREATE UNIQUE INDEX box_serial ON devices.box USING btree (organisation, serial);
alter table devices.box enable row level security;
alter table devices.box force row level security;
create policy box_own_organisation on devices.box for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.box to khurak_app;
grant update (battery_mv) on devices.box to khurak_app;
grant update (heard_at) on devices.box to khurak_app;
grant update (patient) on devices.box to khurak_app;
grant update (place) on devices.box to khurak_app;
grant update (since) on devices.box to khurak_app;
grant update (state) on devices.box to khurak_app;

create table devices.box_issue (
  organisation uuid not null,
  id uuid not null,
  box uuid not null,
  patient uuid not null,
  from timestamp with time zone not null,
  until timestamp with time zone,
  heard_until timestamp with time zone,
  gaps jsonb not null,
  constraint box_issue_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint box_issue_of FOREIGN KEY (organisation, box) REFERENCES devices.box(organisation, id)
);
CREATE INDEX box_issue_of_patient ON devices.box_issue USING btree (organisation, patient, "from");
CREATE UNIQUE INDEX box_issue_once ON devices.box_issue USING btree (organisation, box) WHERE (until IS NULL);
alter table devices.box_issue enable row level security;
alter table devices.box_issue force row level security;
create policy box_issue_own_organisation on devices.box_issue for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.box_issue to khurak_app;
grant update (gaps) on devices.box_issue to khurak_app;
grant update (heard_until) on devices.box_issue to khurak_app;
grant update (until) on devices.box_issue to khurak_app;

create table devices.box_move (
  organisation uuid not null,
  id uuid not null,
  box uuid not null,
  number integer not null,
  what text not null,
  place uuid not null,
  patient uuid,
  why text,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint box_move_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint box_move_of FOREIGN KEY (organisation, box) REFERENCES devices.box(organisation, id)
);
CREATE UNIQUE INDEX box_move_number ON devices.box_move USING btree (organisation, box, number);
CREATE INDEX box_move_of_patient ON devices.box_move USING btree (organisation, patient, at) WHERE (patient IS NOT NULL);
alter table devices.box_move enable row level security;
alter table devices.box_move force row level security;
create policy box_move_own_organisation on devices.box_move for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.box_move to khurak_app;

create table devices.contact (
  organisation uuid not null,
  id uuid not null,
  box uuid not null,
  issue uuid,
  at timestamp with time zone not null,
  box_at timestamp with time zone,
  battery_mv integer,
  how text not null,
  contradicts integer not null,
  by text not null,
  constraint contact_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint contact_of FOREIGN KEY (organisation, box) REFERENCES devices.box(organisation, id)
);
CREATE INDEX contact_of_box ON devices.contact USING btree (organisation, box, at);
alter table devices.contact enable row level security;
alter table devices.contact force row level security;
create policy contact_own_organisation on devices.contact for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.contact to khurak_app;

create table devices.opening (
  organisation uuid not null,
  box uuid not null,
  number integer not null,
  issue uuid,
  patient uuid,
  box_at timestamp with time zone not null,
  at timestamp with time zone not null,
  counts boolean not null,
  because text,
  received_at timestamp with time zone not null,
  constraint opening_organisation_box_number_pk PRIMARY KEY (organisation, box, number),
  constraint opening_of FOREIGN KEY (organisation, box) REFERENCES devices.box(organisation, id)
);
CREATE INDEX opening_of_patient ON devices.opening USING btree (organisation, patient, at) WHERE (patient IS NOT NULL);
alter table devices.opening enable row level security;
alter table devices.opening force row level security;
create policy opening_own_organisation on devices.opening for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.opening to khurak_app;
grant update (because) on devices.opening to khurak_app;
grant update (counts) on devices.opening to khurak_app;
grant update (issue) on devices.opening to khurak_app;
grant update (patient) on devices.opening to khurak_app;

create table devices.refill (
  organisation uuid not null,
  id uuid not null,
  box uuid not null,
  patient uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  constraint refill_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint refill_of FOREIGN KEY (organisation, box) REFERENCES devices.box(organisation, id)
);
CREATE INDEX refill_of_patient ON devices.refill USING btree (organisation, patient, at);
alter table devices.refill enable row level security;
alter table devices.refill force row level security;
create policy refill_own_organisation on devices.refill for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on devices.refill to khurak_app;
grant update (withdrawn_at) on devices.refill to khurak_app;
grant update (withdrawn_by) on devices.refill to khurak_app;

create view devices.published_box with (security_invoker=true) as
 SELECT organisation,
    id,
    place,
    state
   FROM devices.box;
grant select on devices.published_box to khurak_app;

create view devices.published_opening with (security_invoker=true) as
 SELECT organisation,
    patient,
    box,
    number,
    at,
    received_at,
    counts,
    because
   FROM devices.opening
  WHERE (patient IS NOT NULL);
grant select on devices.published_opening to khurak_app;

create view devices.published_watch with (security_invoker=true) as
 SELECT organisation,
    patient,
    box,
    "from",
    until,
    heard_until,
    gaps
   FROM devices.box_issue;
grant select on devices.published_watch to khurak_app;


-- alerts ----------------------------------------------------------------------------------------------

create schema alerts;
grant usage on schema alerts to khurak_app;

create table alerts.alert (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  thing uuid not null,
  urgency integer not null,
  facts jsonb not null,
  since timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended text,
  constraint alert_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX alert_of_patient ON alerts.alert USING btree (organisation, patient, kind, thing, since);
CREATE INDEX alert_waiting ON alerts.alert USING btree (organisation, urgency, since, id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX alert_waits_once ON alerts.alert USING btree (organisation, patient, kind, thing) WHERE (ended_at IS NULL);
alter table alerts.alert enable row level security;
alter table alerts.alert force row level security;
create policy alert_own_organisation on alerts.alert for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on alerts.alert to khurak_app;
grant update (ended) on alerts.alert to khurak_app;
grant update (ended_at) on alerts.alert to khurak_app;

create table alerts.answer (
  organisation uuid not null,
  alert uuid not null,
  id uuid not null,
  patient uuid not null,
  words bytea not null,
  at timestamp with time zone not null,
  by text not null,
  constraint answer_organisation_alert_pk PRIMARY KEY (organisation, alert),
  constraint answer_to FOREIGN KEY (organisation, alert) REFERENCES alerts.alert(organisation, id)
);
alter table alerts.answer enable row level security;
alter table alerts.answer force row level security;
create policy answer_own_organisation on alerts.answer for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on alerts.answer to khurak_app;

create view alerts.published_alert with (security_invoker=true) as
 SELECT organisation,
    patient,
    kind,
    thing
   FROM alerts.alert
  WHERE (ended_at IS NULL);
grant select on alerts.published_alert to khurak_app;

create view alerts.published_answer with (security_invoker=true) as
 SELECT a.organisation,
    a.patient,
    a.kind,
    a.thing,
    n.at,
    n.by
   FROM (alerts.alert a
     JOIN alerts.answer n ON (((n.organisation = a.organisation) AND (n.alert = a.id))));
grant select on alerts.published_answer to khurak_app;


-- diagnosis -------------------------------------------------------------------------------------------

create schema diagnosis;
grant usage on schema diagnosis to khurak_app;

create table diagnosis.decision (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  decided text not null,
  basis text,
  wants text[] not null,
  note bytea,
  xray uuid,
  results uuid[] not null,
  at timestamp with time zone not null,
  by text not null,
  number integer not null,
  resistance jsonb,
  constraint decision_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE UNIQUE INDEX decision_number ON diagnosis.decision USING btree (organisation, patient, number);
alter table diagnosis.decision enable row level security;
alter table diagnosis.decision force row level security;
create policy decision_own_organisation on diagnosis.decision for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.decision to khurak_app;

create table diagnosis.forgotten_file (
  organisation uuid not null,
  file uuid not null,
  patient uuid not null,
  rule text not null,
  at timestamp with time zone not null,
  gone_at timestamp with time zone,
  constraint forgotten_file_organisation_file_pk PRIMARY KEY (organisation, file)
);
alter table diagnosis.forgotten_file enable row level security;
alter table diagnosis.forgotten_file force row level security;
create policy forgotten_file_own_organisation on diagnosis.forgotten_file for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.forgotten_file to khurak_app;
grant update (gone_at) on diagnosis.forgotten_file to khurak_app;

create table diagnosis.result (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  test text not null,
  found text not null,
  taken_on date not null,
  found_on date not null,
  note bytea,
  amends uuid,
  why text,
  at timestamp with time zone not null,
  by text not null,
  follows_up boolean default false not null,
  drugs jsonb default '[]'::jsonb not null,
  called bytea,
  first uuid,
  constraint result_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint result_amends FOREIGN KEY (organisation, amends) REFERENCES diagnosis.result(organisation, id)
);
CREATE UNIQUE INDEX result_amended_once ON diagnosis.result USING btree (organisation, amends) WHERE (amends IS NOT NULL);
CREATE INDEX result_of_patient ON diagnosis.result USING btree (organisation, patient, at);
alter table diagnosis.result enable row level security;
alter table diagnosis.result force row level security;
create policy result_own_organisation on diagnosis.result for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.result to khurak_app;

create table diagnosis.settlement (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  drug text not null,
  holds text not null,
  results uuid[] not null,
  why bytea,
  number integer not null,
  at timestamp with time zone not null,
  by text not null,
  constraint settlement_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE UNIQUE INDEX settlement_number ON diagnosis.settlement USING btree (organisation, patient, number);
alter table diagnosis.settlement enable row level security;
alter table diagnosis.settlement force row level security;
create policy settlement_own_organisation on diagnosis.settlement for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.settlement to khurak_app;

create table diagnosis.standing (
  organisation uuid not null,
  patient uuid not null,
  stands text not null,
  needs text,
  urgency integer not null,
  results integer not null,
  has_xray boolean not null,
  since timestamp with time zone not null,
  constraint standing_organisation_patient_pk PRIMARY KEY (organisation, patient)
);
CREATE INDEX standing_waits ON diagnosis.standing USING btree (organisation, urgency, since, patient) WHERE (needs IS NOT NULL);
alter table diagnosis.standing enable row level security;
alter table diagnosis.standing force row level security;
create policy standing_own_organisation on diagnosis.standing for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.standing to khurak_app;
grant update (has_xray) on diagnosis.standing to khurak_app;
grant update (needs) on diagnosis.standing to khurak_app;
grant update (results) on diagnosis.standing to khurak_app;
grant update (since) on diagnosis.standing to khurak_app;
grant update (stands) on diagnosis.standing to khurak_app;
grant update (urgency) on diagnosis.standing to khurak_app;

create table diagnosis.xray (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  version integer not null,
  file uuid not null,
  taken_on date not null,
  view text not null,
  report bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint xray_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint xray_from_file FOREIGN KEY (organisation, file) REFERENCES diagnosis.xray_file(organisation, id)
);
CREATE UNIQUE INDEX xray_file_once ON diagnosis.xray USING btree (organisation, file);
CREATE UNIQUE INDEX xray_version ON diagnosis.xray USING btree (organisation, patient, version);
alter table diagnosis.xray enable row level security;
alter table diagnosis.xray force row level security;
create policy xray_own_organisation on diagnosis.xray for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.xray to khurak_app;

create table diagnosis.xray_file (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  bytes integer not null,
  sha256 text not null,
  picture uuid,
  width integer,
  height integer,
  frames integer,
  sample_bits integer,
  low integer,
  high integer,
  at timestamp with time zone not null,
  by text not null,
  not_shown text,
  constraint xray_file_organisation_id_pk PRIMARY KEY (organisation, id)
);
alter table diagnosis.xray_file enable row level security;
alter table diagnosis.xray_file force row level security;
create policy xray_file_own_organisation on diagnosis.xray_file for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on diagnosis.xray_file to khurak_app;

create view diagnosis.published_decision with (security_invoker=true) as
 SELECT organisation,
    id,
    patient,
    decided,
    basis,
    at
   FROM diagnosis.decision;
grant select on diagnosis.published_decision to khurak_app;

create view diagnosis.published_result with (security_invoker=true) as
 SELECT organisation,
    id,
    patient,
    test,
    found,
    taken_on,
    drugs,
    COALESCE(first, id) AS first,
    found_on
   FROM diagnosis.result r
  WHERE (NOT (EXISTS ( SELECT
           FROM diagnosis.result l
          WHERE ((l.organisation = r.organisation) AND (l.amends = r.id)))));
grant select on diagnosis.published_result to khurak_app;

create view diagnosis.published_settlement with (security_invoker=true) as
 SELECT organisation,
    patient,
    number,
    drug,
    holds,
    results
   FROM diagnosis.settlement;
grant select on diagnosis.published_settlement to khurak_app;

create view diagnosis.published_standing with (security_invoker=true) as
 SELECT organisation,
    patient,
    stands,
    since
   FROM diagnosis.standing;
grant select on diagnosis.published_standing to khurak_app;

create view diagnosis.published_xray with (security_invoker=true) as
 SELECT organisation,
    patient,
    id,
    taken_on
   FROM diagnosis.xray;
grant select on diagnosis.published_xray to khurak_app;


-- laboratory ------------------------------------------------------------------------------------------

create schema laboratory;
grant usage on schema laboratory to khurak_app;

create table laboratory.cancellation (
  organisation uuid not null,
  request uuid not null,
  patient uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint cancellation_organisation_request_pk PRIMARY KEY (organisation, request),
  constraint cancellation_of_request FOREIGN KEY (organisation, request) REFERENCES laboratory.request(organisation, id)
);
alter table laboratory.cancellation enable row level security;
alter table laboratory.cancellation force row level security;
create policy cancellation_own_organisation on laboratory.cancellation for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.cancellation to khurak_app;

create table laboratory.finding (
  organisation uuid not null,
  result uuid not null,
  specimen uuid not null,
  request uuid not null,
  patient uuid not null,
  constraint finding_organisation_result_pk PRIMARY KEY (organisation, result),
  constraint finding_in_specimen FOREIGN KEY (organisation, specimen) REFERENCES laboratory.specimen(organisation, id)
);
CREATE INDEX finding_of_request ON laboratory.finding USING btree (organisation, request);
alter table laboratory.finding enable row level security;
alter table laboratory.finding force row level security;
create policy finding_own_organisation on laboratory.finding for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.finding to khurak_app;

create table laboratory.request (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  tests text[] not null,
  purpose text not null,
  lab uuid not null,
  asked_on date not null,
  note bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint request_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX request_of_patient ON laboratory.request USING btree (organisation, patient, at);
alter table laboratory.request enable row level security;
alter table laboratory.request force row level security;
create policy request_own_organisation on laboratory.request for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.request to khurak_app;

create table laboratory.specimen (
  organisation uuid not null,
  id uuid not null,
  request uuid not null,
  patient uuid not null,
  number integer not null,
  kind text not null,
  collected_on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint specimen_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint specimen_of_request FOREIGN KEY (organisation, request) REFERENCES laboratory.request(organisation, id)
);
CREATE UNIQUE INDEX specimen_number ON laboratory.specimen USING btree (organisation, request, number);
alter table laboratory.specimen enable row level security;
alter table laboratory.specimen force row level security;
create policy specimen_own_organisation on laboratory.specimen for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.specimen to khurak_app;

create table laboratory.standing (
  organisation uuid not null,
  request uuid not null,
  patient uuid not null,
  lab uuid not null,
  purpose text not null,
  state text not null,
  since date not null,
  specimen uuid,
  missing text[] not null,
  rejected text,
  constraint standing_organisation_request_pk PRIMARY KEY (organisation, request)
);
CREATE INDEX standing_in_lab ON laboratory.standing USING btree (organisation, lab, state, purpose, since, request);
CREATE INDEX standing_in_state ON laboratory.standing USING btree (organisation, state, purpose, since, request);
CREATE INDEX standing_open ON laboratory.standing USING btree (organisation, since, request) WHERE (state <> ALL (ARRAY['done'::text, 'cancelled'::text]));
CREATE INDEX standing_open_of_patient ON laboratory.standing USING btree (organisation, patient) WHERE (state <> ALL (ARRAY['done'::text, 'cancelled'::text]));
alter table laboratory.standing enable row level security;
alter table laboratory.standing force row level security;
create policy standing_own_organisation on laboratory.standing for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.standing to khurak_app;
grant update (missing) on laboratory.standing to khurak_app;
grant update (rejected) on laboratory.standing to khurak_app;
grant update (since) on laboratory.standing to khurak_app;
grant update (specimen) on laboratory.standing to khurak_app;
grant update (state) on laboratory.standing to khurak_app;

create table laboratory.step (
  organisation uuid not null,
  specimen uuid not null,
  patient uuid not null,
  step text not null,
  on date not null,
  lab_number bytea,
  why text,
  note bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint step_organisation_specimen_step_pk PRIMARY KEY (organisation, specimen, step),
  constraint step_of_specimen FOREIGN KEY (organisation, specimen) REFERENCES laboratory.specimen(organisation, id)
);
alter table laboratory.step enable row level security;
alter table laboratory.step force row level security;
create policy step_own_organisation on laboratory.step for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on laboratory.step to khurak_app;

create view laboratory.published_cancellation with (security_invoker=true) as
 SELECT organisation,
    request,
    patient,
    why,
    at
   FROM laboratory.cancellation;
grant select on laboratory.published_cancellation to khurak_app;

create view laboratory.published_standing with (security_invoker=true) as
 SELECT organisation,
    request,
    patient,
    lab,
    purpose,
    state,
    since
   FROM laboratory.standing;
grant select on laboratory.published_standing to khurak_app;


-- documents -------------------------------------------------------------------------------------------

create schema documents;
grant usage on schema documents to khurak_app;

create table documents.document (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  title bytea,
  dated date,
  at timestamp with time zone not null,
  by text not null,
  constraint document_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX document_of_patient ON documents.document USING btree (organisation, patient, at);
alter table documents.document enable row level security;
alter table documents.document force row level security;
create policy document_own_organisation on documents.document for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on documents.document to khurak_app;

create table documents.file (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  bytes integer not null,
  width integer,
  height integer,
  sha256 text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint file_organisation_id_pk PRIMARY KEY (organisation, id)
);
alter table documents.file enable row level security;
alter table documents.file force row level security;
create policy file_own_organisation on documents.file for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on documents.file to khurak_app;

create table documents.forgotten_file (
  organisation uuid not null,
  file uuid not null,
  patient uuid not null,
  rule text not null,
  at timestamp with time zone not null,
  gone_at timestamp with time zone,
  constraint forgotten_file_organisation_file_pk PRIMARY KEY (organisation, file)
);
alter table documents.forgotten_file enable row level security;
alter table documents.forgotten_file force row level security;
create policy forgotten_file_own_organisation on documents.forgotten_file for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on documents.forgotten_file to khurak_app;
grant update (gone_at) on documents.forgotten_file to khurak_app;

create table documents.page (
  organisation uuid not null,
  document uuid not null,
  number integer not null,
  file uuid not null,
  constraint page_organisation_document_number_pk PRIMARY KEY (organisation, document, number),
  constraint page_from_file FOREIGN KEY (organisation, file) REFERENCES documents.file(organisation, id),
  constraint page_of_document FOREIGN KEY (organisation, document) REFERENCES documents.document(organisation, id)
);
CREATE UNIQUE INDEX page_file_once ON documents.page USING btree (organisation, file);
alter table documents.page enable row level security;
alter table documents.page force row level security;
create policy page_own_organisation on documents.page for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on documents.page to khurak_app;

create table documents.withdrawal (
  organisation uuid not null,
  document uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint withdrawal_organisation_document_pk PRIMARY KEY (organisation, document),
  constraint withdrawal_of_document FOREIGN KEY (organisation, document) REFERENCES documents.document(organisation, id)
);
alter table documents.withdrawal enable row level security;
alter table documents.withdrawal force row level security;
create policy withdrawal_own_organisation on documents.withdrawal for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on documents.withdrawal to khurak_app;


-- treatment -------------------------------------------------------------------------------------------

create schema treatment;
grant usage on schema treatment to khurak_app;

create table treatment.episode (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  decision uuid not null,
  starts_on date not null,
  at timestamp with time zone not null,
  by text not null,
  registration_number text,
  regimen text,
  regimen_version text,
  phase text,
  closed_on date,
  closed_at timestamp with time zone,
  outcome text,
  present jsonb,
  although bytea,
  extended_by integer default 0 not null,
  constraint episode_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE UNIQUE INDEX episode_of_decision ON treatment.episode USING btree (organisation, decision);
CREATE INDEX episode_of_patient ON treatment.episode USING btree (organisation, patient, starts_on);
CREATE UNIQUE INDEX episode_one_at_a_time ON treatment.episode USING btree (organisation, patient) WHERE (closed_on IS NULL);
CREATE UNIQUE INDEX episode_registration ON treatment.episode USING btree (organisation, registration_number);
alter table treatment.episode enable row level security;
alter table treatment.episode force row level security;
create policy episode_own_organisation on treatment.episode for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.episode to khurak_app;
grant update (closed_at) on treatment.episode to khurak_app;
grant update (closed_on) on treatment.episode to khurak_app;
grant update (extended_by) on treatment.episode to khurak_app;
grant update (outcome) on treatment.episode to khurak_app;
grant update (phase) on treatment.episode to khurak_app;

create table treatment.extension (
  organisation uuid not null,
  id uuid not null,
  episode uuid not null,
  patient uuid not null,
  phase uuid not null,
  number integer not null,
  doses integer not null,
  up_to integer not null,
  evidence jsonb not null,
  why bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint extension_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint extension_of FOREIGN KEY (organisation, episode) REFERENCES treatment.episode(organisation, id)
);
CREATE UNIQUE INDEX extension_number ON treatment.extension USING btree (organisation, phase, number);
alter table treatment.extension enable row level security;
alter table treatment.extension force row level security;
create policy extension_own_organisation on treatment.extension for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.extension to khurak_app;

create table treatment.outcome (
  organisation uuid not null,
  id uuid not null,
  episode uuid not null,
  patient uuid not null,
  outcome text not null,
  on date not null,
  rules text not null,
  evidence jsonb not null,
  why bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint outcome_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint outcome_of FOREIGN KEY (organisation, episode) REFERENCES treatment.episode(organisation, id)
);
CREATE UNIQUE INDEX outcome_once ON treatment.outcome USING btree (organisation, episode);
alter table treatment.outcome enable row level security;
alter table treatment.outcome force row level security;
create policy outcome_own_organisation on treatment.outcome for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.outcome to khurak_app;

create table treatment.phase (
  organisation uuid not null,
  id uuid not null,
  episode uuid not null,
  patient uuid not null,
  number integer not null,
  code text not null,
  begins_on date not null,
  why bytea,
  evidence jsonb,
  at timestamp with time zone not null,
  by text not null,
  constraint phase_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint phase_of FOREIGN KEY (organisation, episode) REFERENCES treatment.episode(organisation, id)
);
CREATE UNIQUE INDEX phase_number ON treatment.phase USING btree (organisation, episode, number);
alter table treatment.phase enable row level security;
alter table treatment.phase force row level security;
create policy phase_own_organisation on treatment.phase for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.phase to khurak_app;

create table treatment.prescription (
  organisation uuid not null,
  id uuid not null,
  episode uuid not null,
  patient uuid not null,
  number integer not null,
  from date not null,
  items jsonb not null,
  because text not null,
  weight_kg numeric(4,1) not null,
  tables jsonb not null,
  withstood jsonb default '[]'::jsonb not null,
  why bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint prescription_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint prescription_of FOREIGN KEY (organisation, episode) REFERENCES treatment.episode(organisation, id)
);
CREATE UNIQUE INDEX prescription_number ON treatment.prescription USING btree (organisation, episode, number);
alter table treatment.prescription enable row level security;
alter table treatment.prescription force row level security;
create policy prescription_own_organisation on treatment.prescription for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.prescription to khurak_app;

create table treatment.register (
  organisation uuid not null,
  year integer not null,
  count integer not null,
  constraint register_organisation_year_pk PRIMARY KEY (organisation, year)
);
alter table treatment.register enable row level security;
alter table treatment.register force row level security;
create policy register_own_organisation on treatment.register for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.register to khurak_app;
grant update (count) on treatment.register to khurak_app;

create table treatment.visit (
  organisation uuid not null,
  id uuid not null,
  episode uuid not null,
  patient uuid not null,
  month text not null,
  on date not null,
  found text not null,
  why bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint visit_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint visit_of FOREIGN KEY (organisation, episode) REFERENCES treatment.episode(organisation, id)
);
CREATE UNIQUE INDEX visit_of_month ON treatment.visit USING btree (organisation, episode, month);
alter table treatment.visit enable row level security;
alter table treatment.visit force row level security;
create policy visit_own_organisation on treatment.visit for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on treatment.visit to khurak_app;

create view treatment.published_episode with (security_invoker=true) as
 SELECT organisation,
    id,
    patient,
    starts_on,
    registration_number,
    regimen,
    regimen_version,
    phase,
    closed_on,
    closed_at,
    outcome,
    extended_by
   FROM treatment.episode;
grant select on treatment.published_episode to khurak_app;

create view treatment.published_phase with (security_invoker=true) as
 SELECT organisation,
    episode,
    number,
    code,
    begins_on
   FROM treatment.phase;
grant select on treatment.published_phase to khurak_app;

create view treatment.published_prescription with (security_invoker=true) as
 SELECT organisation,
    episode,
    patient,
    id,
    number,
    "from",
    items
   FROM treatment.prescription;
grant select on treatment.published_prescription to khurak_app;


-- monitoring ------------------------------------------------------------------------------------------

create schema monitoring;
grant usage on schema monitoring to khurak_app;

create table monitoring.adverse_event (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  episode uuid not null,
  term text not null,
  called bytea,
  began_on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint adverse_event_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX adverse_event_of_patient ON monitoring.adverse_event USING btree (organisation, patient, began_on);
alter table monitoring.adverse_event enable row level security;
alter table monitoring.adverse_event force row level security;
create policy adverse_event_own_organisation on monitoring.adverse_event for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on monitoring.adverse_event to khurak_app;

create table monitoring.adverse_event_look (
  organisation uuid not null,
  event uuid not null,
  number integer not null,
  id uuid not null,
  patient uuid not null,
  on date not null,
  grade integer not null,
  serious text[] not null,
  outcome text not null,
  medicines jsonb not null,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint adverse_event_look_organisation_event_number_pk PRIMARY KEY (organisation, event, number),
  constraint adverse_event_look_of FOREIGN KEY (organisation, event) REFERENCES monitoring.adverse_event(organisation, id)
);
CREATE UNIQUE INDEX adverse_event_look_id ON monitoring.adverse_event_look USING btree (organisation, id);
alter table monitoring.adverse_event_look enable row level security;
alter table monitoring.adverse_event_look force row level security;
create policy adverse_event_look_own_organisation on monitoring.adverse_event_look for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on monitoring.adverse_event_look to khurak_app;

create table monitoring.examination (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  on date not null,
  found jsonb,
  note bytea,
  amends uuid,
  amends_because text,
  at timestamp with time zone not null,
  by text not null,
  constraint examination_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint examination_amends FOREIGN KEY (organisation, amends) REFERENCES monitoring.examination(organisation, id)
);
CREATE UNIQUE INDEX examination_amended_once ON monitoring.examination USING btree (organisation, amends);
CREATE INDEX examination_of_patient ON monitoring.examination USING btree (organisation, patient, "on");
alter table monitoring.examination enable row level security;
alter table monitoring.examination force row level security;
create policy examination_own_organisation on monitoring.examination for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on monitoring.examination to khurak_app;

create table monitoring.standing (
  organisation uuid not null,
  episode uuid not null,
  patient uuid not null,
  from date,
  until date,
  waits jsonb not null,
  constraint standing_organisation_episode_pk PRIMARY KEY (organisation, episode)
);
CREATE INDEX standing_of_patient ON monitoring.standing USING btree (organisation, patient);
CREATE INDEX standing_until ON monitoring.standing USING btree (organisation, until, episode);
alter table monitoring.standing enable row level security;
alter table monitoring.standing force row level security;
create policy standing_own_organisation on monitoring.standing for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on monitoring.standing to khurak_app;
grant update (from) on monitoring.standing to khurak_app;
grant update (until) on monitoring.standing to khurak_app;
grant update (waits) on monitoring.standing to khurak_app;

create view monitoring.published_standing with (security_invoker=true) as
 SELECT organisation,
    episode,
    patient,
    "from",
    until
   FROM monitoring.standing;
grant select on monitoring.published_standing to khurak_app;


-- symptoms --------------------------------------------------------------------------------------------

create schema symptoms;
grant usage on schema symptoms to khurak_app;

create table symptoms.look (
  organisation uuid not null,
  id uuid not null,
  report uuid not null,
  patient uuid not null,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint look_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint look_of FOREIGN KEY (organisation, report) REFERENCES symptoms.report(organisation, id)
);
CREATE INDEX look_of_report ON symptoms.look USING btree (organisation, report);
alter table symptoms.look enable row level security;
alter table symptoms.look force row level security;
create policy look_own_organisation on symptoms.look for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on symptoms.look to khurak_app;

create table symptoms.report (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  episode uuid,
  day date not null,
  symptoms jsonb not null,
  note bytea,
  source text not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  by text not null,
  constraint report_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX report_of_patient ON symptoms.report USING btree (organisation, patient, at, id);
alter table symptoms.report enable row level security;
alter table symptoms.report force row level security;
create policy report_own_organisation on symptoms.report for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on symptoms.report to khurak_app;

create table symptoms.voice (
  organisation uuid not null,
  report uuid not null,
  patient uuid not null,
  upload uuid not null,
  received_at timestamp with time zone,
  file uuid,
  file_type text not null,
  seconds integer not null,
  bytes integer not null,
  sha256 bytea not null,
  at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  forgotten_by text,
  constraint voice_organisation_report_pk PRIMARY KEY (organisation, report),
  constraint voice_of FOREIGN KEY (organisation, report) REFERENCES symptoms.report(organisation, id)
);
CREATE UNIQUE INDEX voice_file ON symptoms.voice USING btree (organisation, file) WHERE (file IS NOT NULL);
alter table symptoms.voice enable row level security;
alter table symptoms.voice force row level security;
create policy voice_own_organisation on symptoms.voice for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on symptoms.voice to khurak_app;
grant update (file) on symptoms.voice to khurak_app;
grant update (forgotten_at) on symptoms.voice to khurak_app;
grant update (forgotten_by) on symptoms.voice to khurak_app;
grant update (received_at) on symptoms.voice to khurak_app;


-- growth ----------------------------------------------------------------------------------------------

create schema growth;
grant usage on schema growth to khurak_app;

create table growth.measure (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  on date not null,
  weight_kg double precision,
  height_cm double precision,
  lying boolean,
  head_cm double precision,
  muac_mm double precision,
  oedema boolean,
  ill text[] not null,
  wasting text,
  sent text,
  seen_by date,
  at timestamp with time zone not null,
  by text not null,
  constraint measure_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX measure_of_child ON growth.measure USING btree (organisation, child, "on");
CREATE INDEX measure_sent ON growth.measure USING btree (organisation, child) WHERE (seen_by IS NOT NULL);
alter table growth.measure enable row level security;
alter table growth.measure force row level security;
create policy measure_own_organisation on growth.measure for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on growth.measure to khurak_app;

create table growth.measure_taken_back (
  organisation uuid not null,
  measure uuid not null,
  id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint measure_taken_back_organisation_measure_pk PRIMARY KEY (organisation, measure),
  constraint measure_taken_back_of FOREIGN KEY (organisation, measure) REFERENCES growth.measure(organisation, id)
);
alter table growth.measure_taken_back enable row level security;
alter table growth.measure_taken_back force row level security;
create policy measure_taken_back_own_organisation on growth.measure_taken_back for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on growth.measure_taken_back to khurak_app;

create table growth.referral_step (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  step text not null,
  saw uuid[] not null,
  on date not null,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint referral_step_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX referral_step_of_child ON growth.referral_step USING btree (organisation, child, at);
alter table growth.referral_step enable row level security;
alter table growth.referral_step force row level security;
create policy referral_step_own_organisation on growth.referral_step for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on growth.referral_step to khurak_app;

create view growth.published_touched with (security_invoker=true) as
 SELECT measure.organisation,
    measure.child AS subject,
    measure.at
   FROM growth.measure
UNION ALL
 SELECT referral_step.organisation,
    referral_step.child AS subject,
    referral_step.at
   FROM growth.referral_step;
grant select on growth.published_touched to khurak_app;


-- cards -----------------------------------------------------------------------------------------------

create schema cards;
grant usage on schema cards to khurak_app;

create table cards.card (
  organisation uuid not null,
  id uuid not null,
  kind text not null,
  number text not null,
  place uuid not null,
  registered_on date not null,
  registered_at timestamp with time zone not null,
  registered_by text not null,
  voided_at timestamp with time zone,
  voided_by text,
  void_why text,
  constraint card_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint card_void_whole CHECK (((voided_at IS NULL) = (void_why IS NULL)))
);
CREATE UNIQUE INDEX card_number ON cards.card USING btree (organisation, number);
CREATE INDEX card_of_place ON cards.card USING btree (organisation, place, registered_at, id);
alter table cards.card enable row level security;
alter table cards.card force row level security;
create policy card_own_organisation on cards.card for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on cards.card to khurak_app;
grant update (void_why) on cards.card to khurak_app;
grant update (voided_at) on cards.card to khurak_app;
grant update (voided_by) on cards.card to khurak_app;

create table cards.given (
  organisation uuid not null,
  id uuid not null,
  card uuid not null,
  child uuid not null,
  is_printed boolean not null,
  on date not null,
  since timestamp with time zone not null,
  given_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  ended_why text,
  constraint given_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint given_card FOREIGN KEY (organisation, card) REFERENCES cards.card(organisation, id)
);
CREATE INDEX given_history ON cards.given USING btree (organisation, card, since);
CREATE UNIQUE INDEX given_once ON cards.given USING btree (organisation, card) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX given_one_of_each ON cards.given USING btree (organisation, child, is_printed) WHERE (ended_at IS NULL);
CREATE INDEX given_to ON cards.given USING btree (organisation, child);
alter table cards.given enable row level security;
alter table cards.given force row level security;
create policy given_own_organisation on cards.given for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on cards.given to khurak_app;
grant update (ended_at) on cards.given to khurak_app;
grant update (ended_by) on cards.given to khurak_app;
grant update (ended_why) on cards.given to khurak_app;

create table cards.signer (
  organisation uuid not null,
  key_id text not null,
  public_key bytea not null,
  member uuid not null,
  since timestamp with time zone not null,
  until date not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint signer_organisation_key_id_pk PRIMARY KEY (organisation, key_id)
);
CREATE INDEX signer_of ON cards.signer USING btree (organisation, member);
alter table cards.signer enable row level security;
alter table cards.signer force row level security;
create policy signer_own_organisation on cards.signer for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on cards.signer to khurak_app;
grant update (revoked_at) on cards.signer to khurak_app;
grant update (revoked_by) on cards.signer to khurak_app;
grant update (until) on cards.signer to khurak_app;

create table cards.tap (
  organisation uuid not null,
  card uuid not null,
  counter integer not null,
  at timestamp with time zone not null,
  constraint tap_organisation_card_pk PRIMARY KEY (organisation, card),
  constraint tap_of FOREIGN KEY (organisation, card) REFERENCES cards.card(organisation, id)
);
alter table cards.tap enable row level security;
alter table cards.tap force row level security;
create policy tap_own_organisation on cards.tap for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on cards.tap to khurak_app;
grant update (at) on cards.tap to khurak_app;
grant update (counter) on cards.tap to khurak_app;

create table cards.writing (
  organisation uuid not null,
  id uuid not null,
  card uuid not null,
  version bigint not null,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint writing_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint writing_of FOREIGN KEY (organisation, card) REFERENCES cards.card(organisation, id)
);
CREATE INDEX writing_of_card ON cards.writing USING btree (organisation, card, version);
alter table cards.writing enable row level security;
alter table cards.writing force row level security;
create policy writing_own_organisation on cards.writing for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on cards.writing to khurak_app;

create view cards.published_given with (security_invoker=true) as
 SELECT organisation,
    child AS subject,
    since
   FROM cards.given;
grant select on cards.published_given to khurak_app;


-- nutrition -------------------------------------------------------------------------------------------

create schema nutrition;
grant usage on schema nutrition to khurak_app;

create table nutrition.care_plan (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  on date not null,
  review_on date,
  eats text not null,
  budget integer,
  without text[] not null,
  ate_little boolean not null,
  whole_from date,
  need jsonb not null,
  body jsonb not null,
  servings jsonb not null,
  totals jsonb not null,
  missing jsonb not null,
  foods text not null,
  needs text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint care_plan_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX care_plan_of_patient ON nutrition.care_plan USING btree (organisation, patient, at, id);
alter table nutrition.care_plan enable row level security;
alter table nutrition.care_plan force row level security;
create policy care_plan_own_organisation on nutrition.care_plan for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on nutrition.care_plan to khurak_app;

create table nutrition.payment (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  episode uuid not null,
  kind text not null,
  month integer not null,
  paid boolean not null,
  rupees integer,
  paid_on date,
  reference bytea,
  because text,
  at timestamp with time zone not null,
  by text not null,
  constraint payment_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX payment_of_patient ON nutrition.payment USING btree (organisation, patient, episode, month);
alter table nutrition.payment enable row level security;
alter table nutrition.payment force row level security;
create policy payment_own_organisation on nutrition.payment for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on nutrition.payment to khurak_app;

create table nutrition.payment_taken_back (
  organisation uuid not null,
  payment uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint payment_taken_back_organisation_payment_pk PRIMARY KEY (organisation, payment),
  constraint payment_taken_back_of FOREIGN KEY (organisation, payment) REFERENCES nutrition.payment(organisation, id)
);
alter table nutrition.payment_taken_back enable row level security;
alter table nutrition.payment_taken_back force row level security;
create policy payment_taken_back_own_organisation on nutrition.payment_taken_back for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on nutrition.payment_taken_back to khurak_app;

create table nutrition.price (
  organisation uuid not null,
  id uuid not null,
  place uuid not null,
  food text not null,
  rupees numeric(5,1) not null,
  at timestamp with time zone not null,
  by text not null,
  constraint price_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX price_in_place ON nutrition.price USING btree (organisation, place, food, at);
alter table nutrition.price enable row level security;
alter table nutrition.price force row level security;
create policy price_own_organisation on nutrition.price for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on nutrition.price to khurak_app;

create table nutrition.review (
  organisation uuid not null,
  id uuid not null,
  care_plan uuid not null,
  patient uuid not null,
  on date not null,
  review_on date not null,
  weight_kg numeric(4,1),
  appetite text not null,
  ate text not null,
  flags text[] not null,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint review_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint review_of_care_plan FOREIGN KEY (organisation, care_plan) REFERENCES nutrition.care_plan(organisation, id)
);
CREATE INDEX review_of_patient ON nutrition.review USING btree (organisation, patient, at, id);
alter table nutrition.review enable row level security;
alter table nutrition.review force row level security;
create policy review_own_organisation on nutrition.review for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on nutrition.review to khurak_app;

create view nutrition.published_care_plan with (security_invoker=true) as
 SELECT organisation,
    patient,
    id,
    "on",
    COALESCE(( SELECT r.review_on
           FROM nutrition.review r
          WHERE ((r.organisation = p.organisation) AND (r.care_plan = p.id))
          ORDER BY r.at DESC, r.id DESC
         LIMIT 1), review_on) AS review_on
   FROM nutrition.care_plan p
  WHERE (NOT (EXISTS ( SELECT
           FROM nutrition.care_plan later
          WHERE ((later.organisation = p.organisation) AND (later.patient = p.patient) AND (ROW(later.at, later.id) > ROW(p.at, p.id))))));
grant select on nutrition.published_care_plan to khurak_app;


-- adherence -------------------------------------------------------------------------------------------

create schema adherence;
grant usage on schema adherence to khurak_app;

create table adherence.course (
  organisation uuid not null,
  episode uuid not null,
  patient uuid not null,
  first_day date not null,
  letters text not null,
  heard_on date,
  complete_on date,
  due text,
  constraint course_organisation_episode_pk PRIMARY KEY (organisation, episode)
);
alter table adherence.course enable row level security;
alter table adherence.course force row level security;
create policy course_own_organisation on adherence.course for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on adherence.course to khurak_app;
grant update (complete_on) on adherence.course to khurak_app;
grant update (due) on adherence.course to khurak_app;
grant update (heard_on) on adherence.course to khurak_app;
grant update (letters) on adherence.course to khurak_app;

create table adherence.dose_fact (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  episode uuid not null,
  day date not null,
  source text not null,
  says text not null,
  observed boolean not null,
  because text,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  by text not null,
  known text,
  constraint dose_fact_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX dose_fact_of_day ON adherence.dose_fact USING btree (organisation, episode, day);
alter table adherence.dose_fact enable row level security;
alter table adherence.dose_fact force row level security;
create policy dose_fact_own_organisation on adherence.dose_fact for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on adherence.dose_fact to khurak_app;

create table adherence.dose_withdrawal (
  organisation uuid not null,
  fact uuid not null,
  id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint dose_withdrawal_organisation_fact_pk PRIMARY KEY (organisation, fact),
  constraint dose_withdrawal_of FOREIGN KEY (organisation, fact) REFERENCES adherence.dose_fact(organisation, id)
);
alter table adherence.dose_withdrawal enable row level security;
alter table adherence.dose_withdrawal force row level security;
create policy dose_withdrawal_own_organisation on adherence.dose_withdrawal for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on adherence.dose_withdrawal to khurak_app;

create view adherence.published_course with (security_invoker=true) as
 SELECT organisation,
    episode,
    patient,
    first_day,
    letters,
    heard_on,
    complete_on,
    due
   FROM adherence.course;
grant select on adherence.published_course to khurak_app;


-- transfers -------------------------------------------------------------------------------------------

create schema transfers;
grant usage on schema transfers to khurak_app;

create table transfers.sending (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  kind text not null,
  why text not null,
  from_place uuid not null,
  to_place uuid,
  destination bytea,
  note bytea,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  ended text,
  ended_at timestamp with time zone,
  ended_by text,
  ended_why text,
  answer bytea,
  constraint sending_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint sending_ends_at_a_moment CHECK (((ended IS NULL) = (ended_at IS NULL))),
  constraint sending_out_has_no_place CHECK (((kind = 'out'::text) = (to_place IS NULL)))
);
CREATE INDEX sending_ended ON transfers.sending USING btree (organisation, ended_at, id) WHERE (ended IS NOT NULL);
CREATE INDEX sending_of_patient ON transfers.sending USING btree (organisation, patient, asked_at);
CREATE UNIQUE INDEX sending_on_the_way_once ON transfers.sending USING btree (organisation, patient) WHERE ((kind <> 'referral'::text) AND (ended IS NULL));
CREATE UNIQUE INDEX sending_referred_once ON transfers.sending USING btree (organisation, patient, why) WHERE ((kind = 'referral'::text) AND (ended IS NULL));
CREATE INDEX sending_waiting ON transfers.sending USING btree (organisation, asked_at, id) WHERE (ended IS NULL);
alter table transfers.sending enable row level security;
alter table transfers.sending force row level security;
create policy sending_own_organisation on transfers.sending for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on transfers.sending to khurak_app;
grant update (answer) on transfers.sending to khurak_app;
grant update (ended) on transfers.sending to khurak_app;
grant update (ended_at) on transfers.sending to khurak_app;
grant update (ended_by) on transfers.sending to khurak_app;
grant update (ended_why) on transfers.sending to khurak_app;


-- immunization ----------------------------------------------------------------------------------------

create schema immunization;
grant usage on schema immunization to khurak_app;

create table immunization.aefi (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  began_on date not null,
  began_at text,
  seen text[] not null,
  grave text[] not null,
  stands text not null,
  raised_to text,
  class text not null,
  done text[] not null,
  words bytea,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint aefi_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX aefi_newest ON immunization.aefi USING btree (organisation, at, id);
CREATE INDEX aefi_of_child ON immunization.aefi USING btree (organisation, child);
alter table immunization.aefi enable row level security;
alter table immunization.aefi force row level security;
create policy aefi_own_organisation on immunization.aefi for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.aefi to khurak_app;

create table immunization.aefi_dose (
  organisation uuid not null,
  aefi uuid not null,
  dose uuid not null,
  constraint aefi_dose_organisation_aefi_dose_pk PRIMARY KEY (organisation, aefi, dose),
  constraint aefi_dose_dose FOREIGN KEY (organisation, dose) REFERENCES immunization.dose(organisation, id),
  constraint aefi_dose_event FOREIGN KEY (organisation, aefi) REFERENCES immunization.aefi(organisation, id)
);
CREATE INDEX aefi_of_dose ON immunization.aefi_dose USING btree (organisation, dose);
alter table immunization.aefi_dose enable row level security;
alter table immunization.aefi_dose force row level security;
create policy aefi_dose_own_organisation on immunization.aefi_dose for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.aefi_dose to khurak_app;

create table immunization.aefi_step (
  organisation uuid not null,
  aefi uuid not null,
  step text not null,
  id uuid not null,
  case_id bytea,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint aefi_step_organisation_aefi_step_pk PRIMARY KEY (organisation, aefi, step),
  constraint aefi_step_of FOREIGN KEY (organisation, aefi) REFERENCES immunization.aefi(organisation, id)
);
alter table immunization.aefi_step enable row level security;
alter table immunization.aefi_step force row level security;
create policy aefi_step_own_organisation on immunization.aefi_step for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.aefi_step to khurak_app;

create table immunization.dose (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  vaccine text not null,
  on date,
  evidence text not null,
  batch text,
  expires_on date,
  site text,
  spoilt boolean not null,
  schedule text not null,
  version text not null,
  counted_as text[] not null,
  at timestamp with time zone not null,
  by text not null,
  constraint dose_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX dose_of_child ON immunization.dose USING btree (organisation, child);
CREATE INDEX dose_of_day ON immunization.dose USING btree (organisation, "on");
alter table immunization.dose enable row level security;
alter table immunization.dose force row level security;
create policy dose_own_organisation on immunization.dose for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.dose to khurak_app;

create table immunization.dose_taken_back (
  organisation uuid not null,
  dose uuid not null,
  id uuid not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint dose_taken_back_organisation_dose_pk PRIMARY KEY (organisation, dose),
  constraint dose_taken_back_of FOREIGN KEY (organisation, dose) REFERENCES immunization.dose(organisation, id)
);
alter table immunization.dose_taken_back enable row level security;
alter table immunization.dose_taken_back force row level security;
create policy dose_taken_back_own_organisation on immunization.dose_taken_back for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.dose_taken_back to khurak_app;

create table immunization.japanese_encephalitis (
  organisation uuid not null,
  id uuid not null,
  place uuid not null,
  endemic boolean not null,
  at timestamp with time zone not null,
  by text not null,
  constraint japanese_encephalitis_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX japanese_encephalitis_of_place ON immunization.japanese_encephalitis USING btree (organisation, place, at);
alter table immunization.japanese_encephalitis enable row level security;
alter table immunization.japanese_encephalitis force row level security;
create policy japanese_encephalitis_own_organisation on immunization.japanese_encephalitis for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.japanese_encephalitis to khurak_app;

create table immunization.not_given (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  vaccines text[] not null,
  on date not null,
  why text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint not_given_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX not_given_of_child ON immunization.not_given USING btree (organisation, child);
CREATE INDEX not_given_of_day ON immunization.not_given USING btree (organisation, "on");
alter table immunization.not_given enable row level security;
alter table immunization.not_given force row level security;
create policy not_given_own_organisation on immunization.not_given for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.not_given to khurak_app;

create table immunization.schedule_choice (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  schedule text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint schedule_choice_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX schedule_choice_of_child ON immunization.schedule_choice USING btree (organisation, child, at);
alter table immunization.schedule_choice enable row level security;
alter table immunization.schedule_choice force row level security;
create policy schedule_choice_own_organisation on immunization.schedule_choice for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.schedule_choice to khurak_app;

create table immunization.stop_decision (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  vaccine text not null,
  decision text not null,
  saw uuid[] not null,
  words bytea not null,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint stop_decision_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX stop_decision_of_child ON immunization.stop_decision USING btree (organisation, child, vaccine, at);
alter table immunization.stop_decision enable row level security;
alter table immunization.stop_decision force row level security;
create policy stop_decision_own_organisation on immunization.stop_decision for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on immunization.stop_decision to khurak_app;

create view immunization.published_touched with (security_invoker=true) as
 SELECT dose.organisation,
    dose.child AS subject,
    dose.at
   FROM immunization.dose
UNION ALL
 SELECT b.organisation,
    d.child AS subject,
    b.at
   FROM (immunization.dose_taken_back b
     JOIN immunization.dose d ON (((d.organisation = b.organisation) AND (d.id = b.dose))))
UNION ALL
 SELECT not_given.organisation,
    not_given.child AS subject,
    not_given.at
   FROM immunization.not_given
UNION ALL
 SELECT schedule_choice.organisation,
    schedule_choice.child AS subject,
    schedule_choice.at
   FROM immunization.schedule_choice
UNION ALL
 SELECT aefi.organisation,
    aefi.child AS subject,
    aefi.at
   FROM immunization.aefi
UNION ALL
 SELECT stop_decision.organisation,
    stop_decision.child AS subject,
    stop_decision.at
   FROM immunization.stop_decision;
grant select on immunization.published_touched to khurak_app;


-- certificates ----------------------------------------------------------------------------------------

create schema certificates;
grant usage on schema certificates to khurak_app;
grant usage on schema certificates to khurak_door;

create table certificates.certificate (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  number text not null,
  nth integer not null,
  sealed bytea,
  issued_on date not null,
  good_until date not null,
  issued_at timestamp with time zone not null,
  issued_by text not null,
  replaced_by uuid,
  disagrees_since timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  revoked_why text,
  constraint certificate_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint certificate_revoked_whole CHECK (((revoked_at IS NULL) = (revoked_why IS NULL))),
  constraint certificate_issuer FOREIGN KEY (organisation, nth) REFERENCES certificates.issuer(organisation, nth)
);
CREATE INDEX certificate_newest ON certificates.certificate USING btree (organisation, issued_at, id);
CREATE UNIQUE INDEX certificate_number ON certificates.certificate USING btree (organisation, number);
CREATE INDEX certificate_of_child ON certificates.certificate USING btree (organisation, child, issued_at);
alter table certificates.certificate enable row level security;
alter table certificates.certificate force row level security;
create policy certificate_door on certificates.certificate for select to khurak_door
  using true;
create policy certificate_own_organisation on certificates.certificate for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on certificates.certificate to khurak_app;
grant update (disagrees_since) on certificates.certificate to khurak_app;
grant update (replaced_by) on certificates.certificate to khurak_app;
grant update (revoked_at) on certificates.certificate to khurak_app;
grant update (revoked_by) on certificates.certificate to khurak_app;
grant update (revoked_why) on certificates.certificate to khurak_app;
grant update (sealed) on certificates.certificate to khurak_app;
grant select (good_until) on certificates.certificate to khurak_door;
grant select (issued_at) on certificates.certificate to khurak_door;
grant select (nth) on certificates.certificate to khurak_door;
grant select (number) on certificates.certificate to khurak_door;
grant select (organisation) on certificates.certificate to khurak_door;
grant select (replaced_by) on certificates.certificate to khurak_door;
grant select (revoked_at) on certificates.certificate to khurak_door;

create table certificates.issuer (
  organisation uuid not null,
  nth integer not null,
  key_id text not null,
  public_key bytea not null,
  from date not null,
  to date not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint issuer_organisation_nth_pk PRIMARY KEY (organisation, nth)
);
CREATE UNIQUE INDEX issuer_key ON certificates.issuer USING btree (organisation, key_id);
alter table certificates.issuer enable row level security;
alter table certificates.issuer force row level security;
create policy issuer_door on certificates.issuer for select to khurak_door
  using true;
create policy issuer_own_organisation on certificates.issuer for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on certificates.issuer to khurak_app;
grant update (revoked_at) on certificates.issuer to khurak_app;
grant update (revoked_by) on certificates.issuer to khurak_app;
grant update (to) on certificates.issuer to khurak_app;
grant select on certificates.issuer to khurak_door;

create view certificates.published_issued with (security_invoker=true) as
 SELECT organisation,
    child AS subject,
    issued_at AS at
   FROM certificates.certificate;
grant select on certificates.published_issued to khurak_app;

CREATE OR REPLACE FUNCTION certificates.issuers(today date)
 RETURNS TABLE(public_key bytea, name text, name_hindi text, "from" date, "to" date, revoked boolean, revoked_numbers text[], replaced_numbers text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  SELECT i.public_key, o.name, o.name_hindi, i."from", i."to", i.revoked_at IS NOT NULL,
    array(SELECT c.number FROM certificates.certificate c
      WHERE c.organisation = i.organisation AND c.nth = i.nth AND c.revoked_at IS NOT NULL AND c.good_until >= today
      ORDER BY c.number),
    array(SELECT c.number FROM certificates.certificate c
      WHERE c.organisation = i.organisation AND c.nth = i.nth AND c.revoked_at IS NULL AND c.replaced_by IS NOT NULL
        AND c.good_until >= today
      ORDER BY c.issued_at DESC LIMIT 2000)
  FROM certificates.issuer i JOIN places.published_organisation o ON o.id = i.organisation
  ORDER BY o.name, i.organisation, i.nth
$function$;
alter function certificates.issuers(date) owner to khurak_door;
-- may be called by: khurak_app


-- registers -------------------------------------------------------------------------------------------

create schema registers;
grant usage on schema registers to khurak_app;

create table registers.import (
  organisation uuid not null,
  id uuid not null,
  place uuid not null,
  worker uuid,
  file_name bytea not null,
  rows_key uuid not null,
  rows integer not null,
  left_out integer not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  confirmed_at timestamp with time zone,
  register_seen boolean,
  finished_at timestamp with time zone,
  undo_asked_at timestamp with time zone,
  undo_asked_by uuid,
  undone_at timestamp with time zone,
  constraint import_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX import_newest ON registers.import USING btree (organisation, begun_at);
alter table registers.import enable row level security;
alter table registers.import force row level security;
create policy import_own_organisation on registers.import for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on registers.import to khurak_app;
grant update (confirmed_at) on registers.import to khurak_app;
grant update (finished_at) on registers.import to khurak_app;
grant update (register_seen) on registers.import to khurak_app;
grant update (undo_asked_at) on registers.import to khurak_app;
grant update (undo_asked_by) on registers.import to khurak_app;
grant update (undone_at) on registers.import to khurak_app;

create table registers.line (
  organisation uuid not null,
  import uuid not null,
  number integer not null,
  sealed bytea,
  choice text not null,
  end text not null,
  why text,
  child uuid,
  token bytea,
  doses uuid[] not null,
  at timestamp with time zone,
  constraint line_organisation_import_number_pk PRIMARY KEY (organisation, import, number),
  constraint line_of FOREIGN KEY (organisation, import) REFERENCES registers.import(organisation, id)
);
CREATE INDEX line_left ON registers.line USING btree (organisation, import, "end", number);
CREATE INDEX line_of_child ON registers.line USING btree (organisation, child) WHERE (child IS NOT NULL);
CREATE UNIQUE INDEX line_once ON registers.line USING btree (organisation, token) WHERE (token IS NOT NULL);
alter table registers.line enable row level security;
alter table registers.line force row level security;
create policy line_own_organisation on registers.line for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on registers.line to khurak_app;
grant update (at) on registers.line to khurak_app;
grant update (child) on registers.line to khurak_app;
grant update (doses) on registers.line to khurak_app;
grant update (end) on registers.line to khurak_app;
grant update (sealed) on registers.line to khurak_app;
grant update (token) on registers.line to khurak_app;
grant update (why) on registers.line to khurak_app;


-- sessions --------------------------------------------------------------------------------------------

create schema sessions;
grant usage on schema sessions to khurak_app;

create table sessions.change (
  organisation uuid not null,
  id uuid not null,
  session uuid not null,
  before jsonb not null,
  at timestamp with time zone not null,
  by text not null,
  constraint change_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint change_of FOREIGN KEY (organisation, session) REFERENCES sessions.session(organisation, id)
);
CREATE INDEX change_of_session ON sessions.change USING btree (organisation, session, at);
alter table sessions.change enable row level security;
alter table sessions.change force row level security;
create policy change_own_organisation on sessions.change for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on sessions.change to khurak_app;

create table sessions.holder (
  organisation uuid not null,
  id uuid not null,
  session uuid not null,
  member uuid not null,
  begins bigint not null,
  ends bigint not null,
  free boolean not null,
  since timestamp with time zone not null,
  given_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint holder_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint holder_in_one_place EXCLUDE USING gist (sessions.one_id(organisation, organisation, '[]'::text) WITH =, sessions.one_id(member, member, '[]'::text) WITH =, int8range(begins, ends) WITH &&) WHERE (((ended_at IS NULL) AND (NOT free))),
  constraint holder_of FOREIGN KEY (organisation, session) REFERENCES sessions.session(organisation, id)
);
CREATE INDEX holder_member ON sessions.holder USING btree (organisation, member, begins);
CREATE UNIQUE INDEX holder_once ON sessions.holder USING btree (organisation, session, member) WHERE (ended_at IS NULL);
alter table sessions.holder enable row level security;
alter table sessions.holder force row level security;
create policy holder_own_organisation on sessions.holder for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on sessions.holder to khurak_app;
grant update (ended_at) on sessions.holder to khurak_app;
grant update (ended_by) on sessions.holder to khurak_app;
grant update (free) on sessions.holder to khurak_app;

create table sessions.session (
  organisation uuid not null,
  id uuid not null,
  facility uuid not null,
  plan uuid not null,
  day date not null,
  begins text not null,
  ends text not null,
  site_name text,
  site_village text,
  site_landmark text,
  villages text[] not null,
  planned_at timestamp with time zone not null,
  planned_by text not null,
  constraint session_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX session_of_day ON sessions.session USING btree (organisation, day);
CREATE INDEX session_of_facility ON sessions.session USING btree (organisation, facility, day);
alter table sessions.session enable row level security;
alter table sessions.session force row level security;
create policy session_own_organisation on sessions.session for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on sessions.session to khurak_app;
grant update (begins) on sessions.session to khurak_app;
grant update (day) on sessions.session to khurak_app;
grant update (ends) on sessions.session to khurak_app;
grant update (plan) on sessions.session to khurak_app;
grant update (site_landmark) on sessions.session to khurak_app;
grant update (site_name) on sessions.session to khurak_app;
grant update (site_village) on sessions.session to khurak_app;
grant update (villages) on sessions.session to khurak_app;

create table sessions.word (
  organisation uuid not null,
  id uuid not null,
  session uuid not null,
  kind text not null,
  on date not null,
  instead_of uuid,
  vials jsonb,
  why text,
  note bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint word_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint word_of FOREIGN KEY (organisation, session) REFERENCES sessions.session(organisation, id)
);
CREATE UNIQUE INDEX word_cancelled ON sessions.word USING btree (organisation, session) WHERE (kind = 'cancelled'::text);
CREATE UNIQUE INDEX word_next ON sessions.word USING btree (organisation, session, instead_of) WHERE (instead_of IS NOT NULL);
CREATE INDEX word_of_session ON sessions.word USING btree (organisation, session, at);
alter table sessions.word enable row level security;
alter table sessions.word force row level security;
create policy word_own_organisation on sessions.word for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on sessions.word to khurak_app;

CREATE OR REPLACE FUNCTION sessions.one_id(uuid, uuid)
 RETURNS sessions.one_id
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor2$function$;
-- may be called by: public

CREATE OR REPLACE FUNCTION sessions.one_id(uuid, uuid, text)
 RETURNS sessions.one_id
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE
AS $function$range_constructor3$function$;
-- may be called by: public

CREATE OR REPLACE FUNCTION sessions.one_id_multirange()
 RETURNS sessions.one_id_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor0$function$;
-- may be called by: public

CREATE OR REPLACE FUNCTION sessions.one_id_multirange(sessions.one_id)
 RETURNS sessions.one_id_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor1$function$;
-- may be called by: public

CREATE OR REPLACE FUNCTION sessions.one_id_multirange(VARIADIC sessions.one_id[])
 RETURNS sessions.one_id_multirange
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$multirange_constructor2$function$;
-- may be called by: public


-- coverage --------------------------------------------------------------------------------------------

create schema coverage;
grant usage on schema coverage to khurak_app;

create table coverage.change (
  organisation uuid not null,
  because text not null,
  what text not null,
  on date not null,
  children integer not null,
  newly_due integer not null,
  no_longer_due integer not null,
  moved integer not null,
  constraint change_organisation_on_because_what_pk PRIMARY KEY (organisation, "on", because, what)
);
alter table coverage.change enable row level security;
alter table coverage.change force row level security;
create policy change_own_organisation on coverage.change for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on coverage.change to khurak_app;
grant update (children) on coverage.change to khurak_app;
grant update (moved) on coverage.change to khurak_app;
grant update (newly_due) on coverage.change to khurak_app;
grant update (no_longer_due) on coverage.change to khurak_app;

create table coverage.listed (
  organisation uuid not null,
  reach uuid not null,
  child uuid not null,
  within boolean not null,
  born_on date,
  due_from date,
  overdue_from date,
  constraint listed_organisation_reach_child_pk PRIMARY KEY (organisation, reach, child)
);
CREATE INDEX listed_born ON coverage.listed USING btree (organisation, reach, born_on, child) WHERE within;
CREATE INDEX listed_due ON coverage.listed USING btree (organisation, reach, due_from, child) WHERE (within AND (due_from IS NOT NULL));
CREATE INDEX listed_of_child ON coverage.listed USING btree (organisation, child);
CREATE INDEX listed_overdue ON coverage.listed USING btree (organisation, reach, overdue_from, child) WHERE (within AND (overdue_from IS NOT NULL));
alter table coverage.listed enable row level security;
alter table coverage.listed force row level security;
create policy listed_own_organisation on coverage.listed for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on coverage.listed to khurak_app;
grant update (born_on) on coverage.listed to khurak_app;
grant update (due_from) on coverage.listed to khurak_app;
grant update (overdue_from) on coverage.listed to khurak_app;
grant update (within) on coverage.listed to khurak_app;

create table coverage.standing (
  organisation uuid not null,
  child uuid not null,
  born_on date,
  sex text,
  place uuid,
  worker uuid,
  village bytea,
  ended text,
  schedule text,
  version text,
  je_endemic boolean,
  open jsonb not null,
  given jsonb not null,
  expired text[] not null,
  stopped text[] not null,
  reasons text[] not null,
  aefis jsonb not null,
  reached boolean not null,
  full_on date,
  full_in_time boolean not null,
  complete_in_time boolean not null,
  due_from date,
  overdue_from date,
  turns_on date,
  constraint standing_organisation_child_pk PRIMARY KEY (organisation, child)
);
CREATE INDEX standing_born ON coverage.standing USING btree (organisation, place, born_on);
CREATE INDEX standing_by_version ON coverage.standing USING btree (organisation, schedule, version, child);
CREATE INDEX standing_turns ON coverage.standing USING btree (organisation, turns_on, child) WHERE (turns_on IS NOT NULL);
alter table coverage.standing enable row level security;
alter table coverage.standing force row level security;
create policy standing_own_organisation on coverage.standing for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on coverage.standing to khurak_app;
grant update (aefis) on coverage.standing to khurak_app;
grant update (born_on) on coverage.standing to khurak_app;
grant update (complete_in_time) on coverage.standing to khurak_app;
grant update (due_from) on coverage.standing to khurak_app;
grant update (ended) on coverage.standing to khurak_app;
grant update (expired) on coverage.standing to khurak_app;
grant update (full_in_time) on coverage.standing to khurak_app;
grant update (full_on) on coverage.standing to khurak_app;
grant update (given) on coverage.standing to khurak_app;
grant update (je_endemic) on coverage.standing to khurak_app;
grant update (open) on coverage.standing to khurak_app;
grant update (overdue_from) on coverage.standing to khurak_app;
grant update (place) on coverage.standing to khurak_app;
grant update (reached) on coverage.standing to khurak_app;
grant update (reasons) on coverage.standing to khurak_app;
grant update (schedule) on coverage.standing to khurak_app;
grant update (sex) on coverage.standing to khurak_app;
grant update (stopped) on coverage.standing to khurak_app;
grant update (turns_on) on coverage.standing to khurak_app;
grant update (version) on coverage.standing to khurak_app;
grant update (village) on coverage.standing to khurak_app;
grant update (worker) on coverage.standing to khurak_app;

create table coverage.target (
  organisation uuid not null,
  id uuid not null,
  place uuid not null,
  infants integer not null,
  source text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint target_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX target_of_place ON coverage.target USING btree (organisation, place, at);
alter table coverage.target enable row level security;
alter table coverage.target force row level security;
create policy target_own_organisation on coverage.target for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on coverage.target to khurak_app;


-- tasks -----------------------------------------------------------------------------------------------

create schema tasks;
grant usage on schema tasks to khurak_app;

create table tasks.ending (
  organisation uuid not null,
  id uuid not null,
  task uuid not null,
  result text,
  cancelled text,
  on date not null,
  words bytea,
  at timestamp with time zone not null,
  by text not null,
  constraint ending_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint ending_of FOREIGN KEY (organisation, task) REFERENCES tasks.task(organisation, id)
);
CREATE UNIQUE INDEX ending_cancelled ON tasks.ending USING btree (organisation, task) WHERE (cancelled IS NOT NULL);
CREATE UNIQUE INDEX ending_closed ON tasks.ending USING btree (organisation, task) WHERE (result IS NOT NULL);
alter table tasks.ending enable row level security;
alter table tasks.ending force row level security;
create policy ending_own_organisation on tasks.ending for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on tasks.ending to khurak_app;

create table tasks.giving (
  organisation uuid not null,
  id uuid not null,
  task uuid not null,
  worker uuid not null,
  at timestamp with time zone not null,
  by text not null,
  constraint giving_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint giving_of FOREIGN KEY (organisation, task) REFERENCES tasks.task(organisation, id)
);
alter table tasks.giving enable row level security;
alter table tasks.giving force row level security;
create policy giving_own_organisation on tasks.giving for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on tasks.giving to khurak_app;

create table tasks.task (
  organisation uuid not null,
  id uuid not null,
  facility uuid not null,
  kind text not null,
  child uuid,
  urgency text not null,
  due_on date not null,
  words bytea,
  worker uuid not null,
  ended_on date,
  at timestamp with time zone not null,
  by text not null,
  constraint task_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX task_ended ON tasks.task USING btree (organisation, ended_on, id) WHERE (ended_on IS NOT NULL);
CREATE INDEX task_of_worker ON tasks.task USING btree (organisation, worker, ended_on);
CREATE INDEX task_open ON tasks.task USING btree (organisation, due_on, id) WHERE (ended_on IS NULL);
alter table tasks.task enable row level security;
alter table tasks.task force row level security;
create policy task_own_organisation on tasks.task for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on tasks.task to khurak_app;
grant update (ended_on) on tasks.task to khurak_app;
grant update (worker) on tasks.task to khurak_app;


-- outreach --------------------------------------------------------------------------------------------

create schema outreach;
grant usage on schema outreach to khurak_app;

create table outreach.arrangement (
  organisation uuid not null,
  id uuid not null,
  place uuid not null,
  coordinator bytea,
  rupees_each integer,
  at timestamp with time zone not null,
  by text not null,
  constraint arrangement_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX arrangement_of_place ON outreach.arrangement USING btree (organisation, place, at);
alter table outreach.arrangement enable row level security;
alter table outreach.arrangement force row level security;
create policy arrangement_own_organisation on outreach.arrangement for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on outreach.arrangement to khurak_app;

create table outreach.lead (
  organisation uuid not null,
  id uuid not null,
  facility uuid not null,
  finder uuid not null,
  key uuid not null,
  seen_on date not null,
  age text not null,
  card text not null,
  where bytea,
  rough bytea,
  voice bytea,
  voice_seconds double precision,
  called bytea,
  forgotten_at timestamp with time zone,
  accepted_by text,
  expires_on date not null,
  ended_on date,
  result text,
  child uuid,
  at timestamp with time zone not null,
  constraint lead_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX lead_ended ON outreach.lead USING btree (organisation, ended_on, id) WHERE (ended_on IS NOT NULL);
CREATE INDEX lead_kept ON outreach.lead USING btree (organisation, seen_on) WHERE (forgotten_at IS NULL);
CREATE INDEX lead_of_finder ON outreach.lead USING btree (organisation, finder, seen_on);
CREATE INDEX lead_open ON outreach.lead USING btree (organisation, seen_on, id) WHERE (ended_on IS NULL);
alter table outreach.lead enable row level security;
alter table outreach.lead force row level security;
create policy lead_own_organisation on outreach.lead for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on outreach.lead to khurak_app;
grant update (accepted_by) on outreach.lead to khurak_app;
grant update (called) on outreach.lead to khurak_app;
grant update (child) on outreach.lead to khurak_app;
grant update (ended_on) on outreach.lead to khurak_app;
grant update (expires_on) on outreach.lead to khurak_app;
grant update (forgotten_at) on outreach.lead to khurak_app;
grant update (result) on outreach.lead to khurak_app;
grant update (rough) on outreach.lead to khurak_app;
grant update (voice) on outreach.lead to khurak_app;
grant update (voice_seconds) on outreach.lead to khurak_app;
grant update (where) on outreach.lead to khurak_app;

create table outreach.lead_word (
  organisation uuid not null,
  id uuid not null,
  lead uuid not null,
  result text,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint lead_word_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint lead_word_of FOREIGN KEY (organisation, lead) REFERENCES outreach.lead(organisation, id)
);
CREATE UNIQUE INDEX lead_closed ON outreach.lead_word USING btree (organisation, lead) WHERE (result IS NOT NULL);
CREATE INDEX lead_word_by ON outreach.lead_word USING btree (organisation, by, "on");
alter table outreach.lead_word enable row level security;
alter table outreach.lead_word force row level security;
create policy lead_word_own_organisation on outreach.lead_word for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on outreach.lead_word to khurak_app;

create table outreach.recall (
  organisation uuid not null,
  id uuid not null,
  child uuid not null,
  finder uuid not null,
  lane bytea,
  mark bytea,
  needed_by date not null,
  expires_at timestamp with time zone not null,
  ended_on date,
  end text,
  at timestamp with time zone not null,
  by text not null,
  constraint recall_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX recall_newest ON outreach.recall USING btree (organisation, at, id);
CREATE INDEX recall_of_child ON outreach.recall USING btree (organisation, child, at);
CREATE INDEX recall_of_finder ON outreach.recall USING btree (organisation, finder, at);
CREATE INDEX recall_open ON outreach.recall USING btree (organisation, expires_at) WHERE ("end" IS NULL);
alter table outreach.recall enable row level security;
alter table outreach.recall force row level security;
create policy recall_own_organisation on outreach.recall for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on outreach.recall to khurak_app;
grant update (end) on outreach.recall to khurak_app;
grant update (ended_on) on outreach.recall to khurak_app;
grant update (lane) on outreach.recall to khurak_app;
grant update (mark) on outreach.recall to khurak_app;

create table outreach.recall_word (
  organisation uuid not null,
  id uuid not null,
  recall uuid not null,
  result text,
  on date not null,
  at timestamp with time zone not null,
  by text not null,
  constraint recall_word_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint recall_word_of FOREIGN KEY (organisation, recall) REFERENCES outreach.recall(organisation, id)
);
CREATE UNIQUE INDEX recall_cancelled ON outreach.recall_word USING btree (organisation, recall) WHERE (result IS NULL);
CREATE UNIQUE INDEX recall_closed ON outreach.recall_word USING btree (organisation, recall) WHERE (result IS NOT NULL);
alter table outreach.recall_word enable row level security;
alter table outreach.recall_word force row level security;
create policy recall_word_own_organisation on outreach.recall_word for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on outreach.recall_word to khurak_app;

create view outreach.published_touched with (security_invoker=true) as
 SELECT recall.organisation,
    recall.child AS subject,
    recall.at
   FROM outreach.recall
UNION ALL
 SELECT l.organisation,
    l.child AS subject,
    w.at
   FROM (outreach.lead l
     JOIN outreach.lead_word w ON (((w.organisation = l.organisation) AND (w.lead = l.id) AND (w.result IS NOT NULL))))
  WHERE (l.child IS NOT NULL);
grant select on outreach.published_touched to khurak_app;


-- reports ---------------------------------------------------------------------------------------------

create schema reports;
grant usage on schema reports to khurak_app;

create table reports.line (
  organisation uuid not null,
  patient uuid not null,
  place uuid,
  sex text not null,
  born_year integer not null,
  registered_on date not null,
  tested_on date,
  confirmed_on date,
  ruled_out_on date,
  stands text not null,
  resistance text,
  episode uuid,
  registration_number text,
  regimen text,
  regimen_version text,
  phase text,
  started_on date,
  complete_on date,
  closed_on date,
  outcome text,
  positive_at_start boolean,
  converted_on date,
  heard_on date,
  counted_on date not null,
  due integer not null,
  verified integer not null,
  reported integer not null,
  missed integer not null,
  constraint line_organisation_patient_pk PRIMARY KEY (organisation, patient)
);
CREATE INDEX line_treated ON reports.line USING btree (organisation, place) WHERE ((episode IS NOT NULL) AND (closed_on IS NULL));
alter table reports.line enable row level security;
alter table reports.line force row level security;
create policy line_own_organisation on reports.line for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on reports.line to khurak_app;
grant update (born_year) on reports.line to khurak_app;
grant update (closed_on) on reports.line to khurak_app;
grant update (complete_on) on reports.line to khurak_app;
grant update (confirmed_on) on reports.line to khurak_app;
grant update (converted_on) on reports.line to khurak_app;
grant update (counted_on) on reports.line to khurak_app;
grant update (due) on reports.line to khurak_app;
grant update (episode) on reports.line to khurak_app;
grant update (heard_on) on reports.line to khurak_app;
grant update (missed) on reports.line to khurak_app;
grant update (outcome) on reports.line to khurak_app;
grant update (phase) on reports.line to khurak_app;
grant update (place) on reports.line to khurak_app;
grant update (positive_at_start) on reports.line to khurak_app;
grant update (regimen) on reports.line to khurak_app;
grant update (regimen_version) on reports.line to khurak_app;
grant update (registered_on) on reports.line to khurak_app;
grant update (registration_number) on reports.line to khurak_app;
grant update (reported) on reports.line to khurak_app;
grant update (resistance) on reports.line to khurak_app;
grant update (ruled_out_on) on reports.line to khurak_app;
grant update (sex) on reports.line to khurak_app;
grant update (stands) on reports.line to khurak_app;
grant update (started_on) on reports.line to khurak_app;
grant update (tested_on) on reports.line to khurak_app;
grant update (verified) on reports.line to khurak_app;

create table reports.listed (
  organisation uuid not null,
  reach uuid not null,
  patient uuid not null,
  within boolean not null,
  place uuid,
  registered_on date not null,
  active_since date,
  waits_since date,
  tests_since date,
  confirmed_since date,
  treated_since date,
  silent_since date,
  overdue_since date,
  closed_on date,
  sex text not null,
  phase text,
  regimen text,
  resistance text,
  outcome text,
  taken integer,
  constraint listed_organisation_reach_patient_pk PRIMARY KEY (organisation, reach, patient)
);
CREATE INDEX listed_active ON reports.listed USING btree (organisation, reach, active_since, patient) WHERE (within AND (active_since IS NOT NULL));
CREATE INDEX listed_active_by_sex ON reports.listed USING btree (organisation, reach, sex, active_since, patient) WHERE (within AND (active_since IS NOT NULL));
CREATE INDEX listed_all ON reports.listed USING btree (organisation, reach, registered_on, patient) WHERE within;
CREATE INDEX listed_all_by_sex ON reports.listed USING btree (organisation, reach, sex, registered_on, patient) WHERE within;
CREATE INDEX listed_closed ON reports.listed USING btree (organisation, reach, closed_on, patient) WHERE (within AND (closed_on IS NOT NULL));
CREATE INDEX listed_closed_by_outcome ON reports.listed USING btree (organisation, reach, outcome, closed_on, patient) WHERE (within AND (closed_on IS NOT NULL));
CREATE INDEX listed_closed_by_regimen ON reports.listed USING btree (organisation, reach, regimen, closed_on, patient) WHERE (within AND (closed_on IS NOT NULL));
CREATE INDEX listed_closed_by_resistance ON reports.listed USING btree (organisation, reach, resistance, closed_on, patient) WHERE (within AND (closed_on IS NOT NULL));
CREATE INDEX listed_closed_by_sex ON reports.listed USING btree (organisation, reach, sex, closed_on, patient) WHERE (within AND (closed_on IS NOT NULL));
CREATE INDEX listed_confirmed ON reports.listed USING btree (organisation, reach, confirmed_since, patient) WHERE (within AND (confirmed_since IS NOT NULL));
CREATE INDEX listed_confirmed_by_resistance ON reports.listed USING btree (organisation, reach, resistance, confirmed_since, patient) WHERE (within AND (confirmed_since IS NOT NULL));
CREATE INDEX listed_confirmed_by_sex ON reports.listed USING btree (organisation, reach, sex, confirmed_since, patient) WHERE (within AND (confirmed_since IS NOT NULL));
CREATE INDEX listed_of_patient ON reports.listed USING btree (organisation, patient);
CREATE INDEX listed_overdue ON reports.listed USING btree (organisation, reach, overdue_since, patient) WHERE (within AND (overdue_since IS NOT NULL));
CREATE INDEX listed_overdue_by_phase ON reports.listed USING btree (organisation, reach, phase, overdue_since, patient) WHERE (within AND (overdue_since IS NOT NULL));
CREATE INDEX listed_overdue_by_regimen ON reports.listed USING btree (organisation, reach, regimen, overdue_since, patient) WHERE (within AND (overdue_since IS NOT NULL));
CREATE INDEX listed_overdue_by_resistance ON reports.listed USING btree (organisation, reach, resistance, overdue_since, patient) WHERE (within AND (overdue_since IS NOT NULL));
CREATE INDEX listed_overdue_by_sex ON reports.listed USING btree (organisation, reach, sex, overdue_since, patient) WHERE (within AND (overdue_since IS NOT NULL));
CREATE INDEX listed_silent ON reports.listed USING btree (organisation, reach, silent_since, patient) WHERE (within AND (silent_since IS NOT NULL));
CREATE INDEX listed_silent_by_phase ON reports.listed USING btree (organisation, reach, phase, silent_since, patient) WHERE (within AND (silent_since IS NOT NULL));
CREATE INDEX listed_silent_by_regimen ON reports.listed USING btree (organisation, reach, regimen, silent_since, patient) WHERE (within AND (silent_since IS NOT NULL));
CREATE INDEX listed_silent_by_resistance ON reports.listed USING btree (organisation, reach, resistance, silent_since, patient) WHERE (within AND (silent_since IS NOT NULL));
CREATE INDEX listed_silent_by_sex ON reports.listed USING btree (organisation, reach, sex, silent_since, patient) WHERE (within AND (silent_since IS NOT NULL));
CREATE INDEX listed_taken ON reports.listed USING btree (organisation, reach, taken, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_taken_by_phase ON reports.listed USING btree (organisation, reach, phase, taken, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_taken_by_regimen ON reports.listed USING btree (organisation, reach, regimen, taken, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_taken_by_resistance ON reports.listed USING btree (organisation, reach, resistance, taken, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_taken_by_sex ON reports.listed USING btree (organisation, reach, sex, taken, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_tests ON reports.listed USING btree (organisation, reach, tests_since, patient) WHERE (within AND (tests_since IS NOT NULL));
CREATE INDEX listed_tests_by_sex ON reports.listed USING btree (organisation, reach, sex, tests_since, patient) WHERE (within AND (tests_since IS NOT NULL));
CREATE INDEX listed_treated ON reports.listed USING btree (organisation, reach, treated_since, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_treated_by_phase ON reports.listed USING btree (organisation, reach, phase, treated_since, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_treated_by_regimen ON reports.listed USING btree (organisation, reach, regimen, treated_since, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_treated_by_resistance ON reports.listed USING btree (organisation, reach, resistance, treated_since, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_treated_by_sex ON reports.listed USING btree (organisation, reach, sex, treated_since, patient) WHERE (within AND (treated_since IS NOT NULL));
CREATE INDEX listed_waits ON reports.listed USING btree (organisation, reach, waits_since, patient) WHERE (within AND (waits_since IS NOT NULL));
CREATE INDEX listed_waits_by_sex ON reports.listed USING btree (organisation, reach, sex, waits_since, patient) WHERE (within AND (waits_since IS NOT NULL));
alter table reports.listed enable row level security;
alter table reports.listed force row level security;
create policy listed_own_organisation on reports.listed for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on reports.listed to khurak_app;
grant update (active_since) on reports.listed to khurak_app;
grant update (closed_on) on reports.listed to khurak_app;
grant update (confirmed_since) on reports.listed to khurak_app;
grant update (outcome) on reports.listed to khurak_app;
grant update (overdue_since) on reports.listed to khurak_app;
grant update (phase) on reports.listed to khurak_app;
grant update (place) on reports.listed to khurak_app;
grant update (regimen) on reports.listed to khurak_app;
grant update (registered_on) on reports.listed to khurak_app;
grant update (resistance) on reports.listed to khurak_app;
grant update (sex) on reports.listed to khurak_app;
grant update (silent_since) on reports.listed to khurak_app;
grant update (taken) on reports.listed to khurak_app;
grant update (tests_since) on reports.listed to khurak_app;
grant update (treated_since) on reports.listed to khurak_app;
grant update (waits_since) on reports.listed to khurak_app;
grant update (within) on reports.listed to khurak_app;

create table reports.saved_list (
  organisation uuid not null,
  id uuid not null,
  member uuid not null,
  name text not null,
  wanted jsonb not null,
  at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint saved_list_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX saved_list_of_member ON reports.saved_list USING btree (organisation, member, at);
alter table reports.saved_list enable row level security;
alter table reports.saved_list force row level security;
create policy saved_list_own_organisation on reports.saved_list for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on reports.saved_list to khurak_app;
grant update (removed_at) on reports.saved_list to khurak_app;


-- jobs ------------------------------------------------------------------------------------------------

create schema jobs authorization khurak_jobs;
grant usage on schema jobs to khurak_app;

CREATE OR REPLACE FUNCTION jobs.enqueue(job_id uuid, queue text, carries jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
END $function$;
alter function jobs.enqueue(uuid, text, jsonb) owner to khurak_jobs;
-- may be called by: khurak_app


-- video_observation -----------------------------------------------------------------------------------

create schema video_observation;
grant usage on schema video_observation to khurak_app;

create table video_observation.clip (
  organisation uuid not null,
  id uuid not null,
  patient uuid not null,
  episode uuid not null,
  day date not null,
  doubt text,
  phone_at timestamp with time zone not null,
  ahead_ms bigint,
  recorded_at timestamp with time zone not null,
  seconds double precision not null,
  bytes integer not null,
  sha256 bytea not null,
  upload uuid not null,
  second_look boolean not null,
  announced_at timestamp with time zone not null,
  by text not null,
  received_at timestamp with time zone,
  file uuid,
  file_type text,
  file_bytes integer,
  forgotten_at timestamp with time zone,
  replaced_file uuid,
  waits_for text,
  not_by text,
  forgotten_by text,
  constraint clip_organisation_id_pk PRIMARY KEY (organisation, id)
);
CREATE INDEX clip_of_day ON video_observation.clip USING btree (organisation, episode, day);
CREATE INDEX clip_of_patient ON video_observation.clip USING btree (organisation, patient, recorded_at);
CREATE INDEX clip_on_its_way ON video_observation.clip USING btree (organisation, announced_at) WHERE (received_at IS NULL);
CREATE UNIQUE INDEX clip_upload ON video_observation.clip USING btree (organisation, upload);
CREATE INDEX clip_waiting ON video_observation.clip USING btree (organisation, recorded_at, id) WHERE (waits_for IS NOT NULL);
alter table video_observation.clip enable row level security;
alter table video_observation.clip force row level security;
create policy clip_own_organisation on video_observation.clip for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on video_observation.clip to khurak_app;
grant update (file) on video_observation.clip to khurak_app;
grant update (file_bytes) on video_observation.clip to khurak_app;
grant update (file_type) on video_observation.clip to khurak_app;
grant update (forgotten_at) on video_observation.clip to khurak_app;
grant update (forgotten_by) on video_observation.clip to khurak_app;
grant update (not_by) on video_observation.clip to khurak_app;
grant update (received_at) on video_observation.clip to khurak_app;
grant update (replaced_file) on video_observation.clip to khurak_app;
grant update (waits_for) on video_observation.clip to khurak_app;

create table video_observation.verdict (
  organisation uuid not null,
  id uuid not null,
  clip uuid not null,
  patient uuid not null,
  look text not null,
  verdict text not null,
  reasons text[] not null,
  at timestamp with time zone not null,
  by text not null,
  constraint verdict_organisation_id_pk PRIMARY KEY (organisation, id),
  constraint verdict_on FOREIGN KEY (organisation, clip) REFERENCES video_observation.clip(organisation, id)
);
CREATE INDEX verdict_of_clip ON video_observation.verdict USING btree (organisation, clip, at);
alter table video_observation.verdict enable row level security;
alter table video_observation.verdict force row level security;
create policy verdict_own_organisation on video_observation.verdict for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on video_observation.verdict to khurak_app;

create table video_observation.verdict_withdrawal (
  organisation uuid not null,
  verdict uuid not null,
  at timestamp with time zone not null,
  by text not null,
  constraint verdict_withdrawal_organisation_verdict_pk PRIMARY KEY (organisation, verdict),
  constraint verdict_withdrawal_of FOREIGN KEY (organisation, verdict) REFERENCES video_observation.verdict(organisation, id)
);
alter table video_observation.verdict_withdrawal enable row level security;
alter table video_observation.verdict_withdrawal force row level security;
create policy verdict_withdrawal_own_organisation on video_observation.verdict_withdrawal for all to khurak_app
  using (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"))
  with check (organisation = ( SELECT (NULLIF(current_setting('khurak.organisation'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on video_observation.verdict_withdrawal to khurak_app;

create view video_observation.published_clip with (security_invoker=true) as
 SELECT c.organisation,
    c.id,
    c.patient,
    c.episode,
    c.day,
    c.recorded_at,
    c.announced_at,
    c.received_at,
        CASE
            WHEN (v.verdict IS NULL) THEN 'waiting'::text
            WHEN (v.verdict = 'accepted'::text) THEN 'accepted'::text
            ELSE 'rejected'::text
        END AS verdict,
    COALESCE(v.reasons, '{}'::text[]) AS reasons
   FROM (video_observation.clip c
     LEFT JOIN LATERAL ( SELECT v_1.verdict,
            v_1.reasons
           FROM video_observation.verdict v_1
          WHERE ((v_1.organisation = c.organisation) AND (v_1.clip = c.id) AND (v_1.look <> 'second'::text) AND (NOT (EXISTS ( SELECT
                   FROM video_observation.verdict_withdrawal w
                  WHERE ((w.organisation = v_1.organisation) AND (w.verdict = v_1.id))))))
          ORDER BY (v_1.look = 'settling'::text) DESC, v_1.at DESC, v_1.id DESC
         LIMIT 1) v ON (true));
grant select on video_observation.published_clip to khurak_app;
