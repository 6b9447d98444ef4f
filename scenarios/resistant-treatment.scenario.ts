import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { cured, expecting, gainedWeight, held, notBegun, stillPositive } from "./resistant-treatment/people.ts";
import { type StartedHouse, startHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";
import { opensRecord, saysOfDrug } from "./the-laboratory/steps.ts";

/*
 * Treatment of TB that rifampicin does not cure, from the choice of a regimen to what changes on the
 * way: a resistance found later, another weight, a treatment that was held, a phase made longer.
 */

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([
    startHouse([notBegun, expecting, gainedWeight, held, stillPositive, cured]),
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

test("BPaLM is begun in four taps, and nothing is written", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, notBegun.name);
  const form = page.getByRole("dialog");
  const before = doctor.taps();
  await tap(page.getByRole("button", { name: "Start treatment" }).first());
  await form.getByText("Cannot be given").waitFor();
  assert.equal(await form.getByRole("radio", { name: /2HRZE/ }).count(), 0, "rifampicin does not work");
  await tap(form.getByRole("radio", { name: /^BPaLM/ }));
  await form.getByText("400 mg · 4 tablets daily for 2 weeks, then 200 mg · 2 tablets Mon Wed Fri").waitFor();
  await isOpenToAll(doctor, "the start of BPaLM");
  await tap(form.getByRole("checkbox", { name: "None of these" }));
  await tap(form.getByRole("button", { name: "Start treatment" }));
  await form.waitFor({ state: "detached" });
  assert.equal(doctor.taps() - before, 4);
  await page.getByText("BPaLM, day 1 of 182").waitFor();
  await isOpenToAll(doctor, "the chart of BPaLM");
  await leave(doctor);
});

test("a question that nobody answered is asked again, and what speaks against it wants words", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, expecting.name);
  await tap(page.getByRole("button", { name: "Start treatment" }).first());
  const form = page.getByRole("dialog");
  const bpalm = form.getByRole("radio", { name: /^BPaLM.*Against it: Pregnant/ });
  await bpalm.waitFor();
  await tap(bpalm);
  assert.ok(await form.getByRole("checkbox", { name: "Pregnant" }).isChecked(), "the record says so");
  await tap(form.getByRole("button", { name: "Start treatment" }));
  await form.getByText("Write why, in your words.").waitFor();
  // The form of nine months with linezolid is for her: nothing is asked of a pregnancy, the rest is.
  await tap(form.getByRole("radio", { name: /^9 months with linezolid/ }));
  await tap(form.getByRole("button", { name: "Start treatment" }));
  await form.getByText("Say what of it is so, or that none of it is.").waitFor();
  await tap(form.getByRole("checkbox", { name: "None of these" }));
  await tap(form.getByRole("button", { name: "Leave out Pyridoxine (B6)" }));
  await form.getByText("Pyridoxine (B6) left out").waitFor();
  await tap(form.getByRole("button", { name: "Put it back Pyridoxine (B6)" }));
  await tap(form.getByRole("button", { name: "Start treatment" }));
  await form.waitFor({ state: "detached" });
  await page.getByText(/^9 months with linezolid, day 1 of/).waitFor();
  await leave(doctor);
});

test("a resistance found later warns at once, and one medicine is stopped: BPaLM becomes BPaL", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, notBegun.name);
  await page.getByText("BPaLM, day 1 of 182").waitFor();
  assert.equal(await page.getByText(/Resistance to/).count(), 0);
  await tap(page.getByRole("button", { name: "Enter result" }));
  const form = page.getByRole("dialog");
  await tap(form.getByRole("radio", { name: "LPA, second line" }));
  await tap(form.getByRole("radio", { name: "TB found" }));
  await saysOfDrug(doctor, "Levofloxacin (Lfx)", "Resistance (R)");
  await tap(form.getByRole("button", { name: "Enter", exact: true }));
  await form.waitFor({ state: "detached" });

  await page.getByText("Resistance to Levofloxacin (Lfx)").waitFor();
  await isOpenToAll(doctor, "a resistance against the regimen");
  const before = doctor.taps();
  await tap(page.getByRole("button", { name: "Stop Moxifloxacin" }));
  await form.getByText("stopped", { exact: true }).waitFor();
  await isOpenToAll(doctor, "a change of the prescription");
  await tap(form.getByRole("button", { name: "Prescribe" }));
  await form.waitFor({ state: "detached" });
  assert.equal(doctor.taps() - before, 2);
  await page.getByText("BPaL (begun as BPaLM), day 1 of 182").waitFor();
  await page.getByText("Moxifloxacin stopped · Resistance was found").waitFor();
  assert.equal(await page.getByText("Resistance to Levofloxacin (Lfx)").count(), 0);
  await leave(doctor);
});

