import assert from "node:assert/strict";
import { after, before } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listReferrals, readGrowth } from "../modules/growth/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * Two children are measured where there is no network: one grows well and the family is shown what to cook; the other
 * is severely thin, is sent today before any food is spoken of, and stands in the doctor's list until they were seen.
 * Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let day: Day;
const children = new Map<string, never>();
before(async () => {
  day = await beginDay("Kalpana Soren");
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  for (const [name, mother] of [
    ["Aarav", "Sita Devi"],
    ["Budhni", "Reena Kumari"],
  ] as const) {
    const childId: never = newId();
    children.set(name, childId);
    const identity = {
      name,
      mother,
      phone: null,
      sex: "female" as const,
      born: { day: addDays(today, -430), exact: true },
    };
    await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
  }
});
after(() => day?.end());

onAPhone(
  "a child who grows well and one who is severely thin, measured without network; the doctor sees the second and says so",
  () => day,
  async ({ phone, worker: first, rekha, house, doctor }) => {
    await goesToChildren(first);
    await first.page.getByText("Budhni").first().waitFor();
    await first.tap(first.page.getByText("Budhni").first());
    await first.tap(first.page.getByRole("button", { name: "बढ़त और खाना" }));
    await first.page.getByText("अभी नापा नहीं").first().waitFor();
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);

    await goesToChildren(worker);
    await tap(page.getByText("Aarav").first());
    await tap(page.getByRole("button", { name: "बढ़त और खाना" }));
    await tap(page.getByRole("button", { name: "बच्चे को नापें" }));
    await page.getByRole("textbox", { name: /^वज़न/ }).fill("९.१");
    await page.getByRole("textbox", { name: /^लंबाई/ }).fill("75");
    await page.getByRole("textbox", { name: /^बाँह/ }).fill("13.6");
    await tap(page.getByRole("radio", { name: "गड्ढा नहीं" }));
    await isWellMade(worker, "the measures of a child");
    await tap(page.getByRole("button", { name: "दर्ज करें", exact: true }));
    await page.getByText("नाप लिख ली।").waitFor();
    await page.getByText("9.1 किलो · 75 सेमी · बाँह 136 मिमी").waitFor();
    await page.getByText("दुबला नहीं").waitFor();
    // What a girl of 14 months eats beside the breast: about 550 kcal.
    await page.getByText(/लगभग 550 किलो-कैलोरी चाहिए/).waitFor();
    await isWellMade(worker, "how a child grows");

    await goesToChildren(worker);
    await tap(page.getByText("Budhni").first());
    await tap(page.getByRole("button", { name: "बढ़त और खाना" }));
    await tap(page.getByRole("button", { name: "बच्चे को नापें" }));
    await page.getByRole("textbox", { name: /^बाँह/ }).fill("112");
    // Before anything is saved.
    await page.getByText("आज ही जाएँ: स्वास्थ्य केंद्र के डॉक्टर").waitFor();
    assert.equal(await page.getByRole("link", { name: "108 पर फ़ोन करें" }).getAttribute("href"), "tel:108");
    await tap(page.getByRole("button", { name: "दर्ज करें", exact: true }));
    await page.getByText(/घर का कोई खाना इसकी जगह नहीं ले सकता/).waitFor();
    assert.equal(await page.locator(".plate").count(), 0, "no plate before they were seen");
    await isWellMade(worker, "a child who is sent today");
    await tap(page.getByRole("button", { name: "क्या हुआ?" }));
    await tap(page.getByRole("radio", { name: "परिवार को बताया" }));
    await tap(page.getByRole("dialog").getByRole("button", { name: "दर्ज करें", exact: true }));
    // It closes when the word is on the disk, and not before.
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page
      .locator(".growth-open")
      .getByText(/^परिवार को बताया/)
      .waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(2).waitFor();
    await again.page.getByText("बढ़त की नाप").first().waitFor();
    await phone.network(true);
    await seesAllSent(again, 3);
    const budhni = children.get("Budhni") as never;
    const { measures } = await rekha.act(readGrowth, { childId: budhni });
    assert.deepEqual(
      measures.map(({ muacMm, wasting }) => [muacMm, wasting]),
      [[112, "SAM"]],
    );

    const browser = await openBrowser();
    try {
      const desk = await aVisitor(browser, house.origin, { language: "en" });
      await signInAs(desk, house.people.doctor);
      await desk.tap(desk.page.getByRole("link", { name: "Growth" }));
      await desk.page.getByText("Waiting: 1. Severely thin: 1. Day is gone: 0.").waitFor();
      await desk.page.getByText(/Family told/).waitFor();
      await isOpenToAll(desk, "who waits to be seen");
      await fitsItsWidth(desk, "who waits to be seen");
      await desk.tap(desk.page.getByRole("button", { name: "Budhni" }));
      await desk.page.getByText("arm 112 mm").waitFor();
      await isOpenToAll(desk, "a child's growth at a desk");
      await desk.tap(desk.page.getByRole("button", { name: "What became of it?" }));
      await desk.tap(desk.page.getByRole("radio", { name: "Was seen there" }));
      await desk.tap(desk.page.getByRole("dialog").getByRole("button", { name: "Save" }));
      await desk.page.getByRole("button", { name: "What became of it?" }).waitFor({ state: "detached" });
      assert.deepEqual(desk.complaints, []);
    } finally {
      await browser.close();
    }
    assert.deepEqual((await doctor.act(listReferrals, {})).counts, { open: 0, severe: 0, late: 0 });
    assert.deepEqual(again.complaints, []);
  },
);
