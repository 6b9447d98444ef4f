import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { madeDicom } from "../modules/diagnosis/server/x-ray-file/made-dicom.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * What a machine may hand out beside one grey picture: several in one file, and one that nobody here can draw. Meena
 * Kumari, of the demo, does not exist.
 */

const name = "Meena Kumari";
const several = readFileSync(new URL("../demo-district/x-rays/jpeg-baseline-multiframe.dcm", import.meta.url));
const video = madeDicom({
  syntax: "1.2.840.10008.1.2.4.100",
  pixels: [Buffer.alloc(0), Buffer.from("pictures that move")],
});
let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function at(role: "worker" | "doctor", size?: typeof phone): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, { language: "en", ...(size ? { size } : {}) });
  await signInAs(visitor, house.people[role]);
  const { page, tap } = visitor;
  await tap(page.getByRole("link", { name: "Patients" }).first());
  await page.getByRole("searchbox").fill(name);
  await tap(page.getByText(name).first());
  await page.getByRole("heading", { name }).first().waitFor();
  return visitor;
}

async function sends({ page, tap }: Visitor, buffer: Buffer): Promise<void> {
  await tap(page.getByRole("button", { name: "Add X-ray" }).first());
  const file = { name: "x-ray.dcm", mimeType: "application/dicom", buffer };
  await page.getByRole("dialog").locator('input[type="file"]').setInputFiles(file);
}

async function adds({ page, tap }: Visitor): Promise<void> {
  await tap(page.getByRole("dialog").getByRole("button", { name: "Add X-ray" }));
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** A number that stands for what is on the canvas, once it is painted. */
const seen = ({ page }: Visitor) =>
  page.evaluate<number>(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const canvas = document.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) sum = (sum * 31 + data[at]) % 1000000007;
    resolve(sum);
  })))`);

test("a worker turns through the pictures of one file, by touch and by keys", async () => {
  const worker = await at("worker", phone);
  const { page, tap } = worker;
  await sends(worker, several);
  await page.getByText(/^Arrived/).waitFor();
  await adds(worker);
  await page.getByText("Picture 1 of 8").waitFor();
  await page.getByText("The X-ray is loading…").waitFor({ state: "detached" });
  const pictures = [await seen(worker)];
  await tap(page.getByRole("button", { name: "Next picture" }));
  await page.getByText("Picture 2 of 8").waitFor();
  pictures.push(await seen(worker));
  await page.locator("canvas").press("PageDown");
  await page.getByText("Picture 3 of 8").waitFor();
  pictures.push(await seen(worker));
  const slider = page.getByRole("slider", { name: "Which picture" });
  assert.equal(await slider.getAttribute("aria-valuetext"), "Picture 3 of 8");
  await slider.press("End");
  await page.getByText("Picture 8 of 8").waitFor();
  pictures.push(await seen(worker));
  assert.equal(new Set(pictures).size, 4, "each is another picture");
  assert.equal(await page.getByRole("button", { name: "Next picture" }).getAttribute("aria-disabled"), "true");
  await page.locator("canvas").press("PageUp");
  await page.getByText("Picture 7 of 8").waitFor();
  await fitsItsWidth(worker, "a film of eight pictures");
  await isOpenToAll(worker, "a film of eight pictures");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("whoever sends what cannot be drawn is told at once, and it is kept", async () => {
  const worker = await at("worker", phone);
  const { page } = worker;
  await sends(worker, video);
  await page.getByText("It is kept as it came, but cannot be shown here").waitFor();
  await isOpenToAll(worker, "a file that arrived and will not be seen");
  await adds(worker);
  await page.getByText("The file is kept as it came. It cannot be shown here.").waitFor();
  await page.getByText("packed the picture in a way").waitFor();
  assert.equal(await page.getByRole("button", { name: /^Save the file/ }).count(), 0, "a worker hands out no files");
  assert.equal(await page.locator("canvas").count(), 0);
  await fitsItsWidth(worker, "a film that is not shown");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("the doctor is told that they have not seen it, and saves the file as it came", async () => {
  const doctor = await at("doctor");
  const { page, tap } = doctor;
  await page.getByText("This X-ray is not shown here. Save its file and look at it before you decide.").waitFor();
  await isOpenToAll(doctor, "a decision on a film that is not shown");
  const saved = page.waitForEvent("download");
  await tap(page.getByRole("button", { name: /^Save the file/ }));
  const download = await saved;
  assert.match(download.suggestedFilename(), /^x-ray-[0-9a-f]{8}\.dcm$/);
  assert.ok(video.equals(readFileSync(await download.path())));
  await page.getByText(`It lies in your downloads as ${download.suggestedFilename()}.`).waitFor();
  // The one before it is a picture, and there is nothing to warn of.
  await tap(page.getByRole("radio", { name: "Version 2" }));
  await page.getByText("Picture 1 of 8").waitFor();
  assert.deepEqual(doctor.complaints, []);
  await doctor.leave();
});
