import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { aVisitor, fitsItsWidth, isOpenToAll, openBrowser, phone, type Visitor } from "./facilities/visitor.ts";
import { cohortPeople } from "./programme-dashboard/cohort-people.ts";
import { until } from "./kills/until.ts";
import { startHouse, type StartedHouse } from "./start-house.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/* What became of thirteen people, as the programme shows it; counted by hand in cohort-people.ts. */

let house: StartedHouse;
let browser: Browser;

before(async () => {
  [house, browser] = await Promise.all([startHouse(cohortPeople), openBrowser()]);
  // Lines follow what happened by a moment.
  await until("the lines of thirteen people", async () => {
    const [row] = await house.look<{ lines: number; waiting: number }>(
      `select (select count(*)::int from reports.line) as lines,
        (select count(*)::int from pgboss.job where name like 'reports.whenLinesChange%' and state < 'completed') as waiting`,
    );
    return row?.lines === cohortPeople.length && row.waiting === 0;
  });
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

/** The rows of the cascade as they are read, without the bars. */
async function cascadeRows({ page }: Visitor): Promise<string[]> {
  await page.getByRole("table", { name: "From registration to cure" }).waitFor();
  const rows = await page.locator(".cascade tr").allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, " ").trim());
}

test("a doctor sees how far thirteen people came, and why the others did not", async () => {
  const doctor = await as("doctor", { language: "en" });
  await doctor.page.goto(`${house.origin}/programme`);
  assert.deepEqual(await cascadeRows(doctor), [
    "Registered 13 people",
    "3 fewer 1 no test asked for 1 specimen not collected yet 1 specimen rejected, another one needed",
    "Tested 77 % of 13 10 people",
    "2 fewer 1 waiting for a doctor 1 not TB: no loss",
    "TB confirmed 62 % of 13 8 people",
    "2 fewer 1 not started, for up to 7 days 1 not started, for 8 to 30 days",
    "Treatment started 46 % of 13 6 people",
    "6 fewer 5 still on treatment 1 died on treatment",
    "Cured or completed 0 % of 13 0 people",
  ]);
  await isOpenToAll(doctor, "the programme");
  await leave(doctor);
});

test("a number opens the list of its people, as long as itself; back is back", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await page.goto(`${house.origin}/programme`);
  await tap(page.getByRole("link", { name: "5 still on treatment" }));
  await page.getByRole("heading", { name: "Treatment started · 5 patients" }).waitFor();
  const names = await page.locator(".patient-open").allInnerTexts();
  assert.deepEqual(names.toSorted(), ["Hema Oraon", "Ishwar Lal", "Karan Besra", "Lalita Soren", "Madan Hansda"]);
  await isOpenToAll(doctor, "the people of the cascade");
  await page.goBack();
  await tap(page.getByRole("link", { name: /^10 people/ }));
  await page.getByRole("heading", { name: "Tested · 10 patients" }).waitFor();
  assert.equal(await page.locator(".patient-open").count(), 10);
  await tap(page.getByRole("button", { name: "Dilip Sao" }));
  await page.getByRole("heading", { name: "Dilip Sao" }).first().waitFor();
  await leave(doctor);
});

test("time to conversion is that of five people, and can be read as a table", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, tap } = doctor;
  await page.goto(`${house.origin}/programme`);
  const panel = page.getByRole("region", { name: "Time to culture conversion" });
  await panel.getByText("2 of 5 whose culture was positive at the start have converted", { exact: false }).waitFor();
  await tap(panel.getByText("The curve as a table"));
  const rows = await panel.getByRole("row").allInnerTexts();
  // Day 30: one of five. Day 60: one of the three who were left, after a death on day 45: 4/5 · 2/3.
  assert.deepEqual(
    rows.slice(1).map((row) => row.split(/\s+/).slice(0, 3).join(" ")),
    ["0 5 100%", "30 5 80%", "60 3 53%", "90 2 53%"],
  );
  const loss = page.getByRole("region", { name: "Time to loss" });
  await loss.getByText("0 of 6 who started treatment in this period were lost", { exact: false }).waitFor();
  await leave(doctor);
});

test("a period and a place stand in the address; nobody is in a quarter of long ago, and few make no curve", async () => {
  const doctor = await as("doctor", { language: "en" });
  const { page, choose } = doctor;
  await page.goto(`${house.origin}/programme?period=2019-Q1`);
  await page.getByText("Nobody was registered in this period.").waitFor();
  assert.equal(await page.getByText("No curve: of fewer than 5 people", { exact: false }).count(), 2);
  await choose(page.getByLabel("Period"), "All years");
  await page.waitForURL(/period=all/);
  await choose(page.getByLabel("Place"), "CHC Belapur");
  await page.waitForURL(/place=/);
  assert.equal((await cascadeRows(doctor))[0], "Registered 13 people");
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes("place"));
  await leave(doctor);
});

test("on a phone it stands below each other, in Hindi and in the dark too", async () => {
  const supervisor = await as("supervisor", { language: "hi", size: phone, theme: "dark" });
  await supervisor.page.goto(`${house.origin}/programme`);
  await supervisor.page.locator(".cascade tr").first().waitFor();
  await supervisor.page.locator(".survival").first().waitFor();
  await fitsItsWidth(supervisor, "the programme");
  await isOpenToAll(supervisor, "the programme in Hindi, dark, on a phone");
  await supervisor.page.goto(`${house.origin}/programme/cascade/started`);
  await supervisor.page.locator(".patient-open").first().waitFor();
  await fitsItsWidth(supervisor, "the people of the cascade");
  await leave(supervisor);
});

test("a worker finds neither the programme nor its people", async () => {
  const worker = await as("worker", { language: "en" });
  for (const address of ["/programme", "/programme/cascade/tested"]) {
    await worker.page.goto(`${house.origin}${address}`);
    await worker.page.getByRole("heading").first().waitFor();
    assert.equal(await worker.page.locator(".cascade, .patient-open").count(), 0, address);
  }
  await leave(worker);
});
