import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import type { Language } from "./facilities/words.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* Papers that came with a patient: photographed by the worker, read and taken back by the doctor. Nobody here exists. */

const rahim = "अब्दुल रहीम";
const discharge = readFileSync(new URL("../demo-district/papers/discharge-paper.pdf", import.meta.url));
let house: StartedHouse;
let browser: Browser;
let photo: Buffer;

before(async () => {
  [house, browser, photo] = await Promise.all([startHouse(), openBrowser(), fromACamera()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** As large as a cheap phone makes them, and with as much noise. */
function fromACamera(): Promise<Buffer> {
  const [width, height] = [3200, 2400];
  const raw = { width, height, channels: 3 as const };
  return sharp(randomBytes(width * height * 3), { raw })
    .blur(3)
    .jpeg({ quality: 97 })
    .toBuffer();
}

async function at(role: "worker" | "doctor", name: string, language: Language, size?: typeof phone): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, { language, ...(size ? { size } : {}) });
  await signInAs(visitor, house.people[role]);
  await goTo(visitor, name);
  return visitor;
}

async function goTo({ page, tap }: Visitor, name: string): Promise<void> {
  await tap(page.getByRole("link", { name: /^(Patients|मरीज़)$/ }).first());
  await page.getByRole("searchbox").fill(name);
  await tap(page.getByText(name).first());
  await page.getByRole("heading", { name }).first().waitFor();
}

const papersOf = ({ page }: Visitor) => page.getByRole("region", { name: /^(Papers|काग़ज़)$/ });

/** Through the list of files or the camera, as the browser opens it. */
async function picks({ page, tap }: Visitor, way: "photo" | "file", name: string, buffer: Buffer): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await tap(page.getByRole("dialog").locator(`input[name="${way}"]`));
  const mimeType = name.endsWith(".pdf") ? "application/pdf" : "image/jpeg";
  await (await opened).setFiles({ name, mimeType, buffer });
}

test("a worker photographs a letter in four taps, in Hindi on a phone, and the photo goes out smaller", async () => {
  const worker = await at("worker", rahim, "hi", phone);
  const { page, tap, taps } = worker;
  const papers = papersOf(worker);
  await papers.getByText("अभी कोई नहीं").waitFor();
  const before = taps();
  await tap(papers.getByRole("button", { name: "काग़ज़ जोड़ें" }));
  const form = page.getByRole("dialog");
  await form.getByText("आधार कार्ड की फ़ोटो कभी न लें").waitFor();
  assert.equal(await form.locator('input[name="photo"]').getAttribute("capture"), "environment");
  await picks(worker, "photo", "IMG_0001.jpg", photo);
  await tap(form.getByRole("radio", { name: "रेफ़र की पर्ची" }));
  await form.getByText("पहुँच गया").waitFor();
  await fitsItsWidth(worker, "the form for a paper");
  await isOpenToAll(worker, "the form for a paper");
  await tap(form.getByRole("button", { name: "काग़ज़ जोड़ें" }));
  await form.waitFor({ state: "detached" });
  await papers.getByText("रेफ़र की पर्ची").waitFor();
  assert.ok(taps() - before <= 4, `It took ${taps() - before} taps.`);
  await fitsItsWidth(worker, "a record with a paper");
  const [file] = await house.look<{ width: number; sha256: string }>("select * from documents.file order by at desc");
  assert.equal(file?.width, 3000);
  assert.notEqual(file?.sha256, createHash("sha256").update(photo).digest("hex"));
  await tap(papers.getByRole("button", { name: "खोलें" }));
  await form.getByText("पन्ना खुल रहा है…").waitFor({ state: "detached" });
  await fitsItsWidth(worker, "a paper on a phone");
  await isOpenToAll(worker, "a paper on a phone");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("what is no paper is refused with what to do; a page that the network lost is sent again", async () => {
  const doctor = await at("doctor", rahim, "en");
  const { page, tap } = doctor;
  await tap(papersOf(doctor).getByRole("button", { name: "Add a paper" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Add the paper" }));
  await form.getByText("Photograph the paper, or choose its file.").waitFor();
  await form.getByText("Choose what it is.").waitFor();
  await picks(doctor, "file", "letter.pdf", Buffer.from("<html>a page of the web</html>"));
  await form.getByText("This file is no photo and no PDF.").waitFor();
  await form.getByText("A page was not taken.").waitFor();
  await isOpenToAll(doctor, "a page that was refused");
  await tap(form.getByRole("button", { name: "Remove page 1" }));

  await page.context().setOffline(true);
  await picks(doctor, "file", "discharge.pdf", discharge);
  await tap(form.getByRole("radio", { name: "Discharge paper" }));
  await form.getByRole("button", { name: "Send again" }).waitFor();
  // The form may be closed meanwhile: what stands in it stays.
  await tap(form.getByRole("button", { name: "Not now" }));
  await page.context().setOffline(false);
  await tap(papersOf(doctor).getByRole("button", { name: "Add a paper" }));
  await tap(form.getByRole("button", { name: "Send again" }));
  await form.getByText("Arrived").waitFor();
  await picks(doctor, "file", "page-2.jpg", await sharp(photo).resize(300).jpeg().toBuffer());
  await form.getByText("Arrived").nth(1).waitFor();
  await tap(form.getByRole("button", { name: "Add the paper" }));
  await form.waitFor({ state: "detached" });
  const first = papersOf(doctor).getByRole("listitem").first();
  await first.getByText("Discharge paper").waitFor();
  await first.getByText("2 pages").waitFor();
  await tap(first.getByRole("button", { name: "Open" }));
  await form.getByRole("button", { name: /^Save the PDF/ }).waitFor();
  await tap(form.getByRole("button", { name: "Next page" }));
  await form.getByText("Page 2 of 2").waitFor();
  await form.locator("canvas").waitFor();
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

/** A number that stands for what is on the canvas, and how many of its points are red, as a stamp is. */
const seen = ({ page }: Visitor) =>
  page.evaluate<{
    sum: number;
    red: number;
  }>(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const canvas = document.querySelector("dialog canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let [sum, red] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      sum = (sum * 31 + data[at]) % 1000000007;
      if (data[at] > data[at + 1] + 60 && data[at] > data[at + 2] + 60) red += 1;
    }
    resolve({ sum, red });
  })))`);

test("the doctor reads a letter in its colours and as large as needed, and saves a PDF that is never opened here", async () => {
  const doctor = await at("doctor", "Meena Kumari", "en");
  const { page, tap } = doctor;
  const letter = papersOf(doctor);
  await letter.getByText("From Asha Jyoti Dispensary").waitFor();
  await tap(letter.getByRole("button", { name: "Open" }));
  await page.getByText("The page is loading…").waitFor({ state: "detached" });
  const whole = await seen(doctor);
  assert.ok(whole.red > 100, "its stamp is red");
  await tap(page.getByRole("dialog").getByRole("button", { name: "Zoom in" }));
  const nearer = await seen(doctor);
  assert.notEqual(nearer.sum, whole.sum);
  await page.locator("dialog canvas").press("ArrowDown");
  assert.notEqual((await seen(doctor)).sum, nearer.sum);
  await page.locator("dialog canvas").press("0");
  assert.deepEqual(await seen(doctor), whole);
  await isOpenToAll(doctor, "a letter");
  await page.keyboard.press("Escape");

  await goTo(doctor, "Suresh Prasad");
  const saved = page.waitForEvent("download");
  await tap(papersOf(doctor).getByRole("button", { name: /^Save the PDF/ }));
  const download = await saved;
  assert.match(download.suggestedFilename(), /^paper-[0-9a-f]{8}\.pdf$/);
  assert.ok(discharge.equals(readFileSync(await download.path())));
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});

test("what the doctor takes back leaves the worker's list, and stays with the doctor with who and why", async () => {
  const doctor = await at("doctor", rahim, "en");
  const { page, tap } = doctor;
  const letter = papersOf(doctor).getByRole("listitem").filter({ hasText: "Referral letter" });
  await tap(letter.getByRole("button", { name: "Take back" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Take back" }));
  await form.getByText("Choose why.").waitFor();
  await tap(form.getByRole("radio", { name: "It belongs to somebody else" }));
  await isOpenToAll(doctor, "taking a paper back");
  await tap(form.getByRole("button", { name: "Take back" }));
  await letter.getByText(/^Taken back on .*: It belongs to somebody else$/).waitFor();
  await tap(letter.getByRole("button", { name: "Open" }));
  await page.getByText("The page is loading…").waitFor({ state: "detached" });
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();

  const worker = await at("worker", rahim, "hi", phone);
  const papers = papersOf(worker);
  await papers.getByText("छुट्टी का काग़ज़").waitFor();
  assert.equal(await papers.getByText("रेफ़र की पर्ची").count(), 0);
  assert.equal(await papers.getByRole("button", { name: "वापस लें" }).count(), 0, "it is not the worker's own");
  await worker.leave();
});
