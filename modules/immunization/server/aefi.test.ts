import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDays, type CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { openWithChildren, today as day } from "../../../scenarios/with-children.ts";
import { codeOf } from "../../../server/test-house.ts";
import type { Claims } from "../../../server/turn/entering.ts";
import { eraseChild } from "../../children/operations.ts";
import { readCarriedChildren } from "../../worklist/operations.ts";
import {
  decideStop,
  followUpAefi,
  listAefis,
  lookAtAefi,
  readAefis,
  readImmunization,
  recordDoses,
  reportAefi,
  takeBackDose,
} from "../operations.ts";
import { planOf } from "../plan-of.ts";

type Report = InputOf<typeof reportAefi>;

const today = day as CalendarDay;
let world: Awaited<ReturnType<typeof openWithChildren>>;
let doctor: Claims;
before(async () => {
  world = await openWithChildren();
  doctor = await world.ours.member("doctor", world.ours.district);
});
after(() => world.house.close());

const id = () => world.house.newId() as never;
const bornDaysAgo = 120;
const born = { day: addDays(today, -bornDaysAgo), exact: true };

async function vaccinated(by: Claims = world.worker, batch = "PV602", on = addDays(today, -2)) {
  const { childId } = await world.registered(by, { born });
  const doses = (["PENTA", "OPV"] as const).map((vaccine) => ({
    ...{ doseId: id(), vaccine, on, evidence: "own-record" as const, expiresOn: null, site: null },
    batch: `${batch}-${vaccine}`,
  }));
  await world.house.act(recordDoses, { childId, doses }, by);
  return { childId, penta: doses[0]?.doseId as never, opv: doses[1]?.doseId as never };
}
type Child = Awaited<ReturnType<typeof vaccinated>>;

const report = ({ childId, penta }: Child, more: Partial<Report> = {}): Report => ({
  ...{ childId, aefiId: id(), doseIds: [penta], beganOn: addDays(today, -1), beganAt: "21:30", seen: ["fever"] },
  ...{ grave: [], stands: "recovered", raisedTo: null, done: ["watched"], words: null, on: today },
  ...more,
});
const tells = (input: Report, by: Claims = world.worker) => world.house.send(reportAefi, input, by);
const lineList = async (of: Claims, more: Partial<InputOf<typeof listAefis>> = {}) =>
  world.house.act(listAefis, { limit: 100, ...more }, of);
const find = async (aefiId: string, of: Claims = doctor, which: "open" | "closed" | "minor" = "open") =>
  (await lineList(of, { which })).aefis.find((one) => one.aefiId === aefiId);

/** As a phone works it out from its caseload. */
async function stopsOn(childId: never, of: Claims = world.worker) {
  const card = await world.house.act(readImmunization, { childId }, of);
  return planOf({ born, sex: "male" }, card, today).stops.map(({ vaccine, level }) => `${vaccine} ${level}`);
}

test("a minor one is kept with its dose and batch, waits for nobody and stops nothing", async () => {
  const child = await vaccinated();
  const input = report(child, { words: "warm to the touch at night" });
  assert.equal(codeOf(await tells(input)), "done");
  const { aefis } = await world.house.act(readAefis, { childId: child.childId }, world.worker);
  const [kept] = aefis;
  assert.deepEqual([kept?.class, kept?.words, kept?.by.name], ["minor", "warm to the touch at night", "Test worker"]);
  assert.deepEqual(
    kept?.doses.map(({ vaccine, batch }) => `${vaccine} ${batch}`),
    ["PENTA PV602-PENTA"],
  );
  assert.equal(await find(input.aefiId), undefined);
  assert.equal((await find(input.aefiId, doctor, "minor"))?.class, "minor");
  assert.deepEqual(await stopsOn(child.childId as never), []);
});

