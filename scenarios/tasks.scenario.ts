import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { markHome, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { listTasks } from "../modules/tasks/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * What an admin asks of a worker: asked for at a desk, done where there is no network, and read at the desk what came of
 * it. Nobody here exists, and nobody lives at these places.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
/** Ten kilometres apart. */
const homes = { Gudiya: { lat: 24.9, lng: 85 }, Irfan: { lat: 24.81, lng: 85 } } as const;

let day: Day;
let admin: AtTheHouse;
before(async () => {
  day = await beginDay("Kalpana Soren");
  admin = await atTheHouse(day.house, day.house.people.admin);
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  for (const [name, mother] of [
    ["Gudiya", "Reena Kumari"],
    ["Irfan", "Salma Bano"],
  ] as const) {
    const childId = newId();
    const identity = { name, mother, phone: null, born: { day: addDays(today, -70), exact: true } };
    await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
    await day.rekha.act(markHome, { childId, markId: newId(), spot: homes[name], on: today });
  }
});
after(() => day?.end());

/** An admin at a desk, in English. */
async function atADesk(walk: (visitor: Visitor) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(visitor, day.house.people.admin);
    await visitor.tap(visitor.page.getByRole("link", { name: "Tasks", exact: true }));
    await visitor.page.getByRole("heading", { name: "Tasks", exact: true }).waitFor();
    await walk(visitor);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
}

const taskOf = ({ page }: Visitor, words: string) => page.getByRole("listitem").filter({ hasText: words });

test("an admin asks a worker to bring something, and from two children's pages to go there; one is called off", () =>
  atADesk(async (visitor) => {
    const { page, tap } = visitor;
    await page.getByText("No tasks here").waitFor();
    await isOpenToAll(visitor, "no tasks yet");
    const dialog = page.getByRole("dialog");
    const asks = () => tap(dialog.getByRole("button", { name: "Ask", exact: true }));
    await tap(page.getByRole("button", { name: "Ask a worker" }).first());
    await asks();
    await dialog.getByText("Write what is to be done.").waitFor();
    await visitor.choose(dialog.getByLabel("Health centre"), "PHC Naya Tola");
    await visitor.choose(dialog.getByLabel("Who does it?"), "Rekha Kumari");
    await dialog.getByLabel("What the worker should know").fill("Take the new cards to the Anganwadi.");
    await isOpenToAll(visitor, "a task that is asked for");
    await asks();
    await taskOf(visitor, "Take the new cards").waitFor();

    for (const [name, dueIn, words] of [
      ["Gudiya", 1, "She was ill after the vaccine."],
      ["Irfan", 5, "Look at his paper card."],
    ] as const) {
      await tap(page.getByRole("link", { name: "Children", exact: true }));
      await tap(page.getByText(name, { exact: true }).first());
      await tap(page.getByRole("button", { name: "Ask a worker" }));
      await dialog.getByLabel("By which day?").fill(addDays(today, dueIn));
      await dialog.getByLabel(/^What the worker should know/).fill(words);
      // The one who carries the child is chosen already.
      await asks();
      await dialog.waitFor({ state: "detached" });
    }
    await tap(page.getByRole("link", { name: "Tasks", exact: true }));
    await taskOf(visitor, "Irfan").waitFor();
    assert.match(await page.getByRole("listitem").filter({ hasText: "Asked by" }).first().innerText(), /Gudiya/);
    await isOpenToAll(visitor, "tasks by their day");

    await tap(taskOf(visitor, "Take the new cards").getByRole("button", { name: "Call it off" }));
    await tap(dialog.getByRole("radio", { name: "Asked by mistake" }));
    await tap(dialog.getByRole("button", { name: "Call it off" }));
    await taskOf(visitor, "Take the new cards").waitFor({ state: "detached" });
  }));

onAPhone(
  "without network a worker sees what is asked of her, the nearest first once she wants it, and closes both; a kill loses nothing",
  () => day,
  async ({ phone, worker: first }) => {
    await first.page.getByRole("button", { name: /^2 काम/ }).waitFor();
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await tap(page.getByRole("button", { name: /^2 काम/ }));
    const tasks = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "क्या नतीजा निकला?" }) });
    await tasks.nth(1).waitFor();
    assert.match(await tasks.first().innerText(), /Gudiya[\s\S]*She was ill after the vaccine/, "by its day");
    assert.doesNotMatch(await tasks.first().innerText(), /मी॰/, "nobody asked where she is");
    await isWellMade(worker, "what is asked of her");

    // Eleven hundred metres from Irfan's door.
    await page.context().grantPermissions(["geolocation"]);
    await page.context().setGeolocation({ latitude: 24.8, longitude: 85, accuracy: 20 });
    await tap(page.getByRole("button", { name: "सबसे पास वाला पहले" }));
    await page.getByText("1.1 कि॰मी॰", { exact: true }).waitFor();
    assert.match(await tasks.first().innerText(), /Irfan/);
    assert.match(await tasks.last().innerText(), /Gudiya[\s\S]*11.1 कि॰मी॰|11.1 कि॰मी॰[\s\S]*Gudiya/);
    await isWellMade(worker, "the nearest first");

    const before = worker.taps();
    await tap(tasks.first().getByRole("button", { name: "क्या नतीजा निकला?" }));
    await tap(page.getByRole("dialog").getByRole("radio", { name: "हो गया" }));
    await tap(page.getByRole("dialog").locator('button[type="submit"]'));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(worker.taps() - before, 3, "three taps");
    await tap(tasks.first().getByRole("button", { name: "क्या नतीजा निकला?" }));
    await tap(page.getByRole("dialog").getByRole("radio", { name: "घर पर कोई नहीं था" }));
    await page
      .getByRole("dialog")
      .getByLabel(/^अपने शब्दों में/)
      .fill("पड़ोसी ने कहा, शाम को आना");
    await isWellMade(worker, "what came of it");
    await tap(page.getByRole("dialog").locator('button[type="submit"]'));
    await page.getByText("आपके लिए कोई काम नहीं है").waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    assert.equal(await again.page.getByRole("button", { name: /काम/ }).count(), 0, "what is done is asked no more");
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(1).waitFor();
    assert.match(await rowsThatWait(again).first().innerText(), /Irfan[\s\S]*काम का नतीजा/);
    await phone.network(true);
    await seesAllSent(again, 2);
    assert.deepEqual(again.complaints, []);

    const { tasks: ended } = await admin.act(listTasks, { which: "ended" });
    const came = new Map(
      ended.map(({ child, ended: end }) => [child?.called.name ?? "nobody", [end?.result, end?.words]]),
    );
    assert.deepEqual(came.get("Gudiya"), ["nobody-home", "पड़ोसी ने कहा, शाम को आना"]);
    assert.deepEqual(came.get("Irfan"), ["done", null]);
    assert.deepEqual(came.get("nobody"), [null, null], "what was called off has no result");
    await atADesk(async (visitor) => {
      await visitor.tap(visitor.page.getByRole("radio", { name: "Ended" }));
      await taskOf(visitor, "Gudiya").getByText("पड़ोसी ने कहा, शाम को आना").waitFor();
      await taskOf(visitor, "Gudiya").getByText("Nobody was at home").waitFor();
      await taskOf(visitor, "Take the new cards").getByText("Asked by mistake").waitFor();
      await isOpenToAll(visitor, "what came of tasks");
    });
  },
);

