import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { DemoPatient } from "../demo-district/patient.ts";
import { confirmed, doses, inOrder, result, usual } from "../demo-district/steps.ts";
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
 * What somebody eats by (D22): a worker makes a plan in the hut, in three taps and with pictures; who is in danger
 * gets none, and the doctor is told; the month's money is written down, and a district writes its own prices.
 */

const rina: DemoPatient = {
  ...usual,
  name: "Rina Tudu",
  facility: "PHC Naya Tola",
  sex: "female",
  age: 31,
  phone: null,
  village: "Naya Tola, ward 4",
  heightCm: 152,
  weightKg: 41,
  daysAgo: 42,
  steps: inOrder([
    { is: "x-ray", film: "infiltration-mass.png", report: null, daysAgo: 41 },
    result(41, { test: "truenat", found: "found-rif-sensitive" }),
    confirmed(40),
    { is: "treatment", daysAgo: 40 },
    ...doses(40, 1),
  ]),
};
/** BMI 13.2. */
const somai: DemoPatient = { ...rina, name: "Somai Hansda", sex: "male", heightCm: 165, weightKg: 36, steps: [] };

let house: StartedHouse;
let browser: Browser;
before(async () => {
  [house, browser] = await Promise.all([startHouse([rina, somai]), openBrowser()]);
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

test("in Hindi, on a phone at night, a plan is made in three taps from the chart, and drawn as it is eaten", async () => {
  const worker = await as("worker", { language: "hi", size: phone, theme: "dark" });
  const { page, tap } = worker;
  await opensRecord(worker, rina.name);
  const panel = page.getByRole("region", { name: "खाने की योजना" });
  await panel.getByText("अभी कोई योजना नहीं", { exact: false }).waitFor();
  const before = worker.taps();
  await tap(panel.getByRole("button", { name: "योजना बनाएँ" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "अंडा, मांस नहीं" }));
  await form.getByText("48.5 किलो तक पहुँचना है", { exact: false }).waitFor();
  await isOpenToAll(worker, "the proposal of a plan");
  await fitsItsWidth(worker, "the proposal of a plan");
  await tap(form.getByRole("button", { name: "यह योजना रखें" }));
  await form.waitFor({ state: "detached" });
  assert.equal(worker.taps() - before, 3);

  const noon = panel.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "दोपहर" }) });
  const katoris = noon.getByRole("listitem").filter({ hasText: "उसना भात" });
  const [servings] = await house.look<{ servings: { meal: string; food: string; halves: number }[] }>(
    "select servings from nutrition.care_plan",
  );
  const rice = servings?.servings.find(({ meal, food }) => meal === "lunch" && food === "rice");
  assert.ok(rice);
  assert.equal(await katoris.locator("svg").count(), Math.ceil(rice.halves / 2), "as many bowls as are eaten");
  await isOpenToAll(worker, "a care plan on a phone");
  await fitsItsWidth(worker, "a care plan on a phone");
  for (const width of [320, 412]) {
    await page.setViewportSize({ width, height: 740 });
    await fitsItsWidth(worker, `a care plan at ${width} px`);
  }
  await leave(worker);
});

test("who is too thin gets no plan for home: the worker sends them to the hospital, and the doctor is told", async () => {
  const worker = await as("worker", { language: "en", size: phone });
  const { page, tap } = worker;
  await opensRecord(worker, somai.name);
  const panel = page.getByRole("region", { name: "Care plan" });
  await tap(panel.getByRole("button", { name: "Make a plan" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "Egg, fish, meat" }));
  await form.getByText("BMI 13.2: below 14 nobody is fed up at home.").waitFor();
  await form.getByText("Life is in danger.").waitFor();
  assert.equal(await form.getByRole("button", { name: "Keep this plan" }).count(), 0);
  await tap(form.getByRole("button", { name: "Tell the doctor" }));
  await form.waitFor({ state: "detached" });
  await panel.getByText("To a hospital, today: no plan for home").waitFor();
  await leave(worker);

  const doctor = await as("doctor", { language: "en", size: desktop });
  await doctor.tap(doctor.page.getByRole("link", { name: /Needs you/ }));
  await doctor.page.getByText("Thin and in danger: to a hospital").first().waitFor();
  await leave(doctor);
});