test("a severe one waits for the doctor at once, stops the vaccine on the worker's phone, and is lifted for what was seen", async () => {
  const carrier = await world.ours.member("worker", world.phc);
  const child = await vaccinated(carrier);
  const { cursor } = await world.house.act(readCarriedChildren, {}, carrier);
  const input = report(child, { seen: ["anaphylaxis"] });
  await tells(input, carrier);
  const row = await find(input.aefiId);
  assert.deepEqual([row?.class, row?.steps], ["severe", []]);
  await world.house.until(async () => {
    const told = await world.house.act(readCarriedChildren, { after: cursor }, carrier);
    return told.children[0]?.immunization.aefis[0]?.aefiId === input.aefiId;
  });
  assert.ok((await stopsOn(child.childId as never, carrier)).includes("PENTA never"));
  const { childId } = child;
  const lift = { childId, decisionId: id(), vaccine: "PENTA", decision: "may-be-given", saw: [input.aefiId] } as const;
  const words = "seen at the hospital: it was a nut, not the vaccine";
  assert.equal(codeOf(await world.house.send(decideStop, { ...lift, words } as never, carrier)), "not-allowed");
  assert.equal(codeOf(await world.house.send(decideStop, { ...lift, words } as never, world.admin)), "not-allowed");
  await world.house.act(decideStop, { ...lift, words } as never, doctor);
  assert.equal((await stopsOn(childId as never, carrier)).includes("PENTA never"), false);
  const { decisions } = await world.house.act(readAefis, { childId }, carrier);
  assert.deepEqual([decisions[0]?.words, decisions[0]?.by.name], [words, "Test doctor"]);
  // A second event, which the doctor has not seen.
  await tells(report(child, { seen: ["seizure"] }), carrier);
  assert.ok((await stopsOn(childId as never, carrier)).includes("PENTA ask"));
  // And the doctor's last word, which holds whatever was seen.
  const last = { ...lift, decisionId: id(), decision: "not-again", saw: [], words: "not again" };
  await world.house.act(decideStop, last as never, doctor);
  assert.ok((await stopsOn(childId as never, carrier)).includes("PENTA never"));
  assert.equal((await world.house.act(readAefis, { childId }, carrier)).decisions.length, 2);
});

test("a stopped dose that was given all the same is kept and counts", async () => {
  const child = await vaccinated(world.worker, "PV7", addDays(today, -40));
  await tells(report(child, { seen: ["anaphylaxis"], beganOn: addDays(today, -40) }));
  const again = { doseId: id(), vaccine: "PENTA", on: today, evidence: "own-record", batch: null, expiresOn: null };
  await world.house.act(
    recordDoses,
    { childId: child.childId, doses: [{ ...again, site: null }] } as never,
    world.worker,
  );
  const { doses } = await world.house.act(readImmunization, { childId: child.childId }, world.worker);
  assert.deepEqual(
    doses.filter(({ vaccine }) => vaccine === "PENTA").map(({ countedAs }) => countedAs),
    [["PENTA-1"], ["PENTA-2"]],
  );
});

test("steps are taken once each, by whom they are for, and end with the close", async () => {
  const child = await vaccinated();
  const input = report(child, { grave: ["hospital"] });
  await tells(input);
  const { childId } = child;
  const of = { childId, aefiId: input.aefiId };
  const look = (by: Claims) => world.house.send(lookAtAefi, { ...of, stepId: id(), words: null }, by);
  assert.equal(codeOf(await look(world.admin)), "not-allowed");
  assert.equal(codeOf(await look(doctor)), "done");
  assert.equal(codeOf(await look(doctor)), "done-already");
  const follow = (step: string, words: string | null = null, by = world.admin) =>
    world.house.send(followUpAefi, { ...of, stepId: id(), step, caseId: "DHN/2026/014", words } as never, by);
  assert.equal(codeOf(await follow("district", null, world.worker)), "not-allowed");
  assert.equal(codeOf(await follow("district")), "done");
  assert.equal(codeOf(await follow("closed")), "not-understood");
  assert.equal(codeOf(await follow("closed", "recovered, no link to the vaccine")), "done");
  assert.equal(codeOf(await follow("final")), "closed-already");
  assert.equal(await find(input.aefiId), undefined);
  const closed = await find(input.aefiId, doctor, "closed");
  assert.deepEqual(new Set(closed?.steps.map(({ step }) => step)), new Set(["medical-officer", "district", "closed"]));
  const { aefis } = await world.house.act(readAefis, { childId }, doctor);
  assert.equal(aefis[0]?.steps.find(({ step }) => step === "district")?.caseId, "DHN/2026/014");
});

test("sixteen looks at once are one look, and one report sent sixteen times is one report", async () => {
  const child = await vaccinated();
  const input = report(child, { seen: ["collapse"] });
  const reported = await Promise.all(Array.from({ length: 16 }, async () => codeOf(await tells(input))));
  assert.deepEqual(reported.toSorted(), [...Array.from({ length: 15 }, () => "already-added"), "done"]);
  const looks = await Promise.all(
    Array.from({ length: 16 }, async () =>
      codeOf(
        await world.house.send(
          lookAtAefi,
          { childId: child.childId, aefiId: input.aefiId, stepId: id(), words: null },
          doctor,
        ),
      ),
    ),
  );
  assert.deepEqual(looks.toSorted(), ["done", ...Array.from({ length: 15 }, () => "done-already")]);
});

