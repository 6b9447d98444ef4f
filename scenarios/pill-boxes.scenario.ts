import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { demoPatients } from "../demo-district/fill.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import type { Language } from "./facilities/words.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* A pill box, from the cupboard to a patient: given, filled, read from a file, faulty, and its way on an admin's page. */

/** In the demo his box has been silent for five days, and of the third and the second day before today nobody spoke. */
const silent = "Mohan Soren";
const without = "Jitan Murmu";
let house: StartedHouse;
let browser: Browser;

before(async () => {
  const told = demoPatients.filter(({ name }) => name === silent || name === without);
  [house, browser] = await Promise.all([startHouse(told), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function at(role: "worker" | "admin" | "supervisor", language: Language, size?: typeof phone): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, { language, ...(size ? { size } : {}) });
  await signInAs(visitor, house.people[role]);
  return visitor;
}

async function chartOf({ page, tap }: Visitor, name: string): Promise<void> {
  await tap(page.getByRole("link", { name: /^(Patients|मरीज़)$/ }).first());
  await page.getByRole("searchbox").fill(name);
  await tap(page.getByText(name).first());
  await page.getByRole("heading", { name }).first().waitFor();
}

const panelOf = ({ page }: Visitor) => page.getByRole("region", { name: /^(Pill box|दवा का डिब्बा)$/ });

/** So many days ago, as the calendar names it. */
const dayAgo = (days: number) =>
  new Date(Date.now() + (5.5 - 3) * 3600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** How a day of the calendar looks: "verified", "missed" … */
async function looks({ page }: Visitor, day: string): Promise<string> {
  const cell = page.locator(`button[data-day="${day}"]`).first();
  await cell.waitFor();
  return /dose-day-(verified|reported|missed|unknown|due)/.exec((await cell.getAttribute("class")) ?? "")?.[1] ?? "";
}

async function brings({ page, tap }: Visitor, text: string): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await tap(page.getByRole("dialog").locator('input[name="log"]'));
  await (await opened).setFiles({ name: "box.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
}

test("a worker gives a box in three taps, in Hindi on a phone; filling it is one, and one to undo", async () => {
  const worker = await at("worker", "hi", phone);
  const { page, tap, taps } = worker;
  await chartOf(worker, without);
  const panel = panelOf(worker);
  const before = taps();
  await tap(panel.getByRole("button", { name: "डिब्बा दें" }));
  await isOpenToAll(worker, "the boxes to give");
  await fitsItsWidth(worker, "the boxes to give");
  await tap(page.getByRole("dialog").getByRole("button", { name: /KB-0106/ }));
  await panel.getByText("KB-0106").waitFor();
  assert.ok(taps() - before <= 3, `It took ${taps() - before} taps.`);
  await tap(panel.getByRole("button", { name: "डिब्बा भरा" }));
  await tap(panel.getByRole("status").getByRole("button"));
  const refills = () => house.look("select from devices.refill where withdrawn_at is null");
  await panel.getByRole("status").getByRole("button").waitFor({ state: "detached" });
  assert.deepEqual(await refills(), []);
  await fitsItsWidth(worker, "a chart with a pill box");
  await isOpenToAll(worker, "a chart with a pill box");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("a silent box is said to be silent; its late log turns unknown days to verified, and the day it was shut to missed", async () => {
  const worker = await at("worker", "en");
  const { page, tap } = worker;
  await chartOf(worker, silent);
  const panel = panelOf(worker);
  await panel.getByText(/The box has not been heard since/).waitFor();
  await panel.getByText("The days since then are unknown, not missed.").waitFor();
  assert.deepEqual([await looks(worker, dayAgo(3)), await looks(worker, dayAgo(2))], ["unknown", "unknown"]);

  await tap(panel.getByRole("button", { name: "Bring its log" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Bring it" }));
  await form.getByText("Choose the file first.").waitFor();
  await brings(worker, "1,yesterday in the morning\n");
  await form.getByText(/This is no file of a box’s reader.*Line 1/).waitFor();
  await brings(worker, "box,KB-0106\n1,2026-11-21T08:00:00+05:30\n");
  await tap(form.getByRole("button", { name: "Bring it" }));
  await form.getByText("This file is of box KB-0106, and not of this patient’s.").waitFor();
  await isOpenToAll(worker, "a log of another box");

  const [known] = await house.look<{ last: number }>(
    "select max(o.number) as last from devices.opening o join devices.box b on b.id = o.box where b.serial = 'KB-0103'",
  );
  const next = known?.last ?? 0;
  const opened = [5, 4, 3, 1].map((days, n) => `${next + n + 1},${dayAgo(days)}T08:10:00+05:30,3700`);
  await brings(worker, ["box,KB-0103", `read,${new Date().toISOString()},3700`, ...opened].join("\n"));
  await form.getByText("4 openings").waitFor();
  await tap(form.getByRole("button", { name: "Bring it" }));
  await form.waitFor({ state: "detached" });
  await page.locator(`button[data-day="${dayAgo(3)}"].dose-day-verified`).waitFor();
  assert.equal(await looks(worker, dayAgo(2)), "missed");
  await panel.getByText(/has not been heard/).waitFor({ state: "detached" });
  await tap(page.locator(`button[data-day="${dayAgo(3)}"]`).first());
  await page.getByRole("list", { name: "What the pill box noted" }).getByText("The pill box was opened").waitFor();
  await isOpenToAll(worker, "a day with an opening");
  assert.deepEqual(worker.complaints, []);
  await worker.leave();
});

test("a faulty box is taken from its patient; an admin finds its whole way, repairs it and receives others by a pasted list", async () => {
  const worker = await at("worker", "en");
  await chartOf(worker, without);
  const panel = panelOf(worker);
  await worker.tap(panel.getByRole("button", { name: "It is faulty" }));
  const why = worker.page.getByRole("dialog");
  await worker.tap(why.getByRole("button", { name: "It is faulty" }));
  await why.getByText("Choose why.").waitFor();
  await worker.tap(why.getByRole("radio", { name: "It does not close or open" }));
  await worker.tap(why.getByRole("button", { name: "It is faulty" }));
  await panel.getByRole("button", { name: "Give a box" }).waitFor();
  await worker.leave();

  const admin = await at("admin", "en");
  const { page, tap } = admin;
  await tap(page.getByRole("link", { name: "Pill boxes" }));
  await page.getByRole("button", { name: "KB-0101", exact: true }).waitFor();
  await isOpenToAll(admin, "the stock of pill boxes");
  await tap(page.getByRole("button", { name: /^Faulty/ }));
  await page.getByRole("button", { name: "KB-0101", exact: true }).waitFor({ state: "detached" });
  await tap(page.getByRole("button", { name: "KB-0106" }));
  const box = page.getByRole("dialog");
  for (const step of ["Found faulty: It does not close or open", "Given to a patient", "Received into the stock"]) {
    await box.getByText(step).first().waitFor();
  }
  assert.equal(await box.getByText("Open the patient").count(), 0, "an admin is not told who had it");
  await isOpenToAll(admin, "the way of a box");
  await tap(box.getByRole("button", { name: "It is repaired" }));
  await box.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "KB-0106" }).waitFor({ state: "detached" });

  await tap(page.getByRole("button", { name: "Receive boxes" }));
  await admin.choose(box.getByLabel("Facility"), "PHC Naya Tola");
  await box.getByLabel("Model").fill("Evrimed 1000");
  await box.getByLabel("Numbers").fill("KB-0201\nkb-0202, KB-0101");
  await box.getByText("3 boxes").waitFor();
  await tap(box.getByRole("button", { name: "Receive", exact: true }));
  await box.getByText("Box KB-0101 is in the list already").waitFor();
  await box.getByLabel("Numbers").fill("KB-0201\nkb-0202");
  await isOpenToAll(admin, "receiving boxes");
  await tap(box.getByRole("button", { name: "Receive", exact: true }));
  await box.waitFor({ state: "detached" });
  await tap(page.getByRole("button", { name: /^In stock/ }));
  await page.getByRole("button", { name: "KB-0202" }).waitFor();
  assert.deepEqual(admin.complaints, []);
  await admin.leave();
});

test("a supervisor reads the stock on a phone and receives nothing", async () => {
  const supervisor = await at("supervisor", "hi", phone);
  const { page } = supervisor;
  await page.goto(`${house.origin}/boxes`);
  await page.getByRole("button", { name: "KB-0105" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "डिब्बे स्टॉक में लें" }).count(), 0);
  await fitsItsWidth(supervisor, "the stock on a phone");
  await isOpenToAll(supervisor, "the stock on a phone");
  await supervisor.leave();
});
