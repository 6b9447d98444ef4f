import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { readImmunization } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * A child's record in the console: a paper card is written down in one go, a slip is taken back, a baby gets a name,
 * another schedule says what it changes, and a district says that it gives the vaccine against Japanese encephalitis.
 * Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let house: StartedHouse;
let worker: AtTheHouse;
let childId: never;
before(async () => {
  house = await startHouse([]);
  worker = await atTheHouse(house, house.people.worker);
  const { facilities } = await worker.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  childId = newId();
  const identity = { name: null, mother: "Poonam Devi", born: { day: addDays(today, -70), exact: true } };
  await worker.act(registerChild, testChild({ childId, placeId, on: today }, identity));
});
after(() => house?.stop());

test("a worker writes down a paper card, takes a slip back, and sees what is due with a reason for each", async () => {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, house.origin, { language: "en" });
    const { page, tap } = visitor;
    await signInAs(visitor, house.people.worker);
    await tap(page.getByRole("link", { name: "Children", exact: true }));
    await tap(page.getByText("Baby of Poonam Devi"));
    await page.getByText(/BCG is overdue since/).waitFor();
    await isOpenToAll(visitor, "a child's record");

    await tap(page.getByRole("button", { name: "Write down vaccines" }));
    const dialog = page.getByRole("dialog");
    const card = [
      ["BCG", addDays(today, -69)],
      ["OPV", addDays(today, -69)],
      ["Penta", addDays(today, -20)],
    ] as const;
    for (const [at, [vaccine, on]] of card.entries()) {
      if (at > 0) await tap(dialog.getByRole("button", { name: "One more" }));
      await visitor.choose(dialog.getByLabel("Vaccine", { exact: true }).nth(at), vaccine);
      await dialog.getByLabel("Day", { exact: true }).nth(at).fill(on);
    }
    // A day before the birth is said beside its field, and nothing is sent.
    await dialog.getByLabel("Day", { exact: true }).nth(2).fill(addDays(today, -80));
    await tap(dialog.getByRole("button", { name: "Save" }));
    await dialog.getByText("That is before the child was born.").waitFor();
    await dialog.getByLabel("Day", { exact: true }).nth(2).fill(addDays(today, -20));
    await isOpenToAll(visitor, "a card that is written down");
    await tap(dialog.getByRole("button", { name: "Save" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByText(/Penta-2 .*four weeks after Penta-1/).waitFor();
    const kept = await worker.act(readImmunization, { childId });
    assert.deepEqual(kept.doses.map(({ vaccine, evidence }) => `${vaccine} ${evidence}`).toSorted(), [
      "BCG card",
      "OPV card",
      "PENTA card",
    ]);

    const wrong = page
      .getByRole("listitem")
      .filter({ hasText: "Penta-1" })
      .getByRole("button", { name: "This is wrong" });
    await tap(wrong);
    await tap(dialog.getByRole("radio", { name: "It was another child" }));
    await tap(dialog.getByRole("button", { name: "Take it back" }));
    await page.getByText("Taken back: It was another child").waitFor();
    await page.getByText(/Penta-1 is overdue since/).waitFor();

    await tap(page.getByRole("button", { name: "Choose another schedule" }));
    await tap(dialog.getByRole("radio", { name: "Private list (IAP)" }));
    await dialog.getByText("What changes for this child").waitFor();
    assert.ok((await dialog.getByRole("listitem").count()) > 3);
    await isOpenToAll(visitor, "another schedule");
    await tap(dialog.getByRole("button", { name: "Plan by this one" }));
    await page.getByText(/By the Private list \(IAP\), version/).waitFor();
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
});

test("on a phone in Hindi a baby gets a name, and what was agreed to is taken back", async () => {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, house.origin, { language: "hi", size: phone });
    const { page, tap } = visitor;
    await signInAs(visitor, house.people.worker);
    await tap(page.getByRole("link", { name: "बच्चे", exact: true }));
    await tap(page.getByText("बेबी (Poonam Devi)"));
    await page.getByRole("heading", { name: "टीके", exact: true }).waitFor();
    await fitsItsWidth(visitor, "a child's record");
    await tap(page.getByRole("button", { name: "नाम लिखें" }));
    await page.getByLabel("बच्चे का नाम").fill("गुड़िया");
    await tap(page.getByRole("dialog").locator('button[type="submit"]'));
    await page.getByRole("heading", { name: "गुड़िया" }).waitFor();
    const agreed = page.getByRole("button", { name: "अब मना करते हैं" });
    await tap(agreed.first());
    await page.getByRole("button", { name: "अब राज़ी हैं" }).first().waitFor();
    await isOpenToAll(visitor, "a child's record in Hindi");
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
});

test("an admin says that a district gives the vaccine against Japanese encephalitis, and it stands in every plan there", async () => {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, house.origin, { language: "en" });
    const { page, tap } = visitor;
    await signInAs(visitor, house.people.admin);
    await tap(page.getByRole("link", { name: "Places", exact: true }));
    await tap(
      page
        .getByRole("main")
        .getByRole("button", { name: /Demo Zila/ })
        .first(),
    );
    await page.getByText(/Nobody has said so yet/).waitFor();
    await tap(page.getByRole("button", { name: "It is given here" }));
    await page.getByText(/Given to the children of this district, said on/).waitFor();
    await isOpenToAll(visitor, "a district");
    assert.equal((await worker.act(readImmunization, { childId })).jeEndemic, true);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
});