test("a report before its doses, of another child's dose, before the dose or of a day to come is refused", async () => {
  const [child, other] = [await vaccinated(), await vaccinated()];
  assert.equal(codeOf(await tells(report(child, { doseIds: [id()] }))), "no-such-dose");
  assert.equal(codeOf(await tells(report(child, { doseIds: [child.penta, other.penta] }))), "no-such-dose");
  assert.equal(codeOf(await tells(report(child, { beganOn: addDays(today, -3) }))), "before-the-dose");
  assert.equal(codeOf(await tells(report(child, { beganOn: addDays(today, 1) }))), "day-not-begun");
  assert.equal(codeOf(await tells(report(child, { seen: [] }))), "not-understood");
  assert.equal(codeOf(await tells(report(child, { seen: ["fever", "fever"] }))), "not-understood");
});

test("a dose that was taken back stops its vaccine still: whether it was given is the doctor's to say", async () => {
  const child = await vaccinated();
  await tells(report(child, { seen: ["seizure"] }));
  const back = { childId: child.childId, doseId: child.penta, takenBackId: id(), why: "pressed-by-mistake" };
  await world.house.act(takeBackDose, back as never, world.worker);
  assert.ok((await stopsOn(child.childId as never)).includes("PENTA ask"));
});

test("whoever waits for the earliest step stands first, page by page", async () => {
  const [first, second] = [await vaccinated(), await vaccinated()];
  const [looked, waits] = [report(first, { seen: ["abscess"] }), report(second, { seen: ["abscess"] })];
  await tells(looked);
  await tells(waits);
  const look = { childId: first.childId, aefiId: looked.aefiId, stepId: id(), words: null };
  await world.house.act(lookAtAefi, look, doctor);
  const order: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await lineList(doctor, { limit: 2, ...(after ? { after } : {}) });
    order.push(...page.aefis.map(({ aefiId }) => aefiId));
    if (page.next === null) break;
    after = page.next;
  }
  assert.ok(order.indexOf(waits.aefiId) < order.indexOf(looked.aefiId));
  assert.equal(new Set(order).size, order.length);
  const { counts } = await lineList(doctor);
  assert.equal(counts.open, order.length);
});

test("other children of the same batch and week are counted, and the list is narrowed to that batch", async () => {
  const [one, two, three] = [
    await vaccinated(world.worker, "CLUSTER"),
    await vaccinated(world.worker, "cluster", addDays(today, -9)),
    await vaccinated(world.worker, "CLUSTER", addDays(today, -30)),
  ];
  const [mine, theirs] = [report(one, { seen: ["seizure"] }), report(two, { seen: ["high-fever"] })];
  await tells(mine);
  await tells(theirs);
  assert.ok(three);
  const row = await find(mine.aefiId);
  assert.deepEqual(
    row?.doses.map(({ sameBatch }) => sameBatch),
    [{ given: 1, withAefi: 1 }],
  );
  const { aefis } = await lineList(doctor, { batch: "Cluster-Penta" });
  assert.deepEqual(new Set(aefis.map(({ aefiId }) => aefiId as string)), new Set([mine.aefiId, theirs.aefiId]));
});

test("another organisation's doctor sees nothing of it; an erased child stands in no list and nothing is written of it", async () => {
  const child = await vaccinated();
  const input = report(child, { seen: ["seizure"] });
  await tells(input);
  const theirs = await world.house.organisation();
  const stranger = await theirs.member("doctor", theirs.district);
  assert.deepEqual((await lineList(stranger)).counts, { open: 0, unseen: 0 });
  assert.equal(codeOf(await world.house.send(readAefis, { childId: child.childId }, stranger)), "not-allowed");
  const all = await world.ours.member("super-admin", null);
  await world.house.act(eraseChild, { childId: child.childId, because: "asked-for-it" }, all);
  assert.equal(await find(input.aefiId), undefined);
  assert.equal(codeOf(await world.house.send(readAefis, { childId: child.childId }, doctor)), "erased");
  assert.equal(codeOf(await tells(report(child), world.admin)), "erased");
});
