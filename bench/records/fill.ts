import { createHash, randomBytes } from "node:crypto";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import { newId } from "../../foundation/id.ts";
import type { Identity } from "../../modules/people/patient.ts";
import { openIdentity, sealIdentity } from "../../modules/people/server/identity-of.ts";
import { soundWords } from "../../modules/people/server/search-tokens.ts";
import { connect, within } from "../../server/database/connection.ts";
import { urlAs } from "../../server/database/roles.ts";
import { openVault } from "../../server/keys/vault.ts";
import { copies, ofDay, others, tables } from "./fill.sql.ts";
import { type District, makeDistrict, treatmentDays } from "./district.ts";
import type { BenchHouse } from "./house.ts";

/*
 * Fills the product's own tables: one patient is made by the product's operations, and the others are copies of that
 * patient's rows under ids, keys and sealed names of their own (the vault makes and uses the keys). What was said of the
 * days is inserted day by day over all patients, as it would have come: the 171 facts of one patient lie far apart.
 */

export interface Filling {
  readonly patients: number;
  readonly workers: number;
  readonly today: CalendarDay;
  readonly report: (line: string) => void;
}

const patterns = 40;
const batch = 2_000;

export async function fill(house: BenchHouse, { patients, workers, today, report }: Filling): Promise<void> {
  const timed = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    report(`  ${doing}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return done;
  };
  const courses = Array.from({ length: patterns }, (_, pattern) => lettersOf(pattern));
  const district = await timed(`a district with ${workers} workers, and one patient by the product`, () =>
    makeDistrict(house, workers, today, courses[0] ?? ""),
  );
  await house.ask(tables);
  await house.ask("insert into bench.district values ($1, $2, $3)", [
    district.organisation,
    district.template,
    JSON.stringify(district.workers),
  ]);
  await timed(`${patients} keys and sealed names`, () => sealPeople(house, district, patients, courses));
  await timed("rows of their records", async () => {
    for (const copy of copies) await house.ask(copy, [district.template]);
    await house.ask("update treatment.register set count = $1", [patients + 1]);
  });
  await house.ask("set synchronous_commit = off");
  await timed("what was said of each day", async () => {
    for (let day = 0; day < treatmentDays - 1; day += 1) await house.ask(ofDay, [day]);
  });
  await timed("the other servers' tables", async () => {
    for (const statement of others) await house.ask(statement);
    for (let day = 0; day < treatmentDays - 1; day += 1) {
      await house.ask(
        `insert into peer.adherence (patient_id, medication_id, date, taken, remarks, created_at)
         select p.number, p.number, c.first_day + $1::int, substr(c.letters, $1 + 1, 1) in ('v', 'r'),
           case substr(c.letters, $1 + 1, 1) when 'm' then 'forgot' end, c.first_day + $1::int + time '08:00'
         from bench.filled p join adherence.course c using (episode) where substr(c.letters, $1 + 1, 1) <> '-'`,
        [day],
      );
    }
  });
  await house.ask("reset synchronous_commit");
  await timed("vacuum and analyze, as autovacuum would", () => house.ask("vacuum (analyze)"));
  await house.ask("checkpoint");
  await house.ask("update bench.district set whole = true");
}

/** 80 of a hundred days seen, 10 told, 5 missed, 5 of which nobody spoke. */
function lettersOf(pattern: number): string {
  const letters = Array.from({ length: treatmentDays - 1 }, (_, day) => {
    const luck = createHash("sha256").update(`${pattern} ${day}`).digest().readUInt32BE() % 100;
    return luck < 80 ? "v" : luck < 90 ? "r" : luck < 95 ? "m" : "-";
  }).join("");
  return letters.replace(/-+$/, "");
}

async function sealPeople(house: BenchHouse, district: District, patients: number, courses: readonly string[]) {
  const { organisation, template, workers } = district;
  const url = urlAs(house.ownerUrl, "khurak_app", house.secrets.password("database app"));
  const database = connect({ url, connections: 1, patienceMs: 10_000, onError: () => {} });
  const keeper = openVault(house.secrets.key("master key v1"));
  const [first] = await house.ask<{ id: string; sealed: Buffer; at: Date; starts: CalendarDay }>(
    `select i.id, i.sealed, i.at, e.starts_on::text as starts from people.identity i
     join treatment.episode e using (organisation, patient) where patient = $1`,
    [template],
  );
  if (!first) throw new Error("The first patient has no identity.");
  for (let from = 1; from <= patients; from += batch) {
    const rows = await within(database.begin, async (connection) => {
      await connection.send("select set_config('khurak.organisation', $1, true)", [organisation]);
      const vault = keeper.within(connection, () => organisation);
      const theirs = (await vault.keysOf([template])).get(template);
      if (!theirs) throw new Error("The first patient has no key.");
      const like = openIdentity(theirs, first.id, first.sealed);
      const count = Math.min(batch, patients + 1 - from);
      const made = await Promise.all(
        Array.from({ length: count }, async (_, at) => {
          const number = from + at;
          const identity = identityOf(number, like);
          const [patient, row] = [
            newId(first.at.getTime(), randomBytes(10)),
            newId(first.at.getTime(), randomBytes(10)),
          ];
          const key = await vault.keyFor(patient);
          if (!key) throw new Error("A new person has a key.");
          const words = [...soundWords(identity.name), `phone ${identity.phone?.number}`];
          const sealed = sealIdentity(key, row, identity);
          const worker = workers[(number - 1) % workers.length];
          const letters = courses[(number - 1) % courses.length] ?? "";
          const heardOn = addDays(first.starts, letters.length - 1);
          return { number, patient, row, sealed, tokens: await vault.tokens(words), worker, letters, heardOn };
        }),
      );
      await connection.commit();
      return made;
    });
    await house.ask(
      `insert into bench.filled (number, patient, identity, sealed, place, worker, letters, heard_on)
       select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::bytea[], $5::uuid[], $6::uuid[], $7::text[], $8::date[])`,
      [
        rows.map(({ number }) => number),
        rows.map(({ patient }) => patient),
        rows.map(({ row }) => row),
        rows.map(({ sealed }) => sealed),
        rows.map(({ worker }) => worker?.place),
        rows.map(({ worker }) => worker?.member),
        rows.map(({ letters }) => letters),
        rows.map(({ heardOn }) => heardOn),
      ],
    );
    const tokens = rows.flatMap(({ patient, tokens: found }) => found.map((token) => ({ patient, token })));
    await house.ask("insert into bench.token select * from unnest($1::uuid[], $2::bytea[])", [
      tokens.map(({ patient }) => patient),
      tokens.map(({ token }) => token),
    ]);
  }
  await database.close();
}

const given = ["Sunita", "Rekha", "Phulmani", "Birsa", "Mohan", "Sabina", "Jitan", "Kamla", "Ashok", "Imran"];
const family = ["Hembrom", "Kisku", "Devi", "Soren", "Khatun", "Murmu", "Ram", "Besra", "Ansari", "Tudu", "Mahto"];

/** The first one is called as the product's own patient is, so that their records can be laid side by side. */
function identityOf(number: number, like: Identity): Identity {
  if (number === 1) return like;
  const name = `${given[number % given.length]} ${family[number % family.length]}`;
  const phone = { number: `+919${String(number).padStart(9, "0")}`, of: "own" as const };
  return { ...like, name, phone, address: { village: `Tola ${number % 500}`, landmark: "near the well" } };
}
