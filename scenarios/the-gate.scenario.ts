import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { signInAs } from "./the-gate/signs-in.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { addsXray, entersSmear, findsPatient, registers, seesTheFilm } from "./the-gate/steps.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";

/*
 * From the door of a hut to the first day of treatment: a worker with a phone, the laboratory, the
 * doctor, and the admin who gave them their sign-ins. One person, Savitri Tudu, who does not exist.
 */

const films = join(import.meta.dirname, "../demo-district/x-rays");
const name = "सावित्री टुडू";
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

test("a worker registers a patient in Hindi on a phone, in 36 taps at most", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  const before = worker.taps();
  await registers(worker, { name, age: "33", phone: "90000 20001", village: "अंबा टोला" });
  await worker.page.getByRole("heading", { name }).first().waitFor();
  assert.ok(worker.taps() - before <= 36, `${worker.taps() - before} taps`);
  await worker.page.getByText("41.5").first().waitFor();
  await fitsItsWidth(worker, "the patient's page");
  await isOpenToAll(worker, "the patient's page");
  await leave(worker);
});

test("whoever looks like her is offered before saving, and leads to her record", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  const { page, tap } = worker;
  await registers(worker, { name: "Savitri Tudu", age: "34", phone: "9000020001", village: "Amba" }, "symptoms");
  await tap(page.getByRole("button", { name: "देखें" }));
  await page.getByRole("heading", { name: "क्या यह वही व्यक्ति है?" }).waitFor();
  await isOpenToAll(worker, "who looks like her");
  await tap(page.getByRole("button", { name: /हाँ, वही हैं/ }));
  await page.getByRole("heading", { name }).first().waitFor();
  await leave(worker);
});

test("a file that is not what it says is refused with words, and the X-ray itself goes in", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  await findsPatient(worker, "Savitri");
  const { page } = worker;
  await worker.tap(page.getByRole("button", { name: "एक्स-रे जोड़ें" }).first());
  await page.locator('input[type="file"]').setInputFiles({
    name: "x-ray.png",
    mimeType: "image/png",
    buffer: Buffer.from("<svg onload=alert(1)>"),
  });
  await page.getByText("ऐसा एक्स-रे नहीं है जो पढ़ा जा सके").waitFor();
  await worker.tap(page.getByRole("button", { name: "अभी नहीं" }));
  await addsXray(worker, join(films, "infiltration-mass.png"));
  await fitsItsWidth(worker, "the X-ray on a phone");
  await leave(worker);
});

test("the laboratory sees a name and its own results, and enters one", async () => {
  const lab = await as("lab", { language: "en" });
  await findsPatient(lab, "Savitri");
  assert.equal(await lab.page.getByText("अंबा टोला").count(), 0, "no address");
  await entersSmear(lab);
  await isOpenToAll(lab, "the laboratory's page");
  await leave(lab);
});

test("the doctor confirms by one key and starts treatment; a new X-ray closes the gate between the two", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await tap(
    page
      .getByRole("button", { name: new RegExp(name) })
      .or(page.getByRole("link", { name: new RegExp(name) }))
      .first(),
  );
  await page.getByRole("heading", { name }).waitFor();
  await page.getByText("Positive, 2+").waitFor();
  await seesTheFilm(doctor);
  await isOpenToAll(doctor, "Needs you");
  await page.keyboard.press("c");
  await tap(page.getByRole("dialog").getByRole("button", { name: "Confirm TB" }));
  await page.getByRole("dialog").waitFor({ state: "detached" });

  const worker = await as("worker", { language: "en", size: phone });
  await findsPatient(worker, "Savitri");
  await worker.page
    .getByText(/Treatment may start|may start/)
    .first()
    .waitFor();
  assert.equal(
    await worker.page.getByRole("button", { name: "Start treatment" }).count(),
    0,
    "a worker starts nothing",
  );
  await addsXray(worker, join(films, "no-finding.png"), "Add X-ray");
  await worker.page
    .getByText(/a newer X-ray came after/)
    .first()
    .waitFor();
  await leave(worker);

  await findsPatient(doctor, "Savitri");
  await page
    .getByText(/a newer X-ray came after/)
    .first()
    .waitFor();
  assert.equal(
    await page.getByRole("button", { name: "Start treatment" }).count(),
    0,
    "nothing to press before a new look",
  );
  await tap(page.getByRole("button", { name: "Confirm TB" }));
  await tap(page.getByRole("dialog").getByRole("button", { name: "Confirm TB" }));
  await tap(page.getByRole("button", { name: "Start treatment" }).first());
  await tap(page.getByRole("dialog").getByRole("button", { name: "Start treatment" }));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page
    .getByText(/On treatment since/)
    .first()
    .waitFor();
  await leave(doctor);
});

