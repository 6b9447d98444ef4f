import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { listSessions, readTally } from "../modules/sessions/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { type AtTheHouse, atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { goesToChildren } from "./children/steps.ts";
import { aVisitor, isOpenToAll, openBrowser, type Visitor } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * An immunization session from its plan to its tally: an admin plans it at a desk, a worker holds it where there is no
 * network, and the numbers are those of the records. Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");

let day: Day;
let admin: AtTheHouse;
before(async () => {
  day = await beginDay("Kalpana Soren");
  admin = await atTheHouse(day.house, day.house.people.admin);
  const { facilities } = await day.rekha.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Naya Tola")?.placeId ?? "";
  for (const [name, mother, village] of [
    ["Aarav", "Sita Devi", "Rampur"],
    ["Gudiya", "Reena Kumari", "रामपुर"],
    ["Irfan", "Salma Bano", "Rampur"],
    ["Zoya", "Nasreen Bano", "Sonpura"],
  ] as const) {
    const address = { village, landmark: null };
    const identity = { name, mother, phone: null, born: { day: addDays(today, -70), exact: true }, address };
    await day.rekha.act(registerChild, testChild({ childId: newId(), placeId, on: today }, identity));
  }
});
after(() => day?.end());

/** An admin at a desk, in English. */
async function atADesk(walk: (visitor: Visitor) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(visitor, day.house.people.admin);
    await visitor.tap(visitor.page.getByRole("link", { name: "Sessions", exact: true }));
    await visitor.page.getByRole("heading", { name: "Immunization sessions" }).waitFor();
    await walk(visitor);
    assert.deepEqual(visitor.complaints, []);
  } finally {
    await browser.close();
  }
}

