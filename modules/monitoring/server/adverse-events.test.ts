import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day } from "../../../scenarios/on-a-course.ts";
import { openTheWatch } from "../../../scenarios/under-watch.ts";
import { codeOf } from "../../../server/test-house.ts";
import { erasePatient } from "../../people/operations.ts";
import { recordAdverseEvent } from "../operations.ts";

/* Requirement D14: what harmed somebody, how it stands, and what was done about the medicines. */

let way: Awaited<ReturnType<typeof openTheWatch>>;
before(async () => {
  way = await openTheWatch();
});
after(() => way.house.close());

const severe = async (patientId: never) => (await way.waits(patientId))["severe-adverse-event"];
const linezolid = (action: "unchanged" | "reduced" | "held" | "stopped") =>
  ({ medicine: "Lzd", certainty: "suspected", action }) as const;

test("a severe neuropathy is graded, linked to linezolid, and waits for the doctor until it is mild again", async () => {
  const ids = await way.watched();
  way.dawn(50);
  const { eventId, code } = await way.harmed(ids, {
    term: "peripheral-neuropathy",
    beganOn: day(40),
    on: day(50),
    grade: 3,
    medicines: [linezolid("held"), { medicine: "Pa", certainty: "not", action: "unchanged" }],
    words: "burning feet at night, Radha",
  });
  assert.equal(code, "done");
  assert.deepEqual(await severe(ids.patientId), {
    term: "peripheral-neuropathy",
    grade: 3,
    serious: [],
    drugs: ["Lzd"],
  });
  way.dawn(60);
  const better = { on: day(60), grade: 2, outcome: "recovering" as const, medicines: [linezolid("reduced")] };
  assert.equal(await way.lookedAt(ids.patientId, eventId, better, way.doctor), "done");
  assert.equal(await severe(ids.patientId), undefined);
  const { adverseEvents } = await way.readMonitoring(ids.patientId, way.worker);
  const [event] = adverseEvents;
  assert.deepEqual([event?.term, event?.beganOn, event?.called], ["peripheral-neuropathy", day(40), null]);
  assert.deepEqual(
    event?.looks.map(({ on, grade, words, by }) => [on, grade, words, by.memberId]),
    [
      [day(60), 2, null, way.doctor.member],
      [day(50), 3, "burning feet at night, Radha", way.worker.member],
    ],
  );
  const [row] = await way.house.look<{ words: Buffer }>(
    "select words from monitoring.adverse_event_look where event = $1 and number = 1",
    [eventId],
  );
  assert.ok(row && !row.words.includes("Radha"), "what somebody writes is sealed");
});

test("what is serious waits whatever its grade, and what is mild waits for nobody", async () => {
  const ids = await way.watched();
  await way.harmed(ids, { term: "rash", grade: 2 });
  assert.equal(await severe(ids.patientId), undefined);
  await way.harmed(ids, { term: "nausea-or-vomiting", grade: 2, serious: ["hospital"] });
  assert.deepEqual((await severe(ids.patientId)) as object, {
    term: "nausea-or-vomiting",
    grade: 2,
    serious: ["hospital"],
    drugs: [],
  });
});

test("what the list has no term for is called by its name, which is sealed", async () => {
  const ids = await way.watched();
  assert.equal((await way.harmed(ids, { term: "other" })).code, "say-which-event");
  assert.equal((await way.harmed(ids, { term: "rash", called: "itching" })).code, "say-which-event");
  const { eventId } = await way.harmed(ids, { term: "other", called: "hiccups of Radha" });
  const { adverseEvents } = await way.readMonitoring(ids.patientId);
  assert.equal(adverseEvents.find((one) => one.eventId === eventId)?.called, "hiccups of Radha");
  const [row] = await way.house.look<{ called: Buffer }>("select called from monitoring.adverse_event where id = $1", [
    eventId,
  ]);
  assert.ok(row && !row.called.includes("Radha"));
});

