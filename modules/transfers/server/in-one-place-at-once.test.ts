import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as fc from "fast-check";
import { openThreeBlocks } from "../../../scenarios/three-blocks.ts";
import { codeOf, type Sent } from "../../../server/test-house.ts";
import type { Outcome } from "../../../server/turn.ts";

/* Sixteen at once who ask, accept, refuse, withdraw, name, move and close, while connections are cut under them. */

let world: Awaited<ReturnType<typeof openThreeBlocks>>;
before(async () => {
  world = await openThreeBlocks();
});
after(() => world.house.close());

const clients = 16;
const rounds = 24;
const cutAfter = 40;

test("each patient is in one place, also when sixteen pull at once and connections are cut in the middle", async () => {
  const { house } = world;
  const draw = fc.sample(fc.nat({ max: 999_999 }), { numRuns: clients * rounds * 7, seed: 20261121 });
  let drawn = 0;
  const up = (to: number) => (draw[(drawn += 1) % draw.length] ?? 0) % to;
  const asked: { id: never; patient: number; to: number }[] = [];
  const done: string[] = [];
  let acts = 0;
  const acknowledged = new Set<string>();
  const lastKnown = [0, 0, 0, 0];

  /** Sends again under the same id for as long as nobody knows what became of it, as a phone does. */
  async function surely(send: (more: Sent) => Promise<Outcome>): Promise<string> {
    const more = { commandId: house.newId() };
    for (let tries = 0; tries < 20; tries += 1) {
      const code = codeOf(await send(more));
      if (code !== "busy" && code !== "something-broke") return code;
    }
    throw new Error("It never came through.");
  }

  async function act(): Promise<void> {
    const [what, patient, facility, worker] = [up(20), up(4), up(6), up(3)];
    // One of the newest, which may still wait; and most often by whoever may.
    const one = asked[Math.max(0, asked.length - 1 - up(4))] ?? null;
    const there = up(4) > 0 ? (one?.to ?? 0) % 3 : up(3);
    const here = up(4) > 0 ? (lastKnown[patient] ?? 0) % 3 : up(3);
    if (what < 8 || one === null) {
      const id = world.id();
      const code = await surely((more) => world.ask(patient, facility, here, id, more));
      if (code === "done") asked.push({ id, patient, to: facility });
      done.push(`ask ${code}`);
    } else if (what < 15) {
      const code = await surely((more) => world.accept(one.to, there, one.id, more));
      if (code === "done") {
        acknowledged.add(one.id);
        lastKnown[one.patient] = one.to;
      }
      done.push(`accept ${code}`);
    } else if (what === 15) done.push(`refuse ${await surely((more) => world.refuse(one.to, there, one.id, more))}`);
    else if (what === 16)
      done.push(`withdraw ${await surely((more) => world.withdraw(one.patient, here, one.id, more))}`);
    else if (what === 17) done.push(`close ${await surely((more) => world.close(3 + up(3), more))}`);
    else done.push(`name ${await surely((more) => world.name(patient, worker, here, more))}`);
  }

  async function client(): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await act();
      acts += 1;
      if (acts % cutAfter === 0) {
        await house.look(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where usename = 'khurak_app' and datname = current_database() and state <> 'idle'`,
        );
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client));

  const sent = await house.look<{ id: string; patient: string; from: string; to: string; ended: string | null }>(
    `select id, patient, from_place as "from", to_place as "to", ended from transfers.sending`,
  );
  const accepted = sent.filter(({ ended }) => ended === "accepted");
  assert.ok(
    accepted.length >= 5,
    `Only ${accepted.length} were accepted of ${done.length} acts: they prove too little.`,
  );
  // What somebody was told is so.
  for (const id of acknowledged) assert.ok(accepted.some((one) => one.id === id));
  const caring = await world.caring();
  world.patients.forEach((patientId, at) => {
    const [now, ...more] = caring[at]?.places ?? [];
    assert.ok(now !== undefined && more.length === 0, "Cared for in one place, never two or none.");
    const mine = accepted.filter(({ patient }) => patient === patientId);
    // They came to each place as often as they left it, but to where they are once more, and began at the first.
    world.facilities.forEach(({ placeId }, place) => {
      const came = mine.filter(({ to }) => to === placeId).length + (place === 0 ? 1 : 0);
      const left = mine.filter(({ from }) => from === placeId).length;
      assert.equal(came - left, place === now ? 1 : 0);
    });
    assert.ok(sent.filter(({ patient, ended }) => patient === patientId && ended === null).length <= 1);
  });
  const stranded = await house.look(
    `select p.id from places.place p where p.closed_at is not null and (
       exists (select from people.care c where c.place = p.id and c.ended_at is null)
       or exists (select from transfers.sending s where s.to_place = p.id and s.ended is null))`,
  );
  assert.deepEqual(stranded, [], "Nobody is in a closed place, nor on the way to one.");
});

test("workers who are moved while patients are given to them and taken over end up named only where they work", async () => {
  const { house } = world;
  const holds = world.workers.map(({ assignment }) => assignment);
  const given = Array.from({ length: 16 }, (_, at) => world.name(at % 4, at % 3, (at * 7) % 3));
  const moved = world.workers.map((_, worker) => world.move(worker, holds[worker] ?? "", world.id(), (worker + 1) % 3));
  await Promise.all([...given, ...moved]);
  const last = await house.look<{ member: string; count: number }>(
    `select member, count(*)::int from staff.published_assignment where member = any ($1) group by member`,
    [world.workers.map(({ member }) => member)],
  );
  assert.deepEqual(
    last.map(({ count }) => count),
    [1, 1, 1],
    "Each holds one role: the old one ended in the turn in which the new one began.",
  );
  for (const { places } of await world.caring()) assert.equal(places.length, 1);
});
