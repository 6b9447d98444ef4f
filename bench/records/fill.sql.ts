/** What the filling works from, and who is who in it. */
export const tables = `
  create schema bench;
  create table bench.district (organisation uuid, template uuid, workers jsonb, whole boolean default false);
  create table bench.token (patient uuid, token bytea);
  create table bench.filled (
    number int primary key, patient uuid not null, identity uuid not null, sealed bytea not null, place uuid not null,
    worker uuid not null, letters text not null, heard_on date not null, episode uuid not null default uuidv7(),
    decision uuid not null default uuidv7(), xray uuid not null default uuidv7(), film uuid not null default uuidv7(),
    result uuid not null default uuidv7(), smear uuid not null default uuidv7())`;

/** A table of the product, and what of a copied row is the copy's own. */
const own: readonly (readonly [table: string, own: string, of?: string])[] = [
  ["people.patient", "'id', p.patient", "t.id = $1"],
  ["people.identity", "'id', p.identity, 'sealed', p.sealed"],
  ["people.symptom_answers", "'id', uuidv7()"],
  ["people.body_measure", "'id', uuidv7()"],
  ["people.disease_history", "'id', uuidv7()"],
  ["people.consent", "'id', uuidv7()"],
  [
    "people.care",
    `'id', uuidv7(), 'place', case when t.place is not null then p.place end,
     'member', case when t.member is not null then p.worker end`,
  ],
  ["diagnosis.xray_file", "'id', p.film"],
  ["diagnosis.xray", "'id', p.xray, 'file', p.film"],
  ["diagnosis.result", "'id', case when t.follows_up then p.smear else p.result end"],
  ["diagnosis.decision", "'id', p.decision, 'xray', p.xray, 'results', array[p.result]"],
  ["diagnosis.standing", "'patient', p.patient"],
  [
    "treatment.episode",
    "'id', p.episode, 'decision', p.decision, 'registration_number', 'BENCH-' || (p.number + 1)::text",
  ],
  [
    "treatment.phase",
    `'id', uuidv7(), 'episode', p.episode, 'evidence',
     case when t.evidence is not null then jsonb_set(t.evidence, '{resultIds}', jsonb_build_array(p.smear)) end`,
  ],
  ["treatment.prescription", "'id', uuidv7(), 'episode', p.episode"],
  ["adherence.course", "'episode', p.episode, 'letters', p.letters, 'heard_on', p.heard_on"],
];

/** ($1 the patient whose rows are copied.) Columns that are not named stay as the product wrote them. */
export const copies: readonly string[] = [
  ...own.map(
    ([table, theirs, of = "t.patient = $1"]) => `
    insert into ${table} select r.* from ${table} t cross join bench.filled p
      cross join lateral jsonb_populate_record(t, jsonb_build_object(${
        table === "people.patient" ? theirs : `'patient', p.patient, ${theirs}`
      })) r where ${of} order by p.number`,
  ),
  `insert into people.search_token
   select d.organisation, b.token, b.patient from bench.token b cross join bench.district d where d.template = $1
   on conflict do nothing`,
];

/** ($1 the day, beginning with 0.) What the letter of that day was made from. */
export const ofDay = `
  insert into adherence.dose_fact
    (organisation, id, patient, episode, day, source, says, observed, because, at, received_at, by)
  select c.organisation, uuidv7(m.at - now()), c.patient, c.episode, c.first_day + $1::int,
    case l.letter when 'r' then 'patient' else 'staff' end, case l.letter when 'm' then 'missed' else 'taken' end,
    l.letter = 'v', case l.letter when 'm' then 'forgot' end, m.at, m.at, p.worker::text
  from bench.filled p join adherence.course c using (episode)
    cross join lateral (select substr(c.letters, $1 + 1, 1) as letter) l
    cross join lateral (
      select (c.first_day + $1::int + time '08:00' + p.number % 50 * interval '1 minute') at time zone 'Asia/Kolkata' as at) m
  where l.letter in ('v', 'r', 'm') order by p.number`;

/** What the other two servers keep: by hand as ours but empty at first; the seed's plain tables with as many rows. */
export const others: readonly string[] = [
  `create schema by_hand;
   create table by_hand.dose_fact (like adherence.dose_fact including all);
   create table by_hand.request (like house.request including all);
   create table by_hand.audit_leaf (like house.audit_leaf including all);
   create table by_hand.course (like adherence.course including all);
   insert into by_hand.course select * from adherence.course;
   create schema peer;
   create table peer.patients (
     id int primary key, name text, phone_number text, email text, gender text, age int, address text,
     registration_number text, status text, created_at timestamptz default now());
   create table peer.medications (
     id int primary key, patient_id int references peer.patients, medication_name text, dosage text, schedule time,
     start_date date, end_date date, created_at timestamptz default now());
   create table peer.adherence (
     id serial primary key, patient_id int references peer.patients, medication_id int references peer.medications,
     date date, taken boolean, remarks text, created_at timestamptz default now())`,
  `insert into peer.patients (id, name, phone_number, gender, age, address, registration_number, status)
   select number, 'Sunita Hembrom', '+919' || lpad(number::text, 9, '0'), 'female', 26, 'Tola, near the well',
     'BENCH-' || (number + 1)::text, 'active' from bench.filled`,
  `insert into peer.medications (id, patient_id, medication_name, dosage, schedule, start_date)
   select p.number, p.number, 'HRZE', '3 tablets', '08:00', c.first_day
   from bench.filled p join adherence.course c using (episode)`,
  "create index on peer.medications (patient_id)",
  "create index on peer.adherence (patient_id, medication_id)",
];