test("another weight asks for other doses: two taps, on a phone, in Hindi", async () => {
  const doctor = await as("doctor", { language: "hi", size: phone });
  const { page, tap } = doctor;
  await opensRecord(doctor, gainedWeight.name);
  await page
    .getByText(/43 kg.*46\.5 kg/)
    .first()
    .waitFor();
  await fitsItsWidth(doctor, "the chart of nine months");
  await isOpenToAll(doctor, "the chart of nine months, in Hindi");
  const before = doctor.taps();
  await tap(page.getByRole("button", { name: "ख़ुराक बदलें" }));
  const form = page.getByRole("dialog");
  // The India table: 46 to 70 kg.
  await form.getByText("1,000 mg रोज़").waitFor();
  await fitsItsWidth(doctor, "the doses for another weight");
  await isOpenToAll(doctor, "the doses for another weight, in Hindi");
  await tap(form.getByRole("button", { name: "यह दवा लिखें" }));
  await form.waitFor({ state: "detached" });
  assert.equal(doctor.taps() - before, 2);
  await page.getByText("दवा का पर्चा लिख लिया गया।").waitFor();
  assert.equal(await page.getByRole("button", { name: "ख़ुराक बदलें" }).count(), 0);
  await leave(doctor);
});

test("what was held for 18 days is taken up again with bedaquiline daily for a week; then all is held again", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, held.name);
  await tap(page.getByRole("button", { name: "Take it up again" }));
  const form = page.getByRole("dialog");
  await form.getByText(/give the daily dose again for 7 days/).waitFor();
  await form.getByText(/^400 mg · 4 tablets daily until .*, then 200 mg · 2 tablets Mon Wed Fri$/).waitFor();
  await tap(form.getByRole("button", { name: "Prescribe" }));
  await form.getByText("Choose why.").waitFor();
  await tap(form.getByRole("radio", { name: "The trouble is over" }));
  await tap(form.getByRole("button", { name: "Prescribe" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Taken up again · The trouble is over").waitFor();

  await tap(page.getByRole("button", { name: "Change the prescription" }));
  await tap(form.getByRole("button", { name: "Hold everything" }));
  await tap(form.getByRole("radio", { name: "Side effect" }));
  await tap(form.getByRole("button", { name: "Prescribe" }));
  await form.waitFor({ state: "detached" });
  await page.getByText(/^BPaL, held, day \d+$/).waitFor();
  await leave(doctor);
});

test("a phase is made longer month by month, as far as its regimen goes", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, stillPositive.name);
  await tap(page.getByRole("button", { name: "Make this phase longer" }));
  const form = page.getByRole("dialog");
  await form.getByText("150 doses become 180.").waitFor();
  await isOpenToAll(doctor, "making a phase longer");
  await tap(form.getByRole("button", { name: "Make it longer" }));
  await form.waitFor({ state: "detached" });
  await page.getByText("Made longer: 150 → 180 doses").waitFor();
  assert.equal(await page.getByRole("button", { name: "Make this phase longer" }).count(), 0, "six months at the most");
  await leave(doctor);
});

test("half a year after the cure somebody is visited: three taps", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await opensRecord(doctor, cured.name);
  const before = doctor.taps();
  await tap(page.getByRole("button", { name: "Record the visit" }));
  const form = page.getByRole("dialog");
  await isOpenToAll(doctor, "the visit after a treatment");
  await tap(form.getByRole("radio", { name: "Well, no sign of TB" }));
  await tap(form.getByRole("button", { name: "Record", exact: true }));
  await form.waitFor({ state: "detached" });
  assert.equal(doctor.taps() - before, 3);
  await page.getByText(/6 months after\s*Well, no sign of TB/).waitFor();
  assert.equal(
    await page.getByRole("button", { name: "Record the visit" }).count(),
    0,
    "the next one is half a year away",
  );
  await leave(doctor);
});

test("a supervisor reads it all and changes nothing, in the dark, on a phone", async () => {
  const supervisor = await as("supervisor", { language: "hi", size: phone, theme: "dark" });
  // Of her block.
  await opensRecord(supervisor, held.name);
  await supervisor.page.getByText("DEMO-", { exact: false }).first().waitFor();
  await fitsItsWidth(supervisor, "the chart, as a supervisor reads it");
  await isOpenToAll(supervisor, "the chart in Hindi, dark");
  for (const act of ["दवा बदलें", "इलाज बंद करें"])
    assert.equal(await supervisor.page.getByRole("button", { name: act }).count(), 0, act);
  await leave(supervisor);
});
