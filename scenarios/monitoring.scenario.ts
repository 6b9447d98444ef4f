import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { DemoPatient } from "../demo-district/patient.ts";
import { doses, fluoroquinolonesWork, foundResistant, inOrder, mdr, usual } from "../demo-district/steps.ts";
import {
  aVisitor,
  desktop,
  fitsItsWidth,
  isOpenToAll,
  openBrowser,
  phone,
  type Visitor,
} from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { opensRecord } from "./the-laboratory/steps.ts";

/*
 * How somebody on treatment is watched (D14): a worker sees in the village whose ECG is overdue and writes
 * it down on their phone, the doctor is told at once, and what harms the patient is graded and linked to
 * the medicine that may have done it.
 */

/** Three weeks of BPaLM, and nobody has looked at the heart, the blood or the eyes. */
const sunita: DemoPatient = {
  ...usual,
  name: "Sunita Hansda",
  facility: "PHC Naya Tola",
  sex: "female",
  age: 31,
  phone: null,
  village: "Naya Tola, ward 4",
  heightCm: 152,
  weightKg: 43,
  daysAgo: 24,
  steps: inOrder([
    ...foundResistant(20, mdr, fluoroquinolonesWork),
    { is: "treatment", regimen: "bpalm", daysAgo: 20 },
    ...doses(20, 1),
  ]),
};

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse([sunita]), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function as(role: keyof StartedHouse["people"], screen: Parameters<typeof aVisitor>[2]): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.origin, screen);
  await signInAs(visitor, house.people[role]);
  return visitor;
}

async function leave(visitor: Visitor): Promise<void> {
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
}

const waiting = async (kind: string) =>
  (await house.look("select from alerts.alert where kind = $1 and ended_at is null", [kind])).length;

test("a worker reads in Hindi whose ECG is overdue, and writes 512 ms down in two taps and a number", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  const { page, tap } = worker;
  await tap(page.getByRole("link", { name: "शरीर की जाँच" }));
  const overdue = page.getByRole("region", { name: /^समय निकल गया/ });
  await overdue.getByText("ईसीजी").waitFor();
  await isOpenToAll(worker, "the list of examinations");
  await fitsItsWidth(worker, "the list of examinations");
  await tap(overdue.getByRole("button", { name: sunita.name }));

  const row = page.getByRole("listitem").filter({ hasText: "ईसीजी" }).filter({ hasText: "नहीं हुई" }).first();
  await row.getByText("बेडाक्विलिन", { exact: false }).waitFor();
  const before = worker.taps();
  await tap(row.getByRole("button", { name: "लिखें" }));
  const form = page.getByRole("dialog");
  const field = form.getByLabel("QTcF");
  assert.equal(await field.getAttribute("inputmode"), "numeric", "the phone shows its keys for numbers");
  assert.equal(await page.evaluate("document.activeElement.name"), "qtcf", "and nothing has to be pressed to type");
  await field.fill("0.512");
  await tap(form.getByRole("button", { name: "लिखें" }));
  await form.getByText("ms में, 250 से 700 तक।").waitFor();
  await isOpenToAll(worker, "the form of an ECG");
  await fitsItsWidth(worker, "the form of an ECG");
  await field.fill("५१२");
  await tap(form.getByRole("button", { name: "लिखें" }));
  await form.waitFor({ state: "detached" });
  // One tap more than it takes: the first try was in seconds.
  assert.equal(worker.taps() - before, 3);
  const said = page.getByRole("status").filter({ hasText: "लिख लिया" });
  await said.getByText("QTcF 512 ms: 500 ms से ज़्यादा").waitFor();
  await said.getByText("डॉक्टर को ख़बर दी गई").waitFor();
  await isOpenToAll(worker, "the examinations of a patient, on a phone");
  await fitsItsWidth(worker, "the examinations of a patient");
  assert.equal(await row.count(), 0, "what is done is not asked for any more");
  await leave(worker);
});

