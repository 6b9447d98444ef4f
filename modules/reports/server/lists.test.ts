import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PgDialect } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Person, Role } from "../../../foundation/actor.ts";
import { calendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { readDiagnosis } from "../../diagnosis/operations.ts";
import { listOf, narrowedBy, ordersOf } from "../lists.ts";
import { type PatientSet, patientSets } from "../numbers.ts";
import { countPatientsIn, listPatientsIn, readDashboard } from "../operations.ts";
import { everybody, patientsIn } from "./test-patient-sets.sql.ts";
import { openStories } from "../../../scenarios/by-chance.ts";

/*
 * Stories by chance. What each may list is compared with what the published facts say, looked through one by
 * one as the lists were before they were kept: slow, and by other words.
 */

let stories: Awaited<ReturnType<typeof openStories>>;
let readers: readonly (readonly [is: string, by: Claims, holds: readonly (readonly [Role, string | null])[]])[];

before(async () => {
  stories = await openStories(4);
  const { lab, top, other, block, facilities, farDistrict } = stories;
  const { ours, phc, doctor, worker, neighbour } = lab;
  const [far = "", farther = ""] = facilities.slice(1);
  const supervisor = await ours.member("supervisor", block);
  const nested = await ours.member("doctor", ours.district);
  await stories.also(nested, "doctor", far);
  const both = await ours.member("doctor", farDistrict);
  await stories.also(both, "doctor", phc);
  await stories.also(other, "doctor", farther);
  readers = [
    ["a doctor of everybody", top, [["doctor", null]]],
    ["a doctor of a district", doctor, [["doctor", ours.district]]],
    [
      "a doctor of a district and a place in it",
      nested,
      [
        ["doctor", ours.district],
        ["doctor", far],
      ],
    ],
    [
      "a doctor of two areas",
      both,
      [
        ["doctor", farDistrict],
        ["doctor", phc],
      ],
    ],
    ["a supervisor of a block", supervisor, [["supervisor", block]]],
    ["a doctor elsewhere", neighbour, []],
    ["a worker", worker, [["worker", phc]]],
    [
      "a worker who is a doctor elsewhere",
      other,
      [
        ["worker", phc],
        ["doctor", farther],
      ],
    ],
  ];
  await stories.goOn(90);
  await stories.sleep(2);
  await stories.goOn(60);
  await stories.sleep(3);
  // Chance treats whom it confirms.
  const confirmed = await lab.patient();
  const [picture, smear] = [await lab.xray(confirmed), await lab.result(confirmed)];
  await lab.confirmed(confirmed, picture, smear);
  await stories.goOn(30);
});
after(() => stories.house.close());

interface Modelled extends Record<string, unknown> {
  id: string;
  sex: string;
  phase: string | null;
  regimen: string | null;
  outcome: string | null;
  resistance?: string | null;
}

/** Past every wall, as the database's superuser: the condition alone says who is seen. */
async function model(set: PatientSet, [, by, holds]: (typeof readers)[number]): Promise<Modelled[]> {
  const { now } = stories.house.clock;
  const actor: Person = {
    ...{ is: "person", id: by.member, organisation: stories.organisation, session: by.session, phone: null },
    assignments: holds.map(([role, place]) => ({ role, place })),
  };
  const days = [calendarDay(now, "Asia/Kolkata", "03:00"), calendarDay(now, "Asia/Kolkata")] as const;
  const query = new PgDialect().sqlToQuery(sql`
    with ${everybody(actor, days[0])}
    select id, (select sex from people.published_patient p where p.id = everybody.id) as sex, phase, regimen, outcome
    from everybody where ${patientsIn(set, ...days)}`);
  return stories.house.look<Modelled>(query.sql, query.params);
}

async function pages(input: Omit<InputOf<typeof listPatientsIn>, "limit">, by: Claims, limit = 100) {
  const seen: { patientId: string }[] = [];
  let page: { after?: string } = {};
  for (;;) {
    const { patients, next } = await stories.house.act(listPatientsIn, { ...input, ...page, limit }, by);
    seen.push(...patients);
    if (next === null) return seen;
    page = { after: next };
  }
}

const idsOf = (people: readonly { patientId: string }[]) => people.map(({ patientId }) => patientId);

async function compareAll(): Promise<void> {
  for (const reader of readers) {
    const [is, by] = reader;
    for (const set of patientSets) {
      const expected = (await model(set, reader)).map(({ id }) => id).toSorted();
      assert.deepEqual(idsOf(await pages({ set }, by)).toSorted(), expected, `${is}: ${set}`);
      const { total } = await stories.house.act(countPatientsIn, { set }, by);
      assert.equal(total, expected.length, `${is}: how many ${set}`);
    }
  }
}

test("whoever reads a list finds whom the facts say, and a number is as long as its list", async () => {
  await compareAll();
  await someoneIn("awaiting-decision", "pending-lab", "confirmed-not-started", "intensive", "closed");
});

/** What nobody is in would hold by itself. */
async function someoneIn(...sets: PatientSet[]): Promise<void> {
  const [everywhere] = readers;
  assert.ok(everywhere);
  for (const set of sets) assert.ok((await model(set, everywhere)).length > 0, `the stories leave nobody in ${set}`);
}

test("a dashboard counts what the lists hold, whoever reads it", async () => {
  for (const reader of readers.filter(([, , holds]) => !holds.every(([role]) => role === "worker"))) {
    const { numbers } = await stories.house.act(readDashboard, {}, reader[1]);
    for (const { set, count } of numbers)
      assert.equal(count, (await model(set, reader)).length, `${reader[0]}: ${set}`);
  }
});

test("page after page in each order, nobody comes twice and nobody is left out", async () => {
  // Of everybody, of two areas, and of an area beside people by name.
  for (const reader of [0, 3, 7].flatMap((at) => readers.slice(at, at + 1))) {
    for (const set of patientSets) {
      const expected = (await model(set, reader)).map(({ id }) => id).toSorted();
      for (const order of ordersOf(set)) {
        assert.deepEqual(
          idsOf(await pages({ set, order }, reader[1], 3)).toSorted(),
          expected,
          `${reader[0]}: ${set}, ${order}`,
        );
      }
    }
  }
});

test("a list narrowed by a trait holds those of its people who have it", async () => {
  const [reader] = readers;
  assert.ok(reader);
  const [, by] = reader;
  const resistance = new Map<string, string>();
  for (const { id } of await model("all", reader)) {
    const diagnosis = await stories.house.act(readDiagnosis, { patientId: id as never }, by);
    resistance.set(id, diagnosis.resistance.class);
  }
  for (const set of patientSets) {
    const people: Modelled[] = (await model(set, reader)).map((one) => ({
      ...one,
      resistance: resistance.get(one.id) ?? null,
    }));
    for (const trait of narrowedBy(set)) {
      for (const value of new Set(people.map((one) => one[trait]).filter((one) => typeof one === "string"))) {
        const expected = people.filter((one) => one[trait] === value).map(({ id }) => id);
        const found = idsOf(await pages({ set, [trait]: value } as never, by));
        assert.deepEqual(found.toSorted(), expected.toSorted(), `${set}, ${trait} ${value}`);
        const { total } = await stories.house.act(countPatientsIn, { set, [trait]: value } as never, by);
        assert.equal(total, expected.length);
      }
    }
    assert.ok(!Object.keys(listOf(set).fixed).some((trait) => narrowedBy(set).includes(trait as never)));
  }
});

test("a month later the silent and the overdue are whom the facts say", async () => {
  await stories.sleep(36);
  await compareAll();
  await someoneIn("silent", "overdue");
});