test("what cannot be is refused", async () => {
  const ids = await way.watched();
  const other = await way.watched("longer");
  const refused = async (more: Parameters<typeof way.harmed>[1]) => (await way.harmed(ids, more)).code;
  assert.equal(await refused({ episodeId: way.id() }), "no-such-treatment");
  assert.equal(await refused({ episodeId: other.episodeId }), "no-such-treatment");
  assert.equal(await refused({ beganOn: day(0) }), "before-treatment");
  assert.equal(await refused({ on: day(2) }), "day-not-begun");
  way.dawn(5);
  assert.equal(await refused({ beganOn: day(3), on: day(2) }), "looked-before-it-began");
  assert.equal(
    await refused({ medicines: [{ medicine: "Eto", certainty: "possible", action: "stopped" }] }),
    "not-prescribed",
  );
  const dead = { grade: 5, outcome: "died" as const, serious: [] };
  assert.equal(await refused(dead), "not-understood");
  assert.equal(await refused({ ...dead, serious: ["death"] }), "done");
  assert.equal(await refused({ medicines: [linezolid("held"), linezolid("stopped")] }), "not-understood");

  const { eventId } = await way.harmed(ids, { beganOn: day(3), on: day(3) });
  assert.equal(await way.lookedAt(ids.patientId, way.id(), { on: day(5) }), "no-such-event");
  assert.equal(await way.lookedAt(other.patientId, eventId, { on: day(5) }), "no-such-event");
  assert.equal(await way.lookedAt(ids.patientId, eventId, { on: day(2) }), "looked-before-it-began");
  assert.equal(await way.lookedAt(ids.patientId, eventId, { on: day(6) }), "day-not-begun");
});

test("who may: the worker who looks after them and the doctor; a supervisor, the laboratory and strangers do not", async () => {
  const ids = await way.watched();
  const { eventId } = await way.harmed(ids, {}, way.doctor);
  const supervisor = await way.ours.member("supervisor", way.ours.district);
  const stranger = await way.ours.member("worker", way.phc);
  const elsewhere = await (await way.house.organisation()).member("doctor", null);
  for (const by of [supervisor, stranger, way.lab, way.neighbour, elsewhere]) {
    assert.equal((await way.harmed(ids, {}, by)).code, "not-allowed");
    assert.equal(await way.lookedAt(ids.patientId, eventId, {}, by), "not-allowed");
  }
});

test("the same word sent sixteen times is one event; sixteen looks at once are sixteen, one after the other", async () => {
  const ids = await way.watched();
  const sixteen = <Done>(act: (n: number) => Promise<Done>) =>
    Promise.all(Array.from({ length: 16 }, (_, n) => act(n)));
  const eventId = way.id();
  const codes = (await sixteen(() => way.harmed(ids, { eventId, grade: 3 }))).map(({ code }) => code);
  assert.deepEqual([...new Set(codes)].toSorted(), ["already-added", "done"]);
  assert.equal(codes.filter((code) => code === "done").length, 1);
  const commandId = way.id();
  const again = {
    ...{ ...ids, eventId: way.id(), term: "rash" as const, called: null, beganOn: day(1), lookId: way.id() },
    ...{ on: day(1), grade: 1, serious: [], outcome: "recovering" as const, medicines: [], words: null },
  };
  const repeated = await sixteen(() => way.house.send(recordAdverseEvent, again, way.worker, { commandId }));
  assert.ok(
    repeated.every((outcome) => codeOf(outcome) === "done"),
    "a retry is answered as the first was",
  );
  const looks = await sixteen((n) => way.lookedAt(ids.patientId, eventId, { grade: n === 7 ? 1 : 4 }));
  assert.deepEqual([...new Set(looks)], ["done"]);
  const { adverseEvents } = await way.readMonitoring(ids.patientId);
  assert.equal(adverseEvents.length, 2);
  const event = adverseEvents.find((one) => one.eventId === eventId);
  assert.equal(event?.looks.length, 17);
  assert.equal((await severe(ids.patientId)) !== undefined, event?.looks[0]?.grade === 4, "the last word counts");
});

test("of whoever was erased nothing more is recorded", async () => {
  const ids = await way.watched();
  const { eventId } = await way.harmed(ids);
  const top = await way.ours.member("super-admin", null);
  await way.house.act(erasePatient, { patientId: ids.patientId, because: "asked-for-it" }, top);
  assert.equal((await way.harmed(ids)).code, "erased");
  assert.equal(await way.lookedAt(ids.patientId, eventId, {}), "erased");
});
