import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listChildrenIn, readMonth } from "../modules/coverage/operations.ts";
import { readImmunization, recordDoses } from "../modules/immunization/operations.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * Figures of immunization at a desk: a number opens the children whom it counts, and a dose that a worker writes down
 * moves a child from one list to another. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let day: Day;
let supervisor: AtTheHouse;
let aarav: string;
before(async () => {
  day = await beginDay("Kalpana Soren");
  supervisor = await atTheHouse(day.house, day.house.people.supervisor);
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  const register = async (name: string, mother: string, bornDaysAgo: number) => {
    const childId = newId();
    const born = { day: addDays(today, -bornDaysAgo), exact: true };
    const identity = { name, mother, phone: null, born, address: { village: "Rampur", landmark: null } };
    await day.rekha.act(registerChild, testChild({ childId, placeId, on: today }, identity));
    return childId;
  };
  const card = (vaccine: string, daysAgo: number) => ({
    ...{ doseId: newId(), vaccine, on: addDays(today, -daysAgo), evidence: "card" },
    ...{ batch: null, expiresOn: null, site: null },
  });
  // Four of thirteen months: three have Penta-1, two of them went on to Penta-3.
  for (const [name, mother, doses] of [
    ["Gudiya", "Reena Kumari", 3],
    ["Irfan", "Salma Bano", 3],
    ["Zoya", "Nasreen Bano", 1],
    ["Budhni", "Phulo Hansda", 0],
  ] as const) {
    const childId = await register(name, mother, 400);
    const given = [350, 320, 290].slice(0, doses).map((daysAgo) => card("PENTA", daysAgo));
    if (given.length > 0) await day.rekha.act(recordDoses, { childId, doses: given } as never);
  }
  aarav = await register("Aarav", "Sita Devi", 70);
});
after(() => day?.end());

async function atADesk(language: "en" | "hi", walk: (visitor: Visitor) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language });
    await signInAs(visitor, day.house.people.supervisor);
    await walk(visitor);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
}

const rowOf = ({ page }: Visitor, name: string) =>
  page.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });

test("a supervisor opens the numerator of a number and finds as many children as it said, then goes on to the month", () =>
  atADesk("en", async (visitor) => {
    const { page, tap } = visitor;
    await tap(page.getByRole("link", { name: "Coverage", exact: true }));
    await page.getByRole("heading", { name: "Vaccination coverage" }).waitFor();
    const penta = rowOf(visitor, "Penta-1");
    await penta.getByText("75 %").waitFor();
    await isOpenToAll(visitor, "coverage");
    const number = penta.getByRole("link").first();
    assert.equal(await number.innerText(), "3");
    await tap(number);
    await page.getByRole("heading", { name: "Dose given: Penta-1" }).waitFor();
    await page.getByText("3 children", { exact: true }).waitFor();
    for (const name of ["Gudiya", "Irfan", "Zoya"]) await rowOf(visitor, name).waitFor();
    assert.equal(await page.getByRole("table").getByRole("row").count(), 4);
    await isOpenToAll(visitor, "the list behind a number");

    await tap(page.getByRole("link", { name: "Vaccination coverage" }));
    await page.getByRole("link", { name: "1 did not go on" }).first().waitFor();
    await tap(page.getByRole("link", { name: "1 did not go on" }).first());
    await page.getByText("1 child", { exact: true }).waitFor();
    await rowOf(visitor, "Zoya").waitFor();

    await tap(page.getByRole("link", { name: "Vaccination coverage" }));
    await tap(page.getByRole("link", { name: "Report of the month" }));
    await page.getByText(/item numbers are not verified/).waitFor();
    await rowOf(visitor, "Immunization sessions planned").waitFor();
    await isOpenToAll(visitor, "the report of the month");
  }));

