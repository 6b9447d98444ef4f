import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { codeOf, openTestHouse, type TestHouse, type TestOrganisation } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { eraseChild, giveChild, registerChild } from "../../children/operations.ts";
import { testChild } from "../../children/test-child.ts";
import { addFacility } from "../../places/operations.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";
import {
  chooseSchedule,
  readImmunization,
  readJapaneseEncephalitis,
  recordDoses,
  recordNotGiven,
  setJapaneseEncephalitis,
  takeBackDose,
} from "../operations.ts";
import { planOf } from "../plan-of.ts";

type Dose = InputOf<typeof recordDoses>["doses"][number];

let house: TestHouse;
let ours: TestOrganisation;
let phc: string;
let worker: Claims & { member: string };
let admin: Claims;

before(async () => {
  house = await openTestHouse();
  ours = await house.organisation();
  phc = house.newId();
  const placed = { placeId: phc, parentId: ours.district, type: "phc", name: "PHC", services: [] };
  await house.act(addFacility, placed as never, ours.builder);
  worker = await ours.member("worker", phc);
  admin = await ours.member("admin", ours.district);
});
after(() => house.close());

const today = "2026-11-21" as CalendarDay;
let mothers = 0;

async function child(bornDaysAgo: number, by: Claims = worker): Promise<never> {
  const childId = house.newId();
  mothers += 1;
  const mother = `Xa${mothers.toString(2).replaceAll("0", "ti").replaceAll("1", "mo")} Oraon`;
  const born = { day: addDays(today, -bornDaysAgo), exact: true };
  await house.act(registerChild, testChild({ childId, placeId: phc, on: today }, { mother, phone: null, born }), by);
  return childId as never;
}
const dose = (vaccine: Dose["vaccine"], on: CalendarDay = today, more: Partial<Dose> = {}): Dose => ({
  ...{ doseId: house.newId() as never, vaccine, on, evidence: "own-record", batch: null, expiresOn: null, site: null },
  ...more,
});
const give = (childId: never, doses: Dose[], by: Claims = worker) => house.act(recordDoses, { childId, doses }, by);
const read = (childId: never, by: Claims = worker) => house.act(readImmunization, { childId }, by);

/** As a browser works it out: from what it was answered and nothing else. */
async function plan(childId: never, bornDaysAgo: number) {
  const { doses, ...card } = await read(childId);
  const standing = doses.filter(({ takenBack }) => takenBack === null);
  const who = { born: { day: addDays(today, -bornDaysAgo) }, sex: "male" as const };
  return planOf(who, { ...card, doses: standing }, today);
}
const mayBeGiven = async (childId: never, bornDaysAgo: number) =>
  (await plan(childId, bornDaysAgo)).doses
    .filter(({ state }) => state === "due" || state === "overdue")
    .map(({ code }) => code);

// Ten weeks old with nothing: what research/immunization.md §2 lists from birth and six weeks that is not past its limit.
const atTenWeeks = ["BCG", "FIPV-1", "OPV-1", "PCV-1", "PENTA-1", "RVV-1"];

test("four vaccines in one confirm are written down with batch, expiry and site, and are due no more", async () => {
  const childId = await child(70);
  assert.deepEqual((await mayBeGiven(childId, 70)).toSorted(), atTenWeeks);
  const vial = { batch: "PV602", expiresOn: "2027-03-31" as CalendarDay, site: "left-thigh" as const };
  await give(childId, [dose("PENTA", today, vial), dose("OPV"), dose("PCV"), dose("RVV")]);
  assert.deepEqual((await mayBeGiven(childId, 70)).toSorted(), ["BCG", "FIPV-1"]);
  const [penta] = (await read(childId)).doses.filter(({ vaccine }) => vaccine === "PENTA");
  assert.ok(penta);
  const { batch, expiresOn, site, spoilt, countedAs, by } = penta;
  assert.deepEqual([batch, expiresOn, site, spoilt], ["PV602", "2027-03-31", "left-thigh", false]);
  assert.deepEqual([countedAs, by.name], [["PENTA-1"], "Test worker"]);
});

