import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundleAddress } from "../foundation/bundle.ts";
import { calendarDay } from "../foundation/calendar-day.ts";
import { signIn } from "../modules/access/operations.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { recordDoses, recordNotGiven } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { type RealHouse, startRealHouse } from "./kills/real-house.ts";
import { until } from "./kills/until.ts";

/* The house dies by kill -9 in the middle of a bundle: what was done stays, what was under way is not there, and sent again all of it is there once. */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const ends: (() => Promise<unknown>)[] = [];
let house: RealHouse;
let rekha: AtTheHouse;
let childId: string;
before(async () => {
  house = await startRealHouse([], ends);
  rekha = await atTheHouse(house, house.people.worker);
  const { facilities } = await rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  childId = newId();
  await rekha.act(registerChild, testChild({ childId, placeId, on: today }, { phone: null }));
});
after(async () => {
  for (const end of ends.toReversed()) await end();
});

async function send(lines: readonly (readonly object[])[]) {
  const { accessToken } = await rekha.act(signIn, house.people.worker);
  const answer = await fetch(`${house.origin}${bundleAddress}`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", "content-encoding": "gzip" },
      authorization: `Bearer ${accessToken}`,
    },
    body: gzipSync(JSON.stringify({ lines })),
  });
  return ((await answer.json()) as { lines: { is: string }[][] }).lines.map((line) => line.map(({ is }) => is));
}

test("killed in the middle of a bundle, and sent again: nothing is lost and nothing is there twice", async () => {
  const notGiven = Array.from({ length: 12 }, () => ({
    id: newId(),
    operation: recordNotGiven.name,
    input: { childId, notGivenId: newId(), vaccines: ["RVV"], on: today, why: "no-vaccine" },
  }));
  const doses = Array.from({ length: 12 }, () => ({
    id: newId(),
    operation: recordDoses.name,
    input: {
      childId,
      doses: [
        { doseId: newId(), vaccine: "OPV", on: today, evidence: "card", batch: null, expiresOn: null, site: null },
      ],
    },
  }));
  const lines = [notGiven, doses];
  const ids = lines.flat().map(({ id }) => id);
  const found = async () => {
    const [row] = await house.look<Record<string, number>>(
      `select (select count(*)::int from house.request where id = any ($1)) as answers,
         (select count(*)::int from house.audit_leaf where request = any ($1) and outcome = 'done') as leaves,
         (select count(*)::int from immunization.not_given where child = $2) as "notGiven",
         (select count(*)::int from immunization.dose where child = $2) as doses`,
      [ids, childId],
    );
    return row;
  };

  // Nobody's dose can be written down: the first of them is under way, and all of the other line done, when the house dies.
  const held = await house.holdWriting("immunization.dose");
  const cut = send(lines).then(
    () => "answered",
    () => "no answer",
  );
  await until("the first dose to wait for the table", held.somebodyWaits);
  await until("the other line to be done", async () => (await found())?.["notGiven"] === 12);
  await house.kill("web");
  assert.equal(await cut, "no answer");
  await held.letGo();
  await house.revive("web");
  assert.deepEqual(await found(), { answers: 12, leaves: 12, notGiven: 12, doses: 0 });

  const done = lines.map((line) => line.map(() => "done"));
  assert.deepEqual(await send(lines), done);
  assert.deepEqual(await send(lines), done);
  assert.deepEqual(await found(), { answers: 24, leaves: 24, notGiven: 12, doses: 12 });
});
