import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as fc from "fast-check";
import { openThreeBlocks } from "../../../scenarios/three-blocks.ts";
import { codeOf } from "../../../server/test-house.ts";

/*
 * No patient is in two places or in none. First a slow model beside the house, one step after the other: it says of
 * each step what must be answered, and of each patient who cares. Then sixteen at once, with connections that are cut.
 */

type World = Awaited<ReturnType<typeof openThreeBlocks>>;
let world: World;
before(async () => {
  world = await openThreeBlocks();
});
after(() => world.house.close());

const up = (to: number) => fc.nat({ max: to - 1 });
/** The doctor of a block, or most often whoever may. */
const by = fc.oneof({ weight: 1, arbitrary: up(3) }, { weight: 3, arbitrary: fc.constant("who-may" as const) });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant("ask" as const), patient: up(4), facility: up(6), by }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant("accept" as const), sending: up(3), by }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("refuse" as const), sending: up(3), by }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("withdraw" as const), sending: up(3), by }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("close" as const), facility: up(3) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("name" as const), patient: up(4), worker: up(3), by }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("move" as const), worker: up(3), block: up(3) }) },
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Sending {
  readonly id: never;
  readonly patient: number;
  readonly to: number;
  readonly askedBy: number;
  open: boolean;
}

/** As simple as it can be said: one place a patient, a list of what was asked, and who is named. */
function openModel(blockOf: (facility: number) => number) {
  const caring = [0, 0, 0, 0];
  const named = caring.map(() => new Set([0]));
  const worksIn = [0, 1, 2];
  const closed = new Set<number>();
  const sendings: Sending[] = [];
  const onTheWay = (patient: number) => sendings.some((one) => one.open && one.patient === patient);
  return {
    caring,
    named,
    worksIn,
    sendings,
    ask(id: never, patient: number, to: number, by: number): string {
      if (blockOf(caring[patient] ?? -1) !== by) return "not-allowed";
      if (closed.has(to)) return "not-a-facility";
      if (caring[patient] === to) return "cared-for-there";
      if (onTheWay(patient)) return "on-the-way-already";
      sendings.push({ id, patient, to, askedBy: by, open: true });
      return "done";
    },
    accept(one: Sending, by: number): string {
      if (blockOf(one.to) !== by) return "not-allowed";
      if (!one.open) return "waits-no-more";
      if (one.askedBy === by) return "asked-by-you";
      one.open = false;
      caring[one.patient] = one.to;
      for (const worker of named[one.patient] ?? []) {
        if (worksIn[worker] !== blockOf(one.to)) named[one.patient]?.delete(worker);
      }
      return "done";
    },
    end(one: Sending, mine: boolean): string {
      if (!mine) return "not-allowed";
      if (!one.open) return "waits-no-more";
      one.open = false;
      return "done";
    },
    close(facility: number): string {
      if (closed.has(facility)) return "place-closed";
      if (caring.includes(facility) || sendings.some(({ open, to }) => open && to === facility)) return "still-in-use";
      closed.add(facility);
      return "done";
    },
    name(patient: number, worker: number, by: number): string {
      if (blockOf(caring[patient] ?? -1) !== by) return "not-allowed";
      named[patient]?.add(worker);
      return "done";
    },
    move(worker: number, block: number): string {
      if (worksIn[worker] === block) return "already-given";
      worksIn[worker] = block;
      named.forEach((names, patient) => {
        if (blockOf(caring[patient] ?? -1) !== block) names.delete(worker);
      });
      return "done";
    },
  };
}

test("whatever is done in whatever order, each step is answered and each patient cared for as a slow model says", async () => {
  const model = openModel((facility) => facility % 3);
  const holds = world.workers.map(({ assignment }) => assignment);
  const seen = new Map<string, number>();
  /** One of the newest, which most often waits. */
  const pick = (back: number) => model.sendings[Math.max(0, model.sendings.length - 1 - back)];
  async function take(one: Step): Promise<[said: string, expected: string]> {
    // The first three stay open, or soon there is nowhere to go.
    const closes = "facility" in one ? 1 + 2 * (one.facility % 3) : 0;
    if (one.is === "close") return [codeOf(await world.close(closes)), model.close(closes)];
    if (one.is === "move") {
      const assignmentId = world.id();
      const outcome = await world.move(one.worker, holds[one.worker] ?? "", assignmentId, one.block);
      if (codeOf(outcome) === "done") holds[one.worker] = assignmentId;
      return [codeOf(outcome), model.move(one.worker, one.block)];
    }
    const sending = "sending" in one ? pick(one.sending) : null;
    if (sending === undefined) return ["nothing", "nothing"];
    const patient = sending?.patient ?? ("patient" in one ? one.patient : 0);
    const there = one.is === "accept" || one.is === "refuse";
    const may = (there ? (sending?.to ?? 0) : (model.caring[patient] ?? 0)) % 3;
    const doctor = one.by === "who-may" ? may : one.by;
    if (one.is === "ask") {
      const sendingId = world.id();
      const outcome = await world.ask(patient, one.facility, doctor, sendingId);
      return [codeOf(outcome), model.ask(sendingId, patient, one.facility, doctor)];
    }
    if (one.is === "name") {
      return [codeOf(await world.name(patient, one.worker, doctor)), model.name(patient, one.worker, doctor)];
    }
    if (sending === null) throw new Error("Every other step is about somebody who was sent.");
    const { id, to } = sending;
    if (one.is === "accept") return [codeOf(await world.accept(to, doctor, id)), model.accept(sending, doctor)];
    const outcome =
      one.is === "refuse" ? await world.refuse(to, doctor, id) : await world.withdraw(patient, doctor, id);
    return [codeOf(outcome), model.end(sending, doctor === may)];
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 30 }), async (steps) => {
      for (const one of steps) {
        const [said, expected] = await take(one);
        assert.equal(said, expected, JSON.stringify(one));
        seen.set(`${one.is} ${said}`, (seen.get(`${one.is} ${said}`) ?? 0) + 1);
        const now = model.caring.map((place, patient) => ({
          places: [place],
          workers: [...(model.named[patient] ?? [])].toSorted((a, b) => a - b),
        }));
        assert.deepEqual(await world.caring(), now, JSON.stringify(one));
      }
    }),
    // One world for all: it goes on where the last one ended, and nothing is shrunk.
    { numRuns: 12, endOnFailure: true, seed: 20261121 },
  );
  for (const was of [
    "ask done",
    "accept done",
    "accept asked-by-you",
    "close still-in-use",
    "move done",
    "name done",
  ]) {
    assert.ok(seen.has(was), `${was} never came to be: the steps prove too little.`);
  }
});
