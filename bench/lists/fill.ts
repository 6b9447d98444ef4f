import { randomBytes } from "node:crypto";
import type { House, Role } from "../../foundation/actor.ts";
import { newId } from "../../foundation/id.ts";
import { addPlace, openOrganisation, addFacility } from "../../modules/places/operations.ts";
import { testRegistration } from "../../modules/people/test-registration.ts";
import { sealIdentity } from "../../modules/people/server/identity-of.ts";
import { soundWords } from "../../modules/people/server/search-tokens.ts";
import { addMember } from "../../modules/staff/operations.ts";
import { within } from "../../server/database/connection.ts";
import { houseDoor } from "../../server/turn.ts";
import type { Claims } from "../../server/turn/entering.ts";
import type { BenchHouse } from "../records/house.ts";
import type { openParts } from "../records/parts.ts";
import { facts } from "./facts.sql.ts";

/*
 * A state with 4 districts, 40 blocks and 400 facilities, each with two workers, made by the house's own
 * operations; and so many patients in it: keys and sealed names by the vault, who stands where set-based.
 */

type Parts = Awaited<ReturnType<typeof openParts>>;
const batch = 2_000;
export const freshId = () => newId(Date.now(), randomBytes(10));

export interface Who {
  readonly is: string;
  readonly by: Claims;
}

export async function fill(bench: BenchHouse, { turn, parts }: Parts, patients: number): Promise<void> {
  const organisation = freshId();
  const builder: House = { is: "house", name: "bench", organisation };
  const send = async (operation: Parameters<typeof turn.run>[0]["operation"], input: object) => {
    const done = await turn.run({ operation, input, by: builder, commandId: freshId(), door: houseDoor });
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
  };
  async function place(kind: "state" | "district" | "block", name: string, parentId: string | null) {
    const placeId = freshId();
    await send(addPlace, { placeId, parentId, kind, name });
    return placeId;
  }
  async function member(role: Role, placeId: string, name: string): Promise<Claims> {
    const by = { member: freshId(), session: freshId() };
    await send(addMember, { memberId: by.member, assignmentId: freshId(), role, placeId, name });
    // Nobody signs in here: a session is all that a turn asks for.
    await bench.ask(
      `with a as (insert into access.account values ($1, $2, $3, 'none', now()))
       insert into access.session (organisation, id, member, device, started_at, turned_at)
       values ($1, $4, $2, '\\x00', now(), now())`,
      [organisation, by.member, `m${by.member.slice(-12)}`, by.session],
    );
    return by;
  }

  await send(openOrganisation, { organisationId: organisation, handle: "bench", name: "Bench Pradesh Health" });
  const state = await place("state", "Bench Pradesh", null);
  const districts: string[] = [];
  const blocks: string[] = [];
  for (let at = 0; at < 4; at += 1) districts.push(await place("district", `District ${at + 1}`, state));
  for (let at = 0; at < 40; at += 1) blocks.push(await place("block", `Block ${at + 1}`, districts[at % 4] ?? state));
  const facilities: { place: string; workers: readonly Claims[] }[] = [];
  for (let at = 0; at < 400; at += 1) {
    const placeId = freshId();
    await send(addFacility, { placeId, parentId: blocks[at % 40], type: "phc", name: `PHC ${at + 1}`, services: [] });
    const workers = [
      await member("worker", placeId, `Worker ${at + 1}`),
      await member("worker", placeId, `ASHA ${at + 1}`),
    ];
    facilities.push({ place: placeId, workers });
  }
  const [first] = facilities;
  if (!first) throw new Error("There is no facility.");
  const who: Who[] = [
    { is: "state doctor", by: await member("doctor", state, "Dr State") },
    { is: "district doctor", by: await member("doctor", districts[0] ?? state, "Dr District") },
    { is: "facility doctor", by: await member("doctor", first.place, "Dr Facility") },
    { is: "worker", by: first.workers[0] as Claims },
  ];
  await bench.ask(
    "create schema bench; create table bench.filled (number int primary key, patient uuid, place uuid, member uuid)",
  );
  await bench.ask("create table bench.who (organisation uuid, who jsonb)");
  const identity = testRegistration({ patientId: freshId(), placeId: state, on: "2026-01-01" }).identity;
  await bench.ask("set session_replication_role = replica");
  for (let from = 0; from < patients; from += batch) {
    const rows = await within(parts.database.begin, async (connection) => {
      await connection.send("select set_config('khurak.organisation', $1, true)", [organisation]);
      const vault = parts.vault.within(connection, () => organisation);
      const made = await Promise.all(
        Array.from({ length: Math.min(batch, patients - from) }, async (_, at) => {
          const number = from + at;
          const [patient, row] = [freshId(), freshId()];
          const key = await vault.keyFor(patient);
          if (!key) throw new Error("A new person has a key.");
          const name = `${given[number % given.length]} ${family[Math.floor(number / 7) % family.length]}`;
          const phone = `+919${String(number).padStart(9, "0")}`;
          const sealed = sealIdentity(key, row, { ...identity, name, phone: { number: phone, of: "own" } });
          const tokens = await vault.tokens([...soundWords(name), `phone ${phone}`]);
          // Spread by a number that shares no divisor with theirs: a facility's people were registered on all days.
          const at400 = facilities[(number * 7919) % 400] ?? first;
          const worker = at400.workers[Math.floor(number / 400) % 2]?.member ?? "";
          return { number, patient, row, sealed, tokens, place: at400.place, worker };
        }),
      );
      await connection.commit();
      return made;
    });
    await bench.ask(
      `with f as (insert into bench.filled select * from unnest($2::int[], $3::uuid[], $6::uuid[], $7::uuid[]))
       insert into people.identity (organisation, id, patient, sealed, why, at, by)
       select $1, i.row, i.patient, i.sealed, 'new', now(), 'bench'
       from unnest($3::uuid[], $4::uuid[], $5::bytea[]) as i (patient, row, sealed)`,
      [
        organisation,
        rows.map(({ number }) => number),
        rows.map(({ patient }) => patient),
        rows.map(({ row }) => row),
        rows.map(({ sealed }) => sealed),
        rows.map(({ place: at }) => at),
        rows.map(({ worker }) => worker),
      ],
    );
    const tokens = rows.flatMap(({ patient, tokens: found }) => found.map((token) => ({ patient, token })));
    await bench.ask(
      "insert into people.search_token select $1, t.token, t.patient from unnest($2::uuid[], $3::bytea[]) as t (patient, token) on conflict do nothing",
      [organisation, tokens.map(({ patient }) => patient), tokens.map(({ token }) => token)],
    );
  }
  for (const fact of facts) await bench.ask(fact, [organisation]);
  await bench.ask("set session_replication_role = origin");
  await bench.ask("vacuum (analyze)");
  await bench.ask("insert into bench.who values ($1, $2)", [organisation, JSON.stringify(who)]);
}

const given = ["Sunita", "Rekha", "Phulmani", "Birsa", "Mohan", "Sabina", "Jitan", "Kamla", "Ashok", "Imran"];
const family = ["Hembrom", "Kisku", "Devi", "Soren", "Khatun", "Murmu", "Ram", "Besra", "Ansari", "Tudu", "Mahto"];
