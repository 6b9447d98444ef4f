import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { tellAll } from "../../../scenarios/telling.ts";
import { openWithChildren } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import { readImmunization, recordDoses } from "../../immunization/operations.ts";
import { planOf } from "../../immunization/plan-of.ts";
import { readCoverage, readMonth } from "../operations.ts";

/* Figures of chance children, beside a slow count by the formulas of research/immunization.md §7. */

type Dose = InputOf<typeof recordDoses>["doses"][number];

let world: Awaited<ReturnType<typeof openWithChildren>>;
before(async () => {
  world = await openWithChildren();
});
after(() => world.house.close());

const today = "2026-11-21" as CalendarDay;

function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** The same day of the month so many years later; 29 February is 1 March where there is none. */
function birthday(born: CalendarDay, years: number): string {
  const year = Number(born.slice(0, 4)) + years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return born.slice(5) === "02-29" && !isLeap ? `${year}-03-01` : `${year}${born.slice(4)}`;
}

interface Known {
  readonly born: CalendarDay;
  readonly sex: string;
  /** By the code of the schedule. */
  readonly given: ReadonlyMap<string, string>;
  readonly vaccines: readonly string[];
}

async function know(childId: string, born: CalendarDay, sex: string): Promise<Known> {
  const { doses, ...card } = await world.house.act(readImmunization, { childId: childId as never }, world.supervisor);
  const plan = planOf({ born: { day: born }, sex: sex as never }, { ...card, doses }, today);
  const given = new Map(
    plan.doses.flatMap(({ code, state, on }) => (state === "given" && on ? [[code, on] as const] : [])),
  );
  return { born, sex, given, vaccines: doses.map(({ vaccine }) => vaccine) };
}

const dayOf = ({ given }: Known, ...codes: string[]) =>
  codes.map((code) => given.get(code)).find((on) => on !== undefined);
const penta = (child: Known, dose: number) => dayOf(child, `PENTA-${dose}`, `DPT-${dose}`);
const count = (all: readonly Known[], is: (child: Known) => boolean) => all.filter(is).length;

