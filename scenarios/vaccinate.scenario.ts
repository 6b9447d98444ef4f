import assert from "node:assert/strict";
import { after, before } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { findChildren, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { readImmunization } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { goesToChildren } from "./children/steps.ts";

/*
 * Vaccines where there is no network: what is due is worked out on the phone, given in two taps, outlives a kill, and
 * arrives once. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let day: Day;
before(async () => {
  day = await beginDay("Kalpana Soren");
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  for (const [name, mother] of [
    ["Aarav", "Sita Devi"],
    ["Gudiya", "Reena Kumari"],
  ] as const) {
    const identity = { name, mother, phone: null, born: { day: addDays(today, -70), exact: true } };
    await day.rekha.act(registerChild, testChild({ childId: newId(), placeId, on: today }, identity));
  }
});
after(() => day?.end());

onAPhone(
  "ten weeks old and nothing given: six vaccines in two taps, one undone, a kill, and all of it arrives once",
  () => day,
  async ({ phone, worker: first, rekha }) => {
    await goesToChildren(first);
    await first.page.getByText("Gudiya").first().waitFor();
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    await isWellMade(worker, "children with what is due");

    // The first child of the day: the vials are asked for once.
    await tap(page.getByText("Aarav").first());
    await page.getByText("आज देने हैं: 6").waitFor();
    await isWellMade(worker, "what is due today");
    await tap(page.getByRole("button", { name: "6 टीके दिए" }));
    await isWellMade(worker, "the vials of the day");
    await page.getByLabel(/^बैच/).first().fill("PV602");
    await tap(page.getByRole("dialog").locator('button[type="submit"]'));
    await page.getByText(/6 टीके/).first().waitFor();
    await isWellMade(worker, "recorded");

    // The second: two taps from the list.
    await goesToChildren(worker);
    const before = worker.taps();
    await tap(page.getByText("Gudiya").first());
    await tap(page.getByRole("button", { name: "6 टीके दिए" }));
    assert.ok(worker.taps() - before <= 3, "three taps at most");
    await tap(page.getByRole("button", { name: "वापस करें" }).first());
    await page.getByText("आज देने हैं: 6").waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(2).waitFor();
    const waiting = await rowsThatWait(again).count();
    await phone.network(true);
    await seesAllSent(again, waiting);
    const { children } = await rekha.act(findChildren, {});
    const given = async (name: string) => {
      const childId = children.find(({ called }) => called.name === name)?.childId;
      assert.ok(childId);
      const { doses } = await rekha.act(readImmunization, { childId });
      return doses.filter(({ takenBack }) => takenBack === null).map(({ vaccine }) => vaccine);
    };
    assert.deepEqual((await given("Aarav")).toSorted(), ["BCG", "FIPV", "OPV", "PCV", "PENTA", "RVV"]);
    assert.deepEqual(await given("Gudiya"), []);
    assert.deepEqual(again.complaints, []);
  },
);