onAPhone(
  "the place of a home is saved at the door, not from far off, and is forgotten where the family wants that",
  () => day,
  async ({ phone, worker }) => {
    const { page, tap } = worker;
    await goesToChildren(worker);
    await tap(page.getByText("Irfan", { exact: true }).first());
    const howToFind = page.getByRole("heading", { name: "कैसे मिलेंगे" });
    await tap(howToFind);
    const way = page.getByRole("link", { name: "रास्ता दिखाएँ" });
    assert.equal(await way.getAttribute("href"), "geo:24.81,85?q=24.81,85");
    await phone.network(false);
    await tap(page.getByRole("button", { name: "उनका घर अब यहाँ है" }));
    const dialog = page.getByRole("dialog");
    await tap(dialog.getByRole("button", { name: "मैं कहाँ हूँ?" }));
    await dialog.getByText(/अनुमति नहीं है/).waitFor();
    await isWellMade(worker, "the phone may not say where it is");
    const context = page.context();
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 24.8123456, longitude: 85.0004321, accuracy: 140 });
    await tap(dialog.getByRole("button", { name: "मैं कहाँ हूँ?" }));
    await dialog.getByText(/140 मीटर/).waitFor();
    assert.equal(await dialog.getByRole("button", { name: "यह जगह सहेजें" }).count(), 0);
    await context.setGeolocation({ latitude: 24.8123456, longitude: 85.0004321, accuracy: 12 });
    await tap(dialog.getByRole("button", { name: "मैं कहाँ हूँ?" }));
    await dialog.getByText(/12 मीटर/).waitFor();
    await isWellMade(worker, "a place to save");
    await tap(dialog.getByRole("button", { name: "यह जगह सहेजें" }));
    await dialog.waitFor({ state: "detached" });
    assert.equal(await way.getAttribute("href"), "geo:24.8123,85.0004?q=24.8123,85.0004");
    await tap(page.getByRole("button", { name: "यह जगह हटाएँ" }));
    await tap(dialog.getByRole("button", { name: "हटा दें" }));
    await way.waitFor({ state: "detached" });
    await goesTo(worker, "भेजना बाकी");
    await rowsThatWait(worker).nth(1).waitFor();
    await phone.network(true);
    await seesAllSent(worker, 2);
    await goesToChildren(worker);
    await tap(page.getByText("Irfan", { exact: true }).first());
    await tap(howToFind);
    await page.getByRole("button", { name: "इस जगह को उनका घर सहेजें" }).waitFor();
  },
);
