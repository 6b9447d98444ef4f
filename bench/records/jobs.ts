import { randomBytes } from "node:crypto";
import { newId } from "../../foundation/id.ts";

/** Somebody's ids, and which worker looks after them. */
export interface Patient {
  readonly number: number;
  readonly patient: string;
  readonly episode: string;
  readonly worker: number;
}

/** A worker's session, a token that is good now, and an address of their own, as a proxy would name it. */
export interface Caller {
  readonly member: string;
  readonly session: string;
  readonly token: string;
  readonly address: string;
}

export interface Sent {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** What is wrong with an answer; null: nothing. Asked of one answer in fifty. */
  wrong(answer: never): string | null;
}

export type Server = "ours" | "by hand" | "seed";

export interface Job {
  readonly name: string;
  readonly server: Server;
  /** One record, or one dose, is all of these, one after the other. */
  readonly of: (of: Patient, by: Caller, today: string) => readonly Sent[];
}

const days = 180;
const freshId = () => newId(Date.now(), randomBytes(10));

function asOurs({ token, address }: Caller, headers: Readonly<Record<string, string>> = {}) {
  return { authorization: `Bearer ${token}`, "x-forwarded-for": address, ...headers };
}

const readPatient = ({ patient }: Patient, by: Caller): Sent => ({
  method: "GET",
  path: `/api/patients/${patient}`,
  headers: asOurs(by),
  status: 200,
  wrong: ({ patientId, identity }: { patientId: string; identity: { name: string } }) =>
    patientId === patient && identity.name.length > 3 ? null : "not that patient",
});

const readTreatments = ({ patient, episode }: Patient, by: Caller): Sent => ({
  method: "GET",
  path: `/api/patients/${patient}/treatments`,
  headers: asOurs(by),
  status: 200,
  wrong: ({ treatments }: { treatments: { episodeId: string; phases: unknown[]; verified: number }[] }) =>
    treatments[0]?.episodeId === episode && treatments[0].phases.length === 2 && treatments[0].verified > 100
      ? null
      : "not that treatment",
});

const readDoses = ({ patient, episode }: Patient, by: Caller): Sent => ({
  method: "GET",
  path: `/api/patients/${patient}/treatments/${episode}/doses`,
  headers: asOurs(by),
  status: 200,
  wrong: (answer: { days: { state: string; evidence: unknown[] }[] }) =>
    answer.days.length >= days && answer.days.filter(({ evidence }) => evidence.length > 0).length > 150
      ? null
      : "not its days",
});

const readForPhone = ({ patient, episode }: Patient, by: Caller): readonly Sent[] => [
  {
    method: "POST",
    path: "/api/patients/contacts",
    headers: asOurs(by),
    body: { patientIds: [patient] },
    status: 200,
    wrong: ({ contacts }: { contacts: { patientId: string }[] }) =>
      contacts[0]?.patientId === patient ? null : "not that contact",
  },
  {
    method: "POST",
    path: "/api/courses",
    headers: asOurs(by),
    body: { patientIds: [patient] },
    status: 200,
    wrong: ({ courses }: { courses: { episodeId: string; letters: string }[] }) =>
      courses[0]?.episodeId === episode && courses[0].letters.length > 150 ? null : "not that course",
  },
];

const recordDose = ({ patient }: Patient, by: Caller, day: string): Sent => {
  const factId = freshId();
  const at = new Date().toISOString();
  return {
    method: "POST",
    path: `/api/patients/${patient}/doses`,
    headers: asOurs(by, { "idempotency-key": freshId() }),
    body: { factId, day, source: "staff", says: "taken", observed: true, because: null, at },
    status: 200,
    wrong: (answer: { factId: string }) => (answer.factId === factId ? null : "not that dose"),
  };
};

const byHand =
  (path: string) =>
  ({ patient, episode }: Patient, { member, session }: Caller, day: string): readonly Sent[] => {
    const factId = freshId();
    const body = { factId, episodeId: episode, day, at: new Date().toISOString(), by: member, session };
    const wrong = (answer: { factId: string }) => (answer.factId === factId ? null : "not that dose");
    return [{ method: "POST", path: `/${path}/${patient}`, body, status: 200, wrong }];
  };

export const jobs: readonly Job[] = [
  {
    name: "record: patient, treatment, days",
    server: "ours",
    of: (of, by) => [readPatient(of, by), readTreatments(of, by), readDoses(of, by)],
  },
  { name: "its 180 days alone", server: "ours", of: (of, by) => [readDoses(of, by)] },
  { name: "record for a phone: contact, packed days", server: "ours", of: readForPhone },
  {
    name: "record, packed days",
    server: "by hand",
    of: ({ patient, episode }) => [
      {
        method: "GET",
        path: `/packed/${patient}`,
        status: 200,
        wrong: ({ episodeId, letters }: { episodeId: string; letters: string }) =>
          episodeId === episode && letters.length > 150 ? null : "not that record",
      },
    ],
  },
  {
    name: "record, a row for each fact",
    server: "by hand",
    of: ({ patient, episode }) => [
      {
        method: "GET",
        path: `/facts/${patient}`,
        status: 200,
        wrong: ({ episodeId, facts }: { episodeId: string; facts: unknown[] }) =>
          episodeId === episode && facts.length > 150 ? null : "not that record",
      },
    ],
  },
  {
    name: "record, SELECT * and a loop",
    server: "seed",
    of: ({ number }) => [
      {
        method: "GET",
        path: `/patients/${number}`,
        status: 200,
        wrong: ({ id, medications }: { id: number; medications: { adherence: unknown[] }[] }) =>
          id === number && (medications[0]?.adherence.length ?? 0) > 150 ? null : "not that record",
      },
    ],
  },
  { name: "dose, with audit, idempotency, fsync", server: "ours", of: (of, by, day) => [recordDose(of, by, day)] },
  { name: "dose, one insert", server: "by hand", of: byHand("dose") },
  { name: "dose, with audit, idempotency, packed day", server: "by hand", of: byHand("kept") },
  {
    name: "dose, one insert as in the seed",
    server: "seed",
    of: ({ number }, _by, date) => [
      {
        method: "POST",
        path: "/adherence",
        body: { patientId: number, medicationId: number, date, taken: true, remarks: null },
        status: 201,
        wrong: ({ adherence }: { adherence: { patient_id: number } }) =>
          adherence.patient_id === number ? null : "not that dose",
      },
    ],
  },
];
