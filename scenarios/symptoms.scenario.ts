import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { treatedPatients } from "../demo-district/treated.ts";
import {
  aVisitor,
  fitsItsWidth,
  isOpenToAll,
  openBrowser,
  phone as inTheHand,
  type Visitor,
} from "./facilities/visitor.ts";
import { holds, type KillableBrowser, killableBrowser } from "./kept-on-the-phone/browser.ts";
import { type LossyLink, lossyLink } from "./kept-on-the-phone/lossy-link.mjs";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * Somebody feels ill where there is no network: in pictures and in their own voice, on their own phone, until their
 * doctor has heard it and answered; and what they are to eat comes to the same phone. House, network, microphone and both browsers are real; the microphone beeps.
 */

/** Somebody who was never asked about video. */
const radha = treatedPatients
  .filter(({ name }) => name === "राधा देवी")
  .map((one) => ({ ...one, agreesToVideo: false, steps: one.steps.filter((step) => step.is !== "clip") }));
const pin = "271828";

let house: StartedHouse;
let desk: Browser;
let phone: KillableBrowser;
let page: Page;
let line: LossyLink | null = null;
const listen = 5800 + (process.pid % 190);

before(async () => {
  house = await startHouse(radha);
  [desk, phone] = [
    await openBrowser(),
    await killableBrowser("--window-size=360,740", "--force-device-scale-factor=1", "--lang=hi-IN"),
  ];
});
after(async () => {
  line?.close();
  await phone?.throwAway();
  await desk?.close();
  await house?.stop();
});

function network(is: boolean): void {
  line?.close();
  const target = Number(new URL(house.origin).port);
  line = is ? lossyLink({ listen, target, rate: 50_000_000, rtt: 2, loss: 0 }) : null;
}

async function opens(path = "/f/"): Promise<void> {
  const context = await phone.context();
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`http://localhost:${listen}${path}`);
}

let taps = 0;
async function tap(name: RegExp | string): Promise<void> {
  taps += 1;
  await page.getByRole("button", { name, exact: typeof name === "string" }).click();
}
async function types(digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
}
async function isGood(what: string): Promise<void> {
  await isOpenToAll({ page } as Visitor, what);
  await fitsItsWidth({ page } as Visitor, what);
  assert.doesNotMatch(await page.innerText("body"), /टी.?बी|क्षय|TB|tuberc/i);
}
async function settles(read: () => Promise<string>, to: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (let now = await read(); now !== to; now = await read()) assert.ok(Date.now() < until, `${now}, not ${to}`);
}

const reports = () =>
  house.look<{ said: string; source: string; day: string }>(
    `select coalesce((select string_agg((s->>'code') || ':' || (s->>'how'), ' ') from jsonb_array_elements(symptoms) s), '')
       as said, source, day::text as day from symptoms.report order by at`,
  );

test("a worker connects the patient's phone, which is then locked", async () => {
  network(true);
  const worker = await aVisitor(desk, `${house.origin}/patients`, { language: "hi" });
  await signInAs(worker, house.people.worker);
  await worker.tap(worker.page.getByText("राधा देवी").first());
  await worker.tap(worker.page.getByRole("button", { name: "फ़ोन जोड़ें" }));
  await worker.tap(worker.page.getByRole("button", { name: "वे वीडियो के लिए राज़ी हैं" }));
  const shown = worker.page.getByText(/^\d{4} \d{4}$/);
  await shown.waitFor();
  const code = (await shown.innerText()).replace(" ", "");
  await worker.leave();
  await opens(`/f/bind#${code}`);
  await page.getByRole("button", { name: "हिंदी" }).click();
  for (const _ of ["chosen", "once more"]) await types(pin);
  await page.getByRole("button", { name: "तबीयत ठीक नहीं" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "मेरा खाना" }).count(), 0, "there is no food plan yet");
  await isGood("the home");
  await holds(page, "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')");
});

