import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { opensRecord, rowOf, saysOfDrug, takesSpecimen } from "./the-laboratory/steps.ts";

/*
 * The way of a specimen, with the one turn that it takes in life: a doctor asks, a worker takes sputum, the
 * laboratory cannot test it and says why, the worker takes another, and what was found comes to the doctor.
 */

const name = "Suresh Prasad";
let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
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

test("what a doctor wants before deciding is ticked already when a laboratory is asked", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, name);
  await tap(page.getByRole("button", { name: "Ask for more" }));
  const decision = page.getByRole("dialog");
  await tap(decision.getByRole("checkbox", { name: /Smear/ }));
  await tap(decision.getByRole("button", { name: "Ask for it" }));
  await decision.waitFor({ state: "detached" });
  await page.getByText("No lab was asked yet").waitFor();

  await tap(page.getByRole("button", { name: "Ask for tests" }));
  const form = page.getByRole("dialog");
  assert.ok(await form.getByRole("checkbox", { name: "Smear microscopy" }).isChecked(), "the doctor's own wish");
  await tap(form.getByRole("button", { name: "Ask for tests" }));
  await form.getByText("Say whether it was taken.").waitFor();
  await tap(form.getByRole("checkbox", { name: "LPA, first line" }));
  await tap(form.getByRole("radio", { name: "Not yet" }));
  await isOpenToAll(doctor, "the request for tests");
  await tap(form.getByRole("button", { name: "Ask for tests" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Take a specimen", { exact: true }).waitFor();
  assert.equal(await page.getByText("No lab was asked yet").count(), 0);
  await isOpenToAll(doctor, "the patient's page with a request");
  await leave(doctor);
});

test("a worker reads it in Hindi, takes sputum, and says so in three taps", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  const before = worker.taps();
  assert.match(await takesSpecimen(worker, name), /बलगम जाँच.*एलपीए, पहली लाइन/s);
  assert.equal(worker.taps() - before, 3);
  await isOpenToAll(worker, "the tests that are not done");
  await fitsItsWidth(worker, "the tests that are not done");
  await leave(worker);
});

test("the laboratory begins at its own list, and sends back what cannot be tested, by its keys", async () => {
  const lab = await as("lab", { language: "en" });
  const { page, tap } = lab;
  await page.getByText("Nothing to test just now").waitFor();
  await tap(page.getByRole("radio", { name: "On the way 1" }));
  const row = rowOf(lab, name);
  await row.waitFor();
  assert.equal(await page.getByText("Amba").count(), 0, "no address");
  await row.getByRole("textbox").fill("L-17");
  await page.keyboard.press("Enter");
  await page.getByText("It stands under").waitFor();

  await tap(page.getByRole("radio", { name: "Here 1" }));
  await row.getByText("L-17").waitFor();
  await isOpenToAll(lab, "the laboratory's list");
  await page.keyboard.press("x");
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "Something else" }));
  await tap(form.getByRole("button", { name: "Cannot be tested" }));
  await form.getByText("Write what was wrong").waitFor();
  await tap(form.getByRole("radio", { name: "Only saliva" }));
  await tap(form.getByRole("button", { name: "Cannot be tested" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("asked for another one").waitFor();
  await page.getByText("Nothing to test just now").waitFor();
  await leave(lab);
});

test("the worker reads why it came back and what to do better, and takes another", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  await worker.tap(worker.page.getByRole("link", { name: "जाँचें", exact: true }));
  const again = worker.page.getByRole("region", { name: /^दूसरा नमूना लें/ });
  await again.getByRole("button", { name, exact: true }).waitFor();
  assert.match(await takesSpecimen(worker, name), /सिर्फ़ थूक.*सुबह कुल्ला करके/s);
  await again.getByText("कोई नहीं").waitFor();
  await leave(worker);
});

