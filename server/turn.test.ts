import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "drizzle-orm";
import * as z from "zod/mini";
import { organisationOf } from "../foundation/actor.ts";
import { event } from "../foundation/event.ts";
import { command, query } from "../foundation/operation.ts";
import { holding, signedIn, theHouse } from "../foundation/permission.ts";
import { addFacility, listFacilities } from "../modules/places/operations.ts";
import { endAssignment } from "../modules/staff/operations.ts";
import { openJobs } from "./jobs/boss.ts";
import { handle, type Module, when } from "./module.ts";
import { openTestHouse, type TestHouse, type TestOrganisation } from "./test-house.ts";

/* A module that exists only here: what a turn promises, shown on the smallest operations. */

const BellRung = event({ name: "BellRung", says: "A bell was rung.", carries: z.strictObject({ bellId: z.string() }) });

const ring = command({
  name: "bells.ring",
  does: "Ring a bell.",
  at: "POST /bells/{bellId}/ring",
  allow: [holding("doctor"), theHouse],
  takes: z.strictObject({ bellId: z.string(), then: z._default(z.string(), "nothing") }),
  gives: z.object({ rings: z.int() }),
  refuses: ["too-late", "bell-broken"],
});
const countRings = query({
  name: "bells.countRings",
  does: "How often did it ring?",
  at: "GET /bells/{bellId}",
  allow: [signedIn],
  takes: z.strictObject({ bellId: z.string() }),
  gives: z.object({ rings: z.int() }),
  refuses: [],
});
const ringAndCount = command({
  name: "bells.ringAndCount",
  does: "Ring through another operation.",
  at: "POST /bells/{bellId}/ring-and-count",
  allow: [holding("worker")],
  takes: z.strictObject({ bellId: z.string() }),
  gives: z.object({ rings: z.int() }),
  refuses: ["bell-broken"],
  uses: [ring],
});

/** Holds handlers until the test lets them go on. */
let open = () => {};
const gate = new Promise<void>((resolve) => {
  open = resolve;
});
const rings = new Map<string, number>();
let reacted: string[] = [];

const bells: Module = {
  name: "bells",
  faces: [],
  events: [BellRung],
  jobs: [],
  handlers: [
    handle(ring, async ({ input, actor, emit, refuse, refuseAndKeep, tx, about, newId }) => {
      // A row of its own, so that a test sees whether the handler's writes were kept.
      await tx.execute(sql`
        insert into house.reaction (organisation, event, name, at)
        values (${organisationOf(actor)}, ${newId()}, ${`written for ${input.bellId}`}, now())`);
      if (input.then === "wait") await gate;
      emit(BellRung, { bellId: input.bellId });
      about(newId());
      if (input.then === "refuse") return refuse("too-late", { hour: 3 });
      if (input.then === "refuse and keep") return refuseAndKeep("bell-broken");
      if (input.then === "lose the connection") await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      if (input.then === "break") throw new Error("the rope tore");
      if (input.then === "break in the database") await tx.execute(sql`select 1 / 0`);
      if (input.then === "answer wrongly") return { rings: "many" } as never;
      const count = (rings.get(input.bellId) ?? 0) + 1;
      rings.set(input.bellId, count);
      return { rings: count };
    }),
    handle(countRings, async ({ input }) => ({ rings: rings.get(input.bellId) ?? 0 })),
    handle(ringAndCount, async ({ input, ask, refuse }) => {
      const rung = await ask(ring, { bellId: input.bellId });
      return "refused" in rung ? refuse("bell-broken") : rung;
    }),
  ],
  reactions: [
    when(BellRung, { name: "bells.whenBellRung", does: "Wake up." }, async ({ today }, { carries }) => {
      reacted.push(`${carries.bellId} ${today}`);
    }),
  ],
};

let house: TestHouse;
let organisation: TestOrganisation;
let doctor: Awaited<ReturnType<TestOrganisation["member"]>>;
let worker: typeof doctor;

before(async () => {
  house = await openTestHouse([bells]);
  const jobs = await openJobs({ url: house.at.jobsUrl, modules: [bells], onError: () => {} });
  await jobs.stop();
  organisation = await house.organisation();
  doctor = await organisation.member("doctor", organisation.district);
  worker = await organisation.member("worker", organisation.district);
});
after(() => house.close());

