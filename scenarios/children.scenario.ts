import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import { findChildren, listUncarried, readMeter, registerChild } from "../modules/children/operations.ts";
import { testChild } from "../modules/children/test-child.ts";
import { listFacilities } from "../modules/places/operations.ts";
import { addMember } from "../modules/staff/operations.ts";
import { beginDay, type Day, isWellMade, onAPhone } from "./a-worker-without-network/day.ts";
import { atTheHouse, newId } from "./a-worker-without-network/house-side.ts";
import { goesTo, opensByPin, rowsThatWait, seesAllSent, seesToday } from "./a-worker-without-network/steps.ts";
import { answer, goesToChildren, on, saves, seesMeter, writesDown } from "./children/steps.ts";
import { aVisitor, isOpenToAll, openBrowser } from "./facilities/visitor.ts";
import { signInAs } from "./the-gate/signs-in.ts";

/*
 * Children on a worker's phone that reaches nobody, the fifty, and those who are one too many.
 * Nobody here exists.
 */

const today = calendarDay(Date.now(), "Asia/Kolkata");
const dayAgo = (count: number) => {
  const [year = "", month = "", day = ""] = addDays(today, -count).split("-");
  return [day, month, year] as const;
};

let day: Day;
before(async () => {
  day = await beginDay("Kalpana Soren");
});
after(() => day?.end());

onAPhone(
  "twins without a name are registered where there is no network, outlive a kill, and arrive once each",
  () => day,
  async ({ phone, rekha }) => {
    await phone.close();
    await phone.network(false);
    const worker = await phone.open();
    await opensByPin(worker);
    await seesToday(worker);
    await goesToChildren(worker);
    await seesMeter(worker, "0 / 50");
    await isWellMade(worker, "no children yet");
    const twin = { name: null, born: dayAgo(3), mother: "पूनम देवी", phone: "90000 41001", village: "रामपुर" } as const;
    await writesDown(worker, { ...twin, sex: "लड़की", twins: true });
    await isWellMade(worker, "the last step of a child's registration");
    await saves(worker);
    // The family is filled in; of the second one only who it is is asked, and it is the second.
    await worker.page.getByText("सहेज लिया। अब उसी जन्म का दूसरा बच्चा।").waitFor();
    await answer(worker, "लड़की या लड़का?", "लड़का");
    for (const title of ["किसका बच्चा है?", "क्या वे राज़ी हैं?"]) {
      await on(worker);
      await worker.page.getByRole("heading", { name: title }).waitFor();
    }
    await saves(worker);
    await seesMeter(worker, "2 / 50");
    const rows = worker.page.getByRole("listitem").filter({ hasText: "बेबी (पूनम देवी)" });
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    assert.equal(await rows.filter({ hasText: "अभी भेजा नहीं" }).count(), 2);
    await isWellMade(worker, "the list of children");
    await phone.kill();

    const again = await phone.open();
    await opensByPin(again);
    await seesToday(again);
    await goesTo(again, "भेजना बाकी");
    await rowsThatWait(again).nth(1).waitFor();
    assert.equal(await rowsThatWait(again).count(), 2);
    await phone.network(true);
    await seesAllSent(again, 2);
    const { children } = await rekha.act(findChildren, { search: "पूनम देवी" });
    assert.deepEqual(new Set(children.map(({ called }) => called.order)), new Set([1, 2]));
    assert.equal(children.length, 2);
    await goesToChildren(again);
    await seesMeter(again, "2 / 50");
    assert.deepEqual(again.complaints, []);
  },
);

test("the fifty-first, registered without network, waits in a list, and an admin gives it to a worker with room", async () => {
  const { people } = day.house;
  const [sonpur, admin] = [
    await atTheHouse(day.house, day.colleague("worker.sonpur")),
    await atTheHouse(day.house, people.admin),
  ];
  const { facilities } = await admin.act(listFacilities, { limit: 100 });
  const placeId = facilities.find(({ name }) => name === "PHC Sonpur")?.placeId ?? "";
  assert.notEqual(placeId, "");
  const letters = (count: number) => String(count).replace(/\d/g, (digit) => "bdfgjkmprs"[Number(digit)] ?? "");
  for (let count = 0; count < 50; count += 1) {
    const identity = {
      mother: `Xa${letters(count)} Oraon`,
      phone: null,
      born: { day: addDays(today, -count), exact: true },
    };
    const input = testChild({ childId: newId(), placeId, on: today }, identity);
    await sonpur.act(registerChild, { ...input, similar: "looked-at-and-new" });
  }
  assert.deepEqual(await sonpur.act(readMeter, {}), { carried: 50, atMost: 50, waiting: 0 });
  const late = testChild({ childId: newId(), placeId, on: today }, { name: null, mother: "Rinku Devi", phone: null });
  await sonpur.act(registerChild, late);
  const waiting = await admin.act(listUncarried, {});
  assert.deepEqual(
    waiting.children.map(({ childId, because }) => [childId, because]),
    [[late.childId, "full"]],
  );

  const memberId = newId();
  const colleague = { memberId, assignmentId: newId(), name: "Geeta Kachhap", role: "worker" as const, placeId };
  await admin.act(addMember, colleague as never);

  const browser = await openBrowser();
  try {
    const visitor = await aVisitor(browser, day.house.origin, { language: "en" });
    await signInAs(visitor, people.admin);
    const { page, tap } = visitor;
    await tap(page.getByRole("link", { name: "Children", exact: true }));
    await page.getByText("Children without a worker: 1").waitFor();
    await isOpenToAll(visitor, "children at the desk");
    await tap(page.getByRole("button", { name: "Give them to workers" }));
    await page.getByText("Their worker’s list was full").waitFor();
    await isOpenToAll(visitor, "children without a worker");
    await tap(page.getByRole("button", { name: "Give to a worker" }));
    const roomy = page.getByLabel("Who carries the child?");
    await roomy.locator("option", { hasText: "Geeta Kachhap" }).waitFor({ state: "attached" });
    const choices = await roomy.locator("option").allInnerTexts();
    assert.deepEqual(choices, ["Choose", "Geeta Kachhap · 0 of 50"], "nobody is offered who has no room");
    await visitor.choose(roomy, "Geeta Kachhap · 0 of 50");
    await tap(page.getByRole("button", { name: "Give", exact: true }));
    await page.getByText("Every child has a worker").waitFor();
    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual((await admin.act(listUncarried, {})).children, []);
  } finally {
    await browser.close();
  }
});