test("the doctor finds it at the head of what needs them, and in the chart with where the limit comes from", async () => {
  const doctor = await as("doctor", { language: "en", size: desktop });
  const { page, tap } = doctor;
  await tap(page.getByRole("link", { name: /Needs you/ }));
  await page
    .getByText(/QTcF 512/)
    .first()
    .waitFor();
  await opensRecord(doctor, sunita.name);
  const table = page.getByRole("table", { name: "Examinations by month" });
  await table.getByRole("rowheader", { name: "ECG" }).waitFor();
  assert.match(await table.getByRole("row").filter({ hasText: "ECG" }).innerText(), /512/);
  await page.getByText("QTcF 512 ms: above 500 ms").first().waitFor();
  await page.getByText("Bedaquiline (Bdq), Moxifloxacin (Mfx)").first().waitFor();
  await page.getByText("read there").first().waitFor();
  await tap(page.getByText("Where this plan comes from"));
  await page.getByText("India’s own table of examinations could not be had").waitFor();
  await isOpenToAll(doctor, "the examinations of a patient");
  await leave(doctor);
});

test("burning feet are graded, linked to linezolid, and waited for by the doctor until they are mild", async () => {
  const worker = await as("worker", { language: "en", size: phone });
  const { page, tap } = worker;
  await opensRecord(worker, sunita.name);
  await tap(page.getByRole("button", { name: "Add a side effect" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Record", exact: true }));
  await form.getByText("Choose what happened.").waitFor();
  await worker.choose(form.getByLabel("What is it?"), "Numb or burning feet (neuropathy)");
  await tap(form.getByRole("radio", { name: /^3: severe/ }));
  await worker.choose(form.getByLabel("Linezolid (Lzd)", { exact: true }), "Probably did it");
  await worker.choose(form.getByLabel("Linezolid (Lzd): what was done"), "paused");
  await isOpenToAll(worker, "the form of a side effect");
  await fitsItsWidth(worker, "the form of a side effect");
  await tap(form.getByRole("button", { name: "Record", exact: true }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Linezolid (Lzd): Probably did it, paused").waitFor();
  assert.equal(await waiting("severe-adverse-event"), 1);

  await tap(page.getByRole("button", { name: /^Say how it is now/ }));
  await tap(form.getByRole("radio", { name: /^1: mild/ }));
  await worker.choose(form.getByLabel("How does it go?"), "Getting better");
  await tap(form.getByRole("button", { name: "Record", exact: true }));
  await form.waitFor({ state: "detached" });
  await page.getByText("1: mild · Getting better").waitFor();
  await page.getByText("How it was before: 1").waitFor();
  assert.equal(await waiting("severe-adverse-event"), 0);
  await leave(worker);
});

test("the ECG was another patient's: it is taken back, waits for nobody, and is overdue again", async () => {
  assert.equal(await waiting("value-past-limit"), 1);
  const doctor = await as("doctor", { language: "en", size: desktop });
  const { page, tap } = doctor;
  await opensRecord(doctor, sunita.name);
  await tap(page.getByText("QTcF 512 ms ·"));
  await tap(page.getByRole("button", { name: /^Put right/ }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "It was another patient’s" }));
  await tap(form.getByRole("button", { name: "Take it back" }));
  await form.waitFor({ state: "detached" });
  await page.getByRole("listitem").filter({ hasText: "ECG" }).filter({ hasText: "overdue" }).first().waitFor();
  assert.equal(await waiting("value-past-limit"), 0);
  await leave(doctor);
});

test("a supervisor of another block sees nobody of it", async () => {
  const supervisor = await as("supervisor", { language: "en", size: phone });
  const { page, tap } = supervisor;
  await tap(page.getByRole("link", { name: "Check-ups" }));
  await page.getByRole("heading", { name: "Examinations due" }).waitFor();
  await page.getByText("Nobody. Who is to be examined this week would stand here.").waitFor();
  await fitsItsWidth(supervisor, "the list of examinations");
  await leave(supervisor);
});
