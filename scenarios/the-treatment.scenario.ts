import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { labPatients } from "../demo-district/lab-patients.ts";
import { waitingPatients } from "../demo-district/patients.ts";
import { treatedPatients } from "../demo-district/treated.ts";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { startHouse, type StartedHouse } from "./start-house.ts";
import { signOut } from "./facilities/steps.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { addsXray, entersSmear, findsPatient, registers } from "./the-gate/steps.ts";
import { findsInList, numberOf, opensDay, todaysDose } from "./the-treatment/steps.ts";

/*
 * From the door to a closed treatment: one person, Savitri Tudu, who does not exist, and beside her
 * two of the demo district who have come further: one at the end of her first phase, one who has
 * taken all 168 doses.
 */

const films = join(import.meta.dirname, "../demo-district/x-rays");
const name = "सावित्री टुडू";
let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([
    startHouse([...waitingPatients, ...labPatients, ...treatedPatients]),
    openBrowser(),
  ]);
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

test("a patient comes from the door to the first dose: worker, laboratory, doctor, worker", async () => {
  const worker = await as("worker", { language: "hi", size: phone });
  await registers(worker, { name, age: "33", phone: "90000 20001", village: "अंबा टोला" });
  await worker.page.getByRole("heading", { name }).first().waitFor();
  await addsXray(worker, join(films, "infiltration-mass.png"));

  const lab = await as("lab", { language: "en" });
  await findsPatient(lab, "Savitri");
  await entersSmear(lab);
  await leave(lab);

  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await findsPatient(doctor, "Savitri");
  assert.equal(await page.getByText(/DEMO-\d\d-\d{4}/).count(), 0, "no registration number before treatment");
  await tap(page.getByRole("button", { name: "Confirm TB" }));
  await tap(page.getByRole("dialog").getByRole("button", { name: "Confirm TB" }));
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await tap(page.getByRole("button", { name: "Start treatment" }).first());
  const form = page.getByRole("dialog");
  // 41.5 kg stands in the row 35 to 49 of the table: three tablets.
  await form
    .getByText(/3 tablets a day/)
    .first()
    .waitFor();
  await isOpenToAll(doctor, "the start of a treatment");
  await tap(form.getByRole("button", { name: "Start treatment" }));
  await form.waitFor({ state: "detached" });
  await page
    .getByText(/DEMO-\d\d-\d{4}/)
    .first()
    .waitFor();
  await isOpenToAll(doctor, "the chart of a patient on treatment");
  await leave(doctor);

  // Her first dose, seen: two taps from the worker's list.
  await worker.tap(worker.page.getByRole("link", { name: "ख़ुराकें", exact: true }));
  const before = worker.taps();
  await worker.tap(await todaysDose(worker, name));
  await worker.tap(worker.page.getByRole("dialog").getByRole("button", { name: "मैंने दवा लेते देखा" }));
  await worker.page.getByText("लिख लिया").first().waitFor();
  assert.equal(worker.taps() - before, 2);
  await fitsItsWidth(worker, "the doses of today");
  await isOpenToAll(worker, "the doses of today");
  // Taken back within its ten seconds, and recorded as told.
  await worker.tap(worker.page.getByRole("button", { name: "वापस करें" }));
  await worker.page.getByText("वापस लिया गया").first().waitFor();
  await worker.tap(await todaysDose(worker, name));
  await worker.tap(worker.page.getByRole("dialog").getByRole("button", { name: "मरीज़ ने बताया कि दवा ली" }));
  await worker.page.getByText("लिख लिया").first().waitFor();
  await leave(worker);
});

test("the doctor's calendar says of the day who said what, and what was taken back", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page } = doctor;
  await findsPatient(doctor, "Savitri");
  await page.getByText("No day has ended yet", { exact: false }).first().waitFor();
  await opensDay(doctor, /Told, by the patient/);
  const day = page.getByRole("dialog");
  await day.getByText(/told/).first().waitFor();
  await day
    .getByText(/Rekha Kumari/)
    .first()
    .waitFor();
  await day
    .getByText(/Taken back/)
    .first()
    .waitFor();
  await isOpenToAll(doctor, "one day of the calendar");
  await page.keyboard.press("Escape");
  await leave(doctor);
});

test("at the end of her first phase a doctor goes on to the second, on doses and a test", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await findsInList(doctor, "Intensive phase", "Phulmani Hembrom");
  await tap(page.getByRole("button", { name: /continuation phase/ }));
  const form = page.getByRole("dialog");
  await form.getByText("56 of 56").waitFor();
  await form.getByText("Nothing. Doses and follow-up test are there.").waitFor();
  await isOpenToAll(doctor, "going on to the next phase");
  await tap(form.getByRole("button", { name: "Go on", exact: true }));
  await form.waitFor({ state: "detached" });
  await page
    .getByText(/0 of 112/)
    .first()
    .waitFor();
  await leave(doctor);
});