test("each figure of chance children is what a slow count says, whole and by worker", async () => {
  const random = chance(11);
  const upTo = (many: number) => Math.floor(random.next().value * many);
  const children: { childId: string; born: CalendarDay; sex: string }[] = [];
  for (let n = 0; n < 24; n += 1) {
    const born = n === 0 ? ("2024-02-29" as CalendarDay) : addDays(today, -(300 + upTo(700)));
    const { childId, identity } = await world.registered(world.worker, { born: { day: born, exact: true } });
    children.push({ childId: childId as string, born, sex: identity.sex });
    const visits: [number, Dose["vaccine"][]][] = [
      [upTo(40), ["BCG"]],
      [42 + upTo(60), ["PENTA", "OPV"]],
      [110 + upTo(60), ["PENTA", "OPV"]],
      [190 + upTo(60), ["PENTA", "OPV"]],
      [275 + upTo(150), ["MR"]],
    ];
    const doses = visits.flatMap(([age, vaccines]) =>
      upTo(4) === 0 || addDays(born, age) > today
        ? []
        : vaccines.map(
            (vaccine): Dose => ({
              ...{ doseId: world.house.newId() as never, vaccine, on: addDays(born, age), evidence: "card" },
              ...{ batch: null, expiresOn: null, site: null },
            }),
          ),
    );
    if (doses.length > 0) await world.house.act(recordDoses, { childId: childId as never, doses }, world.worker);
  }
  await tellAll(world.house);
  const all = await Promise.all(children.map(({ childId, born, sex }) => know(childId, born, sex)));
  const asked = { bornFrom: "2020-01-01" as CalendarDay, bornUntil: today };
  const { whole, groups } = await world.house.act(readCoverage, { ...asked, by: "worker" }, world.supervisor);

  const isFull = (child: Known) => {
    const last = [
      ...[dayOf(child, "BCG"), dayOf(child, "MR-1"), penta(child, 1), penta(child, 2), penta(child, 3)],
      ...["OPV-1", "OPV-2", "OPV-3"].map((code) => dayOf(child, code)),
    ];
    return last.every((on) => on !== undefined && on < birthday(child.born, 1));
  };
  assert.deepEqual(
    [whole.all, whole.given["BCG"], whole.given["PENTA-1"], whole.given["PENTA-3"], whole.given["MR-1"]],
    [
      24,
      count(all, (child) => child.given.has("BCG")),
      count(all, (child) => penta(child, 1) !== undefined),
      count(all, (child) => penta(child, 3) !== undefined),
      count(all, (child) => child.given.has("MR-1")),
    ],
  );
  assert.equal(whole.full, count(all, isFull));
  assert.ok(whole.full > 0 && whole.full < 24);
  assert.equal(
    whole.zeroDose,
    count(all, (child) => penta(child, 1) === undefined),
  );
  assert.equal(
    whole.trueZeroDose,
    count(all, ({ vaccines }) => vaccines.length === 0),
  );
  assert.equal(
    whole.pentaDropout,
    count(all, (child) => penta(child, 1) !== undefined && penta(child, 3) === undefined),
  );
  // Recommended at nine months; in time is four weeks. Half of them are later than the median.
  const nineMonths = (born: CalendarDay) => {
    const at = new Date(`${born}T00:00:00Z`);
    at.setUTCMonth(at.getUTCMonth() + 9);
    return at.getTime();
  };
  const late = all
    .flatMap((child) => {
      const on = dayOf(child, "MR-1");
      return on === undefined ? [] : [Math.round((Date.parse(on) - nineMonths(child.born)) / 86_400_000)];
    })
    .toSorted((a, b) => a - b);
  const half = late.length / 2;
  const median = late.length % 2 === 1 ? late[Math.floor(half)] : ((late[half - 1] ?? 0) + (late[half] ?? 0)) / 2;
  assert.equal(whole.medianLate["MR-1"], median);
  assert.equal(whole.inTime["MR-1"], late.filter((days) => days <= 28).length);
  assert.deepEqual(
    groups.map(({ name, figures }) => [name, figures]),
    [["Test worker", whole]],
  );

  // A month in which some were given: doses by the year of life, and full immunization by sex.
  const month = "2026-01";
  const { rows } = await world.house.act(readMonth, { month }, world.supervisor);
  const of = (id: string) => rows.find((row) => row.id === id)?.count;
  const inMonth = (on: string | undefined) => on?.slice(0, 7) === month;
  assert.equal(
    of("MR-1 0"),
    count(all, (child) => inMonth(dayOf(child, "MR-1")) && (dayOf(child, "MR-1") ?? "") < birthday(child.born, 1)),
  );
  assert.equal(
    of("MR-1 1"),
    count(all, (child) => inMonth(dayOf(child, "MR-1")) && (dayOf(child, "MR-1") ?? "") >= birthday(child.born, 1)),
  );
  const lastOf = (child: Known) =>
    [dayOf(child, "BCG"), dayOf(child, "MR-1"), penta(child, 3), dayOf(child, "OPV-3")]
      .map((on) => on ?? "")
      .toSorted()
      .at(-1);
  for (const sex of ["male", "female"]) {
    assert.equal(
      of(`full ${sex}`),
      count(all, (child) => child.sex === sex && isFull(child) && inMonth(lastOf(child))),
    );
  }
});

test("a month that has not begun has no report, and another organisation's children are in none", async () => {
  const refused = await world.house.send(readMonth, { month: "2026-12" }, world.supervisor);
  assert.equal(codeOf(refused), "month-not-begun");
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("supervisor", theirs.district);
  const { rows } = await world.house.act(readMonth, { month: "2026-01" }, stranger);
  assert.equal(
    rows.every(({ count: none }) => none === 0),
    true,
  );
  const elsewhere = await world.house.send(readMonth, { month: "2026-01", placeId: world.phc as never }, stranger);
  assert.equal(codeOf(elsewhere), "not-my-place");
});
