import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import type { InputOf } from "../foundation/operation.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { closeRecall, readMyFinds, reportSighting } from "../modules/outreach/operations.ts";
import { giveRole } from "../modules/staff/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { fillsIn, goesToChildren, saves } from "./children/steps.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { takeWorkersPhone } from "./a-worker-without-network/phone.ts";
import { comesInAsFinder, healthCentre, takesInFinder } from "./with-finder.ts";

/*
 * What a finder told arrives: a worker accepts it, goes there without network, registers the child, and the finder hears
 * that the child was reached and nothing else. The other way round an admin asks a finder to call at a home, and from the
 * moment at which the mother takes her word back the finder's phone is told nothing of it. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let day: Day;
let admin: AtTheHouse;
let finder: AtTheHouse;
let placeId: string;
const zoya: never = newId();

const sighting = (where: string, called: string | null): InputOf<typeof reportSighting>["sighting"] => ({
  ...{ seenOn: today, age: "under-a-month", card: "no-card", agreed: true, where, called },
  ...{ rough: { lat: 22.35, lng: 82.68 }, voice: null },
});
const tells = (where: string, called: string | null) =>
  finder.act(reportSighting, { placeId, leadId: newId(), sighting: sighting(where, called) } as never);

before(async () => {
  day = await beginDay("Kalpana Soren");
  admin = await atTheHouse(day.house, day.house.people.admin);
  placeId = await healthCentre(admin, "PHC Naya Tola");
  finder = await atTheHouse(day.house, await takesInFinder(admin, placeId, "चंपा"));
  // Whoever is both gets a worker's pages: Rekha walks all of this so.
  const both = { assignmentId: newId(), role: "finder", placeId: placeId as never } as const;
  await admin.act(giveRole, { memberId: day.rekha.memberId as never, ...both });
  const born = { day: addDays(today, -100), exact: true };
  const identity = { name: "Zoya Ansari", mother: "Salma Bano", phone: null, born };
  await day.rekha.act(registerChild, testChild({ childId: zoya, placeId, on: today }, identity));
  await tells("बरगद टोला, कुएँ के पास", "गुड़िया");
  await tells("ईंट भट्ठा", null);
});
after(() => day?.end());

onAPhone(
  "a worker goes where a finder saw a newborn, registers her without network, and the finder hears that she was reached",
  () => day,
  async ({ phone, worker: first }) => {
    await goesToChildren(first);
    await first.tap(first.page.getByRole("button", { name: /साथियों ने 2 बच्चे देखे/ }));
    await first.page.getByText("गुड़िया").waitFor();
    await isWellMade(first, "whom finders saw");
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: /साथियों ने 2 बच्चे देखे/ }));
    const newborn = page.getByRole("listitem").filter({ hasText: "गुड़िया" });
    await tap(newborn.getByRole("button", { name: "मैं वहाँ जा रही हूँ" }));
    await tap(newborn.getByRole("button", { name: "मैं हो आई" }));
    await isWellMade(worker, "what came of a lead");
    await tap(page.getByRole("dialog").getByRole("button", { name: "बच्चे का पंजीकरण करें" }));
    const born = addDays(today, -12).split("-").reverse() as unknown as [string, string, string];
    await fillsIn(worker, {
      ...{ name: "Gudiya", sex: "लड़की", born, mother: "Phulmani Oraon", phone: null, village: "Bargad Tola" },
    });
    await saves(worker);
    await page.getByText("Gudiya").first().waitFor();
    // Of the two one is left.
    await page.getByRole("button", { name: /साथी ने एक बच्चा देखा/ }).waitFor();
    await goesTo(worker, "भेजना बाकी");
    await rowsThatWait(worker).nth(2).waitFor();
    await phone.network(true);
    await seesAllSent(worker, 3);

    const { leads, month } = await finder.act(readMyFinds, {});
    const stateOf = (of: string | null) => leads.find(({ called }) => called === of)?.state;
    assert.deepEqual([leads.length, stateOf("गुड़िया"), stateOf(null)], [2, "reached", "sent"]);
    assert.deepEqual([month.sent, month.reached, month.registered], [1, 1, 1]);
    assert.doesNotMatch(JSON.stringify(leads), /Gudiya|Phulmani|Oraon|childId|born/u);

    // The family of the other one does not want it: nothing of what was said is kept.
    await goesToChildren(worker);
    await tap(page.getByRole("button", { name: /साथी ने एक बच्चा देखा/ }));
    await tap(page.getByRole("button", { name: "मैं वहाँ जा रही हूँ" }));
    await tap(page.getByRole("button", { name: "मैं हो आई" }));
    await tap(page.getByRole("dialog").getByRole("radio", { name: "परिवार नहीं चाहता" }));
    await tap(page.getByRole("dialog").getByRole("button", { name: "दर्ज करें", exact: true }));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("कोई बाकी नहीं").waitFor();
  },
);

/** An admin at a desk, in English. */
async function atADesk(walk: (visitor: Visitor) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(visitor, day.house.people.admin);
    await visitor.tap(visitor.page.getByRole("link", { name: "Finders", exact: true }));
    await visitor.page.getByRole("heading", { name: "Finders", exact: true }).waitFor();
    await walk(visitor);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
}

