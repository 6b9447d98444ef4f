import assert from "node:assert/strict";
import { after, before } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listAefis, readAefis, recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * Something happens after a vaccine, where there is no network: a fever in a few taps, and an allergic shock that says
 * at once what to do, stops the vaccine on the phone and waits for the doctor, who lifts it. Nobody here exists.
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
    ["Gudiya", "Reena Kumari"],
  ] as const) {
    const childId: never = newId();
    children.set(name, childId);
    const identity = { name, mother, phone: null, born: { day: addDays(today, -74), exact: true } };
    await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
    const doses = (["PENTA", "OPV"] as const).map((vaccine) => ({
      ...{ doseId: newId() as never, vaccine, on: addDays(today, -30), evidence: "own-record" as const },
      ...{ batch: `${vaccine}-77`, expiresOn: null, site: null },
    }));
    await day.rekha.act(recordDoses, { childId, doses });
  }
});
after(() => day?.end());

onAPhone(
  "a fever in five taps and an allergic shock without network; the doctor sees it, lifts it, and the phone offers the vaccine again",
  () => day,
  async ({ phone, worker: first, rekha, house, doctor }) => {
    await goesToChildren(first);
    await first.page.getByText("Gudiya").first().waitFor();
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);

    await goesToChildren(worker);
    await tap(page.getByText("Aarav").first());
    const before = worker.taps();
    await tap(page.getByRole("button", { name: "टीके के बाद कुछ हुआ" }));
    await isWellMade(worker, "what followed a vaccine");
    await tap(page.getByRole("checkbox", { name: "बुख़ार", exact: true }));
    await page.getByText("ज़्यादातर दो दिन में ठीक", { exact: false }).waitFor();
    await tap(page.getByRole("radio", { name: "ठीक हो रहा है" }));
    await tap(page.getByRole("button", { name: "रिपोर्ट सहेजें" }));
    await page.getByText("रिपोर्ट इस फ़ोन पर सुरक्षित है।").waitFor();
    assert.ok(worker.taps() - before <= 5, "five taps at most");
    // A fever stops nothing.
    await page.getByRole("checkbox", { name: /पेंटा-2/ }).waitFor();

    await goesToChildren(worker);
    await tap(page.getByText("Gudiya").first());
    await tap(page.getByRole("button", { name: "टीके के बाद कुछ हुआ" }));
    await tap(page.getByRole("checkbox", { name: /एलर्जी का झटका/ }));
    await page.getByText("बच्चे को अभी अस्पताल ले जाएँ!").waitFor();
    assert.equal(await page.getByRole("link", { name: "108 पर फ़ोन करें" }).getAttribute("href"), "tel:108");
    await tap(page.getByRole("radio", { name: "अभी ठीक नहीं" }));
    await isWellMade(worker, "what is to be done at once");
    // Only after pentavalent: the drops were not to blame.
    await tap(page.locator(".aefi-more > summary"));
    await tap(page.getByRole("checkbox", { name: /^ओपीवी/ }).last());
    await tap(page.getByRole("button", { name: "रिपोर्ट सहेजें" }));
    await page
      .getByText(/दोबारा न दें/)
      .first()
      .waitFor();
    assert.equal(await page.getByRole("checkbox", { name: /पेंटा-2/ }).count(), 0);
    await page.getByRole("checkbox", { name: /ओपीवी-2/ }).waitFor();
    await isWellMade(worker, "a vaccine that is stopped");
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesToChildren(again);
    await again.tap(again.page.getByText("Gudiya").first());
    await again.page
      .getByText(/दोबारा न दें/)
      .first()
      .waitFor();
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(1).waitFor();
    await again.page.getByText("टीके के बाद कुछ हुआ").first().waitFor();
    await phone.network(true);
    await seesAllSent(again, 2);

    const gudiya = children.get("Gudiya") as never;
    const { aefis } = await rekha.act(readAefis, { childId: gudiya });
    assert.deepEqual(
      aefis.map(({ class: is, seen, doses }) => [is, seen, doses.map(({ batch }) => batch)]),
      [["severe", ["anaphylaxis"], ["PENTA-77"]]],
    );
    const browser = await openBrowser();
    try {
      const desk = await aVisitor(browser, house.origin, { language: "en" });
      await signInAs(desk, house.people.doctor);
      await desk.tap(desk.page.getByRole("link", { name: /^After vaccines/ }));
      await desk.page.getByText(/Allergic shock/).waitFor();
      await isOpenToAll(desk, "the line list");
      await fitsItsWidth(desk, "the line list");
      await desk.page.getByText(/Same batch, same week: 1 other child/).waitFor();
      await desk.tap(desk.page.getByRole("button", { name: "I have seen it" }));
      await desk.tap(desk.page.getByRole("dialog").getByRole("button", { name: "Save" }));
      await desk.page.getByText("Next: send it to the district").waitFor();
      await desk.tap(desk.page.getByRole("button", { name: "Gudiya" }));
      await desk.page
        .getByText(/Do not give again/)
        .first()
        .waitFor();
      await isOpenToAll(desk, "a child's record with a stop");
      await desk.tap(desk.page.getByRole("button", { name: "Decide" }).first());
      const dialog = desk.page.getByRole("dialog");
      await desk.tap(dialog.getByRole("radio", { name: "It may be given" }));
      await dialog.getByLabel("Why?").fill("Seen in hospital: it was a wasp");
      await desk.tap(dialog.getByRole("button", { name: "Decide" }));
      await dialog.waitFor({ state: "detached" });
      await desk.page.getByText("Seen in hospital: it was a wasp").waitFor();
      assert.deepEqual(desk.complaints, []);
    } finally {
      await browser.close();
    }
    assert.deepEqual((await doctor.act(listAefis, {})).counts, { open: 1, unseen: 0 });

    // The phone hears of it when it next asks.
    await phone.close();
    const later = await phone.open();
    await opensByPin(later);
    await seesToday(later);
    await goesToChildren(later);
    await later.tap(later.page.getByText("Gudiya").first());
    await later.page.getByRole("checkbox", { name: /पेंटा-2/ }).waitFor();
    assert.deepEqual(later.complaints, []);
  },
);