const waitingOrRinging = async () => {
  const [found] = await house.look<{ count: number }>(
    "select count(*)::int from pg_stat_activity where usename = 'khurak_app' and datname = current_database() and state <> 'idle'",
  );
  return found?.count ?? 0;
};
const until = async (isSo: () => Promise<boolean>) => {
  for (let asked = 0; asked < 2_000; asked += 1) if (await isSo()) return;
  assert.fail("it never came to be so");
};

const left = async (commandId: string) => {
  const [found] = await house.look<{ requests: number; leaves: string[] }>(
    `select (select count(*)::int from house.request where id = $1) as requests,
            (select coalesce(array_agg(outcome order by id), '{}') from house.audit_leaf where request = $1) as leaves`,
    [commandId],
  );
  return found;
};
const eventsOf = (bellId: string) =>
  house.look<{ id: string; jobs: number }>(
    `select e.id, (select count(*)::int from pgboss.job j where j.data->>'event' = e.id::text) as jobs
     from house.event e where name = 'BellRung' and carries->>'bellId' = $1`,
    [bellId],
  );

const written = async (bellId: string) =>
  (await house.look("select from house.reaction where name = $1", [`written for ${bellId}`])).length;

test("a command leaves its answer, its event, one job for each reaction and its audit leaf, together", async () => {
  const commandId = house.newId();
  const answer = await house.act(ring, { bellId: "together" }, doctor, { commandId });
  assert.deepEqual(answer, { rings: 1 });
  assert.deepEqual(await left(commandId), { requests: 1, leaves: ["done"] });
  const events = await eventsOf("together");
  assert.equal(events.length, 1);
  assert.equal(events[0]?.jobs, 1);
});

test("a repeated command is answered again and done once, also by sixteen at the same moment", async () => {
  const commandId = house.newId();
  const sent = Array.from({ length: 16 }, () => house.send(ring, { bellId: "sixteen", then: "wait" }, doctor, { commandId }));
  // Every connection but the one that rings now waits for it: without the lock they would all ring.
  await until(async () => (await waitingOrRinging()) >= 12);
  open();
  const outcomes = await Promise.all(sent);
  assert.deepEqual(new Set(outcomes.map((outcome) => JSON.stringify("answer" in outcome ? outcome.answer : outcome))), new Set(['{"rings":1}']));
  assert.equal(outcomes.filter((outcome) => outcome.is === "done" && !outcome.already).length, 1);
  assert.equal((await eventsOf("sixteen")).length, 1);
  assert.equal(await written("sixteen"), 1);
});

test("the same id with another body is no repeat, and neither is it from another person", async () => {
  const commandId = house.newId();
  await house.act(ring, { bellId: "body" }, doctor, { commandId });
  const other = await house.send(ring, { bellId: "another body" }, doctor, { commandId });
  assert.equal(other.is === "refused" && other.refusal.refused, "id-reused");
  const secondDoctor = await organisation.member("doctor", null);
  const theirs = await house.send(ring, { bellId: "body" }, secondDoctor, { commandId });
  assert.equal(theirs.is === "refused" && theirs.refusal.refused, "id-reused");
});

test("the same body with its fields in another order is a repeat", async () => {
  const commandId = house.newId();
  await house.act(ring, { bellId: "order", then: "nothing" }, doctor, { commandId });
  const again = await house.send(ring, { then: "nothing", bellId: "order" }, doctor, { commandId });
  assert.equal(again.is === "done" && again.already, true);
});

test("a refusal keeps nothing but its audit leaf", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "refused", then: "refuse" }, doctor, { commandId });
  assert.deepEqual(outcome, { is: "refused", refusal: { refused: "too-late", params: { hour: 3 } }, issues: [] });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:too-late"] });
  assert.deepEqual(await eventsOf("refused"), []);
  assert.equal(await written("refused"), 0);
});