test("with no network: three taps tell one thing that troubles them, three more a second, three more their voice", async () => {
  network(false);
  await phone.kill();
  await opens();
  taps = 0;
  await tap("तबीयत ठीक नहीं");
  await page.getByRole("heading", { name: "क्या तकलीफ़ है?" }).waitFor();
  await isGood("the pictures");
  await tap("उल्टी");
  await isGood("how bad it is");
  await tap("काफ़ी");
  await page.getByRole("heading", { name: "बता दिया" }).waitFor();
  assert.equal(taps, 3);
  await isGood("what to do now");
  assert.equal(await page.getByRole("link", { name: /108/ }).count(), 0);

  await tap("और भी तकलीफ़ है");
  await tap("आँखें पीली");
  await tap("थोड़ा");
  await page.getByRole("link", { name: "108 पर फ़ोन करें" }).waitFor();
  await page.getByText("दवा अपने-आप बंद न करें").waitFor();
  assert.equal(taps, 6);
  await isGood("a sign of danger");

  await tap("अपनी आवाज़ में बताएँ");
  // Two seconds have been heard.
  await page.getByRole("button", { name: /· 2[0-8]/ }).waitFor();
  await isGood("while they speak");
  await tap(/· 2\d/);
  await isGood("what they said");
  await tap("यह आवाज़ भेजें");
  await page.getByText("आपकी आवाज़ भी साथ जाएगी").waitFor();
  assert.equal(taps, 9);
});

test("killed before anything was sent, the phone still has all three, and shows them as what waits", async () => {
  await phone.kill();
  await opens("/f/waiting");
  await page.getByText(/आपकी आवाज़, /).waitFor();
  assert.equal(await page.getByText(/आपकी तबीयत, /).count(), 2);
  await isGood("what waits");
  assert.deepEqual(await reports(), []);
});

test("the network is back: each arrives once, with who said it, and the doctor is told of the danger alone", async () => {
  network(true);
  await page.getByText("सब भेज दिया").first().waitFor({ timeout: 60_000 });
  assert.deepEqual(
    (await reports()).map(({ said, source }) => [said, source]),
    [
      ["vomiting:moderate", "patient"],
      ["yellow-eyes:mild", "patient"],
      ["", "patient"],
    ],
  );
  const [voice] = await house.look<{ whole: boolean; seconds: number }>(
    "select received_at is not null as whole, seconds from symptoms.voice",
  );
  assert.ok(voice?.whole && voice.seconds >= 2, JSON.stringify(voice));
  const alerts = await house.look("select facts from alerts.alert where kind = 'severe-symptom' and ended_at is null");
  assert.deepEqual(alerts, [{ facts: { codes: ["yellow-eyes"] } }]);
});