test("a number of the month opens as many children, and back leads to the same month", () =>
  atADesk("en", async (visitor) => {
    const { page, tap } = visitor;
    // Gudiya, Irfan and Zoya were given Penta-1 on one day; the number is that of its month.
    const month = addDays(today, -350).slice(0, 7);
    await page.goto(`${day.house.origin}/coverage/month?month=${month}`);
    const row = rowOf(visitor, "Penta-1, in the first year of life");
    const number = row.getByRole("link", { name: "3", exact: true });
    await tap(number);
    await page.getByRole("heading", { name: "Penta-1, in the first year of life" }).waitFor();
    await page.getByText("3 children", { exact: true }).waitFor();
    for (const name of ["Gudiya", "Irfan", "Zoya"]) await rowOf(visitor, name).waitFor();
    assert.equal(await page.getByRole("table").getByRole("row").count(), 4);
    await isOpenToAll(visitor, "the list behind a number of the month");
    await tap(page.getByRole("link", { name: "Report of the month" }));
    await number.waitFor();
    assert.equal(new URL(page.url()).searchParams.get("month"), month);

    // The same three by what was given in the last 12 months: without a head count there is no percent.
    await tap(page.getByRole("link", { name: "Vaccination coverage" }));
    await tap(page.getByRole("radio", { name: "Given in" }));
    await page.getByText("No head count entered").waitFor();
    await page.getByRole("combobox", { name: "Period" }).selectOption("twelve");
    await isOpenToAll(visitor, "coverage by what was given");
    await tap(rowOf(visitor, "Penta-1").getByRole("link", { name: "3", exact: true }));
    await page.getByText("3 children", { exact: true }).waitFor();
    // The number is asked for apart from its list.
    for (const name of ["Gudiya", "Irfan", "Zoya"]) await rowOf(visitor, name).waitFor();
    assert.equal(await page.getByRole("table").getByRole("row").count(), 4);
  }));

test("the same in Hindi", () =>
  atADesk("hi", async (visitor) => {
    const { page, tap } = visitor;
    await tap(page.getByRole("link", { name: "टीकाकरण की स्थिति", exact: true }));
    await page.getByRole("heading", { name: "टीकाकरण की स्थिति" }).waitFor();
    await rowOf(visitor, "पेंटा-1").getByText("75 %").waitFor();
    await isOpenToAll(visitor, "coverage in Hindi");
    await tap(page.getByRole("link", { name: "टीकाकरण सूची" }));
    await page.getByText("5 बच्चे", { exact: true }).waitFor();
    await isOpenToAll(visitor, "the immunization list in Hindi");
  }));

onAPhone(
  "vaccines that a worker gives on her phone move the child from due to done within moments, and stand in the month",
  () => day,
  async ({ worker }) => {
    const isIn = async (set: "due" | "done") => {
      const { children } = await supervisor.act(listChildrenIn, { set });
      return children.some(({ childId }) => childId === aarav);
    };
    const ofMonth = async () => {
      const { rows } = await supervisor.act(readMonth, { month: today.slice(0, 7) });
      return rows.find(({ id }) => id === "PENTA-1 0")?.count ?? -1;
    };
    assert.deepEqual([await isIn("due"), await isIn("done")], [true, false]);
    const counted = await ofMonth();
    const { page, tap } = worker;
    await goesToChildren(worker);
    await tap(page.getByText("Aarav", { exact: true }).first());
    await isWellMade(worker, "a child's page");
    await tap(page.getByRole("button", { name: "6 टीके दिए" }));
    await tap(page.getByRole("button", { name: "आज बैच नहीं" }));
    await page.getByText(/6 टीके/).first().waitFor();
    const arrived = async () =>
      (await supervisor.act(readImmunization, { childId: aarav as never })).doses.length === 6;
    await until(arrived);
    const at = Date.now();
    await until(() => isIn("done"));
    // Half a second is what a reaction takes; the rest is what a busy machine may need to ask.
    assert.ok(Date.now() - at < 2_000, `${Date.now() - at} ms`);
    assert.equal(await isIn("due"), false);
    assert.equal(await ofMonth(), counted + 1);
  },
);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await isSo()); ) {
    if (Date.now() - began > 30_000) throw new Error("It did not come about.");
  }
}
