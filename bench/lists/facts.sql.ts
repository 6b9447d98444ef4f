/*
 * Where everybody of `bench.filled` stands, by their number ($1 the organisation): of a hundred, 15 are on
 * treatment, 65 were treated, 8 wait for a doctor or for a test, 5 are confirmed and not begun, 7 are none
 * of these. Of those on treatment every tenth is silent and every seventh overdue. Registered over six years.
 */

/** Where somebody stands, of their number from 0 to 99. */
const kind = "(f.number * 31 + f.number / 100) % 100";
const day = "current_date - (f.number::bigint * 7907 % 2190)::int";
/** Treatments that run began within half a year. */
const began = "current_date - 5 - (f.number % 170)";
const episode = "md5('episode ' || f.number)::uuid";
const bpalm = "f.number % 12 = 0";

export const facts: readonly string[] = [
  `insert into people.patient (organisation, id, sex, born_year, registered_on, registered_at, registered_by)
   select $1, f.patient, case when f.number % 1000 = 0 then 'other' when f.number % 3 = 0 then 'female' else 'male' end,
     1940 + f.number % 80, ${day}, (${day})::timestamptz + f.number % 1000 * interval '1 second', 'bench'
   from bench.filled f`,
  `insert into people.care (organisation, id, patient, place, member, since, given_by)
   select $1, uuidv7(), f.patient, p.place, p.member, now(), 'bench'
   from bench.filled f cross join lateral (values (f.place, null::uuid), (null, f.member)) as p (place, member)`,
  `insert into diagnosis.standing (organisation, patient, stands, needs, urgency, results, has_xray, since)
   select $1, f.patient, case when ${kind} < 85 then 'confirmed' when ${kind} < 89 then 'waits-for-doctor'
     when ${kind} < 93 then 'more-asked-for' when ${kind} < 96 then 'not-tb' else 'nothing-yet' end,
     null, 5, 1, true, now() - (f.number % 60) * interval '1 day' from bench.filled f`,
  `insert into diagnosis.decision (organisation, id, patient, decided, wants, results, at, by, number)
   select $1, uuidv7(), f.patient, case when ${kind} < 85 then 'confirmed' else 'not-tb' end, '{}', '{}',
     (${day})::timestamptz + interval '1 hour', 'bench', 1 from bench.filled f where ${kind} < 85 or ${kind} between 93 and 95`,
  `insert into diagnosis.result (organisation, id, patient, test, found, taken_on, found_on, at, by)
   select $1, uuidv7(), f.patient, 'xpert', case when ${bpalm} then 'found-rif-resistant' else 'found-rif-sensitive' end,
     ${day}, ${day}, now(), 'bench' from bench.filled f where ${kind} < 96`,
  `insert into treatment.episode (organisation, id, patient, decision, starts_on, at, by, registration_number, regimen,
     regimen_version, phase, closed_on, closed_at, outcome)
   select $1, ${episode}, f.patient, uuidv7(), e.began, now(), 'bench', 'BENCH-' || f.number,
     case when ${bpalm} then 'bpalm' else 'india-dstb' end, '2026-11',
     case when ${bpalm} then 'whole' when e.began > current_date - 60 then 'intensive' else 'continuation' end,
     e.closed, e.closed::timestamptz, e.outcome
   from bench.filled f cross join lateral (
     select case when ${kind} < 15 then ${began} else ${day} + 1 end as began,
       case when ${kind} >= 15 then least(${day} + 190, current_date - 1) end as closed,
       case when ${kind} >= 15 then (array['cured', 'completed', 'completed', 'died', 'lost-to-follow-up', 'failed',
         'not-evaluated'])[1 + f.number % 7] end as outcome) e
   where ${kind} < 80`,
  `insert into adherence.course (organisation, episode, patient, first_day, letters, heard_on)
   select $1, ${episode}, f.patient, e.starts_on, l.letters, e.starts_on + length(l.letters) - 1
   from bench.filled f join treatment.episode e on e.patient = f.patient
     cross join lateral (select substr(repeat('vvrvvvmvvv-vvvvrvvv' || f.number % 7, 12), 1,
       greatest(0, least(180, current_date - e.starts_on) - case when f.number % 10 = 0 then 9 else 0 end)) as long) s
     cross join lateral (select regexp_replace(translate(s.long, '0123456', 'vvvvrvm'), '-+$', '') as letters) l`,
  `insert into monitoring.standing (organisation, episode, patient, "from", until, waits)
   select $1, ${episode}, f.patient, current_date - 10, current_date + 14 - case when f.number % 7 = 0 then 30 else 0 end, '[]'
   from bench.filled f where ${kind} < 15`,
  `insert into laboratory.standing (organisation, request, patient, lab, purpose, state, since, missing)
   select $1, uuidv7(), f.patient, f.place, 'diagnosis', 'to-collect', current_date - f.number % 40, '{xpert}'
   from bench.filled f where ${kind} between 89 and 92`,
];

/**
 * Nine other organisations with as many lines ($1 ours): what grows beside a list and is none of it. The indexes are made
 * anew afterwards, since five million rows come faster without them.
 */
export const grow: readonly string[] = [
  "create table bench.other as select uuidv7() as id from generate_series(1, 9)",
  `create table bench.index as select indexname as name, indexdef as made from pg_indexes
   where schemaname = 'reports' and tablename = 'listed' and indexname like 'listed\\_%' and indexname not like '%pk'`,
  `do $$ declare one record; begin
     for one in select * from bench.index loop execute 'drop index reports.' || one.name; end loop;
   end $$`,
  `insert into reports.listed select o.id, md5(o.id::text || l.reach)::uuid, l.patient, l.within, l.place, l.registered_on,
     l.active_since, l.waits_since, l.tests_since, l.confirmed_since, l.treated_since, l.silent_since, l.overdue_since,
     l.closed_on, l.sex, l.phase, l.regimen, l.resistance, l.outcome, l.taken
   from bench.other o cross join reports.listed l where l.organisation = $1`,
  "do $$ declare one record; begin for one in select * from bench.index loop execute one.made; end loop; end $$",
  "vacuum (analyze) reports.listed",
];
