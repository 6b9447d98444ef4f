import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { takeWorkersPhone } from "./a-worker-without-network/phone.ts";
import {
  choosesPin,
  comesIn,
  goesTo,
  notKept,
  opensByPin,
  recordsSeenDose,
  rowsThatWait,
  seesAllSent,
  seesToday,
  setsPin,
  typesPin,
} from "./a-worker-without-network/steps.ts";
import { aVisitor, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { openGate } from "./kills/gate.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { registers } from "./the-gate/steps.ts";
import { opensDay } from "./the-treatment/steps.ts";

/*
 * A day of a worker where there is no network, on a phone that dies in her hand: whatever she records
 * stands on the phone at once and reaches the house once, when there is network. Nobody here exists.
 */

const [kalpana, sunita, manju] = ["Kalpana Soren", "Sunita Besra", "Manju Toppo"] as const;
let day: Day;

before(async () => {
  day = await beginDay(kalpana, sunita, manju);
});
after(() => day?.end());

test("a network that goes while the app is being saved: she reads that it would not open, until all of it is there", async () => {
  const gate = await openGate(Number(new URL(day.house.origin).port));
  const phone = await takeWorkersPhone(`http://localhost:${gate.port}`);
  try {
    // A finder's page, which no page of hers asks for.
    const lastFile = gate.stop((_, path) => /\/w\/assets\/recall-/.test(path), "before");
    const worker = await phone.open();
    await comesIn(worker, day.house.people.worker);
    await setsPin(worker);
    await lastFile.reached;
    await notKept(worker).waitFor();
    await isWellMade(worker, "today, with the app not yet on the phone");
    gate.network(false);
    lastFile.goOn();
    await worker.page.waitForFunction("navigator.serviceWorker.getRegistration().then((app) => !app?.installing)");
    gate.network(true);
    await notKept(worker).waitFor({ state: "detached" });
    await phone.close();
    await phone.network(false);
    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await notKept(again).waitFor({ state: "detached" });
  } finally {
    await phone.throwAway();
    await gate.close();
  }
});

test("the first time a worker signs in and chooses a PIN; afterwards it opens with no network", async () => {
  const phone = await takeWorkersPhone(day.house.origin);
  try {
    const first = await phone.open();
    const { page } = first;
    await comesIn(first, day.house.people.worker);
    await typesPin(first, "123456");
    await page.getByText("यह पिन बहुत आसान है। दूसरे अंक चुनें।").waitFor();
    await typesPin(first, "314159");
    await page.getByText("वही 6 अंक एक बार और").waitFor();
    await typesPin(first, "314158");
    await page.getByText("दोनों बार एक जैसे नहीं थे। पिन फिर से चुनें।").waitFor();
    await choosesPin(first);
    await page.getByText(kalpana).first().waitFor();
    await isWellMade(first, "today");
    await phone.close();
    await phone.network(false);

    const second = await phone.open();
    await second.page.getByText("अपना पिन").waitFor();
    assert.equal(await second.page.getByText(kalpana).count(), 0, "nobody is named before the PIN");
    await phone.kill();
    const again = await phone.open();
    await again.page.getByText("अपना पिन").waitFor();
    await typesPin(again, "271828");
    await again.page.getByText("यह पिन नहीं है। 4 बार और कर सकते हैं।").waitFor();
    await opensByPin(again);
    await seesToday(again);
    for (const name of [kalpana, sunita, manju]) await again.page.getByText(name).first().waitFor();
    assert.deepEqual([...first.complaints, ...second.complaints, ...again.complaints], []);
  } finally {
    await phone.throwAway();
  }
});

onAPhone(
  "recorded without network it outlives a kill, and arrives once",
  () => day,
  async ({ phone, doctor, rekha }) => {
    const name = "कमला मुर्मू";
    // Put away at home, where there is network, and opened in the village, where there is none.
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    await opensByPin(worker);
    await seesToday(worker);
    await registers(worker, { name, age: "33", phone: "90000 30001", village: "अंबा टोला" });
    const registered = worker.page.getByRole("listitem").filter({ hasText: name });
    await registered.getByText("अभी भेजा नहीं").waitFor();
    await isWellMade(worker, "the list of patients");
    await goesTo(worker, "ख़ुराकें");
    const before = worker.taps();
    await recordsSeenDose(worker, kalpana);
    assert.equal(worker.taps() - before, 2);
    await worker.page.getByRole("button", { name: "नेटवर्क नहीं · 2 बाकी" }).waitFor();
    await goesTo(worker, "भेजना बाकी");
    const waits = async (visitor: Visitor) => {
      await visitor.page.getByText("नेटवर्क नहीं है। मिलते ही अपने-आप जाएगा।").waitFor();
      const rows = await rowsThatWait(visitor).allInnerTexts();
      assert.equal(rows.length, 2);
      for (const [index, who] of [name, kalpana].entries()) {
        assert.match(rows[index] ?? "", new RegExp(`${who}[^]*\\d\\d:\\d\\d से[^]*\\d+ kB`));
      }
    };
    await waits(worker);
    await phone.kill();
    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await waits(again);
    assert.deepEqual(await doctor.named(name), []);

    await phone.network(true);
    await seesAllSent(again, 2);
    assert.deepEqual(await doctor.onceSaid(kalpana), [{ observed: true, by: rekha.memberId }]);
    await doctor.onlyOne(name);
    await goesTo(again, "मरीज़");
    await again.page.getByRole("button", { name: "सब भेज दिया" }).waitFor();
    await again.page.getByText(name).waitFor();
    assert.equal(await again.page.getByText("अभी भेजा नहीं").count(), 0);
    await again.tap(again.page.getByRole("button", { name: kalpana }));
    await again.page.getByRole("heading", { name: kalpana }).waitFor();
    await isWellMade(again, "a person");
    assert.deepEqual(again.complaints, []);
  },
);

test("the doctor's console shows who came and what was seen", async () => {
  const browser = await openBrowser();
  try {
    const console = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(console, day.house.people.doctor);
    const { page, tap } = console;
    await tap(page.getByRole("link", { name: "Patients" }).first());
    await page.getByText("कमला मुर्मू").first().waitFor();
    await tap(page.getByText(kalpana).first());
    await opensDay(console, /seen by staff/i);
    await page
      .getByRole("dialog")
      .getByText(/Rekha Kumari/)
      .first()
      .waitFor();
  } finally {
    await browser.close();
  }
});

onAPhone(
  "what was recorded in two tabs arrives once",
  () => day,
  async ({ phone, worker, doctor }) => {
    const other = await phone.open();
    await opensByPin(other);
    await seesToday(other);
    await phone.network(false);
    await recordsSeenDose(worker, sunita);
    await recordsSeenDose(other, manju);
    for (const tab of [worker, other]) {
      await goesTo(tab, "भेजना बाकी");
      await rowsThatWait(tab).nth(1).waitFor();
    }
    await phone.network(true);
    await seesAllSent(worker, 2);
    await seesAllSent(other, 2);
    for (const name of [sunita, manju]) assert.equal((await doctor.onceSaid(name)).length, 1);
    assert.deepEqual(other.complaints, []);
  },
);