test("whoever has taken all doses is closed as cured, and the numbers of the programme follow", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await tap(page.getByRole("link", { name: "Programme" }));
  const [onTreatment, cured] = [await numberOf(doctor, "On treatment"), await numberOf(doctor, "Cured")];
  await isOpenToAll(doctor, "the programme");
  await findsInList(doctor, "Continuation phase", "Birsa Kisku");
  await tap(page.getByRole("button", { name: "Close treatment" }));
  const form = page.getByRole("dialog");
  assert.equal(
    await form.getByRole("radio", { name: /Lost to follow-up/ }).count(),
    0,
    "not sixty days without a dose",
  );
  await isOpenToAll(doctor, "closing a treatment");
  await tap(form.getByRole("radio", { name: /^Cured/ }));
  await tap(form.getByRole("button", { name: /cured/i }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Cured").first().waitFor();

  await tap(page.getByRole("link", { name: "Programme" }));
  await page.getByRole("link", { name: new RegExp(`^On treatment ${onTreatment - 1} `) }).waitFor();
  await page.getByRole("link", { name: new RegExp(`^Cured ${cured + 1} `) }).waitFor();
  // The number opens its list, and the list is as long as the number.
  await tap(page.getByRole("link", { name: /^Cured/ }).first());
  await page.getByRole("heading", { name: new RegExp(`Cured.*${cured + 1}`) }).waitFor();
  await page.getByText("Birsa Kisku").first().waitFor();
  await leave(doctor);
});

test("a treatment that ends otherwise says why, and its days stay readable", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await findsPatient(doctor, "Savitri");
  await tap(page.getByRole("button", { name: "Close treatment" }));
  const form = page.getByRole("dialog");
  assert.equal(await form.getByRole("radio", { name: /^Cured/ }).count(), 0, "one dose of 168 is no cure");
  await tap(form.getByRole("radio", { name: /^Not evaluated/ }));
  const close = form.getByRole("button", { name: /not evaluated/i });
  await tap(close);
  assert.ok(await form.isVisible(), "not without a word of explanation");
  await form.getByRole("textbox").last().fill("Moved to her brother in another district.");
  await tap(close);
  await form.waitFor({ state: "detached" });
  await page.getByText("Not evaluated").first().waitFor();
  await page.getByText("Moved to her brother in another district.").first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Start treatment" }).count(), 0, "not on the same decision");
  await leave(doctor);

  const worker = await as("worker", { language: "hi", size: phone });
  await worker.page.getByText("Shanti Devi").first().waitFor();
  assert.equal(await worker.page.getByText(name).count(), 0, "nothing is due of her any more");
  await leave(worker);
});

test("what one has typed and not sent, the next one at the same screen does not find", async () => {
  const worker = await as("worker", { language: "en" });
  const { page, tap, says } = worker;
  const weighs = async () => {
    await tap(page.getByRole("link", { name: "Patients" }).first());
    await tap(page.getByText("Mohan Soren").first());
    await tap(page.getByRole("button", { name: "Add weight" }));
    return page.getByRole("textbox", { name: /^Weight/ });
  };
  await (await weighs()).fill("61.5");
  await tap(page.getByRole("button", { name: "Not now" }));
  assert.equal(await (await weighs()).inputValue(), "61.5", "whoever wrote it finds it again");
  await tap(page.getByRole("button", { name: "Not now" }));
  await signOut(worker);
  await signInAs(worker, house.people.doctor);
  assert.equal(await (await weighs()).inputValue(), "");
  await tap(page.getByRole("button", { name: "Not now" }));
  await page.getByRole("button", { name: says.account }).waitFor();
  await leave(worker);
});

test("a supervisor reads the chart and the numbers and changes nothing, in Hindi and in the dark", async () => {
  const supervisor = await as("supervisor", { language: "hi", theme: "dark" });
  const { page, tap } = supervisor;
  await tap(page.getByRole("link", { name: "कार्यक्रम" }));
  await isOpenToAll(supervisor, "the programme in Hindi, dark");
  await tap(page.getByRole("link", { name: "इलाज पर", exact: true }).first());
  await tap(page.getByText("Jitan Murmu").first());
  await page.getByRole("heading", { name: "Jitan Murmu" }).first().waitFor();
  await page
    .getByText(/DEMO-\d\d-\d{4}/)
    .first()
    .waitFor();
  await isOpenToAll(supervisor, "a chart in Hindi, dark");
  for (const act of ["इलाज बंद करें", "आज की ख़ुराक लिखें"]) {
    assert.equal(await page.getByRole("button", { name: act }).count(), 0, act);
  }
  await leave(supervisor);
});
