import assert from "node:assert/strict";
import { after, before } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { findChildren, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { readImmunization } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { newId } from "./a-worker-without-network/house-side.ts";
import {
  goesTo,
  opensByPin,
  rowsThatWait,
  rowsToLookAt,
  seesAllSent,
  seesToday,
} from "./a-worker-without-network/steps.ts";
import { goesToChildren, saves, writesDown } from "./children/steps.ts";

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

onAPhone(
  "registered and vaccinated in one visit without network: what comes too early says why, and the child arrives before the doses",
  () => day,
  async ({ phone, worker: first, rekha }) => {
    await goesToChildren(first);
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    const [year = "", month = "", date = ""] = addDays(today, -70).split("-");
    await writesDown(worker, {
      ...{ name: "Chhotu", sex: "लड़का", born: [date, month, year], mother: "Munni Kisku" },
      ...{ phone: "90000 41077", village: "रामपुर" },
    });
    await saves(worker);
    await tap(page.getByText("Chhotu").first());

    // One vaccine is left out, and the others have no batch to read.
    await tap(page.getByRole("checkbox", { name: /रोटा-1/ }));
    await tap(page.getByRole("button", { name: "5 टीके दिए" }));
    await tap(page.getByRole("button", { name: "आज बैच नहीं" }));
    await page.getByRole("heading", { name: /^5 टीके/ }).waitFor();
    await tap(page.getByRole("button", { name: "यह बच्चा" }));
    await page.getByText("आज देने हैं: 1").waitFor();

    // The second polio drops cannot be ticked: four weeks are to pass.
    assert.equal(await page.getByRole("checkbox", { name: /ओपीवी-2/ }).count(), 0);
    const later = page.getByRole("region", { name: "आज नहीं देने हैं" });
    // What is due stands first; the rest is folded, and says how much it is.
    await tap(later.getByText("आज नहीं देने हैं"));
    await tap(later.getByText("ओपीवी-2", { exact: true }));
    await later.getByText(/ओपीवी-2.*चार हफ़्ते/).waitFor();
    await isWellMade(worker, "what comes later, and why");

    // It was not given for a reason, and stays due.
    await tap(page.getByRole("button", { name: "नहीं दिए गए" }));
    await tap(page.getByRole("dialog").getByRole("radio", { name: "टीका ख़त्म", exact: true }));
    await isWellMade(worker, "why it was not given");
    await tap(page.getByRole("dialog").locator('button[type="submit"]'));
    await page.getByText(/आज नहीं दिया/).waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(2).waitFor();
    await phone.network(true);
    await seesAllSent(again, 3);
    const { children } = await rekha.act(findChildren, { search: "Munni Kisku" });
    assert.equal(children.length, 1);
    const { doses, notGiven } = await rekha.act(readImmunization, { childId: children[0]?.childId as never });
    assert.deepEqual(doses.map(({ vaccine }) => vaccine as string).toSorted(compare), [
      "BCG",
      "FIPV",
      "OPV",
      "PCV",
      "PENTA",
    ]);
    assert.deepEqual(
      notGiven.map(({ vaccine, why }) => [vaccine, why]),
      [["RVV", "no-vaccine"]],
    );
    assert.deepEqual(again.complaints, []);
  },
);

onAPhone(
  "registered and vaccinated without network, and then it is a child whom a colleague registered meanwhile: the doses go to that record",
  () => day,
  async ({ phone, worker: first, rekha }) => {
    await goesToChildren(first);
    await phone.close();
    await phone.network(false);
    const bornOn = addDays(today, -70);
    const { facilities } = await rekha.act(listFacilities, { limit: 100 });
    const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
    const known = newId();
    const identity = {
      ...{ name: "Bholu", sex: "male" as const, mother: "Basanti Oraon", born: { day: bornOn, exact: true } },
      phone: { number: "9000041099", of: "mother" as const },
    };
    await rekha.act(registerChild, testChild({ childId: known, placeId, on: today }, identity));
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    const [year = "", month = "", date = ""] = bornOn.split("-");
    await writesDown(worker, {
      ...{ name: "Bholu", sex: "लड़का", born: [date, month, year], mother: "Basanti Oraon" },
      ...{ phone: "90000 41099", village: "रामपुर" },
    });
    await saves(worker);
    await tap(page.getByText("Bholu").first());
    await tap(page.getByRole("button", { name: "6 टीके दिए" }));
    await tap(page.getByRole("button", { name: "आज बैच नहीं" }));
    await page.getByRole("heading", { name: /^6 टीके/ }).waitFor();
    await phone.network(true);
    await goesTo(worker, "भेजना बाकी");
    await tap(rowsToLookAt(worker).getByRole("button", { name: "मिलाकर देखें" }).first());
    await isWellMade(worker, "is it this child?");
    await tap(page.getByRole("button", { name: /^हाँ, वही/ }));
    await goesTo(worker, "भेजना बाकी");
    await seesAllSent(worker, 1);
    const { children } = await rekha.act(findChildren, { search: "Basanti Oraon" });
    assert.deepEqual(
      children.map(({ childId }) => childId as string),
      [known],
      "no second record",
    );
    const { doses } = await rekha.act(readImmunization, { childId: known as never });
    assert.equal(doses.length, 6, "none lost, none doubled");
  },
);

const compare = (a: string, b: string) => (a < b ? -1 : 1);
