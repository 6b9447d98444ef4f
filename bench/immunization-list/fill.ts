import type { House, Role } from "../../foundation/actor.ts";
import type { Operation } from "../../foundation/operation.ts";
import { sealIdentity } from "../../modules/children/server/identity-of.ts";
import { testChild } from "../../modules/children/test-child.ts";
import { addFacility, addPlace, openOrganisation } from "../../modules/places/operations.ts";
import { addMember } from "../../modules/staff/operations.ts";
import { within } from "../../server/database/connection.ts";
import { houseDoor } from "../../server/turn.ts";
import type { Claims } from "../../server/turn/entering.ts";
import { freshId } from "../lists/fill.ts";
import type { BenchHouse } from "../records/house.ts";
import type { openParts } from "../records/parts.ts";

/*
 * A district of ten blocks and a hundred facilities, whose workers carry fifty children each; the places and two people
 * by the house's own operations, keys and sealed names by the vault, the children, who carries them and what they were
 * given set-based. Ages are spread over six years; four of five visits were kept.
 */

type Parts = Awaited<ReturnType<typeof openParts>>;
const batch = 2_000;
const facilities = 100;
const carried = 50;

export interface Filled {
  readonly organisation: string;
  readonly worker: Claims;
  readonly supervisor: Claims;
}

export async function fill(bench: BenchHouse, { turn, parts }: Parts, children: number): Promise<Filled> {
  const organisation = freshId();
  const builder: House = { is: "house", name: "bench", organisation };
  const send = async (operation: Operation, input: object) => {
    const done = await turn.run({ operation, input, by: builder, commandId: freshId(), door: houseDoor });
    if (done.is === "refused") throw new Error(`${operation.name} answered ${done.refusal.refused}.`);
  };
  async function member(role: Role, placeId: string): Promise<Claims> {
    const by = { member: freshId(), session: freshId() };
    await send(addMember, { memberId: by.member, assignmentId: freshId(), role, placeId, name: `Bench ${role}` });
    await bench.ask(
      `with a as (insert into access.account values ($1, $2, $3, 'none', now()))
       insert into access.session (organisation, id, member, device, started_at, turned_at)
       values ($1, $4, $2, '\\x00', now(), now())`,
      [organisation, by.member, `m${by.member.slice(-12)}`, by.session],
    );
    return by;
  }
  await send(openOrganisation, { organisationId: organisation, handle: "bench", name: "Bench District Health" });
  const district = freshId();
  await send(addPlace, { placeId: district, parentId: null, kind: "district", name: "Bench Zila" });
  const places: string[] = [];
  for (let block = 0; block < facilities / 10; block += 1) {
    const blockId = freshId();
    await send(addPlace, { placeId: blockId, parentId: district, kind: "block", name: `Block ${block + 1}` });
    for (let at = 0; at < 10; at += 1) {
      const placeId = freshId();
      const name = `PHC ${block + 1}-${at + 1}`;
      await send(addFacility, { placeId, parentId: blockId, type: "phc", name, services: [] });
      places.push(placeId);
    }
  }
  const [first = district] = places;
  const [worker, supervisor] = [await member("worker", first), await member("supervisor", district)];
  const workers = Array.from({ length: Math.ceil(children / carried) }, (_, at) =>
    at === 0 ? worker.member : freshId(),
  );
  const { identity } = testChild({ childId: freshId(), placeId: first, on: "2026-01-01" });
  await bench.ask("set session_replication_role = replica");
  for (let from = 0; from < children; from += batch) {
    const rows = await within(parts.database.begin, async (connection) => {
      await connection.send("select set_config('khurak.organisation', $1, true)", [organisation]);
      const vault = parts.vault.within(connection, () => organisation);
      const made = await Promise.all(
        Array.from({ length: Math.min(batch, children - from) }, async (_, at) => {
          const number = from + at;
          const [child, row] = [freshId(), freshId()];
          const key = await vault.keyFor(child);
          if (!key) throw new Error("A new child has a key.");
          const village = `Village ${number % 700}`;
          const sealed = sealIdentity(key, row, { ...identity, address: { village, landmark: null } });
          const who = Math.floor(number / carried);
          return { number, child, row, sealed, place: places[who % facilities], worker: workers[who] };
        }),
      );
      await connection.commit();
      return made;
    });
    const columns = (["number", "child", "row", "sealed", "place", "worker"] as const).map((name) =>
      rows.map((row) => row[name]),
    );
    await bench.ask(written, [organisation, ...columns]);
  }
  await bench.ask(doses, [organisation]);
  await bench.ask("set session_replication_role = origin");
  await bench.ask("vacuum (analyze)");
  return { organisation, worker, supervisor };
}

/** Children of one worker have ages of all kinds: a number that shares no divisor with fifty spreads them. */
const written = `
  with made as (select * from unnest($2::int[], $3::uuid[], $4::uuid[], $5::bytea[], $6::uuid[], $7::uuid[])
      as m (number, child, row, sealed, place, worker)),
    c as (insert into children.child (organisation, id, sex, born_on, born_exact, registered_on, registered_at, registered_by)
      select $1, child, case when number % 2 = 0 then 'male' else 'female' end, current_date - (number * 7919) % 2190, true,
        current_date, now(), 'bench' from made),
    h as (insert into children.home (organisation, id, child, place, since, given_by)
      select $1, gen_random_uuid(), child, place, now(), 'bench' from made),
    w as (insert into children.carried (organisation, id, child, member, slot, since, given_by)
      select $1, gen_random_uuid(), child, worker, number % ${carried} + 1, now(), 'bench' from made)
  insert into children.identity (organisation, id, child, sealed, why, at, by)
  select $1, row, child, sealed, 'new', now(), 'bench' from made`;

const doses = `
  insert into immunization.dose (organisation, id, child, vaccine, "on", evidence, spoilt, schedule, version, counted_as, at, by)
  select $1, gen_random_uuid(), c.id, v, c.born_on + visit.age + (hashtext(c.id::text || visit.age) & 15), 'own-record',
    false, 'india-uip', '2026-11', '{}', now(), 'bench'
  from children.child c cross join (values
      (1, array['BCG', 'HEPB', 'OPV']), (42, array['PENTA', 'OPV', 'FIPV', 'PCV', 'RVV']), (72, array['PENTA', 'OPV', 'RVV']),
      (101, array['PENTA', 'OPV', 'FIPV', 'PCV', 'RVV']), (275, array['MR', 'FIPV', 'PCV', 'VITA']),
      (500, array['MR', 'DPT', 'OPV', 'VITA'])) as visit (age, vaccines), unnest(visit.vaccines) v
  where c.organisation = $1 and c.born_on + visit.age + 15 <= current_date
    and (hashtext(visit.age || c.id::text) & 255) < 204`;