test("portions are changed by hand, and what the plate lacks then is said before it is kept", async () => {
  const doctor = await as("doctor", { language: "en", size: desktop });
  const { page, tap } = doctor;
  await opensRecord(doctor, rina.name);
  const panel = page.getByRole("region", { name: "Care plan" });
  await tap(panel.getByRole("button", { name: "New plan" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("button", { name: "Change portions" }));
  await tap(form.getByRole("button", { name: "Less: Rice (usna), Noon" }));
  await tap(form.getByRole("button", { name: "Less: Rice (usna), Noon" }));
  await form.getByText(/Missing in a day: \d+ kcal/).waitFor();
  await isOpenToAll(doctor, "a plate that is changed");
  await tap(form.getByRole("button", { name: "Keep this plan" }));
  await form.waitFor({ state: "detached" });
  await panel.getByText(/Missing in a day: \d+ kcal/).waitFor();
  await tap(panel.getByText("Where this plan comes from, and what is not verified"));
  await panel.getByText("household portions weighed by nobody here", { exact: false }).waitFor();
  await isOpenToAll(doctor, "a care plan at a desk");
  await leave(doctor);
});

test("printed, it is one sheet: the name and the plan, and nothing else of the chart", async () => {
  const worker = await as("worker", { language: "hi", size: desktop });
  const { page, tap } = worker;
  await opensRecord(worker, rina.name);
  const panel = page.getByRole("region", { name: "खाने की योजना" });
  // The window that the browser would open is not there to be closed.
  await page.evaluate("window.print = () => undefined");
  await tap(panel.getByRole("button", { name: "छापें" }));
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator(".panel:visible").count();
  assert.equal(shown, 1, "the plan's panel alone");
  assert.ok(await page.getByRole("heading", { name: rina.name }).first().isVisible());
  assert.ok(await panel.locator(".food-picture").first().isVisible());
  assert.equal(await page.locator("button:visible").count(), 0);
  // On paper a browser leaves a margin of about a centimetre.
  const margin = { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" };
  const pages = (await page.pdf({ format: "A4", margin })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  assert.equal(pages?.length, 1);
  await leave(worker);
});

test("a month's money is written down at the door, the next one's failure too, and the sum says how much came", async () => {
  const worker = await as("worker", { language: "en", size: phone });
  const { page, tap } = worker;
  await opensRecord(worker, rina.name);
  const panel = page.getByRole("region", { name: "Nutrition benefit" });
  await panel.getByText("₹0 of ₹2,000 came").waitFor();
  const form = page.getByRole("dialog");
  await tap(panel.getByRole("button", { name: "Write down Money, Month 1" }));
  await tap(form.getByRole("radio", { name: "Yes, it came" }));
  await isOpenToAll(worker, "the form of a payment");
  await tap(form.getByRole("button", { name: "Record" }));
  await form.waitFor({ state: "detached" });
  await panel.getByText("₹1,000 of ₹2,000 came").waitFor();
  await tap(panel.getByRole("button", { name: "Write down Money, Month 2" }));
  await tap(form.getByRole("radio", { name: "No, nothing" }));
  await tap(form.getByRole("radio", { name: "The bank sent it back" }));
  await tap(form.getByRole("button", { name: "Record" }));
  await panel.getByText("Not paid: The bank sent it back").waitFor();
  await panel.getByText("1 of 2 months paid").waitFor();
  await isOpenToAll(worker, "the ledger on a phone");
  await fitsItsWidth(worker, "the ledger on a phone");
  await leave(worker);
});

test("an admin writes what an egg costs here, and it is a guess no more", async () => {
  const admin = await as("admin", { language: "en", size: desktop });
  const { page, tap } = admin;
  await tap(page.getByRole("link", { name: "Food prices" }));
  const egg = page.getByLabel("Egg, a piece");
  await egg.fill("8.5");
  await isOpenToAll(admin, "the prices of food");
  await tap(page.getByRole("button", { name: "Save the prices" }));
  await page.getByText("The prices are saved.").waitFor();
  await page.getByText("Written by the district").waitFor();
  assert.equal(await egg.inputValue(), "8.5");
  await leave(admin);
});