test("an expired vial was given and counts for nothing: the dose is due still", async () => {
  const childId = await child(70);
  await give(childId, [dose("OPV", today, { expiresOn: addDays(today, -1) })]);
  assert.ok((await mayBeGiven(childId, 70)).includes("OPV-1"));
  const fresh = await child(70);
  await give(fresh, [dose("OPV", today, { expiresOn: today })]);
  assert.equal((await mayBeGiven(fresh, 70)).includes("OPV-1"), false);
});

test("what a family remembers is kept and counts for nothing; what a card shows counts", async () => {
  const childId = await child(70);
  await give(childId, [
    dose("BCG", addDays(today, -68), { evidence: "recall" }),
    dose("OPV", addDays(today, -20), { evidence: "card" }),
  ]);
  const open = await mayBeGiven(childId, 70);
  assert.equal(open.includes("BCG"), true);
  assert.equal(open.includes("OPV-1"), false);
});

test("one injection that two workers wrote down is one dose, and the surer word of it counts", async () => {
  const childId = await child(70);
  const on = addDays(today, -20);
  await give(childId, [dose("PENTA", on, { evidence: "recall" })]);
  await give(childId, [dose("PENTA", on, { evidence: "card" }), dose("PENTA", on, { evidence: "register" })]);
  const { doses, given } = await plan(childId, 70);
  assert.equal(given.length, 1);
  assert.equal(doses.find(({ code }) => code === "PENTA-1")?.state, "given");
});

test("a dose is taken back once, stays readable with who and why, and is due again", async () => {
  const childId = await child(70);
  const wrong = dose("PENTA");
  await give(childId, [wrong]);
  const back = { childId, doseId: wrong.doseId, takenBackId: house.newId() as never, why: "wrong-child" } as const;
  await house.act(takeBackDose, back, worker);
  const again = { ...back, takenBackId: house.newId() as never };
  assert.equal(codeOf(await house.send(takeBackDose, again, worker)), "withdrawn-already");
  assert.ok((await mayBeGiven(childId, 70)).includes("PENTA-1"));
  const [kept] = (await read(childId)).doses;
  assert.deepEqual([kept?.takenBack?.why, kept?.takenBack?.by.name], ["wrong-child", "Test worker"]);
  const other = await child(70);
  assert.equal(codeOf(await house.send(takeBackDose, { ...again, childId: other }, worker)), "no-such-dose");
});

test("sixteen who take one dose back at once take it back once", async () => {
  const childId = await child(70);
  const wrong = dose("PENTA");
  await give(childId, [wrong]);
  const codes = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const takenBackId = house.newId() as never;
      return codeOf(
        await house.send(takeBackDose, { childId, doseId: wrong.doseId, takenBackId, why: "wrong-day" }, worker),
      );
    }),
  );
  assert.deepEqual(codes.toSorted(), ["done", ...Array.from({ length: 15 }, () => "withdrawn-already")]);
});

test("a day before the birth, a day to come, a dose without a day, and the same dose twice are refused whole", async () => {
  const childId = await child(70);
  const code = async (...doses: Dose[]) => codeOf(await house.send(recordDoses, { childId, doses }, worker));
  assert.equal(await code(dose("BCG"), dose("OPV", addDays(today, -71))), "before-birth");
  assert.equal(await code(dose("BCG"), dose("OPV", addDays(today, 1))), "day-not-begun");
  assert.equal(await code(dose("OPV", null as never)), "not-understood");
  const once = dose("OPV");
  assert.equal(await code(once), "done");
  assert.equal(await code(dose("BCG"), once), "already-added");
  assert.deepEqual(
    (await read(childId)).doses.map(({ vaccine }) => vaccine),
    ["OPV"],
  );
});

