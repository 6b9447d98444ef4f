import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { addDays, type CalendarDay, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { readImmunization, recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { planFor } from "../modules/schedules/plan.ts";
import { scheduleOf } from "../modules/schedules/schedules.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { type RealHouse, startRealHouse } from "./kills/real-house.ts";
import { until } from "./kills/until.ts";

/*
 * The process that works out anew where children stand dies by kill -9 with some pages done and one half written: after
 * it has started again each child's row is what the engine says of the doses that were recorded, and none is lost.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const ends: (() => Promise<unknown>)[] = [];
let house: RealHouse;
let rekha: AtTheHouse;
before(async () => {
  house = await startRealHouse([], ends);
  rekha = await atTheHouse(house, house.people.worker);
});
after(async () => {
  for (const end of ends.toReversed()) await end();
});

interface Known {
  readonly childId: string;
  readonly born: CalendarDay;
  readonly told: readonly { readonly vaccine: "BCG" | "OPV" | "PENTA" | "RVV"; readonly on: CalendarDay }[];
}

/** Of a different age each, and with a dose fewer or more. */
async function registered(count: number): Promise<Known[]> {
  const { facilities } = await rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  const all = Array.from({ length: count }, (_, at): Known => {
    const born = addDays(today, -60 - at * 37);
    const given = [
      ...([
        { vaccine: "BCG", on: addDays(born, 1) },
        { vaccine: "OPV", on: addDays(born, 1) },
      ] as const),
      ...([
        { vaccine: "PENTA", on: addDays(born, 43 + (at % 5)) },
        { vaccine: "RVV", on: addDays(born, 45) },
      ] as const),
    ];
    return { childId: newId(), born, told: given.slice(0, at % 5) };
  });
  for (const { childId, born, told } of all) {
    const mother = `Mother ${childId}`;
    const child = testChild({ childId, placeId, on: today }, { mother, phone: null, born: { day: born, exact: true } });
    await rekha.act(registerChild, { ...child, similar: "looked-at-and-new" });
    const doses = told.map((one) => ({ ...one, doseId: newId(), evidence: "card" as const, ...unsaid }));
    if (doses.length > 0) await rekha.act(recordDoses, { childId: childId as never, doses });
  }
  return all;
}
const unsaid = { batch: null, expiresOn: null, site: null };

/** By the schedule, from what was recorded: nobody's rows are looked at. */
async function plannedAnew({ childId, born, told }: Known) {
  const { jeEndemic } = await rekha.act(readImmunization, { childId: childId as never });
  const loaded = scheduleOf("india-uip") ?? assert.fail();
  const { doses } = planFor(loaded, { born, sex: "male", jeEndemic }, told, today);
  return doses.flatMap(({ code, state, from, inTimeUntil, until: last }) =>
    state === "due" || state === "overdue" || state === "later"
      ? [{ code, from, overdueFrom: inTimeUntil && addDays(inTimeUntil, 1), until: last }]
      : [],
  );
}

type Open = Awaited<ReturnType<typeof plannedAnew>>;

async function rowsOf(children: readonly Known[]): Promise<Map<string, Open>> {
  const rows = await house.look<{ child: string; open: Open }>(
    `select child, (select coalesce(jsonb_agg(jsonb_build_object('code', o -> 'code', 'from', o -> 'from',
       'overdueFrom', o -> 'overdueFrom', 'until', o -> 'until') order by at), '[]')
       from jsonb_array_elements(open) with ordinality as e (o, at)) as open
     from coverage.standing s where child = any ($1)
       and exists (select from coverage.listed l where l.child = s.child and l.within)`,
    [children.map(({ childId }) => childId)],
  );
  return new Map(rows.map(({ child, open }) => [child, open]));
}

/** The clock strikes once a minute, and a job of somebody who died comes back within half a minute. */
const inTwoMinutes = (what: string, ask: () => Promise<boolean>) => until(what, ask).catch(() => until(what, ask));

test("killed while standings are worked out anew: after a start each is right, and no child is lost", async () => {
  const children = await registered(15);
  const right = new Map(await Promise.all(children.map(async (one) => [one.childId, await plannedAnew(one)] as const)));
  const areRight = async (some: readonly Known[]) => {
    const found = await rowsOf(some);
    return some.every(({ childId }) => isDeepStrictEqual(found.get(childId), right.get(childId)));
  };
  const wrong = [{ code: "BCG", from: "2020-01-01", overdueFrom: null, until: null }];
  await inTwoMinutes("each child's first row", async () => (await rowsOf(children)).size === children.length);
  assert.deepEqual(await rowsOf(children), right);

  // While nobody works, the day turns for five, five have lost their row, and of five the schedule has a new version.
  await house.kill("worker");
  const [turning, lost, older] = [children.slice(0, 5), children.slice(5, 10), children.slice(10)];
  const idsOf = (some: readonly Known[]) => some.map(({ childId }) => childId);
  await house.look("update coverage.standing set turns_on = $2, open = $3 where child = any ($1)", [
    ...[idsOf(turning), today, JSON.stringify(wrong)],
  ]);
  await house.look("delete from coverage.listed where child = any ($1)", [idsOf(lost)]);
  await house.look("delete from coverage.standing where child = any ($1)", [idsOf(lost)]);
  await house.look("update coverage.standing set version = '2020-01', open = $2 where child = any ($1)", [
    ...[idsOf(older), JSON.stringify(wrong)],
  ]);
  // Standings of the last page are written, and their lists cannot be: it is under way when the process dies.
  const held = await house.holdRows("select from coverage.listed where child = $1 for update", [older[2]?.childId]);
  await house.revive("worker");
  await inTwoMinutes("the last page to be half written", held.somebodyWaits);
  await house.kill("worker");
  assert.ok(await areRight([...turning, ...lost]));
  assert.deepEqual(
    [...(await rowsOf(older)).values()],
    older.map(() => wrong),
  );
  await held.letGo();
  await house.revive("worker");
  await inTwoMinutes("every row", async () => areRight(children));
  assert.deepEqual(await rowsOf(children), right);
});