test("an admin asks a finder to call at a home, with the mother's word and only while she stands by it", () =>
  atADesk(async (desk) => {
    const { page, tap } = desk;
    await isOpenToAll(desk, "what finders saw");
    await fitsItsWidth(desk, "what finders saw");
    await tap(page.getByRole("radio", { name: "People" }));
    await desk.choose(page.getByLabel("Health centre"), "PHC Naya Tola");
    await page.getByText("चंपा").waitFor();
    await page.getByText(/^This month: told of 2, reached 1/).waitFor();
    await tap(page.getByRole("button", { name: "Change" }));
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Whom they call/).fill("Sunita Minz");
    await dialog.getByLabel(/^Phone/).fill("12");
    await dialog.getByLabel(/^Rupees/).fill("१००");
    await tap(dialog.getByRole("button", { name: "Save" }));
    await dialog.getByText("Write a phone number that can be dialled.").waitFor();
    await dialog.getByLabel(/^Phone/).fill("90000 20555");
    await isOpenToAll(desk, "how finders are looked after");
    await tap(dialog.getByRole("button", { name: "Save" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByText("₹ 100").waitFor();
    assert.deepEqual((await finder.act(readMyFinds, {})).arrangement, {
      coordinator: { name: "Sunita Minz", phone: "+919000020555" },
      rupeesEach: 100,
    });

    await tap(page.getByRole("link", { name: "Children", exact: true }));
    await tap(page.getByText("Zoya Ansari").first());
    await page.getByRole("heading", { name: "Agreement" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Ask a finder to call there" }).count(), 0);
    const consent = page.getByRole("definition").filter({ has: page.getByRole("button", { name: "They agree now" }) });
    await tap(consent.last().getByRole("button", { name: "They agree now" }));
    await tap(page.getByRole("button", { name: "Ask a finder to call there" }));
    await page.getByLabel(/^The child’s given name/).waitFor();
    assert.equal(await page.getByLabel(/^The child’s given name/).inputValue(), "Zoya");
    await page.getByLabel("Village or lane").fill("Masjid lane");
    await desk.choose(page.getByLabel("Which finder?"), "चंपा");
    await isOpenToAll(desk, "a finder is asked");
    await tap(dialog.getByRole("button", { name: "Ask the finder" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByText("The finder was asked").waitFor();
    const { recalls } = await finder.act(readMyFinds, {});
    assert.deepEqual(
      recalls.map(({ lane, mark, neededBy }) => [lane, mark, neededBy]),
      [["Masjid lane", "Zoya", addDays(today, 3)]],
    );
    assert.doesNotMatch(JSON.stringify(recalls), /Ansari|Salma|child|born|phone|vaccin/iu);

    const takenBack = page
      .getByRole("definition")
      .filter({ has: page.getByRole("button", { name: "They take it back" }) });
    await tap(takenBack.last().getByRole("button", { name: "They take it back" }));
    await page.getByText("The family took its agreement back").waitFor();
    assert.deepEqual((await finder.act(readMyFinds, {})).recalls, []);
    // They were on their way: what came of it is not lost, and they are told nothing for it.
    const [recall] = recalls;
    assert.ok(recall);
    await finder.act(closeRecall, { recallId: recall.recallId, wordId: newId(), result: "found", on: today });
    assert.deepEqual((await finder.act(readMyFinds, {})).recalls, []);
  }));

test("an admin takes in a finder at a desk, and the slip opens a phone that knows no list of children", async () => {
  const browser = await openBrowser();
  const phone = await takeWorkersPhone(day.house.origin);
  try {
    const desk = await aVisitor(browser, day.house.origin, { language: "en" });
    const { page, tap } = desk;
    await signInAs(desk, day.house.people.admin);
    await tap(page.getByRole("link", { name: "Staff", exact: true }));
    await tap(page.getByRole("button", { name: "Add person" }).first());
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Name/).first().fill("Kajal Kinnar");
    await tap(dialog.getByRole("radio", { name: "Finder" }));
    await dialog.getByText(/only what they told themselves/).waitFor();
    await desk.choose(dialog.getByLabel(/^Area/), "PHC Naya Tola");
    await isOpenToAll(desk, "a finder is taken in");
    await tap(dialog.getByRole("button", { name: "Add person" }));
    await dialog.getByText("First password").waitFor();
    const [name = "", password = ""] = await dialog.locator("code").allInnerTexts();
    assert.deepEqual(desk.complaints, []);

    const kajal = await phone.open();
    await comesInAsFinder(kajal, { memberId: "", name, password });
    for (const closed of ["/w/children", "/w/patients", "/children"]) {
      await kajal.page.evaluate(
        `history.pushState(null, "", "${closed}"); dispatchEvent(new PopStateEvent("popstate"))`,
      );
      assert.equal(await kajal.page.getByText(/Zoya|Kalpana|Gudiya/).count(), 0, `${closed} tells a finder of people`);
    }
    assert.deepEqual(kajal.complaints, []);
  } finally {
    await phone.throwAway();
    await browser.close();
  }
});