test("why a vaccine was not given is kept, the newest reason first", async () => {
  const childId = await child(70);
  const say = (why: "child-ill" | "no-vaccine", on: CalendarDay) =>
    house.act(
      recordNotGiven,
      { childId, notGivenId: house.newId() as never, vaccines: ["PCV", "RVV"], on, why },
      worker,
    );
  await say("no-vaccine", addDays(today, -7));
  await say("child-ill", today);
  const { notGiven } = await read(childId);
  assert.deepEqual(
    notGiven.map(({ vaccine, why }) => `${vaccine} ${why}`),
    ["PCV child-ill", "RVV child-ill", "PCV no-vaccine", "RVV no-vaccine"],
  );
});

test("by the other schedule the same child is planned anew, and what was given is judged by it", async () => {
  const childId = await child(500);
  await give(childId, [dose("MR", addDays(today, -220), { evidence: "card" })]);
  const codes = async () => (await plan(childId, 500)).doses.map(({ code }) => code);
  assert.equal((await codes()).includes("VAR-1"), false);
  await house.act(chooseSchedule, { childId, choiceId: house.newId() as never, schedule: "india-iap" }, worker);
  assert.equal((await read(childId)).schedule, "india-iap");
  assert.equal((await codes()).includes("VAR-1"), true);
});

test("the vaccine against Japanese encephalitis is due where the district says so, on every phone that carries a child there", async () => {
  const carrier = await ours.member("worker", phc);
  const childId = await child(300, carrier);
  const first = await house.act(readCarriedChildren, {}, carrier);
  assert.equal(first.children[0]?.immunization.jeEndemic, false);
  const rule = { placeId: ours.district as never, ruleId: house.newId() as never, endemic: true };
  assert.equal(
    codeOf(await house.send(setJapaneseEncephalitis, { ...rule, placeId: phc as never }, admin)),
    "not-a-district",
  );
  await house.act(setJapaneseEncephalitis, rule, admin);
  const said = await house.act(readJapaneseEncephalitis, { placeId: rule.placeId }, admin);
  assert.deepEqual(said, { endemic: true, since: today });
  await house.until(async () => {
    const told = await house.act(readCarriedChildren, { after: first.cursor }, carrier);
    return told.children.some((one) => one.childId === childId && one.immunization.jeEndemic);
  });
  await house.act(setJapaneseEncephalitis, { ...rule, ruleId: house.newId() as never, endemic: false }, admin);
  assert.equal((await house.act(readImmunization, { childId }, carrier)).jeEndemic, false);
});

test("a dose reaches the phone of whoever carries the child, and of nobody else", async () => {
  const [mine, other] = [await ours.member("worker", phc), await ours.member("worker", phc)];
  const childId = await child(70, mine);
  const [first, theirs] = [
    await house.act(readCarriedChildren, {}, mine),
    await house.act(readCarriedChildren, {}, other),
  ];
  await give(childId, [dose("OPV")], mine);
  await house.until(async () => {
    const told = await house.act(readCarriedChildren, { after: first.cursor }, mine);
    return told.children[0]?.immunization.doses[0]?.vaccine === "OPV";
  });
  const told = await house.act(readCarriedChildren, { after: theirs.cursor }, other);
  assert.deepEqual([told.children, told.gone], [[], []]);
  await house.act(giveChild, { childId, carryId: house.newId() as never, workerId: other.member as never }, admin);
  assert.equal(codeOf(await house.send(recordDoses, { childId, doses: [dose("BCG")] }, mine)), "not-allowed");
});

test("nothing is written of a child who was erased, and what was written is not read", async () => {
  const childId = await child(70);
  await give(childId, [dose("OPV")]);
  const all = await ours.member("super-admin", null);
  await house.act(eraseChild, { childId, because: "asked-for-it" }, all);
  assert.equal(codeOf(await house.send(readImmunization, { childId }, admin)), "erased");
});