test("a doctor says no to one and asks more of another by their keys, and both leave the queue", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  const inQueue = (who: string) => page.getByRole("list").getByText(who);
  await tap(inQueue("अब्दुल रहीम").first());
  await page.getByRole("heading", { name: "अब्दुल रहीम" }).waitFor();
  await seesTheFilm(doctor);
  await page.keyboard.press("n");
  await tap(page.getByRole("dialog").getByRole("button", { name: "It is not TB" }));
  await page
    .getByText(/does not have TB/)
    .first()
    .waitFor();
  await inQueue("अब्दुल रहीम").waitFor({ state: "detached" });

  await tap(inQueue("Suresh Prasad").first());
  await page.getByRole("heading", { name: "Suresh Prasad" }).waitFor();
  await page.keyboard.press("q");
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Ask for it" }));
  await form.getByText("Choose at least one.").waitFor();
  await tap(form.getByRole("checkbox", { name: /Smear/ }));
  await tap(form.getByRole("button", { name: "Ask for it" }));
  await inQueue("Suresh Prasad").waitFor({ state: "detached" });
  await leave(doctor);

  // The worker reads what is wanted.
  const worker = await as("worker", { language: "hi", size: phone });
  await worker.tap(worker.page.getByRole("link", { name: "मरीज़", exact: true }));
  await worker.tap(worker.page.getByText("Suresh Prasad").first());
  await worker.page
    .getByText(/डॉक्टर ने .*माँग/)
    .first()
    .waitFor();
  await leave(worker);
});

test("an admin gives somebody a role and a sign-in, and that person comes in by it", async () => {
  const admin = await as("admin", { language: "en" });
  const { page, tap, choose } = admin;
  await tap(page.getByRole("link", { name: "Staff" }));
  await tap(page.getByRole("button", { name: "Add person" }));
  const form = page.getByRole("dialog");
  await form.getByLabel("Name", { exact: true }).fill("Poonam Hansda");
  await tap(form.getByRole("radio", { name: "Health worker" }));
  await choose(form.getByLabel("Area"), "PHC Naya Tola");
  await form.getByLabel("Name to sign in with").fill("poonam");
  await tap(form.getByRole("button", { name: "Add person" }));
  const slip = page.getByRole("dialog", { name: /Sign-in of Poonam Hansda/ });
  await slip.waitFor();
  const [signInName = "", password = ""] = await slip.locator("dd").allInnerTexts();
  assert.equal(signInName, "poonam@demo");
  await isOpenToAll(admin, "the slip with the first password");
  await tap(slip.getByRole("button", { name: "I have it" }));
  await page.getByRole("row").filter({ hasText: "Poonam Hansda" }).waitFor();
  await leave(admin);

  const poonam = await aVisitor(browser, house.origin, { language: "hi", size: phone });
  await signInAs(poonam, { name: signInName, password });
  // She looks after nobody yet, and sees nobody of her colleague's.
  await poonam.tap(poonam.page.getByRole("link", { name: "मरीज़", exact: true }));
  await poonam.page.getByRole("heading", { name: "मेरे मरीज़" }).waitFor();
  assert.equal(await poonam.page.getByText(name).count(), 0);
  await leave(poonam);
});
