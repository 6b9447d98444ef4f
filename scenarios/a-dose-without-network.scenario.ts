import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { treatedPatients } from "../demo-district/treated.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { holds, type KillableBrowser, killableBrowser } from "./kept-on-the-phone/browser.ts";
import { type LossyLink, lossyLink } from "./kept-on-the-phone/lossy-link.mjs";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * A dose that is filmed where there is no network, by a patient on their own phone, until the doctor
 * has seen it and the calendar says so. The house, the network, the camera's pictures and the two
 * browsers are real; the network is a bad one.
 */

const camera = join(import.meta.dirname, "a-dose-without-network/camera.mjpeg");
const radha = treatedPatients.filter(({ name }) => name === "राधा देवी");
const pin = "271828";

let house: StartedHouse;
let desk: Browser;
let phone: KillableBrowser;
let page: Page;
/** What the phone reaches the house by; null: there is no network. */
let line: LossyLink | null = null;
const listen = 5400 + (process.pid % 400);

before(async () => {
  house = await startHouse(radha);
  [desk, phone] = [
    await openBrowser(),
    await killableBrowser(
      `--use-file-for-fake-video-capture=${camera}`,
      "--window-size=360,740",
      "--force-device-scale-factor=1",
      "--lang=hi-IN",
    ),
  ];
});
after(async () => {
  line?.close();
  await phone.throwAway();
  await desk.close();
  await house.stop();
});

/** A good network, a bad one that is cut every ten seconds, or none. */
function network(how: "good" | "bad" | "none"): void {
  line?.close();
  const target = Number(new URL(house.origin).port);
  if (how === "none") line = null;
  else if (how === "good") line = lossyLink({ listen, target, rate: 50_000_000, rtt: 2, loss: 0 });
  else line = lossyLink({ listen, target, rate: 250_000, rtt: 300, loss: 0.02, cut: 10, down: 1000 });
}

async function opens(path = "/f/"): Promise<void> {
  const context = await phone.context();
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`http://localhost:${listen}${path}`);
}

const button = (name: RegExp | string) => page.getByRole("button", { name });
async function types(digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).click();
}
const asVisitor = () => ({ page }) as Visitor;

test("a worker connects the patient's phone: a code, a language, a PIN", async () => {
  network("good");
  const worker = await aVisitor(desk, `${house.origin}/patients`, { language: "hi" });
  await signInAs(worker, house.people.worker);
  await worker.tap(worker.page.getByText("राधा देवी").first());
  await worker.tap(worker.page.getByRole("button", { name: "फ़ोन जोड़ें" }));
  const shown = worker.page.getByText(/^\d{4} \d{4}$/);
  await shown.waitFor();
  const code = (await shown.innerText()).replace(" ", "");
  await isOpenToAll(worker, "the code for a phone");
  await worker.leave();

  await opens(`/f/bind#${code}`);
  await button("हिंदी").click();
  await types("123456");
  await types("123456");
  await page.getByRole("alert").filter({ hasText: "पिन" }).waitFor();
  for (const _ of ["chosen", "once more"]) await types(pin);
  await page.getByRole("heading", { name: "नमस्ते, राधा जी" }).waitFor();
  await isOpenToAll(asVisitor(), "the patient's home");
  await fitsItsWidth(asVisitor(), "the patient's home");
  assert.doesNotMatch(await page.innerText("body"), /टी.?बी|क्षय|TB|tuberc/i);
  await holds(page, "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')");
});

let size = 0;

test("with no network the phone opens, films a dose in two taps and says what waits; a dead battery loses nothing", async () => {
  network("none");
  await phone.kill();
  await opens();
  let taps = 0;
  const tap = async (name: RegExp) => {
    taps += 1;
    await button(name).first().click();
  };
  await tap(/वीडियो बनाएँ/);
  // It ends by itself, after half a minute.
  await button(/^भेजें/).waitFor({ timeout: 45_000 });
  await tap(/^भेजें/);
  assert.equal(taps, 2);
  const waits = page.getByText(/भेजने के लिए तैयार · \d+ kB/);
  await waits.waitFor();
  size = Number(/(\d+) kB/.exec(await waits.innerText())?.[1]) * 1000;
  assert.ok(size > 20_000 && size <= 750_000, `${size} bytes`);
  await isOpenToAll(asVisitor(), "the home while something waits");
  await phone.kill();
  await opens();
  await page.getByText(/भेजने के लिए तैयार · \d+ kB/).waitFor();
});

test("over a network that is cut every ten seconds it arrives once, whole, and is resumed and not resent", async () => {
  network("bad");
  await page.getByRole("button", { name: "सब भेज दिया" }).waitFor({ timeout: 100_000 });
  const rows = await house.look<{ received: boolean; bytes: number; day: string; doubt: string | null }>(
    `select received_at is not null as received, bytes, doubt, day::text as day from video_observation.clip
     where by = patient::text`,
  );
  assert.equal(rows.length, 1);
  const [clip] = rows;
  // Received: its hash was the one that was announced, or the house would not have taken it.
  assert.deepEqual([clip?.received, clip?.doubt], [true, null]);
  const up = line?.counts.up ?? Infinity;
  assert.ok(up < 1.5 * (clip?.bytes ?? 0), `${up} bytes went up for ${clip?.bytes}`);
});

test("the doctor sees it once and judges it with one key, takes that back and gives it again; the calendar follows", async () => {
  const doctor = await aVisitor(desk, house.origin, { language: "en" });
  await signInAs(doctor, house.people.doctor);
  await doctor.tap(doctor.page.getByRole("link", { name: /Video review/ }));
  // Those of the demo's days before today come first; hers of today is the newest.
  const rows = doctor.page.getByRole("main").getByRole("listitem").filter({ hasText: "राधा देवी" });
  await rows.first().waitFor();
  const before = await rows.count();
  await doctor.tap(rows.last());
  await doctor.page.locator("video").waitFor();
  await isOpenToAll(doctor, "the video review");
  const letters = async () =>
    (await house.look<{ letters: string }>("select letters from adherence.course"))[0]?.letters.slice(-1);
  assert.equal(await letters(), "r");
  await doctor.page.keyboard.press("a");
  await settles(letters, "v");
  await doctor.page.keyboard.press("u");
  await settles(letters, "r");
  await doctor.page.keyboard.press("a");
  await settles(letters, "v");
  await settles(async () => String(await rows.count()), String(before - 1));
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();

  network("good");
  await page.reload();
  await page
    .getByText("डॉक्टर ने देख लिया")
    .or(page.getByText(/आज की दवा/))
    .first()
    .waitFor();
  await settles(async () => String(await page.locator("[aria-current=date] .shape-done").count()), "1");
});

/** The queue works by itself; asked until it is so. */
async function settles(read: () => Promise<string | undefined>, expected: string): Promise<void> {
  let found: string | undefined;
  for (let tries = 0; tries < 200; tries += 1) {
    found = await read();
    if (found === expected) return;
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
  }
  assert.equal(found, expected);
}
