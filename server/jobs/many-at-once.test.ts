import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod/mini";
import { event } from "../../foundation/event.ts";
import { command } from "../../foundation/operation.ts";
import { theHouse } from "../../foundation/permission.ts";
import { handle, type Module, type Reaction, when } from "../module.ts";
import { openTestHouse } from "../test-house.ts";
import { openJobs } from "./boss.ts";

/* What a worker does with many events that wait. */

const Carried = z.strictObject({ street: z.string(), letter: z.string() });
const Posted = event({ name: "Posted", says: "A letter was posted.", carries: Carried });
const Fetched = event({
  name: "Fetched",
  says: "A letter was fetched.",
  carries: z.extend(Carried, { by: z.string() }),
});
const post = command({
  name: "streets.post",
  does: "Post a letter, and have it fetched.",
  at: "POST /streets/{street}/letters/{letter}",
  allow: [theHouse],
  takes: Carried,
  gives: z.object({}),
  refuses: [],
});

const delivered: string[] = [];
const flooded = new Set<string>(["b 3"]);
const walked: string[] = [];
const OfStreet = z.object({ street: z.string() });

/** Walks a whole street, whatever happened in it. */
const walk = (kind: typeof Posted | typeof Fetched): Reaction => ({
  ...when(kind, { name: "streets.whenStreetWaits", does: "Walk the street." }, async (_, { carries }) => {
    walked.push(carries.street);
  }),
  reads: OfStreet,
  together: (carries) => OfStreet.parse(carries).street,
});

const streets: Module = {
  name: "streets",
  faces: [],
  events: [Posted, Fetched],
  handlers: [
    handle(post, async ({ input, emit }) => {
      emit(Posted, input);
      emit(Fetched, { ...input, by: "somebody" });
      return {};
    }),
  ],
  reactions: [
    when(Posted, { name: "streets.whenPosted", does: "Deliver it." }, async (_, { carries }) => {
      const which = `${carries.street} ${carries.letter}`;
      if (flooded.delete(which)) throw new Error("the road is flooded");
      delivered.push(which);
    }),
    walk(Posted),
    walk(Fetched),
  ],
  jobs: [],
};

test("two hundred that wait are done within seconds, past one that fails; what is worked out whole, once a hand", async () => {
  const house = await openTestHouse([streets]);
  const jobs = await openJobs({ url: house.at.jobsUrl, modules: [streets], onError: () => {} });
  try {
    const { builder } = await house.organisation();
    const all = Array.from({ length: 200 }, (_, n) => ({ street: n % 2 ? "a" : "b", letter: String(n >> 1) }));
    for (const letter of all) await house.act(post, letter, builder);
    const began = performance.now();
    await jobs.work(house.turn, { ...house, clock: () => house.clock.now });
    // Each asking is a question to the database: meanwhile the work goes on.
    const waiting = async (queue: string) =>
      (await house.look("select from pgboss.job where name = $1 and state = 'created'", [queue])).length;
    await house.until(async () => (await waiting("streets.whenPosted")) === 0 && delivered.length >= 199);
    // At two a second it would be a hundred seconds.
    assert.ok(performance.now() - began < 20_000);
    assert.equal(new Set(delivered).size, delivered.length, "none twice");
    assert.ok(!delivered.includes("b 3"), "It waits until it is tried again, and nobody with it.");
    await house.until(async () => (await waiting("streets.whenStreetWaits")) === 0);
    // Four hundred events in hands of fifty: each hand walks each street once at most.
    assert.ok(walked.length <= 16, `${walked.length} walks`);
    assert.deepEqual(new Set(walked), new Set(["a", "b"]));
  } finally {
    await jobs.stop();
    await house.close();
  }
});