/** The cells of a row of a table. */
const cellsOf = ({ page }: Visitor, name: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .getByRole("cell");

test("an admin plans a row of sessions, sees what is to be brought, and who is behind a number", () =>
  atADesk(async (visitor) => {
    const { page, tap } = visitor;
    await isOpenToAll(visitor, "no sessions yet");
    await tap(page.getByRole("button", { name: "Plan a session" }).first());
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Plan it" }).waitFor();
    await visitor.choose(dialog.getByLabel("Health centre"), "PHC Naya Tola");
    await visitor.choose(dialog.getByLabel("Where?"), "At a new outreach site");
    await dialog.getByLabel("Name of the site").fill("Anganwadi Rampur-2");
    await dialog.getByLabel("Village", { exact: true }).fill("Rampur");
    await visitor.choose(dialog.getByLabel("How often?"), "Every second week");
    await dialog.getByLabel("Last day").fill(addDays(today, 30));
    await dialog.getByText("3 sessions").waitFor();
    await dialog.getByLabel(/^Villages it serves/).fill("Rampur");
    await tap(dialog.getByRole("button", { name: "Plan it" }));
    await dialog.getByText("Choose who holds it.").waitFor();
    await tap(dialog.getByRole("checkbox", { name: /Rekha Kumari/ }));
    await isOpenToAll(visitor, "a plan");
    await tap(dialog.getByRole("button", { name: "Plan it" }));
    await dialog.waitFor({ state: "detached" });
    const { sessions } = await admin.act(listSessions, { from: today, until: addDays(today, 40) });
    assert.deepEqual(
      sessions.map((one) => [one.day, one.site?.name]),
      [0, 14, 28].map((on) => [addDays(today, on), "Anganwadi Rampur-2"]),
    );

    await tap(page.getByRole("row").filter({ hasText: "today" }).getByRole("button"));
    await page.getByText("3 children are due of 3 who are expected.").waitFor();
    assert.deepEqual((await cellsOf(visitor, "BCG").allInnerTexts()).slice(0, 1), ["3"]);
    assert.match((await cellsOf(visitor, "BCG").allInnerTexts()).at(-1) ?? "", /^1 vial of 10/);
    await tap(cellsOf(visitor, "BCG").getByRole("button"));
    await page.getByRole("heading", { name: "Who is due BCG" }).waitFor();
    for (const name of ["Aarav", "Gudiya", "Irfan"]) await page.getByText(name, { exact: true }).waitFor();
    assert.equal(await page.getByText("Zoya", { exact: true }).count(), 0);
    await isOpenToAll(visitor, "what a session needs");
  }));

onAPhone(
  "without network its worker sees the session, vaccinates two children, closes it, and the tally at the desk is those two",
  () => day,
  async ({ phone, worker: first }) => {
    await goesToChildren(first);
    await first.page.getByText("Anganwadi Rampur-2").first().waitFor();
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    const { page, tap } = worker;
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    await page.getByText("0 / 3", { exact: true }).waitFor();
    await page.getByText(/^अगला सत्र/).waitFor();
    await tap(page.getByRole("button", { name: "तब किनके टीके बाकी?" }));
    await isWellMade(worker, "today's session");
    await tap(page.getByRole("button", { name: "छुपाएँ" }));
    await tap(page.getByRole("button", { name: "सत्र शुरू" }));
    await page.getByText(/चल रहा है/).waitFor();

    for (const name of ["Aarav", "Gudiya"]) {
      await goesToChildren(worker);
      await tap(page.getByText(name, { exact: true }).first());
      await tap(page.getByRole("button", { name: "6 टीके दिए" }));
      // The vials are asked for once a session.
      if (name === "Aarav") await tap(page.getByRole("button", { name: "आज बैच नहीं" }));
      await page.getByText(/6 टीके/).first().waitFor();
    }
    await goesToChildren(worker);
    await page.getByText("2 / 3", { exact: true }).waitFor();
    await page.getByText(/12 टीके/).waitFor();
    await tap(page.getByRole("button", { name: "सत्र ख़त्म" }));
    const dialog = page.getByRole("dialog");
    // What was given and what a vial holds: one of each. A second one of BCG was broken.
    const bcg = dialog.getByRole("group", { name: "बीसीजी", exact: true });
    assert.equal(await bcg.getByRole("status").innerText(), "1");
    await tap(bcg.getByRole("button", { name: /^एक शीशी और/ }));
    await isWellMade(worker, "how the session ended");
    await tap(dialog.locator('button[type="submit"]'));
    await dialog.waitFor({ state: "detached" });
    await page.getByText("7 शीशियाँ खुलीं").waitFor();
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(3).waitFor();
    await isWellMade(again, "what waits of a session");
    await phone.network(true);
    await seesAllSent(again, 4);
    await goesToChildren(again);
    await again.page.getByText("7 शीशियाँ खुलीं").waitFor();
    assert.deepEqual(again.complaints, []);

    const { sessions } = await admin.act(listSessions, { from: today, until: today });
    const [held] = sessions;
    assert.equal(held?.state, "held");
    const tally = await admin.act(readTally, { sessionId: held?.sessionId as never });
    assert.deepEqual([tally.due.length, tally.came.length, tally.vaccinated.length], [3, 2, 2]);
    await atADesk(async (visitor) => {
      await visitor.tap(visitor.page.getByRole("row").filter({ hasText: "today" }).getByRole("button"));
      await visitor.page.getByRole("heading", { name: "Tally" }).waitFor();
      await visitor.page.getByRole("table", { name: "Vials" }).waitFor();
      // Two vials of ten, two doses: usage 10 %, wastage 90 %, factor 10.
      const vials = visitor.page.getByRole("table", { name: "Vials" });
      const row = vials.getByRole("row").filter({ hasText: "BCG" }).getByRole("cell");
      assert.deepEqual(await row.allInnerTexts(), ["2", "20", "2", "10%", "90%", "10"]);
      const given = visitor.page.getByRole("table", { name: "Given" }).getByRole("row").filter({ hasText: "Penta-1" });
      assert.equal((await given.getByRole("cell").allInnerTexts()).at(-1), "2");
      await isOpenToAll(visitor, "a tally");
    });
  },
);