test("refuseAndKeep keeps what was written and is not remembered as an answer", async () => {
  const commandId = house.newId();
  await house.send(ring, { bellId: "kept", then: "refuse and keep" }, doctor, { commandId });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:bell-broken"] });
  assert.equal((await eventsOf("kept")).length, 1);
  assert.equal(await written("kept"), 1);
});

for (const then of ["break", "break in the database", "answer wrongly"]) {
  test(`a fault of ours (${then}) keeps nothing and shows only an id`, async () => {
    const commandId = house.newId();
    const outcome = await house.send(ring, { bellId: then, then }, doctor, { commandId });
    assert.equal(outcome.is === "refused" && outcome.refusal.refused, "something-broke");
    assert.doesNotMatch(JSON.stringify(outcome), /rope|division|many/);
    assert.deepEqual(await left(commandId), { requests: 0, leaves: [] });
    assert.deepEqual(await eventsOf(then), []);
    assert.equal(await written(then), 0);
    assert.equal(house.faults.at(-1)?.operation, "bells.ring");
  });
}

test("a connection that breaks in the middle keeps nothing, says busy, and the next request finds another", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "cut", then: "lose the connection" }, doctor, { commandId });
  assert.deepEqual(outcome, { is: "refused", refusal: { refused: "busy", params: { seconds: 5 } }, issues: [] });
  assert.deepEqual(await left(commandId), { requests: 0, leaves: [] });
  assert.equal(await written("cut"), 0);
  assert.deepEqual(await house.act(ring, { bellId: "cut" }, doctor, { commandId }), { rings: 1 });
});

test("when every connection is taken away at once, requests on their way say busy or are done, and all can be sent again", async () => {
  const commands = Array.from({ length: 40 }, () => house.newId());
  const sending = commands.map((commandId, at) => house.send(ring, { bellId: `storm ${at}` }, doctor, { commandId }));
  await house.look("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'khurak_app' and datname = current_database()");
  for (const outcome of await Promise.all(sending)) {
    if (outcome.is === "refused") assert.equal(outcome.refusal.refused, "busy");
  }
  for (const [at, commandId] of commands.entries()) {
    await house.act(ring, { bellId: `storm ${at}` }, doctor, { commandId });
    assert.equal(await written(`storm ${at}`), 1);
  }
});

test("input that is not understood is refused field by field before anything is asked of the database", async () => {
  const outcome = await house.send(ring, { bellId: 7, extra: true } as never, doctor);
  assert.ok(outcome.is === "refused");
  assert.equal(outcome.refusal.refused, "not-understood");
  assert.deepEqual(outcome.issues.map(({ at, code }) => `${at} ${code}`).sort(), [" unrecognized_keys", "bellId invalid_type"]);
});

test("a command without an id of its own is refused: its retry could not be told from a second one", async () => {
  const outcome = await house.send(ring, { bellId: "no id" }, doctor, { commandId: "" });
  assert.deepEqual(outcome.is === "refused" && outcome.issues, [{ at: "Idempotency-Key", code: "id-missing" }]);
});

test("whoever may not is refused, and the refusal is on record", async () => {
  const commandId = house.newId();
  const outcome = await house.send(ring, { bellId: "worker" }, worker, { commandId });
  assert.equal(outcome.is === "refused" && outcome.refusal.refused, "not-allowed");
  assert.deepEqual(await left(commandId), { requests: 0, leaves: ["refused:not-allowed"] });
});

test("nobody signed in, and a session that has ended, are asked to sign in", async () => {
  const nobody = await house.send(ring, { bellId: "nobody" }, null);
  assert.equal(nobody.is === "refused" && nobody.refusal.refused, "not-signed-in");
  const gone = await organisation.member("doctor", null);
  await house.look("update access.session set ended_at = now() where id = $1", [gone.session]);
  const ended = await house.send(ring, { bellId: "gone" }, gone);
  assert.equal(ended.is === "refused" && ended.refusal.refused, "not-signed-in");
});

test("a token for one member does not open another member's session", async () => {
  const other = await organisation.member("admin", null);
  const mixed = await house.send(ring, { bellId: "mixed" }, { member: doctor.member, session: other.session });
  assert.equal(mixed.is === "refused" && mixed.refusal.refused, "not-signed-in");
});