test("the doctor finds it among what needs them, hears the voice, and answers; it leaves the list", async () => {
  const doctor = await aVisitor(desk, `${house.origin}/needs-you`, { language: "en" });
  await signInAs(doctor, house.people.doctor);
  const { page: screen } = doctor;
  await doctor.tap(screen.getByRole("link", { name: /The patient feels ill.*Yellow eyes/ }));
  await screen.getByRole("heading", { name: "How they feel" }).waitFor();
  await isOpenToAll(doctor, "what the patient said, before the doctor");
  await doctor.tap(screen.getByRole("button", { name: /Listen to the message/ }));
  const heard = `(() => { const { readyState, duration } = document.querySelector("audio") ?? {};
    return readyState >= 2 && duration > 1; })()`;
  await settles(async () => String(await screen.evaluate<boolean>(heard)), "true");
  await screen.getByLabel("What did you do?").fill("called her, she comes today; liver to be looked at");
  await doctor.tap(screen.getByRole("button", { name: "It is done: take it off the list" }));
  const waiting = async () =>
    String((await house.look("select from alerts.alert where kind = 'severe-symptom' and ended_at is null")).length);
  await settles(waiting, "0");
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("a worker sees it on the chart in the hand, and writes down what is told to them in three taps", async () => {
  const worker = await aVisitor(desk, `${house.origin}/patients`, { language: "hi", size: inTheHand });
  await signInAs(worker, house.people.worker);
  const { page: screen } = worker;
  await worker.tap(screen.getByText("राधा देवी").first());
  const add = screen.getByRole("button", { name: "जो बताएँ, लिखें" });
  await add.waitFor();
  await isOpenToAll(worker, "how they feel");
  await fitsItsWidth(worker, "how they feel");
  const before = worker.taps();
  await worker.tap(add);
  await isOpenToAll(worker, "what troubles them");
  await worker.tap(screen.getByRole("button", { name: "दाने या खुजली" }));
  await worker.tap(screen.getByRole("button", { name: "बहुत ज़्यादा" }));
  await screen.getByText("लिख लिया, और डॉक्टर को ख़बर गई।").waitFor();
  assert.equal(worker.taps() - before, 3);
  assert.deepEqual((await reports()).at(-1)?.said, "rash:severe");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("well again is one tap; behind the PIN the calendar shows the days on which they were not", async () => {
  await page.goto(`http://localhost:${listen}/f/`);
  taps = 0;
  await tap("मैं ठीक हूँ");
  await page.getByText("बता दिया: आप ठीक हैं।").waitFor();
  assert.equal(taps, 1);
  await settles(async () => String((await reports()).filter(({ said }) => said === "").length), "2");
  await page.getByRole("button", { name: "मेरा कैलेंडर" }).click();
  await types(pin);
  await page.getByText("तबीयत ठीक नहीं थी").first().waitFor();
  await isGood("the calendar");
});

test("a food plan is kept for them: behind the PIN it is on the phone, in pictures, and stays without network", async () => {
  const worker = await aVisitor(desk, `${house.origin}/patients`, { language: "hi" });
  await signInAs(worker, house.people.worker);
  const { page: screen } = worker;
  await worker.tap(screen.getByText("राधा देवी").first());
  await worker.tap(screen.getByRole("button", { name: "योजना बनाएँ" }));
  await worker.tap(screen.getByRole("radio", { name: "अंडा, मांस नहीं" }));
  await worker.tap(screen.getByRole("button", { name: "यह योजना रखें" }));
  await screen.getByRole("dialog").waitFor({ state: "detached" });
  await worker.leave();

  const opened = async () => {
    await tap("मेरा खाना");
    await page.getByText("अपना पिन").waitFor();
    assert.equal(await page.locator(".food-picture").count(), 0, "locked, nothing of it is shown");
    await types(pin);
    await page.getByRole("heading", { name: "दोपहर" }).waitFor();
  };
  await page.goto(`http://localhost:${listen}/f/`);
  await opened();
  network(false);
  await phone.kill();
  await opens();
  await isGood("a home with food");
  await opened();
  await page.getByText(/^नेटवर्क नहीं है/).waitFor();
  await page.getByText(/^दीदी .+ को फिर देखेंगी।$/).waitFor();
  const [plan] = await house.look<{ servings: { meal: string; halves: number }[] }>(
    "select servings from nutrition.care_plan",
  );
  const atNoon = (plan?.servings ?? []).filter(({ meal }) => meal === "lunch");
  const noon = page.locator("li").filter({ has: page.getByRole("heading", { name: "दोपहर" }) });
  const pictures = atNoon.reduce((all, { halves }) => all + Math.ceil(halves / 2), 0);
  assert.ok(pictures > 0);
  assert.equal(await noon.locator(".food-picture").count(), pictures, "as often as it is eaten");
  await page.emulateMedia({ colorScheme: "dark" });
  for (const width of [320, 412, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await fitsItsWidth({ page } as Visitor, `what they eat at ${width} px`);
  }
  await isGood("what they eat");
  await tap("यह पन्ना बंद करें");
  await page.getByText("अपना पिन").waitFor();
  assert.equal(await page.locator(".food-picture").count(), 0);
});
