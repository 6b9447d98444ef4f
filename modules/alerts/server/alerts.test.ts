import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTheWay } from "../../../scenarios/on-the-way.ts";
import { codeOf } from "../../../server/test-house.ts";
import { erasePatient } from "../../people/operations.ts";
import { alertKinds, type AlertKind, type Facts } from "../alert.ts";
import { answerAlert, listAlerts, raise, readAlerts, takeDown } from "../operations.ts";

/* What waits for a doctor: raised once, and down by an answer or because it is no longer so (D14, D20). */

let way: Awaited<ReturnType<typeof openTheWay>>;
before(async () => {
  way = await openTheWay();
});
after(() => way.house.close());

const words = "seen today, the dose is made smaller";
const long = { days: 14 };

async function raised(patientId: never, kind: AlertKind, thing: never, facts: Facts = long): Promise<boolean> {
  way.house.clock.now += 60_000;
  return (await way.house.act(raise, { patientId, kind, thing, facts }, way.ours.builder)).raised;
}
const down = async (patientId: never, kind: AlertKind, thing: never) =>
  (await way.house.act(takeDown, { patientId, kind, thing }, way.ours.builder)).takenDown;
const waiting = async (patientId: never) => (await way.house.act(readAlerts, { patientId }, way.doctor)).open;
const answers = (patientId: never, alertId: never, by = way.doctor) =>
  way.house.send(answerAlert, { patientId, alertId, answerId: way.id(), words }, by);

test("it is raised once, however often it is seen; with other facts it waits anew, and the old one is gone", async () => {
  const [patientId, thing] = [await way.patient(), way.id()];
  assert.equal(await raised(patientId, "long-gap", thing), true);
  assert.equal(await raised(patientId, "long-gap", thing), false);
  assert.equal(await raised(patientId, "long-gap", thing, { days: 20 }), true);
  assert.deepEqual(
    (await waiting(patientId)).map(({ kind, facts }) => [kind, facts]),
    [["long-gap", { days: 20 }]],
  );
  // About another treatment, or of another kind, it is another one.
  assert.equal(await raised(patientId, "long-gap", way.id()), true);
  assert.equal(await raised(patientId, "phase-may-end", thing, {}), true);
  assert.equal((await waiting(patientId)).length, 3);
});

test("what is no longer so is taken down, and raised again when it is so again", async () => {
  const [patientId, thing] = [await way.patient(), way.id()];
  await raised(patientId, "long-gap", thing);
  assert.equal(await down(patientId, "long-gap", thing), true);
  assert.deepEqual(await waiting(patientId), []);
  assert.equal(await down(patientId, "long-gap", thing), false);
  assert.equal(await raised(patientId, "long-gap", thing), true);
});

test("what a doctor answered stays down for what they saw, with their words; and comes again when there is more", async () => {
  const [patientId, thing] = [await way.patient(), way.id()];
  await raised(patientId, "value-past-limit", thing, { value: 512 });
  const [alert] = await waiting(patientId);
  assert.equal(codeOf(await answers(patientId, alert?.alertId as never)), "done");
  assert.equal(await raised(patientId, "value-past-limit", thing, { value: 512 }), false);
  const { open, answered } = await way.house.act(readAlerts, { patientId }, way.doctor);
  assert.deepEqual(open, []);
  assert.deepEqual(
    answered.map((one) => [one.facts, one.words, one.by.memberId]),
    [[{ value: 512 }, words, way.doctor.member]],
  );
  assert.equal(codeOf(await answers(patientId, alert?.alertId as never)), "answered-already");
  assert.equal(await raised(patientId, "value-past-limit", thing, { value: 531 }), true);
});

test("sixteen doctors answer at once, and sixteen hands raise at once: one of each", async () => {
  const [patientId, thing] = [await way.patient(), way.id()];
  const sixteen = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 16 }, work));
  const input = { patientId, kind: "long-gap" as const, thing, facts: long };
  const kept = await sixteen(() => way.house.act(raise, input, way.ours.builder));
  assert.equal(kept.filter((one) => one.raised).length, 1);
  const [alert] = await waiting(patientId);
  const codes = (await sixteen(() => answers(patientId, alert?.alertId as never))).map(codeOf);
  assert.deepEqual(codes.toSorted(), [...Array.from({ length: 15 }, () => "answered-already"), "done"]);
});

test("raised and answered across each other, never two that wait for the same", async () => {
  const [patientId, thing] = [await way.patient(), way.id()];
  await raised(patientId, "long-gap", thing);
  const [alert] = await waiting(patientId);
  const facts = (days: number) => ({ patientId, kind: "long-gap" as const, thing, facts: { days } });
  await Promise.all([
    answers(patientId, alert?.alertId as never),
    ...Array.from({ length: 8 }, (_, at) => way.house.act(raise, facts(20 + at), way.ours.builder)),
    ...Array.from({ length: 4 }, () =>
      way.house.act(takeDown, { patientId, kind: "long-gap", thing }, way.ours.builder),
    ),
  ]);
  assert.ok((await waiting(patientId)).length <= 1);
});

test("an alert of somebody else, or of nobody, is answered by nobody", async () => {
  const [one, other, thing] = [await way.patient(), await way.patient(), way.id()];
  await raised(one, "long-gap", thing);
  const [alert] = await waiting(one);
  assert.equal(codeOf(await answers(other, alert?.alertId as never)), "no-such-alert");
  assert.equal(codeOf(await answers(one, way.id())), "no-such-alert");
  assert.notEqual(codeOf(await answers(one, alert?.alertId as never, way.neighbour)), "done");
  assert.notEqual(codeOf(await answers(one, alert?.alertId as never, way.worker)), "done");
});

test("the queue: the most urgent first, of two the older; page by page; nobody of another district; nobody erased", async () => {
  const fresh = await openTheWay();
  try {
    const people: never[] = [];
    for (const kind of ["visit-after-treatment", "long-gap", "value-past-limit", "long-gap"] as const) {
      const patientId = await fresh.patient();
      people.push(patientId);
      fresh.house.clock.now += 60_000;
      await fresh.house.act(raise, { patientId, kind, thing: fresh.id(), facts: {} }, fresh.ours.builder);
    }
    const [visit, first, value, second] = people;
    const read = (more: object = {}, by = fresh.doctor) => fresh.house.act(listAlerts, more, by);
    const who = (alerts: readonly { patientId: string }[]) => alerts.map(({ patientId }) => patientId);
    const all = await read();
    assert.deepEqual([who(all.alerts), all.total, all.next], [[value, first, second, visit], 4, null]);
    const page = await read({ limit: 2 });
    const rest = await read({ limit: 2, after: page.next ?? "" });
    assert.deepEqual([...who(page.alerts), ...who(rest.alerts)], [value, first, second, visit]);
    assert.deepEqual((await read({}, fresh.neighbour)).alerts, []);
    const erased = { patientId: value as never, because: "asked-for-it" as const };
    await fresh.house.act(erasePatient, erased, await fresh.ours.member("super-admin", null));
    assert.deepEqual(who((await read()).alerts), [first, second, visit]);
    assert.equal(codeOf(await fresh.house.send(listAlerts, { after: "nonsense" }, fresh.doctor)), "page-unknown");
  } finally {
    await fresh.house.close();
  }
});

test("what may harm today stands before what is only due, and every kind has its place", () => {
  const order = ["value-past-limit", "resistance-against-regimen", "dose-for-new-weight", "visit-after-treatment"];
  const places = order.map((kind) => alertKinds.indexOf(kind as AlertKind));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place >= 0));
});