test("a role that was ended is gone with the next request", async () => {
  const leaving = await organisation.member("doctor", organisation.district);
  await house.act(ring, { bellId: "leaving" }, leaving);
  await house.act(
    endAssignment,
    { memberId: leaving.member as never, assignmentId: leaving.assignment as never, reason: "left" },
    organisation.builder,
  );
  const after = await house.send(ring, { bellId: "leaving" }, leaving);
  assert.equal(after.is === "refused" && after.refusal.refused, "not-allowed");
});

test("asking another module runs in the same transaction and leaves a leaf with both names", async () => {
  const commandId = house.newId();
  await house.act(ringAndCount, { bellId: "asked" }, worker, { commandId });
  const leaves = await house.look(
    "select operation, asked_by from house.audit_leaf where request = $1 order by operation",
    [commandId],
  );
  assert.deepEqual(leaves, [
    { operation: "bells.ring", asked_by: "bells.ringAndCount" },
    { operation: "bells.ringAndCount", asked_by: null },
  ]);
});

test("asking an operation that is not named in `uses` is a fault of ours", async () => {
  const sly = command({ ...ringAndCount, name: "bells.sly", at: "POST /sly", uses: [] });
  const slyBells: Module = {
    ...bells,
    reactions: [],
    handlers: [handle(sly, async ({ ask, refuse }) => ((await ask(ring, { bellId: "sly" })), refuse("bell-broken")))],
  };
  const other = await openTestHouse([slyBells]);
  try {
    const there = await other.organisation();
    const outcome = await other.send(sly, { bellId: "sly" }, await there.member("worker", null));
    assert.equal(outcome.is === "refused" && outcome.refusal.refused, "something-broke");
    assert.match(String(other.faults[0]?.error), /does not name it in "uses"/);
  } finally {
    await other.close();
  }
});

test("a reaction that is delivered twice takes effect once, and a failed one leaves no trace", async () => {
  const [reaction] = bells.reactions;
  assert.ok(reaction);
  reacted = [];
  const delivery = { event: house.newId(), organisation: organisation.id, carries: { bellId: "twice" } };
  await Promise.all([house.turn.react(reaction, delivery), house.turn.react(reaction, delivery)]);
  await house.turn.react(reaction, delivery);
  assert.deepEqual(reacted, ["twice 2026-11-21"]);

  const tired = when(BellRung, { name: "bells.whenTired", does: "Fail." }, async () => {
    throw new Error("too tired");
  });
  await assert.rejects(house.turn.react(tired, { ...delivery, event: house.newId() }), /too tired/);
  assert.deepEqual(await house.look("select from house.reaction where name = 'bells.whenTired'"), []);
});

test("a reaction lives on its organisation's calendar: ten past midnight in India is a new day", async () => {
  const [reaction] = bells.reactions;
  assert.ok(reaction);
  reacted = [];
  const before = house.clock.now;
  house.clock.now = Date.UTC(2026, 10, 21, 18, 40);
  await house.turn.react(reaction, { event: house.newId(), organisation: organisation.id, carries: { bellId: "midnight" } });
  house.clock.now = before;
  assert.deepEqual(reacted, ["midnight 2026-11-22"]);
});

test("one organisation never sees another's rows, whatever a handler forgets to ask for", async () => {
  const other = await house.organisation();
  const theirs = await other.member("doctor", null);
  const facility = { placeId: house.newId() as never, parentId: other.district as never, type: "phc", name: "PHC Elsewhere", services: [] } as const;
  await house.act(addFacility, { ...facility, services: [] }, other.builder);
  const mine = await house.act(listFacilities, {}, doctor);
  const seen = await house.act(listFacilities, {}, theirs);
  assert.deepEqual(mine.facilities.map(({ name }) => name), []);
  assert.deepEqual(seen.facilities.map(({ name }) => name), ["PHC Elsewhere"]);
});

test("a house with a missing handler, face or used operation does not open", async () => {
  const unhandled: Module = { ...bells, name: "broken", reactions: [], handlers: bells.handlers.filter(({ operation }) => operation === ringAndCount) };
  await assert.rejects(openTestHouse([unhandled]), /uses bells\.ring, which no module handles/);
});