test("the laboratory reports a smear in four taps, and then drug by drug", async () => {
  const lab = await as("lab", { language: "en" });
  const { page, tap } = lab;
  await tap(page.getByRole("radio", { name: "On the way 1" }));
  await rowOf(lab, name).getByRole("button", { name: "Received" }).waitFor();
  await page.keyboard.press("r");
  await page.getByText("It stands under").waitFor();
  await tap(page.getByRole("radio", { name: "Here 1" }));

  const enter = rowOf(lab, name).getByRole("button", { name: "Enter result" });
  const form = page.getByRole("dialog");
  const before = lab.taps();
  await tap(enter);
  await tap(form.getByRole("radio", { name: "Smear microscopy" }));
  await tap(form.getByRole("radio", { name: "Positive, 1+" }));
  await tap(form.getByRole("button", { name: "Report" }));
  await form.waitFor({ state: "detached" });
  assert.equal(lab.taps() - before, 4);

  // One test is missing now: it is chosen already.
  await tap(enter);
  await tap(form.getByRole("radio", { name: "TB found" }));
  await tap(form.getByRole("button", { name: "Report" }));
  await form.getByText("Say it of one drug at least").waitFor();
  await saysOfDrug(lab, "Rifampicin (R)", "Resistance (R)");
  await saysOfDrug(lab, "Isoniazid (H)", "Works (S)");
  await isOpenToAll(lab, "a result with drugs");
  await tap(form.getByRole("button", { name: "Report" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Nothing to test just now").waitFor();

  // A slip of the hand: the laboratory puts it right, and the wrong one stays readable.
  await tap(page.getByRole("button", { name: "Look at it" }));
  await tap(form.getByRole("button", { name: "Amend LPA, first line" }));
  await tap(form.getByRole("radio", { name: "It was written down wrong" }));
  await saysOfDrug(lab, "Isoniazid (H)", "Resistance (R)");
  await tap(form.getByRole("button", { name: "Amend" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("The doctor is asked to look again").waitFor();
  await leave(lab);
});

test("the doctor finds what was found, the wrong one struck out, and the way that the specimens took", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, name);
  const lpa = page.getByRole("row", { name: /^LPA, first line Specimen of/ });
  await lpa.getByText("No longer stands").waitFor();
  const words = await lpa.innerText();
  assert.match(words, /Resistance \(R\)\s*:?\s*R.*H.*No longer stands/s);
  await page.getByRole("row").filter({ hasText: "Positive, 1+" }).waitFor();
  await page.getByText("Results are here", { exact: true }).waitFor();
  await tap(page.getByText("How it went"));
  await page.getByText("Could not be tested: Only saliva").waitFor();
  await isOpenToAll(doctor, "the patient's page with results");
  await leave(doctor);
});

test("what a second laboratory grew contradicts it: the doctor sees both, says which holds, and why", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, name);
  await tap(page.getByRole("button", { name: "Enter result" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "Culture with drugs (DST)" }));
  await tap(form.getByRole("radio", { name: "TB has grown, drugs were tested" }));
  await saysOfDrug(doctor, "Rifampicin (R)", "Works (S)");
  await tap(form.getByRole("button", { name: "Enter", exact: true }));
  await form.waitFor({ state: "detached" });

  const contradiction = page.getByText("Rifampicin (R): results contradict each other");
  await contradiction.waitFor();
  await page.getByText("Rifampicin and isoniazid do not work.").waitFor();
  await isOpenToAll(doctor, "two results that contradict each other");
  await tap(page.getByRole("button", { name: "Say which holds" }));
  await tap(form.getByRole("button", { name: "This one holds" }));
  await form.getByText("Choose which one holds.").waitFor();
  await tap(form.getByRole("radio", { name: "It works: the resistance does not hold" }));
  await form.getByRole("textbox").fill("The laboratory tested it twice");
  await isOpenToAll(doctor, "which result holds");
  await tap(form.getByRole("button", { name: "This one holds" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("The laboratory tested it twice").waitFor();
  await page.getByText("Isoniazid does not work, rifampicin does.").waitFor();
  assert.equal(await contradiction.count(), 0);
  await leave(doctor);
});
