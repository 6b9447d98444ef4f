import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { DemoPatient, Step } from "../demo-district/patient.ts";
import { treatedPatients } from "../demo-district/treated.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { startHouse, type StartedHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * A doctor looks at doses on video: with keys at a desk, with a thumb in the hand. Three people who do not exist sent
 * five clips; the oldest stands first.
 */

const filmed: Readonly<Record<string, readonly Step[]>> = {
  "Birsa Kisku": [film("dose-taken.webm", 5), film("dose-taken.webm", 2)],
  "Jitan Murmu": [film("too-dark.webm", 4), film("too-dark.webm", 1)],
  "Sunita Besra": [film("dose-taken.webm", 3)],
};
function film(clip: "dose-taken.webm" | "too-dark.webm", daysAgo: number): Step {
  return { is: "clip", clip, verdict: null, daysAgo };
}

let house: StartedHouse;
let browser: Browser;

before(async () => {
  const patients = treatedPatients.flatMap((one): DemoPatient[] => {
    const clips = filmed[one.name];
    if (!clips) return [];
    // Nobody said anything else of the days of these clips.
    const days = new Set(clips.map(({ daysAgo }) => daysAgo));
    const others = one.steps.filter(({ is, daysAgo }) => is !== "dose" || !days.has(daysAgo));
    return [{ ...one, agreesToVideo: true, steps: [...others, ...clips].toSorted((a, b) => b.daysAgo - a.daysAgo) }];
  });
  assert.equal(patients.length, 3, "The demo has other people now.");
  [house, browser] = await Promise.all([startHouse(patients), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const heading = ({ page }: Visitor, name: string) => page.getByRole("heading", { name, level: 2 });
const entries = ({ page }: Visitor) => page.getByRole("link", { name: /, 0:24/ });

/** Asked again and again: the page's policy lets nobody wait within it. */
async function becomes({ page }: Visitor, says: string): Promise<void> {
  while (
    !(await page.evaluate<boolean>(`(() => { const film = document.querySelector(".film video"); return ${says}; })()`))
  );
}

/** The clip is here, shows a picture, and may be judged. */
async function shown({ page }: Visitor): Promise<void> {
  await page.locator(".verdict-accept[aria-disabled=false]").waitFor();
}

test("at a desk each verdict is one key, a reason comes before or after, and what was a slip is taken back", {
  timeout: 180_000,
}, async () => {
  const doctor = await aVisitor(browser, house.origin, { language: "en" });
  const { page, tap } = doctor;
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await signInAs(doctor, house.people.doctor);
  await tap(page.getByRole("link", { name: /^Video review/ }));
  await heading(doctor, "Birsa Kisku").waitFor();
  assert.equal(await entries(doctor).count(), 5);
  await shown(doctor);
  await becomes(doctor, "film.currentTime > 0 && film.muted && film.playbackRate === 1.5");
  await page.getByRole("table").getByText("waits for a look").first().waitFor({ state: "attached" });
  await isOpenToAll(doctor, "the review at a desk");

  // Accepted, taken back, accepted again.
  await page.keyboard.press("a");
  await heading(doctor, "Jitan Murmu").waitFor();
  await page.getByText("Birsa Kisku: accepted").waitFor();
  assert.equal(await entries(doctor).count(), 4);
  await page.keyboard.press("u");
  await heading(doctor, "Birsa Kisku").waitFor();
  assert.equal(await entries(doctor).count(), 5);
  await shown(doctor);
  await page.keyboard.press("a");
  await heading(doctor, "Jitan Murmu").waitFor();

  // A reason first, then the retake; A beside it does nothing.
  await shown(doctor);
  await page.keyboard.press("4");
  await page.getByText("Now press Retake or Flag.").waitFor();
  await page.keyboard.press("a");
  await heading(doctor, "Jitan Murmu").waitFor();
  await page.keyboard.press("r");
  await page.getByText("Jitan Murmu: to be made again").waitFor();
  await heading(doctor, "Sunita Besra").waitFor();

  // The flag first, then why.
  await shown(doctor);
  await page.keyboard.press("f");
  await page.getByText("Why? Choose a reason.").waitFor();
  await tap(page.getByRole("button", { name: /Looks unwell/ }));
  await page.getByText("Sunita Besra: flagged for the doctor").waitFor();
  await heading(doctor, "Birsa Kisku").waitFor();
  assert.equal(await entries(doctor).count(), 2);

  // The chart counts the day as seen.
  await shown(doctor);
  const day = page.getByRole("table").getByRole("cell").filter({ hasText: "Verified" });
  assert.ok((await day.count()) > 0, "No day of this week is verified.");
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("nobody judges what is not here yet, and a verdict whose answer was lost counts once", {
  timeout: 180_000,
}, async () => {
  const doctor = await aVisitor(browser, house.origin, { language: "en" });
  const { page, tap } = doctor;
  const arrives = Promise.withResolvers<void>();
  await page.route(/\/api\/patients\/[^/]+\/clips\/[^/]+$/, async (route) => {
    await arrives.promise;
    await route.continue();
  });
  await signInAs(doctor, house.people.doctor);
  await tap(page.getByRole("link", { name: /^Video review/ }));
  await heading(doctor, "Birsa Kisku").waitFor();
  await page.getByRole("status", { name: "The video is loading" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("Wait until the video is here.").waitFor();
  assert.equal(await entries(doctor).count(), 2, "Nobody has seen it, and it is judged.");
  arrives.resolve();
  await shown(doctor);
  // The house hears it, and its answer is lost.
  await page.route("**/verdicts", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.keyboard.press("a");
  await page.getByText("The verdict on Birsa Kisku was not taken.").waitFor();
  await page.unroute("**/verdicts");
  await tap(page.getByRole("link", { name: /Jitan Murmu/ }).first());
  await heading(doctor, "Jitan Murmu").waitFor();
  // It was judged: once the list is asked for again, it does not come back.
  await entries(doctor).filter({ hasText: "Birsa Kisku" }).waitFor({ state: "detached" });
  assert.equal(await entries(doctor).count(), 1);
  await doctor.leave();
});

test("in the hand the list comes first, then one video with all its buttons under the thumb", {
  timeout: 180_000,
}, async () => {
  for (const [language, size, theme] of [
    ["hi", phone, "dark"],
    ["en", { width: 320, height: 640 }, "light"],
    ["hi", { width: 412, height: 800 }, "light"],
  ] as const) {
    const doctor = await aVisitor(browser, house.origin, { language, size, theme });
    const { page, tap } = doctor;
    await signInAs(doctor, house.people.doctor);
    await page.goto(`${house.origin}/clips`);
    await page
      .getByRole("link", { name: /Jitan Murmu/ })
      .first()
      .waitFor();
    await fitsItsWidth(doctor, "the list of videos");
    await isOpenToAll(doctor, "the list of videos in the hand");
    await tap(page.getByRole("link", { name: /Jitan Murmu/ }).first());
    await heading(doctor, "Jitan Murmu").waitFor();
    await shown(doctor);
    await fitsItsWidth(doctor, "one video");
    await isOpenToAll(doctor, "one video in the hand");
    for (const button of await page.locator(".verdict, .reason, .film-speed").all()) {
      const box = await button.boundingBox();
      assert.ok(box && box.height >= 44, `${await button.innerText()} is ${box?.height} px high`);
    }
    assert.deepEqual(doctor.complaints, []);
    await doctor.leave();
  }
});

test("with nothing left to look at the list says what would stand there", { timeout: 180_000 }, async () => {
  const doctor = await aVisitor(browser, house.origin, { language: "en", size: phone });
  const { page, tap } = doctor;
  await signInAs(doctor, house.people.doctor);
  await page.goto(`${house.origin}/clips`);
  await tap(page.getByRole("link", { name: /Jitan Murmu/ }).first());
  await shown(doctor);
  await tap(page.getByRole("button", { name: "Retake" }));
  await tap(page.getByRole("button", { name: "Too dark or no picture" }));
  await page.getByText("No video waits for you.").waitFor();
  await page.getByText("Jitan Murmu: to be made again").waitFor();
  await tap(page.getByRole("button", { name: "Undo" }));
  await heading(doctor, "Jitan Murmu").waitFor();
  await doctor.leave();
});
