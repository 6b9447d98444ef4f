import Fastify from "fastify";
import { Pool } from "pg";

/*
 * The limit: bare fastify and pg, one prepared statement a request. Nobody is asked who they are, nothing is noted down,
 * nothing is checked against a contract, and the name stays sealed: what is left is what any server here must pay.
 */

/** The same facts as our record, with the days as the packed letters of their course. */
const packed = `
  select p.id as "patientId", p.sex, p.born_year as "bornYear", p.registered_on::text as "registeredOn",
    (select encode(i.sealed, 'base64') from people.identity i
     where i.organisation = p.organisation and i.patient = p.id order by i.at desc limit 1) as sealed,
    (select jsonb_agg(jsonb_build_object('on', m."on", 'weightKg', m.weight_kg) order by m."on" desc)
     from people.body_measure m where m.organisation = p.organisation and m.patient = p.id) as measures,
    e.id as "episodeId", e.registration_number as "registrationNumber", e.regimen, e.starts_on::text as "startedOn",
    (select jsonb_agg(jsonb_build_object('code', f.code, 'beganOn', f.begins_on) order by f.number)
     from treatment.phase f where f.organisation = e.organisation and f.episode = e.id) as phases,
    (select jsonb_agg(jsonb_build_object('from', w."from", 'items', w.items) order by w.number)
     from treatment.prescription w where w.organisation = e.organisation and w.episode = e.id) as prescriptions,
    c.letters
  from people.patient p
    join treatment.episode e on e.organisation = p.organisation and e.patient = p.id
    join adherence.course c on c.organisation = e.organisation and c.episode = e.id
  where p.organisation = $1 and p.id = $2`;

/** The days as the facts that were kept of them, as our calendar reads them. */
const facts = packed.replace(
  "c.letters",
  `(select jsonb_agg(jsonb_build_object('factId', d.id, 'day', d.day, 'source', d.source, 'says', d.says,
      'observed', d.observed, 'because', d.because, 'at', d.at, 'by', d.by) order by d.day, d.at desc)
    from adherence.dose_fact d where d.organisation = e.organisation and d.episode = e.id) as facts`,
);

const dose = `
  insert into by_hand.dose_fact
    (organisation, id, patient, episode, day, source, says, observed, because, at, received_at, by)
  values ($1, $2, $3, $4, $5, 'staff', 'taken', true, null, $6, now(), $7)`;

interface Dose {
  readonly factId: string;
  readonly episodeId: string;
  readonly day: string;
  readonly at: string;
  readonly by: string;
  readonly session: string;
}

const { BENCH_DATABASE: url, BENCH_ORGANISATION: organisation } = process.env;
const pool = new Pool({ connectionString: String(url), max: 10, pipeline: true });
const app = Fastify();
app.get<{ Params: { id: string } }>("/packed/:id", async ({ params }) => {
  const { rows } = await pool.query({ name: "packed", text: packed, values: [organisation, params.id] });
  return rows[0];
});
app.get<{ Params: { id: string } }>("/facts/:id", async ({ params }) => {
  const { rows } = await pool.query({ name: "facts", text: facts, values: [organisation, params.id] });
  return rows[0];
});
const valuesOf = (patient: string, { factId, episodeId, day, at, by }: Dose) => [
  organisation,
  factId,
  patient,
  episodeId,
  day,
  at,
  by,
];
app.post<{ Params: { id: string }; Body: Dose }>("/dose/:id", async ({ params, body }) => {
  await pool.query({ name: "dose", text: dose, values: valuesOf(params.id, body) });
  return { factId: body.factId };
});
// One pipelined transaction with all that our promises ask for: the answer for a retry, the packed day, the leaf.
app.post<{ Params: { id: string }; Body: Dose }>("/kept/:id", async ({ params, body }) => {
  const { factId, episodeId, by, session } = body;
  const client = await pool.connect();
  try {
    await Promise.all([
      client.query("begin"),
      client.query({ name: "dose", text: dose, values: valuesOf(params.id, body) }),
      client.query({
        name: "letter",
        text: `update by_hand.course set letters = left(rpad(letters, 179, '-'), 179) || 'v', heard_on = first_day + 179
               where organisation = $1 and episode = $2`,
        values: [organisation, episodeId],
      }),
      client.query({
        name: "request",
        text: "insert into by_hand.request (organisation, id, hash, answer, at) values ($1, $2, '\\x00', $3, now())",
        values: [organisation, factId, JSON.stringify({ factId })],
      }),
      client.query({
        name: "leaf",
        text: `insert into by_hand.audit_leaf (id, organisation, at, operation, surface, actor, session, outcome, people)
               values ($1, $2, now(), 'recordDose', 'rest', $3, $4, 'done', array[$5::uuid])`,
        values: [factId, organisation, by, session, params.id],
      }),
      client.query("commit"),
    ]);
  } finally {
    client.release();
  }
  return { factId };
});
process.send?.(await app.listen({ port: 0, host: "127.0.0.1" }));
